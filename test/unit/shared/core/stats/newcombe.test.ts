import { describe, expect, it } from "vitest";
import { newcombe } from "../../../../../shared/core/stats/newcombe.ts";
import { zOf } from "../../../../../shared/core/stats/normal.ts";
import { intervalOracles } from "./oracles.ts";

describe("newcombe", () => {
  it.each(intervalOracles.newcombe)("of %d/%d − %d/%d at %d equals statsmodels", (kA, nA, kB, nB, level, low, high) => {
    const interval = newcombe({ successes: kA, trials: nA }, { successes: kB, trials: nB }, zOf(level), level);
    expect(Math.abs(interval.low - low)).toBeLessThan(1e-12);
    expect(Math.abs(interval.high - high)).toBeLessThan(1e-12);
    expect(interval).toMatchObject({ level, method: "newcombe" });
  });
  it("mirrors when the groups change places", () => {
    const a = { successes: 7, trials: 34 };
    const b = { successes: 1, trials: 34 };
    const forward = newcombe(a, b, zOf(0.95), 0.95);
    const backward = newcombe(b, a, zOf(0.95), 0.95);
    expect(backward.low).toBe(-forward.high);
    expect(backward.high).toBe(-forward.low);
  });
});
