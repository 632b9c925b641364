import { type Problem, throwProblems } from "../core/errors.ts";
import type { Gate } from "../core/gate/gate.ts";
import { termKind } from "../core/gate/select-slice.ts";
import type { ModelPolicy } from "../core/model/policy.ts";
import { nearest } from "../core/text/nearest.ts";
import { quote, quoteAll } from "../core/text/quote.ts";
import type { ColumnRequest, TableSource } from "../ports/table-source.ts";
import type { AttributeRequest } from "./evaluation.ts";

/** Columns that the gates' groups and slices look at. */
export function gateAttributes(gates: readonly Gate[]): readonly AttributeRequest[] {
  const wanted = new Map<string, AttributeRequest>();
  const want = (request: AttributeRequest): void => void wanted.set(`${request.kind}\0${request.name}`, request);
  for (const { by, on } of gates) {
    if (by !== null) want({ name: by, kind: "text" });
    for (const term of on?.terms ?? []) want({ name: term.column, kind: termKind(term) });
  }
  return [...wanted.values()];
}

/** Columns kept whole while features stream by: label, weight, attributes. */
export function keptColumns(policy: ModelPolicy, attributes: readonly AttributeRequest[]): readonly ColumnRequest[] {
  const label: ColumnRequest = { name: policy.data.label, kind: policy.task === "regression" ? "number" : "text" };
  const weight: ColumnRequest[] = policy.data.weight === null ? [] : [{ name: policy.data.weight, kind: "number" }];
  const all = [label, ...weight, ...attributes];
  return [...new Map(all.map((request) => [`${request.kind}\0${request.name}`, request])).values()];
}

/** Names of every column that labels, weights, groups and slices need; row ids only where they join. */
export function labelColumns(
  { data }: ModelPolicy,
  attributes: readonly AttributeRequest[],
): readonly (string | null)[] {
  return [data.label, data.weight, ...data.sensitive, ...attributes.map(({ name }) => name)];
}

/** What is looked for in a table, and what the table is called in messages. */
export interface ColumnsWanted {
  /** The input that names the table. */
  readonly input: "data" | "predictions" | "champion-predictions";
  /** Names; null is a column that nobody asked for. */
  readonly columns: readonly (string | null)[];
}

/** Every column named anywhere must be there; all that are not are reported together, each with the nearest name. */
export function requireColumns(table: TableSource, { input, columns }: ColumnsWanted): void {
  const names = table.headers.map(({ name }) => name);
  const wanted = new Set(columns.filter((name) => name !== null));
  const missing = [...wanted].filter((name) => !names.includes(name));
  throwProblems(
    "input",
    missing.map((name) => missingColumn(name, names, input)),
  );
}

function missingColumn(name: string, names: readonly string[], input: ColumnsWanted["input"]): Problem {
  const suggestion = nearest(name, names);
  const table = {
    data: "the data has",
    predictions: "the predictions have",
    "champion-predictions": "the champion's predictions have",
  }[input];
  return {
    code: "column-missing",
    input,
    message: `${table} no column ${quote(name)}; there are ${quoteAll(names)}`,
    hint: suggestion === undefined ? "Name a column of the file." : `Did you mean ${quote(suggestion)}?`,
  };
}
