import type { Interval } from "../estimate.ts";
import type { Setting } from "./define-metric.ts";
import type { Spread } from "./figure.ts";
import { resampleSums } from "./row-bags.ts";
import type { Rows } from "./rows.ts";

/**
 * Bootstrap of a statistic through its influence values, for statistics too dear to recompute in each replicate.
 *
 * A statistic T of weighted rows changes, to first order, by Σ (mᵢ − 1) uᵢ when row i is drawn mᵢ times, where
 * uᵢ = wᵢ ∂T/∂wᵢ. T here does not change when all weights are scaled, so Σ uᵢ = 0 and the change is Σ mᵢ uᵢ: a sum over rows,
 * which the bag bootstrap resamples. The change of a difference is the difference of the changes.
 *
 * @param influences uᵢ, one a row; of the candidate, then of the champion when `value` is a difference
 * @param bounds of the statistic; the interval is clipped to them
 * @source Davison, Hinkley (1997), Bootstrap Methods and their Application, 2.7 and 9.4
 */
export function linearisedBootstrap(
  rows: Rows,
  value: number,
  influences: readonly [Float64Array] | readonly [Float64Array, Float64Array],
  bounds: Pick<Interval, "low" | "high">,
  setting: Setting,
): Spread {
  const spread = resampleSums(rows, influences, setting, ([change = 0, less = 0]) => value + change - less);
  if (spread.kind === "none") return spread;
  const low = Math.max(bounds.low, spread.interval.low);
  const high = Math.min(bounds.high, spread.interval.high);
  return { kind: "interval", interval: { ...spread.interval, low, high } };
}
