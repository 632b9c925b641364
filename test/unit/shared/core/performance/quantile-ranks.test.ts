import { describe, expect, it } from "vitest";
import {
  fewestForUpperRank,
  quantileRanks,
  widenedRanks,
} from "../../../../../shared/core/performance/quantile-ranks.ts";
import { performanceOracles } from "./oracles.ts";

describe("the ranks of a quantile's interval", () => {
  it("equal scipy's binomial quantiles", () => {
    expect(performanceOracles.ranks.length).toBeGreaterThan(200);
    for (const [n, p, level, lower, upper] of performanceOracles.ranks) {
      expect({ n, p, level, ...quantileRanks(n, p, level) }).toEqual({ n, p, level, lower, upper });
    }
  });

  it("lie within scipy's quantile_test, whose interval is never narrower by more than a rank", () => {
    expect(performanceOracles.quantileTest.length).toBeGreaterThan(10);
    for (const [n, p, level, low, high] of performanceOracles.quantileTest) {
      const { lower, upper } = quantileRanks(n, p, level);
      expect(Math.abs((lower ?? Infinity) - low)).toBeLessThanOrEqual(1);
      expect(Math.abs((upper ?? Infinity) - high)).toBeLessThanOrEqual(1);
    }
  });

  it("have an upper end from the stated number of requests on, and not before", () => {
    expect([0.5, 0.9, 0.95, 0.99].map((p) => fewestForUpperRank(p, 0.95))).toEqual([6, 36, 72, 368]);
    for (const p of [0.5, 0.9, 0.95, 0.99]) {
      const fewest = fewestForUpperRank(p, 0.95);
      expect(quantileRanks(fewest - 1, p, 0.95).upper).toBeNull();
      expect(quantileRanks(fewest, p, 0.95).upper).toBe(fewest);
    }
  });

  it("are widened outwards for requests that depend on one another", () => {
    expect(widenedRanks(1000, 0.95, 0.95, 1)).toEqual(quantileRanks(1000, 0.95, 0.95));
    const wide = widenedRanks(1000, 0.95, 0.95, 4);
    expect(wide.lower).toBeLessThan(936);
    expect(wide.upper).toBeGreaterThan(964);
    expect(widenedRanks(1000, 0.99, 0.95, 4)).toMatchObject({ upper: null });
    expect(widenedRanks(0, 0.5, 0.95, 1)).toEqual({ lower: null, upper: null });
  });
});
