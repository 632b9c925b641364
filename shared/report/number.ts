import type { UndefinedReason } from "../core/estimate.ts";
import { undefinedSentence } from "./words.ts";

/** Groups digits without a comma or a point that a reader elsewhere would take for a decimal mark. */
const NARROW_SPACE = "\u202f";
const MOST_DECIMALS = 15;

/** An estimate as it is printed. `limit` is the number its bounds are compared with, or null. */
export interface PrintedEstimate {
  readonly value: string;
  /** `[0.905, 0.918]`, or null when there is no interval. */
  readonly interval: string | null;
}

interface Bounds {
  readonly low: number;
  readonly high: number;
}

/**
 * Prints a value and its interval with the digits that the interval's width justifies: two significant digits of the width.
 * A number never crosses or meets its limit by rounding: digits are added until the printed number stands where the real one does.
 */
export function printEstimate(value: number, interval: Bounds | null, limit: number | null = null): PrintedEstimate {
  const numbers = interval === null ? [value] : [value, interval.low, interval.high];
  const decimals = faithfulDecimals(numbers, interval, limit);
  const [shown = "", low, high] = numbers.map((number) => fixed(number, decimals));
  return { value: shown, interval: low === undefined || high === undefined ? null : `[${low}, ${high}]` };
}

/** `0.912 [0.905, 0.918]`, or the value alone. */
export function estimateText(value: number, interval: Bounds | null, limit: number | null = null): string {
  const printed = printEstimate(value, interval, limit);
  return printed.interval === null ? printed.value : `${printed.value} ${printed.interval}`;
}

/** As `printEstimate`, with a plus on positive numbers, for differences. */
export function printDifference(value: number, interval: Bounds | null, limit: number | null = null): PrintedEstimate {
  const { value: shown, interval: bounds } = printEstimate(value, interval, limit);
  return { value: signed(shown), interval: bounds?.replace(/[\d.e+-]+/gu, signed) ?? null };
}

function signed(number: string): string {
  return Number(number) > 0 ? `+${number}` : number;
}

/** A single number, at most `digits` significant, without trailing noise: 0.8500000001 → `0.85`. */
export function numberText(value: number, digits = 6): string {
  if (!Number.isFinite(value)) return "not a number";
  return fixedOrExponent(Number(value.toPrecision(digits)));
}

/** Why there is no number, in words: `undefined: no positive rows`. */
export function undefinedText(reason: UndefinedReason | (string & {})): string {
  return reason === "suppressed" ? "suppressed" : `undefined: ${undefinedSentence(reason)}`;
}

/** A whole number with thin grouping: `48 842`. Four digits stay together, as ISO 80000 allows and the eye prefers. */
export function countText(count: number): string {
  const digits = String(Math.round(count));
  return digits.replace("-", "").length < 5 ? digits : digits.replace(/\B(?=(?:\d{3})+$)/gu, NARROW_SPACE);
}

/** `1 row`, `48 842 rows`. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${countText(count)} ${count === 1 ? singular : plural}`;
}

/** Bytes in binary units: `512 B`, `1.5 KiB`, `12 MiB`. */
export function bytesText(bytes: number): string {
  const units = ["B", "KiB", "MiB", "GiB", "TiB"] as const;
  let amount = bytes;
  let unit: string = units[0];
  for (const larger of units.slice(1)) {
    if (amount < 1024) break;
    amount /= 1024;
    unit = larger;
  }
  return `${numberText(amount, amount < 10 ? 2 : 3)} ${unit}`;
}

/** `0.4 ms`, `340 ms`, `2.5 s`, `2 min 5 s`. */
export function durationText(ms: number): string {
  if (ms < 1000) return `${numberText(ms, 3)} ms`;
  if (ms < 60_000) return `${numberText(ms / 1000, 3)} s`;
  const seconds = Math.round(ms / 1000);
  return `${String(Math.floor(seconds / 60))} min ${String(seconds % 60)} s`;
}

/** A share in [0, 1] as `95 %`. */
export function percentText(share: number): string {
  return `${numberText(share * 100, 4)}${NARROW_SPACE}%`;
}

function faithfulDecimals(numbers: readonly number[], interval: Bounds | null, limit: number | null): number {
  let decimals = justifiedDecimals(numbers, interval);
  if (limit === null) return decimals;
  const misplaced = (): boolean =>
    numbers.some((number) => Math.sign(Number(fixed(number, decimals)) - limit) !== Math.sign(number - limit));
  while (decimals < MOST_DECIMALS && misplaced()) decimals += 1;
  // Some differences hide beyond the fifteenth decimal; then the shortest text that reads back as the number is shown.
  return misplaced() ? Number.POSITIVE_INFINITY : decimals;
}

function justifiedDecimals(numbers: readonly number[], interval: Bounds | null): number {
  const width = interval === null ? 0 : interval.high - interval.low;
  // A width of 0.1 is 0.09999999999999998 as a difference, and must not gain a digit by that.
  if (width > 0) return clampDecimals(1 - Math.floor(Math.log10(width * (1 + 1e-9))));
  const largest = Math.max(...numbers.map((number) => Math.abs(number)));
  // No width to go by: four significant digits of the number itself, fewer when it is exact with fewer.
  const significant = largest === 0 ? 0 : clampDecimals(3 - Math.floor(Math.log10(largest)));
  const exact = String(Number(largest.toFixed(significant))).split(".")[1]?.length ?? 0;
  return Math.min(significant, exact);
}

function clampDecimals(decimals: number): number {
  return Math.min(MOST_DECIMALS, Math.max(0, decimals));
}

function fixed(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return "not a number";
  if (!Number.isFinite(decimals) || Math.abs(value) >= 1e15) return fixedOrExponent(value);
  // A negative value that rounds to zero would print as "-0.00".
  const text = value.toFixed(decimals);
  return /^-0(?:\.0*)?$/u.test(text) ? text.slice(1) : text;
}

function fixedOrExponent(value: number): string {
  return Object.is(value, -0) ? "0" : String(value);
}
