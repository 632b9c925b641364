import { isSmallRemainder } from "../../shared/core/disclosure/suppress.ts";
import type { Estimate } from "../../shared/core/estimate.ts";
import type { GateRow, MetricRow } from "../../shared/records/result.ts";
import type { JudgedGate } from "./judge-gates.ts";
import type { Observation } from "./observe.ts";

/**
 * The one place where estimates become result rows, and therefore where disclosure is applied (contracts.md §8):
 * what is hidden here reaches no rendering and no record. Gates were judged on the true numbers before.
 *
 * @param hidden the observations that may not be shown, of disclose.ts
 */
export function metricRows(
  observations: readonly Observation[],
  hidden: ReadonlySet<Observation>,
  minimumCell: number,
): readonly MetricRow[] {
  return observations.map((observation) => {
    const row = metricRow(observation);
    if (hidden.has(observation)) return suppressed(row);
    return { ...row, ...hiddenSupport(row, observation.subset.size, minimumCell) };
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

/** Counts that may not be shown beside a value that may, and those they could be worked out from. */
function hiddenSupport(row: MetricRow, size: number, minimumCell: number): Partial<MetricRow> {
  const small = (n: number | null): boolean =>
    n !== null && (n < minimumCell || isSmallRemainder(size - n, minimumCell));
  const smallClass = small(row.nPositive) || small(row.nNegative);
  if (!small(row.n) && !smallClass) return {};
  // A denominator that is not all rows is often the other class.
  const n = small(row.n) || (smallClass && row.n !== size) ? null : row.n;
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
export function gateRows(judged: readonly JudgedGate[], hiddenOnes: ReadonlySet<Observation>): readonly GateRow[] {
  return judged.map(({ gate, verdict, judgement, observation }, at) => {
    const hidden = observation !== null && hiddenOnes.has(observation);
    return {
      id: `gate-${at + 1}`,
      gate: gate.text,
      metric: gate.metric,
      by: gate.by === null ? null : [gate.by],
      group: groupOf(observation),
      on: gate.on?.text ?? null,
      class: observation?.class ?? null,
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

function groupOf(observation: Observation | null): (string | null)[] | null {
  return observation === null || observation.subset.by === null ? null : [observation.subset.group];
}
