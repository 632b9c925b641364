import { accuracy } from "./accuracy.ts";
import { averagePrecision } from "./average-precision.ts";
import { balancedAccuracy } from "./balanced-accuracy.ts";
import { brierScore } from "./brier-score.ts";
import type { MetricEntry } from "./catalogue-entry.ts";
import { classAverages } from "./class-averages.ts";
import { cohenKappa } from "./cohen-kappa.ts";
import { counts } from "./counts.ts";
import type { Metric } from "./define-metric.ts";
import { f1 } from "./f1.ts";
import { judgedElsewhere } from "./judged-elsewhere.ts";
import { logLoss } from "./log-loss.ts";
import { matthewsCorrcoef } from "./matthews-corrcoef.ts";
import { medianAbsoluteError } from "./median-absolute-error.ts";
import { precision } from "./precision.ts";
import { r2 } from "./r2.ts";
import { rankingAverages } from "./ranking-averages.ts";
import { recall } from "./recall.ts";
import { regressionErrors } from "./regression-errors.ts";
import { rocAuc } from "./roc-auc.ts";
import type { Task } from "./rows.ts";
import { specificity } from "./specificity.ts";

// In the order in which reports list them.
const metrics: readonly Metric[] = [
  rocAuc,
  averagePrecision,
  accuracy,
  balancedAccuracy,
  precision,
  recall,
  specificity,
  f1,
  matthewsCorrcoef,
  cohenKappa,
  logLoss,
  brierScore,
  ...rankingAverages,
  ...classAverages,
  ...regressionErrors,
  medianAbsoluteError,
  r2,
  ...counts,
];

const computed: ReadonlyMap<string, Metric> = new Map(metrics.map((metric) => [metric.entry.id, metric]));
const entries: readonly MetricEntry[] = [...metrics.map((metric) => metric.entry), ...judgedElsewhere];
const known: ReadonlyMap<string, MetricEntry> = new Map(entries.map((entry) => [entry.id, entry]));

/** What is known of a metric, computed by this or another action; undefined when nobody computes it. */
export function metricEntry(id: string): MetricEntry | undefined {
  return known.get(id);
}

/** Every known id, in the order of reports. */
export function metricIds(): readonly string[] {
  return entries.map((entry) => entry.id);
}

/** Metrics that a task has, by whichever action they are judged. */
export function entriesFor(task: Task): readonly MetricEntry[] {
  return entries.filter((entry) => entry.tasks.includes(task));
}

/** The computation behind an id; undefined when another action computes it, or nobody. */
export function computedMetric(id: string): Metric | undefined {
  return computed.get(id);
}
