import { describe, expect, it } from "vitest";
import { resampleCells } from "../../../../../shared/core/metrics/cell-draws.ts";
import type { Cells } from "../../../../../shared/core/metrics/cells.ts";
import type { Setting } from "../../../../../shared/core/metrics/define-metric.ts";

const setting: Setting = {
  level: 0.95,
  z: 1.96,
  replicates: 300,
  seed: 5,
  stream: 1,
  zeroDivision: "undefined",
};

function cellsOf(amounts: readonly number[]): Cells {
  const counts = Float64Array.from(amounts);
  const codes = new Int32Array(amounts.length);
  return {
    classes: ["a", "b"],
    truth: codes,
    candidate: codes,
    champion: codes,
    counts,
    weights: counts,
    squares: counts,
  };
}

/** Everything that a statistic is shown. */
function seen(cells: Cells, of: Setting): readonly (readonly number[])[] {
  const draws: number[][] = [];
  resampleCells(cells, of, (counts) => {
    draws.push([...counts]);
    return counts[0] ?? 0;
  });
  return draws;
}

describe("resampling cells", () => {
  it("shows every statistic of a table the same draws, and another seed others", () => {
    const cells = cellsOf([50, 30, 20]);
    const first = seen(cells, setting);
    expect(first).toHaveLength(300);
    expect(first.every((counts) => counts.reduce((sum, count) => sum + count, 0) === 100)).toBe(true);
    expect(new Set(first.map(String)).size).toBeGreaterThan(100);
    expect(seen(cells, { ...setting, stream: 2 })).toEqual(first);
    expect(seen(cells, { ...setting, seed: 6 })).not.toEqual(first);
    expect(seen(cells, setting)).toEqual(first);
    expect(seen(cellsOf([50, 30, 20]), setting)).toEqual(first);
  });
  it("draws the same where there are too many cells to keep the draws", () => {
    const few = cellsOf([7, 5, 9]);
    const kept = seen(few, { ...setting, replicates: 2 });
    // 2 replicates of 600 000 cells are more than is kept; empty cells take no random numbers.
    const many = seen(cellsOf([7, 5, 9, ...new Array<number>(600_000).fill(0)]), { ...setting, replicates: 2 });
    expect(many.map((counts) => counts.slice(0, 3))).toEqual(kept);
  });
  it("has no interval for fewer than two rows", () => {
    expect(resampleCells(cellsOf([1, 0]), setting, () => 1)).toEqual({ kind: "none", reason: "too-few-rows" });
    expect(resampleCells(cellsOf([]), setting, () => 1)).toEqual({ kind: "none", reason: "too-few-rows" });
  });
});
