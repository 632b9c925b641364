import { describe, expect, it } from "vitest";
import { effectiveN, sum, weightedSum } from "../../../../../shared/core/stats/sum.ts";

describe("sum", () => {
  it("keeps what a plain sum loses", () => {
    expect([1, 1e100, 1, -1e100].reduce((total, value) => total + value, 0)).toBe(0);
    expect(sum([1, 1e100, 1, -1e100])).toBe(2);
    expect(sum(new Float64Array(1_000_000).fill(0.1))).toBe(100_000);
  });
  it("is 0 for nothing", () => {
    expect(sum([])).toBe(0);
  });
});

describe("weightedSum", () => {
  it("multiplies each value by its weight", () => {
    expect(weightedSum(Float64Array.of(1, 2, 3), Float64Array.of(0.5, 0, 2))).toBe(6.5);
  });
  it("counts each row once without weights", () => {
    expect(weightedSum(Float64Array.of(1, 2, 3), null)).toBe(6);
  });
});

describe("effectiveN", () => {
  it("is the number of rows when all weights are equal, whatever their unit", () => {
    expect(effectiveN([1, 1, 1, 1])).toBe(4);
    expect(effectiveN(new Float64Array(1000).fill(0.1))).toBeCloseTo(1000, 9);
  });
  it("does not count rows of weight 0, and is 0 when there is no weight", () => {
    expect(effectiveN([2, 0, 2])).toBe(2);
    expect(effectiveN([0, 0])).toBe(0);
    expect(effectiveN([])).toBe(0);
  });
  it("follows Kish's formula", () => {
    expect(effectiveN([1, 2, 3])).toBeCloseTo(36 / 14, 14);
  });
});
