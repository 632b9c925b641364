import { delongDifferenceInterval, delongInterval } from "../stats/delong.ts";
import type { Metric, Setting } from "./define-metric.ts";
import { defineClassMetric } from "./define-metric.ts";
import type { Figure, Spread } from "./figure.ts";
import { differenceOf, estimateOf } from "./figure.ts";
import { SHARE_MARGIN } from "./margin-defaults.ts";
import { perObject } from "./per-object.ts";
import type { ScoredRows } from "./ranking.ts";
import { classWeightsOf, rankable, whereRankable } from "./ranking.ts";
import { rocAreaOf } from "./roc-influence.ts";
import type { BinaryRows } from "./rows.ts";
import { wholeSupport } from "./support.ts";

/** Below this many rows of a class the variance itself is too poorly known for an interval. */
const FEWEST_OF_A_CLASS = 10;

/** Area under the ROC curve where both classes occur. */
export function rocAucFigure(rows: BinaryRows): Figure {
  return whereRankable(rows, "both-classes", (scored) => rocAreaOf(scored).auc);
}

/** Too few rows of a class to speak of an interval of the area. */
export function tooFewOfAClass(rows: BinaryRows): boolean {
  const { positiveRows, negativeRows } = classWeightsOf(rows);
  return Math.min(positiveRows, negativeRows) < FEWEST_OF_A_CLASS;
}

/** Area under the ROC curve, tied scores counting half, with DeLong's interval. */
export const rocAuc: Metric = defineClassMetric(
  {
    id: "roc_auc",
    title: "ROC AUC",
    definition: "Probability that a row of the class scores above a row outside it, ties counting half.",
    direction: "higher-is-better",
    defaultMargin: SHARE_MARGIN,
    source: "Hanley, McNeil (1982), Radiology 143, 29–36; scikit-learn roc_auc_score, undefined for a single class",
  },
  {
    estimate: (rows, setting) => estimateOf(rocAucFigure(rows), wholeSupport(rows), () => spreadOf(rows, setting)),
    difference: (candidate, champion, setting) => {
      const figure = differenceOf(rocAucFigure(candidate), rocAucFigure(champion));
      return estimateOf(figure, wholeSupport(candidate), () => pairedSpread(candidate, champion, setting));
    },
  },
);

function spreadOf(rows: BinaryRows, { z, level }: Setting): Spread {
  const found = rankable(rows, "both-classes");
  if (!("rows" in found) || tooFewOfAClass(rows)) return { kind: "none", reason: "too-few-of-a-class" };
  const { auc } = rocAreaOf(found.rows);
  if (auc === 0 || auc === 1) return { kind: "none", reason: "degenerate" };
  return { kind: "interval", interval: delongInterval(auc, varianceOf(found.rows), z, level) };
}

function pairedSpread(candidate: BinaryRows, champion: BinaryRows, { z, level }: Setting): Spread {
  const a = rankable(candidate, "both-classes");
  const b = rankable(champion, "both-classes");
  if (!("rows" in a) || !("rows" in b) || tooFewOfAClass(candidate))
    return { kind: "none", reason: "too-few-of-a-class" };
  const [ofA, ofB] = [rocAreaOf(a.rows), rocAreaOf(b.rows)];
  const paired = {
    aucA: ofA.auc,
    aucB: ofB.auc,
    varianceA: varianceOf(a.rows),
    varianceB: varianceOf(b.rows),
    covariance: covariance(a.rows, ofA.influence, ofB.influence),
  };
  return { kind: "interval", interval: delongDifferenceInterval(paired, z, level) };
}

const varianceOf = perObject((rows: ScoredRows) => {
  const { influence } = rocAreaOf(rows);
  return covariance(rows, influence, influence);
});

/**
 * DeLong's covariance of two areas of the same rows, from influence values; with itself, the variance. The same numbers as
 * `delong`, from a sort that the other ranking metrics have already paid for.
 */
function covariance(rows: ScoredRows, a: Float64Array, b: Float64Array): number {
  const { positiveRows, negativeRows } = classWeightsOf(rows);
  let ofPositives = 0;
  let ofNegatives = 0;
  for (let row = 0; row < a.length; row += 1) {
    const product = (a[row] as number) * (b[row] as number);
    if (rows.truth[row] === 1) ofPositives += product;
    else ofNegatives += product;
  }
  return (ofPositives * positiveRows) / (positiveRows - 1) + (ofNegatives * negativeRows) / (negativeRows - 1);
}
