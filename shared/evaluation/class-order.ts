import type { Problem } from "../core/errors.ts";
import type { TaskDecision } from "./classes.ts";
import type { RawPredictions } from "./raw-predictions.ts";

/**
 * Scores come without names: column i belongs to class i of the declared order. A model that also gives labels tells
 * whether that order is its own. Where its labels fit the largest score under another order and not under ours, every
 * number would be about the wrong class, so that is an error and never a guess.
 */
export function classOrderProblem(
  raw: RawPredictions,
  { task, classes }: TaskDecision,
  shownPath: string,
): Problem | null {
  if (task === "regression" || raw.scores === null || raw.label === null) return null;
  const { values, classCount } = raw.scores;
  if (classCount !== classes.length || classCount < 2) return null;
  const classOf = raw.label.dictionary.map((text) => classes.indexOf(text));
  let agrees = 0;
  let disagrees = 0;
  for (let row = 0; row < raw.label.codes.length; row += 1) {
    const largest = uniqueLargest(values, row, classCount);
    const labelled = classOf[raw.label.codes[row] ?? -1] ?? -1;
    if (largest === -1 || labelled === -1) continue;
    if (largest === labelled) agrees += 1;
    else disagrees += 1;
  }
  // A model with a threshold of its own disagrees on some rows; a wrong order disagrees on most.
  if (disagrees <= agrees) return null;
  return {
    code: "class-order",
    input: "classes",
    message: `model ${shownPath}: its labels contradict its scores under the class order ${classes.join(", ")}, in ${disagrees} of ${agrees + disagrees} rows`,
    hint: "List `classes` in the order of the model's score columns (scikit-learn: `classes_`).",
  };
}

/** Index of the largest score, -1 on a tie: a tie says nothing about the order. */
function uniqueLargest(values: Float64Array, row: number, width: number): number {
  let best = 0;
  let tied = false;
  for (let column = 1; column < width; column += 1) {
    const difference = (values[row * width + column] ?? 0) - (values[row * width + best] ?? 0);
    if (difference > 0) {
      best = column;
      tied = false;
    } else if (difference === 0) tied = true;
  }
  return tied ? -1 : best;
}
