import { BAGS, bootstrapRows } from "../stats/bootstrap.ts";
import type { Metric, Setting } from "./define-metric.ts";
import { defineClassMetric } from "./define-metric.ts";
import type { Figure, Spread } from "./figure.ts";
import { differenceOf, estimateOf } from "./figure.ts";
import { linearisedBootstrap } from "./influence.ts";
import { SHARE_MARGIN } from "./margin-defaults.ts";
import { perObject } from "./per-object.ts";
import type { ScoredRows } from "./ranking.ts";
import { classWeightsOf, orderOf, rankable, tieGroupsOf, weightAt, whereRankable } from "./ranking.ts";
import type { BinaryRows } from "./rows.ts";
import { wholeSupport } from "./support.ts";

/**
 * Up to here every replicate recomputes the metric; above, the influence values stand for it. The number of bags: while each
 * row is a bag of its own both forms draw the same rows, and recomputing is affordable.
 */
export const LARGEST_RECOMPUTED = BAGS;

/** Average precision where there are positives. */
export function averagePrecisionFigure(rows: BinaryRows): Figure {
  return whereRankable(rows, "positives", valueOf);
}

const valueOf = perObject((rows: ScoredRows) => {
  const { size, positive, negative } = tieGroupsOf(rows);
  let truePositive = 0;
  let selected = 0;
  let sum = 0;
  for (let group = 0; group < size; group += 1) {
    const found = positive[group] as number;
    truePositive += found;
    selected += found + (negative[group] as number);
    if (found > 0) sum += found * (truePositive / selected);
  }
  return sum / classWeightsOf(rows).positive;
});

/**
 * uᵢ = wᵢ ∂AP/∂wᵢ. With T(s) and N(s) the positive and the whole weight scored s or higher, AP = Σ wⱼ T(sⱼ)/N(sⱼ) / W over
 * positives j. A row at score s adds to T (if positive) and to N of every threshold at or below s, so
 * W ∂AP/∂wᵢ = yᵢ (T(sᵢ)/N(sᵢ) − AP) + Σ wⱼ (yᵢ − T(sⱼ)/N(sⱼ)) / N(sⱼ) over positives j with sⱼ ≤ sᵢ.
 */
export const averagePrecisionInfluence: (rows: ScoredRows) => Float64Array = perObject((rows) => {
  const { size, start, positive } = tieGroupsOf(rows);
  const { selected, precision } = selectionOf(rows);
  const { score, truth, weight: weights } = rows;
  const order = orderOf(score);
  const value = valueOf(rows);
  const { positive: positives } = classWeightsOf(rows);
  const influence = new Float64Array(order.length);
  let gain = 0;
  let loss = 0;
  let ofPositive = 0;
  let group = size;
  let groupEnd = 0;
  for (let position = 0; position < order.length; position += 1) {
    if (position >= groupEnd) {
      group -= 1;
      groupEnd = group === 0 ? order.length : (start[group - 1] as number);
      const weight = selected[group] as number;
      if (weight > 0) {
        gain += (positive[group] as number) / weight;
        loss += ((positive[group] as number) * (precision[group] as number)) / weight;
      }
      ofPositive = (precision[group] as number) - value + gain - loss;
    }
    const row = order[position] as number;
    const own = truth[row] === 1 ? ofPositive : -loss;
    influence[row] = ((weights === null ? 1 : (weights[row] as number)) * own) / positives;
  }
  return influence;
});

/** For each tie group the weight scored at least as high, and the positive share of it. */
function selectionOf(rows: ScoredRows): { readonly selected: Float64Array; readonly precision: Float64Array } {
  const { size, positive, negative } = tieGroupsOf(rows);
  const selected = new Float64Array(size);
  const precision = new Float64Array(size);
  let truePositive = 0;
  let above = 0;
  for (let group = 0; group < size; group += 1) {
    truePositive += positive[group] as number;
    above += (positive[group] as number) + (negative[group] as number);
    selected[group] = above;
    precision[group] = above > 0 ? truePositive / above : 0;
  }
  return { selected, precision };
}

