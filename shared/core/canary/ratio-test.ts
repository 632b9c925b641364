import type { EventSlice } from "./event-slice.ts";

/** Alternatives of the harm test, as multiples of the ratio that is still tolerated. */
export const HARM_MULTIPLES: readonly number[] = [1.5, 2, 3, 5, 10, 20];
/** Alternatives of the relative proof, as multiples of the ratio that is to be excluded. */
export const PROOF_MULTIPLES: readonly number[] = [0.05, 0.1, 0.25, 0.5, 0.6];

/**
 * ln E against "the canary's rate is `ratio` times the champion's": the mean over alternatives `ratio · m` of the likelihood ratio of who
 * had the events. Multiples over 1 speak against "at most `ratio`" (harm), below 1 against "at least `ratio`" (relative proof). Given
 * that an event happened, only the share of each arm in the traffic says whose it was, so an incident that hits both arms cancels, and
 * slices with different splits multiply. An e-process: it may be looked at after every slice.
 *
 * @param damping at least 1; the evidence is divided by it. See `dispersion`
 * @returns 0 (E = 1) without events or without traffic in both arms
 * @source Turner, Ly, Grünwald, arXiv 2106.02693; Shafer et al. (2011), Statist. Sci. 26, 84–101
 */
export function ratioTestLogE(
  slices: readonly EventSlice[],
  ratio: number,
  multiples: readonly number[],
  damping: number,
): number {
  return logMeanExp(multiples.map((multiple) => logLikelihoodRatio(slices, ratio, ratio * multiple) / damping));
}

function logLikelihoodRatio(slices: readonly EventSlice[], tolerated: number, alternative: number): number {
  let sum = 0;
  for (const { canary, champion } of slices) {
    // With one arm silent nobody else could have had the events: they say nothing about the ratio.
    if (canary.requests === 0 || champion.requests === 0) continue;
    const odds = canary.requests / champion.requests;
    const expected = alternative * odds;
    const null_ = tolerated * odds;
    // ln(q/θ) and ln((1−q)/(1−θ)) with q = R·o/(1+R·o), θ = r·o/(1+r·o).
    const rest = Math.log1p(null_) - Math.log1p(expected);
    sum += canary.events * (Math.log(alternative / tolerated) + rest) + champion.events * rest;
  }
  return sum;
}

/** ln of the mean of exp(x), without overflow. */
export function logMeanExp(logs: readonly number[]): number {
  const most = Math.max(...logs);
  if (most === Number.NEGATIVE_INFINITY) return most;
  return most + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - most), 0) / logs.length);
}
