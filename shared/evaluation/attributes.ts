import { type Problem, throwProblems } from "../core/errors.ts";
import type { Gate } from "../core/gate/gate.ts";
import { termKind } from "../core/gate/select-slice.ts";
import type { ModelPolicy } from "../core/model/policy.ts";
import { nearest } from "../core/text/nearest.ts";
import { quote } from "../core/text/quote.ts";
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

/** Every column named anywhere must be in the data; all that are not are reported together, each with the nearest name. */
export function requireColumns(
  table: TableSource,
  columns: readonly (string | null)[],
  attributes: readonly AttributeRequest[],
): void {
  const names = table.headers.map(({ name }) => name);
  const wanted = new Set([...columns.filter((name) => name !== null), ...attributes.map(({ name }) => name)]);
  const problems = [...wanted].filter((name) => !names.includes(name)).map((name) => missingColumn(name, names));
  throwProblems("input", problems);
}

function missingColumn(name: string, names: readonly string[]): Problem {
  const suggestion = nearest(name, names);
  return {
    code: "column-missing",
    input: "data",
    message: `the data has no column ${quote(name)}; it has ${names
      .slice(0, 20)
      .map((one) => quote(one))
      .join(", ")}${names.length > 20 ? ` and ${names.length - 20} more` : ""}`,
    hint: suggestion === undefined ? "Name a column of the data." : `Did you mean ${quote(suggestion)}?`,
  };
}
