import type { Gate } from "./gate.ts";
import { type GateReason, judge, type Judgement, limitRequirement, nonInferiorityRequirement } from "./judge.ts";
import { adjustForManyGates, type AdjustedJudgement } from "./multiplicity.ts";
import type { Verdict } from "./verdict.ts";
import { metricEntry } from "../metrics/catalogue.ts";
import type { ModelPolicy } from "../model/policy.ts";
import type { Observation } from "./observation.ts";

/** Why no observation of the champion exists, for gates that need one. */
export type ComparisonBlocked = "same-model" | "no-champion" | null;

/** A gate with what decided it: the worst of its groups and classes. */
export interface JudgedGate {
  readonly gate: Gate;
  /** What the record and the overall verdict use: advisory gates never say worse than `warn`. */
  readonly verdict: Verdict;
  readonly judgement: AdjustedJudgement;
  /** What was judged: the group, slice and class that decided. Null where there was nothing to look at. */
  readonly observation: Observation | null;
}

/** A group, slice or class that a gate speaks of. */
interface Part<J extends Judgement = Judgement> {
  readonly observation: Observation | null;
  readonly judgement: J;
}

/**
 * Judges every gate on every group, slice and class it speaks of; a gate is as good as its worst part.
 *
 * @param observed the observations of each gate's metric, parallel to `gates`
 */
export function judgeGates(
  gates: readonly Gate[],
  observed: readonly (readonly Observation[])[],
  blocked: ComparisonBlocked,
  policy: Pick<ModelPolicy, "confidence" | "minimumGroup">,
): readonly JudgedGate[] {
  const parts = gates.flatMap((gate, at) =>
    gateParts(gate, observed[at] ?? [], blocked, policy).map((part) => ({ at, gate, ...part })),
  );
  const adjusted = adjustForManyGates(
    parts.map(({ judgement }) => judgement),
    parts.map(({ gate }) => !gate.advisory),
    policy.confidence,
  );
  return gates.map((gate, at) =>
    worstPart(
      gate,
      parts.flatMap((part, index) => {
        const judgement = adjusted[index];
        return part.at === at && judgement !== undefined ? [{ ...part, judgement }] : [];
      }),
    ),
  );
}

const SEVERITY: readonly Verdict[] = ["fail", "inconclusive", "warn", "pass"];

function worstPart(gate: Gate, parts: readonly Part<AdjustedJudgement>[]): JudgedGate {
  const [worst] = [...parts].sort(
    ({ judgement: a }, { judgement: b }) =>
      SEVERITY.indexOf(a.verdict) - SEVERITY.indexOf(b.verdict) ||
      // Among equals the one nearest to, or farthest beyond, the limit; p grows as the limit is met more clearly.
      (a.p ?? 1) - (b.p ?? 1) ||
      slack(a) - slack(b),
  );
  if (worst === undefined) throw new TypeError(`gate ${gate.text} was judged on nothing`);
  const { verdict } = worst.judgement;
  return { gate, verdict: gate.advisory && verdict !== "pass" ? "warn" : verdict, ...worst };
}

/** How far the judged end is from the limit; parts without one come first. Finite, so that two of them are equal. */
function slack({ bound, limit }: Judgement): number {
  return bound === null ? -1 : Math.abs(bound - limit);
}

function gateParts(
  gate: Gate,
  observations: readonly Observation[],
  blocked: ComparisonBlocked,
  policy: Pick<ModelPolicy, "minimumGroup">,
): readonly Part[] {
  const comparing = gate.comparison.kind === "no-worse-than-champion";
  if (comparing && blocked !== null) return [{ observation: null, judgement: unjudged(blocked, gate) }];
  const judged = observations.filter(({ of }) => of === (comparing ? "difference" : "candidate"));
  if (judged.length === 0) return [{ observation: null, judgement: unjudged("group-absent", gate) }];
  return judged.map((observation) => ({
    observation,
    judgement: withoutPartialPass(observation, judgeObservation(gate, observation, observations, policy)),
  }));
}

/** What is met by the groups that could be judged is not met by all. */
function withoutPartialPass({ isPartial }: Observation, judgement: Judgement): Judgement {
  if (isPartial !== true || judgement.verdict === "fail" || judgement.verdict === "inconclusive") return judgement;
  return { ...judgement, verdict: "inconclusive", reason: "group-not-judged" };
}

function judgeObservation(
  gate: Gate,
  observation: Observation,
  all: readonly Observation[],
  { minimumGroup }: Pick<ModelPolicy, "minimumGroup">,
): Judgement {
  const { subset, estimate } = observation;
  if (subset.group !== null && subset.size === 0) return unjudged("group-absent", gate);
  const isPart = subset.on !== null || subset.by !== null;
  if (isPart && (subset.size < minimumGroup.rows || estimate.n < minimumGroup.denominator)) {
    return unjudged("insufficient", gate);
  }
  if (estimate.kind === "defined" && estimate.intervalReason === "too-few-of-a-class") {
    return { ...unjudged("insufficient", gate), value: estimate.value };
  }
  if (gate.comparison.kind !== "no-worse-than-champion") return judge(estimate, limitRequirement(gate.comparison));
  const direction = metricEntry(gate.metric)?.direction ?? "higher-is-better";
  const rival = all.find(
    (one) =>
      one.of === "champion" &&
      one.subset === subset &&
      one.class === observation.class &&
      one.metric === observation.metric,
  )?.estimate;
  const requirement = nonInferiorityRequirement(
    gate.comparison,
    direction,
    rival?.kind === "defined" ? rival.value : null,
  );
  return requirement === null ? unjudged("metric-undefined", gate) : judge(estimate, requirement);
}

function unjudged(reason: GateReason, { comparison, metric }: Gate): Judgement {
  const limit = comparison.kind === "no-worse-than-champion" ? signedMargin(comparison, metric) : comparison.limit;
  return { verdict: "inconclusive", reason, value: null, bound: null, limit, p: null };
}

/** On the side on which it would have been judged; a relative margin stays a fraction, for nobody knows of what. */
function signedMargin(
  { margin }: Extract<Gate["comparison"], { kind: "no-worse-than-champion" }>,
  metric: string,
): number {
  return metricEntry(metric)?.direction === "lower-is-better" || margin.value === 0 ? margin.value : -margin.value;
}
