import { fixedCells } from "./fixed-cells.ts";

/** Beyond this many rows or columns the search for what can be worked out costs more than the table is worth. */
const WIDEST_SEARCHED = 50;

/**
 * Hides the cells of a table of counts that may not be shown, and those that would give them away: row and column totals
 * are public (class supports, numbers of predictions), so no hidden cell may be left with one possible count. What the
 * totals alone settle, such as an empty row, stays settled. A table wider than 50 is hidden whole if any of it must be.
 *
 * @param counts non-negative counts, rows × columns
 * @returns the same table with null for every hidden cell
 */
export function suppressMatrix(
  counts: readonly (readonly number[])[],
  minimumCell: number,
): readonly (readonly (number | null)[])[] {
  const hidden = counts.map((row) => row.map((count) => count < minimumCell));
  if (hidden.some((row) => row.includes(true))) {
    if (Math.max(counts.length, counts[0]?.length ?? 0) > WIDEST_SEARCHED) hidden.forEach((row) => row.fill(true));
    else hideUntilOpen(counts, hidden);
  }
  return counts.map((row, r) => row.map((count, c) => (hidden[r]?.[c] === true ? null : count)));
}

type Cell = readonly [row: number, column: number];

/** Hides one more cell beside each that can be worked out, until none can or everything is hidden. */
function hideUntilOpen(counts: readonly (readonly number[])[], hidden: boolean[][]): void {
  const all = counts.flatMap((row, r) => row.map((_, c): Cell => [r, c]));
  for (;;) {
    const given = fixedCells(counts, hidden);
    const shown = all.filter(([r, c]) => hidden[r]?.[c] === false);
    if (given.length === 0 || shown.length === 0) return;
    for (const [row, column] of given) {
      const beside = shown.filter(([r, c]) => (r === row) !== (c === column) && hidden[r]?.[c] === false);
      const next =
        smallest(counts, beside) ??
        smallest(
          counts,
          shown.filter(([r, c]) => hidden[r]?.[c] === false),
        );
      const line = next === undefined ? undefined : hidden[next[0]];
      if (next !== undefined && line !== undefined) line[next[1]] = true;
    }
  }
}

function smallest(counts: readonly (readonly number[])[], cells: readonly Cell[]): Cell | undefined {
  return [...cells].sort(([r1, c1], [r2, c2]) => (counts[r1]?.[c1] ?? 0) - (counts[r2]?.[c2] ?? 0))[0];
}
