/** A running sum whose rounding error does not grow with the number of terms. */
interface Compensated {
  total: number;
  /** What rounding has lost of `total` so far. */
  lost: number;
}

function add(sum: Compensated, value: number): void {
  const next = sum.total + value;
  // The smaller addend is the one that loses digits (Neumaier's amendment of Kahan's sum).
  sum.lost += Math.abs(sum.total) >= Math.abs(value) ? sum.total - next + value : value - next + sum.total;
  sum.total = next;
}

/**
 * Sum of finite values, as if in about twice the precision. Empty gives 0.
 *
 * @source Neumaier (1974), ZAMM 54, 39–51
 */
export function sum(values: Iterable<number>): number {
  const running: Compensated = { total: 0, lost: 0 };
  for (const value of values) add(running, value);
  return running.total + running.lost;
}

/** Σ wᵢxᵢ, compensated; without weights Σ xᵢ. The products are rounded once each. */
export function weightedSum(values: Float64Array, weights: Float64Array | null): number {
  if (weights === null) return sum(values);
  const running: Compensated = { total: 0, lost: 0 };
  weights.forEach((weight, row) => {
    add(running, weight * (values[row] ?? 0));
  });
  return running.total + running.lost;
}

/**
 * Kish's effective number of rows, (Σw)² / Σw²: what `n` is to equal weights. It does not depend on the unit of the
 * weights and equals the number of rows when all are the same. No rows or only zero weights give 0.
 */
export function effectiveN(weights: Iterable<number>): number {
  const total: Compensated = { total: 0, lost: 0 };
  const squares: Compensated = { total: 0, lost: 0 };
  for (const weight of weights) {
    add(total, weight);
    add(squares, weight * weight);
  }
  const sumOfSquares = squares.total + squares.lost;
  return sumOfSquares === 0 ? 0 : (total.total + total.lost) ** 2 / sumOfSquares;
}
