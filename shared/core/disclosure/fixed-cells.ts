/**
 * The hidden cells of a table whose counts follow from the shown cells and the row and column totals.
 *
 * A hidden cell can be another number exactly when some cycle through it, along rows and columns of hidden cells, can be
 * raised and lowered in turn without a count falling under 0. Cells are edges between rows and columns: row → column
 * raises a count, column → row lowers one that is above 0.
 */
export function fixedCells(
  counts: readonly (readonly number[])[],
  hidden: readonly (readonly boolean[])[],
): readonly (readonly [row: number, column: number])[] {
  return hidden.flatMap((row, r) =>
    row.flatMap((isHidden, c) => (isHidden && !canDiffer(counts, hidden, r, c) ? [[r, c] as const] : [])),
  );
}

function canDiffer(
  counts: readonly (readonly number[])[],
  hidden: readonly (readonly boolean[])[],
  row: number,
  column: number,
): boolean {
  const rows = hidden.length;
  const from = (node: number): readonly number[] => {
    if (node < rows) return (hidden[node] ?? []).flatMap((open, c) => (open && !isCell(node, c) ? [rows + c] : []));
    const c = node - rows;
    return hidden.flatMap((line, r) => (line[c] === true && !isCell(r, c) && (counts[r]?.[c] ?? 0) > 0 ? [r] : []));
  };
  const isCell = (r: number, c: number): boolean => r === row && c === column;
  const canRise = reaches(rows + column, row, from);
  return canRise || ((counts[row]?.[column] ?? 0) > 0 && reaches(row, rows + column, from));
}

function reaches(start: number, goal: number, from: (node: number) => readonly number[]): boolean {
  const seen = new Set([start]);
  const open = [start];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === goal) return true;
    for (const next of from(node)) {
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(next);
    }
  }
  return false;
}
