import type { Column, ColumnKind } from "../../core/table/column.ts";
import { columnSink, markMissing, takeColumn, type ColumnSink } from "./column-sink.ts";
import { numberOf, textOf, type ParquetType, type Physical } from "./parquet-type.ts";
import type { TextDictionary } from "./text-dictionary.ts";

/** Values that are not missing in the file, as the cells that were asked for. */
export interface ParquetCells {
  /** A NaN asked for as a number is missing here, as pandas has it. */
  readonly column: Column;
  /** By index, what could not be a cell of the kind; null when all could. */
  readonly bad: ReadonlyMap<number, string> | null;
}

/** Any of the decoder's arrays. */
export type PhysicalValues = ArrayLike<Physical>;

export interface CellTarget {
  readonly type: ParquetType;
  readonly kind: ColumnKind;
  readonly dictionary: TextDictionary | null;
}

/**
 * Turns decoded values into cells. A value that is none is only noted: in a dictionary it may never be used.
 * An integer beyond 2^53 asked for as a number is refused unless a double holds it exactly.
 */
export function parquetCells(values: PhysicalValues, { type, kind, dictionary }: CellTarget): ParquetCells {
  const sink = columnSink(kind, dictionary, values.length);
  const isPlainNumber =
    values instanceof Float64Array || values instanceof Float32Array || values instanceof Int32Array;
  if (sink.kind === "number" && isPlainNumber && (type.kind === "float" || type.kind === "signed")) {
    sink.values.set(values);
    if (type.kind === "float") markNaN(sink.values, sink);
    return { column: takeColumn(sink, values.length), bad: null };
  }
  if (sink.kind === "integer" && values instanceof BigInt64Array && type.kind === "signed") {
    sink.values.set(values);
    return { column: takeColumn(sink, values.length), bad: null };
  }
  let bad: Map<number, string> | null = null;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as Physical;
    if (!put(sink, index, type, value)) (bad ??= new Map()).set(index, described(type, value));
  }
  return { column: takeColumn(sink, values.length), bad };
}

function markNaN(values: Float64Array, sink: ColumnSink): void {
  for (let index = 0; index < values.length; index++) if (Number.isNaN(values[index])) markMissing(sink, index);
}

function put(sink: ColumnSink, index: number, type: ParquetType, value: Physical): boolean {
  if (sink.kind === "text") {
    const text = textOf(type, value);
    if (text === "NaN" && type.kind !== "text") markMissing(sink, index);
    else if (text !== null) sink.codes[index] = sink.dictionary.codeOf(text);
    return text !== null;
  }
  const number = numberOf(type, value);
  if (number === null) return false;
  if (typeof number === "number" && Number.isNaN(number)) {
    markMissing(sink, index);
    return true;
  }
  switch (sink.kind) {
    case "number": {
      const double = Number(number);
      sink.values[index] = double;
      return typeof number === "number" || Number.isSafeInteger(double) || BigInt(double) === number;
    }
    case "integer": {
      if (typeof number === "number" && !Number.isInteger(number)) return false;
      const whole = BigInt(number);
      sink.values[index] = whole;
      return BigInt.asIntN(64, whole) === whole;
    }
    case "boolean":
      sink.values[index] = Number(number);
      return Number(number) === 0 || Number(number) === 1;
  }
}

function described(type: ParquetType, value: Physical): string {
  const text = textOf(type, value);
  if (text !== null) return text;
  return value instanceof Uint8Array ? `bytes ${Buffer.from(value.subarray(0, 12)).toString("hex")}` : String(value);
}

/** The cells of `rows` rows: `levels` (null when nothing is missing) says by 1 which rows have a value, `picks` which. */
export function spreadCells(cells: Column, rows: number, levels: Int32Array | null, picks: Int32Array | null): Column {
  if (levels === null) return picks === null ? cells : gather(cells, picks, false);
  const sourceOf = new Int32Array(rows);
  let next = 0;
  for (let row = 0; row < rows; row++) {
    if (levels[row] !== 1) sourceOf[row] = -1;
    else {
      sourceOf[row] = picks === null ? next : (picks[next] ?? -1);
      next++;
    }
  }
  return gather(cells, sourceOf, true);
}

/** Rows of `source` by index; only where there are gaps may an index be -1, a missing cell. */
function gather(source: Column, indices: Int32Array, hasGaps: boolean): Column {
  const rows = indices.length;
  if (source.kind === "text") {
    const codes = new Int32Array(rows);
    for (let row = 0; row < rows; row++) {
      const index = indices[row] ?? -1;
      codes[row] = index < 0 ? -1 : (source.codes[index] ?? -1);
    }
    return { ...source, codes };
  }
  const missing = source.missing === null && !hasGaps ? null : gatherMissing(source.missing, indices);
  switch (source.kind) {
    case "number": {
      const values = new Float64Array(rows);
      for (let row = 0; row < rows; row++) {
        const index = indices[row] ?? -1;
        values[row] = index < 0 ? 0 : (source.values[index] ?? 0);
      }
      return { kind: "number", values, missing };
    }
    case "integer": {
      const values = new BigInt64Array(rows);
      for (let row = 0; row < rows; row++) values[row] = source.values[indices[row] ?? -1] ?? 0n;
      return { kind: "integer", values, missing };
    }
    case "boolean": {
      const values = new Uint8Array(rows);
      for (let row = 0; row < rows; row++) values[row] = source.values[indices[row] ?? -1] ?? 0;
      return { kind: "boolean", values, missing };
    }
  }
}

function gatherMissing(source: Uint8Array | null, indices: Int32Array): Uint8Array | null {
  let missing: Uint8Array | null = null;
  for (let row = 0; row < indices.length; row++) {
    const index = indices[row] ?? -1;
    if (index < 0 || (source !== null && source[index] === 1)) (missing ??= new Uint8Array(indices.length))[row] = 1;
  }
  return missing;
}
