import type { Metric } from "./define-metric.ts";
import { defineClassMetric } from "./define-metric.ts";
import { gap } from "./figure.ts";
import { SHARE_MARGIN } from "./margin-defaults.ts";
import { shareComputation } from "./share.ts";

/** Share of predicted positives that are positive: TP / (TP + FP). Nothing predicted positive: undefined, never 0. */
export const precision: Metric = defineClassMetric(
  {
    id: "precision",
    title: "Precision",
    definition: "Share of the rows predicted as the class that are of the class: TP / (TP + FP).",
    direction: "higher-is-better",
    defaultMargin: SHARE_MARGIN,
    source: "scikit-learn precision_score, undefined at 0/0",
  },
  shareComputation({
    successes: ({ correct }) => correct[1] as number,
    trials: ({ predicted }) => predicted[1] as number,
    empty: gap("no-predicted-positives"),
    trial: null,
    success: (trueClass) => trueClass === 1,
  }),
);
