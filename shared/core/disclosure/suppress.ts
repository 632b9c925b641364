/**
 * Statistical disclosure control (contracts.md §8): which cells of a published table must not be shown.
 *
 * A cell is a group of people of a known size. Cells under the limit are hidden; so is what would give them away by
 * subtraction: a cell that leaves fewer than the limit outside it, and, in a complete breakdown, the next smallest until
 * what is hidden is at least two cells that together reach the limit, for their sum can be worked out and is a cell as well.
 * Empty cells are hidden like small ones: "nobody" is a statement about people too.
 */
export interface DisclosureCell {
  readonly n: number;
}

/**
 * @param cells a complete breakdown of `total` rows (the groups of one attribute), or several slices that overlap
 * @param complete whether the cells add up to the total, so that what is hidden could be worked out
 * @returns for each cell, whether it must be hidden
 */
export function hiddenCells(
  cells: readonly DisclosureCell[],
  total: number,
  minimumCell: number,
  complete: boolean,
): readonly boolean[] {
  const hidden = cells.map(({ n }) => n < minimumCell || isSmallRemainder(total - n, minimumCell));
  while (complete && givesItselfAway(cells, hidden, minimumCell)) {
    const next = smallestShown(cells, hidden);
    if (next === -1) break;
    hidden[next] = true;
  }
  return hidden;
}

/** Whether what a shown cell leaves of a known total is a cell too small to show; nothing left gives nothing away. */
export function isSmallRemainder(remainder: number, minimumCell: number): boolean {
  return remainder > 0 && remainder < minimumCell;
}

function givesItselfAway(cells: readonly DisclosureCell[], hidden: readonly boolean[], minimumCell: number): boolean {
  const sizes = cells.filter((_, index) => hidden[index] === true).map(({ n }) => n);
  if (sizes.length === 0) return false;
  return sizes.length === 1 || sizes.reduce((sum, n) => sum + n, 0) < minimumCell;
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
