import { ModelgateError } from "../../core/errors.ts";
import type { ColumnRequest, OpenTable, TableBatch, TableSource } from "../../ports/table-source.ts";
import { dataError, quoted, quotedList, shownPath } from "./data-error.ts";
import type { ReadPlan, TableFile } from "./table-file.ts";
import { textDictionary } from "./text-dictionary.ts";

const ACCEPTED = ".parquet, .csv, .tsv, .jsonl and .ndjson, the text formats also with .gz";
const COMMA = 44;
const TAB = 9;

/**
 * Opens files, by their names' endings, as one table in the order given. All must have the same columns, in any order;
 * formats may be mixed. A table without rows opens and yields no batch: what that means is the caller's to say.
 * @throws ModelgateError "input" for an unknown ending, "data" for a header or footer that cannot be read
 */
export const openTable: OpenTable = async (paths) => {
  const files: TableFile[] = [];
  // One after another, so that the first bad file is the one named.
  for (const path of paths) files.push(await openFile(path));
  const [first] = files;
  if (first === undefined) throw new TypeError("a table needs at least one file");
  for (const file of files) assertSameColumns(first, file);
  return tableOf(first, files);
};

async function openFile(path: string): Promise<TableFile> {
  const name = path.toLowerCase().replace(/\.gz$/u, "");
  const isCompressed = path.toLowerCase().endsWith(".gz");
  const extension = /\.[^./\\]*$/u.exec(name)?.[0];
  // Each reader is loaded when a file needs it: Parquet alone costs more start-up time than the rest together.
  if (extension === ".csv") return (await import("./csv-file.ts")).openCsvFile(path, COMMA);
  if (extension === ".tsv") return (await import("./csv-file.ts")).openCsvFile(path, TAB);
  if (extension === ".jsonl" || extension === ".ndjson") return (await import("./jsonl-file.ts")).openJsonlFile(path);
  if (extension === ".parquet" && !isCompressed) return (await import("./parquet-file.ts")).openParquetFile(path);
  const hint =
    isCompressed && extension === ".parquet"
      ? "Parquet is compressed inside: give the file without .gz."
      : "Convert the file, or name it by what it is.";
  throw new ModelgateError("input", [
    {
      code: "unknown-data-format",
      message: `${quoted(shownPath(path))} is no data file that can be read; accepted are ${ACCEPTED}`,
      hint,
    },
  ]);
}

function assertSameColumns(first: TableFile, file: TableFile): void {
  const expected = first.headers.map(({ name }) => name);
  const found = file.headers.map(({ name }) => name);
  const lacking = expected.filter((name) => !found.includes(name));
  const extra = found.filter((name) => !expected.includes(name));
  if (lacking.length === 0 && extra.length === 0) return;
  const parts = [
    lacking.length > 0 ? `lacks ${quotedList(lacking)}` : "",
    extra.length > 0 ? `has also ${quotedList(extra)}` : "",
  ];
  throw dataError(file.path, {
    code: "columns-differ",
    message: `the columns differ from those of ${shownPath(first.path)}: this file ${parts.filter((part) => part !== "").join(" and ")}`,
    hint: "Files that are read as one table have the same columns, in any order.",
  });
}

function tableOf(first: TableFile, files: readonly TableFile[]): TableSource {
  const counts = files.map(({ rowCount }) => rowCount);
  /** First row of each file, as far as known: text formats tell when they were read. */
  const firstRows = [0];
  for (const count of counts) {
    if (count === null) break;
    firstRows.push((firstRows.at(-1) ?? 0) + count);
  }
  return {
    headers: first.headers,
    rowCount: counts.reduce<number | null>((sum, count) => (sum === null || count === null ? null : sum + count), 0),
    sizeBytes: files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    async *read(requests, { batchRows }) {
      if (!Number.isSafeInteger(batchRows) || batchRows < 1) throw new RangeError(`batchRows is ${String(batchRows)}`);
      assertKnown(first, requests);
      const dictionaries = requests.map(({ kind }) => (kind === "text" ? textDictionary() : null));
      const plan: ReadPlan = { requests, dictionaries, batchRows };
      let firstRow = 0;
      for (const [index, file] of files.entries()) {
        firstRows[index] = firstRow;
        let rows = 0;
        for await (const batch of file.read(plan)) {
          rows += batch.rows;
          yield shifted(batch, firstRow);
        }
        firstRow += rows;
      }
    },
    locate(row) {
      let index = 0;
      while (index + 1 < files.length && (firstRows[index + 1] ?? Infinity) <= row) index++;
      return (files[index] ?? first).locate(row - (firstRows[index] ?? 0));
    },
  };
}

function shifted(batch: TableBatch, firstRow: number): TableBatch {
  return firstRow === 0 ? batch : { ...batch, firstRow: batch.firstRow + firstRow };
}

function assertKnown(first: TableFile, requests: readonly ColumnRequest[]): void {
  const names = first.headers.map(({ name }) => name);
  const unknown = [...new Set(requests.map(({ name }) => name).filter((name) => !names.includes(name)))];
  if (unknown.length === 0) return;
  throw dataError(first.path, {
    code: "missing-column",
    message: `there is no column ${quotedList(unknown)}; the columns are ${quotedList(names)}`,
    hint: "Name a column of the file; upper and lower case differ.",
  });
}
