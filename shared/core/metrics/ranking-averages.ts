import { averagePrecisionFigure, averagePrecisionInfluence } from "./average-precision.ts";
import type { Computation, Description, Metric, Setting } from "./define-metric.ts";
import { defineMulticlassMetric } from "./define-metric.ts";
import type { Figure, Spread } from "./figure.ts";
import { differenceOf, emptiness, estimateOf, gap } from "./figure.ts";
import { linearisedBootstrap } from "./influence.ts";
import { SHARE_MARGIN } from "./margin-defaults.ts";
import { oneVersusRest } from "./one-versus-rest.ts";
import { perObject } from "./per-object.ts";
import type { ScoredRows } from "./ranking.ts";
import { classWeightsOf, rankable } from "./ranking.ts";
import { rocAucFigure, tooFewOfAClass } from "./roc-auc.ts";
import { rocAreaOf } from "./roc-influence.ts";
import type { BinaryRows, MulticlassRows } from "./rows.ts";
import { weightsOf } from "./sum-metric.ts";
import { wholeSupport } from "./support.ts";

/** A ranking metric of one class against the rest, and how it is averaged. */
interface RankingAverage {
  readonly figure: (view: BinaryRows) => Figure;
  readonly influence: (view: ScoredRows) => Float64Array;
  readonly averaging: "macro" | "weighted";
  readonly fewestClasses: 1 | 2;
}

/** The average with its influence values, so that candidate and champion can be compared row by row. */
interface Linearised {
  readonly value: number;
  readonly influence: Float64Array;
  readonly tooFew: boolean;
}

/**
 * Averages over the classes that occur. Their intervals come from influence values at every size: recomputing each class's
 * ranking in each replicate would cost classes × rows × replicates.
 */
function averageComputation(average: RankingAverage): Computation<MulticlassRows> {
  const linearised = perObject((rows: MulticlassRows) => linearise(average, rows));
  const figureOf = (rows: MulticlassRows): Figure => {
    const found = linearised(rows);
    return "value" in found ? found.value : found.gap;
  };
  return {
    estimate: (rows, setting) =>
      estimateOf(figureOf(rows), wholeSupport(rows), () => spread(rows, linearised(rows), null, setting)),
    difference: (candidate, champion, setting) =>
      estimateOf(differenceOf(figureOf(candidate), figureOf(champion)), wholeSupport(candidate), () =>
        spread(candidate, linearised(candidate), linearised(champion), setting),
      ),
  };
}

type Outcome = Linearised | { readonly gap: Exclude<Figure, number> };

function linearise(average: RankingAverage, rows: MulticlassRows): Outcome {
  const empty = emptiness(rows);
  if (empty !== null) return { gap: empty };
  if (rows.scores === null) return { gap: gap("needs-scores") };
  const present = rows.classes.map((_, index) => index).filter((index) => supportOf(rows, index) > 0);
  if (present.length < average.fewestClasses) return { gap: gap("single-class") };
  const all = present.reduce((sum, index) => sum + supportOf(rows, index), 0);
  const shareOf = (index: number): number =>
    average.averaging === "macro" ? 1 / present.length : supportOf(rows, index) / all;
  const values = new Float64Array(rows.classes.length);
  const influence = new Float64Array(rows.truth.length);
  for (const index of present) {
    const view = oneVersusRest(rows, index);
    const figure = average.figure(view);
    const scored = rankable(view, "positives");
    if (typeof figure !== "number" || !("rows" in scored)) throw new RangeError("a class that occurs can be ranked");
    values[index] = figure;
    average.influence(scored.rows).forEach((value, row) => {
      influence[row] = (influence[row] as number) + shareOf(index) * value;
    });
  }
  const value = present.reduce((sum, index) => sum + shareOf(index) * (values[index] as number), 0);
  if (average.averaging === "weighted") addShares(influence, rows, values, value, all);
  return { value, influence, tooFew: present.some((index) => tooFewOfAClass(oneVersusRest(rows, index))) };
}

/** Classes weigh by their rows, and those shares are drawn too: a row pulls the average towards its own class's value. */
function addShares(
  influence: Float64Array,
  rows: MulticlassRows,
  values: Float64Array,
  value: number,
  all: number,
): void {
  const weights = weightsOf(rows);
  rows.truth.forEach((trueClass, row) => {
    const pull = ((weights[row] as number) * ((values[trueClass] as number) - value)) / all;
    influence[row] = (influence[row] as number) + pull;
  });
}

function supportOf(rows: MulticlassRows, index: number): number {
  return classWeightsOf(oneVersusRest(rows, index)).positive;
}

function spread(rows: MulticlassRows, first: Outcome, second: Outcome | null, setting: Setting): Spread {
  if (!("value" in first) || first.tooFew) return { kind: "none", reason: "too-few-of-a-class" };
  if (second === null || !("value" in second)) {
    return linearisedBootstrap(rows, first.value, [first.influence], { low: 0, high: 1 }, setting);
  }
  const influences = [first.influence, second.influence] as const;
  return linearisedBootstrap(rows, first.value - second.value, influences, { low: -1, high: 1 }, setting);
}

const describe = (id: string, title: string, definition: string, source: string): Description => ({
  id,
  title,
  definition,
  direction: "higher-is-better",
  defaultMargin: SHARE_MARGIN,
  source,
});

const rocAucInfluence = (view: ScoredRows): Float64Array => rocAreaOf(view).influence;

/** Ranking metrics averaged over classes, each against the rest. */
export const rankingAverages: readonly Metric[] = [
  defineMulticlassMetric(
    describe(
      "roc_auc_ovr",
      "ROC AUC (one-vs-rest, macro)",
      "Mean of the ROC AUCs of the classes that occur, each against the rest.",
      'scikit-learn roc_auc_score with multi_class="ovr"',
    ),
    averageComputation({ figure: rocAucFigure, influence: rocAucInfluence, averaging: "macro", fewestClasses: 2 }),
  ),
  defineMulticlassMetric(
    describe(
      "roc_auc_ovr_weighted",
      "ROC AUC (one-vs-rest, weighted)",
      "Mean of the ROC AUCs of the classes that occur, each against the rest and counting by its rows.",
      'scikit-learn roc_auc_score with multi_class="ovr", average="weighted"',
    ),
    averageComputation({ figure: rocAucFigure, influence: rocAucInfluence, averaging: "weighted", fewestClasses: 2 }),
  ),
  defineMulticlassMetric(
    describe(
      "average_precision_macro",
      "Average precision (macro)",
      "Mean of the average precisions of the classes that occur, each against the rest.",
      'scikit-learn average_precision_score with average="macro"',
    ),
    averageComputation({
      figure: averagePrecisionFigure,
      influence: averagePrecisionInfluence,
      averaging: "macro",
      fewestClasses: 1,
    }),
  ),
];
