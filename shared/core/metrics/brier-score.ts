import type { LabelledRows, Metric } from "./define-metric.ts";
import { defineLabelledMetric } from "./define-metric.ts";
import { LOSS_MARGIN } from "./margin-defaults.ts";
import { at } from "./margins.ts";
import { probabilityGap, scoresOf } from "./probabilities.ts";
import { meanOf, sumComputation } from "./sum-metric.ts";

/** Mean squared error of probabilities: for two classes of the positive one (0 to 1), for many summed over classes (0 to 2). */
export const brierScore: Metric = defineLabelledMetric(
  {
    id: "brier_score",
    title: "Brier score",
    definition:
      "Mean squared distance of the probabilities from the truth; with many classes summed over them (0 to 2).",
    direction: "lower-is-better",
    defaultMargin: LOSS_MARGIN,
    source:
      "Brier (1950), Mon. Weather Rev. 78, 1–3; scikit-learn brier_score_loss (many classes: scale_by_half=False)",
  },
  sumComputation(meanOf(losses, { gap: probabilityGap })),
);

function losses(rows: LabelledRows): Float64Array {
  const scores = scoresOf(rows) ?? new Float64Array(0);
  const width = rows.task === "binary" ? 1 : rows.classes.length;
  const values = new Float64Array(rows.truth.length);
  for (let row = 0; row < values.length; row += 1) {
    // With one column the score is that of class 1; with many, column k is that of class k.
    const target = rows.task === "binary" ? at(rows.truth, row) - 1 : at(rows.truth, row);
    let sum = 0;
    for (let column = 0; column < width; column += 1) {
      const error = at(scores, row * width + column) - (column === target ? 1 : 0);
      sum += error * error;
    }
    values[row] = sum;
  }
  return values;
}
