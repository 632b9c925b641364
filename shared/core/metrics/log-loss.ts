import type { LabelledRows, Metric } from "./define-metric.ts";
import { defineLabelledMetric } from "./define-metric.ts";
import { LOSS_MARGIN } from "./margin-defaults.ts";
import { probabilityGap, probabilitiesOfTruth, scoresOf } from "./probabilities.ts";
import { meanOf, sumComputation } from "./sum-metric.ts";

/**
 * Mean negative log-probability of the true class. Probabilities are clipped to [ε, 1 − ε], ε being the machine epsilon of
 * the type the model gave them in, so that one certain mistake does not make the loss infinite. Rows are not rescaled to 1.
 */
export const logLoss: Metric = defineLabelledMetric(
  {
    id: "log_loss",
    title: "Log loss",
    definition:
      "Mean negative log-probability given to the true class; probabilities clipped at the machine epsilon of their type.",
    direction: "lower-is-better",
    defaultMargin: LOSS_MARGIN,
    source: "scikit-learn log_loss",
  },
  sumComputation(meanOf(losses, { gap: probabilityGap })),
);

function losses(rows: LabelledRows): Float64Array {
  const scores = scoresOf(rows) ?? new Float64Array(0);
  const clip = rows.scoreEpsilon;
  const values = probabilitiesOfTruth(rows, scores);
  for (let row = 0; row < values.length; row += 1) {
    values[row] = -Math.log(Math.max(clip, Math.min(1 - clip, values[row] as number)));
  }
  return values;
}

/** Rows whose true class had a probability outside [ε, 1 − ε], which the log loss clipped; 0 without probabilities. */
export function clippedRows(rows: LabelledRows): number {
  const scores = scoresOf(rows);
  if (scores === null || probabilityGap(rows) !== null) return 0;
  let clipped = 0;
  for (const probability of probabilitiesOfTruth(rows, scores)) {
    if (probability < rows.scoreEpsilon || probability > 1 - rows.scoreEpsilon) clipped += 1;
  }
  return clipped;
}
