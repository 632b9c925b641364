import type { CounterReading } from "./canary-counts.ts";
import { criticalFailure, evidenceOf, type Evidence } from "./evidence.ts";
import type { EntryKind, JournalEntry } from "./journal-entry.ts";
import { drift, type HoldReason, isOwn, type ObservedTarget } from "./observed-target.ts";
import { rampAllows } from "./ramp.ts";
import type { RolloutPlan } from "./rollout-plan.ts";
import { isOver, type RolloutState } from "./rollout-state.ts";

/** Silence below it means nothing, however short the steps: clocks count whole seconds, and a busy machine answers late. */
const LEAST_PATIENCE_SECONDS = 10;

/** Everything a decision may look at. */
export interface Situation {
  readonly plan: RolloutPlan;
  readonly state: RolloutState;
  readonly observed: ObservedTarget;
  /** The counters now; null where they cannot be read. */
  readonly reading: CounterReading | null;
  readonly nowSeconds: number;
  /** The abort latch is set. */
  readonly isLatched: boolean;
  /** A release manager has asked for promotion. */
  readonly isPromotionAsked: boolean;
}

export type RetreatReason =
  "canary-harm" | "canary-unready" | "canary-outage" | "probe-failed" | "no-data" | "aborted-on-request";

/** Why nothing is done yet, in the order in which it is told. */
export type WaitReason = "burning-in" | "dwelling" | "few-requests" | "evidence-open" | "baking";

/** The one next thing to do. Whoever does it looks again afterwards: decisions are never carried over a deed. */
export type Intent =
  /** Deploy the canary at weight 0, then write `entry`. Also adopts one that is there already. */
  | { readonly kind: "stage"; readonly claimSeq: number; readonly entry: JournalEntry }
  /** Write `entry`, then set the weight, then look. */
  | { readonly kind: "raise"; readonly claimSeq: number; readonly entry: JournalEntry }
  /** The raise is written and was not done: set the weight. */
  | { readonly kind: "apply"; readonly weightPercent: number; readonly claimSeq: number }
  /** Write what was seen; nothing changes. */
  | { readonly kind: "write"; readonly entry: JournalEntry }
  /** Weight 0 first, then the latch, then `entry`. */
  | { readonly kind: "retreat"; readonly reason: RetreatReason; readonly entry: JournalEntry }
  /** Write `entry` where there is one, then make the canary the champion. */
  | { readonly kind: "finalize"; readonly claimSeq: number; readonly entry: JournalEntry | null }
  /** Nobody serves yet: make the model the first champion, then write `entry`. */
  | { readonly kind: "install"; readonly entry: JournalEntry }
  /** It is over, and its canary still has a share of the traffic: take it away. */
  | { readonly kind: "lower" }
  /** Something is wrong that only a person can settle. Nothing is changed. */
  | { readonly kind: "hold"; readonly reason: HoldReason; readonly entry: JournalEntry | null }
  | { readonly kind: "wait"; readonly reasons: readonly WaitReason[]; readonly untilSeconds: number | null }
  /** Baked and proven: a person promotes. */
  | { readonly kind: "ready" }
  | { readonly kind: "over" };

/** Number of the target's claim for a step: the staging has 1, the first raise 2, and so on; the last is finalize's. */
export function claimSeqOf(step: number): number {
  return step + 1;
}

/**
 * The next intent of a rollout. Pure: the same situation gives the same intent, so two who decide at once intend the same, and one who
 * died at any point is followed by one who decides from what is really there.
 *
 * @source the invariants I1–I8 in docs/rollout.md
 */
export function decide(situation: Situation): Intent {
  const { plan, state, observed, isLatched } = situation;
  if (isOver(state.phase)) return overIntent(situation);
  const isServing = observed.champion?.sha256 === plan.candidate.sha256;
  const isFirst = plan.champion === null;
  if (isServing && (isFirst || isLatched || state.phase === "finalizing")) return fact(situation, "promoted", null);
  if (isLatched) return retreat(situation, "aborted-on-request");
  const hold = driftOf(situation);
  if (hold !== null) return driftIntent(situation, hold);
  switch (state.phase) {
    case "planned":
      return isFirst ? { kind: "install", entry: line(situation, "promoted", {}) } : stageIntent(situation);
    case "staged":
      if (observed.canary === null) return stageIntent(situation);
      return observed.canary.ready ? raise(situation) : retreat(situation, "canary-unready");
    case "shifting":
    case "baking":
      return servingIntent(situation);
    case "finalizing":
      return { kind: "finalize", claimSeq: claimSeqOf(plan.schedule.steps.length + 1), entry: null };
  }
}

