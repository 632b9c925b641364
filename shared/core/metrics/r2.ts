import type { Metric } from "./define-metric.ts";
import { defineRegressionMetric } from "./define-metric.ts";
import type { Figure } from "./figure.ts";
import { gap } from "./figure.ts";
import { SHARE_MARGIN } from "./margin-defaults.ts";
import { errorsOf } from "./regression-errors.ts";
import type { RegressionRows } from "./rows.ts";
import { sumComputation, weighted, weightsOf } from "./sum-metric.ts";

/**
 * Coefficient of determination, 1 − Σ w(error)² / Σ w(truth − mean)². A constant truth has nothing to explain: undefined,
 * unless at least two rows are all predicted exactly, which is 1.
 */
export const r2: Metric = defineRegressionMetric(
  {
    id: "r2",
    title: "R²",
    definition:
      "Share of the variance of the truth that the predictions explain: 1 − Σ(prediction − truth)² / Σ(truth − mean)².",
    direction: "higher-is-better",
    defaultMargin: SHARE_MARGIN,
    source: "scikit-learn r2_score, undefined for a constant truth unless perfect",
  },
  sumComputation({ contributions, figure, gap: constantTruth }),
);

function contributions(rows: RegressionRows): readonly Float64Array[] {
  const weights = weightsOf(rows);
  let sum = 0;
  let all = 0;
  rows.truth.forEach((value, row) => {
    sum += value * (weights[row] as number);
    all += weights[row] as number;
  });
  // Sums of squares about the mean of all rows: about 0 they would cancel for a truth far from it.
  const centred = rows.truth.map((value) => value - sum / all);
  const squared = (values: Float64Array): Float64Array =>
    weighted(
      rows,
      values.map((value) => value * value),
    );
  return [weights, weighted(rows, centred), squared(centred), squared(errorsOf(rows))];
}

function figure(sums: Float64Array, start: number): Figure {
  const centred = sums[start + 1] as number;
  const spread = (sums[start + 2] as number) - (centred * centred) / (sums[start] as number);
  const left = sums[start + 3] as number;
  // A resample of one row over and over, for which rounding need not give exactly 0.
  if (spread <= 1e-14 * (sums[start + 2] as number)) return gap("constant-truth");
  return 1 - left / spread;
}

/** By min = max, not by a variance of 0, which rounding seldom gives exactly. */
function constantTruth(rows: RegressionRows): Figure | null {
  const counted = rows.truth.filter((_, row) => rows.weight === null || (rows.weight[row] as number) > 0);
  const first = counted[0] ?? 0;
  if (counted.some((value) => value !== first)) return null;
  const exact = errorsOf(rows).every((error, row) => error === 0 || rows.weight?.[row] === 0);
  return exact && counted.length > 1 ? 1 : gap("constant-truth");
}
