import type { Interval } from "../estimate.ts";

/**
 * Wilson score interval of a binomial proportion, without continuity correction.
 *
 * @param successes number of successes, 0 ≤ successes ≤ trials; may be fractional when rows are weighted
 * @param trials number of trials, > 0; the effective number when rows are weighted
 * @param z standard-normal quantile of the two-sided level, 1.959963984540054 for 0.95
 * @source Wilson (1927), JASA 22, 209–212; agrees with statsmodels `proportion_confint(method="wilson")` to 1e-12
 */
export function wilson(successes: number, trials: number, z: number, level: number): Interval {
  const p = successes / trials;
  const z2 = z * z;
  const centre = (p + z2 / (2 * trials)) / (1 + z2 / trials);
  const half = (z / (1 + z2 / trials)) * Math.sqrt((p * (1 - p)) / trials + z2 / (4 * trials * trials));
  // At 0 and n the bound is exactly 0 or 1, but rounding misses by an ulp on either side, and -1e-17 or 1e-18 would
  // fail a gate that names the end itself.
  const low = successes <= 0 ? 0 : Math.max(0, centre - half);
  const high = successes >= trials ? 1 : Math.min(1, centre + half);
  return { low, high, level, method: "wilson" };
}
