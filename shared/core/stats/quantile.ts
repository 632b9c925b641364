import { sortedOrder } from "./sorted-order.ts";

/**
 * Quantile by linear interpolation between order statistics (type 7, numpy's default).
 *
 * @param sorted ascending; empty gives NaN
 * @param p in [0, 1]
 * @source Hyndman, Fan (1996), Amer. Statist. 50, 361–365
 */
export function quantile(sorted: Float64Array, p: number): number {
  if (sorted.length === 0) return Number.NaN;
  const position = p * (sorted.length - 1);
  const index = Math.min(sorted.length - 1, Math.floor(position));
  const low = sorted[index] as number;
  const fraction = position - index;
  return fraction === 0 ? low : low + fraction * ((sorted[index + 1] as number) - low);
}

/**
 * Mean of the lower and the upper weighted median; with equal weights the usual median. Rows of weight 0 do not count.
 *
 * The lower one is the smallest value with at least half of the weight at or below it, the upper one the smallest with
 * more than half. No rows or no weight give NaN.
 *
 * @param weights non-negative; null when every row counts once
 */
export function weightedMedian(values: Float64Array, weights: Float64Array | null): number {
  const order = sortedOrder(values);
  const weightOf = (row: number): number => (weights === null ? 1 : (weights[row] as number));
  let total = 0;
  // In the order of the second walk, so that its partial sums reach exactly this total.
  for (const row of order) total += weightOf(row);
  if (!(total > 0)) return Number.NaN;

  // Ten weights of 0.1 must split in the middle although their sum is not exactly twice that of five.
  const tolerance = total * Number.EPSILON * values.length;
  let below = 0;
  let lower = Number.NaN;
  for (const row of order) {
    const weight = weightOf(row);
    if (weight === 0) continue;
    below += weight;
    const value = values[row] as number;
    if (Number.isNaN(lower) && below >= total / 2 - tolerance) lower = value;
    if (below > total / 2 + tolerance) return lower + (value - lower) / 2;
  }
  return lower;
}
