import { describe, expect, it } from "vitest";
import { computedMetric, entriesFor, metricEntry, metricIds } from "../../../../../shared/core/metrics/catalogue.ts";

describe("the catalogue", () => {
  it("knows each id once, in snake_case", () => {
    const ids = metricIds();
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z][a-z0-9_]*$/u.test(id))).toEqual([]);
  });

  it("computes what validate-model judges, and nothing else", () => {
    const computed = metricIds().filter((id) => computedMetric(id) !== undefined);
    expect(computed).toEqual(metricIds().filter((id) => metricEntry(id)?.judgedBy === "validate-model"));
  });

  it.each([
    ["equalized_odds_difference", "fairness-check"],
    ["disparate_impact", "fairness-check"],
    ["latency_p95_ms", "performance-test"],
    ["throughput_rows_per_s", "performance-test"],
  ])("says that %s is judged by %s", (id, action) => {
    expect(metricEntry(id)?.judgedBy).toBe(action);
  });

  it("lists the metrics of a task", () => {
    expect(entriesFor("regression").map(({ id }) => id)).toEqual([
      "mean_absolute_error",
      "mean_squared_error",
      "root_mean_squared_error",
      "mean_absolute_percentage_error",
      "bias",
      "median_absolute_error",
      "r2",
      "latency_p50_ms",
      "latency_p95_ms",
      "latency_p99_ms",
      "throughput_rows_per_s",
    ]);
    expect(entriesFor("binary").map(({ id }) => id)).not.toContain("f1_macro");
  });

  it("gives one value a class only for the metrics of one class, and only with many classes", () => {
    expect(metricEntry("precision")?.perClassIn).toEqual(["multiclass"]);
    expect(metricEntry("accuracy")?.perClassIn).toEqual([]);
    expect(metricEntry("nothing")).toBeUndefined();
  });
});
