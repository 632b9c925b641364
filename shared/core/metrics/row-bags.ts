import type { BagAssignment } from "../stats/bootstrap.ts";
import { assignBags, bagSums, drawBags, percentileInterval } from "../stats/bootstrap.ts";
import { deriveSeed } from "../stats/rng.ts";
import type { Setting } from "./define-metric.ts";
import type { Spread } from "./figure.ts";
import { perObject } from "./per-object.ts";
import type { Rows } from "./rows.ts";

/**
 * Bootstrap interval of a smooth function of sums over the rows, by bags (see `bootstrapBags` for why bags are right).
 *
 * All metrics of a table share the deal of rows into bags and the draws of bags, which cost more than adding up does.
 * Both depend on the seed and the number of rows alone, so no result depends on which other metrics are asked for.
 * The resampled sums of a contribution are remembered too, so a difference costs next to nothing after its two sides.
 *
 * @param contributions one array of row values a sum
 * @param statistic of the resampled sums, in the order of `contributions`; NaN where it has no value
 */
export function resampleSums(
  rows: Rows,
  contributions: readonly Float64Array[],
  setting: Setting,
  statistic: (sums: Float64Array) => number,
): Spread {
  const plan = planOf(rows.truth.length, setting);
  if (plan.deal.bags < 2) return { kind: "none", reason: "too-few-rows" };
  const columns = contributions.map((values) => resampledSumsOf(values)(plan));
  const sums = new Float64Array(columns.length);
  let replicate = 0;
  return percentileInterval({ replicates: setting.replicates, level: setting.level, seed: setting.seed }, () => {
    for (let index = 0; index < columns.length; index += 1) sums[index] = (columns[index] ?? sums)[replicate] as number;
    replicate += 1;
    return statistic(sums);
  });
}

/** The sum of one contribution in every replicate of a plan. */
const resampledSumsOf = perObject((values: Float64Array) =>
  perObject(({ deal, draws, replicates }: Plan) => {
    const bags = bagSums(deal, [values]);
    const sums = new Float64Array(replicates);
    for (let replicate = 0; replicate < replicates; replicate += 1) {
      sums[replicate] = drawnTotal(bags, draws, replicate * deal.bags);
    }
    return sums;
  }),
);

/** Four sums side by side: in one, every addition waits for the one before it. */
function drawnTotal(bags: Float64Array, drawn: Uint16Array, start: number): number {
  const end = start + bags.length;
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let at = start;
  for (; at + 3 < end; at += 4) {
    a += bags[drawn[at] ?? 0] ?? 0;
    b += bags[drawn[at + 1] ?? 0] ?? 0;
    c += bags[drawn[at + 2] ?? 0] ?? 0;
    d += bags[drawn[at + 3] ?? 0] ?? 0;
  }
  for (; at < end; at += 1) a += bags[drawn[at] ?? 0] ?? 0;
  return a + b + (c + d);
}

interface Plan {
  readonly rows: number;
  readonly replicates: number;
  readonly seed: number;
  readonly deal: BagAssignment;
  /** Row-major, replicates × bags: the bags drawn. */
  readonly draws: Uint16Array;
}

// The metrics of a table, its champion and their difference follow one another, so the latest plan is all that is worth keeping.
let latest: Plan | null = null;

function planOf(rows: number, { replicates, seed }: Setting): Plan {
  if (latest?.rows === rows && latest.replicates === replicates && latest.seed === seed) return latest;
  const deal = assignBags(rows, deriveSeed(seed, "bags"));
  const draws = drawBags(deal.bags, replicates, deriveSeed(seed, "draws of bags"));
  latest = { rows, replicates, seed, deal, draws };
  return latest;
}
