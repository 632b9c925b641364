import type { Estimate } from "../estimate.ts";
import type { MetricEntry } from "./catalogue-entry.ts";
import type { BinaryRows, MulticlassRows, RegressionRows, Rows } from "./rows.ts";

/** What every estimate of one call shares. */
export interface Setting {
  /** Confidence level of two-sided intervals, in (0, 1), and its standard-normal quantile. */
  readonly level: number;
  readonly z: number;
  readonly replicates: number;
  /** Seed of the run: decides what metrics share, such as which row is in which bag. */
  readonly seed: number;
  /** Seed of this metric and class alone, so that a result does not depend on which other metrics were asked for. */
  readonly stream: number;
  readonly zeroDivision: "undefined" | 0;
}

/** A metric computed here. A per-class metric receives the one-versus-rest view of a class as binary rows. */
export interface Metric {
  readonly entry: MetricEntry;
  estimate(rows: Rows, setting: Setting): Estimate;
  /** Candidate − champion on the same rows, with a paired interval. */
  difference(candidate: Rows, champion: Rows, setting: Setting): Estimate;
}

/** Rows on which labels are decided. */
export type LabelledRows = BinaryRows | MulticlassRows;

/** The two ways a metric is computed, before it has a name. */
export interface Computation<R extends Rows> {
  readonly estimate: (rows: R, setting: Setting) => Estimate;
  readonly difference: (candidate: R, champion: R, setting: Setting) => Estimate;
}

/** What a metric says of itself; the rest follows from the way it is defined. */
export type Description = Omit<MetricEntry, "judgedBy" | "perClassIn" | "tasks">;

/** Defines a metric of two classes; with many classes it is computed once a class, against the rest. */
export function defineClassMetric(description: Description, computation: Computation<BinaryRows>): Metric {
  return define({ ...description, tasks: ["binary", "multiclass"], perClassIn: ["multiclass"] }, computation, isBinary);
}

/** Defines a metric that only two-class tasks have. */
export function defineBinaryMetric(description: Description, computation: Computation<BinaryRows>): Metric {
  return define({ ...description, tasks: ["binary"], perClassIn: [] }, computation, isBinary);
}

/** Defines a metric that is one value for two classes and for many. */
export function defineLabelledMetric(description: Description, computation: Computation<LabelledRows>): Metric {
  return define({ ...description, tasks: ["binary", "multiclass"], perClassIn: [] }, computation, isLabelled);
}

/** Defines an average over the classes of a many-class task. */
export function defineMulticlassMetric(description: Description, computation: Computation<MulticlassRows>): Metric {
  return define({ ...description, tasks: ["multiclass"], perClassIn: [] }, computation, isMulticlass);
}

/** Defines a metric of numeric predictions. */
export function defineRegressionMetric(description: Description, computation: Computation<RegressionRows>): Metric {
  return define({ ...description, tasks: ["regression"], perClassIn: [] }, computation, isRegression);
}

function define<R extends Rows>(
  entry: Omit<MetricEntry, "judgedBy">,
  computation: Computation<R>,
  accepts: (rows: Rows) => rows is R,
): Metric {
  const accepted = (rows: Rows): R => {
    if (accepts(rows)) return rows;
    throw new RangeError(`${entry.id} is not defined for ${rows.task} rows`);
  };
  return {
    entry: { ...entry, judgedBy: "validate-model" },
    estimate: (rows, setting) => computation.estimate(accepted(rows), setting),
    difference: (candidate, champion, setting) =>
      computation.difference(accepted(candidate), accepted(champion), setting),
  };
}

function isBinary(rows: Rows): rows is BinaryRows {
  return rows.task === "binary";
}

function isMulticlass(rows: Rows): rows is MulticlassRows {
  return rows.task === "multiclass";
}

function isLabelled(rows: Rows): rows is LabelledRows {
  return rows.task !== "regression";
}

function isRegression(rows: Rows): rows is RegressionRows {
  return rows.task === "regression";
}
