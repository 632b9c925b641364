import type { Estimate } from "../../shared/core/estimate.ts";
import { judge, nonInferiorityRequirement } from "../../shared/core/gate/judge.ts";
import { metricEntry } from "../../shared/core/metrics/catalogue.ts";
import type { Task } from "../../shared/core/metrics/rows.ts";
import type { Observation } from "./observe.ts";

/** The metrics a first policy would name, by task. */
const FIRST_GATES: Readonly<Record<Task, readonly string[]>> = {
  binary: ["roc_auc", "recall", "precision"],
  multiclass: ["accuracy", "f1_macro"],
  regression: ["mean_absolute_error", "r2"],
};

/** Metric of the comparison a first policy would name. */
const FIRST_COMPARISON: Readonly<Record<Task, string>> = {
  binary: "roc_auc",
  multiclass: "accuracy",
  regression: "mean_absolute_error",
};

/**
 * Gates that this very model would pass, rounded to the easy side of the observed interval: a starting point to tighten,
 * not advice on what is good enough. Only for a policy without gates.
 */
export function suggestGates(task: Task, whole: readonly Observation[]): readonly string[] {
  const limits = FIRST_GATES[task].flatMap((metric) => {
    const found = whole.find((one) => one.of === "candidate" && one.metric === metric && one.class === null);
    if (found?.estimate.kind !== "defined" || found.estimate.interval === null) return [];
    const { low, high } = found.estimate.interval;
    return metricEntry(metric)?.direction === "lower-is-better"
      ? [`${metric} <= ${twoDigits(high, Math.ceil)}`]
      : [`${metric} >= ${twoDigits(low, Math.floor)}`];
  });
  return comparisonHolds(FIRST_COMPARISON[task], whole)
    ? [...limits, `${FIRST_COMPARISON[task]} no-worse-than champion`]
    : limits;
}

/** Whether this model would pass the comparison at the metric's own margin. */
function comparisonHolds(metric: string, whole: readonly Observation[]): boolean {
  const seen = (of: Observation["of"]): Estimate | undefined =>
    whole.find((one) => one.of === of && one.metric === metric && one.class === null)?.estimate;
  const entry = metricEntry(metric);
  const margin = entry?.defaultMargin ?? null;
  const [difference, champion] = [seen("difference"), seen("champion")];
  if (margin === null || entry === undefined || difference === undefined || champion?.kind !== "defined") return false;
  const comparison = { kind: "no-worse-than-champion", margin } as const;
  const requirement = nonInferiorityRequirement(comparison, entry.direction, champion.value);
  return requirement !== null && judge(difference, requirement).verdict === "pass";
}

/** Two significant digits, rounded by `round` towards the easy side. */
function twoDigits(value: number, round: (value: number) => number): string {
  if (value === 0) return "0";
  const step = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 1);
  return String(Number((round(value / step) * step).toPrecision(2)));
}
