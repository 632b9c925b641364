import type { Interval } from "../estimate.ts";
import type { BinomialCount } from "./newcombe.ts";

const DOUBLINGS = 1100;
const HALVINGS = 200;

/**
 * Miettinen and Nurminen's score interval of pA / pB for two independent groups: the ratios φ that the score test with the
 * N/(N − 1) variance does not reject. No successes in A: the lower end is 0. No successes in B: the ratio has no value and
 * the upper end would be infinite, so callers do not ask.
 *
 * @param a fractional and effective counts when rows are weighted
 * @param b at least one success (more than 0)
 * @param z standard-normal quantile of the two-sided level
 * @source Miettinen, Nurminen (1985), Stat. Med. 4, 213–226; held against a root search of the score equation with a constrained
 *   maximum of the likelihood found numerically (test/fixtures/oracles/fairness)
 */
export function miettinenNurminenRatio(a: BinomialCount, b: BinomialCount, z: number, level: number): Interval {
  const observed = a.successes / a.trials / (b.successes / b.trials);
  // The score falls as φ grows: its root at z lies below the observed ratio, its root at −z above.
  const score = (ratio: number): number => scoreOfRatio(a, b, ratio);
  const low = a.successes === 0 ? 0 : rootBelow(score, observed, z);
  const high = rootAbove(score, observed > 0 ? observed : 1 / (a.trials + b.trials), -z);
  return { low, high, level, method: "miettinen-nurminen" };
}

/** (pA − φ·pB) over its standard error under pA = φ·pB, at the constrained maximum of the likelihood. */
function scoreOfRatio(a: BinomialCount, b: BinomialCount, ratio: number): number {
  const all = a.trials + b.trials;
  // The likelihood's maximum under the constraint solves a quadratic in pB; its smaller root is the one inside [0, 1].
  const half = (a.trials * ratio + a.successes + b.trials + b.successes * ratio) / 2;
  const product = all * ratio * (a.successes + b.successes);
  // In the form that does not cancel when the product is small beside the half.
  const pB = (a.successes + b.successes) / (half + Math.sqrt(Math.max(0, half * half - product)));
  const pA = Math.min(1, ratio * pB);
  const variance = ((pA * (1 - pA)) / a.trials + (ratio * ratio * pB * (1 - pB)) / b.trials) * (all / (all - 1));
  const distance = a.successes / a.trials - ratio * (b.successes / b.trials);
  if (distance === 0) return 0;
  return distance / Math.sqrt(Math.max(0, variance));
}

function rootBelow(score: (ratio: number) => number, from: number, target: number): number {
  let near = from;
  let far = from / 2;
  for (let step = 0; step < DOUBLINGS && far > 0 && score(far) < target; step++) {
    near = far;
    far /= 2;
  }
  return far === 0 ? 0 : bisect(score, far, near, target);
}

function rootAbove(score: (ratio: number) => number, from: number, target: number): number {
  let near = from;
  let far = from * 2;
  for (let step = 0; step < DOUBLINGS && Number.isFinite(far) && score(far) > target; step++) {
    near = far;
    far *= 2;
  }
  return bisect(score, near, far, target);
}

/** The score falls from above `target` at `low` to under it at `high`. */
function bisect(score: (ratio: number) => number, low: number, high: number, target: number): number {
  for (let step = 0; step < HALVINGS; step++) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) break;
    if (score(middle) > target) low = middle;
    else high = middle;
  }
  return low + (high - low) / 2;
}
