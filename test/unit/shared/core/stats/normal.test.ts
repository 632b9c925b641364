import { describe, expect, it } from "vitest";
import { normalCdf, normalQuantile, zOf } from "../../../../../shared/core/stats/normal.ts";
import { intervalOracles } from "./oracles.ts";

function relativeError(found: number, expected: number): number {
  return Math.abs(found - expected) / Math.abs(expected);
}

describe("normalCdf", () => {
  it.each(intervalOracles.normalCdf)("at %d equals 60-digit arithmetic to 1e-14 relative", (x, expected) => {
    expect(relativeError(normalCdf(x), expected)).toBeLessThan(1e-14);
  });
  it("reaches 0 and 1 at the ends and keeps NaN", () => {
    expect([normalCdf(-Infinity), normalCdf(-45), normalCdf(45), normalCdf(Infinity)]).toEqual([0, 0, 1, 1]);
    expect(normalCdf(Number.NaN)).toBeNaN();
  });
});

describe("normalQuantile", () => {
  it.each(intervalOracles.normalQuantile)("at %d equals scipy to 1e-14 relative", (p, expected) => {
    expect(relativeError(normalQuantile(p), expected)).toBeLessThan(1e-14);
  });
  it("is 0 in the middle, infinite at the ends and NaN outside", () => {
    expect([normalQuantile(0.5), normalQuantile(0), normalQuantile(1)]).toEqual([0, -Infinity, Infinity]);
    expect([normalQuantile(-0.1), normalQuantile(1.1), normalQuantile(Number.NaN)]).toEqual([NaN, NaN, NaN]);
  });
});

describe("zOf", () => {
  it("gives the two-sided quantile", () => {
    expect(zOf(0.95)).toBeCloseTo(1.959963984540054, 14);
    expect(zOf(0.99)).toBeCloseTo(2.5758293035489004, 14);
  });
});
