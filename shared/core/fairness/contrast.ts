import type { Interval } from "../estimate.ts";
import { binomialSample } from "../stats/binomial-sample.ts";
import { quantile } from "../stats/quantile.ts";
import { createRng, type Rng } from "../stats/rng.ts";
import { wilson } from "../stats/wilson.ts";
import type { Share } from "./rates.ts";

/** A sum of independent shares with coefficients: p₁ − p₂, say. */
export interface Contrast {
  readonly terms: readonly { readonly share: number; readonly coefficient: number }[];
}

/** How sure, and how the resampling is made reproducible. */
export interface Confidence {
  readonly level: number;
  readonly z: number;
  readonly replicates: number;
  readonly seed: number;
}

/** The largest absolute value of several contrasts. */
export interface LargestContrast {
  readonly value: number;
  /** Index of the contrast that is largest, the first of equals. */
  readonly at: number;
  readonly interval: Interval;
  /** Indices of the contrasts that the two ends of the interval come from. */
  readonly ends: readonly [low: number, high: number];
}

/**
 * The largest of |contrast|, with an interval whose ends each keep their share of the error.
 *
 * A largest difference is biased upward: among many equal groups some pair always differs, and a bootstrap of the largest
 * value repeats that bias instead of removing it. So the interval is made of the intervals of the contrasts. Upper end: the
 * highest of their upper ends. "The largest is at most L" holds only if every contrast is at most L, an intersection–union
 * test, so no correction is due. Lower end: the highest of their lower ends, which would claim a difference too often, so
 * they are taken at the level at which they hold for all contrasts together: z is replaced by the quantile of the largest
 * |t|, from resampled cell counts. Where there is one contrast alone this is Newcombe's interval, folded at 0.
 *
 * @param shares with trials; at least one contrast
 * @source Newcombe (1998), method 10, as generalised to sums by Zou, Donner (2008), Stat. Med. 27, 1693–1702; Hothorn, Bretz,
 *   Westfall (2008), Biom. J. 50, 346–363, for the largest |t|
 */
export function largestContrast(
  shares: readonly Share[],
  contrasts: readonly Contrast[],
  confidence: Confidence,
): LargestContrast {
  const { level, z } = confidence;
  const values = contrasts.map((contrast) => Math.abs(valueOf(contrast, shares)));
  const together = contrasts.length === 1 ? z : simultaneousZ(shares, contrasts, confidence);
  const lows = contrasts.map((contrast) => folded(moverInterval(contrast, shares, together, level)).low);
  const highs = contrasts.map((contrast) => folded(moverInterval(contrast, shares, z, level)).high);
  const [at, low, high] = [values, lows, highs].map(indexOfLargest);
  return {
    value: values[at ?? 0] ?? Number.NaN,
    at: at ?? 0,
    ends: [low ?? 0, high ?? 0],
    interval: {
      // Not above the value: the simultaneous end of another contrast never is, but rounding may be.
      low: Math.min(lows[low ?? 0] ?? 0, values[at ?? 0] ?? 0),
      high: highs[high ?? 0] ?? 1,
      level,
      method: contrasts.length === 1 ? "newcombe" : "newcombe-max-t",
    },
  };
}

/** The signed value of a contrast with Newcombe's interval, generalised to any number of terms. */
export function contrastInterval(
  contrast: Contrast,
  shares: readonly Share[],
  { z, level }: Pick<Confidence, "z" | "level">,
): { readonly value: number; readonly interval: Interval } {
  return { value: valueOf(contrast, shares), interval: moverInterval(contrast, shares, z, level) };
}

/** Method of variance estimates recovery: the distances of each share's Wilson bounds, squared and added. */
function moverInterval({ terms }: Contrast, shares: readonly Share[], z: number, level: number): Interval {
  let value = 0;
  let below = 0;
  let above = 0;
  let reach = 0;
  for (const { share, coefficient } of terms) {
    const { value: p, successes, trials } = known(shares, share);
    const bounds = wilson(successes, trials, z, level);
    const [down, up] = coefficient > 0 ? [p - bounds.low, bounds.high - p] : [bounds.high - p, p - bounds.low];
    value += coefficient * p;
    below = Math.hypot(below, coefficient * down);
    above = Math.hypot(above, coefficient * up);
    reach += Math.max(0, coefficient);
  }
  return { low: Math.max(-reach, value - below), high: Math.min(reach, value + above), level, method: "newcombe" };
}

/** The interval of |x| from that of x. */
function folded({ low, high }: Interval): { readonly low: number; readonly high: number } {
  if (low > 0) return { low, high };
  if (high < 0) return { low: -high, high: -low };
  return { low: 0, high: Math.max(-low, high) };
}

function valueOf({ terms }: Contrast, shares: readonly Share[]): number {
  return terms.reduce((sum, { share, coefficient }) => sum + coefficient * known(shares, share).value, 0);
}

/** Contrasts flattened for loops that run a million times. */
interface Plan {
  readonly contrasts: readonly { readonly shares: Int32Array; readonly coefficients: Float64Array }[];
  readonly trials: Float64Array;
  readonly centres: Float64Array;
}

