import type { Estimate, Interval } from "../estimate.ts";
import { normalCdf, zOf } from "../stats/normal.ts";
import type { MetricEntry } from "../metrics/catalogue-entry.ts";
import type { Comparison } from "./gate.ts";
import type { Verdict } from "./verdict.ts";

/** Why a gate got its verdict. Public contract: stable, one meaning each; sentences are in report/words.ts. */
export type GateReason =
  | "bound-meets-limit"
  | "bound-misses-limit"
  | "interval-straddles-limit"
  | "miss-not-confirmed"
  | "exact-meets-limit"
  | "exact-misses-limit"
  | "no-interval"
  | "metric-undefined"
  | "insufficient"
  | "group-absent"
  | "group-not-judged"
  | "same-model"
  | "no-champion"
  | "too-noisy"
  | "runner-class-changed";

export interface Judgement {
  readonly verdict: Verdict;
  readonly reason: GateReason;
  /** What was observed: the metric, or candidate − champion. */
  readonly value: number | null;
  /** The end of the printed interval that must meet the limit. */
  readonly bound: number | null;
  readonly limit: number;
  /**
   * One-sided p-value of "the true value meets the limit", read off the same interval, so that p < (1 − level)/2
   * exactly when the interval lies wholly on the wrong side. Null without an interval.
   */
  readonly p: number | null;
}

/** A limit to be met from one side, in the unit of the estimate. */
export interface Requirement {
  readonly side: "at-least" | "at-most";
  /** Whether meeting the limit exactly is enough. */
  readonly inclusive: boolean;
  readonly limit: number;
}

/**
 * Judges an estimate by the ends of its interval: wholly on the right side passes, wholly on the wrong side fails,
 * astride is inconclusive. An undefined metric is inconclusive too: a gate that could not look has not seen that all is well.
 */
export function judge(estimate: Estimate, requirement: Requirement): Judgement {
  const { limit } = requirement;
  if (estimate.kind === "undefined") {
    return { verdict: "inconclusive", reason: "metric-undefined", value: null, bound: null, limit, p: null };
  }
  const { value, interval } = estimate;
  if (interval === null) return judgeWithoutInterval(estimate.intervalReason === "exact-fact", value, requirement);
  const [near, far] = requirement.side === "at-least" ? [interval.low, interval.high] : [interval.high, interval.low];
  const p = oneSidedP(estimateCentre(value, interval), far, interval.level, requirement);
  const seen = { value, bound: near, limit, p };
  if (meets(near, requirement)) return { verdict: "pass", reason: "bound-meets-limit", ...seen };
  if (!meets(far, requirement)) return { verdict: "fail", reason: "bound-misses-limit", ...seen };
  return { verdict: "inconclusive", reason: "interval-straddles-limit", ...seen };
}

/** An exact fact needs no interval; an estimate without one can warn at best, and never fails on a point alone. */
function judgeWithoutInterval(exact: boolean, value: number, requirement: Requirement): Judgement {
  const met = meets(value, requirement);
  const seen = { value, bound: exact ? value : null, limit: requirement.limit, p: null };
  if (exact) {
    return met
      ? { verdict: "pass", reason: "exact-meets-limit", ...seen }
      : { verdict: "fail", reason: "exact-misses-limit", ...seen };
  }
  return { verdict: met ? "warn" : "inconclusive", reason: "no-interval", ...seen };
}

function meets(value: number, { side, inclusive, limit }: Requirement): boolean {
  if (value === limit) return inclusive;
  return side === "at-least" ? value > limit : value < limit;
}

/** The value, or the middle of an interval that leaves it out, as a bootstrap of a skewed statistic may. */
function estimateCentre(value: number, { low, high }: Interval): number {
  return value >= low && value <= high ? value : (low + high) / 2;
}

/**
 * The p-value that the interval implies: the far end sits z(level) standard errors from the centre on that side, so the
 * limit sits z·(limit − centre)/(far − centre) of them away. For Wilson and the bootstrap this is an interpolation between
 * the centre (p = ½) and the interval's end (p = (1 − level)/2), exact at both, which are the points that decide.
 * Rounding, an interval without width on that side and an excluded limit on the very end are settled as the interval is.
 */
function oneSidedP(centre: number, far: number, level: number, requirement: Requirement): number {
  const { limit, side } = requirement;
  const tail = (1 - level) / 2;
  const distance = side === "at-least" ? limit - centre : centre - limit;
  const halfWidth = Math.abs(far - centre);
  const read = halfWidth === 0 ? Number(distance <= 0) : normalCdf(-zOf(level) * (distance / halfWidth));
  return meets(far, requirement) ? Math.max(read, tail) : Math.min(read, tail * (1 - Number.EPSILON));
}

/** What a comparison demands of the candidate's own value. */
export function limitRequirement(comparison: Exclude<Comparison, { kind: "no-worse-than-champion" }>): Requirement {
  const { limit } = comparison;
  switch (comparison.kind) {
    case "at-least":
      return { side: "at-least", inclusive: true, limit };
    case "at-most":
      return { side: "at-most", inclusive: true, limit };
    case "above":
      return { side: "at-least", inclusive: false, limit };
    case "below":
      return { side: "at-most", inclusive: false, limit };
  }
}

/**
 * What "no worse than the champion by at most a margin" demands of candidate − champion: strictly better than the margin
 * on the wrong side (reference: non-inferiority, lower end > −margin). Null when a relative margin has no champion value to scale by.
 */
export function nonInferiorityRequirement(
  comparison: Extract<Comparison, { kind: "no-worse-than-champion" }>,
  direction: MetricEntry["direction"],
  championValue: number | null,
): Requirement | null {
  const { margin } = comparison;
  const width = margin.kind === "absolute" ? margin.value : scaledMargin(margin.value, championValue);
  if (width === null) return null;
  return direction === "lower-is-better"
    ? { side: "at-most", inclusive: false, limit: width }
    : // Not -0: a margin of zero reads "0" everywhere.
      { side: "at-least", inclusive: false, limit: width === 0 ? 0 : -width };
}

function scaledMargin(fraction: number, championValue: number | null): number | null {
  if (fraction === 0) return 0;
  if (championValue === null || championValue === 0) return null;
  return fraction * Math.abs(championValue);
}
