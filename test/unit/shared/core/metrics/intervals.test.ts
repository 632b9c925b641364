import { describe, expect, it } from "vitest";
import type { Estimate } from "../../../../../shared/core/estimate.ts";
import { computedMetric, entriesFor } from "../../../../../shared/core/metrics/catalogue.ts";
import type { EvaluationOptions } from "../../../../../shared/core/metrics/evaluate.ts";
import { compare, evaluate } from "../../../../../shared/core/metrics/evaluate.ts";
import type { BinaryRows, Rows } from "../../../../../shared/core/metrics/rows.ts";
import {
  delong,
  delongDifferenceInterval,
  delongInterval,
  delongPaired,
} from "../../../../../shared/core/stats/delong.ts";
import { newcombePaired } from "../../../../../shared/core/stats/newcombe-paired.ts";
import { zOf } from "../../../../../shared/core/stats/normal.ts";
import { wilson } from "../../../../../shared/core/stats/wilson.ts";
import { binary, fromCounts, multiclass, scoredPair } from "./tables.ts";

const Z = zOf(0.95);

function asking(metrics: readonly string[], more: Partial<EvaluationOptions> = {}): EvaluationOptions {
  return { metrics, level: 0.95, replicates: 400, seed: 7, zeroDivision: "undefined", ...more };
}

function estimateOf(metric: string, rows: Rows, more: Partial<EvaluationOptions> = {}): Estimate | undefined {
  return evaluate(rows, asking([metric], more))[0]?.estimate;
}

function differenceOf(metric: string, candidate: Rows, champion: Rows): Estimate | undefined {
  return compare(candidate, champion, asking([metric]))[0]?.estimate;
}

function idsOf(task: Rows["task"]): string[] {
  return entriesFor(task).flatMap(({ id }) => (computedMetric(id) === undefined ? [] : [id]));
}

describe("intervals of shares", () => {
  it.each([
    ["accuracy", 4716, 7214],
    ["precision", 2035, 3317],
    ["recall", 2035, 3251],
    ["specificity", 2681, 3963],
  ])("gives %s of the COMPAS counts Wilson's interval over its own denominator", (metric, successes, trials) => {
    expect(estimateOf(metric, fromCounts(2035, 1282, 1216, 2681))).toMatchObject({
      kind: "defined",
      value: successes / trials,
      n: trials,
      nPositive: 3251,
      nNegative: 3963,
      interval: wilson(successes, trials, Z, 0.95),
    });
  });

  it("uses the effective number of rows of the denominator when rows are weighted", () => {
    const rows = binary({ truth: [1, 1, 1, 0], decision: [1, 0, 1, 1], weight: [3, 1, 2, 9] });
    const effective = 36 / 14;
    expect(estimateOf("recall", rows)).toMatchObject({
      value: 5 / 6,
      n: 3,
      effectiveN: effective,
      interval: wilson((5 / 6) * effective, effective, Z, 0.95),
    });
  });

  it("reaches 1 exactly when every weighted trial succeeds", () => {
    const rows = binary({ truth: [1, 1, 1, 0], decision: [1, 1, 1, 0], weight: [0.1, 0.2, 0.3, 1] });
    const estimate = estimateOf("recall", rows);
    expect(estimate).toMatchObject({ value: 1, interval: { high: 1 } });
  });

  it.each([
    ["accuracy", { both: 4, onlyA: 2, onlyB: 1, neither: 1 }],
    ["recall", { both: 2, onlyA: 1, onlyB: 1, neither: 0 }],
    ["specificity", { both: 2, onlyA: 1, onlyB: 0, neither: 1 }],
  ])("pairs %s of two models on the rows both are tried on", (metric, table) => {
    const truth = [1, 1, 1, 1, 0, 0, 0, 0];
    const candidate = binary({ truth, decision: [1, 1, 1, 0, 0, 0, 0, 1] });
    const champion = binary({ truth, decision: [1, 1, 0, 1, 0, 0, 1, 1] });
    expect(differenceOf(metric, candidate, champion)).toMatchObject({ interval: newcombePaired(table, Z, 0.95) });
  });
});

describe("intervals of areas", () => {
  it.each([false, true])("are DeLong's, weighted %s", (weighted) => {
    const { candidate, champion } = scoredPair(300, 3, weighted);
    const { auc, variance } = delong(candidate.truth, scoresOf(candidate), candidate.weight);
    const expected = delongInterval(auc, variance, Z, 0.95);
    expectInterval(estimateOf("roc_auc", candidate), expected);
    const paired = delongPaired(candidate.truth, scoresOf(candidate), scoresOf(champion), candidate.weight);
    expectInterval(differenceOf("roc_auc", candidate, champion), delongDifferenceInterval(paired, Z, 0.95));
  });

  it("are withheld with under 10 rows of a class, and for a perfect area", () => {
    const few = Array.from({ length: 40 }, (_, row) => (row < 9 ? 1 : 0));
    const uneven = few.map((_, row) => ((row * 7) % 40) / 40);
    expect(estimateOf("roc_auc", binary({ truth: few, score: uneven }))).toMatchObject({
      kind: "defined",
      interval: null,
      intervalReason: "too-few-of-a-class",
    });
    const half = Array.from({ length: 40 }, (_, row) => (row < 20 ? 1 : 0));
    expect(estimateOf("roc_auc", binary({ truth: half, score: half.map((label) => 0.2 + label / 2) }))).toMatchObject({
      value: 1,
      interval: null,
      intervalReason: "degenerate",
    });
  });
});

