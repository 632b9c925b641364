import { describe, expect, it } from "vitest";
import type { Interval } from "../../../../../shared/core/estimate.ts";
import {
  assignBags,
  bagSums,
  bootstrapBags,
  bootstrapCells,
  type BootstrapOutcome,
  bootstrapRows,
} from "../../../../../shared/core/stats/bootstrap.ts";
import { createRng } from "../../../../../shared/core/stats/rng.ts";

const usual = { replicates: 2000, level: 0.95, seed: 20260101 };

function intervalOf(outcome: BootstrapOutcome): Interval {
  if (outcome.kind === "none") throw new Error(`no interval: ${outcome.reason}`);
  return outcome.interval;
}

function at(values: ArrayLike<number>, index: number): number {
  return values[index] ?? Number.NaN;
}

const share = (counts: Float64Array): number => at(counts, 0) / (at(counts, 0) + at(counts, 1));

describe("bootstrapCells", () => {
  it("reaches the exact percentile limits of 2 ones in 23 rows: 0 and 5/23", () => {
    const { low, high, method, level } = intervalOf(bootstrapCells({ counts: [2, 21], statistic: share, ...usual }));
    expect([low, high, method, level]).toEqual([0, 5 / 23, "bootstrap-percentile", 0.95]);
  });
  it("gives the same interval to the last bit for the same seed, another for another", () => {
    const request = {
      counts: [812, 97, 403, 5],
      statistic: (c: Float64Array) => at(c, 0) / (at(c, 1) + at(c, 2)),
      ...usual,
    };
    const first = bootstrapCells(request);
    expect(bootstrapCells(request)).toEqual(first);
    expect(bootstrapCells({ ...request, seed: 1 })).not.toEqual(first);
  });
  it("is pinned, so that no release and no machine moves an interval unseen", () => {
    const f1 = ([tp = 0, fp = 0, fn = 0]: Float64Array): number => (2 * tp) / (2 * tp + fp + fn);
    expect(intervalOf(bootstrapCells({ counts: [240, 80, 60, 620], statistic: f1, ...usual }))).toMatchObject({
      low: 0.7342986723421506,
      high: 0.807637425893004,
    });
  });
  it("draws multinomial counts: totals kept, means, variances and covariances right", () => {
    const counts = [50, 0, 120, 30];
    const rows = 200;
    const replicates = 20_000;
    const mean = [0, 0, 0, 0];
    let wrongTotals = 0;
    let covariance = 0;
    bootstrapCells({
      ...usual,
      counts,
      replicates,
      statistic: (drawn) => {
        if (drawn.reduce((total, count) => total + count, 0) !== rows) wrongTotals++;
        drawn.forEach((count, cell) => (mean[cell] = at(mean, cell) + count / replicates));
        covariance += ((at(drawn, 0) - 50) * (at(drawn, 2) - 120)) / replicates;
        return 0;
      },
    });
    expect(wrongTotals).toBe(0);
    counts.forEach((count, cell) => {
      const standardError = Math.sqrt((count * (1 - count / rows)) / replicates);
      expect(Math.abs(at(mean, cell) - count)).toBeLessThanOrEqual(4 * standardError);
    });
    // −n p q = −50·120/200; its own standard error is about √(v₁v₂ + c²)/√B.
    const standardError = Math.sqrt((37.5 * 48 + 30 * 30) / replicates);
    expect(Math.abs(covariance + 30)).toBeLessThan(4 * standardError);
  });
  it("refuses fewer than two rows and more than 5 % undefined replicates", () => {
    expect(bootstrapCells({ counts: [1, 0], statistic: share, ...usual })).toEqual({
      kind: "none",
      reason: "too-few-rows",
    });
    expect(bootstrapCells({ counts: [], statistic: share, ...usual })).toEqual({
      kind: "none",
      reason: "too-few-rows",
    });
    const undefinedWithoutSecond = (counts: Float64Array): number => at(counts, 0) / at(counts, 1);
    // P(no row of the second cell) is (1 − 1/20)^20 = .36, then e^−5 = .007.
    expect(bootstrapCells({ counts: [19, 1], statistic: undefinedWithoutSecond, ...usual })).toEqual({
      kind: "none",
      reason: "replicates-undefined",
    });
    const few = bootstrapCells({ counts: [95, 5], statistic: undefinedWithoutSecond, ...usual });
    if (few.kind === "none") throw new Error(few.reason);
    expect(few.undefinedReplicates).toBeGreaterThan(0);
    expect(few.undefinedReplicates).toBeLessThan(40);
  });
  it("keeps the point that a sample without spread gives", () => {
    expect(intervalOf(bootstrapCells({ counts: [40, 0], statistic: share, ...usual }))).toMatchObject({
      low: 1,
      high: 1,
    });
  });
});

