import { columnLength } from "./cells.ts";
import type { Column, ColumnKind } from "./column.ts";

type Values = Float64Array | BigInt64Array | Uint8Array | Int32Array;

/** Joins the batches of one column of one read into a single column. */
export interface ColumnAccumulator {
  readonly rows: number;
  /** Copies the batch. Text batches must share one dictionary, as the batches of one read do. */
  append(batch: Column): void;
  /** The rows so far, as a column of its own memory; appending may go on. */
  finish(): Column;
}

const INITIAL_ROWS = 1024;

/**
 * An empty accumulator; memory at most doubles as it grows. A batch of another kind is a programmer's error.
 *
 * @param capacity rows for which there is memory from the start: where their number is known, nothing is copied twice
 */
export function columnAccumulator(kind: ColumnKind, capacity = INITIAL_ROWS): ColumnAccumulator {
  let values = emptyValues(kind, capacity);
  let missing: Uint8Array | null = null;
  let dictionary: readonly string[] = [];
  let rows = 0;
  return {
    get rows() {
      return rows;
    },
    append(batch) {
      if (batch.kind !== kind) throw new TypeError(`a ${batch.kind} batch cannot join a ${kind} column`);
      const total = rows + columnLength(batch);
      if (total > values.length) {
        const grown = Math.max(total, values.length * 2);
        values = copyInto(emptyValues(kind, grown), values);
        if (missing !== null) missing = copyInto(new Uint8Array(grown), missing);
      }
      if (batch.kind === "text") {
        dictionary = batch.dictionary;
        copyInto(values, batch.codes, rows);
      } else {
        copyInto(values, batch.values, rows);
        if (batch.missing !== null) (missing ??= new Uint8Array(values.length)).set(batch.missing, rows);
      }
      rows = total;
    },
    finish() {
      // What is full to the last row is never written to again.
      if (rows === values.length) return columnOf(values, missing, dictionary);
      return columnOf(values.slice(0, rows), missing?.slice(0, rows) ?? null, dictionary);
    },
  };
}

/** All rows of a list of batches of one column; see {@link columnAccumulator}. */
export function joinColumns(kind: ColumnKind, batches: Iterable<Column>): Column {
  const accumulator = columnAccumulator(kind);
  for (const batch of batches) accumulator.append(batch);
  return accumulator.finish();
}

/** Each kind has an array type of its own, so the array tells the kind. */
function columnOf(values: Values, missing: Uint8Array | null, dictionary: readonly string[]): Column {
  if (values instanceof Float64Array) return { kind: "number", values, missing };
  if (values instanceof BigInt64Array) return { kind: "integer", values, missing };
  if (values instanceof Uint8Array) return { kind: "boolean", values, missing };
  return { kind: "text", codes: values, dictionary };
}

function emptyValues(kind: ColumnKind, length: number): Values {
  switch (kind) {
    case "number":
      return new Float64Array(length);
    case "integer":
      return new BigInt64Array(length);
    case "boolean":
      return new Uint8Array(length);
    case "text":
      return new Int32Array(length);
  }
}

/** Kinds were compared before, so both arrays are of one type; the compiler cannot follow that through a union. */
function copyInto<T extends Values>(target: T, source: Values, at = 0): T {
  (target as Float64Array).set(source as Float64Array, at);
  return target;
}
