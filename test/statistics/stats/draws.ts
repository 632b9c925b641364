import { binomialSample } from "../../../shared/core/stats/binomial-sample.ts";
import type { Rng } from "../../../shared/core/stats/rng.ts";
import { normalPair } from "./coverage.ts";

/** One multinomial draw of `rows` over cells of these probabilities, which add up to 1. */
export function multinomial(rows: number, probabilities: readonly number[], rng: Rng): number[] {
  let rowsLeft = rows;
  let probabilityLeft = 1;
  return probabilities.map((probability, cell) => {
    const isLast = cell === probabilities.length - 1;
    const count = isLast ? rowsLeft : binomialSample(rowsLeft, Math.min(1, probability / probabilityLeft), rng);
    rowsLeft -= count;
    probabilityLeft -= probability;
    return count;
  });
}

/** Labels with the positives first; scores are exchangeable within a class, so their order says nothing. */
export function labels(rows: number, positives: number): Uint8Array {
  return new Uint8Array(rows).fill(1, 0, positives);
}

/** Two binormal scores that correlate by 0.7 within a class; positives lie `shift` higher. */
export function binormalScores(
  truth: Uint8Array,
  shiftA: number,
  shiftB: number,
  rng: Rng,
): { readonly a: Float64Array; readonly b: Float64Array } {
  const a = new Float64Array(truth.length);
  const b = new Float64Array(truth.length);
  truth.forEach((label, row) => {
    const [x, y] = normalPair(rng);
    a[row] = x + shiftA * label;
    b[row] = 0.7 * x + Math.sqrt(0.51) * y + shiftB * label;
  });
  return { a, b };
}
