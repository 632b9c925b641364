import type { BinaryRows } from "../metrics/rows.ts";
import { compareCodePoints } from "../text/code-point-order.ts";
import type { TextColumn } from "../table/column.ts";

/** A group by the values of its attributes, parallel to `by`; null is the missing value, which no name can be mistaken for. */
export type Group = readonly (string | null)[];

/** Which group each row belongs to. */
export interface Grouping {
  /** One attribute, or two for an intersection. */
  readonly by: readonly string[];
  /** In declared order, then by code point, those with a missing value last. Only groups that have rows. */
  readonly groups: readonly Group[];
  /** Index into `groups`, one a row. */
  readonly codes: Int32Array;
}

/**
 * All that rates by group depend on: rows by group, truth and decisions, counted and weighed. Index of a cell:
 * group × 8 + truth × 4 + candidate's decision × 2 + champion's. Without a champion its decision is the candidate's.
 */
export interface GroupTable {
  readonly grouping: Pick<Grouping, "by" | "groups">;
  readonly counts: Float64Array;
  /** Σw and Σw²; both are `counts` when rows are unweighted. */
  readonly weights: Float64Array;
  readonly squares: Float64Array;
}

/** Cells a group has. */
export const CELLS = 8;

/** Groups by one attribute. @param declared names to be listed first, in this order */
export function groupingOf(name: string, column: TextColumn, declared: readonly string[]): Grouping {
  const found = new Set<number>(column.codes);
  const hasMissing = found.delete(-1);
  const names = [...found].map((code) => column.dictionary[code] ?? "");
  const known = declared.filter((one) => names.includes(one));
  const ordered = [...known, ...inOrder(names.filter((one) => !known.includes(one)))];
  const groups: Group[] = ordered.map((one) => [one]);
  if (hasMissing) groups.push([null]);
  const places = new Map(ordered.map((one, at) => [one, at]));
  const codeOf = column.dictionary.map((text) => places.get(text) ?? 0);
  const codes = column.codes.map((code) => (code < 0 ? ordered.length : (codeOf[code] ?? 0)));
  return { by: [name], groups, codes };
}

/** Groups by both attributes together; only combinations that have rows. */
export function crossed(a: Grouping, b: Grouping): Grouping {
  const width = b.groups.length;
  const combined = Int32Array.from(a.codes, (code, row) => code * width + (b.codes[row] as number));
  const places = [...new Set(combined)].sort((x, y) => x - y);
  const groupAt = (place: number): Group => [
    ...(a.groups[Math.floor(place / width)] ?? []),
    ...(b.groups[place % width] ?? []),
  ];
  // Groups with a missing value come last, as they do for one attribute.
  const ordered = [...places.filter((at) => !isMissing(groupAt(at))), ...places.filter((at) => isMissing(groupAt(at)))];
  const indexOf = new Int32Array(a.groups.length * width);
  ordered.forEach((place, index) => (indexOf[place] = index));
  return {
    by: [...a.by, ...b.by],
    groups: ordered.map(groupAt),
    codes: combined.map((place) => indexOf[place] as number),
  };
}

/** Whether a group is made by a missing value. */
export function isMissing(group: Group): boolean {
  return group.includes(null);
}

/** The same groups on some of the rows. Groups that lose all their rows stay, with no rows. */
export function within(grouping: Grouping, selection: Uint32Array): Grouping {
  return { ...grouping, codes: Int32Array.from(selection, (row) => grouping.codes[row] as number) };
}

/** Adds the rows up. @param champion the champion's decisions on the same rows, null without one */
export function tally(grouping: Grouping, rows: BinaryRows, champion: BinaryRows | null): GroupTable {
  const { codes, groups, by } = grouping;
  const { truth, decision, weight } = rows;
  const other = champion?.decision ?? decision;
  const counts = new Float64Array(groups.length * CELLS);
  const weights = weight === null ? counts : new Float64Array(counts.length);
  const squares = weight === null ? counts : new Float64Array(counts.length);
  for (let row = 0; row < codes.length; row++) {
    const cell =
      (codes[row] as number) * CELLS +
      (truth[row] as number) * 4 +
      (decision[row] as number) * 2 +
      (other[row] as number);
    counts[cell] = (counts[cell] as number) + 1;
    if (weight === null) continue;
    const w = weight[row] as number;
    weights[cell] = (weights[cell] as number) + w;
    squares[cell] = (squares[cell] as number) + w * w;
  }
  return { grouping: { by, groups }, counts, weights, squares };
}

/** Rows of each group. */
export function groupSizes({ counts, grouping }: GroupTable): readonly number[] {
  return grouping.groups.map((_, group) =>
    counts.subarray(group * CELLS, (group + 1) * CELLS).reduce((sum, count) => sum + count, 0),
  );
}

/** Codes such as 1, 2, 10 in the order of their numbers where all are numbers, else by code point. */
function inOrder(names: readonly string[]): readonly string[] {
  const isNumeric = names.every((name) => name.trim() !== "" && Number.isFinite(Number(name)));
  return [...names].sort((a, b) => (isNumeric ? Number(a) - Number(b) : 0) || compareCodePoints(a, b));
}
