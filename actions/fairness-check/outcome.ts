import type { Task } from "../../shared/core/metrics/rows.ts";
import type { Evaluation } from "../../shared/evaluation/evaluation.ts";
import type { CheckOutcome } from "../../shared/report/check-report.ts";

export type Evaluated = Extract<Evaluation, { kind: "evaluated" }>;

/** Everything a fairness check found: the result that machines read, and what only a report shows. Disclosure is already applied. */
export interface FairnessOutcome extends CheckOutcome {
  readonly task: Task | null;
  readonly positiveClass: string | null;
  readonly threshold: number | null;
  /** Digests of the records of checks whose predictions were used. */
  readonly builtOn: readonly string[];
  /** Gates worth declaring, from the observed intervals; only when the policy has none on fairness. */
  readonly suggestedGates: readonly string[];
}
