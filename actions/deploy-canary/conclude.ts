import type { Intent } from "../../shared/core/canary/decide.ts";
import { evidenceOf } from "../../shared/core/canary/evidence.ts";
import { type CanaryJudgement, judgeCanary } from "../../shared/core/canary/judge-canary.ts";
import { countedEntries, stateOf } from "../../shared/core/canary/rollout-state.ts";
import { type Verdict, worst } from "../../shared/core/gate/verdict.ts";
import type { RolloutNote } from "../../shared/ports/rollout-journal.ts";
import type { Result } from "../../shared/records/result.ts";
import type { PlannedRollout } from "../../shared/records/rollout-document.ts";
import type { RolloutDetails } from "../../shared/records/rollout-details.ts";
import { nextStep } from "../../shared/report/words.ts";
import type { Stand } from "./drive.ts";
import type { Refusal, RolloutCommand, RolloutOutcome } from "./outcome.ts";

export interface Concluding {
  readonly command: RolloutCommand;
  readonly outcome: RolloutOutcome;
  readonly model: string;
  readonly environment: string;
  /** What the command was about, where no rollout says it. */
  readonly candidate: { readonly version: string; readonly sha256: string } | null;
  readonly policy: { readonly source: string; readonly sha256: string };
  /** Where the counts come from. */
  readonly source: string;
  readonly journal: string;
}

export type RolloutResult = Result & { readonly details: RolloutDetails };

/** A command's outcome as a result. Undecided is no pass: a record that reads as one would be taken for one. */
export function rolloutResult(concluding: Concluding): RolloutResult {
  const { outcome, model, policy } = concluding;
  const { verdict, reasonCodes } = verdictOf(concluding);
  const details = detailsOf(concluding);
  const refusal = outcome.refusal;
  return {
    schema: "modelgate.result/1",
    action: "deploy-canary",
    model,
    verdict,
    reasonCodes: [...reasonCodes],
    subject: { name: model, sha256: details.candidate.sha256, files: [] },
    champion: details.champion === null ? null : { name: model, sha256: details.champion.sha256, files: [] },
    policy: { source: policy.source, sha256: policy.sha256 },
    data: null,
    predictions: null,
    gates: [],
    metrics: [],
    notJudgedHere: [],
    details,
    findings: [...findingsOf(refusal, outcome)],
  };
}

interface Judged {
  readonly verdict: Verdict;
  readonly reasonCodes: readonly string[];
}

function verdictOf({ command, outcome }: Concluding): Judged {
  if (outcome.refusal !== null) return { verdict: outcome.refusal.verdict, reasonCodes: [outcome.refusal.code] };
  if (outcome.kind === "refused") throw new TypeError("what is refused says why");
  const { remarks, stand } = outcome;
  const judged = standVerdict(stand, command);
  const warnings = remarks.filter((remark) => remark === "alias-moved" || remark === "rolled-back-since");
  if (warnings.length === 0) return judged;
  return { verdict: worst([judged.verdict, "warn"]), reasonCodes: [...judged.reasonCodes, ...warnings] };
}

function standVerdict({ sight, intent }: Stand, command: RolloutCommand): Judged {
  const { phase, reason } = sight.situation.state;
  switch (intent.kind) {
    case "over":
      if (phase === "promoted") return { verdict: "pass", reasonCodes: ["promoted"] };
      if (reason === "aborted-on-request") {
        // Whoever asked for it got it; whoever wanted to go on did not.
        return { verdict: command === "abort" ? "warn" : "fail", reasonCodes: ["aborted-on-request"] };
      }
      return { verdict: "fail", reasonCodes: [reason ?? "aborted-on-request"] };
    case "hold":
      return { verdict: "inconclusive", reasonCodes: [intent.reason] };
    case "ready":
      return { verdict: "pass", reasonCodes: ["ready-to-promote"] };
    case "wait":
    case "stage":
    case "raise":
    case "apply":
    case "write":
    case "retreat":
    case "finalize":
    case "install":
    case "lower":
      return { verdict: "warn", reasonCodes: ["rollout-under-way"] };
  }
}

