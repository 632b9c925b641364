import { describe, expect, it } from "vitest";
import type { Observation, Subset } from "../../../../actions/validate-model/observe.ts";
import { suggestGates } from "../../../../actions/validate-model/suggest-gates.ts";
import { judge } from "../../../../shared/core/gate/judge.ts";
import type { Estimate } from "../../../../shared/core/estimate.ts";
import type { RegressionRows } from "../../../../shared/core/metrics/rows.ts";

const none: RegressionRows = {
  task: "regression",
  truth: new Float64Array(0),
  prediction: new Float64Array(0),
  weight: null,
};
const whole: Subset = { on: null, by: null, group: null, size: 1000, hidden: false, candidate: none, champion: null };
const support = { n: 1000, nPositive: 500, nNegative: 500, effectiveN: 1000 };

function between(low: number, high: number): Estimate {
  const interval = { low, high, level: 0.95, method: "bootstrap-percentile" } as const;
  return { kind: "defined", value: (low + high) / 2, interval, intervalReason: null, ...support };
}

function seen(
  metric: string,
  estimate: Estimate,
  of: Observation["of"] = "candidate",
  name: string | null = null,
): Observation {
  return { subset: whole, of, metric, class: name, reference: null, estimate };
}

const withoutInterval: Estimate = {
  kind: "defined",
  value: 0.9,
  interval: null,
  intervalReason: "degenerate",
  ...support,
};
const undefinedMetric: Estimate = { kind: "undefined", reason: "no-predicted-positives", detail: null, ...support };

describe("suggestGates", () => {
  it("rounds the end of the interval that a gate looks at to the easy side, with two digits", () => {
    const observed = [
      seen("roc_auc", between(0.8571, 0.91)),
      seen("recall", between(0.0549, 0.09)),
      seen("precision", between(0.6, 0.7)),
    ];
    expect(suggestGates("binary", observed)).toEqual(["roc_auc >= 0.85", "recall >= 0.054", "precision >= 0.6"]);
  });
  it.each([
    { low: 101.2, high: 123.4, expected: "mean_absolute_error <= 130" },
    { low: 0.001, high: 0.00123, expected: "mean_absolute_error <= 0.0013" },
    { low: 1, high: 9.91, expected: "mean_absolute_error <= 10" },
    { low: -1, high: 0, expected: "mean_absolute_error <= 0" },
  ])("rounds a loss up: $high gives $expected", ({ low, high, expected }) => {
    expect(suggestGates("regression", [seen("mean_absolute_error", between(low, high))])).toEqual([expected]);
  });
  it.each([
    { low: -0.1234, expected: "r2 >= -0.13" },
    { low: 0.7, expected: "r2 >= 0.7" },
    { low: 0.2999, expected: "r2 >= 0.29" },
  ])("rounds a score down: $low gives $expected", ({ low, expected }) => {
    expect(suggestGates("regression", [seen("r2", between(low, 0.9))])).toEqual([expected]);
  });
  it("names the metrics of the task, in their order, and no others", () => {
    const observed = ["f1_macro", "log_loss", "accuracy", "roc_auc"].map((metric) => seen(metric, between(0.5, 0.6)));
    expect(suggestGates("multiclass", observed)).toEqual(["accuracy >= 0.5", "f1_macro >= 0.5"]);
  });
  it("leaves out what was not seen, has no value or has no interval", () => {
    expect(suggestGates("binary", [])).toEqual([]);
    expect(suggestGates("binary", [seen("roc_auc", withoutInterval), seen("precision", undefinedMetric)])).toEqual([]);
  });
  it("takes neither a class's value nor the champion's for the model's", () => {
    const observed = [
      seen("accuracy", between(0.7, 0.8), "champion"),
      seen("f1_macro", between(0.7, 0.8), "candidate", "a"),
    ];
    expect(suggestGates("multiclass", observed)).toEqual([]);
  });

  describe("against a champion", () => {
    const champion = seen("roc_auc", between(0.8, 0.84), "champion");
    it.each([
      { name: "that it is surely no worse than", low: -0.0099, high: 0.02, isSuggested: true },
      { name: "that it may be worse than by more than the margin", low: -0.0101, high: 0.02, isSuggested: false },
      { name: "that it is worse than", low: -0.05, high: -0.02, isSuggested: false },
    ])("$name: the comparison is suggested: $isSuggested", ({ low, high, isSuggested }) => {
      const gates = suggestGates("binary", [champion, seen("roc_auc", between(low, high), "difference")]);
      expect(gates).toEqual(isSuggested ? ["roc_auc no-worse-than champion"] : []);
    });
    it("suggests no comparison without its value, its difference or its interval", () => {
      const difference = seen("roc_auc", between(0.01, 0.02), "difference");
      expect(suggestGates("binary", [difference])).toEqual([]);
      expect(suggestGates("binary", [champion])).toEqual([]);
      expect(suggestGates("binary", [champion, seen("roc_auc", withoutInterval, "difference")])).toEqual([]);
      expect(suggestGates("binary", [seen("roc_auc", undefinedMetric, "champion"), difference])).toEqual([]);
    });
  });

  it("suggests only gates that the same intervals pass", () => {
    for (let low = -0.987; low < 1; low += 0.0123) {
      const estimate = between(low, low + 0.05);
      const [r2 = "", error = ""] = [
        suggestGates("regression", [seen("r2", estimate)])[0],
        suggestGates("regression", [seen("mean_absolute_error", estimate)])[0],
      ];
      const limitOf = (gate: string): number => Number(gate.split(" ").at(-1));
      expect(judge(estimate, { side: "at-least", inclusive: true, limit: limitOf(r2) }).verdict).toBe("pass");
      expect(judge(estimate, { side: "at-most", inclusive: true, limit: limitOf(error) }).verdict).toBe("pass");
    }
  });
});
