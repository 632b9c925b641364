import { createRng, type Rng } from "../../../shared/core/stats/rng.ts";

/** What share of simulated intervals held the truth, and on which side the others missed it. */
export interface Coverage {
  readonly covered: number;
  /** The whole interval lies above the truth: a gate "at least the truth" passes although it should not. */
  readonly above: number;
  /** The whole interval lies below the truth: the same for "at most". */
  readonly below: number;
  /** Standard error of `covered` from the number of simulations. */
  readonly coveredError: number;
  /** Standard error of `above` and `below` where their true value is 2.5 %. */
  readonly sideError: number;
}

/** Simulates `times` intervals with one seeded stream. */
export function simulateCoverage(
  times: number,
  seed: number,
  truth: number,
  draw: (rng: Rng, time: number) => { readonly low: number; readonly high: number },
): Coverage {
  const rng = createRng(seed);
  let above = 0;
  let below = 0;
  for (let time = 0; time < times; time++) {
    const { low, high } = draw(rng, time);
    if (low > truth) above++;
    else if (high < truth) below++;
  }
  return {
    covered: 1 - (above + below) / times,
    above: above / times,
    below: below / times,
    coveredError: Math.sqrt((0.95 * 0.05) / times),
    sideError: Math.sqrt((0.025 * 0.975) / times),
  };
}

/** Two independent standard-normal numbers (Box–Muller). */
export function normalPair(rng: Rng): readonly [number, number] {
  const radius = Math.sqrt(-2 * Math.log(1 - rng.unit()));
  const angle = 2 * Math.PI * rng.unit();
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
}
