import type { Column } from "./column.ts";

/** Rows `from` (inclusive) to `to` (exclusive), sharing the column's memory. */
export function sliceColumn(column: Column, from: number, to: number): Column {
  if (column.kind === "text") return { ...column, codes: column.codes.subarray(from, to) };
  const missing = column.missing?.subarray(from, to) ?? null;
  switch (column.kind) {
    case "number":
      return { kind: "number", values: column.values.subarray(from, to), missing };
    case "integer":
      return { kind: "integer", values: column.values.subarray(from, to), missing };
    case "boolean":
      return { kind: "boolean", values: column.values.subarray(from, to), missing };
  }
}
