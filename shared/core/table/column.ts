/**
 * A column as the core keeps it. Readers produce the kind that was asked for, so nobody guesses types later.
 * `missing` is null when nothing is missing, otherwise 1 marks a missing cell (its entry in `values` is then unspecified).
 */
export type Column = NumberColumn | IntegerColumn | BooleanColumn | TextColumn;

export interface NumberColumn {
  readonly kind: "number";
  readonly values: Float64Array;
  readonly missing: Uint8Array | null;
}

/** Whole numbers kept exactly, also beyond 2^53. */
export interface IntegerColumn {
  readonly kind: "integer";
  readonly values: BigInt64Array;
  readonly missing: Uint8Array | null;
}

export interface BooleanColumn {
  readonly kind: "boolean";
  readonly values: Uint8Array;
  readonly missing: Uint8Array | null;
}

/**
 * Text, dictionary-encoded: `codes[i]` indexes `dictionary`, -1 is missing. Within one read all batches of a column
 * share one growing dictionary, so codes mean the same in every batch.
 * Numbers asked for as text get their canonical form: 1 and 1.0 and 1n are "1"; booleans "true" and "false".
 */
export interface TextColumn {
  readonly kind: "text";
  readonly codes: Int32Array;
  readonly dictionary: readonly string[];
}

export type ColumnKind = Column["kind"];
