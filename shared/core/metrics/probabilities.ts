import type { LabelledRows } from "./define-metric.ts";
import type { Gap } from "./figure.ts";
import { gap } from "./figure.ts";

/** Probabilities of a row may miss 1 by this much; more is a defect of the data or of the output mapping. */
const SUM_TOLERANCE = 1e-3;

/** Why losses of probabilities do not exist for these rows, or null. */
export function probabilityGap(rows: LabelledRows): Gap | null {
  if (scoresOf(rows) === null) return gap("needs-scores");
  return rows.scoreIsProbability ? null : gap("needs-probabilities");
}

/** The score columns, row-major; one column for two classes. */
export function scoresOf(rows: LabelledRows): Float64Array | null {
  return rows.task === "binary" ? rows.score : rows.scores;
}

/**
 * First row (0-based) whose scores cannot be probabilities: one outside [0, 1] or not a number, or, for many classes, a row
 * that does not add up to 1 within 1e-3. Null when there is none, or when the scores do not claim to be probabilities.
 */
export function firstBadProbabilityRow(rows: LabelledRows): number | null {
  const scores = scoresOf(rows);
  if (scores === null || !rows.scoreIsProbability) return null;
  const width = rows.task === "binary" ? 1 : rows.classes.length;
  for (let row = 0; row < rows.truth.length; row += 1) {
    let sum = 0;
    let inside = true;
    for (let column = 0; column < width; column += 1) {
      const score = scores[row * width + column] as number;
      inside &&= score >= 0 && score <= 1;
      sum += score;
    }
    if (!inside || (width > 1 && Math.abs(sum - 1) > SUM_TOLERANCE)) return row;
  }
  return null;
}

/** The probability each row gives to its true class; for two classes the complement of the score where truth is negative. */
export function probabilitiesOfTruth(rows: LabelledRows, scores: Float64Array): Float64Array {
  const values = new Float64Array(rows.truth.length);
  if (rows.task === "multiclass") {
    const width = rows.classes.length;
    for (let row = 0; row < values.length; row += 1)
      values[row] = scores[row * width + (rows.truth[row] as number)] as number;
    return values;
  }
  for (let row = 0; row < values.length; row += 1) {
    const score = scores[row] as number;
    values[row] = rows.truth[row] === 1 ? score : 1 - score;
  }
  return values;
}
