import type { Task } from "./rows.ts";

/** Actions that judge gates; each the gates on metrics of its own. */
export type Check = "validate-model" | "fairness-check" | "performance-test";

/** What people and gates need to know of a metric, computed here or elsewhere. */
export interface MetricEntry {
  /** snake_case, in scikit-learn's or fairlearn's words where they have one. */
  readonly id: string;
  /** As a heading: "ROC AUC". */
  readonly title: string;
  /** One sentence with the definition, for reports and docs. */
  readonly definition: string;
  readonly direction: "higher-is-better" | "lower-is-better" | "nearer-zero-is-better";
  readonly tasks: readonly Task[];
  /** Tasks in which the metric gives one value a class (one class against the rest); a gate on it judges every class. */
  readonly perClassIn: readonly Task[];
  /** Whether it compares each group with a named one, so that a gate on it needs `fairness.reference`. */
  readonly needsReference?: true;
  /** The action that judges gates on it. */
  readonly judgedBy: Check;
  /** Margin of `no-worse-than champion` when the gate names none (reference: non-inferiority defaults). */
  readonly defaultMargin: { readonly kind: "absolute" | "relative"; readonly value: number } | null;
  /** Where the definition comes from. */
  readonly source: string;
}
