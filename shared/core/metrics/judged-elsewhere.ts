import type { MetricEntry } from "./catalogue-entry.ts";
import { DISPARITY_MARGIN, SHARE_MARGIN, TIMING_MARGINS } from "./margin-defaults.ts";

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

/** A signed or divided comparison of each group with the reference. */
function pairwise(known: Known, direction: MetricEntry["direction"]): MetricEntry {
  return { ...disparity(known, direction), needsReference: true };
}

/** A share of each group's rows; a gate on it judges every group. */
function groupRate(known: Known, direction: MetricEntry["direction"]): MetricEntry {
  return { ...disparity(known, direction), defaultMargin: SHARE_MARGIN };
}

function timing(
  known: Known,
  direction: MetricEntry["direction"],
  defaultMargin: MetricEntry["defaultMargin"],
): MetricEntry {
  return {
    ...known,
    direction,
    tasks: ["binary", "multiclass", "regression"],
    perClassIn: [],
    judgedBy: "performance-test",
    defaultMargin,
  };
}

function latency(percentile: number, margin: MetricEntry["defaultMargin"]): MetricEntry {
  return timing(
    {
      id: `latency_p${String(percentile)}_ms`,
      title: `Latency p${String(percentile)}`,
      definition: `Milliseconds within which ${String(percentile)} % of the timed requests were answered.`,
      source: "Percentile of measured request times",
    },
    "lower-is-better",
    margin,
  );
}

/** Metrics that other actions compute: known here so that one policy file can gate on all of them. */
export const judgedElsewhere: readonly MetricEntry[] = [
  disparity({
    id: "demographic_parity_difference",
    title: "Demographic parity difference",
    definition: "Largest minus smallest selection rate over the groups that can be judged.",
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
    definition:
      "Half the sum of the absolute differences of true positive and false positive rate between two groups, for the pair where it is largest.",
    source: "AIF360 average_abs_odds_difference",
  }),
  pairwise(
    {
      id: "disparate_impact",
      title: "Disparate impact",
      definition: "Selection rate of a group over that of the reference group.",
      source: "AIF360 disparate_impact",
    },
    "higher-is-better",
  ),
  pairwise(
    {
      id: "statistical_parity_difference",
      title: "Statistical parity difference (signed)",
      definition: "Selection rate of a group minus that of the reference group.",
      source: "AIF360 statistical_parity_difference",
    },
    "nearer-zero-is-better",
  ),
  pairwise(
    {
      id: "true_positive_rate_difference",
      title: "True positive rate difference (signed)",
      definition: "True positive rate of a group minus that of the reference group.",
      source: "AIF360 true_positive_rate_difference",
    },
    "nearer-zero-is-better",
  ),
  pairwise(
    {
      id: "false_positive_rate_difference",
      title: "False positive rate difference (signed)",
      definition: "False positive rate of a group minus that of the reference group.",
      source: "AIF360 false_positive_rate_difference",
    },
    "nearer-zero-is-better",
  ),
  pairwise(
    {
      id: "average_odds_difference_signed",
      title: "Average odds difference (signed)",
      definition:
        "Mean of the signed differences of true positive and false positive rate against the reference group; opposite differences cancel, so the absolute form is the one to gate.",
      source: "AIF360 average_odds_difference",
    },
    "nearer-zero-is-better",
  ),
  pairwise(
    {
      id: "true_positive_rate_ratio",
      title: "True positive rate ratio",
      definition: "True positive rate of a group over that of the reference group.",
      source: "Ratio of fairlearn true_positive_rate of two groups",
    },
    "higher-is-better",
  ),
  pairwise(
    {
      id: "false_positive_rate_ratio",
      title: "False positive rate ratio",
      definition: "False positive rate of a group over that of the reference group.",
      source: "AIF360 false_positive_rate_ratio",
    },
    "lower-is-better",
  ),
  groupRate(
    {
      id: "selection_rate",
      title: "Selection rate",
      definition: "Share of a group's rows that are predicted positive, whatever their label.",
      source: "fairlearn selection_rate",
    },
    "nearer-zero-is-better",
  ),
  groupRate(
    {
      id: "true_positive_rate",
      title: "True positive rate",
      definition: "Share of a group's rows of the positive class that are predicted positive.",
      source: "fairlearn true_positive_rate",
    },
    "higher-is-better",
  ),
  groupRate(
    {
      id: "false_positive_rate",
      title: "False positive rate",
      definition: "Share of a group's rows of the negative class that are predicted positive.",
      source: "fairlearn false_positive_rate",
    },
    "lower-is-better",
  ),
  groupRate(
    {
      id: "false_negative_rate",
      title: "False negative rate",
      definition: "Share of a group's rows of the positive class that are predicted negative.",
      source: "fairlearn false_negative_rate",
    },
    "lower-is-better",
  ),
  latency(50, TIMING_MARGINS.median),
  latency(95, TIMING_MARGINS.tail),
  latency(99, TIMING_MARGINS.farTail),
  timing(
    {
      id: "throughput_rows_per_s",
      title: "Throughput",
      definition: "Rows predicted a second, in batches, by one session.",
      source: "Rows of the timed batches over the time of the runtime's calls for them",
    },
    "higher-is-better",
    TIMING_MARGINS.rate,
  ),
];
