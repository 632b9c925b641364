import type { Column, ColumnKind } from "../../core/table/column.ts";
import type { ReadPlan } from "./table-file.ts";
import type { TextDictionary } from "./text-dictionary.ts";

/** A batch of one column while it is being filled, row by row. Writing a row twice with the same cell changes nothing. */
export type ColumnSink = NumberSink | IntegerSink | BooleanSink | TextSink;

interface WithMissing {
  /** 1 marks a missing cell; null until the first. */
  missing: Uint8Array | null;
  readonly capacity: number;
}

export interface NumberSink extends WithMissing {
  readonly kind: "number";
  values: Float64Array;
}

export interface IntegerSink extends WithMissing {
  readonly kind: "integer";
  values: BigInt64Array;
}

export interface BooleanSink extends WithMissing {
  readonly kind: "boolean";
  values: Uint8Array;
}

export interface TextSink {
  readonly kind: "text";
  codes: Int32Array;
  readonly dictionary: TextDictionary;
  readonly capacity: number;
}

/** What a cell of each kind may be, for messages. */
export const ACCEPTED: Readonly<Record<ColumnKind, string>> = {
  number: "a decimal number such as 12, -0.5 or 1e-3, true or false, or empty, NA, NaN or null for a missing value",
  integer: "a whole number of at most 64 bits, or empty, NA or null for a missing value",
  boolean: "true, false, 1 or 0, or empty, NA or null for a missing value",
  text: "text",
};

/** One sink for each request of the plan, `batchRows` rows each. */
export function columnSinks({ requests, dictionaries, batchRows }: ReadPlan): readonly ColumnSink[] {
  return requests.map(({ kind }, index) => columnSink(kind, dictionaries[index] ?? null, batchRows));
}

/** A sink of `capacity` rows; a text column needs its dictionary. */
export function columnSink(kind: ColumnKind, dictionary: TextDictionary | null, capacity: number): ColumnSink {
  switch (kind) {
    case "number":
      return { kind, values: new Float64Array(capacity), missing: null, capacity };
    case "integer":
      return { kind, values: new BigInt64Array(capacity), missing: null, capacity };
    case "boolean":
      return { kind, values: new Uint8Array(capacity), missing: null, capacity };
    case "text":
      if (dictionary === null) throw new TypeError("a text column needs its dictionary");
      return { kind, codes: new Int32Array(capacity), dictionary, capacity };
  }
}

export function markMissing(sink: ColumnSink, row: number): void {
  if (sink.kind === "text") sink.codes[row] = -1;
  else (sink.missing ??= new Uint8Array(sink.capacity))[row] = 1;
}

/** Hands the first `rows` rows over as a column and starts an empty batch in fresh memory. */
export function takeColumn(sink: ColumnSink, rows: number): Column {
  if (sink.kind === "text") {
    const codes = sink.codes.subarray(0, rows);
    sink.codes = new Int32Array(sink.capacity);
    return { kind: "text", codes, dictionary: sink.dictionary.texts };
  }
  const missing = sink.missing?.subarray(0, rows) ?? null;
  sink.missing = null;
  switch (sink.kind) {
    case "number": {
      const values = sink.values.subarray(0, rows);
      sink.values = new Float64Array(sink.capacity);
      return { kind: "number", values, missing };
    }
    case "integer": {
      const values = sink.values.subarray(0, rows);
      sink.values = new BigInt64Array(sink.capacity);
      return { kind: "integer", values, missing };
    }
    case "boolean": {
      const values = sink.values.subarray(0, rows);
      sink.values = new Uint8Array(sink.capacity);
      return { kind: "boolean", values, missing };
    }
  }
}
