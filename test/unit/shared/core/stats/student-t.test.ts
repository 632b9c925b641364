import { expect, it } from "vitest";
import { regularizedBeta, studentTQuantile } from "../../../../../shared/core/stats/student-t.ts";
import { performanceOracles } from "../performance/oracles.ts";

it("gives Student's quantiles as scipy does, to 1e-10 of their value", () => {
  for (const [p, df, expected] of performanceOracles.studentT) {
    expect(Math.abs(studentTQuantile(p, df) - expected)).toBeLessThanOrEqual(1e-10 * Math.max(1, Math.abs(expected)));
  }
});

it("has an incomplete beta function with the right ends and symmetry", () => {
  expect([regularizedBeta(0, 2, 3), regularizedBeta(1, 2, 3)]).toEqual([0, 1]);
  expect(regularizedBeta(0.3, 2, 3) + regularizedBeta(0.7, 3, 2)).toBeCloseTo(1, 14);
});
