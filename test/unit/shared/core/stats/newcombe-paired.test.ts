import { describe, expect, it } from "vitest";
import { newcombePaired } from "../../../../../shared/core/stats/newcombe-paired.ts";
import { zOf } from "../../../../../shared/core/stats/normal.ts";
import { intervalOracles } from "./oracles.ts";

const z = zOf(0.95);

describe("newcombePaired", () => {
  it.each(intervalOracles.newcombePaired)(
    "of %d/%d/%d/%d at %d equals the exact-fraction formula",
    (both, onlyA, onlyB, neither, level, low, high) => {
      const interval = newcombePaired({ both, onlyA, onlyB, neither }, zOf(level), level);
      expect(Math.abs(interval.low - low)).toBeLessThan(1e-12);
      expect(Math.abs(interval.high - high)).toBeLessThan(1e-12);
      expect(interval).toMatchObject({ level, method: "newcombe-paired" });
    },
  );
  it.each([
    // Newcombe (1998) by way of the tests of R's ratesci; Fagerland et al. (2014) by way of contingencytables.
    { table: { both: 20, onlyA: 12, onlyB: 2, neither: 16 }, digits: 4, low: 0.0562, high: 0.3292 },
    { table: { both: 1, onlyA: 1, onlyB: 7, neither: 12 }, digits: 3, low: -0.507, high: -0.026 },
    { table: { both: 59, onlyA: 6, onlyB: 16, neither: 80 }, digits: 4, low: -0.1186, high: -0.0046 },
  ])("prints the published limits $low to $high", ({ table, digits, low, high }) => {
    const interval = newcombePaired(table, z, 0.95);
    expect([Number(interval.low.toFixed(digits)), Number(interval.high.toFixed(digits))]).toEqual([low, high]);
  });
  it("keeps a real width around 0 when the classifiers never disagree", () => {
    const { low, high } = newcombePaired({ both: 90, onlyA: 0, onlyB: 0, neither: 10 }, z, 0.95);
    expect(low).toBeLessThan(0);
    expect(high).toBeGreaterThan(0);
    // Alike but for the ulp that the two Wilson bounds round differently by.
    expect(low + high).toBeCloseTo(0, 14);
  });
  it("takes φ as 0 when a marginal is empty, and stays in [-1, 1]", () => {
    expect(newcombePaired({ both: 0, onlyA: 9, onlyB: 0, neither: 0 }, z, 0.95).high).toBe(1);
    expect(newcombePaired({ both: 0, onlyA: 0, onlyB: 9, neither: 0 }, z, 0.95).low).toBe(-1);
    // Wilson's bound of 5 in 5 is 1 − z²/(n + z²), and the other is exactly 1.
    expect(newcombePaired({ both: 5, onlyA: 0, onlyB: 0, neither: 0 }, z, 0.95).high).toBeCloseTo(
      (z * z) / (5 + z * z),
      14,
    );
  });
});
