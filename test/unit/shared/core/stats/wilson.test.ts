import { describe, expect, it } from "vitest";
import { zOf } from "../../../../../shared/core/stats/normal.ts";
import { wilson } from "../../../../../shared/core/stats/wilson.ts";
import { intervalOracles } from "./oracles.ts";

describe("wilson", () => {
  it.each(intervalOracles.wilson)("of %d in %d at %d equals statsmodels", (successes, trials, level, low, high) => {
    const interval = wilson(successes, trials, zOf(level), level);
    expect(Math.abs(interval.low - low)).toBeLessThan(1e-12);
    expect(Math.abs(interval.high - high)).toBeLessThan(1e-12);
    expect(interval).toMatchObject({ level, method: "wilson" });
  });
  it("touches 0 and 1 exactly at none and all", () => {
    for (let trials = 1; trials < 200; trials++) {
      expect(wilson(0, trials, zOf(0.95), 0.95).low).toBe(0);
      expect(wilson(trials, trials, zOf(0.95), 0.95).high).toBe(1);
    }
  });
});
