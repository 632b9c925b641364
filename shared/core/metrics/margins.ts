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
export function fillMargins(target: Margins, cells: Cells, side: Side, amounts: Float64Array): void {
  const { correct, predicted, actual } = target;
  const { truth } = cells;
  const decision = cells[side];
  // `fill` costs more than all the rest for the two or three entries there are.
  for (let index = 0; index < actual.length; index += 1) {
    correct[index] = 0;
    predicted[index] = 0;
    actual[index] = 0;
  }
  for (let cell = 0; cell < truth.length; cell += 1) {
    const amount = amounts[cell] as number;
    const trueClass = truth[cell] as number;
    const decided = decision[cell] as number;
    actual[trueClass] = (actual[trueClass] as number) + amount;
    predicted[decided] = (predicted[decided] as number) + amount;
    if (trueClass === decided) correct[trueClass] = (correct[trueClass] as number) + amount;
  }
}

/** Sum over classes of one of the margins. */
export function total(amounts: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < amounts.length; index += 1) sum += amounts[index] as number;
  return sum;
}

/** How many classes have any of one of the margins. */
export function occurring(amounts: Float64Array): number {
  let classes = 0;
  for (let index = 0; index < amounts.length; index += 1) if ((amounts[index] as number) > 0) classes += 1;
  return classes;
}