/** Shares are resampled around a centre that is never 0 or 1, where nothing would move and nothing be learnt. */
function planOf(shares: readonly Share[], contrasts: readonly Contrast[]): Plan {
  // A share of nothing is NaN, and no draw from it would ever end.
  if (shares.some(({ trials: rows }) => !(rows > 0))) throw new RangeError("a share to be compared has no rows");
  const trials = Float64Array.from(shares, (share) => Math.max(1, Math.round(share.trials)));
  return {
    contrasts: contrasts.map(({ terms }) => ({
      shares: Int32Array.from(terms, ({ share }) => share),
      coefficients: Float64Array.from(terms, ({ coefficient }) => coefficient),
    })),
    trials,
    centres: Float64Array.from(shares, ({ value }, at) => shrunk(value * (trials[at] as number), trials[at] as number)),
  };
}

/** Jeffreys' posterior mean. */
function shrunk(successes: number, trials: number): number {
  return (successes + 0.5) / (trials + 1);
}

/**
 * The z at which the intervals of all contrasts hold together: the quantile of the largest |t| over the contrasts, from
 * binomial resamples of each share. Never below the z of one contrast.
 */
export function simultaneousZ(
  shares: readonly Share[],
  contrasts: readonly Contrast[],
  { level, z, replicates, seed }: Confidence,
): number {
  const plan = planOf(shares, contrasts);
  const rng = createRng(seed);
  const errors = new Float64Array(shares.length);
  const variances = new Float64Array(shares.length);
  const largest = new Float64Array(replicates);
  for (let replicate = 0; replicate < replicates; replicate++) {
    resample(plan, rng, errors, variances);
    largest[replicate] = largestT(plan, errors, variances);
  }
  return Math.max(z, quantile(largest.sort(), level));
}

function resample({ trials, centres }: Plan, rng: Rng, errors: Float64Array, variances: Float64Array): void {
  for (let share = 0; share < trials.length; share++) {
    const [n, centre] = [trials[share] as number, centres[share] as number];
    const p = shrunk(binomialSample(n, centre, rng), n);
    // The centre shrinks as the draws do, so that the errors have mean 0.
    errors[share] = p - shrunk(centre * n, n);
    variances[share] = (p * (1 - p)) / n;
  }
}

function largestT({ contrasts }: Plan, errors: Float64Array, variances: Float64Array): number {
  let most = 0;
  for (const { shares, coefficients } of contrasts) {
    let error = 0;
    let variance = 0;
    for (let term = 0; term < shares.length; term++) {
      const share = shares[term] ?? 0;
      const coefficient = coefficients[term] as number;
      error += coefficient * (errors[share] as number);
      variance += coefficient * coefficient * (variances[share] as number);
    }
    most = Math.max(most, Math.abs(error) / Math.sqrt(variance));
  }
  return most;
}

/**
 * What the largest |contrast| would come to on average if all shares of a pool were equal: how much of an observed one
 * these numbers of rows produce by chance alone.
 *
 * @param pools parallel to the shares: which belong together, such as the true positive rates of all groups
 */
export function expectedByChance(
  shares: readonly Share[],
  pools: readonly number[],
  contrasts: readonly Contrast[],
  { replicates, seed }: Pick<Confidence, "replicates" | "seed">,
): number {
  const pooled = (pool: number): number => {
    const own = shares.filter((_, at) => pools[at] === pool);
    const trials = own.reduce((sum, share) => sum + share.trials, 0);
    return own.reduce((sum, share) => sum + share.successes, 0) / trials;
  };
  const rates = new Map([...new Set(pools)].map((pool) => [pool, pooled(pool)]));
  const { contrasts: flat, trials } = planOf(shares, contrasts);
  const rng = createRng(seed);
  const drawn = new Float64Array(shares.length);
  let total = 0;
  for (let replicate = 0; replicate < replicates; replicate++) {
    for (let share = 0; share < shares.length; share++) {
      const n = trials[share] as number;
      drawn[share] = binomialSample(n, rates.get(pools[share] ?? 0) ?? 0, rng) / n;
    }
    total += largestAbsolute(flat, drawn);
  }
  return total / replicates;
}

function largestAbsolute(contrasts: Plan["contrasts"], values: Float64Array): number {
  let most = 0;
  for (const { shares, coefficients } of contrasts) {
    let sum = 0;
    for (let term = 0; term < shares.length; term++) {
      sum += (coefficients[term] as number) * (values[shares[term] ?? 0] as number);
    }
    most = Math.max(most, Math.abs(sum));
  }
  return most;
}

/** The largest |contrast| of given shares, as a function to be called again and again. */
export function largestOf(contrasts: readonly Contrast[]): (values: Float64Array) => number {
  const { contrasts: flat } = planOf([], contrasts);
  return (values) => largestAbsolute(flat, values);
}

function indexOfLargest(values: readonly number[]): number {
  return values.reduce((best, value, at) => (value > (values[best] ?? 0) ? at : best), 0);
}

function known(shares: readonly Share[], at: number): Share {
  const share = shares[at];
  if (share === undefined) throw new RangeError(`no share ${String(at)}`);
  return share;
}
