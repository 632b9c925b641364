import { columnAccumulator, type ColumnAccumulator } from "../core/table/column-accumulator.ts";
import type { Column, ColumnKind } from "../core/table/column.ts";
import { isRunFailure, type ModelSession, type PredictionBatch, type RunFailure } from "../ports/model-runner.ts";
import type { Progress } from "../ports/progress.ts";
import type { ColumnRequest, TableBatch, TableSource } from "../ports/table-source.ts";
import { predictionSink, type PredictionSink } from "./raw-predictions.ts";

/** Batches a model may be behind the reader: enough to keep both busy, few enough to keep memory flat. */
const IN_FLIGHT = 16;

/** One model being fed. */
export interface Lane {
  readonly session: ModelSession;
  readonly features: readonly ColumnRequest[];
  readonly sink: PredictionSink;
}

export function lane(session: ModelSession, features: readonly ColumnRequest[]): Lane {
  return { session, features, sink: predictionSink() };
}

export interface Streamed {
  readonly rows: number;
  /** Columns kept whole, by the requests of `kept`. */
  readonly column: (name: string, kind: ColumnKind) => Column;
  /** What ended each lane early; null for a lane that ran to the end. Parallel to the lanes. */
  readonly failures: readonly (RunFailure | null)[];
}

/**
 * Reads the table once: kept columns are collected, feature columns flow to the models and are forgotten. Decoding overlaps
 * inference, and two models run at once. When the candidate's lane fails, reading stops; the champion's never stops it.
 */
export async function streamTable(
  table: TableSource,
  kept: readonly ColumnRequest[],
  lanes: readonly Lane[],
  options: { readonly batchRows: number; readonly progress: Progress; readonly candidate?: Lane | null },
): Promise<Streamed> {
  const requests = distinct([...kept, ...lanes.flatMap(({ features }) => features)]);
  const collected = kept.map((request) => ({ request, accumulator: columnAccumulator(request.kind) }));
  const feeds = lanes.map((one) => feed(one, requests));
  const candidate = feeds[lanes.findIndex((one) => one === options.candidate)];
  let rows = 0;
  for await (const batch of table.read(requests, { batchRows: options.batchRows })) {
    for (const { request, accumulator } of collected) accumulator.append(pick(batch, requests, request));
    rows += batch.rows;
    await Promise.all(feeds.map((one) => one.offer(batch)));
    options.progress.advance(rows, table.rowCount);
    if (candidate !== undefined && candidate.failure() !== null) break;
  }
  await Promise.all(feeds.map((one) => one.drain()));
  return { rows, column: lookup(collected), failures: feeds.map((one) => one.failure()) };
}

interface Feed {
  offer(batch: TableBatch): Promise<void>;
  drain(): Promise<void>;
  failure(): RunFailure | null;
}

function feed({ session, features, sink }: Lane, requests: readonly ColumnRequest[]): Feed {
  const pending: Promise<PredictionBatch | RunFailure>[] = [];
  let failed: RunFailure | null = null;
  const settleOne = async (): Promise<void> => {
    const outcome = await pending.shift();
    if (outcome === undefined || failed !== null) return;
    if (isRunFailure(outcome)) failed = outcome;
    else sink.append(outcome);
  };
  return {
    async offer(batch) {
      if (failed !== null) return;
      const columns = features.map((request) => pick(batch, requests, request));
      const run = session.run({ firstRow: batch.firstRow, rows: batch.rows, columns });
      // It is awaited in its turn; until then a rejection must not count as unhandled.
      run.catch(() => undefined);
      pending.push(run);
      if (pending.length >= IN_FLIGHT) await settleOne();
    },
    async drain() {
      while (pending.length > 0) await settleOne();
    },
    failure: () => failed,
  };
}

function lookup(
  collected: readonly { readonly request: ColumnRequest; readonly accumulator: ColumnAccumulator }[],
): Streamed["column"] {
  const finished = new Map<string, Column>();
  return (name, kind) => {
    const key = requestKey({ name, kind });
    const known = finished.get(key);
    if (known !== undefined) return known;
    const found = collected.find(({ request }) => requestKey(request) === key);
    if (found === undefined) throw new TypeError(`column ${name} was not kept as ${kind}`);
    const column = found.accumulator.finish();
    finished.set(key, column);
    return column;
  };
}

function pick(batch: TableBatch, requests: readonly ColumnRequest[], wanted: ColumnRequest): Column {
  const key = requestKey(wanted);
  const column = batch.columns[requests.findIndex((request) => requestKey(request) === key)];
  if (column === undefined) throw new TypeError(`column ${wanted.name} was not read as ${wanted.kind}`);
  return column;
}

function distinct(requests: readonly ColumnRequest[]): readonly ColumnRequest[] {
  return [...new Map(requests.map((request) => [requestKey(request), request])).values()];
}

function requestKey({ name, kind }: ColumnRequest): string {
  return `${kind}\0${name}`;
}
