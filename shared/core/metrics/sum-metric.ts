import type { Computation, Setting } from "./define-metric.ts";
import type { Figure, Spread } from "./figure.ts";
import { differenceOf, emptiness, estimateOf, numberOf } from "./figure.ts";
import { perObject } from "./per-object.ts";
import { resampleSums } from "./row-bags.ts";
import type { Rows } from "./rows.ts";
import { wholeSupport } from "./support.ts";

/** A metric that is a smooth function of sums over the rows. */
export interface SumStatistic<R extends Rows> {
  /** What each row adds to each sum, weights included; the sums of one table's rows are read back in this order. */
  readonly contributions: (rows: R) => readonly Float64Array[];
  /** The value; reads its sums from `start` on. */
  readonly figure: (sums: Float64Array, start: number) => Figure;
  /** Why there is no value for these rows, whatever the sums. */
  readonly gap: (rows: R) => Figure | null;
}

/** Estimates with a bag bootstrap; the difference resamples the sums of both tables together. */
export function sumComputation<R extends Rows>(statistic: SumStatistic<R>): Computation<R> {
  const sumsOf = perObject((rows: R) => statistic.contributions(rows));
  // Asked for by each table's own estimate and again by their difference.
  const figureOf = perObject(
    (rows: R): Figure => emptiness(rows) ?? statistic.gap(rows) ?? statistic.figure(totals(sumsOf(rows)), 0),
  );
  const single = (rows: R, setting: Setting): Spread =>
    resampleSums(rows, sumsOf(rows), setting, (sums) => numberOf(statistic.figure(sums, 0)));
  const paired = (candidate: R, champion: R, setting: Setting): Spread => {
    const columns = sumsOf(candidate);
    return resampleSums(candidate, [...columns, ...sumsOf(champion)], setting, (sums) =>
      numberOf(differenceOf(statistic.figure(sums, 0), statistic.figure(sums, columns.length))),
    );
  };
  return {
    estimate: (rows, setting) => estimateOf(figureOf(rows), wholeSupport(rows), () => single(rows, setting)),
    difference: (candidate, champion, setting) =>
      estimateOf(differenceOf(figureOf(candidate), figureOf(champion)), wholeSupport(candidate), () =>
        paired(candidate, champion, setting),
      ),
  };
}

function totals(columns: readonly Float64Array[]): Float64Array {
  return Float64Array.from(columns, (values) => {
    let sum = 0;
    for (let row = 0; row < values.length; row += 1) sum += values[row] as number;
    return sum;
  });
}

/** A weighted mean of one loss a row: the sums are Σw and Σw·loss. `figure` may transform the mean. */
export function meanOf<R extends Rows>(
  loss: (rows: R) => Float64Array,
  options: { readonly gap?: (rows: R) => Figure | null; readonly transform?: (mean: number) => number } = {},
): SumStatistic<R> {
  const transform = options.transform ?? ((mean: number): number => mean);
  return {
    contributions: (rows) => [weightsOf(rows), weighted(rows, loss(rows))],
    figure: (sums, start) => transform((sums[start + 1] as number) / (sums[start] as number)),
    gap: options.gap ?? (() => null),
  };
}

/** Weights as a column; ones where rows are not weighted. */
export function weightsOf(rows: Rows): Float64Array {
  return rows.weight ?? onesFor(rows.truth);
}

// One column for a model and its champion where they share the truth.
const onesFor = perObject((truth: Rows["truth"]) => new Float64Array(truth.length).fill(1));

/** Row values times weights. */
export function weighted({ weight }: Rows, values: Float64Array): Float64Array {
  return weight === null ? values : values.map((value, row) => value * (weight[row] as number));
}
