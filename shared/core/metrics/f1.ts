import type { Metric } from "./define-metric.ts";
import { defineClassMetric } from "./define-metric.ts";
import { gap } from "./figure.ts";
import { labelComputation, ratio } from "./label-metric.ts";
import { SHARE_MARGIN } from "./margin-defaults.ts";

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
      ratio(
        2 * (correct[1] as number),
        (predicted[1] as number) + (actual[1] as number),
        zeroDivision,
        gap("no-positives"),
      ),
    denominator: ({ correct, predicted, actual }) =>
      (predicted[1] as number) + (actual[1] as number) - (correct[1] as number),
  }),
);
