/** What is known of an estimate whose interval lies on both sides of its limit. */
export interface UndecidedEstimate {
  /** Rows of the metric's own denominator, > 0. */
  readonly n: number;
  readonly value: number;
  /** The interval's end on the limit's side of the value: the bound that was judged. */
  readonly bound: number;
  readonly limit: number;
}

/**
 * About how many rows would decide the gate if the value stayed what it is: n · (width / needed)².
 *
 * `width` is the distance from the value to the bound, `needed` from the value to the limit. An approximation: it takes
 * the interval to shrink with 1/√n, which holds for means and proportions away from 0 and 1, and for the AUC.
 *
 * @returns whole rows, at least n; null when the value sits on the limit (no number of rows decides), when the bound does
 *   not lie beyond the limit (it is decided already), or when the answer exceeds 2^53
 */
export function rowsToDecide({ n, value, bound, limit }: UndecidedEstimate): number | null {
  const needed = Math.abs(limit - value);
  const width = Math.abs(bound - value);
  if (needed === 0 || width <= needed || Math.sign(bound - value) !== Math.sign(limit - value)) return null;
  const rows = Math.ceil(n * (width / needed) ** 2);
  return Number.isSafeInteger(rows) ? rows : null;
}
