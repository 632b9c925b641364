import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hiddenCells } from "../../../../../shared/core/disclosure/suppress.ts";
import { suppressMatrix } from "../../../../../shared/core/disclosure/suppress-matrix.ts";

const cells = (...sizes: readonly number[]): readonly { readonly n: number }[] => sizes.map((n) => ({ n }));

describe("hiddenCells", () => {
  it("hides a small group and the next smallest, which would give it away", () => {
    expect(hiddenCells(cells(5, 300, 40), 345, 10, true)).toEqual([true, false, true]);
  });
  it("goes on hiding while the hidden groups together are a small cell", () => {
    expect(hiddenCells(cells(1, 2, 50, 60), 113, 10, true)).toEqual([true, true, true, false]);
  });
  it("hides a slice that leaves a few outside, not one that leaves nobody", () => {
    expect(hiddenCells(cells(995, 1000), 1000, 10, false)).toEqual([true, false]);
  });
  it("hides a slice of nobody", () => {
    expect(hiddenCells(cells(0), 1000, 10, false)).toEqual([true]);
  });
  it("shows everything under a limit of 0 and no group when none may be shown", () => {
    expect(hiddenCells(cells(0, 5), 5, 0, true)).toEqual([false, false]);
    expect(hiddenCells(cells(3, 4), 7, 10, true)).toEqual([true, true]);
  });

  it("never leaves a sum of hidden groups under the limit beside a shown one", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 }), (sizes) => {
        const total = sizes.reduce((sum, n) => sum + n, 0);
        const hidden = hiddenCells(cells(...sizes), total, 10, true);
        const hiddenSizes = sizes.filter((_, at) => hidden[at] === true);
        expect(sizes.every((n, at) => n >= 10 || hidden[at])).toBe(true);
        if (hiddenSizes.length === 0 || hiddenSizes.length === sizes.length) return;
        expect(hiddenSizes.length).toBeGreaterThan(1);
        expect(hiddenSizes.reduce((sum, n) => sum + n, 0)).toBeGreaterThanOrEqual(10);
      }),
    );
  });
});

type Table = readonly (readonly number[])[];

const table = (limit: number): fc.Arbitrary<Table> =>
  fc.tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 4 })).chain(([rows, columns]) =>
    fc.array(
      fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: limit })), {
        minLength: columns,
        maxLength: columns,
      }),
      {
        minLength: rows,
        maxLength: rows,
      },
    ),
  );

describe("suppressMatrix", () => {
  it("shows a table without a small cell as it is", () => {
    expect(
      suppressMatrix(
        [
          [20, 30],
          [40, 50],
        ],
        10,
      ),
    ).toEqual([
      [20, 30],
      [40, 50],
    ]);
  });
  it("hides all four cells of two classes for one small one", () => {
    expect(
      suppressMatrix(
        [
          [2500, 1333],
          [3, 11465],
        ],
        10,
      ),
    ).toEqual([
      [null, null],
      [null, null],
    ]);
  });
  it("hides more where every line has two hidden cells and a bridge between them is known all the same", () => {
    // Two blocks of four joined by one cell: the totals of the first block give the cell between them.
    const counts = [
      [1, 2, 90, 90],
      [3, 4, 5, 90],
      [90, 90, 6, 7],
      [90, 90, 8, 9],
    ];
    const shown = suppressMatrix(counts, 10);
    expect(shown[1]?.[2]).toBeNull();
    expect(shown.flat().filter((cell) => cell === null).length).toBeGreaterThan(9);
  });
  it("hides a wide table whole", () => {
    const wide = Array.from({ length: 51 }, (_, r) =>
      Array.from({ length: 51 }, (__, c) => (r === 3 && c === 4 ? 2 : 20)),
    );
    expect(
      suppressMatrix(wide, 10)
        .flat()
        .every((cell) => cell === null),
    ).toBe(true);
  });

  it("leaves no hidden cell with one possible count, unless everything is hidden", () => {
    fc.assert(
      fc.property(table(5), (counts) => {
        const shown = suppressMatrix(counts, 3);
        expect(shown.flat().every((cell) => cell === null || cell >= 3)).toBe(true);
        shown.forEach((row, r) =>
          row.forEach((cell, c) => expect(cell === null || cell === counts[r]?.[c]).toBe(true)),
        );
        const anyShown = shown.flat().some((cell) => cell !== null);
        expect(anyShown ? solvable(counts, shown) : []).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

/** Hidden cells that have the same count in every table with these totals and shown cells, by enumerating the tables. */
function solvable(counts: Table, shown: readonly (readonly (number | null)[])[]): readonly string[] {
  const width = counts[0]?.length ?? 0;
  const rest = {
    rows: counts.map(sum),
    columns: Array.from({ length: width }, (_, c) => sum(counts.map((row) => row[c] ?? 0))),
  };
  const values = new Map<string, Set<number>>();
  const open = (): boolean => [...values.values()].some((found) => found.size < 2);
  const fill = (at: number, found: readonly number[]): void => {
    if (values.size > 0 && !open()) return;
    const [r, c] = [Math.floor(at / width), at % width];
    if (r === counts.length) {
      if ([...rest.rows, ...rest.columns].every((left) => left === 0)) {
        found.forEach((value, cell) => {
          const place = `${String(Math.floor(cell / width))},${String(cell % width)}`;
          if (shown[Math.floor(cell / width)]?.[cell % width] === null) {
            values.set(place, (values.get(place) ?? new Set()).add(value));
          }
        });
      }
      return;
    }
    const left = Math.min(rest.rows[r] ?? 0, rest.columns[c] ?? 0);
    const given = shown[r]?.[c] ?? null;
    // The last cell of a row takes what is left of it.
    const least = given ?? (c === width - 1 ? (rest.rows[r] ?? 0) : 0);
    for (let value = least; value <= (given ?? left); value += 1) {
      if (value > left) return;
      rest.rows[r] = (rest.rows[r] ?? 0) - value;
      rest.columns[c] = (rest.columns[c] ?? 0) - value;
      fill(at + 1, [...found, value]);
      rest.rows[r] = (rest.rows[r] ?? 0) + value;
      rest.columns[c] = (rest.columns[c] ?? 0) + value;
    }
  };
  fill(0, []);
  return [...values].filter(([, found]) => found.size < 2).map(([place]) => place);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
