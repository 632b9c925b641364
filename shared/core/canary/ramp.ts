import type { MetricEvidence } from "./judge-canary.ts";

/**
 * Whether the evidence allows a weight: what is not yet known of the canary's error rate may cost at most the budget, weight · U ≤ budget;
 * or the canary is proven already. Time alone never allows anything.
 *
 * @param weightPercent the next weight
 * @param errorBudget share of all requests that may fail by what is not yet known
 */
export function rampAllows(
  weightPercent: number,
  errors: Pick<MetricEvidence, "bound" | "verdict">,
  errorBudget: number,
): boolean {
  return errors.verdict === "proven" || (weightPercent / 100) * errors.bound <= errorBudget;
}
