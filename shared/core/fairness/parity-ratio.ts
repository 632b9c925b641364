import type { Interval } from "../estimate.ts";
import { miettinenNurminenRatio } from "../stats/miettinen-nurminen.ts";
import { type Confidence, type Contrast, simultaneousZ } from "./contrast.ts";
import type { Share } from "./rates.ts";

/** The smallest share over the largest. */
export interface SmallestRatio {
  readonly value: number;
  /** Indices of smallest and largest share. */
  readonly at: readonly [smallest: number, largest: number];
  readonly interval: Interval;
  /** Pairs that the two ends of the interval come from. */
  readonly ends: readonly (readonly [number, number])[];
}

/**
 * The smallest ratio between any two shares, at most 1, with the mirror image of `largestContrast`: the lower end is the
 * lowest of the pairs' own, unadjusted; the upper end the lowest of theirs at the level at which all pairs hold together.
 * Null when all shares are 0, for 0/0 is no ratio.
 *
 * @param shares at least two, each with trials
 */
export function smallestRatio(shares: readonly Share[], confidence: Confidence): SmallestRatio | null {
  const order = shares.map((_, at) => at).sort((a, b) => (shares[a]?.value ?? 0) - (shares[b]?.value ?? 0));
  const [smallest = 0, largest = 0] = [order[0], order.at(-1)];
  const [least, most] = [shares[smallest]?.value ?? 0, shares[largest]?.value ?? 0];
  if (most === 0) return null;
  const pairs = pairsOf(shares.length);
  const { z, level } = confidence;
  const together = pairs.length === 1 ? z : simultaneousZ(shares, pairs.map(difference), confidence);
  const lows = pairs.map((pair) => foldedRatio(pair, shares, z, level).low);
  const highs = pairs.map((pair) => foldedRatio(pair, shares, together, level).high);
  const [low, high] = [lows, highs].map((ends) =>
    ends.reduce((best, end, at) => (end < (ends[best] ?? 0) ? at : best), 0),
  );
  return {
    value: least / most,
    at: [smallest, largest],
    ends: [low, high].map((at) => pairs[at ?? 0] ?? [0, 0]),
    interval: {
      low: lows[low ?? 0] ?? 0,
      high: Math.max(highs[high ?? 0] ?? 1, least / most),
      level,
      method: pairs.length === 1 ? "miettinen-nurminen" : "miettinen-nurminen-max-t",
    },
  };
}

/** Every unordered pair of so many things. */
export function pairsOf(count: number): readonly (readonly [number, number])[] {
  return Array.from({ length: count }, (_, a) => a).flatMap((a) =>
    Array.from({ length: count - a - 1 }, (_, step) => [a, a + step + 1] as const),
  );
}

/** One share less another. */
export function difference([a, b]: readonly [number, number]): Contrast {
  return {
    terms: [
      { share: a, coefficient: 1 },
      { share: b, coefficient: -1 },
    ],
  };
}

/** The interval of the smaller over the larger of two shares, whichever is which. */
function foldedRatio(
  [a, b]: readonly [number, number],
  shares: readonly Share[],
  z: number,
  level: number,
): { readonly low: number; readonly high: number } {
  const pair = [shares[a], shares[b]].filter((share) => share !== undefined);
  const [smaller, larger] = pair.sort((x, y) => x.value - y.value);
  if (smaller === undefined || larger === undefined) throw new RangeError("a ratio needs two shares");
  // Nobody selected in either: nothing is known of their ratio.
  if (larger.value === 0) return { low: 0, high: 1 };
  const { low, high } = miettinenNurminenRatio(smaller, larger, z, level);
  return high < 1 ? { low, high } : { low: Math.min(low, 1 / high), high: 1 };
}
