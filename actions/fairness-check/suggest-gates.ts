import type { Observation } from "../../shared/core/gate/observation.ts";
import { quoteName } from "../../shared/core/text/scan.ts";

/** What a first policy would gate: that those who deserve it are found alike, and that selection is not far apart. */
const FIRST_GATES: readonly string[] = ["equal_opportunity_difference", "demographic_parity_difference"];
const KEYWORDS = new Set(["by", "on", "no-worse-than", "champion"]);

/**
 * Gates that this very model would pass, rounded to the easy side of the observed interval: a starting point to tighten, not
 * advice on what is good enough. Groups that could not be judged would keep any of them from passing, and are left to the policy.
 */
export function suggestFairnessGates(shown: readonly Observation[]): readonly string[] {
  return shown.flatMap(({ of, metric, subset, class: name, estimate }) => {
    const [attribute, another] = subset.by ?? [];
    const isFirst = of === "candidate" && FIRST_GATES.includes(metric) && subset.on === null && name === null;
    if (!isFirst || attribute === undefined || another !== undefined) return [];
    if (estimate.kind !== "defined" || estimate.interval === null) return [];
    const limit = Math.min(1, Math.ceil(estimate.interval.high * 100) / 100);
    return [`${metric} by ${quoteName(attribute, '"', KEYWORDS)} <= ${String(limit)}`];
  });
}
