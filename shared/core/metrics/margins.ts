import type { Cells } from "./cells.ts";

/**
 * Per class: how much was predicted right, predicted, and there in truth. Accuracy, precision, recall, F1, balanced accuracy,
 * kappa and the R_K form of Matthews' correlation are all functions of these, so a weighted bootstrap carries 3K sums, not K².
 * Amounts are rows, weights or squared weights, whichever the cells were summed by.
 */
export interface Margins {
  readonly classes: readonly string[];
  readonly correct: Float64Array;
  readonly predicted: Float64Array;
  readonly actual: Float64Array;
}

/** Which model's decisions of the cells. */
export type Side = "candidate" | "champion";

/** Margins of one side, by the given amount per cell. */
export function marginsOf(cells: Cells, side: Side, amounts: Float64Array): Margins {
  const margins = emptyMargins(cells.classes);
  fillMargins(margins, cells, side, amounts);
  return margins;
}

/** Margins to be filled again and again. */
export function emptyMargins(classes: readonly string[]): Margins {
  const size = classes.length;
  return {
    classes,
    correct: new Float64Array(size),
    predicted: new Float64Array(size),
    actual: new Float64Array(size),
  };
}

/** Overwrites `target`; a bootstrap does this thousands of times and must not allocate. */
export function fillMargins(target: Margins, cells: Cells, side: Side, amounts: ArrayLike<number>): void {
  const { correct, predicted, actual } = target;
  const { truth } = cells;
  const decision = cells[side];
  correct.fill(0);
  predicted.fill(0);
  actual.fill(0);
  for (let cell = 0; cell < truth.length; cell += 1) {
    const amount = at(amounts, cell);
    const trueClass = at(truth, cell);
    const decided = at(decision, cell);
    actual[trueClass] = at(actual, trueClass) + amount;
    predicted[decided] = at(predicted, decided) + amount;
    if (trueClass === decided) correct[trueClass] = at(correct, trueClass) + amount;
  }
}

/** Sum over classes of one of the margins. */
export function total(amounts: Float64Array): number {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return sum;
}

/** Reads a class's entry; classes are indices into the margins by construction, and only there is the cast sound. */
export function at(amounts: ArrayLike<number>, index: number): number {
  return amounts[index] as number;
}
