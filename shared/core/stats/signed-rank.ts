import { normalQuantile } from "./normal.ts";
import { quantile } from "./quantile.ts";

/** Middle of paired differences and its two-sided interval. */
export interface SignedRank {
  /** Hodges–Lehmann estimate: the median of the means of all pairs. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Up to here the distribution of the rank sum is counted out; beyond, the normal one is exact to well under a rank. */
const MOST_EXACT = 60;

/**
 * Hodges–Lehmann estimate with the interval of Wilcoxon's signed-rank test. Distribution-free for differences that are
 * independent and symmetric about their middle, whatever their tails: differences of two things that took turns are symmetric
 * when the two are alike. From twelve numbers on, one wild one does not move the interval at 0.95, from twenty on two do not.
 *
 * @param values at least one number
 * @param level two-sided confidence in (0, 1)
 * @returns null where there are too few for the level: fewer than six at 0.95
 * @source Hollander, Wolfe, Chicken (2014), Nonparametric Statistical Methods, §3.2–3.3; equals R's wilcox.test(conf.int = TRUE)
 */
export function signedRank(values: readonly number[], level: number): SignedRank | null {
  const n = values.length;
  const ranks = excludedMeans(n, (1 - level) / 2);
  if (ranks === 0) return null;
  const means = new Float64Array((n * (n + 1)) / 2);
  let at = 0;
  for (let first = 0; first < n; first += 1) {
    for (let second = first; second < n; second += 1) {
      means[at] = ((values[first] ?? 0) + (values[second] ?? 0)) / 2;
      at += 1;
    }
  }
  means.sort();
  return {
    value: quantile(means, 0.5),
    low: means[ranks - 1] ?? Number.NaN,
    high: means[means.length - ranks] ?? Number.NaN,
  };
}

/** Largest k with P(T ≤ k − 1) ≤ tail, T the rank sum of n differences under equality: the k-th mean from either end is the bound. */
function excludedMeans(n: number, tail: number): number {
  if (n > MOST_EXACT) {
    const mean = (n * (n + 1)) / 4;
    const deviation = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24);
    return Math.max(0, Math.floor(mean + normalQuantile(tail) * deviation - 0.5) + 1);
  }
  // Shares of the 2ⁿ sign patterns by rank sum, built up one rank at a time.
  const shares = new Float64Array((n * (n + 1)) / 2 + 1);
  shares[0] = 1;
  for (let rank = 1; rank <= n; rank += 1) {
    for (let sum = (rank * (rank + 1)) / 2; sum >= 0; sum -= 1) {
      shares[sum] = ((shares[sum] ?? 0) + (sum >= rank ? (shares[sum - rank] ?? 0) : 0)) / 2;
    }
  }
  let below = 0;
  for (let sum = 0; sum < shares.length; sum += 1) {
    below += shares[sum] ?? 0;
    if (below > tail) return sum;
  }
  return 0;
}
