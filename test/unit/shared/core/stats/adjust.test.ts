import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { benjaminiHochberg, holm } from "../../../../../shared/core/stats/adjust.ts";
import { intervalOracles } from "./oracles.ts";

function expectClose(found: readonly number[], expected: readonly number[]): void {
  expect(found.length).toBe(expected.length);
  found.forEach((value, index) => {
    expect(value).toBeCloseTo(expected[index] ?? Number.NaN, 13);
  });
}

describe("adjusted p-values", () => {
  it.each(intervalOracles.adjust)("equal statsmodels for $p", ({ p, ...expected }) => {
    expectClose(holm(p), expected.holm);
    expectClose(benjaminiHochberg(p), expected.benjaminiHochberg);
  });
  it("are those of R's p.adjust for .01 to .05", () => {
    const p = [0.01, 0.02, 0.03, 0.04, 0.05];
    expectClose(holm(p), [0.05, 0.08, 0.09, 0.09, 0.09]);
    expectClose(benjaminiHochberg(p), [0.05, 0.05, 0.05, 0.05, 0.05]);
  });
  it("are empty for no test", () => {
    expect([holm([]), benjaminiHochberg([])]).toEqual([[], []]);
  });
  it("lie between the raw value and 1, Holm's not below Benjamini–Hochberg's", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 }), (p) => {
        const stepDown = holm(p);
        const stepUp = benjaminiHochberg(p);
        p.forEach((raw, index) => {
          const up = stepUp[index] ?? Number.NaN;
          const down = stepDown[index] ?? Number.NaN;
          expect(up).toBeGreaterThanOrEqual(raw * (1 - 1e-12));
          expect(down).toBeGreaterThanOrEqual(up * (1 - 1e-12));
          expect(down).toBeLessThanOrEqual(1);
        });
      }),
    );
  });
});
