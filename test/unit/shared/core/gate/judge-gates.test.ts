import { describe, expect, it } from "vitest";
import type { Estimate } from "../../../../../shared/core/estimate.ts";
import { judgeGates } from "../../../../../shared/core/gate/judge-gates.ts";
import type { Observation, Subset } from "../../../../../shared/core/gate/observation.ts";
import { parseGate } from "../../../../../shared/core/gate/parse-gate.ts";
import { metricEntry, metricIds } from "../../../../../shared/core/metrics/catalogue.ts";

const policy = { confidence: 0.95, minimumGroup: { rows: 30, denominator: 10 } };

function verdictOf(text: string, observations: readonly Observation[]): readonly (string | null)[] {
  const parsed = parseGate(text, { advisory: false, metrics: { metricEntry, metricIds } });
  if (parsed.kind !== "gate") throw new TypeError(parsed.problem.message);
  const [judged] = judgeGates([parsed.gate], [observations], null, policy);
  return [judged?.verdict ?? null, judged?.judgement.reason ?? null];
}

function seen(value: number, more: Partial<Observation> = {}, size = 400): Observation {
  const subset: Subset = { on: null, by: ["sex"], group: null, size, hidden: false };
  const estimate: Estimate = {
    kind: "defined",
    value,
    interval: { low: value - 0.02, high: value + 0.02, level: 0.95, method: "newcombe" },
    intervalReason: null,
    n: size,
    nPositive: null,
    nNegative: null,
    effectiveN: size,
  };
  return {
    subset,
    of: "candidate",
    metric: "equal_opportunity_difference",
    class: null,
    reference: null,
    estimate,
    ...more,
  };
}

describe("a number over groups of which one could not be judged", () => {
  const gate = "equal_opportunity_difference by sex <= 0.1";

  it("passes no gate, however well the others do", () => {
    expect(verdictOf(gate, [seen(0.03)])).toEqual(["pass", "bound-meets-limit"]);
    expect(verdictOf(gate, [seen(0.03, { isPartial: true })])).toEqual(["inconclusive", "group-not-judged"]);
  });

  it("still fails one that the others miss, and stays inconclusive where they are", () => {
    expect(verdictOf(gate, [seen(0.3, { isPartial: true })])).toEqual(["fail", "bound-misses-limit"]);
    expect(verdictOf(gate, [seen(0.1, { isPartial: true })])).toEqual(["inconclusive", "interval-straddles-limit"]);
  });
});

describe("a group without rows", () => {
  it("is absent, not merely small", () => {
    const subset: Subset = { on: null, by: ["sex"], group: ["gone"], size: 0, hidden: false };
    const none = { n: 0, nPositive: null, nNegative: null, effectiveN: 0 };
    const estimate: Estimate = { kind: "undefined", reason: "no-rows", detail: null, ...none };
    const absent = seen(0, { metric: "true_positive_rate", subset, estimate });
    expect(verdictOf("true_positive_rate by sex >= 0.5", [absent])).toEqual(["inconclusive", "group-absent"]);
  });
});
