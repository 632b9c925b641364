import { binomialLogProbability } from "./binomial.ts";

/**
 * Exact two-sided p of McNemar's test: how often a fair coin splits the discordant pairs at least as unevenly.
 * No discordant pair gives 1.
 *
 * @param b pairs only the first classifier got right, whole, ≥ 0
 * @param c pairs only the second got right, whole, ≥ 0
 */
export function mcnemarExact(b: number, c: number): number {
  const { tail } = lowerTail(b, c);
  // The two tails share the middle when b = c.
  return Math.min(1, 2 * tail);
}

/**
 * Mid-p form of the same test, the default: the exact one counts the observed split fully and is conservative, this one
 * counts half of it. No discordant pair gives 1, and so does b = c.
 *
 * @source Fagerland, Lydersen, Laake (2013), BMC Med. Res. Methodol. 13:91
 */
export function mcnemarMidP(b: number, c: number): number {
  const { tail, point } = lowerTail(b, c);
  return Math.min(1, 2 * tail - point);
}

/** P(X ≤ min(b, c)) and P(X = min(b, c)) for X binomial with b + c trials and p = ½. */
function lowerTail(b: number, c: number): { readonly tail: number; readonly point: number } {
  const trials = b + c;
  const point = Math.exp(binomialLogProbability(Math.min(b, c), trials, 0.5));
  let term = point;
  let tail = 0;
  // Downwards the terms only shrink, so the sum ends where one no longer changes it.
  for (let k = Math.min(b, c); k >= 0 && tail + term !== tail; k--) {
    tail += term;
    term *= k / (trials - k + 1);
  }
  return { tail, point };
}
