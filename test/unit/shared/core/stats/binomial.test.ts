import { describe, expect, it } from "vitest";
import { binomialLogProbability } from "../../../../../shared/core/stats/binomial.ts";
import { binomialSample } from "../../../../../shared/core/stats/binomial-sample.ts";
import { createRng } from "../../../../../shared/core/stats/rng.ts";
import { intervalOracles } from "./oracles.ts";

describe("binomialLogProbability", () => {
  it.each(intervalOracles.binomialLogProbability)(
    "of %d in %d at %d equals exact arithmetic",
    (k, trials, p, expected) => {
      expect(Math.abs(binomialLogProbability(k, trials, p) / expected - 1)).toBeLessThan(1e-12);
    },
  );
  it("adds up to 1", () => {
    for (const [trials, p] of [
      [1, 0.3],
      [17, 0.5],
      [400, 0.02],
      [3000, 0.7],
    ] as const) {
      let total = 0;
      for (let k = 0; k <= trials; k++) total += Math.exp(binomialLogProbability(k, trials, p));
      expect(total).toBeCloseTo(1, 12);
    }
  });
  it("is certain or impossible at p 0 and 1 and outside the range", () => {
    expect([binomialLogProbability(0, 5, 0), binomialLogProbability(5, 5, 1)]).toEqual([0, 0]);
    expect([binomialLogProbability(1, 5, 0), binomialLogProbability(4, 5, 1)]).toEqual([-Infinity, -Infinity]);
    expect([binomialLogProbability(-1, 5, 0.5), binomialLogProbability(6, 5, 0.5)]).toEqual([-Infinity, -Infinity]);
    expect(binomialLogProbability(0, 0, 0.5)).toBeCloseTo(0, 15);
  });
});

describe("binomialSample", () => {
  it.each([
    [5, 0.3],
    [40, 0.05],
    [3, 0.9],
    [30, 0.4],
    [100, 0.5],
    [1000, 0.03],
    [2000, 0.8],
  ])("of %d trials at %d has the exact distribution", (trials, p) => {
    const rng = createRng(trials);
    const draws = 40_000;
    const seen = new Array<number>(trials + 1).fill(0);
    for (let index = 0; index < draws; index++) {
      const k = binomialSample(trials, p, rng);
      seen[k] = (seen[k] ?? Number.NaN) + 1;
    }
    // χ² over the values expected at least ten times, the rest pooled.
    let statistic = 0;
    let cells = 0;
    let seenRest = 0;
    let expectedRest = 0;
    seen.forEach((count, k) => {
      const expected = draws * Math.exp(binomialLogProbability(k, trials, p));
      if (expected < 10) {
        seenRest += count;
        expectedRest += expected;
      } else {
        statistic += (count - expected) ** 2 / expected;
        cells++;
      }
    });
    expect(Math.abs(seenRest - expectedRest)).toBeLessThan(4 * Math.sqrt(expectedRest) + 1);
    expect(statistic).toBeLessThan(cells - 1 + 4 * Math.sqrt(2 * cells));
  });
  it("keeps mean and variance at ten million trials", () => {
    const rng = createRng(3);
    const [trials, p, draws] = [10_000_000, 0.123, 20_000];
    const deviation = Math.sqrt(trials * p * (1 - p));
    let total = 0;
    let squares = 0;
    for (let index = 0; index < draws; index++) {
      const standard = (binomialSample(trials, p, rng) - trials * p) / deviation;
      total += standard;
      squares += standard * standard;
    }
    expect(Math.abs(total / draws)).toBeLessThan(4 / Math.sqrt(draws));
    expect(Math.abs(squares / draws - 1)).toBeLessThan(4 * Math.sqrt(2 / draws));
  });
  it("is certain at p 0 and 1 and with no trial", () => {
    const rng = createRng(1);
    expect([binomialSample(9, 0, rng), binomialSample(9, 1, rng), binomialSample(0, 0.5, rng)]).toEqual([0, 9, 0]);
  });
});
