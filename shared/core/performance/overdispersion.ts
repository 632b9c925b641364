import { zOf } from "../stats/normal.ts";
import { studentTQuantile } from "../stats/student-t.ts";

/**
 * How many times more the share of slow requests varies from round to round than it would if requests were independent:
 * 1 when they are. Neighbouring requests share a frequency, a cache and a noisy neighbour, so their number overstates what is known.
 *
 * Estimated from the counts above the pooled quantile, Σ(eᵣ − kᵣπ)²/((R − 1)·k̄·π(1 − π)) with π their share, and enlarged by
 * (t/z)² because it is itself estimated from few rounds. Never under 1.
 *
 * @param rounds request times, one array a round, at least two rounds
 * @source the design effect of cluster sampling, Kish (1965), Survey Sampling, §5.4
 */
export function overdispersion(rounds: readonly Float64Array[], quantile: number, level: number): number {
  const counts = rounds.map((times) => ({ slow: countAbove(times, quantile), all: times.length }));
  const slow = counts.reduce((sum, one) => sum + one.slow, 0);
  const all = counts.reduce((sum, one) => sum + one.all, 0);
  const share = slow / all;
  if (rounds.length < 2 || share === 0 || share === 1) return 1;
  const spread = counts.reduce((sum, one) => sum + (one.slow - one.all * share) ** 2, 0) / (rounds.length - 1);
  const expected = (all / rounds.length) * share * (1 - share);
  const few = (studentTQuantile((1 + level) / 2, rounds.length - 1) / zOf(level)) ** 2;
  return Math.max(1, (spread / expected) * few);
}

function countAbove(times: Float64Array, limit: number): number {
  let count = 0;
  for (let index = 0; index < times.length; index += 1) if ((times[index] as number) > limit) count += 1;
  return count;
}
