import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WeightedSplit } from "../../../../../../shared/adapters/deploy/local/proxy/weighted-split.ts";
import { createRng } from "../../../../../../shared/core/stats/rng.ts";

function canaries(percent: number, requests: number, seed: number): number {
  const rng = createRng(seed);
  const split = new WeightedSplit(percent, () => rng.unit());
  let count = 0;
  for (let request = 0; request < requests; request += 1) if (split.next() === "canary") count += 1;
  return count;
}

describe("the weighted split", () => {
  it.each([
    [0, 4000, 0],
    [1, 4000, 40],
    [10, 4000, 400],
    [25, 4000, 1000],
    [50, 4000, 2000],
    [75, 4000, 3000],
    [99, 4000, 3960],
    [100, 4000, 4000],
    [0.01, 10_000, 1],
    [99.99, 10_000, 9999],
  ])("gives the canary %d percent of %d requests exactly", (percent, requests, expected) => {
    for (let seed = 0; seed < 20; seed += 1) expect(canaries(percent, requests, seed)).toBe(expected);
  });

  it("is never more than one request away from the share, whatever the weight", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.nat(), (units, seed) => {
        const rng = createRng(seed);
        const split = new WeightedSplit(units / 100, () => rng.unit());
        let count = 0;
        for (let request = 1; request <= 2000; request += 1) {
          if (split.next() === "canary") count += 1;
          expect(Math.abs(count - (request * units) / 10_000)).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("gives a client with a rhythm both variants", () => {
    const rng = createRng(7);
    const split = new WeightedSplit(50, () => rng.unit());
    // Every second request is of one kind: taking turns would send all of them to one variant.
    let canaryOfKind = 0;
    for (let pair = 0; pair < 2000; pair += 1) {
      if (split.next() === "canary") canaryOfKind += 1;
      split.next();
    }
    // Binomial(2000, 1/2) has a standard deviation of 22.
    expect(Math.abs(canaryOfKind - 1000)).toBeLessThan(120);
  });
});
