import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SliceTerm } from "../../../../../shared/core/gate/gate.ts";
import { selectSlice } from "../../../../../shared/core/gate/select-slice.ts";
import type { Column } from "../../../../../shared/core/table/column.ts";

const names = ["", "a", "(missing)", "__proto__", "constructor", "7"];
const cell = fc.record({
  age: fc.option(fc.integer({ min: -3, max: 3 })),
  group: fc.option(fc.constantFrom(...names)),
});
type Row = { readonly age: number | null; readonly group: string | null };

function column(rows: readonly Row[], name: string, kind: "number" | "text"): Column {
  const cells = rows.map((row) => (name === "age" ? row.age : row.group));
  if (kind === "number") {
    const missing = Uint8Array.from(cells, (value) => Number(value === null));
    return { kind, values: Float64Array.from(cells, (value) => Number(value ?? 99)), missing };
  }
  const texts = cells.map((value) => (value === null ? null : String(value)));
  const dictionary = [...new Set(texts.filter((text) => text !== null))];
  return { kind, codes: Int32Array.from(texts, (text) => (text === null ? -1 : dictionary.indexOf(text))), dictionary };
}

const term: fc.Arbitrary<SliceTerm> = fc.oneof(
  fc.record({
    column: fc.constant("age"),
    operator: fc.constantFrom("<", "<=", ">", ">="),
    value: fc.integer({ min: -3, max: 3 }),
  }),
  fc.record({
    column: fc.constant("age"),
    operator: fc.constantFrom("=", "!="),
    value: fc.integer({ min: -3, max: 3 }),
  }),
  fc.record({
    column: fc.constant("group"),
    operator: fc.constantFrom("=", "!="),
    value: fc.constantFrom(...names, "absent"),
  }),
  fc.record({ column: fc.constantFrom("age", "group"), operator: fc.constantFrom("is-missing", "is-not-missing") }),
);

function holds(row: Row, one: SliceTerm): boolean {
  const value = one.column === "age" ? row.age : row.group;
  if (one.operator === "is-missing") return value === null;
  if (value === null) return false;
  switch (one.operator) {
    case "is-not-missing":
      return true;
    case "=":
      return value === one.value;
    case "!=":
      return value !== one.value;
    case "<":
      return Number(value) < one.value;
    case "<=":
      return Number(value) <= one.value;
    case ">":
      return Number(value) > one.value;
    case ">=":
      return Number(value) >= one.value;
  }
}

describe("selectSlice", () => {
  it("selects what a plain filter selects, missing cells and hostile names included", () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 30 }), fc.array(term, { minLength: 1, maxLength: 3 }), (rows, terms) => {
        const selected = selectSlice({ text: "", terms }, rows.length, (name, kind) => column(rows, name, kind));
        const expected = rows.flatMap((row, at) => (terms.every((one) => holds(row, one)) ? [at] : []));
        expect([...selected]).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});
