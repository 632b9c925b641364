import { classesOf } from "./cells.ts";
import type { LabelledRows } from "./define-metric.ts";
import type { Margins } from "./margins.ts";
import { perObject } from "./per-object.ts";
import { weightsOf } from "./sum-metric.ts";

/**
 * What each row adds to the weighted margins, as one array a sum: first the classes' truth, then for each side the
 * classes' correct and predicted weight. `readMargins` reads sums in this order.
 */
export function marginContributions(rows: LabelledRows, sides: readonly LabelledRows[]): readonly Float64Array[] {
  return [...truthColumns(rows), ...sides.flatMap((side) => decisionColumns(side))];
}

const truthColumns = perObject((rows: LabelledRows): readonly Float64Array[] => {
  const columns = columnsFor(rows, 1);
  const weights = weightsOf(rows);
  for (let row = 0; row < weights.length; row += 1)
    put(columns, rows.truth[row] as number, row, weights[row] as number);
  return columns;
});

const decisionColumns = perObject((rows: LabelledRows): readonly Float64Array[] => {
  const size = classesOf(rows).length;
  const columns = columnsFor(rows, 2);
  const weights = weightsOf(rows);
  for (let row = 0; row < weights.length; row += 1) {
    const decided = rows.decision[row] as number;
    if (decided === (rows.truth[row] as number)) put(columns, decided, row, weights[row] as number);
    put(columns, size + decided, row, weights[row] as number);
  }
  return columns;
});

function columnsFor(rows: LabelledRows, perClass: number): Float64Array[] {
  return Array.from({ length: perClass * classesOf(rows).length }, () => new Float64Array(rows.truth.length));
}

function put(columns: readonly Float64Array[], column: number, row: number, weight: number): void {
  const target = columns[column];
  if (target !== undefined) target[row] = weight;
}

/** Overwrites `target` with one side's margins from resampled sums. */
export function readMargins(target: Margins, sums: Float64Array, side: number): void {
  const size = target.classes.length;
  const start = correctStart(size, side);
  target.actual.set(sums.subarray(0, size));
  target.correct.set(sums.subarray(start, start + size));
  target.predicted.set(sums.subarray(start + size, start + 2 * size));
}

function correctStart(size: number, side: number): number {
  return size * (1 + 2 * side);
}
