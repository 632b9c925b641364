import { describe, expect, it } from "vitest";
import { evaluate } from "../../../../../shared/core/metrics/evaluate.ts";
import type { Rows } from "../../../../../shared/core/metrics/rows.ts";
import { binary, fromCounts, multiclass, regression } from "./tables.ts";

function valueOf(metric: string, rows: Rows): number {
  const [value] = evaluate(rows, { metrics: [metric], level: 0.95, replicates: 2, seed: 1, zeroDivision: "undefined" });
  return value?.estimate.kind === "defined" ? value.estimate.value : Number.NaN;
}

describe("COMPAS two-year recidivism, decision not Low", () => {
  it.each([
    ["accuracy", 0.6537288605],
    ["balanced_accuracy", 0.6512344694],
    ["f1", 0.6196711328],
    ["matthews_corrcoef", 0.30196969825],
    ["cohen_kappa", 0.3019183311],
  ])("%s is %d over all 7214 rows", (metric, expected) => {
    expect(valueOf(metric, fromCounts(2035, 1282, 1216, 2681))).toBeCloseTo(expected, 9);
  });

  it.each([
    ["African-American", fromCounts(1369, 805, 532, 990), 0.448468, 0.279853, 0.629715],
    ["Caucasian", fromCounts(505, 349, 461, 1139), 0.234543, 0.477226, 0.591335],
    ["Native American", fromCounts(9, 3, 1, 5), 0.375, 0.1, 0.75],
  ])(
    "has the published error rates for %s defendants",
    (_group, rows, falsePositiveRate, falseNegativeRate, precision) => {
      expect(1 - valueOf("specificity", rows)).toBeCloseTo(falsePositiveRate, 5);
      expect(1 - valueOf("recall", rows)).toBeCloseTo(falseNegativeRate, 5);
      expect(valueOf("precision", rows)).toBeCloseTo(precision, 5);
    },
  );
});

describe("the examples of scikit-learn's documentation", () => {
  const ranking = binary({ truth: [0, 0, 1, 1], score: [0.1, 0.4, 0.35, 0.8] });
  const spam = binary({ truth: [0, 1, 1, 0], score: [0.1, 0.9, 0.8, 0.3] });
  const mail = binary({ truth: [1, 0, 0, 1], score: [0.9, 0.1, 0.2, 0.65] });
  const labels = multiclass({ classes: ["0", "1", "2"], truth: [0, 1, 2, 0, 1, 2], decision: [0, 2, 1, 0, 0, 1] });
  const errors = regression([3, -0.5, 2, 7], [2.5, 0, 2, 8]);

  it.each([
    ["roc_auc", ranking, 0.75],
    ["average_precision", ranking, 0.8333333333],
    ["brier_score", spam, 0.0375],
    ["log_loss", mail, 0.2161618747],
    ["matthews_corrcoef", binary({ truth: [1, 1, 1, 0], decision: [1, 0, 1, 1] }), -1 / 3],
    ["balanced_accuracy", binary({ truth: [0, 1, 0, 0, 1, 0], decision: [0, 1, 0, 0, 0, 1] }), 0.625],
    ["f1_macro", labels, 0.2666666667],
    ["f1_weighted", labels, 0.2666666667],
    ["f1_micro", labels, 0.3333333333],
    ["mean_absolute_error", errors, 0.5],
    ["mean_squared_error", errors, 0.375],
    ["root_mean_squared_error", errors, Math.sqrt(0.375)],
    ["median_absolute_error", errors, 0.5],
    ["mean_absolute_percentage_error", errors, 0.3273809524],
    ["r2", errors, 0.948608137],
    ["bias", errors, 0.25],
  ])("%s", (metric, rows, expected) => {
    expect(valueOf(metric, rows)).toBeCloseTo(expected, 9);
  });
});
