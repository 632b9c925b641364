import { columnAccumulator } from "../../../../../shared/core/table/column-accumulator.ts";
import { columnLength, isMissingAt, textAt } from "../../../../../shared/core/table/cells.ts";
import type { Column, ColumnKind } from "../../../../../shared/core/table/column.ts";
import { ModelgateError } from "../../../../../shared/core/errors.ts";
import type { ColumnRequest, TableSource } from "../../../../../shared/ports/table-source.ts";
import type { TableFile } from "../../../../../shared/adapters/data/table-file.ts";
import { textDictionary } from "../../../../../shared/adapters/data/text-dictionary.ts";

/** Reads whole columns: every batch joined, and checked to follow on the one before. */
export async function readColumns(
  table: TableSource,
  requests: readonly ColumnRequest[],
  batchRows = 7,
): Promise<readonly Column[]> {
  const joined = requests.map(({ kind }) => columnAccumulator(kind));
  let rows = 0;
  for await (const batch of table.read(requests, { batchRows })) {
    if (batch.firstRow !== rows) throw new Error(`batch begins at ${batch.firstRow}, not at ${rows}`);
    rows += batch.rows;
    for (const [index, column] of batch.columns.entries()) {
      if (columnLength(column) !== batch.rows) throw new Error("a column has another number of rows than its batch");
      joined[index]!.append(column);
    }
  }
  return joined.map((column) => column.finish());
}

export async function readColumn(
  table: TableSource,
  name: string,
  kind: ColumnKind,
  batchRows = 7,
): Promise<unknown[]> {
  const [column] = await readColumns(table, [{ name, kind }], batchRows);
  return cellsOf(column!);
}

/** Cells as plain values, null for missing. */
export function cellsOf(column: Column): unknown[] {
  return Array.from({ length: columnLength(column) }, (_, row) => {
    if (isMissingAt(column, row)) return null;
    if (column.kind === "text") return textAt(column, row);
    return column.kind === "boolean" ? column.values[row] === 1 : column.values[row];
  });
}

/** One file as a table, for sources that are not on disk. */
export function tableOf(file: TableFile): TableSource {
  return {
    headers: file.headers,
    rowCount: file.rowCount,
    sizeBytes: file.sizeBytes,
    read: (requests, { batchRows }) =>
      file.read({
        requests,
        batchRows,
        dictionaries: requests.map(({ kind }) => (kind === "text" ? textDictionary() : null)),
      }),
    locate: (row) => file.locate(row),
  };
}

/** The problem that the promise fails with. */
export async function problemOf(
  promise: Promise<unknown>,
): Promise<{ kind: string; code: string; message: string; place: unknown; hint: string }> {
  try {
    await promise;
  } catch (cause) {
    if (!(cause instanceof ModelgateError)) throw cause;
    const { code, place, hint = "" } = cause.problems[0];
    return { kind: cause.kind, code, message: cause.problems[0].message, place, hint };
  }
  throw new Error("nothing failed");
}
