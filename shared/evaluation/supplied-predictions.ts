import { ModelgateError } from "../core/errors.ts";
import type { ModelPolicy, SuppliedPredictions } from "../core/model/policy.ts";
import { selectColumn } from "../core/table/select-column.ts";
import type { Column, ColumnKind } from "../core/table/column.ts";
import type { FilesDigest } from "../ports/model-sources.ts";
import type { ColumnRequest, TableSource } from "../ports/table-source.ts";
import { type ColumnsWanted, keptColumns, labelColumns, requireColumns } from "./attributes.ts";
import { settled } from "./contender.ts";
import { conclude, type Gathered, type Ran } from "./conclude.ts";
import type { AttributeRequest, Evaluation, EvaluationPorts, ModelSeen } from "./evaluation.ts";
import { type IdentifiedRows, joinByIdentifier } from "./join.ts";
import { predictionColumns, type PredictionColumns, suppliedRaw } from "./supplied-columns.ts";
import { streamTable } from "./stream.ts";

/** What every step of one evaluation reads from and with. */
interface Reading {
  readonly policy: ModelPolicy;
  readonly supplied: SuppliedPredictions;
  readonly columns: PredictionColumns;
  readonly ports: EvaluationPorts;
}

/** Columns in the order of the labels; `unused` rows found no label. */
interface AlignedTable {
  readonly column: (name: string, kind: ColumnKind) => Column;
  readonly unused: number;
}

/** A table read whole, and how to speak of its rows. */
interface WholeTable {
  readonly table: TableSource;
  readonly rows: number;
  readonly column: (name: string, kind: ColumnKind) => Column;
}

/** The tables of one evaluation: labels, and the candidate's predictions in the order of the labels. */
interface Tables {
  readonly labels: WholeTable;
  readonly candidate: AlignedTable;
}

/** Evaluates predictions that somebody else computed (contracts.md §1, the third way in). */
export async function evaluateSupplied(
  policy: ModelPolicy,
  supplied: SuppliedPredictions,
  attributes: readonly AttributeRequest[],
  ports: EvaluationPorts,
): Promise<Evaluation> {
  ports.progress.stage("Reading the predictions");
  const labelPaths = policy.data.paths.length > 0 ? policy.data.paths : supplied.paths;
  const [subject, dataDigest] = await Promise.all([subjectOf(policy, supplied, ports), ports.digest(labelPaths)]);
  const columns = predictionColumns(supplied, policy);
  const reading: Reading = { policy, supplied, columns, ports };
  const tables = await readTables(reading, attributes);
  const { labels, candidate } = tables;
  const raw = suppliedRaw(columns.candidate, candidate.column);
  const data = { sha256: dataDigest.sha256 };
  if ("code" in raw) return { kind: "stopped", finding: raw, candidate: subject, data };
  return conclude(withClasses(policy, supplied), {
    supplied: true,
    assumptions: [
      "predictions were supplied, not computed here",
      ...(candidate.unused > 0 ? [`${candidate.unused} predictions without a row in the data were left out`] : []),
    ],
    columns: labels,
    locate: (row) => labels.table.locate(row),
    dataDigest: dataDigest.sha256,
    candidate: { seen: subject, raw, reused: null },
    champion: await championOf(reading, subject, tables),
  });
}

async function readTables(reading: Reading, attributes: readonly AttributeRequest[]): Promise<Tables> {
  const { policy, supplied, columns, ports } = reading;
  const separate = policy.data.paths.length > 0;
  const joined = separate || supplied.champion?.kind === "files";
  const ids = joined ? [rowIdColumn(policy)] : [];
  const labels = await readWhole(await ports.openTable(separate ? policy.data.paths : supplied.paths), reading, {
    input: separate ? "data" : "predictions",
    requests: [...keptColumns(policy, attributes), ...ids, ...(separate ? [] : columns.all)],
    alsoRequired: labelColumns(policy, attributes),
  });
  if (!separate) return { labels, candidate: { column: labels.column, unused: 0 } };
  const predictions = await readWhole(await ports.openTable(supplied.paths), reading, {
    input: "predictions",
    requests: [...columns.all, ...ids],
    alsoRequired: [],
  });
  return { labels, candidate: align(labels, predictions, "the predictions", policy) };
}

async function readWhole(
  table: TableSource,
  { policy, ports }: Reading,
  wanted: {
    readonly input: ColumnsWanted["input"];
    readonly requests: readonly ColumnRequest[];
    readonly alsoRequired: readonly (string | null)[];
  },
): Promise<WholeTable> {
  const { input, requests, alsoRequired } = wanted;
  requireColumns(table, { input, columns: [...alsoRequired, ...requests.map(({ name }) => name)] });
  const { rows, column } = await streamTable(table, requests, [], {
    batchRows: policy.run.batchRows,
    progress: ports.progress,
  });
  return { table, rows, column };
}

function rowIdColumn({ data }: ModelPolicy): ColumnRequest {
  if (data.rowId !== null) return { name: data.rowId, kind: "text" };
  throw new ModelgateError("input", [
    {
      code: "row-id-needed",
      input: "row-id",
      message: "labels and predictions stand in different files, and nothing says which rows belong together",
      hint: "Set `row-id` to a column that both files have.",
    },
  ]);
}

/** The right table's columns in the order of the left table's rows. */
function align(left: WholeTable, right: WholeTable, name: string, policy: ModelPolicy): AlignedTable {
  const { name: rowId } = rowIdColumn(policy);
  const identified = ({ table, column }: WholeTable, called: string): IdentifiedRows => {
    const ids = column(rowId, "text");
    if (ids.kind !== "text") throw new TypeError("row ids are read as text");
    return { ids, locate: (row) => table.locate(row), name: called };
  };
  const { rightRow, unused } = joinByIdentifier(identified(left, "the data"), identified(right, name));
  return { column: (column, kind) => selectColumn(right.column(column, kind), rightRow), unused };
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
  reading: Reading,
  subject: ModelSeen,
  { labels, candidate }: Tables,
): Promise<Gathered["champion"]> {
  const { policy, supplied, columns, ports } = reading;
  const { champion } = supplied;
  if (champion === null || columns.champion === null) {
    if (policy.champion === null) return { kind: "settled", state: { kind: "none" } };
    return settled("no-champion", "the champion's predictions were not supplied", null);
  }
  if (champion.kind === "score") {
    const seen = { ...subject, shownPath: `score column ${champion.column}` };
    const [own, ...others] = columns.candidate;
    if (own?.name === champion.column && others.length === 0)
      return settled("same-model", "candidate and champion are the same score column", seen);
    return ranOf(seen, suppliedRaw(columns.champion, candidate.column));
  }
  const [digest, own] = await Promise.all([ports.digest(champion.paths), ports.digest(supplied.paths)]);
  const seen = seenAs("supplied champion predictions", digest);
  if (own.sha256 === digest.sha256)
    return settled("same-model", "candidate and champion predictions are the same file", seen);
  const table = await readWhole(await ports.openTable(champion.paths), reading, {
    input: "champion-predictions",
    requests: [...columns.champion, rowIdColumn(policy)],
    alsoRequired: [],
  });
  const aligned = align(labels, table, "the champion's predictions", policy);
  return ranOf(seen, suppliedRaw(columns.champion, aligned.column));
}

function ranOf(seen: ModelSeen, raw: ReturnType<typeof suppliedRaw>): Ran | ReturnType<typeof settled> {
  return "code" in raw
    ? settled("no-champion", `the champion's predictions: ${raw.detail}`, seen)
    : { seen, raw, reused: null };
}
