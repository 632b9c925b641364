import { betaMixtureLogRatio } from "../stats/beta-binomial.ts";
import type { ArmEvents } from "./event-slice.ts";

/** Halvings of an interval in [0, 1]: down to the spacing of doubles. */
const HALVINGS = 60;

/** Where the mixture puts its weight: around the limit to be shown, with the weight of half an event. */
export function priorAround(limit: number): { readonly a: number; readonly b: number } {
  return { a: 0.5, b: 0.5 / limit };
}

/**
 * Upper end U of the anytime-valid confidence sequence for a rate: the largest p that the evidence does not exclude, E(p) < 1/alpha.
 * The truth lies above U at any look of the whole rollout with probability at most alpha.
 *
 * @param limit rate to be shown, in (0, 1); it shapes the mixture and not the validity
 * @returns 1 without requests: nothing is excluded
 */
export function upperRate({ requests, events }: ArmEvents, limit: number, alpha: number): number {
  return rateEnd({ requests, events }, limit, alpha, 1);
}

/** Lower end of the same sequence; 0 without requests. */
export function lowerRate({ requests, events }: ArmEvents, limit: number, alpha: number): number {
  return rateEnd({ requests, events }, limit, alpha, 0);
}

/** E(p) falls from one end to the observed rate and rises to the other, so each side is crossed once. */
function rateEnd({ requests, events }: ArmEvents, limit: number, alpha: number, end: 0 | 1): number {
  if (requests === 0) return end;
  const prior = priorAround(limit);
  const threshold = -Math.log(alpha);
  const excluded = (p: number): boolean => betaMixtureLogRatio(events, requests, p, prior) >= threshold;
  if (!excluded(end)) return end;
  let inside = events / requests;
  let outside: number = end;
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (inside + outside) / 2;
    if (excluded(middle)) outside = middle;
    else inside = middle;
  }
  return outside;
}
