import { describe, expect, it } from "vitest";
import { isMissingAt, numberAt, textAt } from "../../../../../shared/core/table/cells.ts";
import { columnAccumulator, joinColumns } from "../../../../../shared/core/table/column-accumulator.ts";
import type { Column } from "../../../../../shared/core/table/column.ts";
import { sliceColumn } from "../../../../../shared/core/table/slice-column.ts";

describe("columnAccumulator", () => {
  it("joins batches, with missing cells only in some of them", () => {
    const joined = joinColumns("number", [
      { kind: "number", values: Float64Array.of(1, 2), missing: null },
      { kind: "number", values: Float64Array.of(3, 0), missing: Uint8Array.of(0, 1) },
      { kind: "number", values: Float64Array.of(5), missing: null },
    ]);
    expect(joined).toEqual({
      kind: "number",
      values: Float64Array.of(1, 2, 3, 0, 5),
      missing: Uint8Array.of(0, 0, 0, 1, 0),
    });
  });

  it("keeps the mask when it grows past its first size", () => {
    const batch: Column = {
      kind: "integer",
      values: BigInt64Array.from({ length: 900 }, (_, row) => BigInt(row)),
      missing: new Uint8Array(900).fill(1, 899),
    };
    const joined = joinColumns("integer", [batch, batch, batch]);
    expect([899, 1799, 2699].map((row) => isMissingAt(joined, row))).toEqual([true, true, true]);
    expect(numberAt(joined, 1798)).toBe(898);
    expect(joined.kind === "integer" && joined.values.length).toBe(2700);
  });

  it("takes the dictionary as the last batch knows it", () => {
    const dictionary = ["a"];
    const accumulator = columnAccumulator("text");
    accumulator.append({ kind: "text", codes: Int32Array.of(0, -1), dictionary });
    dictionary.push("b");
    accumulator.append({ kind: "text", codes: Int32Array.of(1), dictionary });
    expect([0, 1, 2].map((row) => textAt(accumulator.finish(), row))).toEqual(["a", null, "b"]);
    expect(accumulator.rows).toBe(3);
  });

  it("leaves a column that it gave out as it is when it goes on, also one that filled its memory to the last row", () => {
    const accumulator = columnAccumulator("number", 2);
    accumulator.append({ kind: "number", values: Float64Array.of(1, 2), missing: Uint8Array.of(0, 1) });
    const first = accumulator.finish();
    accumulator.append({ kind: "number", values: Float64Array.of(3), missing: Uint8Array.of(1) });
    expect(first).toEqual({ kind: "number", values: Float64Array.of(1, 2), missing: Uint8Array.of(0, 1) });
    expect(accumulator.finish()).toEqual({
      kind: "number",
      values: Float64Array.of(1, 2, 3),
      missing: Uint8Array.of(0, 1, 1),
    });
  });

  it.each(["number", "integer", "boolean", "text"] as const)("makes an empty %s column of no batches", (kind) => {
    const column = joinColumns(kind, []);
    expect(column.kind).toBe(kind);
    expect(isMissingAt(column, 0)).toBe(true);
  });

  it("does not take a batch of another kind", () => {
    expect(() => joinColumns("text", [{ kind: "boolean", values: Uint8Array.of(1), missing: null }])).toThrow(
      "a boolean batch cannot join a text column",
    );
  });
});

describe("textAt and numberAt", () => {
  it("give numbers their canonical text", () => {
    const numbers: Column = { kind: "number", values: Float64Array.of(1, -0, 0.1, 1e21, -2.5), missing: null };
    expect([0, 1, 2, 3, 4].map((row) => textAt(numbers, row))).toEqual([
      "1",
      "0",
      "0.1",
      "1000000000000000000000",
      "-2.5",
    ]);
    const integers: Column = { kind: "integer", values: BigInt64Array.of(2n ** 62n), missing: null };
    expect(textAt(integers, 0)).toBe("4611686018427387904");
    expect(textAt({ kind: "boolean", values: Uint8Array.of(1, 0), missing: null }, 1)).toBe("false");
  });

  it("give nothing for missing cells, rows outside and numbers of text", () => {
    const column: Column = { kind: "boolean", values: Uint8Array.of(1, 1), missing: Uint8Array.of(1, 0) };
    expect([0, 1, 2, -1].map((row) => numberAt(column, row))).toEqual([Number.NaN, 1, Number.NaN, Number.NaN]);
    expect(textAt(column, 0)).toBeNull();
    expect(numberAt({ kind: "text", codes: Int32Array.of(0), dictionary: ["1"] }, 0)).toBeNaN();
  });
});

describe("sliceColumn", () => {
  it("cuts values and mask alike", () => {
    const column: Column = { kind: "integer", values: BigInt64Array.of(1n, 2n, 3n), missing: Uint8Array.of(0, 1, 0) };
    expect(sliceColumn(column, 1, 3)).toEqual({
      kind: "integer",
      values: BigInt64Array.of(2n, 3n),
      missing: Uint8Array.of(1, 0),
    });
  });
});
