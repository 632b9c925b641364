import type { Estimate } from "../estimate.ts";
import type { Margin } from "../gate/gate.ts";
import type { GateReason } from "../gate/judge.ts";
import type { JudgedGate } from "../gate/judge-gates.ts";
import type { Verdict } from "../gate/verdict.ts";

/** What the A/A run showed of one metric: the candidate against itself, and the value that the difference is of. */
export interface Noise {
  readonly difference: Estimate;
  readonly value: number;
}

/**
 * The farthest that a model may seem to be from itself, as a share of its value: the far end of the A/A interval, whichever side it
 * is on, for which of two equal processes came first means nothing. Null where there is no interval.
 */
export function noiseShare({ difference, value }: Noise): number | null {
  if (difference.kind === "undefined" || difference.interval === null || !(value > 0)) return null;
  const { low, high } = difference.interval;
  return Math.max(Math.abs(low), Math.abs(high)) / value;
}

/** Whether a comparison with this margin can be trusted on this machine: it would find the candidate no worse than itself. */
export function bears(noise: Noise, margin: Margin): boolean {
  const share = noiseShare(noise);
  return share !== null && share < (margin.kind === "relative" ? margin.value : margin.value / noise.value);
}

/**
 * Comparisons with the champion as the A/A run leaves them. Where the noise exceeds the margin, neither a pass nor a close call
 * counts. A miss stands only if the whole interval lies beyond what the machine does to a model compared with itself.
 *
 * @param noiseOf by metric; null where nothing was compared
 * @param championOf the champion's value by metric
 */
export function heedNoise(
  judged: readonly JudgedGate[],
  noiseOf: (metric: string) => Noise | null,
  championOf: (metric: string) => number | null,
): readonly JudgedGate[] {
  return judged.map((one) => {
    const { comparison } = one.gate;
    const noise = noiseOf(one.gate.metric);
    if (comparison.kind !== "no-worse-than-champion" || one.judgement.value === null || noise === null) return one;
    const isDrowned =
      one.judgement.verdict === "fail"
        ? !exceedsNoise(one, noise, championOf(one.gate.metric))
        : !bears(noise, comparison.margin);
    return isDrowned ? withReason(one, "too-noisy") : one;
  });
}

function exceedsNoise({ observation }: JudgedGate, noise: Noise, champion: number | null): boolean {
  const share = noiseShare(noise);
  const estimate = observation?.estimate;
  if (share === null || champion === null || estimate?.kind !== "defined" || estimate.interval === null) return false;
  // A miss has its whole interval on one side of zero: its nearer end is what is sure.
  const { low, high } = estimate.interval;
  return Math.min(Math.abs(low), Math.abs(high)) / champion > share;
}

/** Makes every gate inconclusive for one reason that has nothing to do with the numbers. */
export function withReason(one: JudgedGate, reason: GateReason): JudgedGate {
  const verdict: Verdict = one.gate.advisory ? "warn" : "inconclusive";
  return { ...one, verdict, judgement: { ...one.judgement, verdict: "inconclusive", reason } };
}
