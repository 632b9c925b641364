import type { Metric } from "./define-metric.ts";
import { defineClassMetric } from "./define-metric.ts";
import { gap } from "./figure.ts";
import { labelComputation, ratio } from "./label-metric.ts";
import { SHARE_MARGIN } from "./margin-defaults.ts";
import { at } from "./margins.ts";

/**
 * F1 from counts: 2TP / (2TP + FP + FN). It is 0 when there are positives and none is found; only when there are
 * neither positives nor predicted positives is it undefined.
 */
export const f1: Metric = defineClassMetric(
  {
    id: "f1",
    title: "F1",
    definition: "Harmonic mean of precision and recall: 2TP / (2TP + FP + FN).",
    direction: "higher-is-better",
    defaultMargin: SHARE_MARGIN,
    source: "van Rijsbergen (1979); scikit-learn f1_score, undefined at 0/0",
  },
  labelComputation({
    figure: ({ correct, predicted, actual }, zeroDivision) =>
      ratio(2 * at(correct, 1), at(predicted, 1) + at(actual, 1), zeroDivision, gap("no-positives")),
    denominator: ({ correct, predicted, actual }) => at(predicted, 1) + at(actual, 1) - at(correct, 1),
  }),
);