describe("bootstrap intervals", () => {
  it("are withheld when every resample gives the same value", () => {
    expect(estimateOf("f1", fromCounts(5, 0, 0, 5))).toMatchObject({
      value: 1,
      interval: null,
      intervalReason: "degenerate",
    });
    const rows = fromCounts(5, 2, 3, 5);
    expect(differenceOf("f1", rows, rows)).toMatchObject({ value: 0, interval: null, intervalReason: "degenerate" });
  });

  it("do not depend on which other metrics are asked for, nor on the order", () => {
    const { candidate, champion } = scoredPair(200, 23, true);
    const all = idsOf("binary");
    const whole = compare(candidate, champion, asking(all));
    const backwards = compare(candidate, champion, asking([...all].reverse()));
    expect([...backwards].reverse()).toEqual(whole);
    expect(all.map((id) => differenceOf(id, candidate, champion))).toEqual(whole.map(({ estimate }) => estimate));
  });

  it("move with the seed", () => {
    const { candidate } = scoredPair(500, 23);
    const first = estimateOf("log_loss", candidate);
    expect(first).not.toEqual(estimateOf("log_loss", candidate, { seed: 8 }));
    expect(first).toEqual(estimateOf("log_loss", candidate));
  });

  it.each(["value", "difference"])("hold the %s for every metric of random rows", (of) => {
    const { candidate, champion } = scoredPair(400, 31, true);
    const values =
      of === "value"
        ? evaluate(candidate, asking(idsOf("binary")))
        : compare(candidate, champion, asking(idsOf("binary")));
    const outside = values.filter(({ estimate }) => {
      if (estimate.kind === "undefined") return true;
      if (estimate.interval === null) return estimate.intervalReason !== "exact-fact";
      return !(estimate.interval.low <= estimate.value && estimate.value <= estimate.interval.high);
    });
    expect(outside).toEqual([]);
  });
});

describe("many classes", () => {
  const classes = ["a", "b", "c"];
  const rng = scoredPair(600, 41).candidate;
  const truth = Array.from(rng.truth, (label, row) => (row % 3) * (label === 1 && row % 2 === 0 ? 0 : 1));
  const scores = truth.flatMap((label, row) => {
    const noise = [0, 1, 2].map((index) => (label === index ? 1.2 : 0.4) + ((row * 7919 + index * 104729) % 997) / 997);
    const sum = noise.reduce((total, value) => total + value, 0);
    return noise.map((value) => value / sum);
  });
  const decision = truth.map((_, row) => {
    const line = scores.slice(3 * row, 3 * row + 3);
    return line.indexOf(Math.max(...line));
  });
  const rows = multiclass({ classes, truth, decision, scores });

  it("judges each class against the rest, by name", () => {
    const values = evaluate(rows, asking(["recall"]));
    expect(values.map((value) => value.class)).toEqual(classes);
    expect(values.map(({ estimate }) => estimate.n)).toEqual(
      [0, 1, 2].map((k) => truth.filter((label) => label === k).length),
    );
  });

  it("names the class that is never predicted", () => {
    const never = multiclass({ classes, truth: [0, 1, 2, 2], decision: [0, 1, 1, 0] });
    expect(estimateOf("precision_macro", never)).toMatchObject({ reason: "class-never-predicted", detail: "c" });
    expect(estimateOf("precision_macro", never, { zeroDivision: 0 })).toMatchObject({ kind: "defined", value: 1 / 3 });
  });
});

describe("zero division", () => {
  it("gives 0 without an interval where asked for, and is undefined otherwise", () => {
    const rows = fromCounts(0, 0, 3, 4);
    expect(estimateOf("precision", rows)).toMatchObject({ kind: "undefined", reason: "no-predicted-positives", n: 0 });
    expect(estimateOf("precision", rows, { zeroDivision: 0 })).toMatchObject({ value: 0, n: 0, interval: null });
  });
});

describe("comparison", () => {
  it("is undefined with the reason of the side that is", () => {
    const truth = [1, 1, 0, 0];
    const never = binary({ truth, decision: [0, 0, 0, 0] });
    const some = binary({ truth, decision: [1, 0, 1, 0] });
    expect(differenceOf("precision", never, some)).toMatchObject({ reason: "no-predicted-positives" });
    expect(differenceOf("precision", some, never)).toMatchObject({ reason: "no-predicted-positives" });
  });

  it("counts rows of the smaller denominator", () => {
    const truth = [1, 1, 0, 0, 1, 0];
    const candidate = binary({ truth, decision: [1, 1, 1, 0, 1, 0] });
    const champion = binary({ truth, decision: [1, 0, 1, 0, 0, 0] });
    expect(differenceOf("precision", candidate, champion)).toMatchObject({ n: 2 });
  });

  it("refuses tables that are not the same rows, and metrics of other tasks", () => {
    const rows = fromCounts(1, 1, 1, 1);
    expect(() => compare(rows, fromCounts(1, 1, 2, 1), asking(["accuracy"]))).toThrow(RangeError);
    expect(() => evaluate(rows, asking(["r2"]))).toThrow('no metric "r2" of binary rows');
    expect(() => evaluate(rows, asking(["latency_p95_ms"]))).toThrow(RangeError);
  });
});

function scoresOf(rows: BinaryRows): Float64Array {
  return rows.score ?? new Float64Array(0);
}

function expectInterval(estimate: Estimate | undefined, expected: { low: number; high: number; method: string }): void {
  const interval = estimate?.kind === "defined" ? estimate.interval : null;
  expect(interval?.low).toBeCloseTo(expected.low, 12);
  expect(interval?.high).toBeCloseTo(expected.high, 12);
  expect(interval?.method).toBe(expected.method);
}
