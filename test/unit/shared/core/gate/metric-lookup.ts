import type { MetricLookup } from "../../../../../shared/core/gate/parse-gate.ts";
import type { MetricEntry } from "../../../../../shared/core/metrics/catalogue-entry.ts";

function entry(
  id: string,
  direction: MetricEntry["direction"],
  defaultMargin: MetricEntry["defaultMargin"],
): MetricEntry {
  return {
    id,
    title: id,
    definition: id,
    direction,
    tasks: id === "bias" ? ["regression"] : ["binary", "multiclass"],
    perClassIn: [],
    judgedBy: "validate-model",
    defaultMargin,
    source: "test",
  };
}

const entries = [
  entry("roc_auc", "higher-is-better", { kind: "absolute", value: 0.01 }),
  entry("recall", "higher-is-better", { kind: "absolute", value: 0.01 }),
  entry("log_loss", "lower-is-better", { kind: "relative", value: 0.02 }),
  entry("bias", "nearer-zero-is-better", null),
  entry("expected_calibration_error", "lower-is-better", null),
];

/** A small catalogue, so that these tests say what the grammar does and not which metrics exist. */
export const testMetrics: MetricLookup = {
  metricEntry: (id) => entries.find((each) => each.id === id),
  metricIds: () => entries.map(({ id }) => id),
};
