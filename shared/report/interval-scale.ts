import type { Chart } from "./document.ts";

type IntervalChart = Extract<Chart, { readonly kind: "intervals" }>;
export type IntervalRow = IntervalChart["rows"][number];

/** A row placed on a track from 0 to 1. `passes` is the part of the track on the limit's good side. */
export interface PlacedRow {
  readonly row: IntervalRow;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly limit: number | null;
  readonly passes: readonly [number, number] | null;
}

/** Empty room at both ends of a track, so that marks never touch the edge. */
const ROOM = 0.08;

/** True when all rows share one scale; otherwise every row is centred on its own limit. */
export function sharesScale(rows: readonly IntervalRow[]): boolean {
  return new Set(rows.map(({ limit }) => limit)).size <= 1;
}

/**
 * Places every row of an interval chart on its track. Rows of different metrics have no common unit, so unless all limits are
 * equal each row gets a scale of its own with the limit in the middle: what can be compared is which side of it an interval is on.
 */
export function placeRows(rows: readonly IntervalRow[]): readonly PlacedRow[] {
  const common = sharesScale(rows) ? scaleOf(rows.flatMap(numbersOf)) : null;
  return rows.map((row) => placed(row, common ?? ownScale(row)));
}

type Scale = (number: number) => number;

function placed(row: IntervalRow, scale: Scale): PlacedRow {
  const at = (number: number | null): number | null => (number === null ? null : scale(number));
  const limit = at(row.limit);
  return {
    row,
    value: at(row.value),
    low: at(row.low),
    high: at(row.high),
    limit,
    passes: passingSide(limit, row.better),
  };
}

function passingSide(limit: number | null, better: IntervalRow["better"]): readonly [number, number] | null {
  if (limit === null || better === null) return null;
  return better === "above" ? [limit, 1] : [0, limit];
}

function numbersOf({ value, low, high, limit }: IntervalRow): readonly number[] {
  return [value, low, high, limit].filter((number) => number !== null);
}

function ownScale(row: IntervalRow): Scale {
  const numbers = numbersOf(row);
  if (row.limit === null) return scaleOf(numbers);
  const limit = row.limit;
  const reach = Math.max(...numbers.map((number) => Math.abs(number - limit)));
  return scaleOf([limit - reach, limit + reach]);
}

function scaleOf(numbers: readonly number[]): Scale {
  const least = numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const span = numbers.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY) - least;
  // One number alone, or none: the middle of the track.
  if (!(span > 0)) return () => 0.5;
  return (number) => ROOM + ((number - least) / span) * (1 - 2 * ROOM);
}
