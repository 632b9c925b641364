import type { Interval, IntervalReason } from "../estimate.ts";
import { binomialSample } from "./binomial-sample.ts";
import { quantile } from "./quantile.ts";
import { createRng, type Rng } from "./rng.ts";

/** What every form of the bootstrap is told. */
export interface Resampling {
  /** How many resamples, ≥ 1; 2000 is usual for a 95 % interval. */
  readonly replicates: number;
  /** Confidence level in (0, 1). */
  readonly level: number;
  /** See `deriveSeed`; the same seed gives the same interval to the last bit. */
  readonly seed: number;
}

/**
 * A percentile interval, or why there is none. `undefinedReplicates` counts resamples on which the statistic had no
 * value; they are left out, and above 5 % of them there is no interval. When all resamples agree (all rows alike, say)
 * the interval is a point: it is kept, and the caller who knows that the sample cannot show a spread refuses it.
 */
export type BootstrapOutcome =
  | { readonly kind: "interval"; readonly interval: Interval; readonly undefinedReplicates: number }
  | { readonly kind: "none"; readonly reason: IntervalReason };

const MAX_UNDEFINED_SHARE = 0.05;

export interface CellsRequest extends Resampling {
  /** Rows in each cell, whole and ≥ 0: a confusion matrix, a table by group. */
  readonly counts: readonly number[];
  /** Of the resampled counts, in the order of `counts`; NaN where undefined. The array is used again afterwards. */
  readonly statistic: (counts: Float64Array) => number;
}

/**
 * Bootstrap of a statistic of cell counts: resampling the rows with replacement is a multinomial draw of the counts,
 * made here cell by cell from conditional binomials. Its cost does not depend on the number of rows.
 */
export function bootstrapCells({ counts, statistic, ...resampling }: CellsRequest): BootstrapOutcome {
  const rows = counts.reduce((total, count) => total + count, 0);
  if (rows < 2) return { kind: "none", reason: "too-few-rows" };
  const rng = createRng(resampling.seed);
  const drawn = new Float64Array(counts.length);
  return percentileInterval(resampling, () => {
    drawCells(counts, rows, rng, drawn);
    return statistic(drawn);
  });
}

/** One multinomial draw of `rows` rows, the sum of the counts. */
function drawCells(counts: readonly number[], rows: number, rng: Rng, drawn: Float64Array): void {
  let rowsLeft = rows;
  let weightLeft = rows;
  counts.forEach((count, cell) => {
    const draw = binomialSample(rowsLeft, weightLeft === count ? 1 : count / weightLeft, rng);
    drawn[cell] = draw;
    rowsLeft -= draw;
    weightLeft -= count;
  });
}

/** The counts of every resample that `bootstrapCells` looks at, for several statistics of the same cells; row-major. */
export function resampledCells(counts: readonly number[], replicates: number, seed: number): Float64Array {
  const rows = counts.reduce((total, count) => total + count, 0);
  const rng = createRng(seed);
  const all = new Float64Array(replicates * counts.length);
  for (let start = 0; start < all.length; start += counts.length) {
    drawCells(counts, rows, rng, all.subarray(start, start + counts.length));
  }
  return all;
}

export interface RowsRequest extends Resampling {
  readonly rows: number;
  /** Of how often each row was drawn; NaN where undefined. The array is used again afterwards. */
  readonly statistic: (multiplicities: Uint32Array) => number;
}

/** The ordinary bootstrap, for statistics that need every row (average precision, medians). Keep it to a few thousand rows. */
export function bootstrapRows({ rows, statistic, ...resampling }: RowsRequest): BootstrapOutcome {
  if (rows < 2) return { kind: "none", reason: "too-few-rows" };
  const rng = createRng(resampling.seed);
  const multiplicities = new Uint32Array(rows);
  return percentileInterval(resampling, () => {
    drawWithReplacement(multiplicities, rng);
    return statistic(multiplicities);
  });
}

/** Enough that the noise of the split is about 1 % of the interval's width, few enough to resample in milliseconds. */
export const BAGS = 4096;

/** Which bag each row is in. */
export interface BagAssignment {
  readonly bags: number;
  readonly bagOf: Uint16Array;
}

/**
 * Deals the rows out to 4096 bags at random, so evenly that sizes differ by at most one. Up to 4096 rows each is a bag
 * of its own, in row order, and the bootstrap of bags is the ordinary bootstrap of rows.
 */
