import { hiddenCells, isSmallRemainder } from "../disclosure/suppress.ts";
import { suppressMatrix } from "../disclosure/suppress-matrix.ts";
import { CELLS, type GroupTable, groupSizes } from "./group-table.ts";
import { labelledRows } from "./rates.ts";

/** Which numbers of each group may not be shown (contracts.md §8), parallel to the table's groups. */
export interface HiddenCells {
  /** Everything about the group. */
  readonly group: readonly boolean[];
  /** Whatever divides by its rows of the positive or of the negative class, and those counts. */
  readonly labels: readonly boolean[];
  /** Whatever divides by its rows predicted positive. */
  readonly predictions: readonly boolean[];
}

/**
 * The hidden cells of the groups of one attribute. The group sizes add up to the rows, and the positives of all groups to the
 * positives, both public: so in groups × {positive, negative}, as in groups × {predicted so, predicted not}, what is hidden is
 * never one row alone, nor few people together.
 *
 * @param whole the sizes of the same groups outside a slice; null where the table is of all rows
 */
export function hiddenInAttribute(
  table: GroupTable,
  minimumCell: number,
  whole: readonly number[] | null = null,
): HiddenCells {
  const sizes = groupSizes(table);
  const total = sizes.reduce((sum, n) => sum + n, 0);
  const bySize = hiddenCells(
    sizes.map((n) => ({ n })),
    total,
    minimumCell,
    true,
  );
  const group = bySize.map(
    (hidden, at) => hidden || isSmallRemainder((whole?.[at] ?? 0) - (sizes[at] ?? 0), minimumCell),
  );
  return {
    group,
    labels: hiddenRows(labelCounts(table), minimumCell, group),
    predictions: hiddenRows(predictionCounts(table), minimumCell, group),
  };
}

/**
 * Rows of a table with two columns, both hidden together because one and the size give the other. What is hidden adds up to
 * public totals less what is shown, so it is at least two rows, and reaches the limit in each column.
 */
function hiddenRows(
  counts: readonly (readonly number[])[],
  minimumCell: number,
  group: readonly boolean[],
): readonly boolean[] {
  const hidden = counts.map((row, at) => group[at] === true || row.some((count) => count < minimumCell));
  const bySize = counts.map((_, at) => at).sort((a, b) => total(counts[a]) - total(counts[b]));
  for (const next of bySize) {
    const rows = counts.filter((_, at) => hidden[at] === true);
    const isSafe =
      rows.length !== 1 && [0, 1].every((column) => rows.length === 0 || sumOf(rows, column) >= minimumCell);
    if (isSafe) break;
    hidden[next] = true;
  }
  return hidden;
}

function total(row: readonly number[] = []): number {
  return row.reduce((sum, count) => sum + count, 0);
}

function sumOf(rows: readonly (readonly number[])[], column: number): number {
  return rows.reduce((sum, row) => sum + (row[column] ?? 0), 0);
}

/**
 * The hidden cells of an intersection. Here the sizes of both attributes' groups are public totals as well, so sizes and
 * each kind of count are a table of their own, whose rows and columns are those groups.
 *
 * @param shape how many groups the two attributes have, and where in that grid each group of the table stands
 */
export function hiddenInIntersection(
  table: GroupTable,
  shape: {
    readonly rows: number;
    readonly columns: number;
    readonly placeOf: (group: number) => readonly [number, number];
  },
  minimumCell: number,
): HiddenCells {
  const { groups } = table.grouping;
  const hiddenBy = (counts: readonly number[]): readonly boolean[] => {
    const grid = Array.from({ length: shape.rows }, () => Array.from({ length: shape.columns }, () => 0));
    groups.forEach((_, at) => {
      const [row, column] = shape.placeOf(at);
      const line = grid[row];
      if (line !== undefined) line[column] = counts[at] ?? 0;
    });
    const shown = suppressMatrix(grid, minimumCell);
    return groups.map((_, at) => {
      const [row, column] = shape.placeOf(at);
      return (shown[row]?.[column] ?? null) === null;
    });
  };
  const either = (counts: readonly (readonly number[])[]): readonly boolean[] => {
    const [first, second] = [0, 1].map((column) => hiddenBy(counts.map((row) => row[column] ?? 0)));
    return groups.map((_, at) => group[at] === true || first?.[at] === true || second?.[at] === true);
  };
  const group = hiddenBy(groupSizes(table));
  return { group, labels: either(labelCounts(table)), predictions: either(predictionCounts(table)) };
}

function labelCounts(table: GroupTable): readonly (readonly number[])[] {
  return table.grouping.groups.map((_, group) => {
    const { positive, negative } = labelledRows(table, group);
    return [positive, negative];
  });
}

function predictionCounts({ counts, grouping }: GroupTable): readonly (readonly number[])[] {
  return grouping.groups.map((_, group) => {
    const cells = [...counts.subarray(group * CELLS, (group + 1) * CELLS)];
    const positive = cells.reduce((sum, count, cell) => sum + (((cell >> 1) & 1) === 1 ? count : 0), 0);
    return [positive, cells.reduce((sum, count) => sum + count, 0) - positive];
  });
}
