import { perObject } from "./per-object.ts";
import type { BinaryRows, MulticlassRows } from "./rows.ts";

const viewsOf: (rows: MulticlassRows) => Map<number, BinaryRows> = perObject(() => new Map<number, BinaryRows>());

/** A class against all others, as two-class rows: every per-class metric is a two-class metric of this view. */
export function oneVersusRest(rows: MulticlassRows, index: number): BinaryRows {
  const views = viewsOf(rows);
  const known = views.get(index);
  if (known !== undefined) return known;
  const view = seenFrom(rows, index);
  views.set(index, view);
  return view;
}

function seenFrom(rows: MulticlassRows, index: number): BinaryRows {
  const name = rows.classes[index];
  if (name === undefined) throw new RangeError(`no class ${String(index)}`);
  const is = (label: number): number => (label === index ? 1 : 0);
  return {
    task: "binary",
    negativeClass: `not ${name}`,
    positiveClass: name,
    truth: Uint8Array.from(rows.truth, is),
    decision: Uint8Array.from(rows.decision, is),
    score: rows.scores === null ? null : column(rows.scores, index, rows.classes.length, rows.truth.length),
    scoreIsProbability: rows.scoreIsProbability,
    scoreEpsilon: rows.scoreEpsilon,
    weight: rows.weight,
  };
}

function column(scores: Float64Array, index: number, width: number, rows: number): Float64Array {
  const values = new Float64Array(rows);
  for (let row = 0; row < rows; row += 1) values[row] = scores[row * width + index] as number;
  return values;
}
