import { stat } from "node:fs/promises";
import type { ColumnHeader, TableBatch } from "../../ports/table-source.ts";
import { shownPath } from "./data-error.ts";
import { lineIndex, type LineIndex } from "./line-index.ts";
import type { ReadPlan, TableFile } from "./table-file.ts";

/**
 * A table whose rows stand on lines: it does not know their number before it has read them, and tells a row by its line.
 *
 * @param read notes each row's line in the index it is given, a new one for each reading
 */
export async function lineFile(
  path: string,
  headers: readonly ColumnHeader[],
  read: (plan: ReadPlan, lines: LineIndex) => AsyncIterable<TableBatch>,
): Promise<TableFile> {
  const { size } = await stat(path);
  let lines = lineIndex();
  return {
    path,
    headers,
    rowCount: null,
    sizeBytes: size,
    read(plan) {
      lines = lineIndex();
      return read(plan, lines);
    },
    locate(row) {
      const line = lines.lineOf(row);
      return line === null ? `${shownPath(path)}, row ${String(row + 1)}` : `${shownPath(path)}:${String(line)}`;
    },
  };
}
