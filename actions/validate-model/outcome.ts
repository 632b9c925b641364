import type { Task } from "../../shared/core/metrics/rows.ts";
import type { CheckOutcome } from "../../shared/report/check-report.ts";

/** A curve in the unit square, thinned for drawing; x ascending. */
export type Curve = readonly (readonly [number, number])[];

/** Rows are truth, columns are prediction, in the order of `classes`; null is suppressed (contracts.md §8). */
export interface ConfusionTable {
  readonly classes: readonly string[];
  readonly counts: readonly (readonly (number | null)[])[];
}

/** Everything a validation found: the result that machines read, and what only a report shows. Disclosure is already applied. */
export interface ValidationOutcome extends CheckOutcome {
  readonly task: Task | null;
  readonly positiveClass: string | null;
  readonly threshold: number | null;
  readonly roc: { readonly candidate: Curve; readonly champion: Curve | null } | null;
  readonly confusion: { readonly candidate: ConfusionTable; readonly champion: ConfusionTable | null } | null;
  /** Gates worth declaring, from the observed intervals; only when none was declared. */
  readonly suggestedGates: readonly string[];
}
