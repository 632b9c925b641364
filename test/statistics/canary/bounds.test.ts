import { describe, expect, it } from "vitest";
import { upperRate } from "../../../shared/core/canary/rate-bound.ts";
import { betaMixtureLogRatio } from "../../../shared/core/stats/beta-binomial.ts";
import { priorAround } from "../../../shared/core/canary/rate-bound.ts";
import { createRng } from "../../../shared/core/stats/rng.ts";

const ALPHA = 0.05;
const SLO = 0.01;

/** Whether U_t is below the truth after any of the requests: as unkind as looking can be. */
function everWrong(truth: number, requests: number, rng: ReturnType<typeof createRng>): boolean {
  let events = 0;
  for (let n = 1; n <= requests; n += 1) {
    if (rng.unit() < truth) events += 1;
    const isExcluded = betaMixtureLogRatio(events, n, truth, priorAround(SLO)) >= -Math.log(ALPHA);
    if (isExcluded && events / n < truth) return true;
  }
  return false;
}

/** Clean or nearly clean requests until U_t is below the SLO, looking every 25. */
function requestsToProve(truth: number, rng: ReturnType<typeof createRng>): number {
  let events = 0;
  for (let n = 1; n <= 50_000; n += 1) {
    if (rng.unit() < truth) events += 1;
    if (n % 25 === 0 && upperRate({ requests: n, events }, SLO, ALPHA) < SLO) return n;
  }
  return Number.POSITIVE_INFINITY;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

describe("the bound on a canary's error rate", () => {
  it.each([0.01, 0.002, 0.05])(
    "lies below a true rate of %d in at most 5 %% of runs, looked at after every request",
    (truth) => {
      const rng = createRng(11);
      const runs = 1000;
      let wrong = 0;
      for (let run = 0; run < runs; run += 1) if (everWrong(truth, 3000, rng)) wrong += 1;
      expect(wrong / runs).toBeLessThanOrEqual(ALPHA);
    },
  );

  it.each([
    [0, 425, 425],
    [0.001, 425, 750],
    [0.003, 800, 1100],
    [0.005, 1700, 2600],
  ])("shows less than 1 %% where the truth is %d within the published number of requests", (truth, least, most) => {
    const rng = createRng(12);
    const middle = median(Array.from({ length: 300 }, () => requestsToProve(truth, rng)));
    expect(middle).toBeGreaterThanOrEqual(least);
    expect(middle).toBeLessThanOrEqual(most);
  });
});
