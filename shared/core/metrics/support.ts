import type { Support } from "../estimate.ts";
import { effectiveN } from "../stats/sum.ts";
import { perObject } from "./per-object.ts";
import type { Rows } from "./rows.ts";

/** Rows of each class of a two-class task; null where positive and negative mean nothing. */
export const classRowsOf: (rows: Rows) => Pick<Support, "nPositive" | "nNegative"> = perObject((rows) => {
  if (rows.task !== "binary") return { nPositive: null, nNegative: null };
  let nPositive = 0;
  for (let row = 0; row < rows.truth.length; row += 1) nPositive += rows.truth[row] as number;
  return { nPositive, nNegative: rows.truth.length - nPositive };
});

/** Support of a metric that looks at every row. */
export const wholeSupport: (rows: Rows) => Support = perObject((rows) => {
  const n = rows.truth.length;
  return { n, ...classRowsOf(rows), effectiveN: rows.weight === null ? n : effectiveN(rows.weight) };
});
