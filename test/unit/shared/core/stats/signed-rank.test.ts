import { describe, expect, it } from "vitest";
import { signedRank } from "../../../../../shared/core/stats/signed-rank.ts";
import { performanceOracles } from "../performance/oracles.ts";

describe("the signed-rank interval", () => {
  it("holds the shifts that scipy's exact test does not reject, to 1e-12", () => {
    for (const { values, level, value, low, high } of performanceOracles.signedRank) {
      const found = signedRank(values, level);
      expect(found?.value).toBeCloseTo(value, 12);
      expect(found?.low).toBeCloseTo(low, 12);
      expect(found?.high).toBeCloseTo(high, 12);
    }
  });

  it("does not exist for fewer than six numbers at 0.95", () => {
    expect(signedRank([1, 2, 3, 4, 5], 0.95)).toBeNull();
    expect(signedRank([], 0.95)).toBeNull();
    expect(signedRank([1, 2, 3, 4, 5, 6], 0.95)).toEqual({ value: 3.5, low: 1, high: 6 });
  });

  it("is not moved by one wild number of twelve, nor by two of twenty", () => {
    const calm = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
    expect(signedRank([...calm(11), 100], 0.95)).toEqual(signedRank([...calm(11), 1e9], 0.95));
    expect(signedRank([...calm(18), 100, 200], 0.95)).toEqual(signedRank([...calm(18), 1e9, 2e9], 0.95));
  });

  it("is about the exact one where it takes the normal distribution", () => {
    const values = Array.from({ length: 61 }, (_, index) => Math.sin(index * 12.9898) * 3);
    const exact = signedRank(values.slice(0, 60), 0.95);
    const normal = signedRank(values, 0.95);
    expect(normal?.low).toBeCloseTo(exact?.low ?? NaN, 0);
    expect(normal?.high).toBeCloseTo(exact?.high ?? NaN, 0);
  });
});
