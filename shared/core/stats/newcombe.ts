import type { Interval } from "../estimate.ts";
import { wilson } from "./wilson.ts";

/** A binomial count; fractional and effective when rows are weighted. */
export interface BinomialCount {
  readonly successes: number;
  /** > 0 */
  readonly trials: number;
}

/**
 * Newcombe's hybrid score interval of pA − pB for two independent groups, without continuity correction: the distances
 * of the two Wilson bounds from their proportions, squared and added.
 *
 * @param z standard-normal quantile of the two-sided level
 * @source Newcombe (1998), Stat. Med. 17, 873–890, method 10; agrees with statsmodels
 *   `confint_proportions_2indep(method="newcomb")` to 1e-12
 */
export function newcombe(a: BinomialCount, b: BinomialCount, z: number, level: number): Interval {
  const pA = a.successes / a.trials;
  const pB = b.successes / b.trials;
  const boundsA = wilson(a.successes, a.trials, z, level);
  const boundsB = wilson(b.successes, b.trials, z, level);
  const difference = pA - pB;
  const low = difference - Math.hypot(pA - boundsA.low, boundsB.high - pB);
  const high = difference + Math.hypot(boundsA.high - pA, pB - boundsB.low);
  return { low: Math.max(-1, low), high: Math.min(1, high), level, method: "newcombe" };
}
