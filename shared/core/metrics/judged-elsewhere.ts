import type { MetricEntry } from "./catalogue-entry.ts";
import { DISPARITY_MARGIN } from "./margin-defaults.ts";

type Known = Pick<MetricEntry, "id" | "title" | "definition" | "source">;

function disparity(known: Known, direction: MetricEntry["direction"] = "lower-is-better"): MetricEntry {
  return {
    ...known,
    direction,
    tasks: ["binary", "multiclass"],
    perClassIn: ["multiclass"],
    judgedBy: "fairness-check",
    defaultMargin: DISPARITY_MARGIN,
  };
}

function timing(known: Known, direction: MetricEntry["direction"]): MetricEntry {
  return {
    ...known,
    direction,
    tasks: ["binary", "multiclass", "regression"],
    perClassIn: [],
    judgedBy: "performance-test",
    defaultMargin: null,
  };
}

function latency(percentile: number): MetricEntry {
  return timing(
    {
      id: `latency_p${String(percentile)}_ms`,
      title: `Latency p${String(percentile)}`,
      definition: `Milliseconds within which ${String(percentile)} % of the timed requests were answered.`,
      source: "Percentile of measured request times",
    },
    "lower-is-better",
  );
}

/** Metrics that other actions compute: known here so that one policy file can gate on all of them. */
export const judgedElsewhere: readonly MetricEntry[] = [
  disparity({
    id: "demographic_parity_difference",
    title: "Demographic parity difference",
    definition: "Largest minus smallest selection rate over the groups.",
    source: "fairlearn demographic_parity_difference",
  }),
  disparity(
    {
      id: "demographic_parity_ratio",
      title: "Demographic parity ratio",
      definition: "Smallest over largest selection rate of the groups.",
      source: "fairlearn demographic_parity_ratio",
    },
    "higher-is-better",
  ),
  disparity({
    id: "equal_opportunity_difference",
    title: "Equal opportunity difference",
    definition: "Largest minus smallest true positive rate over the groups.",
    source: "fairlearn equal_opportunity_difference",
  }),
  disparity({
    id: "equalized_odds_difference",
    title: "Equalized odds difference",
    definition: "The larger of the differences of true positive and false positive rate over the groups.",
    source: "fairlearn equalized_odds_difference",
  }),
  disparity({
    id: "average_odds_difference",
    title: "Average odds difference (absolute)",
    definition: "Mean of the absolute differences of true positive and false positive rate.",
    source: "AIF360 average_abs_odds_difference",
  }),
  disparity(
    {
      id: "disparate_impact",
      title: "Disparate impact",
      definition: "Selection rate of a group over that of the reference group.",
      source: "AIF360 disparate_impact",
    },
    "higher-is-better",
  ),
  latency(50),
  latency(95),
  latency(99),
  timing(
    {
      id: "throughput_rows_per_s",
      title: "Throughput",
      definition: "Rows predicted a second.",
      source: "Rows of the timed requests over their time",
    },
    "higher-is-better",
  ),
];
