import type { Estimate } from "../estimate.ts";
import { type SignedRank, signedRank } from "../stats/signed-rank.ts";
import type { Measure } from "./measures.ts";
import type { Lap } from "./round.ts";

/** How many times the one takes, or does, what the other does; 1 when they are alike. */
export type Ratio = SignedRank;

/**
 * Ratio of a measure of two contestants who took turns: the middle of the rounds' own ratios, with a distribution-free interval.
 * Within a round both met the same machine, so what slows both down cancels; requests of a round may depend on one another in any
 * way, for only rounds are taken as independent; and since processes are started anew in each round, the luck of one start does not
 * look like a difference of the models.
 *
 * @param of parallel to `to`: the laps of the same rounds
 * @returns null with fewer rounds than the level needs
 */
export function ratioOf(measure: Measure, of: readonly Lap[], to: readonly Lap[], level: number): Ratio | null {
  const byRound = of.flatMap((lap, at) => {
    const other = to[at];
    return other === undefined ? [] : [Math.log(measure.value([lap]) / measure.value([other]))];
  });
  const logs = signedRank(byRound, level);
  return logs === null ? null : { value: Math.exp(logs.value), low: Math.exp(logs.low), high: Math.exp(logs.high) };
}

/**
 * The difference of a measure, `of` − `to`, in its unit: what the ratio makes of the value of `to`, taken as fixed. So a gate "no
 * worse by 10%" asks whether the ratio's far end stays under 1.1. It is not the difference of the two pooled values: in a percentile
 * over all rounds one wild round can stand for all.
 */
export function differenceOf(measure: Measure, of: readonly Lap[], to: readonly Lap[], level: number): Estimate {
  const left = measure.estimate(of, level);
  const right = measure.estimate(to, level);
  if (left.kind === "undefined") return left;
  if (right.kind === "undefined") return right;
  const ratio = ratioOf(measure, of, to, level);
  const scaled = (end: number): number => right.value * (end - 1);
  return {
    ...left,
    kind: "defined",
    value: ratio === null ? left.value - right.value : scaled(ratio.value),
    interval:
      ratio === null ? null : { low: scaled(ratio.low), high: scaled(ratio.high), level, method: "signed-rank" },
    intervalReason: ratio === null ? "too-few-rows" : null,
    n: Math.min(left.n, right.n),
    effectiveN: Math.min(left.effectiveN, right.effectiveN),
  };
}
