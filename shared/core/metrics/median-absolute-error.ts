import { bootstrapRows } from "../stats/bootstrap.ts";
import { weightedMedian } from "../stats/quantile.ts";
import { sortedOrder } from "../stats/sorted-order.ts";
import { LARGEST_RECOMPUTED } from "./average-precision.ts";
import type { Metric, Setting } from "./define-metric.ts";
import { defineRegressionMetric } from "./define-metric.ts";
import type { Figure, Spread } from "./figure.ts";
import { differenceOf, emptiness, estimateOf } from "./figure.ts";
import { LOSS_MARGIN } from "./margin-defaults.ts";
import { perObject } from "./per-object.ts";
import { absoluteErrorsOf } from "./regression-errors.ts";
import { resampleSums } from "./row-bags.ts";
import type { RegressionRows } from "./rows.ts";
import { weighted, weightsOf } from "./sum-metric.ts";
import { wholeSupport } from "./support.ts";

const medianOf = perObject((rows: RegressionRows) => weightedMedian(absoluteErrorsOf(rows), rows.weight));

function figureOf(rows: RegressionRows): Figure {
  return emptiness(rows) ?? medianOf(rows);
}

/** Errors in ascending order with the weight up to and including each. */
interface Ranked {
  readonly order: Uint32Array;
  readonly errors: Float64Array;
  readonly weights: Float64Array;
  readonly cumulative: Float64Array;
}

const rankedOf = perObject((rows: RegressionRows): Ranked => {
  const order = sortedOrder(absoluteErrorsOf(rows));
  const errors = Float64Array.from(order, (row) => absoluteErrorsOf(rows)[row] as number);
  const weights = Float64Array.from(order, (row) => weightsOf(rows)[row] as number);
  let sum = 0;
  return { order, errors, weights, cumulative: weights.map((weight) => (sum += weight)) };
});

/** Median absolute error; the mean of lower and upper weighted median, with equal weights the usual median. */
export const medianAbsoluteError: Metric = defineRegressionMetric(
  {
    id: "median_absolute_error",
    title: "Median absolute error",
    definition: "Median of |prediction − truth|; the mean of the two middle values where there are two.",
    direction: "lower-is-better",
    defaultMargin: LOSS_MARGIN,
    source: "scikit-learn median_absolute_error",
  },
  {
    estimate: (rows, setting) => estimateOf(figureOf(rows), wholeSupport(rows), () => spreadOf([rows], setting)),
    difference: (candidate, champion, setting) =>
      estimateOf(differenceOf(figureOf(candidate), figureOf(champion)), wholeSupport(candidate), () =>
        spreadOf([candidate, champion], setting),
      ),
  },
);

/** Interval of the first table's median, less the second's where there is one. */
function spreadOf(tables: readonly [RegressionRows, ...RegressionRows[]], setting: Setting): Spread {
  const [rows] = tables;
  if (rows.truth.length > LARGEST_RECOMPUTED) return invertedBootstrap(tables, setting);
  const medians = tables.map(resampledMedian);
  return bootstrapRows({
    rows: rows.truth.length,
    statistic: (multiplicities) => lessTheSecond(medians.map((median) => median(multiplicities))),
    replicates: setting.replicates,
    level: setting.level,
    seed: setting.stream,
  });
}

function lessTheSecond([first = Number.NaN, second = 0]: readonly number[]): number {
  return first - second;
}

function resampledMedian(rows: RegressionRows): (multiplicities: Uint32Array) => number {
  const { order, errors, weights } = rankedOf(rows);
  return (multiplicities) => {
    let total = 0;
    for (let rank = 0; rank < order.length; rank += 1) {
      total += (weights[rank] as number) * (multiplicities[order[rank] as number] as number);
    }
    let below = 0;
    let lower = Number.NaN;
    for (let rank = 0; rank < order.length; rank += 1) {
      const amount = (weights[rank] as number) * (multiplicities[order[rank] as number] as number);
      if (amount === 0) continue;
      below += amount;
      if (Number.isNaN(lower) && below >= total / 2) lower = errors[rank] as number;
      if (below > total / 2) return (lower + (errors[rank] as number)) / 2;
    }
    return Number.NaN;
  };
}

/**
 * For many rows, without recomputing and without a density estimate: resample F(m), the share of weight with errors up to the
 * observed median m, by bags. A replicate in which that share comes out d higher than observed has its median where the
 * observed distribution is d lower, since to first order F*(x) = F(x) + d near m (Bahadur); so it is read off the observed order.
 *
 * @source Woodruff (1952), JASA 47, 635–646, the inversion; Francisco, Fuller (1991), Ann. Statist. 19, 454–469
 */
function invertedBootstrap(tables: readonly [RegressionRows, ...RegressionRows[]], setting: Setting): Spread {
  const [rows] = tables;
  const contributions = tables.map((table) => {
    const median = medianOf(table);
    return weighted(
      table,
      absoluteErrorsOf(table).map((error) => (error <= median ? 1 : 0)),
    );
  });
  const observed = tables.map((table) => {
    const { errors, cumulative } = rankedOf(table);
    const upTo = firstAbove(errors, medianOf(table));
    return upTo === 0 ? 0 : (cumulative[upTo - 1] as number) / (cumulative[cumulative.length - 1] as number);
  });
  return resampleSums(rows, [weightsOf(rows), ...contributions], setting, (sums) =>
    lessTheSecond(
      tables.map((table, index) => {
        const shift = (sums[index + 1] as number) / (sums[0] as number) - (observed[index] ?? 0);
        return quantileAt(rankedOf(table), 0.5 - shift);
      }),
    ),
  );
}

/** Smallest error with at least the share `p` of the weight at or below it. */
function quantileAt({ errors, cumulative }: Ranked, p: number): number {
  const target = p * (cumulative[cumulative.length - 1] as number);
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((cumulative[middle] as number) >= target) high = middle;
    else low = middle + 1;
  }
  return errors[low] as number;
}

function firstAbove(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
