import { describe, expect, it } from "vitest";
import { mcnemarExact, mcnemarMidP } from "../../../../../shared/core/stats/mcnemar.ts";
import { intervalOracles } from "./oracles.ts";

describe("McNemar's test", () => {
  it.each(intervalOracles.mcnemar)("of %d against %d equals statsmodels and scipy", (b, c, exact, midP) => {
    // Relative, so that small p-values are compared too; those below 1e-308 are 0 on both sides.
    expect(Math.abs(mcnemarExact(b, c) - exact)).toBeLessThanOrEqual(1e-10 * exact);
    expect(Math.abs(mcnemarMidP(b, c) - midP)).toBeLessThanOrEqual(1e-10 * midP);
  });
  it("gives R's exact p of COMPAS decile against violent decile", () => {
    expect(mcnemarExact(728, 904)).toBeCloseTo(1.452035e-5, 11);
  });
  it("is 1 without disagreement and when both disagree alike", () => {
    expect([mcnemarExact(0, 0), mcnemarMidP(0, 0), mcnemarExact(5, 5)]).toEqual([1, 1, 1]);
    expect(mcnemarMidP(5, 5)).toBeCloseTo(1, 14);
  });
  it("does not care which classifier is named first", () => {
    expect(mcnemarMidP(3, 9)).toBe(mcnemarMidP(9, 3));
    expect(mcnemarExact(3, 9)).toBe(mcnemarExact(9, 3));
  });
});
