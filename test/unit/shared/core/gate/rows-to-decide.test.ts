import { describe, expect, it } from "vitest";
import { rowsToDecide } from "../../../../../shared/core/gate/rows-to-decide.ts";

describe("rowsToDecide", () => {
  it("quadruples the rows when the interval must halve", () => {
    expect(rowsToDecide({ n: 100, value: 0.7, bound: 0.5, limit: 0.6 })).toBeGreaterThanOrEqual(400);
  });
  it("works on either side of the limit", () => {
    expect(rowsToDecide({ n: 100, value: 8, bound: 14, limit: 10 })).toBe(900);
    expect(rowsToDecide({ n: 100, value: 12, bound: 6, limit: 10 })).toBe(900);
  });
  it.each([
    ["the value sits on the limit", { n: 100, value: 0.6, bound: 0.5, limit: 0.6 }],
    ["the bound does not reach the limit", { n: 100, value: 0.7, bound: 0.65, limit: 0.6 }],
    ["the bound lies on the other side of the value", { n: 100, value: 0.7, bound: 0.9, limit: 0.6 }],
    ["the number is beyond any data set", { n: 1e9, value: 0.5, bound: 0.9, limit: 0.5 + 1e-12 }],
  ])("has no answer when %s", (_, estimate) => {
    expect(rowsToDecide(estimate)).toBeNull();
  });
  it("gives a Wilson interval that just clears the limit", () => {
    // Independent check: the Wilson lower bound of p = 0.62 at the advised n lies within 0.01 of the limit 0.60.
    const wilsonLow = (p: number, n: number): number => {
      const z2 = 1.959963984540054 ** 2;
      return (p + z2 / (2 * n) - Math.sqrt(z2 * ((p * (1 - p)) / n + z2 / (4 * n * n)))) / (1 + z2 / n);
    };
    const rows = rowsToDecide({ n: 200, value: 0.62, bound: wilsonLow(0.62, 200), limit: 0.6 });
    expect(wilsonLow(0.62, rows ?? 0)).toBeCloseTo(0.6, 2);
  });
});
