import type { ModelIdentity } from "../../shared/core/model/identity.ts";
import type { Task } from "../../shared/core/metrics/rows.ts";
import type { Result } from "../../shared/records/result.ts";
import type { RuntimeFacts } from "../../shared/ports/model-runner.ts";

/** A curve in the unit square, thinned for drawing; x ascending. */
export type Curve = readonly (readonly [number, number])[];

/** Rows are truth, columns are prediction, in the order of `classes`; null is suppressed (contracts.md §8). */
export interface ConfusionTable {
  readonly classes: readonly string[];
  readonly counts: readonly (readonly (number | null)[])[];
}

/** Everything a validation found: the result that machines read, and what only a report shows. Disclosure is already applied. */
export interface ValidationOutcome {
  readonly result: Result;
  readonly task: Task | null;
  /** What was worked out rather than declared, each as a sentence ("task: binary, from two labels"). */
  readonly assumptions: readonly string[];
  readonly positiveClass: string | null;
  readonly threshold: number | null;
  readonly confidence: number;
  readonly candidate: {
    readonly shownPath: string;
    readonly identity: ModelIdentity | null;
    readonly runtime: RuntimeFacts | null;
  };
  readonly champion: {
    readonly shownPath: string;
    readonly identity: ModelIdentity | null;
    readonly runtime: RuntimeFacts | null;
  } | null;
  readonly roc: { readonly candidate: Curve; readonly champion: Curve | null } | null;
  readonly confusion: { readonly candidate: ConfusionTable; readonly champion: ConfusionTable | null } | null;
  /** Gates worth declaring, from the observed intervals; only when none was declared. */
  readonly suggestedGates: readonly string[];
  readonly minimumCell: number;
  readonly seed: number;
  readonly replicates: number;
}
