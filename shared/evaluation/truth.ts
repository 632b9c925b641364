import { ModelgateError } from "../core/errors.ts";
import type { ModelPolicy } from "../core/model/policy.ts";
import { isMissingAt } from "../core/table/cells.ts";
import type { Column, NumberColumn, TextColumn } from "../core/table/column.ts";
import { quote } from "../core/text/quote.ts";
import { classCodes, keep, type Truth } from "./build-rows.ts";
import type { TaskDecision } from "./classes.ts";
import type { DataSeen } from "./evaluation.ts";

/** Labels and weights as read, every row of the table. */
export interface LabelColumns {
  /** Text, or numbers where the task is known to be a regression. */
  readonly label: TextColumn | NumberColumn;
  readonly weight: NumberColumn | null;
  /** `file:line` of a row, for messages. */
  readonly locate: (row: number) => string;
}

/** The labels that occur, missing left out, in order of first appearance. Numbers are not enumerated. */
export function distinctLabels(label: TextColumn | NumberColumn): readonly string[] {
  if (label.kind === "number") return [];
  const seen = new Uint8Array(label.dictionary.length);
  for (let row = 0; row < label.codes.length; row += 1) {
    const code = label.codes[row] ?? -1;
    if (code >= 0) seen[code] = 1;
  }
  return label.dictionary.filter((_, code) => seen[code] === 1);
}

/** Rows that count, ascending: those with a label. Null when none is missing. */
export function labelledRows(label: Column, rows: number): Uint32Array | null {
  let missing = 0;
  for (let row = 0; row < rows; row += 1) if (isMissingAt(label, row)) missing += 1;
  if (missing === 0) return null;
  const kept = new Uint32Array(rows - missing);
  let at = 0;
  for (let row = 0; row < rows; row += 1) {
    if (isMissingAt(label, row)) continue;
    kept[at] = row;
    at += 1;
  }
  return kept;
}

/** No row to judge is an error, not a verdict: nobody meant to evaluate on nothing. */
export function requireRows(rows: number, kept: Uint32Array | null, policy: ModelPolicy): void {
  if (rows === 0) {
    throw new ModelgateError("data", [
      {
        code: "no-rows",
        input: "data",
        message: "the data has no rows",
        hint: "Point `data` at an evaluation set with at least one row.",
      },
    ]);
  }
  if (kept?.length === 0) {
    throw new ModelgateError("data", [
      {
        code: "no-labelled-rows",
        input: "label",
        message: `none of the ${rows} rows has a label in column ${quote(policy.data.label)}`,
        hint: "Check `label`: an evaluation set needs the outcomes.",
      },
    ]);
  }
}

export function excludedRows(rows: number, kept: Uint32Array | null): DataSeen["excluded"] {
  return kept === null ? [] : [{ reason: "label-missing", n: rows - kept.length }];
}

/** Turns labels into class codes or numbers and checks the weights, over the rows that count. */
export function truthOf(
  columns: LabelColumns,
  kept: Uint32Array | null,
  decision: TaskDecision,
  policy: ModelPolicy,
): Truth {
  const weight = checkedWeights(columns, kept, policy.data.weight);
  if (decision.task === "regression") {
    return { codes: null, values: numericLabels(columns, kept, policy), weight, kept };
  }
  if (columns.label.kind === "number") throw new TypeError("class labels were read as numbers");
  const codes = classCodes(columns.label, kept, decision.classes, columns.locate);
  return { codes, values: null, weight, kept };
}

function checkedWeights(
  { weight, locate }: LabelColumns,
  kept: Uint32Array | null,
  name: string | null,
): Float64Array | null {
  if (weight === null) return null;
  const length = kept?.length ?? weight.values.length;
  for (let at = 0; at < length; at += 1) {
    const row = kept === null ? at : (kept[at] ?? 0);
    const value = isMissingAt(weight, row) ? Number.NaN : (weight.values[row] ?? Number.NaN);
    if (value >= 0 && Number.isFinite(value)) continue;
    throw new ModelgateError("data", [
      {
        code: "bad-weight",
        input: "weight",
        message: `${locate(row)}: the weight in column ${quote(name ?? "")} is ${isMissingAt(weight, row) ? "missing" : String(value)}; weights are finite and not negative`,
        hint: "Correct the weight, or leave `weight` out to count every row once.",
      },
    ]);
  }
  return keep(weight.values, kept);
}

function numericLabels({ label, locate }: LabelColumns, kept: Uint32Array | null, policy: ModelPolicy): Float64Array {
  const parsed =
    label.kind === "text" ? label.dictionary.map((text) => (text.trim() === "" ? Number.NaN : Number(text))) : null;
  const values = new Float64Array(kept?.length ?? (label.kind === "text" ? label.codes.length : label.values.length));
  for (let at = 0; at < values.length; at += 1) {
    const row = kept === null ? at : (kept[at] ?? 0);
    const value = (label.kind === "text" ? parsed?.[label.codes[row] ?? -1] : label.values[row]) ?? Number.NaN;
    if (!Number.isFinite(value)) {
      throw new ModelgateError("data", [
        {
          code: "label-not-a-number",
          input: "label",
          message: `${locate(row)}: the label in column ${quote(policy.data.label)} is not a finite number`,
          hint: "A regression needs numbers; set `task` if this is a classification.",
        },
      ]);
    }
    values[at] = value;
  }
  return values;
}
