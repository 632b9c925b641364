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

/** What the rows add up to, by cell: occurring keys ascending, the sums parallel to them. */
interface Tally {
  readonly keys: readonly number[];
  readonly counts: Float64Array;
  readonly weights: Float64Array;
  readonly squares: Float64Array;
}

function gather(candidate: LabelledRows, champion: LabelledRows | null): Cells {
  const classes = classesOf(candidate);
  const size = classes.length;
  const { keys, counts, weights, squares } = tallied(candidate, champion, size);
  const candidates = Int32Array.from(keys, (key) => Math.floor(key / size) % size);
  const isWeighted = candidate.weight !== null;
  return {
    classes,
    truth: Int32Array.from(keys, (key) => Math.floor(key / (size * size))),
    candidate: candidates,
    champion: champion === null ? candidates : Int32Array.from(keys, (key) => key % size),
    counts,
    weights: isWeighted ? weights : counts,
    squares: isWeighted ? squares : counts,
  };
}

// Above this a table over all possible cells costs more memory than the rows themselves; a map then finds those that occur.
const LARGEST_TABLE = 1 << 20;

function tallied(candidate: LabelledRows, champion: LabelledRows | null, size: number): Tally {
  const keys = keysOf(candidate, champion ?? candidate, size);
  const possible = size ** 3;
  if (possible <= LARGEST_TABLE) {
    const sums = added(keys, candidate.weight, possible);
    const occurring = [...sums.counts.keys()].filter((key) => (sums.counts[key] as number) > 0);
    return picked(occurring, sums, occurring);
  }
  const slots = new Map<number, number>();
  const slotOf = keys.map((key) => {
    const slot = slots.get(key) ?? slots.size;
    slots.set(key, slot);
    return slot;
  });
  const occurring = [...slots.keys()].sort((a, b) => a - b);
  const sums = added(slotOf, candidate.weight, slots.size);
  return picked(
    occurring,
    sums,
    occurring.map((key) => slots.get(key) ?? 0),
  );
}

/** The cell of each row as one number: truth, candidate's decision, champion's decision, in base `size`. */
function keysOf({ truth, decision }: LabelledRows, other: LabelledRows, size: number): Float64Array {
  const rival = other.decision;
  const keys = new Float64Array(truth.length);
  for (let row = 0; row < keys.length; row += 1) {
    keys[row] = ((truth[row] as number) * size + (decision[row] as number)) * size + (rival[row] as number);
  }
  return keys;
}

type Sums = Omit<Tally, "keys">;

/** Rows, weights and squared weights by slot; unweighted rows have their counts alone. */
function added(slotOf: Float64Array, weight: Float64Array | null, slots: number): Sums {
  const counts = new Float64Array(slots);
  for (let row = 0; row < slotOf.length; row += 1) {
    const slot = slotOf[row] as number;
    counts[slot] = (counts[slot] as number) + 1;
  }
  if (weight === null) return { counts, weights: counts, squares: counts };
  const weights = new Float64Array(slots);
  const squares = new Float64Array(slots);
  for (let row = 0; row < slotOf.length; row += 1) {
    const slot = slotOf[row] as number;
    const w = weight[row] as number;
    weights[slot] = (weights[slot] as number) + w;
    squares[slot] = (squares[slot] as number) + w * w;
  }
  return { counts, weights, squares };
}

function picked(keys: readonly number[], { counts, weights, squares }: Sums, slots: readonly number[]): Tally {
  const of = (sums: Float64Array): Float64Array => Float64Array.from(slots, (slot) => sums[slot] as number);
  return { keys, counts: of(counts), weights: of(weights), squares: of(squares) };
}
