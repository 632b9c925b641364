import type { Interval } from "../estimate.ts";
import { wilson } from "./wilson.ts";

/** Pairs by which of two classifiers, A and B, was a success on the row. At least one pair. */
export interface PairedCounts {
  readonly both: number;
  readonly onlyA: number;
  readonly onlyB: number;
  readonly neither: number;
}

/**
 * Newcombe's interval of pA − pB for two proportions of the same rows, method 10: Wilson bounds squared and added, less
 * the covariance by a φ whose numerator is shrunk by n/2 towards 0 when positive. Agreement on every row gives 0 with a
 * real width, never a point: no disagreement among n rows does not prove that there is none.
 *
 * @param z standard-normal quantile of the two-sided level
 * @source Newcombe (1998), Stat. Med. 17, 2635–2650, method 10
 */
export function newcombePaired(table: PairedCounts, z: number, level: number): Interval {
  const { both, onlyA, onlyB, neither } = table;
  const trials = both + onlyA + onlyB + neither;
  const pA = (both + onlyA) / trials;
  const pB = (both + onlyB) / trials;
  const boundsA = wilson(both + onlyA, trials, z, level);
  const boundsB = wilson(both + onlyB, trials, z, level);
  const phi = shrunkPhi(table, trials);
  // From the discordant counts, so that equal ones give exactly 0.
  const difference = (onlyA - onlyB) / trials;
  const below = correlatedLength(pA - boundsA.low, boundsB.high - pB, phi);
  const above = correlatedLength(boundsA.high - pA, pB - boundsB.low, phi);
  return {
    low: Math.max(-1, difference - below),
    high: Math.min(1, difference + above),
    level,
    method: "newcombe-paired",
  };
}

/** φ of the fourfold table, its numerator corrected as in method 10; 0 when a marginal is empty. */
function shrunkPhi({ both, onlyA, onlyB, neither }: PairedCounts, trials: number): number {
  const margins = [both + onlyA, onlyB + neither, both + onlyB, onlyA + neither];
  if (margins.includes(0)) return 0;
  const determinant = both * neither - onlyA * onlyB;
  const numerator = determinant > 0 ? Math.max(0, determinant - trials / 2) : determinant;
  // Root by root: the product of four margins of a million rows leaves the exact integers.
  return margins.reduce((phi, margin) => phi / Math.sqrt(margin), numerator);
}

/** Length of two errors that correlate by `phi`: √(x² − 2φxy + y²), written so that rounding cannot make it imaginary. */
function correlatedLength(x: number, y: number, phi: number): number {
  return Math.sqrt(Math.max(0, (x - y) ** 2 + 2 * (1 - phi) * x * y));
}
