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
  for (let row = 0; row < rows.truth.length; row += 1) {
    const weight = weightAt(rows, row);
    if (weight === 0) continue;
    if (rows.truth[row] === 1) {
      sums.positive += weight;
      sums.positiveRows += 1;
    } else {
      sums.negative += weight;
      sums.negativeRows += 1;
    }
  }
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

/** Groups of tied scores from the highest down, as columns: there can be as many as rows. */
export interface TieGroups {
  readonly size: number;
  /** Where the group begins in the ascending order of `orderOf`; it ends where the group before it, of higher scores, begins. */
  readonly start: Uint32Array;
  /** Weight of the group's rows of each class. */
  readonly positive: Float64Array;
  readonly negative: Float64Array;
}

/**
 * The tie groups of the rows. Every ranking metric is a walk over them: rows are gathered in the order of their scores, which
 * costs a cache miss a row, once here and not again in each metric.
 */
export const tieGroupsOf: (rows: ScoredRows) => TieGroups = perObject((rows) => {
  const { score: scores, truth, weight } = rows;
  const order = orderOf(scores);
  const start = new Uint32Array(order.length);
  const positive = new Float64Array(order.length);
  const negative = new Float64Array(order.length);
  let size = 0;
  let tied = Number.NaN;
  for (let position = order.length - 1; position >= 0; position -= 1) {
    const row = order[position] as number;
    const score = scores[row] as number;
    if (score !== tied) size += 1;
    tied = score;
    start[size - 1] = position;
    const ofClass = truth[row] === 1 ? positive : negative;
    ofClass[size - 1] = (ofClass[size - 1] as number) + (weight === null ? 1 : (weight[row] as number));
  }
  return { size, start, positive, negative };
});

/** Weight of a row; 1 where rows are not weighted. */
export function weightAt({ weight }: BinaryRows, row: number): number {
  return weight === null ? 1 : (weight[row] as number);
}
