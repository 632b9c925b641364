import type { Gate } from "../../shared/core/gate/gate.ts";
import type { Observation as AnyObservation, Subset as AnySubset } from "../../shared/core/gate/observation.ts";
import { selectSlice } from "../../shared/core/gate/select-slice.ts";
import { compare, evaluate, type MetricValue, selectRows } from "../../shared/core/metrics/evaluate.ts";
import type { Rows } from "../../shared/core/metrics/rows.ts";
import type { ModelPolicy } from "../../shared/core/model/policy.ts";
import { hiddenCells } from "../../shared/core/disclosure/suppress.ts";
import { quote } from "../../shared/core/text/quote.ts";
import type { Evaluation } from "../../shared/evaluation/evaluation.ts";

export type Evaluated = Extract<Evaluation, { kind: "evaluated" }>;

/** Some of the evaluated rows: all, a slice, a group, or a group within a slice. */
export interface Subset extends AnySubset {
  readonly candidate: Rows;
  readonly champion: Rows | null;
}

export type Observation = AnyObservation<Subset>;

/** All rows, as the first and always present subset. */
export function wholeSubset(evaluation: Evaluated): Subset {
  return {
    on: null,
    by: null,
    group: null,
    size: evaluation.data.rows,
    hidden: false,
    candidate: evaluation.candidate.rows,
    champion: evaluation.champion.kind === "evaluated" ? evaluation.champion.rows : null,
  };
}

/** The subsets a gate speaks of: one for a slice, one a group for `by`. An empty slice is a subset of no rows. */
export function gateSubsets(gate: Gate, evaluation: Evaluated, whole: Subset, policy: ModelPolicy): readonly Subset[] {
  const { by, on } = gate;
  if (by === null && on === null) return [whole];
  const rows = on === null ? null : selectSlice(on, whole.size, evaluation.attribute);
  const slice = rows === null ? whole : part(whole, rows, { on: on?.text ?? null, by: null, group: null });
  const [sliceHidden = false] = hiddenCells([{ n: slice.size }], whole.size, policy.minimumCell, false);
  if (by === null) return [{ ...slice, hidden: sliceHidden }];
  const groups = groupRows(evaluation, by, rows).map(({ group, members }) =>
    part(whole, members, { on: slice.on, by: [by], group: [group] }),
  );
  const hidden = hiddenCells(
    groups.map(({ size }) => ({ n: size })),
    slice.size,
    policy.minimumCell,
    true,
  );
  // The groups of a slice add up to it: shown, they would show a slice that is hidden.
  return groups.map((one, at) => ({ ...one, hidden: sliceHidden || (hidden[at] ?? true) }));
}

function part(whole: Subset, rows: Uint32Array, names: Pick<Subset, "on" | "by" | "group">): Subset {
  return {
    ...names,
    size: rows.length,
    hidden: false,
    candidate: selectRows(whole.candidate, rows),
    champion: whole.champion === null ? null : selectRows(whole.champion, rows),
  };
}

/** Groups in order of first appearance; the missing value is a group of its own and comes last. */
function groupRows(
  evaluation: Evaluated,
  by: string,
  within: Uint32Array | null,
): readonly { readonly group: string | null; readonly members: Uint32Array }[] {
  const column = evaluation.attribute(by, "text");
  if (column.kind !== "text") throw new TypeError(`attribute ${quote(by)} is read as text`);
  const members = new Map<number, number[]>();
  const length = within?.length ?? column.codes.length;
  for (let at = 0; at < length; at += 1) {
    const row = within === null ? at : (within[at] ?? 0);
    const code = column.codes[row] ?? -1;
    const known = members.get(code);
    if (known === undefined) members.set(code, [row]);
    else known.push(row);
  }
  const missing = members.get(-1);
  members.delete(-1);
  const named = [...members].map(([code, rows]) => ({
    group: column.dictionary[code] ?? null,
    members: Uint32Array.from(rows),
  }));
  return missing === undefined ? named : [...named, { group: null, members: Uint32Array.from(missing) }];
}

/** Every requested metric of a subset for candidate, champion and their difference. */
export function observe(
  subset: Subset,
  metrics: readonly string[],
  policy: Pick<ModelPolicy, "confidence" | "replicates" | "zeroDivision">,
  seed: number,
): readonly Observation[] {
  const options = {
    metrics,
    level: policy.confidence,
    replicates: policy.replicates,
    seed,
    zeroDivision: policy.zeroDivision,
  };
  const as = (of: Observation["of"], values: readonly MetricValue[]): readonly Observation[] =>
    values.map(({ metric, class: name, estimate }) => ({ subset, of, metric, class: name, reference: null, estimate }));
  const { candidate, champion } = subset;
  if (champion === null) return as("candidate", evaluate(candidate, options));
  // First the differences: they resample both sides together, which costs less than one after the other.
  const difference = as("difference", compare(candidate, champion, options));
  return [
    ...as("candidate", evaluate(candidate, options)),
    ...as("champion", evaluate(champion, options)),
    ...difference,
  ];
}
