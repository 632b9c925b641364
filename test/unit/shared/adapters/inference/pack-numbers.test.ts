import { describe, expect, it } from "vitest";
import { type NumberTensor, packNumbers } from "../../../../../shared/adapters/inference/pack-numbers.ts";
import type { Column } from "../../../../../shared/core/table/column.ts";

const number = (...values: readonly number[]): Column => ({
  kind: "number",
  values: Float64Array.from(values),
  missing: null,
});

const tensor = (elementType: NumberTensor["elementType"], ...columns: readonly string[]): NumberTensor => ({
  tensor: "features",
  elementType,
  layout: "matrix",
  columns,
});

function packed(asked: NumberTensor, columns: readonly Column[], rows = 2): ReturnType<typeof packNumbers> {
  return packNumbers(asked, columns, { firstRow: 0, rows: 2, columns }, rows);
}

describe("packNumbers", () => {
  it("puts columns side by side, row after row, the last row repeated", () => {
    const columns = [number(1, 2), number(3, 4)];
    expect([...packed(tensor("float32", "a", "b"), columns)]).toEqual([1, 3, 2, 4]);
    expect([...packed(tensor("float32", "a", "b"), columns, 4)]).toEqual([1, 3, 2, 4, 2, 4, 2, 4]);
  });
  it("packs the same columns once for the model and its champion", () => {
    const columns = [number(1, 2), number(3, 4)];
    const first = packed(tensor("float32", "a", "b"), columns);
    expect(packed(tensor("float32", "x", "y"), [...columns])).toBe(first);
  });
  it("packs anew for another type, order, number or batch size", () => {
    const [a, b, c] = [number(1, 2), number(3, 4), number(5, 6)];
    expect([...packed(tensor("float32", "a", "b"), [a, b])]).toEqual([1, 3, 2, 4]);
    expect(packed(tensor("float64", "a", "b"), [a, b])).toEqual(Float64Array.of(1, 3, 2, 4));
    expect(packed(tensor("float32", "a", "c"), [a, c])).toEqual(Float32Array.of(1, 5, 2, 6));
    expect(packed(tensor("float32", "a"), [a])).toEqual(Float32Array.of(1, 2));
    expect(packed(tensor("float32", "a"), [a], 3)).toEqual(Float32Array.of(1, 2, 2));
    expect(packed(tensor("float32", "b", "a"), [b, a])).toEqual(Float32Array.of(3, 1, 4, 2));
  });
  it("refuses a cell that does not fit each time, by the column of the model that asks", () => {
    const column = number(1, 300);
    expect(() => packed(tensor("uint8", "age"), [column])).toThrow('column "age", data row 2: 300');
    expect(() => packed(tensor("uint8", "years"), [column])).toThrow('column "years", data row 2: 300');
  });
});
