import { isRolloutOf, rolloutIdOf } from "../../shared/core/canary/rollout-id.ts";
import type { EvidenceRules, PlannedModel, RolloutSchedule } from "../../shared/core/canary/rollout-plan.ts";
import { slowThreshold } from "../../shared/core/canary/slow-answers.ts";
import type { TargetState } from "../../shared/ports/deployment-target.ts";
import type { RolloutKey } from "../../shared/ports/rollout-journal.ts";
import { epochSeconds } from "../../shared/records/epoch-seconds.ts";
import type { PlannedRollout } from "../../shared/records/rollout-document.ts";
import { type Current, currentRollout } from "./current-rollout.ts";
import { drive } from "./drive.ts";
import type { Refusal, RolloutOutcome } from "./outcome.ts";
import type { Requester, RolloutPorts } from "./rollout-ports.ts";

export interface StartRequest {
  readonly place: Omit<RolloutKey, "number">;
  readonly candidate: PlannedModel;
  readonly schedule: RolloutSchedule;
  readonly rules: Omit<EvidenceRules, "slowThresholdMs">;
  readonly requester: Requester;
  readonly commit: string | null;
  readonly policy: { readonly source: string; readonly sha256: string };
  /** Digests of the records that let the model in; the caller has verified them for this digest. */
  readonly records: readonly string[];
}

/**
 * Begins a rollout: claims the next number, writes the plan, stages, probes and makes the first raise. The same start again, after a
 * crash or by impatience, goes on with what is there.
 */
export async function startRollout(request: StartRequest, ports: RolloutPorts): Promise<RolloutOutcome> {
  const { place, candidate } = request;
  const current = await currentRollout(place, ports.journal);
  if (current.kind === "rollout" && !current.isOver && current.document.candidate.sha256 === candidate.sha256) {
    return follow(current.key, current.document, request, ports, ["continued"]);
  }
  const busy = busyRefusal(current);
  if (busy !== null) return refused(busy);
  const observed = await withoutLeftovers(place, ports);
  const refusal = targetRefusal(request, observed, ports);
  if (refusal !== null) return refused(refusal);
  const number = current.kind === "none" ? 1 : current.key.number + 1;
  const key = { ...place, number };
  const document = await plan(request, key, observed, ports);
  if ((await ports.journal.begin(key, document)) === "taken") {
    return refused(lost(`somebody else began rollout ${rolloutIdOf(key)} at the same time`));
  }
  return follow(key, document, request, ports, []);
}

async function follow(
  key: RolloutKey,
  document: PlannedRollout,
  { requester }: StartRequest,
  ports: RolloutPorts,
  told: readonly string[],
): Promise<RolloutOutcome> {
  const remarks = [...told];
  const hands = { key, ports, requester, remark: (code: string) => void remarks.push(code) };
  const stand = await drive(document, epochSeconds(ports.clock.now()), hands);
  return { kind: "driven", key, document, stand, remarks, refusal: null };
}

function refused(refusal: Refusal): RolloutOutcome {
  return { kind: "refused", refusal, rollout: null };
}

function lost(detail: string): Refusal {
  return {
    verdict: "inconclusive",
    code: "rollout-active",
    detail,
    hint: "See it with `status`; end it with `abort` before another one begins.",
  };
}

function busyRefusal(current: Current): Refusal | null {
  if (current.kind !== "rollout" || current.isOver) return null;
  const { version } = current.document.candidate;
  return lost(`${rolloutIdOf(current.key)} of version ${version} is under way`);
}

/** The canary of a rollout that is over may still be staged, without traffic. Anybody else's stays where it is. */
async function withoutLeftovers(place: StartRequest["place"], { target }: RolloutPorts): Promise<TargetState> {
  const observed = await target.observe();
  const isOurs = observed.claim !== null && isRolloutOf(place, observed.claim.rolloutId);
  if (observed.canary === null || !isOurs || observed.weight.configuredPercent > 0) return observed;
  await target.collect();
  return target.observe();
}

function targetRefusal(
  { place, candidate, schedule }: StartRequest,
  { champion, canary, claim }: TargetState,
  { target: { capabilities } }: RolloutPorts,
): Refusal | null {
  if (champion?.sha256 === candidate.sha256) {
    const detail = `${candidate.version} serves ${place.environment} already, with the same bytes`;
    return { verdict: "fail", code: "already-serving", detail, hint: "Choose another version." };
  }
  if (canary !== null) {
    const whose = claim === null ? "nobody's" : `that of ${claim.rolloutId}`;
    return {
      verdict: "inconclusive",
      code: "foreign-canary",
      detail: `the target has a canary already, ${canary.version}, ${whose}`,
      hint: "Nothing was changed. End that rollout, or remove what was staged by hand.",
    };
  }
  const { leastPercent, granularityPercent } = capabilities;
  const unfit = schedule.steps.filter((step) => step < leastPercent || !isMultiple(step, granularityPercent));
  if (unfit.length === 0) return null;
  return {
    verdict: "fail",
    code: "steps-not-routable",
    detail: `the target routes shares from ${String(leastPercent)} % in steps of ${String(granularityPercent)} %; found ${unfit.join(", ")}`,
    hint: "Change rollout.steps of the environment in modelgate.yml.",
  };
}

/** 10 is a multiple of 0.01, whatever the remainder of binary fractions says. */
function isMultiple(value: number, unit: number): boolean {
  return Math.abs(value / unit - Math.round(value / unit)) < 1e-6;
}

async function plan(
  request: StartRequest,
  key: RolloutKey,
  { champion }: TargetState,
  ports: RolloutPorts,
): Promise<PlannedRollout> {
  const { place, candidate, schedule, rules, requester, commit, policy, records } = request;
  // Read before anything is done: a source that is silent now would let nothing be judged later.
  const reading = await ports.evidence.read();
  return {
    schema: "modelgate.rollout/1",
    kind: "rollout",
    id: requester.id,
    rolloutId: rolloutIdOf(key),
    ...place,
    startedAtSeconds: epochSeconds(ports.clock.now()),
    candidate: { version: candidate.version, sha256: candidate.sha256 },
    champion: champion === null ? null : { version: champion.version, sha256: champion.sha256 },
    schedule: { ...schedule, steps: [...schedule.steps] },
    rules: { ...rules, slowThresholdMs: slowThreshold(reading.champion.latency) },
    commit,
    policy: { ...policy },
    reason: requester.reason,
    actorId: requester.actorId,
    runUrl: requester.runUrl,
    records: [...records],
  };
}
