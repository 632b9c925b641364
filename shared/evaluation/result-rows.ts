import { isSmallRemainder } from "../core/disclosure/suppress.ts";
import type { Estimate } from "../core/estimate.ts";
import type { JudgedGate } from "../core/gate/judge-gates.ts";
import type { Observation } from "../core/gate/observation.ts";
import type { GateRow, MetricRow } from "../records/result.ts";

/**
 * The one place where estimates become result rows, and therefore where disclosure is applied (contracts.md §8):
 * what is hidden here reaches no rendering and no record. Gates were judged on the true numbers before.
 *
 * @param hidden the observations that may not be shown, of core/disclosure/hidden-observations.ts
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

function metricRow({ subset, of, metric, class: className, reference, estimate }: Observation): MetricRow {
  return {
    metric,
    of,
    by: copied(subset.by),
    group: copied(subset.group),
    reference: copied(reference),
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
      by: copied(observation?.subset.by ?? null) ?? (gate.by === null ? null : [gate.by]),
      group: copied(observation?.subset.group ?? null),
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

function copied<T>(list: readonly T[] | null): T[] | null {
  return list === null ? null : [...list];
}
