import type { Metric } from "./define-metric.ts";
import { defineClassMetric } from "./define-metric.ts";
import { gap } from "./figure.ts";
import { SHARE_MARGIN } from "./margin-defaults.ts";
import { shareComputation } from "./share.ts";

/** Share of positives that are predicted positive: TP / (TP + FN), the true positive rate. */
export const recall: Metric = defineClassMetric(
  {
    id: "recall",
    title: "Recall",
    definition: "Share of the rows of the class that are predicted as the class: TP / (TP + FN).",
    direction: "higher-is-better",
    defaultMargin: SHARE_MARGIN,
    source: "scikit-learn recall_score, undefined at 0/0",
  },
  shareComputation({
    successes: ({ correct }) => correct[1] as number,
    trials: ({ actual }) => actual[1] as number,
    empty: gap("no-positives"),
    trial: (trueClass) => trueClass === 1,
    success: (_, decided) => decided === 1,
  }),
);
