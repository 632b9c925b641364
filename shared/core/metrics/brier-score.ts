import type { LabelledRows, Metric } from "./define-metric.ts";
import { defineLabelledMetric } from "./define-metric.ts";
import { LOSS_MARGIN } from "./margin-defaults.ts";
import { probabilityGap, scoresOf } from "./probabilities.ts";
import type { MulticlassRows } from "./rows.ts";
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
  return rows.task === "binary" ? binaryLosses(rows.truth, scores) : multiclassLosses(rows, scores);
}

function binaryLosses(truth: Uint8Array, scores: Float64Array): Float64Array {
  const values = new Float64Array(truth.length);
  for (let row = 0; row < values.length; row += 1) {
    const error = (scores[row] as number) - (truth[row] as number);
    values[row] = error * error;
  }
  return values;
}

function multiclassLosses({ truth, classes }: MulticlassRows, scores: Float64Array): Float64Array {
  const width = classes.length;
  const values = new Float64Array(truth.length);
  for (let row = 0; row < values.length; row += 1) {
    let sum = 0;
    for (let column = 0; column < width; column += 1) {
      const error = (scores[row * width + column] as number) - (column === (truth[row] as number) ? 1 : 0);
      sum += error * error;
    }
    values[row] = sum;
  }
  return values;
}
