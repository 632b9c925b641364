import type { Description, Metric } from "./define-metric.ts";
import { defineRegressionMetric } from "./define-metric.ts";
import type { Figure } from "./figure.ts";
import { gap } from "./figure.ts";
import { LOSS_MARGIN } from "./margin-defaults.ts";
import { perObject } from "./per-object.ts";
import type { RegressionRows } from "./rows.ts";
import type { SumStatistic } from "./sum-metric.ts";
import { meanOf, sumComputation } from "./sum-metric.ts";

/** Prediction − truth of each row. */
export const errorsOf: (rows: RegressionRows) => Float64Array = perObject(({ truth, prediction }) =>
  prediction.map((value, row) => value - (truth[row] as number)),
);

/** |Prediction − truth| of each row. */
export const absoluteErrorsOf: (rows: RegressionRows) => Float64Array = perObject((rows) =>
  errorsOf(rows).map(Math.abs),
);

const squares = (rows: RegressionRows): Float64Array => errorsOf(rows).map((error) => error * error);

/** |Error| / |truth|; rows that weigh nothing may have a truth of 0 and add 0. */
function relativeErrors(rows: RegressionRows): Float64Array {
  const { truth, weight } = rows;
  return absoluteErrorsOf(rows).map((error, row) =>
    weight !== null && (weight[row] as number) === 0 ? 0 : error / Math.abs(truth[row] as number),
  );
}

function zeroTruth({ truth, weight }: RegressionRows): Figure | null {
  let zeros = 0;
  truth.forEach((value, row) => {
    if (value === 0 && (weight === null || (weight[row] as number) > 0)) zeros += 1;
  });
  return zeros === 0 ? null : gap("zero-truth", String(zeros));
}

function lossMetric(
  description: Omit<Description, "direction" | "defaultMargin">,
  statistic: SumStatistic<RegressionRows>,
): Metric {
  return defineRegressionMetric(
    { ...description, direction: "lower-is-better", defaultMargin: LOSS_MARGIN },
    sumComputation(statistic),
  );
}

/** Means of the errors of numeric predictions. */
export const regressionErrors: readonly Metric[] = [
  lossMetric(
    {
      id: "mean_absolute_error",
      title: "Mean absolute error",
      definition: "Mean of |prediction − truth|.",
      source: "scikit-learn mean_absolute_error",
    },
    meanOf(absoluteErrorsOf),
  ),
  lossMetric(
    {
      id: "mean_squared_error",
      title: "Mean squared error",
      definition: "Mean of (prediction − truth)².",
      source: "scikit-learn mean_squared_error",
    },
    meanOf(squares),
  ),
  lossMetric(
    {
      id: "root_mean_squared_error",
      title: "Root mean squared error",
      definition: "Square root of the mean of (prediction − truth)².",
      source: "scikit-learn root_mean_squared_error",
    },
    meanOf(squares, { transform: Math.sqrt }),
  ),
  lossMetric(
    {
      id: "mean_absolute_percentage_error",
      title: "Mean absolute percentage error",
      definition: "Mean of |prediction − truth| / |truth|, as a fraction; undefined when a truth is 0.",
      source: "scikit-learn mean_absolute_percentage_error, undefined with a truth of 0",
    },
    meanOf(relativeErrors, { gap: zeroTruth }),
  ),
  defineRegressionMetric(
    {
      id: "bias",
      title: "Bias",
      definition: "Mean of prediction − truth: positive when the model predicts too high.",
      direction: "nearer-zero-is-better",
      defaultMargin: null,
      source: "Mean error",
    },
    sumComputation(meanOf(errorsOf)),
  ),
];
