import { averageRecall } from "./class-averages.ts";
import type { Metric } from "./define-metric.ts";
import { defineLabelledMetric } from "./define-metric.ts";
import { gap } from "./figure.ts";
import { everyRow, labelComputation } from "./label-metric.ts";
import { SHARE_MARGIN } from "./margin-defaults.ts";
import { occurring } from "./margins.ts";

/** Mean recall over the classes that occur; with one class only it would be that class's recall under another name: undefined. */
export const balancedAccuracy: Metric = defineLabelledMetric(
  {
    id: "balanced_accuracy",
    title: "Balanced accuracy",
    definition: "Mean of the recalls of the classes that occur.",
    direction: "higher-is-better",
    defaultMargin: SHARE_MARGIN,
    source: "scikit-learn balanced_accuracy_score, undefined for a single class",
  },
  labelComputation({
    figure: (margins) => (occurring(margins.actual) < 2 ? gap("single-class") : averageRecall(margins)),
    denominator: everyRow,
  }),
);
