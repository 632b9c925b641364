import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crossed, groupingOf, groupSizes, tally } from "../../../../../shared/core/fairness/group-table.ts";
import { hiddenInAttribute, hiddenInIntersection } from "../../../../../shared/core/fairness/hidden-cells.ts";
import { labelledRows } from "../../../../../shared/core/fairness/rates.ts";
import { type Counts, rowsOf, tableFrom } from "./fairness-tables.ts";

const MINIMUM = 10;
const counts = fc.record<Counts>({ tp: fc.nat(30), fp: fc.nat(30), fn: fc.nat(30), tn: fc.nat(30) });

describe("hiddenInAttribute", () => {
  it("shows no group and no class of a group under the limit, and leaves no hidden number to be worked out", () => {
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 7 }), (groups) => {
        const table = tableFrom(groups.map((one, at) => [`g${String(at)}`, one] as const));
        const sizes = groupSizes(table);
        const hidden = hiddenInAttribute(table, MINIMUM);
        const labels = sizes.map((_, at) => labelledRows(table, at));
        const open = (mask: readonly boolean[]): readonly number[] =>
          sizes.map((_, at) => at).filter((at) => mask[at] === false);
        expect(open(hidden.group).filter((at) => (sizes[at] ?? 0) < MINIMUM)).toEqual([]);
        const isFew = ({ positive, negative }: { readonly positive: number; readonly negative: number }): boolean =>
          positive < MINIMUM || negative < MINIMUM;
        expect(open(hidden.labels).filter((at) => isFew(labels[at] ?? { positive: 0, negative: 0 }))).toEqual([]);
        // Totals are public: what is hidden is known as a sum, and a sum over one group, or over few people, is that group.
        const givenAway = (mask: readonly boolean[], sums: (at: number) => readonly number[]): boolean => {
          const left = sizes.map((_, at) => at).filter((at) => mask[at] === true);
          if (left.length === 0 || left.length === sizes.length) return false;
          const total = (column: number): number => left.reduce((sum, at) => sum + (sums(at)[column] ?? 0), 0);
          return left.length === 1 || sums(0).some((_, column) => total(column) < MINIMUM);
        };
        expect(givenAway(hidden.group, (at) => [sizes[at] ?? 0])).toBe(false);
        expect(givenAway(hidden.labels, (at) => [labels[at]?.positive ?? 0, labels[at]?.negative ?? 0])).toBe(false);
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it("hides a group of a slice that leaves few of the group outside it", () => {
    const table = tableFrom([
      ["a", { tp: 50, fp: 50, fn: 50, tn: 50 }],
      ["b", { tp: 50, fp: 50, fn: 50, tn: 50 }],
      ["c", { tp: 50, fp: 50, fn: 50, tn: 50 }],
    ]);
    expect(hiddenInAttribute(table, MINIMUM, [203, 400, 400]).group).toEqual([true, false, false]);
    expect(hiddenInAttribute(table, MINIMUM, [200, 400, 400]).group).toEqual([false, false, false]);
  });
});

describe("hiddenInIntersection", () => {
  it("hides a small combination with others, so that neither its row nor its column gives it away", () => {
    const sizes = [
      [100, 100, 100],
      [100, 4, 100],
      [100, 100, 100],
    ];
    const pairs = sizes.flatMap((row, r) => row.flatMap((n, c) => Array.from({ length: n }, () => [r, c] as const)));
    const column = (at: 0 | 1): Parameters<typeof groupingOf>[1] => ({
      kind: "text",
      codes: Int32Array.from(pairs, (pair) => pair[at]),
      dictionary: ["x", "y", "z"],
    });
    const grouping = crossed(groupingOf("r", column(0), []), groupingOf("c", column(1), []));
    const half = Uint8Array.from(pairs, (_, at) => at % 2);
    const table = tally(grouping, rowsOf(half, half), null);
    const shape = { rows: 3, columns: 3, placeOf: (group: number) => [Math.floor(group / 3), group % 3] as const };
    const { group } = hiddenInIntersection(table, shape, MINIMUM);
    const at = (r: number, c: number): boolean => group[r * 3 + c] === true;
    expect(at(1, 1)).toBe(true);
    expect([0, 2].some((c) => at(1, c))).toBe(true);
    expect([0, 2].some((r) => at(r, 1))).toBe(true);
    expect(group.filter(Boolean)).toHaveLength(4);
  });
});
