import type { Estimate } from "../../shared/core/estimate.ts";
import type { GateRow, MetricRow } from "../../shared/records/result.ts";
import type { JudgedGate } from "./judge-gates.ts";
import type { Observation, Subset } from "./observe.ts";

/** Metrics that are counts of people themselves, the cells of the confusion table. */
const CONFUSION_COUNTS: readonly string[] = ["true_positives", "false_positives", "true_negatives", "false_negatives"];

/**
 * The one place where estimates become result rows, and therefore where disclosure is applied (contracts.md §8):
 * what is hidden here reaches no rendering and no record. Gates were judged on the true numbers before.
 */
export function metricRows(observations: readonly Observation[], minimumCell: number): readonly MetricRow[] {
  return observations.map((observation) => {
    const row = metricRow(observation);
    if (isHidden(observation, observations, minimumCell)) return suppressed(row);
    return { ...row, ...hiddenSupport(row, minimumCell) };
  });
}

function metricRow({ subset, of, metric, class: className, estimate }: Observation): MetricRow {
  return {
    metric,
    of,
    by: subset.by === null ? null : [subset.by],
    group: subset.by === null ? null : [subset.group],
    reference: null,
    on: subset.on,
    class: className,
    ...valueOf(estimate),
    n: estimate.n,
    nPositive: estimate.nPositive,
    nNegative: estimate.nNegative,
    effectiveN: estimate.effectiveN,
  };
}

function valueOf(estimate: Estimate): Pick<MetricRow, "value" | "undefinedReason" | "interval"> {
  if (estimate.kind === "undefined") return { value: null, undefinedReason: estimate.reason, interval: null };
  return { value: estimate.value, undefinedReason: null, interval: estimate.interval };
}

function isHidden(observation: Observation, all: readonly Observation[], minimumCell: number): boolean {
  const { subset, metric, of, estimate } = observation;
  if (subset.hidden) return true;
  if (CONFUSION_COUNTS.includes(metric)) {
    // Row and column totals are public, so one hidden cell of the table hides all four.
    return all.some(
      (one) =>
        one.subset === subset &&
        one.of === of &&
        CONFUSION_COUNTS.includes(one.metric) &&
        one.estimate.kind === "defined" &&
        Math.abs(one.estimate.value) < minimumCell,
    );
  }
  return estimate.n < minimumCell && estimate.kind === "defined";
}

/** An undefined metric of nobody says only why it is undefined; its small counts are hidden all the same. */
function hiddenSupport(row: MetricRow, minimumCell: number): Partial<MetricRow> {
  const small = (n: number | null): boolean => n !== null && n < minimumCell;
  if (!small(row.n) && !small(row.nPositive) && !small(row.nNegative)) return {};
  const n = small(row.n) ? null : row.n;
  // Positives and negatives add up to the subset: hiding one of them alone would hide nothing.
  return { n, nPositive: null, nNegative: null, effectiveN: n === null ? null : row.effectiveN };
}

function suppressed(row: MetricRow): MetricRow {
  return {
    ...row,
    value: null,
    undefinedReason: "suppressed",
    n: null,
    nPositive: null,
    nNegative: null,
    effectiveN: null,
    interval: null,
  };
}

/** Gates as the result lists them, in the order in which they were declared. */
export function gateRows(judged: readonly JudgedGate[], minimumCell: number): readonly GateRow[] {
  return judged.map(({ gate, verdict, judgement, subset, class: className }, at) => {
    const hidden = subset !== null && (subset.hidden || subset.size < minimumCell);
    return {
      id: `gate-${at + 1}`,
      gate: gate.text,
      metric: gate.metric,
      by: gate.by === null ? null : [gate.by],
      group: groupOf(subset),
      on: gate.on?.text ?? null,
      class: className,
      limit: judgement.limit,
      value: hidden ? null : judgement.value,
      bound: hidden ? null : judgement.bound,
      verdict,
      reasonCode: judgement.reason,
      advisory: gate.advisory,
      p: hidden ? null : judgement.p,
      adjustedP: hidden ? null : judgement.adjustedP,
    };
  });
}

function groupOf(subset: Subset | null): (string | null)[] | null {
  return subset === null || subset.by === null ? null : [subset.group];
}
