/**
 * Statistical disclosure control (contracts.md §8): which cells of a published table must not be shown.
 *
 * A cell is a group of people of a known size. Cells under the limit are hidden; so is what would give them away by
 * subtraction: a cell that leaves fewer than the limit outside it, and, when exactly one cell of a complete
 * breakdown is hidden, the next smallest. Empty cells are hidden like small ones: "nobody" is a statement about people too.
 */
export interface DisclosureCell {
  readonly n: number;
}

/**
 * @param cells a complete breakdown of `total` rows (the groups of one attribute), or several slices that overlap
 * @param complete whether the cells add up to the total, so that one hidden cell could be worked out
 * @returns for each cell, whether it must be hidden
 */
export function hiddenCells(
  cells: readonly DisclosureCell[],
  total: number,
  minimumCell: number,
  complete: boolean,
): readonly boolean[] {
  const hidden = cells.map(({ n }) => n < minimumCell || (n < total && total - n < minimumCell));
  if (complete && hidden.filter(Boolean).length === 1) {
    const next = smallestShown(cells, hidden);
    if (next !== -1) hidden[next] = true;
  }
  return hidden;
}

function smallestShown(cells: readonly DisclosureCell[], hidden: readonly boolean[]): number {
  let at = -1;
  cells.forEach(({ n }, index) => {
    if (hidden[index] === true) return;
    const best = cells[at];
    if (best === undefined || n < best.n) at = index;
  });
  return at;
}
