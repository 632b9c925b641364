import { canonicalNumberText } from "./canonical-text.ts";
import type { Column } from "./column.ts";

/** Number of rows of a column. */
export function columnLength(column: Column): number {
  return column.kind === "text" ? column.codes.length : column.values.length;
}

/** Whether the cell is missing; a row outside the column counts as missing. */
export function isMissingAt(column: Column, row: number): boolean {
  if (row < 0 || row >= columnLength(column)) return true;
  return column.kind === "text" ? (column.codes[row] ?? -1) < 0 : column.missing?.[row] === 1;
}

/** The cell in canonical text (column.ts), null when missing. */
export function textAt(column: Column, row: number): string | null {
  if (isMissingAt(column, row)) return null;
  switch (column.kind) {
    case "text":
      return column.dictionary[column.codes[row] ?? -1] ?? null;
    case "boolean":
      return column.values[row] === 1 ? "true" : "false";
    case "integer":
      return String(column.values[row]);
    case "number":
      return canonicalNumberText(column.values[row] ?? Number.NaN);
  }
}

/**
 * The cell as a double, NaN when missing or text. Booleans are 1 and 0; an integer beyond 2^53 is rounded as
 * `Number` rounds it.
 */
export function numberAt(column: Column, row: number): number {
  if (isMissingAt(column, row) || column.kind === "text") return Number.NaN;
  return Number(column.values[row]);
}
