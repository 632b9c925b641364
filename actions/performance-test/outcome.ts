import type { PerformanceDetails } from "../../shared/records/performance-details.ts";
import type { Result } from "../../shared/records/result.ts";
import type { ModelShown } from "../../shared/report/check-report.ts";

/** Everything a timing found: the result that machines read, and what only a report shows. */
export interface PerformanceOutcome {
  readonly result: Result & { readonly details: PerformanceDetails };
  readonly candidate: ModelShown;
  readonly champion: ModelShown | null;
  readonly assumptions: readonly string[];
  readonly confidence: number;
  /** Gates worth declaring, from the observed intervals; only when none was declared. */
  readonly suggestedGates: readonly string[];
}
