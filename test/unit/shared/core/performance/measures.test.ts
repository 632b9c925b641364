import { describe, expect, it } from "vitest";
import { differenceOf, ratioOf } from "../../../../../shared/core/performance/compare.ts";
import { MEASURES, type Measure } from "../../../../../shared/core/performance/measures.ts";
import { overdispersion } from "../../../../../shared/core/performance/overdispersion.ts";
import type { Lap } from "../../../../../shared/core/performance/round.ts";
import { createRng } from "../../../../../shared/core/stats/rng.ts";

function measure(metric: string): Measure {
  return MEASURES.find((one) => one.metric === metric)!;
}

/** Rounds of requests between 1 and 2 ms, times `factor`, and batches of 100 rows in as many milliseconds. */
function laps(
  rounds: number,
  requests: number,
  factor = 1,
  shift: (round: number) => number = () => 0,
): readonly Lap[] {
  const rng = createRng(17);
  return Array.from({ length: rounds }, (_, round) => {
    const requestMs = Float64Array.from({ length: requests }, () => factor * (1 + rng.unit()) + shift(round));
    return { requestMs, endToEndMs: requestMs, batchRows: 100, batchMs: 100 * factor };
  });
}

describe("latency", () => {
  it("is the percentile of all rounds with an interval around it", () => {
    const estimate = measure("latency_p95_ms").estimate(laps(12, 300), 0.95);
    if (estimate.kind !== "defined") throw new Error("it is defined");
    expect(estimate.value).toBeCloseTo(1.95, 1);
    expect(estimate.interval?.method).toBe("order-statistic");
    expect(estimate.interval?.low).toBeLessThan(estimate.value);
    expect(estimate.interval?.high).toBeGreaterThan(estimate.value);
    expect(estimate).toMatchObject({ n: 3600, nPositive: null, nNegative: null });
  });

  it("is undefined, with the number of requests that would do, where the sample has no upper rank", () => {
    const estimate = measure("latency_p99_ms").estimate(laps(12, 20), 0.95);
    expect(estimate).toMatchObject({ kind: "undefined", reason: "too-few-requests", n: 240 });
    expect(Number(estimate.kind === "undefined" ? estimate.detail : 0)).toBeGreaterThanOrEqual(368);
  });

  it("is surer of independent requests than of rounds that differ", () => {
    const width = (estimate: ReturnType<Measure["estimate"]>): number =>
      estimate.kind === "defined" && estimate.interval !== null ? estimate.interval.high - estimate.interval.low : NaN;
    const p50 = measure("latency_p50_ms");
    const alike = p50.estimate(laps(12, 300), 0.95);
    const unlike = p50.estimate(
      laps(12, 300, 1, (round) => (round % 3) / 2),
      0.95,
    );
    expect(unlike.effectiveN).toBeLessThan(alike.effectiveN / 5);
    expect(width(unlike)).toBeGreaterThan(2 * width(alike));
  });
});

it("overdispersion is at least 1, and 1 where nothing can be told", () => {
  const same = [Float64Array.of(1, 2, 3, 4), Float64Array.of(1, 2, 3, 4), Float64Array.of(1, 2, 3, 4)];
  expect(overdispersion(same, 2.5, 0.95)).toBe(1);
  expect(overdispersion(same.slice(0, 1), 2.5, 0.95)).toBe(1);
  expect(overdispersion(same, 9, 0.95)).toBe(1);
  const apart = [Float64Array.of(1, 1, 1, 1), Float64Array.of(4, 4, 4, 4), Float64Array.of(1, 1, 1, 1)];
  expect(overdispersion(apart, 2.5, 0.95)).toBeGreaterThan(4);
});

describe("a comparison", () => {
  it("gives the quotient and, in the metric's unit, what it makes of the champion's value", () => {
    const [candidate, champion] = [laps(12, 300, 1.2), laps(12, 300)];
    const p50 = measure("latency_p50_ms");
    expect(ratioOf(p50, candidate, champion, 0.95)?.value).toBeCloseTo(1.2, 12);
    const difference = differenceOf(p50, candidate, champion, 0.95);
    if (difference.kind !== "defined") throw new Error("it is defined");
    expect(difference.value).toBeCloseTo(0.2 * p50.value(champion), 12);
    expect(difference.interval?.method).toBe("signed-rank");
  });

  it("of throughput is of rows over time", () => {
    const rate = measure("throughput_rows_per_s");
    expect(rate.value(laps(3, 1))).toBeCloseTo(1000, 9);
    expect(ratioOf(rate, laps(12, 1, 2), laps(12, 1), 0.95)?.value).toBeCloseTo(0.5, 12);
    expect(rate.estimate(laps(12, 1), 0.95)).toMatchObject({ n: 1200, interval: { method: "batch-means" } });
  });

  it("has no interval of fewer than six rounds, and no value where a side has none", () => {
    const p50 = measure("latency_p50_ms");
    expect(ratioOf(p50, laps(5, 300), laps(5, 300), 0.95)).toBeNull();
    expect(differenceOf(p50, laps(5, 300), laps(5, 300), 0.95)).toMatchObject({ kind: "defined", interval: null });
    expect(differenceOf(measure("latency_p99_ms"), laps(12, 20), laps(12, 300), 0.95)).toMatchObject({
      kind: "undefined",
    });
  });
});
