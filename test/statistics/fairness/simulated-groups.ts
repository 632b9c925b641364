import type { Confidence, Contrast } from "../../../shared/core/fairness/contrast.ts";
import { difference, pairsOf } from "../../../shared/core/fairness/parity-ratio.ts";
import type { PairedShare, Share } from "../../../shared/core/fairness/rates.ts";
import { binomialSample } from "../../../shared/core/stats/binomial-sample.ts";
import { zOf } from "../../../shared/core/stats/normal.ts";
import type { Rng } from "../../../shared/core/stats/rng.ts";
import { multinomial } from "../stats/draws.ts";

/** A group: rows of the denominator and the true rate. */
export interface TrueGroup {
  readonly n: number;
  readonly rate: number;
}

export function drawShares(groups: readonly TrueGroup[], rng: Rng): readonly Share[] {
  return groups.map(({ n, rate }) => {
    const successes = binomialSample(n, rate, rng);
    return { successes, trials: n, value: successes / n, n };
  });
}

export function allPairs(groups: readonly unknown[]): readonly Contrast[] {
  return pairsOf(groups.length).map(difference);
}

/** The largest true difference of rates. */
export function trueGap(groups: readonly TrueGroup[]): number {
  const rates = groups.map(({ rate }) => rate);
  return Math.max(...rates) - Math.min(...rates);
}

export function trueRatio(groups: readonly TrueGroup[]): number {
  const rates = groups.map(({ rate }) => rate);
  return Math.min(...rates) / Math.max(...rates);
}

/** One seed a simulated evaluation, as each has data of its own. */
export function confidence(seed: number, replicates = 400): Confidence {
  return { level: 0.95, z: zOf(0.95), replicates, seed };
}

/** Rows on which both, one or none of two models count as a success, by these probabilities. */
export interface PairedGroup {
  readonly n: number;
  readonly both: number;
  readonly onlyCandidate: number;
  readonly onlyChampion: number;
}

export function drawPaired(groups: readonly PairedGroup[], rng: Rng): readonly PairedShare[] {
  return groups.map(({ n, both, onlyCandidate, onlyChampion }) => {
    const [a = 0, b = 0, c = 0, d = 0] = multinomial(
      n,
      [both, onlyCandidate, onlyChampion, 1 - both - onlyCandidate - onlyChampion],
      rng,
    );
    return { both: a, onlyCandidate: b, onlyChampion: c, neither: d, n };
  });
}
