import type { Support } from "../estimate.ts";
import { resampleCells } from "./cell-draws.ts";
import type { Cells } from "./cells.ts";
import { cellsOf, classesOf, pairedCellsOf } from "./cells.ts";
import type { Computation, LabelledRows, Setting } from "./define-metric.ts";
import type { Figure, Gap, Spread } from "./figure.ts";
import { differenceOf, emptiness, estimateOf, gap, numberOf, withoutInterval } from "./figure.ts";
import { marginContributions, readMargins } from "./margin-sums.ts";
import type { Margins, Side } from "./margins.ts";
import { emptyMargins, fillMargins, marginsOf, total } from "./margins.ts";
import { resampleSums } from "./row-bags.ts";
import { classRowsOf } from "./support.ts";

/** A metric that is a function of truth and decisions alone. */
export interface LabelStatistic {
  /** The value, given margins in rows or in weight. */
  readonly figure: (margins: Margins, zeroDivision: "undefined" | 0) => Figure;
  /** How much of the margins the metric looks at: rows give `n`, weights and their squares the effective n. */
  readonly denominator: (margins: Margins) => number;
}

/** The interval of one table's value; by default a bootstrap. */
export type LabelSpread = (rows: LabelledRows, cells: Cells, setting: Setting) => Spread;

/** The interval of a difference, or null where the bootstrap shall give it. */
export type PairedSpread = (cells: Cells, setting: Setting) => Spread | null;

/** Estimates and differences of a label statistic: exact intervals where given, else a bootstrap of cells, or of bags when weighted. */
export function labelComputation(
  statistic: LabelStatistic,
  spread: LabelSpread = (rows, cells, setting) => resampled(statistic, rows, cells, setting),
  pairedSpread: PairedSpread = () => null,
): Computation<LabelledRows> {
  return {
    estimate: (rows, setting) => {
      const cells = cellsOf(rows);
      const support = supportOf(statistic, rows, cells, "candidate");
      const figure = figureOf(statistic, rows, cells, "candidate", setting);
      // Filled in by zero-division: there is a value by convention, and nothing to resample.
      if (typeof figure === "number" && support.effectiveN === 0) return withoutInterval(figure, support, "degenerate");
      return estimateOf(figure, support, () => spread(rows, cells, setting));
    },
    difference: (candidate, champion, setting) => {
      const cells = pairedCellsOf(candidate, champion);
      const figure = differenceOf(
        figureOf(statistic, candidate, cells, "candidate", setting),
        figureOf(statistic, candidate, cells, "champion", setting),
      );
      return estimateOf(
        figure,
        weakerSupport(statistic, candidate, cells),
        () => pairedSpread(cells, setting) ?? resampledDifference(statistic, candidate, champion, cells, setting),
      );
    },
  };
}

/** The point value; weights of zero that leave nothing to divide by are told apart from rows that are not there. */
function figureOf(statistic: LabelStatistic, rows: LabelledRows, cells: Cells, side: Side, setting: Setting): Figure {
  const empty = emptiness(rows);
  if (empty !== null) return empty;
  const figure = statistic.figure(marginsOf(cells, side, cells.weights), setting.zeroDivision);
  if (typeof figure === "number" || rows.weight === null) return figure;
  const unweighted = statistic.figure(marginsOf(cells, side, cells.counts), setting.zeroDivision);
  const sameWithoutWeights = typeof unweighted !== "number" && unweighted.reason === figure.reason;
  return sameWithoutWeights ? figure : gap("zero-weight");
}

function supportOf(statistic: LabelStatistic, rows: LabelledRows, cells: Cells, side: Side): Support {
  const amount = (amounts: Float64Array): number => statistic.denominator(marginsOf(cells, side, amounts));
  const squares = amount(cells.squares);
  return {
    n: amount(cells.counts),
    ...classRowsOf(rows),
    effectiveN: squares === 0 ? 0 : amount(cells.weights) ** 2 / squares,
  };
}

/** Of two denominators the smaller: a difference is known no better than its less known side. */
function weakerSupport(statistic: LabelStatistic, rows: LabelledRows, cells: Cells): Support {
  const candidate = supportOf(statistic, rows, cells, "candidate");
  const champion = supportOf(statistic, rows, cells, "champion");
  return champion.effectiveN < candidate.effectiveN ? champion : candidate;
}

function resampled(statistic: LabelStatistic, rows: LabelledRows, cells: Cells, setting: Setting): Spread {
  const margins = emptyMargins(cells.classes);
  const value = (): number => numberOf(statistic.figure(margins, setting.zeroDivision));
  if (rows.weight === null) {
    return resampleCells(cells, setting, (counts) => {
      fillMargins(margins, cells, "candidate", counts);
      return value();
    });
  }
  return resampleSums(rows, marginContributions(rows, [rows]), setting, (sums) => {
    readMargins(margins, sums, 0);
    return value();
  });
}

function resampledDifference(
  statistic: LabelStatistic,
  candidate: LabelledRows,
  champion: LabelledRows,
  cells: Cells,
  setting: Setting,
): Spread {
  const classes = classesOf(candidate);
  const [ofCandidate, ofChampion] = [emptyMargins(classes), emptyMargins(classes)];
  const value = (): number =>
    numberOf(
      differenceOf(
        statistic.figure(ofCandidate, setting.zeroDivision),
        statistic.figure(ofChampion, setting.zeroDivision),
      ),
    );
  if (candidate.weight === null) {
    return resampleCells(cells, setting, (counts) => {
      fillMargins(ofCandidate, cells, "candidate", counts);
      fillMargins(ofChampion, cells, "champion", counts);
      return value();
    });
  }
  return resampleSums(candidate, marginContributions(candidate, [candidate, champion]), setting, (sums) => {
    readMargins(ofCandidate, sums, 0);
    readMargins(ofChampion, sums, 1);
    return value();
  });
}

/** All-rows denominator. */
export function everyRow({ actual }: Margins): number {
  return total(actual);
}

/** a / b, 0 by convention, or the gap that says why not. */
export function ratio(numerator: number, denominator: number, zeroDivision: "undefined" | 0, otherwise: Gap): Figure {
  if (denominator > 0) return numerator / denominator;
  return zeroDivision === 0 ? 0 : otherwise;
}
