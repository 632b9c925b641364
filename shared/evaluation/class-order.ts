import type { Problem } from "../core/errors.ts";
import { escapeText, quoteAll } from "../core/text/quote.ts";
import type { TaskDecision } from "./classes.ts";
import type { RawPredictions } from "./raw-predictions.ts";

type Scores = NonNullable<RawPredictions["scores"]>;

const LONGEST_PATH = 120;

/**
 * Scores come without names: column i belongs to class i of the declared order. A model that also gives labels tells
 * whether that order is its own. Where most of its labels contradict the largest score, and a class scores lower in the
 * rows that carry its label than in the others, every number would be about the wrong class: an error and never a guess.
 * The second condition spares a model with a threshold of its own, whose labels follow its scores all the same.
 */
export function classOrderProblem(
  { scores, label }: RawPredictions,
  { task, classes }: TaskDecision,
  shownPath: string,
): Problem | null {
  if (task === "regression" || scores === null || label === null) return null;
  if (scores.classCount !== classes.length || scores.classCount < 2) return null;
  const classOf = label.dictionary.map((text) => classes.indexOf(text));
  const labelled = label.codes.map((code) => classOf[code] ?? -1);
  const { agrees, disagrees } = agreement(scores, labelled);
  if (disagrees <= agrees || labelsFollowScores(scores, labelled)) return null;
  return {
    code: "class-order",
    input: "classes",
    message: `model ${escapeText(shownPath, LONGEST_PATH)}: its labels contradict its scores under the class order ${quoteAll(classes)}, in ${disagrees} of ${agrees + disagrees} rows`,
    hint: "List `classes` in the order of the model's score columns (scikit-learn: `classes_`).",
  };
}

function agreement(scores: Scores, labelled: Int32Array): { readonly agrees: number; readonly disagrees: number } {
  let agrees = 0;
  let disagrees = 0;
  for (const [row, label] of labelled.entries()) {
    const largest = uniqueLargest(scores, row);
    if (largest === -1 || label === -1) continue;
    if (largest === label) agrees += 1;
    else disagrees += 1;
  }
  return { agrees, disagrees };
}

/** Index of the largest score, -1 on a tie: a tie says nothing about the order. */
function uniqueLargest({ values, classCount }: Scores, row: number): number {
  let best = 0;
  let tied = false;
  for (let column = 1; column < classCount; column += 1) {
    const difference = (values[row * classCount + column] ?? 0) - (values[row * classCount + best] ?? 0);
    if (difference > 0) {
      best = column;
      tied = false;
    } else if (difference === 0) tied = true;
  }
  return tied ? -1 : best;
}

/** Whether every class scores at least as high where it is the label as elsewhere; false when all rows have one label. */
function labelsFollowScores({ values, classCount }: Scores, labelled: Int32Array): boolean {
  let compared = 0;
  for (let column = 0; column < classCount; column += 1) {
    const mean = { own: 0, other: 0 };
    const rows = { own: 0, other: 0 };
    for (const [row, label] of labelled.entries()) {
      const group = label === column ? "own" : "other";
      rows[group] += 1;
      mean[group] += ((values[row * classCount + column] ?? 0) - mean[group]) / rows[group];
    }
    if (rows.own === 0 || rows.other === 0) continue;
    if (mean.own < mean.other) return false;
    compared += 1;
  }
  return compared > 0;
}
