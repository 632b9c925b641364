import type { Column } from "./column.ts";

/** The given rows of a column, in that order; the column itself when `rows` is null. The dictionary is shared. */
export function selectColumn(column: Column, rows: Uint32Array | null): Column {
  if (rows === null) return column;
  if (column.kind === "text") return { ...column, codes: Int32Array.from(rows, (row) => column.codes[row] ?? -1) };
  const missing = column.missing === null ? null : Uint8Array.from(rows, (row) => column.missing?.[row] ?? 0);
  switch (column.kind) {
    case "number":
      return { kind: "number", values: Float64Array.from(rows, (row) => column.values[row] ?? Number.NaN), missing };
    case "integer":
      return { kind: "integer", values: BigInt64Array.from(rows, (row) => column.values[row] ?? 0n), missing };
    case "boolean":
      return { kind: "boolean", values: Uint8Array.from(rows, (row) => column.values[row] ?? 0), missing };
  }
}
