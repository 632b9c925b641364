import { binomialLogProbability } from "../stats/binomial.ts";

/** Order statistics, 1-based, between which a quantile lies; null where the sample is too small to have one. */
export interface Ranks {
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * Ranks of the distribution-free interval of the p-quantile of n independent numbers: the count below the quantile is
 * binomial, whatever the distribution. `lower` is the largest rank r with P(X < r) ≤ α/2, `upper` the smallest s with
 * P(X ≥ s) ≤ α/2. n = 1000: p50 469–532, p95 936–964, p99 983–997.
 *
 * @param n whole, ≥ 0
 * @param p in (0, 1)
 * @param level two-sided confidence in (0, 1)
 * @source Conover (1999), Practical Nonparametric Statistics, §3.2; equals scipy binom.ppf(α/2) and binom.ppf(1 − α/2) + 1
 */
export function quantileRanks(n: number, p: number, level: number): Ranks {
  const tail = (1 - level) / 2;
  let below = 0;
  let lower: number | null = null;
  for (let count = 0; count < n; count += 1) {
    below += Math.exp(binomialLogProbability(count, n, p));
    // Here `below` is P(X < count + 1) and P(X ≥ count + 1) is the rest.
    if (below <= tail) lower = count + 1;
    if (below >= 1 - tail) return { lower, upper: count + 1 };
  }
  return { lower, upper: null };
}

/** Fewest independent numbers for which `quantileRanks` has an upper rank: pⁿ ≤ α/2. p99 at 95 %: 368. */
export function fewestForUpperRank(p: number, level: number): number {
  return Math.ceil(Math.log((1 - level) / 2) / Math.log(p));
}

/**
 * Ranks in a sample of `n` that is worth `n / overdispersion` independent numbers, widened outwards to whole ranks. With an
 * overdispersion of 1 they are the ranks of `quantileRanks`.
 *
 * @source Woodruff (1952), JASA 47, 635–646: a quantile's interval from the interval of the share below it
 */
export function widenedRanks(n: number, p: number, level: number, overdispersion: number): Ranks {
  const worth = Math.floor(n / overdispersion);
  const { lower, upper } = quantileRanks(worth, p, level);
  return {
    lower: lower === null ? null : Math.floor(((lower - 1) * n) / worth) + 1,
    upper: upper === null ? null : Math.min(n, Math.ceil((upper * n) / worth)),
  };
}
