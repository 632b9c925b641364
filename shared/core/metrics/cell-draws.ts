import { bootstrapCells, percentileInterval, resampledCells } from "../stats/bootstrap.ts";
import { deriveSeed } from "../stats/rng.ts";
import type { Cells } from "./cells.ts";
import type { Setting } from "./define-metric.ts";
import type { Spread } from "./figure.ts";
import { perObject } from "./per-object.ts";

/** Counts worth keeping for the next metric, 8 MB; many classes have too many cells, and their draws are made again. */
const LARGEST_KEPT = 1 << 20;

/**
 * Bootstrap interval of a function of the cells' counts.
 *
 * All metrics of a table share the draws: they cost far more than the statistics do. The draws depend on the seed and the
 * cells alone, so no result depends on which other metrics are asked for, nor on whether the draws were kept.
 *
 * @param statistic of the resampled counts, in the order of the cells; NaN where it has no value
 */
export function resampleCells(
  cells: Cells,
  { replicates, level, seed }: Setting,
  statistic: (counts: Float64Array) => number,
): Spread {
  const counts = Array.from(cells.counts);
  const resampling = { replicates, level, seed: deriveSeed(seed, "draws of cells") };
  if (counts.length * replicates > LARGEST_KEPT) return bootstrapCells({ counts, statistic, ...resampling });
  if (counts.reduce((total, count) => total + count, 0) < 2) return { kind: "none", reason: "too-few-rows" };
  const draws = keptDraws(cells)(replicates, resampling.seed);
  const drawn = new Float64Array(counts.length);
  let next = 0;
  return percentileInterval(resampling, () => {
    for (let cell = 0; cell < drawn.length; cell += 1) drawn[cell] = draws[next + cell] as number;
    next += drawn.length;
    return statistic(drawn);
  });
}

/** The latest draws of a table's cells. */
const keptDraws = perObject((cells: Cells) => {
  let kept: { readonly replicates: number; readonly seed: number; readonly draws: Float64Array } | null = null;
  return (replicates: number, seed: number): Float64Array => {
    if (kept?.replicates !== replicates || kept.seed !== seed) {
      kept = { replicates, seed, draws: resampledCells(Array.from(cells.counts), replicates, seed) };
    }
    return kept.draws;
  };
});
