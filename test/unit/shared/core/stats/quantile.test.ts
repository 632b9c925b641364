import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quantile, weightedMedian } from "../../../../../shared/core/stats/quantile.ts";
import { delongOracles } from "./oracles.ts";

describe("quantile", () => {
  it.each(delongOracles.quantile)("$p of $values.length values equals numpy", ({ values, p, expected }) => {
    expect(quantile(Float64Array.from(values).sort(), p)).toBeCloseTo(expected, 12);
  });
  it("is NaN for no values", () => {
    expect(quantile(new Float64Array(0), 0.5)).toBeNaN();
  });
});

describe("weightedMedian", () => {
  it.each(delongOracles.median)("of $values.length equal weights equals numpy", ({ values, expected }) => {
    for (const weight of [1, 0.1, 1 / 3, 7e5]) {
      const weights = new Float64Array(values.length).fill(weight);
      expect(weightedMedian(Float64Array.from(values), weights)).toBeCloseTo(expected, 12);
    }
    expect(weightedMedian(Float64Array.from(values), null)).toBeCloseTo(expected, 12);
  });
  it("equals the median of rows repeated by whole weights", () => {
    const row = fc.record({ value: fc.integer({ min: -20, max: 20 }), times: fc.integer({ min: 0, max: 5 }) });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        fc.pre(rows.some(({ times }) => times > 0));
        const repeated = Float64Array.from(
          rows.flatMap(({ value, times }) => new Array<number>(times).fill(value)),
        ).sort();
        const found = weightedMedian(
          Float64Array.from(rows, ({ value }) => value),
          Float64Array.from(rows, ({ times }) => times * 0.1),
        );
        expect(found).toBe(quantile(repeated, 0.5));
      }),
    );
  });
  it("is the mean of the lower and upper median when the weight splits evenly", () => {
    expect(weightedMedian(Float64Array.of(5, 1, 3), Float64Array.of(2, 1, 1))).toBe(4);
    expect(weightedMedian(Float64Array.of(5, 1, 3), Float64Array.of(2.5, 1, 1))).toBe(5);
  });
  it("is NaN without rows or without weight", () => {
    expect(weightedMedian(new Float64Array(0), null)).toBeNaN();
    expect(weightedMedian(Float64Array.of(1, 2), Float64Array.of(0, 0))).toBeNaN();
  });
});
