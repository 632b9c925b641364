import type { Metric } from "./define-metric.ts";
import { defineLabelledMetric } from "./define-metric.ts";
import { gap } from "./figure.ts";
import { everyRow } from "./label-metric.ts";
import { total } from "./margins.ts";
import { SHARE_MARGIN } from "./margin-defaults.ts";
import { shareComputation } from "./share.ts";

const byAllRows = shareComputation({
  successes: ({ correct }) => total(correct),
  trials: everyRow,
  empty: gap("no-rows"),
  trial: () => true,
  success: (trueClass, decided) => trueClass === decided,
});

/** Share of rows decided right. */
export const accuracy: Metric = defineLabelledMetric(
  {
    id: "accuracy",
    title: "Accuracy",
    definition: "Share of rows whose predicted class is the true one.",
    direction: "higher-is-better",
    defaultMargin: SHARE_MARGIN,
    source: "scikit-learn accuracy_score",
  },
  byAllRows,
);

/** With one label a row, micro-averaged precision, recall and F1 all pool the classes to the share decided right. */
export const pooledShare = byAllRows;