/** Average precision of rows drawn so many times each, in a presorted order; NaN when no positive was drawn. */
export function resampledAveragePrecision(rows: ScoredRows): (multiplicities: Uint32Array) => number {
  const order = orderOf(rows.score);
  const size = order.length;
  // In walking order, so that a replicate reads memory straight through: it runs thousands of times.
  const signed = new Float64Array(size);
  const endsGroup = new Uint8Array(size);
  for (let step = 0; step < size; step += 1) {
    const row = order[size - 1 - step] as number;
    signed[step] = rows.truth[row] === 1 ? weightAt(rows, row) : -weightAt(rows, row);
    const next = step + 1 < size ? (rows.score[order[size - 2 - step] as number] as number) : Number.NaN;
    endsGroup[step] = next === (rows.score[row] as number) ? 0 : 1;
  }
  return (multiplicities) => {
    let truePositive = 0;
    let selected = 0;
    let tiedPositive = 0;
    let sum = 0;
    for (let step = 0; step < size; step += 1) {
      const amount = (signed[step] as number) * (multiplicities[order[size - 1 - step] as number] as number);
      if (amount > 0) tiedPositive += amount;
      selected += Math.abs(amount);
      if ((endsGroup[step] as number) === 0 || tiedPositive === 0) continue;
      truePositive += tiedPositive;
      sum += tiedPositive * (truePositive / selected);
      tiedPositive = 0;
    }
    return sum / truePositive;
  };
}

/** Average precision: the step sum over thresholds, not the trapezoid; tied scores are one threshold. */
export const averagePrecision: Metric = defineClassMetric(
  {
    id: "average_precision",
    title: "Average precision",
    definition: "Precision at each threshold, averaged over the recall it adds (step sum).",
    direction: "higher-is-better",
    defaultMargin: SHARE_MARGIN,
    source: "scikit-learn average_precision_score, undefined without positives",
  },
  {
    estimate: (rows, setting) =>
      estimateOf(averagePrecisionFigure(rows), wholeSupport(rows), () => spreadOf(rows, setting)),
    difference: (candidate, champion, setting) => {
      const figure = differenceOf(averagePrecisionFigure(candidate), averagePrecisionFigure(champion));
      return estimateOf(figure, wholeSupport(candidate), () => pairedSpread(candidate, champion, setting));
    },
  },
);

function spreadOf(rows: BinaryRows, setting: Setting): Spread {
  const found = rankable(rows, "positives");
  if (!("rows" in found)) return { kind: "none", reason: "degenerate" };
  if (rows.truth.length > LARGEST_RECOMPUTED) {
    return linearisedBootstrap(
      rows,
      valueOf(found.rows),
      [averagePrecisionInfluence(found.rows)],
      { low: 0, high: 1 },
      setting,
    );
  }
  return bootstrapRows({
    rows: rows.truth.length,
    statistic: resampledAveragePrecision(found.rows),
    replicates: setting.replicates,
    level: setting.level,
    seed: setting.stream,
  });
}

function pairedSpread(candidate: BinaryRows, champion: BinaryRows, setting: Setting): Spread {
  const a = rankable(candidate, "positives");
  const b = rankable(champion, "positives");
  if (!("rows" in a) || !("rows" in b)) return { kind: "none", reason: "degenerate" };
  if (candidate.truth.length > LARGEST_RECOMPUTED) {
    const influences = [averagePrecisionInfluence(a.rows), averagePrecisionInfluence(b.rows)] as const;
    return linearisedBootstrap(candidate, valueOf(a.rows) - valueOf(b.rows), influences, { low: -1, high: 1 }, setting);
  }
  const ofCandidate = resampledAveragePrecision(a.rows);
  const ofChampion = resampledAveragePrecision(b.rows);
  return bootstrapRows({
    rows: candidate.truth.length,
    statistic: (multiplicities) => ofCandidate(multiplicities) - ofChampion(multiplicities),
    replicates: setting.replicates,
    level: setting.level,
    seed: setting.stream,
  });
}
