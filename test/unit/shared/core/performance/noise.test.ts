import { describe, expect, it } from "vitest";
import type { Estimate } from "../../../../../shared/core/estimate.ts";
import type { Margin } from "../../../../../shared/core/gate/gate.ts";
import { judgeGates } from "../../../../../shared/core/gate/judge-gates.ts";
import type { Observation } from "../../../../../shared/core/gate/observation.ts";
import { bears, heedNoise, type Noise, noiseShare } from "../../../../../shared/core/performance/noise.ts";

function estimate(low: number, value: number, high: number): Estimate {
  const interval = { low, high, level: 0.95, method: "signed-rank" } as const;
  return {
    kind: "defined",
    value,
    interval,
    intervalReason: null,
    n: 1000,
    nPositive: null,
    nNegative: null,
    effectiveN: 1000,
  };
}

/** A model of 10 ms whose A/A interval reaches so far, in milliseconds. */
function noise(low: number, high: number): Noise {
  return { difference: estimate(low, 0, high), value: 10 };
}

const tenPercent: Margin = { kind: "relative", value: 0.1 };

describe("the noise of a machine", () => {
  it("is the far end of the A/A interval, on whichever side", () => {
    expect(noiseShare(noise(-0.5, 0.2))).toBeCloseTo(0.05, 12);
    expect(noiseShare(noise(0.1, 2))).toBeCloseTo(0.2, 12);
    expect(
      noiseShare({
        difference: { ...estimate(0, 0, 0), interval: null, intervalReason: "too-few-rows" } as Estimate,
        value: 10,
      }),
    ).toBeNull();
  });

  it("can be borne below the margin and not at it, relative or in the metric's unit", () => {
    expect(bears(noise(-0.9, 0.9), tenPercent)).toBe(true);
    expect(bears(noise(-1, 0.9), tenPercent)).toBe(false);
    expect(bears(noise(-1, 0.9), { kind: "absolute", value: 1.1 })).toBe(true);
    expect(bears(noise(-1, 0.9), { kind: "absolute", value: 0.5 })).toBe(false);
  });
});

describe("a comparison on a noisy machine", () => {
  const subset = { on: null, by: null, group: null, size: 1000, hidden: false };

  /** Verdict and reason of "no worse by 10%" for a champion of 10 ms and this interval of the difference. */
  function judged(low: number, value: number, high: number, itself: Noise, advisory = false): string {
    const observe = (of: Observation["of"], seen: Estimate): Observation => ({
      subset,
      of,
      metric: "latency_p95_ms",
      class: null,
      reference: null,
      estimate: seen,
    });
    const gate = {
      text: "latency_p95_ms no-worse-than champion by 10%",
      metric: "latency_p95_ms",
      by: null,
      on: null,
      comparison: { kind: "no-worse-than-champion", margin: tenPercent },
      advisory,
    } as const;
    const observed = [observe("champion", estimate(9.9, 10, 10.1)), observe("difference", estimate(low, value, high))];
    const policy = { confidence: 0.95, minimumGroup: { rows: 30, denominator: 10 } };
    const [one] = heedNoise(
      judgeGates([gate], [observed], null, policy),
      () => itself,
      () => 10,
    );
    return `${String(one?.verdict)} ${String(one?.judgement.reason)}`;
  }

  const quiet = noise(-0.3, 0.3);
  const loud = noise(-1.5, 1.5);

  it.each([
    { name: "passes when quiet", at: [-0.2, 0, 0.2], itself: quiet, said: "pass bound-meets-limit" },
    { name: "passes nothing when loud", at: [-0.2, 0, 0.2], itself: loud, said: "inconclusive too-noisy" },
    {
      name: "is a close call when quiet",
      at: [0.5, 1, 1.5],
      itself: quiet,
      said: "inconclusive interval-straddles-limit",
    },
    {
      name: "is too noisy to be a close call when loud",
      at: [0.5, 1, 1.5],
      itself: loud,
      said: "inconclusive too-noisy",
    },
    { name: "misses when quiet", at: [1.2, 1.4, 1.6], itself: quiet, said: "fail bound-misses-limit" },
    { name: "does not miss within the noise", at: [1.2, 1.4, 1.6], itself: loud, said: "inconclusive too-noisy" },
    { name: "misses beyond the noise", at: [3, 4, 5], itself: loud, said: "fail bound-misses-limit" },
  ] as const)("$name", ({ at: [low, value, high], itself, said }) => {
    expect(judged(low, value, high, itself)).toBe(said);
  });

  it("only warns where the gate advises", () => {
    expect(judged(-0.2, 0, 0.2, loud, true)).toBe("warn too-noisy");
  });
});
