import { type BagDraws, drawBags, drawnTotals } from "../stats/bag-draws.ts";
import type { BagAssignment } from "../stats/bootstrap.ts";
import { assignBags, bagSums, percentileInterval } from "../stats/bootstrap.ts";
import { deriveSeed } from "../stats/rng.ts";
import type { Setting } from "./define-metric.ts";
import type { Spread } from "./figure.ts";
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
  const columns = resampledSums(contributions, plan);
  const sums = new Float64Array(columns.length);
  let replicate = 0;
  return percentileInterval({ replicates: setting.replicates, level: setting.level, seed: setting.seed }, () => {
    for (let index = 0; index < columns.length; index += 1) sums[index] = (columns[index] ?? sums)[replicate] as number;
    replicate += 1;
    return statistic(sums);
  });
}

/** The sum of each contribution in every replicate of a plan; those that are not known yet are added up together. */
function resampledSums(contributions: readonly Float64Array[], plan: Plan): readonly Float64Array[] {
  const { known } = plan;
  const missing = [...new Set(contributions)].filter((values) => !known.has(values));
  const totals = drawnTotals(
    plan.draws,
    missing.map((values) => bagSums(plan.deal, [values])),
  );
  for (const [at, values] of missing.entries()) known.set(values, totals[at] ?? new Float64Array(0));
  return contributions.flatMap((values) => known.get(values) ?? []);
}

interface Plan {
  readonly rows: number;
  readonly replicates: number;
  readonly seed: number;
  readonly deal: BagAssignment;
  readonly draws: BagDraws;
  /** By contribution, its sum in every replicate. */
  readonly known: WeakMap<Float64Array, Float64Array>;
}

// The metrics of a table, its champion and their difference follow one another, so the latest plan is all that is worth keeping.
let latest: Plan | null = null;

function planOf(rows: number, { replicates, seed }: Setting): Plan {
  if (latest?.rows === rows && latest.replicates === replicates && latest.seed === seed) return latest;
  const deal = assignBags(rows, deriveSeed(seed, "bags"));
  const draws = drawBags(deal.bags, replicates, deriveSeed(seed, "draws of bags"));
  latest = { rows, replicates, seed, deal, draws, known: new WeakMap() };
  return latest;
}
