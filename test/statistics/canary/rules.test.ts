import { describe, expect, it } from "vitest";
import { abortedShare } from "./simulate-rules.ts";
import { BURSTS, HARMFUL, HEALTHY } from "./worlds.ts";

const RUNS = 2000;
const SEED = 20261126;

/** Four standard errors of a share near 1 % in 2000 runs. */
const ERROR = 4 * Math.sqrt((0.01 * 0.99) / RUNS);

describe("24 looks at a canary, one error metric", () => {
  it.each(HEALTHY)("aborts at most 1 % where nothing is wrong: $name", (world) => {
    const aborted = abortedShare(world, RUNS, SEED);
    expect(aborted["with damping"]).toBeLessThanOrEqual(0.01);
    expect(aborted["e-process"]).toBeLessThanOrEqual(0.01 + ERROR);
    // What the usual rules do in the same traffic is the reason for ours.
    expect(aborted["z-test"]).toBeGreaterThan(0.25);
  });

  it("shows that no fixed threshold fits: it aborts healthy canaries or passes bad ones", () => {
    const shares = (rule: "success 95 %, 4th miss" | "success 99 %, 5 misses"): readonly number[] =>
      [...HEALTHY, ...HARMFUL].map((world) => abortedShare(world, 400, SEED)[rule]);
    const lenient = shares("success 95 %, 4th miss");
    const strict = shares("success 99 %, 5 misses");
    expect(Math.min(...lenient.slice(HEALTHY.length))).toBe(0);
    expect(Math.max(...strict.slice(0, HEALTHY.length))).toBe(1);
  });

  it.each(HARMFUL)("catches what harms: $name", (world) => {
    expect(abortedShare(world, RUNS, SEED)["with damping"]).toBeGreaterThanOrEqual(0.999);
  });

  it("damps bursts, and does not undo them", () => {
    const aborted = abortedShare(BURSTS, RUNS, SEED);
    expect(aborted["z-test"]).toBeGreaterThan(0.6);
    expect(aborted["with damping"]).toBeLessThan(0.6 * aborted["e-process"]);
    expect(aborted["with damping"]).toBeLessThan(0.1);
  });
});
