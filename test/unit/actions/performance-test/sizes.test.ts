import { describe, expect, it } from "vitest";
import { roundsFor, sizesFor, TURNS } from "../../../../actions/performance-test/sizes.ts";

const timing = {
  requests: null,
  requestRows: null,
  throughputRows: 256,
  rounds: 12,
  durationMs: 60_000,
  runnerClass: null,
} as const;

function speed(requestMs: number, batchMs = requestMs) {
  return { requestMs, batchMs, requests: 200 };
}

describe("the size of a turn", () => {
  it("is 4000 requests over all rounds of an ordinary model", () => {
    const { requestsPerTurn, isShortened } = sizesFor([speed(1)], timing, 3);
    expect(requestsPerTurn * TURNS * 12).toBeGreaterThanOrEqual(4000);
    expect([requestsPerTurn, isShortened]).toEqual([84, false]);
  });

  it("lasts at least 25 ms of a fast one, by the slowest contestant", () => {
    expect(sizesFor([speed(0.005), speed(0.01)], timing, 3).requestsPerTurn).toBe(2500);
  });

  it("is what the policy asks for, exactly", () => {
    expect(sizesFor([speed(0.01)], { ...timing, requests: 960 }, 3).requestsPerTurn).toBe(20);
  });

  it("is cut to the time that is allowed, and says so", () => {
    const { requestsPerTurn, batchesPerTurn, isShortened } = sizesFor([speed(50, 400)], timing, 3);
    expect(isShortened).toBe(true);
    expect(requestsPerTurn).toBe(5);
    expect(batchesPerTurn).toBe(1);
    const slow = sizesFor([speed(10)], timing, 3);
    expect(slow.isShortened).toBe(true);
    expect(slow.requestsPerTurn * TURNS * 12 * 3 * 10).toBeLessThanOrEqual(60_000);
  });
});

describe("what a percentile without a bound would have needed", () => {
  it("is rounds of the size that were timed, whole ones", () => {
    expect(roundsFor(368, { requests: 120, rounds: 6 })).toBe(19);
    expect(roundsFor(1200, { requests: 120, rounds: 6 })).toBe(60);
  });

  it("is never fewer rounds than there were", () => {
    expect(roundsFor(100, { requests: 120, rounds: 6 })).toBe(6);
  });
});
