import { perObject } from "./per-object.ts";
import type { LabelledRows } from "./define-metric.ts";

/**
 * Rows that agree in truth and in both decisions, counted together; only cells that occur, in ascending order.
 * Everything that depends on labels alone is computed from these few cells instead of from the rows.
 * Without a champion, `champion` is `candidate`.
 */
export interface Cells {
  readonly classes: readonly string[];
  readonly truth: Int32Array;
  readonly candidate: Int32Array;
  readonly champion: Int32Array;
  readonly counts: Float64Array;
  /** Σw and Σw² over the rows of the cell; both are `counts` when rows are unweighted. */
  readonly weights: Float64Array;
  readonly squares: Float64Array;
}

/** Class names by index; binary rows are [negative, positive]. */
export function classesOf(rows: LabelledRows): readonly string[] {
  return rows.task === "binary" ? [rows.negativeClass, rows.positiveClass] : rows.classes;
}

/** Cells of truth × decision. */
export const cellsOf: (rows: LabelledRows) => Cells = perObject((rows) => gather(rows, null));

const cellsAgainst = perObject((candidate: LabelledRows) =>
  perObject((champion: LabelledRows) => gather(candidate, champion)),
);

/** Cells of truth × candidate's decision × champion's decision; the rows must be the same. */
export function pairedCellsOf(candidate: LabelledRows, champion: LabelledRows): Cells {
  return cellsAgainst(candidate)(champion);
}

interface Tally {
  readonly counts: number[];
  readonly weights: number[];
  readonly squares: number[];
  readonly keys: number[];
}

function gather(candidate: LabelledRows, champion: LabelledRows | null): Cells {
  const classes = classesOf(candidate);
  const tally = tallied(candidate, champion, classes.length);
  const order = tally.keys.map((_, slot) => slot).sort((a, b) => at(tally.keys, a) - at(tally.keys, b));
  const size = classes.length;
  const keys = order.map((slot) => at(tally.keys, slot));
  const counts = Float64Array.from(order, (slot) => at(tally.counts, slot));
  const weighted = candidate.weight !== null;
  const candidates = Int32Array.from(keys, (key) => Math.floor(key / size) % size);
  return {
    classes,
    truth: Int32Array.from(keys, (key) => Math.floor(key / (size * size))),
    candidate: candidates,
    champion: champion === null ? candidates : Int32Array.from(keys, (key) => key % size),
    counts,
    weights: weighted ? Float64Array.from(order, (slot) => at(tally.weights, slot)) : counts,
    squares: weighted ? Float64Array.from(order, (slot) => at(tally.squares, slot)) : counts,
  };
}

function tallied(candidate: LabelledRows, champion: LabelledRows | null, size: number): Tally {
  const { truth, decision, weight } = candidate;
  const other = champion?.decision ?? decision;
  const slots = slotFinder(size);
  const tally: Tally = { counts: [], weights: [], squares: [], keys: [] };
  for (let row = 0; row < truth.length; row += 1) {
    const key = (at(truth, row) * size + at(decision, row)) * size + at(other, row);
    const slot = slots(key, tally);
    const w = weight === null ? 1 : at(weight, row);
    tally.counts[slot] = at(tally.counts, slot) + 1;
    tally.weights[slot] = at(tally.weights, slot) + w;
    tally.squares[slot] = at(tally.squares, slot) + w * w;
  }
  return tally;
}

// Above this a table over all possible cells costs more memory than the rows themselves; a map then holds those that occur.
const LARGEST_TABLE = 1 << 20;

function slotFinder(size: number): (key: number, tally: Tally) => number {
  const table = size ** 3 <= LARGEST_TABLE ? new Int32Array(size ** 3).fill(-1) : null;
  const map = new Map<number, number>();
  return (key, tally) => {
    const known = table === null ? (map.get(key) ?? -1) : at(table, key);
    if (known >= 0) return known;
    const slot = tally.keys.push(key) - 1;
    tally.counts.push(0);
    tally.weights.push(0);
    tally.squares.push(0);
    if (table === null) map.set(key, slot);
    else table[key] = slot;
    return slot;
  };
}

/** Reads an element of a column by an index that is a row or slot of it by construction; the cast is sound only there. */
function at(values: ArrayLike<number>, index: number): number {
  return values[index] as number;
}