export function assignBags(rows: number, seed: number): BagAssignment {
  const bags = Math.min(rows, BAGS);
  const bagOf = new Uint16Array(rows);
  for (let row = 0; row < rows; row++) bagOf[row] = row % bags;
  if (rows <= BAGS) return { bags, bagOf };
  const rng = createRng(seed);
  for (let row = rows - 1; row > 0; row--) {
    const other = rng.below(row + 1);
    const bag = bagOf[row] as number;
    bagOf[row] = bagOf[other] as number;
    bagOf[other] = bag;
  }
  return { bags, bagOf };
}

/**
 * Adds up each row's contribution by bag.
 *
 * @param contributions one array of row values a dimension, each as long as the assignment
 * @returns row-major, bags × dimensions, as `bootstrapBags` takes it
 */
export function bagSums({ bags, bagOf }: BagAssignment, contributions: readonly Float64Array[]): Float64Array {
  const dimensions = contributions.length;
  const sums = new Float64Array(bags * dimensions);
  contributions.forEach((values, dimension) => {
    for (let row = 0; row < values.length; row++) {
      const slot = (bagOf[row] as number) * dimensions + dimension;
      sums[slot] = (sums[slot] as number) + (values[row] as number);
    }
  });
  return sums;
}

export interface BagsRequest extends Resampling {
  /** Row-major, bags × dimensions. */
  readonly sums: Float64Array;
  readonly bags: number;
  readonly dimensions: number;
  /** A smooth function of the sums over all rows; NaN where undefined. The array is used again afterwards. */
  readonly statistic: (sums: Float64Array) => number;
}

/**
 * Bootstrap of a smooth function of row sums, at a cost that does not depend on the number of rows: whole bags are
 * drawn with replacement instead of rows.
 *
 * Why it is right: the rows are exchangeable, so a random deal makes the bag sums a sample of exchangeable sums. A
 * resampled total then has, in expectation over the deal, the variance Σ(xᵢ − x̄)²·n/(n−1)·(1 − 1/K), the row
 * bootstrap's own but for a factor of 1 ± 1/K, and a third cumulant that agrees likewise: a sum over bags of
 * independent parts has the sum of their cumulants. What the deal adds is noise: the spread is estimated from K bags
 * instead of n rows, a relative error of about 1/√(2K) of the width, 1.1 % for 4096 bags. With as many bags as rows it
 * is the row bootstrap itself.
 */
export function bootstrapBags({ sums, bags, dimensions, statistic, ...resampling }: BagsRequest): BootstrapOutcome {
  if (bags < 2) return { kind: "none", reason: "too-few-rows" };
  const rng = createRng(resampling.seed);
  const total = new Float64Array(dimensions);
  return percentileInterval(resampling, () => {
    total.fill(0);
    for (let draw = 0; draw < bags; draw++) {
      const start = rng.below(bags) * dimensions;
      for (let dimension = 0; dimension < dimensions; dimension++) {
        total[dimension] = (total[dimension] as number) + (sums[start + dimension] as number);
      }
    }
    return statistic(total);
  });
}

/** Draws as many of the items as there are, with replacement, and counts how often each came. */
function drawWithReplacement(multiplicities: Uint32Array, rng: Rng): void {
  const items = multiplicities.length;
  multiplicities.fill(0);
  for (let draw = 0; draw < items; draw++) {
    const item = rng.below(items);
    multiplicities[item] = (multiplicities[item] as number) + 1;
  }
}

/** Collects the replicates and reads the two quantiles of those that are defined. */
export function percentileInterval({ replicates, level }: Resampling, replicate: () => number): BootstrapOutcome {
  const values = new Float64Array(replicates);
  let defined = 0;
  for (let index = 0; index < replicates; index++) {
    const value = replicate();
    if (Number.isFinite(value)) values[defined++] = value;
  }
  const undefinedReplicates = replicates - defined;
  if (undefinedReplicates > MAX_UNDEFINED_SHARE * replicates) return { kind: "none", reason: "replicates-undefined" };
  const sorted = values.subarray(0, defined).sort();
  const tail = (1 - level) / 2;
  const interval: Interval = {
    low: quantile(sorted, tail),
    high: quantile(sorted, 1 - tail),
    level,
    method: "bootstrap-percentile",
  };
  return { kind: "interval", interval, undefinedReplicates };
}
