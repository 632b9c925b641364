import { ModelgateError } from "../core/errors.ts";
import type { ModelPolicy, SuppliedPredictions } from "../core/model/policy.ts";
import { selectColumn } from "../core/table/select-column.ts";
import type { Column, ColumnKind } from "../core/table/column.ts";
import type { FilesDigest } from "../ports/model-sources.ts";
import type { ColumnRequest, TableSource } from "../ports/table-source.ts";
import { keptColumns, requireColumns } from "./attributes.ts";
import { settled } from "./contender.ts";
import { conclude, type Gathered, type Ran } from "./conclude.ts";
import type { AttributeRequest, Evaluation, EvaluationPorts, ModelSeen } from "./evaluation.ts";
import { joinByIdentifier } from "./join.ts";
import { predictionColumns, type PredictionColumns, suppliedRaw } from "./supplied-columns.ts";
import { streamTable } from "./stream.ts";

/** A table read whole, and how to speak of its rows. */
interface WholeTable {
  readonly table: TableSource;
  readonly rows: number;
  readonly column: (name: string, kind: ColumnKind) => Column;
}

/** Evaluates predictions that somebody else computed (contracts.md §1, the third way in). */
export async function evaluateSupplied(
  policy: ModelPolicy,
  supplied: SuppliedPredictions,
  attributes: readonly AttributeRequest[],
  ports: EvaluationPorts,
): Promise<Evaluation> {
  ports.progress.stage("Reading the predictions");
  const separate = policy.data.paths.length > 0;
  const labelPaths = separate ? policy.data.paths : supplied.paths;
  const [subject, dataDigest] = await Promise.all([subjectOf(policy, supplied, ports), ports.digest(labelPaths)]);
  const columns = predictionColumns(supplied, policy);
  const joined = separate || supplied.champion?.kind === "files";
  const ids: ColumnRequest[] = joined ? [{ name: requireRowId(policy), kind: "text" }] : [];
  const labelTable = await ports.openTable(labelPaths);
  requireColumns(labelTable, [policy.data.label, policy.data.weight, ...policy.data.sensitive], attributes);
  const labels = await readWhole(
    labelTable,
    [...keptColumns(policy, attributes), ...ids, ...(separate ? [] : columns.all)],
    policy,
    ports,
  );
  const predictions = separate
    ? await readWhole(await ports.openTable(supplied.paths), [...columns.all, ...ids], policy, ports)
    : labels;
  const aligned = separate ? align(labels, predictions, "the predictions", policy) : { rows: null, unused: 0 };
  const raw = suppliedRaw(columns.candidate, (request) => alignedColumn(predictions, request, aligned.rows));
  const data = { sha256: dataDigest.sha256, rows: labels.rows, excluded: [] };
  if ("code" in raw) return { kind: "stopped", finding: raw, candidate: subject, data };
  return conclude(withClasses(policy, supplied), {
    supplied: true,
    assumptions: [
      "predictions were supplied, not computed here",
      ...(aligned.unused > 0 ? [`${aligned.unused} predictions without a row in the data were left out`] : []),
    ],
    columns: labels,
    locate: (row) => labels.table.locate(row),
    dataDigest: dataDigest.sha256,
    candidate: { seen: subject, raw },
    champion: await championOf(policy, supplied, subject, columns, labels, predictions, aligned.rows, ports),
  });
}

async function readWhole(
  table: TableSource,
  requests: readonly ColumnRequest[],
  policy: ModelPolicy,
  ports: EvaluationPorts,
): Promise<WholeTable> {
  requireColumns(
    table,
    requests.map(({ name }) => name),
    [],
  );
  const streamed = await streamTable(table, requests, [], {
    batchRows: policy.run.batchRows,
    progress: ports.progress,
  });
  return { table, rows: streamed.rows, column: streamed.column };
}

function requireRowId({ data }: ModelPolicy): string {
  if (data.rowId !== null) return data.rowId;
  throw new ModelgateError("input", [
    {
      code: "row-id-needed",
      input: "row-id",
      message: "labels and predictions stand in different files, and nothing says which rows belong together",
      hint: "Set `row-id` to a column that both files have.",
    },
  ]);
}

function align(
  left: WholeTable,
  right: WholeTable,
  name: string,
  policy: ModelPolicy,
): { readonly rows: Uint32Array; readonly unused: number } {
  const rowId = requireRowId(policy);
  const identified = (one: WholeTable, called: string): Parameters<typeof joinByIdentifier>[0] => {
    const ids = one.column(rowId, "text");
    if (ids.kind !== "text") throw new TypeError("row ids are read as text");
    return { ids, locate: (row) => one.table.locate(row), name: called };
  };
  const { rightRow, unused } = joinByIdentifier(identified(left, "the data"), identified(right, name));
  return { rows: rightRow, unused };
}

function alignedColumn(table: WholeTable, { name, kind }: ColumnRequest, rows: Uint32Array | null): Column {
  return selectColumn(table.column(name, kind), rows);
}

/** The order of a `scores` mapping is the order of the classes, unless classes are declared. */
function withClasses(policy: ModelPolicy, { scores }: SuppliedPredictions): ModelPolicy {
  return policy.classes === null && scores !== null ? { ...policy, classes: [...scores.keys()] } : policy;
}

async function subjectOf(
  policy: ModelPolicy,
  supplied: SuppliedPredictions,
  ports: EvaluationPorts,
): Promise<ModelSeen> {
  if (policy.modelPath === null) return seenAs("supplied predictions", await ports.digest(supplied.paths));
  return seenAs(policy.modelPathShown ?? policy.modelPath, await ports.digest([policy.modelPath]));
}

function seenAs(shownPath: string, { sha256, files }: FilesDigest): ModelSeen {
  return { shownPath, sha256, files, identity: null, runtime: null };
}

async function championOf(
  policy: ModelPolicy,
  supplied: SuppliedPredictions,
  subject: ModelSeen,
  columns: PredictionColumns,
  labels: WholeTable,
  predictions: WholeTable,
  rows: Uint32Array | null,
  ports: EvaluationPorts,
): Promise<Gathered["champion"]> {
  const { champion } = supplied;
  if (champion === null || columns.champion === null) {
    const state = policy.champion === null ? { kind: "none" as const } : null;
    return state === null
      ? settled("no-champion", "the champion's predictions were not supplied", null)
      : { kind: "settled", state };
  }
  if (champion.kind === "score") {
    const seen = { ...subject, shownPath: `score column ${champion.column}` };
    if (champion.column === supplied.score)
      return settled("same-model", "candidate and champion are the same score column", seen);
    return ranOf(
      seen,
      suppliedRaw(columns.champion, (request) => alignedColumn(predictions, request, rows)),
    );
  }
  const digest = await ports.digest(champion.paths);
  const seen = seenAs("supplied champion predictions", digest);
  const own = await ports.digest(supplied.paths);
  if (own.sha256 === digest.sha256)
    return settled("same-model", "candidate and champion predictions are the same file", seen);
  const ids: ColumnRequest = { name: requireRowId(policy), kind: "text" };
  const table = await readWhole(await ports.openTable(champion.paths), [...columns.champion, ids], policy, ports);
  const aligned = align(labels, table, "the champion's predictions", policy);
  return ranOf(
    seen,
    suppliedRaw(columns.champion, (request) => alignedColumn(table, request, aligned.rows)),
  );
}

function ranOf(seen: ModelSeen, raw: ReturnType<typeof suppliedRaw>): Ran | ReturnType<typeof settled> {
  return "code" in raw ? settled("no-champion", `the champion's predictions: ${raw.detail}`, seen) : { seen, raw };
}
