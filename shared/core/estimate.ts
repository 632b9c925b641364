/**
 * Why a statistic has no value. Shown to people, so each has a sentence in docs/glossary.md.
 * The union grows with the metrics; a reason is never reused for a second meaning.
 */
export type UndefinedReason =
  | "no-rows"
  | "no-positives"
  | "no-negatives"
  | "no-predicted-positives"
  | "no-predicted-negatives"
  | "single-class"
  | "class-never-predicted"
  | "single-predicted-class"
  | "zero-weight"
  | "constant-truth"
  | "zero-truth"
  | "needs-scores"
  | "needs-probabilities"
  | "single-group"
  | "reference-absent"
  | "zero-reference"
  | "too-few-requests"
  | "suppressed";

export type IntervalMethod =
  | "wilson"
  | "newcombe"
  | "newcombe-max-t"
  | "newcombe-paired"
  | "recovered-paired"
  | "miettinen-nurminen"
  | "miettinen-nurminen-max-t"
  | "delong"
  | "delong-logit"
  | "delong-paired"
  | "bootstrap-percentile"
  | "order-statistic"
  | "batch-means"
  | "signed-rank";

/** A two-sided confidence interval, bounds in the unit of the estimate. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  /** Confidence level in (0, 1), usually 0.95. */
  readonly level: number;
  readonly method: IntervalMethod;
}

/** What an estimate looked at. The rows are those of the metric's own denominator where it has one. */
export interface Support {
  /** Rows looked at (of the denominator). */
  readonly n: number;
  /** Rows of the positive and negative class among all rows selected; null where the task has none. */
  readonly nPositive: number | null;
  readonly nNegative: number | null;
  /** (Σw)²/Σw² over the n rows; equal to n without weights. */
  readonly effectiveN: number;
}

/**
 * A statistic that says how sure it is, or why it does not exist.
 * `interval` is null only where the method cannot give one for these rows; `intervalReason` then says why.
 */
export type Estimate =
  | (Support & {
      readonly kind: "defined";
      readonly value: number;
      readonly interval: Interval | null;
      readonly intervalReason: IntervalReason | null;
    })
  | (Support & {
      readonly kind: "undefined";
      readonly reason: UndefinedReason;
      /** What the reason is about, as data for a sentence: the class never predicted, say. Never a row's content. */
      readonly detail: string | null;
    });

/** Why a defined value has no interval. `exact-fact` needs none; the others leave the reader unsure. */
export type IntervalReason =
  "exact-fact" | "too-few-of-a-class" | "degenerate" | "replicates-undefined" | "too-few-rows";