/** What differs on the target from the journal, where that decides anything: an end and a latch ask nothing of the target. */
export function driftOf({ plan, state, observed, isLatched }: Situation): HoldReason | null {
  return isOver(state.phase) || isLatched ? null : drift(plan, state, observed, claimSeqOf(state.step));
}

/** An end that is written down may still have been followed by nothing: traffic left at an aborted canary goes first of all. */
function overIntent({ plan, state, observed }: Situation): Intent {
  const isLeft = state.phase === "aborted" && observed.weight.configuredPercent > 0 && isOwn(plan, observed);
  return { kind: isLeft ? "lower" : "over" };
}

/**
 * Drift is left as it is. One kind of it may be our own: a run that took the traffic away and died before it could say why. The evidence it
 * acted on is still there, and leads to the same end.
 */
function driftIntent(situation: Situation, reason: HoldReason): Intent {
  if (reason === "weight-lowered-elsewhere") {
    const failure = failureOf(situation, evidenceOf(situation));
    if (failure !== null) return retreat(situation, failure);
  }
  return { kind: "hold", reason, entry: null };
}

/** What ends a rollout without asking anybody; null where nothing does. */
function failureOf({ observed }: Situation, evidence: Evidence): RetreatReason | null {
  if (observed.canary?.ready !== true) return "canary-unready";
  if (criticalFailure(evidence.slices)) return "canary-outage";
  return evidence.judgement.verdict === "harm" ? "canary-harm" : null;
}

function stageIntent(situation: Situation): Intent {
  return { kind: "stage", claimSeq: claimSeqOf(0), entry: line(situation, "staged", { step: 0, weightPercent: 0 }) };
}

/** A canary with a share of the traffic: outages first, then what is not yet done, then the evidence. */
function servingIntent(situation: Situation): Intent {
  const { plan, state, observed } = situation;
  const evidence = evidenceOf(situation);
  const failure = failureOf(situation, evidence);
  if (failure !== null) return retreat(situation, failure, evidence);
  if (observed.weight.configuredPercent < state.weightPercent) {
    return { kind: "apply", weightPercent: state.weightPercent, claimSeq: claimSeqOf(state.step) };
  }
  const hold = evidenceHold(situation, evidence);
  if (hold === "no-data-abort") return retreat(situation, "no-data", evidence);
  if (hold !== null) return { kind: "hold", reason: hold, entry: lookEntry(situation, evidence, hold) };
  if (state.settledSinceSeconds === null) return settling(situation, evidence);
  const waits = waitReasons(situation, evidence);
  if (waits.length > 0) return waiting(situation, evidence, waits);
  return state.step < plan.schedule.steps.length ? raise(situation, evidence) : promotion(situation, evidence);
}

function evidenceHold(
  { plan: { schedule }, state, observed, reading, nowSeconds }: Situation,
  evidence: Evidence,
): HoldReason | "no-data-abort" | null {
  const age = nowSeconds - (state.shiftingSinceSeconds ?? nowSeconds);
  const isProven = evidence.judgement.verdict === "proven";
  if (age >= schedule.timeCapSeconds && !(isProven && state.phase === "baking")) return "time-cap";
  if (observed.champion?.ready !== true) return "champion-not-ready";
  if (reading === null) return "evidence-unreadable";
  if (evidence.sampleRatioLogE !== null && evidence.sampleRatioLogE >= evidence.sampleRatioAlarm) {
    return "sample-ratio-mismatch";
  }
  const patience = Math.max(
    schedule.dwellSeconds + schedule.burnInSeconds,
    schedule.lookSeconds,
    LEAST_PATIENCE_SECONDS,
  );
  if (evidence.silentSeconds < patience) return null;
  const isLong = evidence.silentSeconds >= 3 * patience;
  return schedule.onNoData === "abort" && isLong ? "no-data-abort" : "no-data";
}

function settling(situation: Situation, evidence: Evidence): Intent {
  const { plan, state, nowSeconds } = situation;
  const due = (state.stepSinceSeconds ?? nowSeconds) + plan.schedule.burnInSeconds;
  if (nowSeconds < due) return { kind: "wait", reasons: ["burning-in"], untilSeconds: due };
  return { kind: "write", entry: line(situation, "settled", {}, evidence) };
}

