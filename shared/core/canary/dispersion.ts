import type { EventSlice } from "./event-slice.ts";

/** One slice has no variance. */
const FEWEST_SLICES = 2;

/**
 * How much more the champion's events vary from slice to slice than independent requests would: Pearson's dispersion, which is
 * variance over mean for slices of one size. Events that come in bursts are fewer independent witnesses than they look, so the evidence
 * is divided by it. A heuristic: damped, an e-value is no longer exact, which is why its error rates are simulated.
 *
 * @returns at least 1; 1 for a single slice with traffic, and for a champion without events
 * @source McCullagh, Nelder (1989), Generalized Linear Models, §4.5 and §6.2.3
 */
export function dispersion(slices: readonly EventSlice[]): number {
  const arms = slices.map(({ champion }) => champion).filter(({ requests }) => requests > 0);
  if (arms.length < FEWEST_SLICES) return 1;
  const requests = arms.reduce((sum, arm) => sum + arm.requests, 0);
  const events = arms.reduce((sum, arm) => sum + arm.events, 0);
  if (events === 0) return 1;
  const chi2 = arms.reduce((sum, arm) => {
    const expected = (arm.requests * events) / requests;
    return sum + (arm.events - expected) ** 2 / expected;
  }, 0);
  return Math.max(1, chi2 / (arms.length - 1));
}
