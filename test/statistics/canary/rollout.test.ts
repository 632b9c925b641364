import { describe, expect, it } from "vitest";
import { type Outcome, simulateRollouts } from "./simulate-rollout.ts";
import { HARMFUL, HEALTHY } from "./worlds.ts";

const RUNS = 400;
const SEED = 3;

function share(outcomes: readonly Outcome[], end: Outcome["end"]): number {
  return outcomes.filter((one) => one.end === end).length / outcomes.length;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

describe("whole rollouts under the default plan, a look a minute", () => {
  it.each(HEALTHY)("aborts at most 1 % of healthy canaries: $name", (world) => {
    // Six hours of looks at little traffic are many looks; fewer runs have to do there.
    const runs = world.requestsPerSecond < 1 ? 100 : RUNS;
    expect(share(simulateRollouts(world, runs, SEED), "aborted")).toBeLessThanOrEqual(0.01);
  });

  it("brings a healthy canary to 100 percent within half an hour at 20 requests a second", () => {
    const outcomes = simulateRollouts(
      { name: "", champion: 0.005, canary: 0.005, requestsPerSecond: 20, burst: 1 },
      100,
      5,
    );
    expect(share(outcomes, "ready")).toBeGreaterThanOrEqual(0.98);
    expect(median(outcomes.map(({ minutesToWhole }) => minutesToWhole ?? Number.POSITIVE_INFINITY))).toBeLessThan(32);
  });

  it("catches a rise of two points with a handful of failed requests", () => {
    const outcomes = simulateRollouts(
      { name: "", champion: 0.005, canary: 0.025, requestsPerSecond: 20, burst: 1 },
      RUNS,
      SEED,
    );
    expect(share(outcomes, "aborted")).toBe(1);
    expect(median(outcomes.map(({ canaryErrors }) => canaryErrors))).toBeLessThanOrEqual(12);
    expect(median(outcomes.map(({ minutes }) => minutes))).toBeLessThanOrEqual(10);
  });

  it.each(HARMFUL.slice(1))("lets no canary through that breaks the promise: $name", (world) => {
    const outcomes = simulateRollouts(world, RUNS, SEED);
    expect(share(outcomes, "ready")).toBe(0);
    expect(share(outcomes, "aborted")).toBe(1);
  });

  it("ends an outage at the first look", () => {
    const outcomes = simulateRollouts(
      { name: "", champion: 0.005, canary: 1, requestsPerSecond: 2, burst: 1 },
      100,
      SEED,
    );
    expect(share(outcomes, "aborted")).toBe(1);
    expect(median(outcomes.map(({ minutes }) => minutes))).toBeLessThanOrEqual(2);
  });
});
