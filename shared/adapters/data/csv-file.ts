import type { ModelgateError } from "../../core/errors.ts";
import type { TableBatch } from "../../ports/table-source.ts";
import { byteSource, type ByteSource } from "./byte-source.ts";
import { ACCEPTED, columnSinks, takeColumn, type ColumnSink } from "./column-sink.ts";
import { putCsvCell } from "./csv-cell.ts";
import { CsvRecords, type FieldVisitor } from "./csv-records.ts";
import { dataError, quoted, quotedList, type DataFault } from "./data-error.ts";
import { lineFile } from "./line-file.ts";
import type { LineIndex } from "./line-index.ts";
import type { ReadPlan, TableFile } from "./table-file.ts";
import { TooManyTexts } from "./text-dictionary.ts";

const NO_BYTES = Buffer.alloc(0);

interface CsvFile {
  readonly path: string;
  readonly delimiter: number;
  readonly names: readonly string[];
  readonly source: ByteSource;
}

/**
 * Opens a CSV (`,`) or TSV (tab) file by reading its header line: names must be there, not empty and different.
 * A blank line is a row with a missing cell in a table of one column, and skipped in any other.
 * `source` is the file's own bytes unless a caller brings them.
 */
export async function openCsvFile(
  path: string,
  delimiter: number,
  source: ByteSource = byteSource(path),
): Promise<TableFile> {
  const names = await readHeader(path, delimiter, source);
  const file: CsvFile = { path, delimiter, names, source };
  const headers = names.map((name) => ({ name, declared: "text" }));
  return lineFile(path, headers, (plan, lines) => readRows(file, plan, lines));
}

async function readHeader(path: string, delimiter: number, source: ByteSource): Promise<readonly string[]> {
  const names: string[] = [];
  const refused = (): DataFault => ({ code: "csv-bad-header", message: "the header line cannot be read" });
  const records = new CsvRecords({ path, delimiter, refused, nameOf: (field) => `header ${String(field + 1)}` });
  const visit: FieldVisitor = (field, bytes, start, end) => {
    names[field] = bytes.toString("utf8", start, end);
    return true;
  };
  let outcome = records.next(visit);
  for await (const chunk of source()) {
    records.feed(chunk);
    outcome = records.next(visit);
    if (outcome.kind !== "starved") break;
  }
  if (outcome.kind === "starved") {
    records.finish();
    outcome = records.next(visit);
  }
  if (outcome.kind !== "record") throw dataError(path, emptyFile(outcome.kind === "blank"), { line: 1, column: 1 });
  const fault = headerFault(names);
  if (fault !== null) throw dataError(path, fault, { line: 1, column: 1 });
  return names;
}

function emptyFile(isBlankLine: boolean): DataFault {
  const found = isBlankLine ? "the first line is empty" : "the file is empty";
  return { code: "csv-no-header", message: `${found}; a line of column names is expected` };
}

function headerFault(names: readonly string[]): DataFault | null {
  const empty = names.indexOf("");
  if (empty >= 0) {
    return {
      code: "csv-empty-header",
      message: `column ${String(empty + 1)} of ${String(names.length)} has no name`,
      hint: "Name every column; pandas writes an unnamed first column unless it is told index=False.",
    };
  }
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  if (twice.length === 0) return null;
  return {
    code: "csv-duplicate-header",
    message: `the header names ${quotedList([...new Set(twice)])} more than once`,
    hint: "Give every column a name of its own.",
  };
}

async function* readRows(file: CsvFile, plan: ReadPlan, lines: LineIndex): AsyncGenerator<TableBatch> {
  const rows = new CsvRows(file, plan, lines);
  for await (const chunk of file.source()) {
    rows.records.feed(chunk);
    while (rows.fill()) yield rows.take();
  }
  rows.records.finish();
  while (rows.fill()) yield rows.take();
  if (rows.count > 0) yield rows.take();
}

/** Fills batches from the records of one file. */
class CsvRows {
  readonly records: CsvRecords;
  /** Rows of the batch that is being filled. */
  count = 0;
  #firstRow = 0;
  #isInHeader = true;
  #refusedKind: ColumnSink["kind"] = "text";
  readonly #file: CsvFile;
  readonly #lines: LineIndex;
  readonly #batchRows: number;
  readonly #sinks: readonly ColumnSink[];
  /** By field of the file: the sinks that asked for it. Empty for fields that nobody asked for, which are only skipped. */
  readonly #sinksOfField: readonly (readonly ColumnSink[])[];

  constructor(file: CsvFile, plan: ReadPlan, lines: LineIndex) {
    this.#file = file;
    this.#lines = lines;
    this.#batchRows = plan.batchRows;
    this.#sinks = columnSinks(plan);
    this.#sinksOfField = file.names.map((name) =>
      this.#sinks.filter((_, index) => plan.requests[index]?.name === name),
    );
    const nameOf = (field: number): string => file.names[field] ?? `field ${String(field + 1)}`;
    const refused = (field: number, text: string): DataFault => badCell(nameOf(field), this.#refusedKind, text);
    this.records = new CsvRecords({ path: file.path, delimiter: file.delimiter, nameOf, refused });
  }

  /** True when the batch is full, false when more bytes are needed. */
  fill(): boolean {
    const { records } = this;
    for (;;) {
      const line = records.line;
      const outcome = this.#next();
      if (outcome.kind === "starved") return false;
      if (this.#isInHeader) {
        this.#isInHeader = false;
        continue;
      }
      if (outcome.kind === "blank") {
        if (this.#file.names.length > 1) continue;
        this.#visit(0, NO_BYTES, 0, 0);
      }
      if (outcome.kind === "record" && outcome.fields !== this.#file.names.length)
        throw this.#fieldCount(outcome.fields, line);
      this.#lines.note(this.#firstRow + this.count, line);
      if (++this.count === this.#batchRows) return true;
    }
  }

  take(): TableBatch {
    const rows = this.count;
    const batch = { firstRow: this.#firstRow, rows, columns: this.#sinks.map((sink) => takeColumn(sink, rows)) };
    this.#firstRow += rows;
    this.count = 0;
    return batch;
  }

  #next(): ReturnType<CsvRecords["next"]> {
    try {
      return this.records.next(this.#visit);
    } catch (cause) {
      if (!(cause instanceof TooManyTexts)) throw cause;
      throw this.records.faultAtLine({ code: "too-many-texts", message: cause.message, cause }, this.records.line);
    }
  }

  readonly #visit: FieldVisitor = (field, bytes, start, end) => {
    if (this.#isInHeader) return true;
    const sinks = this.#sinksOfField[field];
    if (sinks === undefined) return true;
    for (const sink of sinks) {
      if (putCsvCell(sink, this.count, bytes, start, end)) continue;
      this.#refusedKind = sink.kind;
      return false;
    }
    return true;
  };

  #fieldCount(found: number, line: number): ModelgateError {
    const expected = this.#file.names.length;
    const missing = this.#file.names[found];
    return this.records.faultAtLine(
      {
        code: "csv-field-count",
        message: `the row has ${String(found)} fields, the header has ${String(expected)}`,
        hint:
          missing === undefined
            ? "Put a field that holds the separator in double quotes."
            : `The first field that is not there is ${quoted(missing)}.`,
      },
      line,
    );
  }
}

function badCell(name: string, kind: ColumnSink["kind"], text: string): DataFault {
  return {
    code: `bad-${kind}`,
    message: `column ${quoted(name)} holds ${quoted(text)}; accepted is ${ACCEPTED[kind]}`,
    hint: "Mend the cell, or leave the column out of what is read.",
  };
}
