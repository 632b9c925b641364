import type { Estimate, Interval, IntervalReason, Support, UndefinedReason } from "../estimate.ts";
import type { Rows } from "./rows.ts";

/** Why a figure does not exist for these rows. */
export interface Gap {
  readonly reason: UndefinedReason;
  readonly detail: string | null;
}

/** A point value, or why there is none. */
export type Figure = number | Gap;

/** An interval, or why there is none: what the procedures of `stats` answer. */
export type Spread =
  | { readonly kind: "interval"; readonly interval: Interval }
  | { readonly kind: "none"; readonly reason: IntervalReason };

export function gap(reason: UndefinedReason, detail: string | null = null): Gap {
  return { reason, detail };
}

/** NaN for a gap: how a bootstrap replicate says that it has no value. */
export function numberOf(figure: Figure): number {
  return typeof figure === "number" ? figure : Number.NaN;
}

/** Candidate − champion; where both are undefined the candidate's reason is the one told. */
export function differenceOf(candidate: Figure, champion: Figure): Figure {
  if (typeof candidate !== "number") return candidate;
  if (typeof champion !== "number") return champion;
  return candidate - champion;
}

/** The gap every metric has: no rows at all, or none that weighs anything. */
export function emptiness(rows: Rows): Gap | null {
  if (rows.truth.length === 0) return gap("no-rows");
  if (rows.weight?.every((weight) => weight === 0) === true) return gap("zero-weight");
  return null;
}

/**
 * Joins a figure with its support; `spread` is asked only when there is a value.
 * An interval without width is withheld: a resampling that never moved shows that the rows cannot tell, not that the value is certain.
 */
export function estimateOf(figure: Figure, support: Support, spread: () => Spread): Estimate {
  if (typeof figure !== "number") return { kind: "undefined", ...support, ...figure };
  const found = spread();
  if (found.kind === "none") return withoutInterval(figure, support, found.reason);
  if (found.interval.low === found.interval.high) return withoutInterval(figure, support, "degenerate");
  return { kind: "defined", value: figure, ...support, interval: found.interval, intervalReason: null };
}

/** A value that has no interval. */
export function withoutInterval(value: number, support: Support, intervalReason: IntervalReason): Estimate {
  return { kind: "defined", value, ...support, interval: null, intervalReason };
}
