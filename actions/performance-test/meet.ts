import { ModelgateError } from "../../shared/core/errors.ts";
import type { ModelPolicy } from "../../shared/core/model/policy.ts";
import type { Column } from "../../shared/core/table/column.ts";
import { columnAccumulator } from "../../shared/core/table/column-accumulator.ts";
import { sliceColumn } from "../../shared/core/table/slice-column.ts";
import { type Contender, enter, enterChampion, meetChampion } from "../../shared/evaluation/contender.ts";
import type { ChampionState, DataNamed, Finding, ModelSeen } from "../../shared/evaluation/evaluation.ts";
import type { FeatureBatch } from "../../shared/ports/model-runner.ts";
import type { ColumnRequest, TableSource } from "../../shared/ports/table-source.ts";
import type { PerformancePorts } from "./ports.ts";

/** A model that may be timed, and the rows it is timed on. */
export interface Runner {
  readonly contender: Contender;
  readonly rows: FeatureBatch;
}

export type Met =
  | { readonly kind: "ruled-out"; readonly seen: ModelSeen; readonly finding: Finding; readonly data: DataNamed }
  | {
      readonly kind: "met";
      readonly candidate: Runner;
      readonly champion: Runner | Extract<ChampionState, { kind: "none" | "unavailable" }>;
      readonly data: DataNamed;
    };

/** Walks both models, matches them with the data and reads the first rows of it, `wanted` at most. */
export async function meetModels(policy: ModelPolicy, wanted: number, ports: PerformancePorts): Promise<Met> {
  const path = requireModelPath(policy);
  ports.progress.stage("Reading the model file");
  const [inspection, championEntry, table, { sha256 }] = await Promise.all([
    ports.inspect(path),
    meetChampion(policy, ports),
    ports.openTable(policy.data.paths),
    ports.digest(policy.data.paths),
  ]);
  const data = { sha256 };
  const candidate = enter({ path, shownPath: policy.modelPathShown ?? path, inspection }, policy, table);
  if (candidate.kind === "ruled-out") {
    return { kind: "ruled-out", seen: candidate.seen, finding: candidate.finding, data };
  }
  const champion = enterChampion(championEntry, candidate.seen, policy, table);
  const contenders = champion.kind === "ready" ? [candidate, champion] : [candidate];
  const [own, theirs] = await firstRows(table, contenders, wanted);
  if (own === undefined) throw new TypeError("there is always a candidate");
  return {
    kind: "met",
    candidate: { contender: candidate, rows: own },
    champion:
      champion.kind === "ready" && theirs !== undefined ? { contender: champion, rows: theirs } : stateOf(champion),
    data,
  };
}

function stateOf(champion: ReturnType<typeof enterChampion>): Extract<ChampionState, { kind: "none" | "unavailable" }> {
  if (champion.kind === "ready" || champion.state.kind === "evaluated") {
    throw new TypeError("a champion that is ready has rows");
  }
  return champion.state;
}

function requireModelPath({ modelPath }: ModelPolicy): string {
  if (modelPath !== null) return modelPath;
  throw new ModelgateError("input", [
    { code: "model-path-missing", input: "model-path", message: "no model file is named", hint: "Set `model-path`." },
  ]);
}

/** The first rows of the data with each contender's columns. Both get the same rows in the same order. */
async function firstRows(
  table: TableSource,
  contenders: readonly Contender[],
  wanted: number,
): Promise<readonly FeatureBatch[]> {
  const key = ({ name, kind }: ColumnRequest): string => `${kind}\0${name}`;
  const requests = [
    ...new Map(contenders.flatMap(({ features }) => features).map((request) => [key(request), request])).values(),
  ];
  const kept = new Map(requests.map((request) => [key(request), columnAccumulator(request.kind)]));
  let read = 0;
  for await (const batch of table.read(requests, { batchRows: wanted })) {
    for (const [at, request] of requests.entries()) {
      const column = batch.columns[at];
      if (column !== undefined) kept.get(key(request))?.append(column);
    }
    read += batch.rows;
    if (read >= wanted) break;
  }
  const rows = Math.min(read, wanted);
  if (rows > 0) {
    const columns = new Map<string, Column>(
      [...kept].map(([name, column]) => [name, sliceColumn(column.finish(), 0, rows)]),
    );
    const columnOf = (request: ColumnRequest): Column => {
      const column = columns.get(key(request));
      if (column === undefined) throw new TypeError(`column ${request.name} was not read`);
      return column;
    };
    return contenders.map(({ features }) => ({ firstRow: 0, rows, columns: features.map(columnOf) }));
  }
  throw new ModelgateError("data", [
    {
      code: "no-rows",
      input: "data",
      message: "the data has no rows, so there is nothing to make requests of",
      hint: "Give data with at least one row; labels are not needed.",
    },
  ]);
}
