import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dispersion } from "../../../../../shared/core/canary/dispersion.ts";
import { lowerRate, upperRate } from "../../../../../shared/core/canary/rate-bound.ts";
import { HARM_MULTIPLES, PROOF_MULTIPLES, ratioTestLogE } from "../../../../../shared/core/canary/ratio-test.ts";
import { SAMPLE_RATIO_ALARM, sampleRatioLogE } from "../../../../../shared/core/canary/sample-ratio.ts";
import { betaMixtureLogRatio, logBeta } from "../../../../../shared/core/stats/beta-binomial.ts";
import { evidenceOracles, eventSlices } from "./evidence-oracles.ts";

function expectRelative(actual: number, expected: number, tolerance: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(expected)));
}

describe("the beta mixture", () => {
  it.each(evidenceOracles.mixtures)("equals 50 digits of mpmath: %d of %d at %d", (x, n, p, a, b, expected) => {
    expectRelative(betaMixtureLogRatio(x, n, p, { a, b }), expected, 1e-12);
  });

  it.each(evidenceOracles.largeMixtures)(
    "keeps its digits in large counts: %d of %d at %d",
    (x, n, p, a, b, expected) => {
      expectRelative(betaMixtureLogRatio(x, n, p, { a, b }), expected, 1e-10);
    },
  );

  it("is infinite where the events rule an end out, and finite where they do not", () => {
    const prior = { a: 0.5, b: 50 };
    expect(betaMixtureLogRatio(1, 10, 0, prior)).toBe(Number.POSITIVE_INFINITY);
    expect(betaMixtureLogRatio(9, 10, 1, prior)).toBe(Number.POSITIVE_INFINITY);
    expectRelative(betaMixtureLogRatio(0, 10, 0, prior), logBeta(0.5, 60) - logBeta(0.5, 50), 1e-12);
    expect(betaMixtureLogRatio(0, 0, 0.4, prior)).toBeCloseTo(0, 12);
  });

  it("is a martingale: its expectation after one more request is its value before", () => {
    const prior = { a: 0.5, b: 50 };
    fc.assert(
      fc.property(fc.nat(200), fc.nat(20), fc.double({ min: 0.001, max: 0.9, noNaN: true }), (rest, x, p) => {
        const n = x + rest;
        const now = betaMixtureLogRatio(x, n, p, prior);
        const ifEvent = Math.exp(betaMixtureLogRatio(x + 1, n + 1, p, prior) - now);
        const ifNone = Math.exp(betaMixtureLogRatio(x, n + 1, p, prior) - now);
        expect(p * ifEvent + (1 - p) * ifNone).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe("bounds of a rate", () => {
  it.each(evidenceOracles.bounds)("$events of $requests at limit $limit equals scipy's root", (one) => {
    const arm = { requests: one.requests, events: one.events };
    expectRelative(upperRate(arm, one.limit, one.alpha), one.upper, 1e-10);
    expectRelative(lowerRate(arm, one.limit, one.alpha), one.lower, 1e-10);
  });

  it("holds the published values for clean requests at an SLO of one percent", () => {
    const published = [
      [100, 0.035],
      [200, 0.019],
      [300, 0.013],
      [500, 0.0084],
      [1000, 0.0045],
      [5000, 0.0011],
    ] as const;
    for (const [requests, bound] of published) {
      const digits = Number(upperRate({ requests, events: 0 }, 0.01, 0.05).toPrecision(2));
      expect(digits).toBe(bound);
    }
  });

  it("proves an SLO of one percent with 425 clean requests and not with 400", () => {
    expect(upperRate({ requests: 425, events: 0 }, 0.01, 0.05)).toBeLessThan(0.01);
    expect(upperRate({ requests: 400, events: 0 }, 0.01, 0.05)).toBeGreaterThan(0.01);
  });

  it("knows nothing without requests, and everything ends at the ends", () => {
    expect(upperRate({ requests: 0, events: 0 }, 0.01, 0.05)).toBe(1);
    expect(lowerRate({ requests: 0, events: 0 }, 0.01, 0.05)).toBe(0);
    expect(upperRate({ requests: 50, events: 50 }, 0.01, 0.05)).toBe(1);
    expect(lowerRate({ requests: 50, events: 0 }, 0.01, 0.05)).toBe(0);
  });

  it("contains the observed rate", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (requests, share) => {
        const events = Math.floor(requests * share);
        expect(upperRate({ requests, events }, 0.01, 0.05)).toBeGreaterThanOrEqual(events / requests);
        expect(lowerRate({ requests, events }, 0.01, 0.05)).toBeLessThanOrEqual(events / requests);
      }),
    );
  });
});

describe("the ratio test", () => {
  it.each(evidenceOracles.ratios.map((one, index) => ({ index, ...one })))(
    "equals scipy's conditional binomial, case $index",
    (one) => {
      const slices = eventSlices(one.slices);
      expectRelative(dispersion(slices), one.dispersion, 1e-12);
      expectRelative(ratioTestLogE(slices, 1.25, HARM_MULTIPLES, 1), one.harm, 1e-9);
      expectRelative(ratioTestLogE(slices, 1.25, HARM_MULTIPLES, dispersion(slices)), one.harmDamped, 1e-9);
      expectRelative(ratioTestLogE(slices, 2, PROOF_MULTIPLES, 1), one.proof, 1e-9);
    },
  );

  it("says nothing where one arm was silent", () => {
    const alone = eventSlices([
      [500, 80, 0, 0],
      [0, 0, 900, 12],
    ]);
    expect(ratioTestLogE(alone, 1.25, HARM_MULTIPLES, 1)).toBeCloseTo(0, 15);
    expect(ratioTestLogE([], 1.25, HARM_MULTIPLES, 1)).toBe(0);
  });

  it("expects at most one under the tolerated ratio, given who could have had each event", () => {
    // One event, split a : b: the e-value is the canary's with probability θ and the champion's otherwise.
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 4000 }), (a, b) => {
        const e = (x: number, y: number): number =>
          Math.exp(ratioTestLogE(eventSlices([[a, x, b, y]]), 1.25, HARM_MULTIPLES, 1));
        const theta = (1.25 * a) / (1.25 * a + b);
        expect(theta * e(1, 0) + (1 - theta) * e(0, 1)).toBeCloseTo(1, 10);
      }),
    );
  });
});

describe("the sample-ratio check", () => {
  it("alarms at a weight that is not applied and stays calm at one that is", () => {
    const alarm = Math.log(SAMPLE_RATIO_ALARM);
    expect(sampleRatioLogE({ weightPercent: 10, canaryRequests: 0, championRequests: 200 })).toBeGreaterThan(alarm);
    expect(sampleRatioLogE({ weightPercent: 10, canaryRequests: 20, championRequests: 180 })).toBeLessThan(0);
    expect(sampleRatioLogE({ weightPercent: 10, canaryRequests: 0, championRequests: 0 })).toBeCloseTo(0, 12);
  });
});
