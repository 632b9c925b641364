import { float64At, uint32At, uint8At } from "../stats/element.ts";
import { sortedOrder } from "../stats/sorted-order.ts";
import type { Figure, Gap } from "./figure.ts";
import { emptiness, gap } from "./figure.ts";
import { perObject } from "./per-object.ts";
import type { BinaryRows } from "./rows.ts";
import { classRowsOf } from "./support.ts";

/** Two-class rows that have scores. */
export type ScoredRows = BinaryRows & { readonly score: Float64Array };

/** Rows by ascending score, sorted once per score column. */
export const orderOf: (score: Float64Array) => Uint32Array = perObject(sortedOrder);

/** Weight and rows of positive weight of each class. */
export interface ClassWeights {
  readonly positive: number;
  readonly negative: number;
  readonly positiveRows: number;
  readonly negativeRows: number;
}

/** Totals that every ranking metric divides by. */
export const classWeightsOf: (rows: BinaryRows) => ClassWeights = perObject((rows) => {
  const sums = { positive: 0, negative: 0, positiveRows: 0, negativeRows: 0 };
  rows.truth.forEach((label, row) => {
    const weight = weightAt(rows, row);
    if (weight === 0) return;
    sums[label === 1 ? "positive" : "negative"] += weight;
    sums[label === 1 ? "positiveRows" : "negativeRows"] += 1;
  });
  return sums;
});

/** Whether a ranking exists for these rows, and if not, why. */
export function rankable(rows: BinaryRows, needs: "positives" | "both-classes"): { readonly rows: ScoredRows } | Gap {
  const empty = emptiness(rows);
  if (empty !== null) return empty;
  const { nPositive, nNegative } = classRowsOf(rows);
  if (!isScored(rows)) return gap("needs-scores");
  if (nPositive === 0) return gap("no-positives");
  if (needs === "both-classes" && nNegative === 0) return gap("no-negatives");
  const { positive, negative } = classWeightsOf(rows);
  if (positive === 0 || (needs === "both-classes" && negative === 0)) return gap("zero-weight");
  return { rows };
}

function isScored(rows: BinaryRows): rows is ScoredRows {
  return rows.score !== null;
}

/** A figure of the rows where they can be ranked, else the gap. */
export function whereRankable(
  rows: BinaryRows,
  needs: "positives" | "both-classes",
  figure: (rows: ScoredRows) => number,
): Figure {
  const found = rankable(rows, needs);
  return "rows" in found ? figure(found.rows) : found;
}

/** Rows with one score, as the walk meets them. */
export interface TieGroup {
  /** Positions in the order, `start` included, `end` excluded. */
  readonly start: number;
  readonly end: number;
  readonly positive: number;
  readonly negative: number;
}

/** Walks the groups of tied scores from the highest down (`orderOf` ascends); the group object is used again. */
export function walkDown(rows: ScoredRows, visit: (group: TieGroup) => void): void {
  const order = orderOf(rows.score);
  const group = { start: 0, end: order.length, positive: 0, negative: 0 };
  while (group.end > 0) {
    const tied = float64At(rows.score, uint32At(order, group.end - 1));
    group.positive = 0;
    group.negative = 0;
    group.start = group.end;
    while (group.start > 0) {
      const row = uint32At(order, group.start - 1);
      if (float64At(rows.score, row) !== tied) break;
      if (uint8At(rows.truth, row) === 1) group.positive += weightAt(rows, row);
      else group.negative += weightAt(rows, row);
      group.start -= 1;
    }
    visit(group);
    group.end = group.start;
  }
}

/** Weight of a row; 1 where rows are not weighted. */
export function weightAt({ weight }: BinaryRows, row: number): number {
  return weight === null ? 1 : float64At(weight, row);
}
