import { type CanarySlice, errorSlices, slowSlices } from "./canary-counts.ts";
import { dispersion } from "./dispersion.ts";
import { type ArmEvents, type EventSlice, rate, total } from "./event-slice.ts";
import { lowerRate, upperRate } from "./rate-bound.ts";
import { HARM_MULTIPLES, logMeanExp, PROOF_MULTIPLES, ratioTestLogE } from "./ratio-test.ts";
import type { EvidenceRules } from "./rollout-plan.ts";

/** The ratio that a relative proof excludes. */
const EXCLUDED_RATIO = 2;
/** Slow answers have no promised rate; the mixture of their bound lies around the twentieth that the threshold cuts off. */
const SLOW_SHARE = 0.05;

export type CanaryVerdict = "harm" | "proven" | "undecided";

/** By what a verdict was reached; each has a sentence in the report's words. */
export type CanaryRule =
  | "error-ratio"
  | "slow-ratio"
  | "combined-evidence"
  | "slo-breached-alone"
  | "below-slo"
  | "below-twice-the-champion"
  | "all-metrics-proven"
  | "evidence-open";

/** One metric of the canary beside the champion's. */
export interface MetricEvidence {
  readonly metric: "error_rate" | "slow_share";
  readonly verdict: CanaryVerdict;
  readonly rule: CanaryRule;
  readonly canary: ArmEvents;
  readonly champion: ArmEvents;
  /** Observed rates; null without requests. */
  readonly value: number | null;
  readonly championValue: number | null;
  /** Upper end of the anytime-valid confidence sequence for the canary's rate. */
  readonly bound: number;
  /** What the bound is held to; null where the metric is only compared. */
  readonly limit: number | null;
  /** ln E against "no worse than the tolerated ratio". */
  readonly logHarm: number;
  /** ln E against "at least twice the champion's rate". */
  readonly logProof: number;
  readonly damping: number;
}

export interface CanaryJudgement {
  readonly verdict: CanaryVerdict;
  readonly rule: CanaryRule;
  readonly metrics: readonly MetricEvidence[];
  /** ln of the average E for harm over the metrics, those below their floor counted as none. */
  readonly logHarm: number;
  /** ln(1/alpha): harm from here. */
  readonly logThreshold: number;
  /** Canary requests counted. */
  readonly requests: number;
}

/**
 * Judges the canary by everything counted since the first raise. Harm on the average of the metrics' evidence, which is an e-value
 * whatever ties the metrics together; proven only when every metric is.
 *
 * @param slices in the order in which they were counted
 */
export function judgeCanary(slices: readonly CanarySlice[], rules: EvidenceRules): CanaryJudgement {
  const errors = errorEvidence(slices, rules);
  const metrics = rules.slowThresholdMs === null ? [errors] : [errors, slowEvidence(slices, rules)];
  const logThreshold = -Math.log(rules.alpha);
  const logHarm = logMeanExp(metrics.map((one) => (reachesFloor(one, rules) ? one.logHarm : Number.NEGATIVE_INFINITY)));
  return {
    ...overall(metrics, logHarm >= logThreshold),
    metrics,
    logHarm,
    logThreshold,
    requests: errors.canary.requests,
  };
}

function overall(
  metrics: readonly MetricEvidence[],
  isHarm: boolean,
): { readonly verdict: CanaryVerdict; readonly rule: CanaryRule } {
  const breached = metrics.find(({ rule }) => rule === "slo-breached-alone");
  if (breached !== undefined) return { verdict: "harm", rule: breached.rule };
  if (isHarm) {
    const [worst, ...others] = metrics.filter(({ verdict }) => verdict === "harm");
    return { verdict: "harm", rule: worst !== undefined && others.length === 0 ? worst.rule : "combined-evidence" };
  }
  return metrics.every(({ verdict }) => verdict === "proven")
    ? { verdict: "proven", rule: "all-metrics-proven" }
    : { verdict: "undecided", rule: "evidence-open" };
}

function errorEvidence(slices: readonly CanarySlice[], rules: EvidenceRules): MetricEvidence {
  const events = errorSlices(slices);
  const evidence = compared("error_rate", events, rules, rules.errorRatio, rules.errorSlo);
  const isHarm = evidence.logHarm >= -Math.log(rules.alpha) && reachesFloor(evidence, rules);
  if (isHarm) return { ...evidence, verdict: "harm", rule: "error-ratio" };
  if (breachesAlone(slices, evidence, rules)) return { ...evidence, verdict: "harm", rule: "slo-breached-alone" };
  if (evidence.bound < rules.errorSlo) return { ...evidence, verdict: "proven", rule: "below-slo" };
  return provenByComparison(evidence, rules);
}

function slowEvidence(slices: readonly CanarySlice[], rules: EvidenceRules): MetricEvidence {
  const evidence = compared("slow_share", slowSlices(slices), rules, rules.slowRatio, null);
  const isHarm = evidence.logHarm >= -Math.log(rules.alpha) && reachesFloor(evidence, rules);
  return isHarm ? { ...evidence, verdict: "harm", rule: "slow-ratio" } : provenByComparison(evidence, rules);
}

function provenByComparison(evidence: MetricEvidence, { alpha }: EvidenceRules): MetricEvidence {
  return evidence.logProof >= -Math.log(alpha)
    ? { ...evidence, verdict: "proven", rule: "below-twice-the-champion" }
    : evidence;
}

function compared(
  metric: MetricEvidence["metric"],
  slices: readonly EventSlice[],
  { alpha }: EvidenceRules,
  ratio: number,
  limit: number | null,
): MetricEvidence {
  const { canary, champion } = total(slices);
  const damping = dispersion(slices);
  return {
    metric,
    verdict: "undecided",
    rule: "evidence-open",
    canary,
    champion,
    value: rate(canary),
    championValue: rate(champion),
    bound: upperRate(canary, limit ?? SLOW_SHARE, alpha),
    limit,
    logHarm: ratioTestLogE(slices, ratio, HARM_MULTIPLES, damping),
    logProof: ratioTestLogE(slices, EXCLUDED_RATIO, PROOF_MULTIPLES, damping),
    damping,
  };
}

/** Three stray errors are no reason to abort, however rare the champion's are. */
function reachesFloor({ metric, value, championValue }: MetricEvidence, rules: EvidenceRules): boolean {
  const floor = metric === "error_rate" ? rules.errorFloor : rules.slowFloor;
  return value !== null && championValue !== null && value - championValue >= floor;
}

/**
 * With all traffic at the canary nobody is left to compare with, so the promise judges alone: the canary's rate since then lies above
 * the SLO for certain, while the champion kept it.
 */
function breachesAlone(
  slices: readonly CanarySlice[],
  { championValue }: MetricEvidence,
  rules: EvidenceRules,
): boolean {
  const { canary } = total(errorSlices(slices.filter(({ weightPercent }) => weightPercent === 100)));
  const alone = rate(canary);
  if (alone === null || championValue === null || championValue > rules.errorSlo) return false;
  const isOver = lowerRate(canary, rules.errorSlo, rules.alpha) > rules.errorSlo;
  return isOver && alone - championValue >= rules.errorFloor;
}
