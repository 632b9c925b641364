import { studentTQuantile } from "../stats/student-t.ts";

/** A two-sided interval on the scale of its input. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/**
 * Interval of a mean from the means of batches, here rounds: total ± t·S/√R with S² = Σ(xᵣ − total)²/(R − 1). Times within a round may
 * depend on one another in any way; only rounds are taken as independent. Centred on the value over all of them, so that unequal
 * rounds widen the interval and do not move it.
 *
 * @param byRound one value a round
 * @returns null with fewer than two rounds
 * @source Law (2015), Simulation Modeling and Analysis, §9.5.3; Asmussen, Glynn (2007), Stochastic Simulation, §III.5a, for the centre
 */
export function batchMeans(total: number, byRound: readonly number[], level: number): Bounds | null {
  const rounds = byRound.length;
  if (rounds < 2) return null;
  const squares = byRound.reduce((sum, value) => sum + (value - total) ** 2, 0);
  const half = studentTQuantile((1 + level) / 2, rounds - 1) * Math.sqrt(squares / (rounds - 1) / rounds);
  return { low: total - half, high: total + half };
}
