import { describe, expect, it } from "vitest";
import { computedMetric, entriesFor } from "../../../../../shared/core/metrics/catalogue.ts";
import type { EvaluationOptions, MetricValue } from "../../../../../shared/core/metrics/evaluate.ts";
import { evaluate } from "../../../../../shared/core/metrics/evaluate.ts";
import type { Rows } from "../../../../../shared/core/metrics/rows.ts";
import { scikitLearnCases } from "./scikit-learn-cases.ts";

function everyMetric(rows: Rows, replicates: number): EvaluationOptions {
  const metrics = entriesFor(rows.task)
    .map((entry) => entry.id)
    .filter((id) => computedMetric(id) !== undefined);
  return { metrics, level: 0.95, replicates, seed: 20, zeroDivision: "undefined" };
}

function keyOf({ metric, class: name }: MetricValue): string {
  return name === null ? metric : `${metric}|${name}`;
}

describe("evaluate against scikit-learn", () => {
  const cases = scikitLearnCases();

  it("has a wide base of data sets", () => {
    expect(cases.length).toBeGreaterThanOrEqual(200);
  });

  it.each(cases)("$name", ({ rows, expected }) => {
    const values = evaluate(rows, everyMetric(rows, 20));
    expect(values.map(keyOf).sort()).toEqual([...expected.keys()].sort());
    const wrong = values.flatMap((value) => {
      const wanted = expected.get(keyOf(value));
      return agrees(value, wanted) ? [] : [{ key: keyOf(value), wanted, estimate: value.estimate }];
    });
    expect(wrong).toEqual([]);
  });
});

function agrees({ estimate }: MetricValue, wanted: number | string | undefined): boolean {
  if (typeof wanted === "number") {
    return estimate.kind === "defined" && Math.abs(estimate.value - wanted) <= 1e-12 * Math.max(1, Math.abs(wanted));
  }
  if (estimate.kind === "defined") return false;
  return wanted === estimate.reason || wanted === `${estimate.reason}:${estimate.detail ?? ""}`;
}
