/**
 * Hides the cells of a table of counts that may not be shown, and those that would give them away: row and column totals
 * are public (class supports, numbers of predictions), so no row or column may keep exactly one hidden cell.
 *
 * @param counts non-negative counts, rows × columns
 * @returns the same table with null for every hidden cell
 */
export function suppressMatrix(
  counts: readonly (readonly number[])[],
  minimumCell: number,
): readonly (readonly (number | null)[])[] {
  const hidden = counts.map((row) => row.map((count) => count < minimumCell));
  let changed = true;
  while (changed) {
    changed = false;
    for (const line of [...rowLines(counts), ...columnLines(counts)]) {
      if (hideComplement(counts, hidden, line)) changed = true;
    }
  }
  return counts.map((row, r) => row.map((count, c) => (hidden[r]?.[c] === true ? null : count)));
}

type CellPosition = readonly [row: number, column: number];

function rowLines(counts: readonly (readonly number[])[]): CellPosition[][] {
  return counts.map((row, r) => row.map((_, c): CellPosition => [r, c]));
}

function columnLines(counts: readonly (readonly number[])[]): CellPosition[][] {
  const [first = []] = counts;
  return first.map((_, c) => counts.map((__, r): CellPosition => [r, c]));
}

/** Hides the smallest shown cell of a line in which exactly one is hidden; tells whether it did. */
function hideComplement(
  counts: readonly (readonly number[])[],
  hidden: boolean[][],
  line: readonly CellPosition[],
): boolean {
  const shown = line.filter(([r, c]) => hidden[r]?.[c] !== true);
  if (line.length - shown.length !== 1) return false;
  const smallest = [...shown].sort(([r1, c1], [r2, c2]) => (counts[r1]?.[c1] ?? 0) - (counts[r2]?.[c2] ?? 0))[0];
  const row = smallest === undefined ? undefined : hidden[smallest[0]];
  if (smallest === undefined || row === undefined) return false;
  row[smallest[1]] = true;
  return true;
}
