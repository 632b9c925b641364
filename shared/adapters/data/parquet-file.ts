import type { SchemaElement } from "hyparquet";
import { ModelgateError } from "../../core/errors.ts";
import type { ColumnRequest, TableBatch } from "../../ports/table-source.ts";
import { quoted, shownPath } from "./data-error.ts";
import { ParquetColumn, type ColumnChunk } from "./parquet-column.ts";
import { asParquetError, parquetCheck } from "./parquet-fault.ts";
import { readFooter, type ParquetField, type ParquetFooter } from "./parquet-footer.ts";
import { parquetType } from "./parquet-type.ts";
import { openRangeFile, type OpenRangeFile } from "./range-file.ts";
import type { ReadPlan, TableFile } from "./table-file.ts";

/** Fetched ahead for all columns of a read together, and at least and at most for one. */
const AHEAD_BYTES = 16 * 1024 * 1024;
const SMALLEST_FETCH_BYTES = 64 * 1024;
const LARGEST_FETCH_BYTES = 1024 * 1024;

/** Opens a Parquet file by its footer. Reading fetches the pages of the requested columns and no other bytes. */
export async function openParquetFile(path: string, openRange: OpenRangeFile = openRangeFile): Promise<TableFile> {
  const file = await openRange(path);
  try {
    const footer = await readFooter(file);
    return {
      path,
      headers: footer.fields.map(({ element, leaf }) => ({
        name: element.name,
        declared: declaredType(element, leaf),
      })),
      rowCount: footer.rows,
      sizeBytes: file.sizeBytes,
      read: (plan) => readBatches(path, footer, plan, openRange),
      locate: (row) => `${shownPath(path)}, row ${String(row + 1)}`,
    };
  } catch (cause) {
    throw asParquetError(path, cause);
  } finally {
    await file.close();
  }
}

async function* readBatches(
  path: string,
  footer: ParquetFooter,
  plan: ReadPlan,
  openRange: OpenRangeFile,
): AsyncGenerator<TableBatch> {
  const fields = plan.requests.map((request) => requestedField(path, footer, request));
  const fetchBytes = Math.min(
    LARGEST_FETCH_BYTES,
    Math.max(SMALLEST_FETCH_BYTES, Math.floor(AHEAD_BYTES / (fields.length || 1))),
  );
  const file = await openRange(path);
  let column = "";
  try {
    const readers = plan.requests.map(({ name, kind }, index) => {
      column = name;
      const { element, leaf } = fields[index] as ParquetField;
      const chunks = chunksOf(footer, element, leaf ?? -1, file.sizeBytes);
      const dictionary = plan.dictionaries[index] ?? null;
      return new ParquetColumn(file, { path, name, kind, type: parquetType(element), dictionary, chunks, fetchBytes });
    });
    for (let firstRow = 0; firstRow < footer.rows; firstRow += plan.batchRows) {
      const rows = Math.min(plan.batchRows, footer.rows - firstRow);
      const columns = [];
      for (const [index, reader] of readers.entries()) {
        column = plan.requests[index]?.name ?? "";
        columns.push(await reader.take(rows));
      }
      yield { firstRow, rows, columns };
    }
  } catch (cause) {
    throw asParquetError(path, cause, `column ${quoted(column)}: `);
  } finally {
    await file.close();
  }
}

function requestedField(path: string, { fields }: ParquetFooter, { name, kind }: ColumnRequest): ParquetField {
  const field = fields.find(({ element }) => element.name === name);
  if (field === undefined) throw new TypeError(`${name} is not a column of ${path}`);
  const { element, leaf } = field;
  const type = parquetType(element).kind;
  if (leaf === null || type === "unsupported") {
    throw typeError(
      path,
      name,
      `is ${declaredType(element, leaf)}, which cannot be read as one value a row`,
      "parquet-nested-column",
    );
  }
  const isNumeric = ["boolean", "float", "float16", "signed", "unsigned", "decimal"].includes(type);
  if (kind === "text" || isNumeric) return field;
  throw typeError(
    path,
    name,
    `is ${declaredType(element, leaf)}, where ${kind === "integer" ? "an" : "a"} ${kind} is asked for`,
    "parquet-column-type",
  );
}

function typeError(path: string, name: string, found: string, code: string): ModelgateError {
  const hint = "Leave the column out, or write it with a type of numbers, truth values or text.";
  return new ModelgateError("data", [
    { code, message: `column ${quoted(name)} ${found}`, place: { file: shownPath(path) }, hint },
  ]);
}

function chunksOf(
  { metadata }: ParquetFooter,
  element: SchemaElement,
  leaf: number,
  sizeBytes: number,
): readonly ColumnChunk[] {
  // A row group without rows may have no pages, and then its offsets mean nothing.
  return metadata.row_groups
    .filter(({ num_rows: rows }) => rows > 0n)
    .map((group) => {
      const chunk = group.columns[leaf];
      parquetCheck(
        chunk?.file_path === undefined && chunk?.crypto_metadata === undefined,
        "it refers to another file or is encrypted",
      );
      const details = chunk?.meta_data;
      parquetCheck(details !== undefined, "a row group lacks the column");
      parquetCheck(
        details.path_in_schema.length === 1 && details.path_in_schema[0] === element.name,
        "columns are out of order",
      );
      const dataStart = Number(details.data_page_offset);
      const dictionaryStart = Number(details.dictionary_page_offset ?? 0);
      const start = dictionaryStart > 0 && dictionaryStart < dataStart ? dictionaryStart : dataStart;
      const end = start + Number(details.total_compressed_size);
      parquetCheck(start >= 4 && end >= start && end <= sizeBytes - 8, "a column lies outside the file");
      return { start, end, rows: Number(group.num_rows), form: { element, codec: details.codec } };
    });
}

/** What people call the type: `INT64`, `DECIMAL(9,2)`, `nested`. */
function declaredType(element: SchemaElement, leaf: number | null): string {
  if (leaf === null) return `nested (${element.logical_type?.type ?? element.converted_type ?? "group"})`;
  const logical = element.logical_type?.type ?? element.converted_type;
  if (logical === "DECIMAL") return `DECIMAL(${String(element.precision)},${String(element.scale ?? 0)})`;
  return logical === undefined ? String(element.type) : `${String(element.type)} (${logical})`;
}
