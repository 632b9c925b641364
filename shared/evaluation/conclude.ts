import { ModelgateError, problemsError } from "../core/errors.ts";
import type { ModelPolicy } from "../core/model/policy.ts";
import type { Rows } from "../core/metrics/rows.ts";
import type { Column, NumberColumn, TextColumn } from "../core/table/column.ts";
import { selectColumn } from "../core/table/select-column.ts";
import { buildRows, type OutputMismatch, type Truth } from "./build-rows.ts";
import { decideTask, isNumberText, type TaskDecision } from "./classes.ts";
import { classOrderProblem } from "./class-order.ts";
import type { ChampionState, Evaluation, ModelSeen } from "./evaluation.ts";
import type { RawPredictions } from "./raw-predictions.ts";
import { reuseOf } from "./recall.ts";
import type { Streamed } from "./stream.ts";
import { distinctLabels, excludedRows, labelledRows, requireRows, truthOf } from "./truth.ts";

/** A model that answered for every row. */
export interface Ran {
  readonly seen: ModelSeen;
  readonly raw: RawPredictions;
  /** Set when an earlier step of the job computed it, with that step's record where there is one. */
  readonly reused: { readonly record: string | null } | null;
}

export interface Gathered {
  readonly supplied: boolean;
  readonly assumptions: readonly string[];
  readonly columns: Pick<Streamed, "rows" | "column">;
  readonly locate: (row: number) => string;
  readonly dataDigest: string;
  readonly candidate: Ran;
  readonly champion: Ran | { readonly kind: "settled"; readonly state: ChampionState };
}

/** Turns labels and raw predictions into evaluated rows: task, classes, truth, and both models' columns. */
export function conclude(policy: ModelPolicy, gathered: Gathered): Evaluation {
  const { columns, candidate, locate } = gathered;
  const label = columns.column(policy.data.label, policy.task === "regression" ? "number" : "text");
  if (label.kind !== "text" && label.kind !== "number") throw new TypeError("labels are text or numbers");
  const kept = labelledRows(label, columns.rows);
  requireRows(columns.rows, kept, policy);

  const decision = settleTask(policy, label, candidate.raw);
  const weight = policy.data.weight === null ? null : numberColumn(columns.column(policy.data.weight, "number"));
  const truth = truthOf({ label, weight, locate }, kept, decision, policy);
  const data = {
    sha256: gathered.dataDigest,
    rows: kept?.length ?? columns.rows,
    excluded: excludedRows(columns.rows, kept),
  };
  const misordered = classOrderProblem(candidate.raw, decision, candidate.seen.shownPath);
  if (misordered !== null) throw new ModelgateError("input", [misordered]);
  const rows = buildRows(candidate.raw, truth, decision, policy.threshold);
  if (isMismatch(rows)) {
    const finding = { code: "unexpected-output", verdict: "fail" as const, detail: rows.detail, hint: rows.hint };
    return { kind: "stopped", finding, candidate: candidate.seen, data };
  }
  return {
    kind: "evaluated",
    supplied: gathered.supplied,
    reuse: reuseOf(candidate, "kind" in gathered.champion ? null : gathered.champion),
    decision,
    assumptions: [...decision.assumptions, ...gathered.assumptions],
    candidate: { seen: candidate.seen, rows },
    champion: championState(gathered.champion, truth, decision, policy),
    data,
    attribute: (name, kind) => selectColumn(columns.column(name, kind), kept),
  };
}

function settleTask(policy: ModelPolicy, label: TextColumn | NumberColumn, raw: RawPredictions): TaskDecision {
  const labels = distinctLabels(label);
  const decision = decideTask(policy, {
    labels,
    scoreColumns: raw.scores?.classCount ?? null,
    singleNumber: raw.scores === null && (raw.label === null || numbersBesideLabels(raw.label, labels)),
  });
  if ("task" in decision) return decision;
  throw problemsError("input", decision);
}

/** Predictions that are all numbers, some of which are nobody's label: values, not classes. */
function numbersBesideLabels({ dictionary }: TextColumn, labels: readonly string[]): boolean {
  const known = new Set(labels);
  return dictionary.every(isNumberText) && dictionary.some((text) => !known.has(text));
}

function numberColumn(column: Column): NumberColumn {
  if (column.kind !== "number") throw new TypeError("weights are read as numbers");
  return column;
}

function isMismatch(rows: Rows | OutputMismatch): rows is OutputMismatch {
  return "kind" in rows;
}

function championState(
  champion: Gathered["champion"],
  truth: Truth,
  decision: TaskDecision,
  policy: ModelPolicy,
): ChampionState {
  if ("kind" in champion) return champion.state;
  const { seen, raw } = champion;
  // The classes are declared for the candidate: a champion with an order of its own is no mistake of theirs.
  const misordered = classOrderProblem(raw, decision, seen.shownPath);
  if (misordered !== null) return { kind: "unavailable", reason: "no-champion", detail: misordered.message, seen };
  const rows = buildRows(raw, truth, decision, policy.threshold);
  if (!isMismatch(rows)) return { kind: "evaluated", seen, rows };
  return { kind: "unavailable", reason: "no-champion", detail: `the champion: ${rows.detail}`, seen };
}
