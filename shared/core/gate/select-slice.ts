import type { Column } from "../table/column.ts";
import type { Slice, SliceTerm } from "./gate.ts";

/** How a slice's term needs its column read: numbers for order and numeric equality, text otherwise. */
export function termKind(term: SliceTerm): "number" | "text" {
  if (!("value" in term)) return "text";
  return typeof term.value === "number" ? "number" : "text";
}

/**
 * Rows (ascending) for which every term of the slice holds. A missing cell satisfies no comparison, `!=` included:
 * a row that nobody can place is in no slice but `is missing`.
 */
export function selectSlice(
  slice: Slice,
  rows: number,
  columnOf: (name: string, kind: "number" | "text") => Column,
): Uint32Array {
  const tests = slice.terms.map((term) => rowTest(term, columnOf(term.column, termKind(term))));
  const selected = new Uint32Array(rows);
  let count = 0;
  for (let row = 0; row < rows; row += 1) {
    if (tests.every((test) => test(row))) {
      selected[count] = row;
      count += 1;
    }
  }
  return selected.slice(0, count);
}

function rowTest(term: SliceTerm, column: Column): (row: number) => boolean {
  const missing = missingTest(column);
  switch (term.operator) {
    case "is-missing":
      return missing;
    case "is-not-missing":
      return (row) => !missing(row);
    case "=":
      return equality(term.value, column);
    case "!=": {
      const equal = equality(term.value, column);
      return (row) => !missing(row) && !equal(row);
    }
    case "<":
      return numberTest(column, (value) => value < term.value);
    case "<=":
      return numberTest(column, (value) => value <= term.value);
    case ">":
      return numberTest(column, (value) => value > term.value);
    case ">=":
      return numberTest(column, (value) => value >= term.value);
  }
}

function missingTest(column: Column): (row: number) => boolean {
  if (column.kind === "text") return (row) => column.codes[row] === -1;
  const { missing } = column;
  return missing === null ? () => false : (row) => missing[row] === 1;
}

function equality(value: number | string, column: Column): (row: number) => boolean {
  if (column.kind !== "text") return numberTest(column, (cell) => cell === value);
  const code = column.dictionary.indexOf(String(value));
  return code === -1 ? () => false : (row) => column.codes[row] === code;
}

function numberTest(column: Column, holds: (value: number) => boolean): (row: number) => boolean {
  if (column.kind !== "number") return () => false;
  const missing = missingTest(column);
  return (row) => !missing(row) && holds(column.values[row] ?? Number.NaN);
}