describe("bootstrapRows", () => {
  it("reaches the exact percentile limits of 2 ones in 23 rows", () => {
    const statistic = (times: Uint32Array): number => (at(times, 0) + at(times, 1)) / 23;
    expect(intervalOf(bootstrapRows({ rows: 23, statistic, ...usual }))).toMatchObject({ low: 0, high: 5 / 23 });
  });
  it("draws as many rows as there are and repeats bit by bit", () => {
    const statistic = (times: Uint32Array): number => {
      expect(times.reduce((total, count) => total + count, 0)).toBe(50);
      return at(times, 3);
    };
    const request = { rows: 50, statistic, ...usual, replicates: 200 };
    expect(bootstrapRows(request)).toEqual(bootstrapRows(request));
  });
  it("refuses fewer than two rows", () => {
    expect(bootstrapRows({ rows: 1, statistic: () => 1, ...usual })).toEqual({ kind: "none", reason: "too-few-rows" });
  });
});

describe("bootstrapBags", () => {
  const mean = (sums: Float64Array): number => at(sums, 0) / at(sums, 1);

  it("is the row bootstrap while each row has its own bag", () => {
    const assignment = assignBags(23, 1);
    expect(assignment.bags).toBe(23);
    expect([...assignment.bagOf]).toEqual([...Array(23).keys()]);
    const ones = Float64Array.from({ length: 23 }, (_, row) => (row < 2 ? 1 : 0));
    const sums = bagSums(assignment, [ones, new Float64Array(23).fill(1)]);
    const outcome = bootstrapBags({ sums, bags: 23, dimensions: 2, statistic: mean, ...usual });
    expect(intervalOf(outcome)).toMatchObject({ low: 0, high: 5 / 23 });
  });
  it("deals many rows into 4096 bags of equal size, at random, the same for the same seed", () => {
    const rows = 4096 * 7 + 100;
    const { bags, bagOf } = assignBags(rows, 9);
    const sizes = new Array<number>(bags).fill(0);
    for (const bag of bagOf) sizes[bag] = at(sizes, bag) + 1;
    expect(bags).toBe(4096);
    expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([7, 8]);
    expect(assignBags(rows, 9).bagOf).toEqual(bagOf);
    const fixedPoints = [...bagOf].filter((bag, row) => bag === row % bags).length;
    expect(fixedPoints).toBeLessThan(30);
  });
  it("keeps the totals of every dimension", () => {
    const rng = createRng(4);
    const columns = [0, 1, 2].map(() => Float64Array.from({ length: 9000 }, () => rng.below(100)));
    const sums = bagSums(assignBags(9000, 2), columns);
    const totals = [0, 0, 0];
    sums.forEach((value, slot) => (totals[slot % 3] = at(totals, slot % 3) + value));
    expect(totals).toEqual(columns.map((column) => column.reduce((total, value) => total + value, 0)));
  });
  it("has the width of the row bootstrap on 20 000 rows, also for a total, within its stated noise", () => {
    const rng = createRng(8);
    const rows = 20_000;
    const values = Float64Array.from({ length: rows }, () => -Math.log(1 - rng.unit()));
    const average = values.reduce((total, value) => total + value, 0) / rows;
    const deviation = Math.sqrt(values.reduce((total, value) => total + (value - average) ** 2, 0) / rows);
    const assignment = assignBags(rows, 3);
    const sums = bagSums(assignment, [values, new Float64Array(rows).fill(1)]);
    const request = { sums, bags: assignment.bags, dimensions: 2, ...usual, replicates: 1500 };
    const expectedWidth = (2 * 1.959963984540054 * deviation) / Math.sqrt(rows);
    for (const [statistic, unit] of [
      [mean, 1],
      [(s: Float64Array) => at(s, 0), rows],
    ] as const) {
      const { low, high } = intervalOf(bootstrapBags({ ...request, statistic }));
      // 1.1 % of the split and 2.8 % of 1500 replicates, times four.
      expect(Math.abs((high - low) / unit / expectedWidth - 1)).toBeLessThan(0.12);
    }
  });
  it("refuses fewer than two bags", () => {
    const request = { sums: Float64Array.of(1, 1), bags: 1, dimensions: 2, statistic: mean, ...usual };
    expect(bootstrapBags(request)).toEqual({ kind: "none", reason: "too-few-rows" });
  });
});
