import type { Metric } from "./define-metric.ts";
import { defineClassMetric } from "./define-metric.ts";
import { gap } from "./figure.ts";
import { SHARE_MARGIN } from "./margin-defaults.ts";
import { shareComputation } from "./share.ts";

/** Share of negatives that are predicted negative: TN / (TN + FP), the true negative rate. */
export const specificity: Metric = defineClassMetric(
  {
    id: "specificity",
    title: "Specificity",
    definition: "Share of the rows outside the class that are not predicted as the class: TN / (TN + FP).",
    direction: "higher-is-better",
    defaultMargin: SHARE_MARGIN,
    source: "scikit-learn recall_score of the negative class, undefined at 0/0",
  },
  shareComputation({
    successes: ({ correct }) => correct[0] as number,
    trials: ({ actual }) => actual[0] as number,
    empty: gap("no-negatives"),
    trial: (trueClass) => trueClass === 0,
    success: (_, decided) => decided === 0,
  }),
);
