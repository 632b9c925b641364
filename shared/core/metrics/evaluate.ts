import type { Estimate } from "../estimate.ts";
import { zOf } from "../stats/normal.ts";
import { deriveSeed } from "../stats/rng.ts";
import { computedMetric } from "./catalogue.ts";
import type { Metric, Setting } from "./define-metric.ts";
import { oneVersusRest } from "./one-versus-rest.ts";
import type { Rows } from "./rows.ts";

export { selectRows } from "./select-rows.ts";

/** Which metrics, and how sure. */
export interface EvaluationOptions {
  /** Ids of metrics computed here for the task of the rows. */
  readonly metrics: readonly string[];
  /** Confidence level in (0, 1). */
  readonly level: number;
  /** Bootstrap replicates. */
  readonly replicates: number;
  /** Whole number in [0, 2^53); the same seed gives the same intervals. */
  readonly seed: number;
  /** What 0/0 is: undefined, or 0 as scikit-learn has it. */
  readonly zeroDivision: "undefined" | 0;
}

/** One estimate; `class` is set where the metric gives one value a class. */
export interface MetricValue {
  readonly metric: string;
  readonly class: string | null;
  readonly estimate: Estimate;
}

/**
 * Estimates of the metrics on the rows, in the order asked for, per-class ones in the order of classes.
 *
 * @throws RangeError on an id that is not computed here for the task: callers check ids against the catalogue
 */
export function evaluate(rows: Rows, options: EvaluationOptions): readonly MetricValue[] {
  return options.metrics.flatMap((id) => {
    const metric = metricFor(id, rows);
    return perspectives(metric, rows).map(({ name, see }) => ({
      metric: id,
      class: name,
      estimate: metric.estimate(see(rows), settingOf(options, id, name, "value")),
    }));
  });
}

/**
 * Estimates of candidate − champion with paired intervals. Both tables are the same rows in the same order; where one side
 * is undefined so is the difference, with that side's reason.
 *
 * @throws RangeError when the tables are not the same rows, or as `evaluate`
 */
export function compare(candidate: Rows, champion: Rows, options: EvaluationOptions): readonly MetricValue[] {
  refuseDifferentRows(candidate, champion);
  return options.metrics.flatMap((id) => {
    const metric = metricFor(id, candidate);
    return perspectives(metric, candidate).map(({ name, see }) => ({
      metric: id,
      class: name,
      estimate: metric.difference(see(candidate), see(champion), settingOf(options, id, name, "difference")),
    }));
  });
}

function metricFor(id: string, { task }: Rows): Metric {
  const metric = computedMetric(id);
  if (metric?.entry.tasks.includes(task) !== true)
    throw new RangeError(`no metric "${id}" of ${task} rows is computed here`);
  return metric;
}

interface Perspective {
  readonly name: string | null;
  readonly see: (rows: Rows) => Rows;
}

/** The rows as they are, or each class against the rest. */
function perspectives({ entry }: Metric, rows: Rows): readonly Perspective[] {
  if (rows.task !== "multiclass" || !entry.perClassIn.includes("multiclass"))
    return [{ name: null, see: (same) => same }];
  return rows.classes.map((name, index) => ({
    name,
    see: (table) => (table.task === "multiclass" ? oneVersusRest(table, index) : table),
  }));
}

function settingOf(options: EvaluationOptions, id: string, name: string | null, of: "value" | "difference"): Setting {
  const { level, replicates, seed, zeroDivision } = options;
  return {
    level,
    z: zOf(level),
    replicates,
    seed,
    stream: deriveSeed(seed, JSON.stringify([of, id, name])),
    zeroDivision,
  };
}

function refuseDifferentRows(candidate: Rows, champion: Rows): void {
  const same =
    candidate.task === champion.task &&
    candidate.truth.length === champion.truth.length &&
    (candidate.truth === champion.truth ||
      candidate.truth.every((value: number, row: number) => value === champion.truth[row]));
  if (!same) throw new RangeError("a comparison needs the same rows on both sides");
}