/** What the next move still needs; empty when it may be made. Without evidence none may (I7), however long it has been. */
function waitReasons(situation: Situation, { judgement, stepRequests, slices }: Evidence): readonly WaitReason[] {
  const { plan, state, nowSeconds } = situation;
  const { schedule } = plan;
  const settled = state.settledSinceSeconds ?? nowSeconds;
  const isLast = state.step === schedule.steps.length;
  const nextWeight = schedule.steps[state.step] ?? 100;
  const [errors] = judgement.metrics;
  const isAllowed = isLast
    ? judgement.verdict === "proven"
    : slices.length > 0 && errors !== undefined && rampAllows(nextWeight, errors, schedule.errorBudget);
  const due = settled + (isLast ? schedule.bakeSeconds : schedule.dwellSeconds);
  return [
    ...(nowSeconds < due ? [isLast ? ("baking" as const) : ("dwelling" as const)] : []),
    ...(stepRequests < schedule.minimumRequests ? ["few-requests" as const] : []),
    ...(isAllowed ? [] : ["evidence-open" as const]),
  ];
}

function waiting(situation: Situation, evidence: Evidence, reasons: readonly WaitReason[]): Intent {
  const { plan, state, nowSeconds } = situation;
  const { schedule } = plan;
  const lookDue = (state.lastLookSeconds ?? nowSeconds) + lookInterval(situation);
  if (nowSeconds >= lookDue) return { kind: "write", entry: line(situation, "look", {}, evidence) };
  const settled = state.settledSinceSeconds ?? nowSeconds;
  const dwellDue = settled + (state.step === schedule.steps.length ? schedule.bakeSeconds : schedule.dwellSeconds);
  return { kind: "wait", reasons, untilSeconds: dwellDue > nowSeconds ? Math.min(dwellDue, lookDue) : lookDue };
}

/** Looks thin out as a step grows old, so that a rollout of hours has tens of lines and not hundreds. */
function lookInterval({ plan, state, nowSeconds }: Situation): number {
  const age = nowSeconds - (state.stepSinceSeconds ?? nowSeconds);
  return Math.max(plan.schedule.lookSeconds, age / 20);
}

function lookEntry(situation: Situation, evidence: Evidence, reason: string): JournalEntry | null {
  const { state, nowSeconds } = situation;
  const isDue = nowSeconds - (state.lastLookSeconds ?? nowSeconds) >= lookInterval(situation);
  return isDue ? line(situation, "look", { reason }, evidence) : null;
}

function raise(situation: Situation, evidence: Evidence | null = null): Intent {
  const { plan, state } = situation;
  const step = state.step + 1;
  const weightPercent = plan.schedule.steps[step - 1] ?? 100;
  // Without a reading nothing after the raise could be counted.
  if (situation.reading === null) return { kind: "hold", reason: "evidence-unreadable", entry: null };
  return {
    kind: "raise",
    claimSeq: claimSeqOf(step),
    entry: line(situation, "raise", { step, weightPercent }, evidence),
  };
}

function promotion(situation: Situation, evidence: Evidence): Intent {
  if (!situation.isPromotionAsked) return { kind: "ready" };
  const claimSeq = claimSeqOf(situation.plan.schedule.steps.length + 1);
  return { kind: "finalize", claimSeq, entry: line(situation, "finalize", {}, evidence) };
}

function retreat(situation: Situation, reason: RetreatReason, evidence: Evidence | null = null): Intent {
  const entry = line(situation, "aborted", { weightPercent: 0, reason }, evidence ?? evidenceOf(situation));
  return { kind: "retreat", reason, entry };
}

function fact(situation: Situation, kind: EntryKind, reason: string | null): Intent {
  return { kind: "write", entry: line(situation, kind, { reason }, evidenceOf(situation)) };
}

function line(
  { plan, state, reading, nowSeconds }: Situation,
  kind: EntryKind,
  change: Partial<Pick<JournalEntry, "step" | "weightPercent" | "reason">>,
  evidence: Evidence | null = null,
): JournalEntry {
  return {
    seq: state.seq + 1,
    kind,
    atSeconds: nowSeconds,
    step: state.step,
    steps: plan.schedule.steps.length,
    weightPercent: state.weightPercent,
    verdict: evidence === null || evidence.slices.length === 0 ? null : evidence.judgement.verdict,
    reason: null,
    requests: evidence?.judgement.requests ?? 0,
    reading,
    ...change,
  };
}