function findingsOf(refusal: Refusal | null, outcome: RolloutOutcome): readonly Result["findings"][number][] {
  if (refusal !== null) return [{ code: refusal.code, detail: refusal.detail, hint: refusal.hint }];
  if (outcome.kind === "refused") return [];
  const { abort, situation } = outcome.stand.sight;
  if (situation.state.phase === "aborted") {
    const { reason } = situation.state;
    const code = reason ?? "aborted-on-request";
    return [{ code, detail: abort?.reason ?? code, hint: nextStep(code) }];
  }
  if (outcome.stand.intent.kind !== "hold") return [];
  const { reason } = outcome.stand.intent;
  const [problem] = outcome.stand.sight.unreadable;
  const detail =
    problem?.message ?? `the rollout holds at ${String(outcome.stand.sight.situation.state.weightPercent)} %`;
  return [{ code: reason, detail, hint: problem?.hint ?? nextStep(reason) }];
}

function detailsOf(concluding: Concluding): RolloutDetails {
  const { command, outcome, environment, candidate, source, journal } = concluding;
  const document = outcome.kind === "driven" ? outcome.document : (outcome.rollout?.document ?? null);
  const stand = outcome.kind === "driven" ? outcome.stand : null;
  const named = document?.candidate ?? candidate;
  if (named === null) throw new TypeError("a result is about a model");
  const state = stand?.sight.situation.state ?? null;
  return {
    kind: "rollout",
    command,
    environment,
    rolloutId: document?.rolloutId ?? null,
    phase: state?.phase ?? null,
    candidate: { version: named.version, sha256: named.sha256 },
    champion: document?.champion ?? null,
    step: state?.step ?? null,
    steps: document === null ? [] : [...document.schedule.steps],
    weightPercent: state?.weightPercent ?? null,
    next: nextOf(stand?.intent ?? null),
    evidence: stand === null ? [] : evidenceRows(stand, source),
    timeline: stand === null || document === null ? [] : timeline(stand, document),
    observed: stand === null ? null : observedOf(stand),
    reason: document?.reason ?? null,
    abort: noteOf(stand?.sight.abort ?? null),
    promotion: noteOf(stand?.sight.promotion ?? null),
    remarks: outcome.kind === "driven" ? [...outcome.remarks] : [],
    journal,
  };
}

function nextOf(intent: Intent | null): RolloutDetails["next"] {
  if (intent === null) return { kind: "none", reasons: [], at: null };
  const reasons = intent.kind === "wait" ? [...intent.reasons] : intent.kind === "hold" ? [intent.reason] : [];
  const until = intent.kind === "wait" ? intent.untilSeconds : null;
  return { kind: intent.kind, reasons, at: until === null ? null : timeText(until) };
}

function observedOf({ sight }: Stand): RolloutDetails["observed"] {
  const { champion, canary, weight } = sight.situation.observed;
  const model = (one: typeof champion): { version: string; sha256: string } | null =>
    one === null ? null : { version: one.version, sha256: one.sha256 };
  return { champion: model(champion), canary: model(canary), weightPercent: weight.configuredPercent };
}

function evidenceRows({ sight }: Stand, source: string): RolloutDetails["evidence"] {
  const { slices, judgement } = evidenceOf(sight.situation);
  if (slices.length === 0) return [];
  return judgement.metrics.map((one) => ({
    metric: one.metric,
    verdict: one.verdict,
    rule: one.rule,
    canary: { ...one.canary, rate: one.value },
    champion: { ...one.champion, rate: one.championValue },
    bound: one.bound,
    limit: one.limit,
    logHarm: one.logHarm,
    logProof: one.logProof,
    logThreshold: judgement.logThreshold,
    damping: one.damping,
    source,
  }));
}

/** Every line that counts, with the evidence as it stood when it was written: rebuilt, not remembered. */
function timeline({ sight }: Stand, { rules }: PlannedRollout): RolloutDetails["timeline"] {
  const entries = countedEntries(sight.entries);
  return entries.map((entry, index) => {
    const { slices } = stateOf(entries.slice(0, index + 1));
    const judgement: CanaryJudgement | null = slices.length === 0 ? null : judgeCanary(slices, rules);
    const logHarm = judgement === null ? null : Math.max(...judgement.metrics.map((one) => one.logHarm));
    const { seq, kind, step, weightPercent, verdict, reason, requests, atSeconds } = entry;
    return { seq, kind, at: timeText(atSeconds), step, weightPercent, verdict, reason, requests, logHarm };
  });
}

function noteOf(note: RolloutNote | null): RolloutDetails["abort"] {
  return note === null ? null : { reason: note.reason, actorId: note.actorId, at: note.at };
}

function timeText(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace(/\.\d+Z$/u, "Z");
}
