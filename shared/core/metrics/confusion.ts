import { cellsOf, classesOf } from "./cells.ts";
import type { LabelledRows } from "./define-metric.ts";
import type { BinaryRows } from "./rows.ts";

/** Rows by truth and decision of a two-class task. */
export interface ConfusionCounts {
  readonly truePositive: number;
  readonly falsePositive: number;
  readonly trueNegative: number;
  readonly falseNegative: number;
}

/** Rows by truth (rows of the matrix) and decision (columns), in the order of `classes`. */
export interface ConfusionMatrix {
  readonly classes: readonly string[];
  readonly counts: readonly (readonly number[])[];
}

/** Row counts, not weights; binary rows have the classes [negative, positive]. */
export function confusionMatrix(rows: LabelledRows): ConfusionMatrix {
  const classes = classesOf(rows);
  const cells = cellsOf(rows);
  const counts = classes.map(() => classes.map(() => 0));
  cells.counts.forEach((count, cell) => {
    const line = counts[cells.truth[cell] as number];
    if (line !== undefined) line[cells.candidate[cell] as number] = count;
  });
  return { classes, counts };
}

/** The four row counts of a two-class task. */
export function confusionCounts(rows: BinaryRows): ConfusionCounts {
  const [negative, positive] = confusionMatrix(rows).counts;
  return {
    truePositive: positive?.[1] ?? 0,
    falsePositive: negative?.[1] ?? 0,
    trueNegative: negative?.[0] ?? 0,
    falseNegative: positive?.[0] ?? 0,
  };
}
