import { parquetHeader } from "hyparquet/src/column.js";
import type { PageHeader } from "hyparquet";
import { columnAccumulator } from "../../core/table/column-accumulator.ts";
import type { Column } from "../../core/table/column.ts";
import { sliceColumn } from "../../core/table/slice-column.ts";
import { ACCEPTED } from "./column-sink.ts";
import { dataError, quoted } from "./data-error.ts";
import { parquetCells, spreadCells, type CellTarget, type ParquetCells } from "./parquet-cells.ts";
import { parquetCheck, ParquetFault } from "./parquet-fault.ts";
import { readDataPage, readDictionaryPage, type DataPage, type PageForm } from "./parquet-page.ts";
import type { RangeFile } from "./range-file.ts";
import { thriftStructEnd } from "./thrift-walk.ts";

const MAXIMUM_HEADER_BYTES = 1024 * 1024;

/** One column's bytes within one row group. */
export interface ColumnChunk {
  readonly start: number;
  readonly end: number;
  readonly rows: number;
  readonly form: PageForm;
}

export interface ParquetColumnRequest extends CellTarget {
  readonly path: string;
  readonly name: string;
  readonly chunks: readonly ColumnChunk[];
  /** Bytes fetched at a time, at least. */
  readonly fetchBytes: number;
}

/**
 * Reads one column from its first row to its last, page by page: at any time it holds one fetched range and one decoded
 * page, however long the column is.
 */
export class ParquetColumn {
  readonly #file: RangeFile;
  readonly #request: ParquetColumnRequest;
  #chunkIndex = -1;
  #chunk: ColumnChunk = { start: 0, end: 0, rows: 0, form: { element: { name: "" }, codec: "UNCOMPRESSED" } };
  /** Next byte of the chunk, as offset in the file. */
  #at = 0;
  #rowsLeft = 0;
  #fetched: Buffer = Buffer.alloc(0);
  #fetchedFrom = 0;
  #dictionary: ParquetCells | null = null;
  #page: Column | null = null;
  #pageRows = 0;
  #taken = 0;
  /** Rows before the current page, in the file. */
  #pageFirstRow = 0;

  constructor(file: RangeFile, request: ParquetColumnRequest) {
    this.#file = file;
    this.#request = request;
  }

  /** The next `rows` rows, which the caller knows to be there. */
  async take(rows: number): Promise<Column> {
    if (this.#page === null || this.#taken === this.#pageRows) await this.#nextPage();
    if (this.#page !== null && this.#taken + rows <= this.#pageRows) return this.#slice(this.#page, rows);
    const joined = columnAccumulator(this.#request.kind, rows);
    while (joined.rows < rows) {
      if (this.#page === null || this.#taken === this.#pageRows) await this.#nextPage();
      else joined.append(this.#slice(this.#page, Math.min(rows - joined.rows, this.#pageRows - this.#taken)));
    }
    return joined.finish();
  }

  #slice(page: Column, rows: number): Column {
    this.#taken += rows;
    return sliceColumn(page, this.#taken - rows, this.#taken);
  }

  async #nextPage(): Promise<void> {
    this.#pageFirstRow += this.#pageRows;
    this.#pageRows = 0;
    this.#taken = 0;
    while (this.#pageRows === 0) {
      while (this.#rowsLeft === 0) this.#nextChunk();
      const header = await this.#header();
      const size = header.compressed_page_size;
      parquetCheck(size >= 0, `a page claims ${String(size)} bytes`);
      const bytes = await this.#bytes(size);
      this.#at += size;
      if (header.type === "DICTIONARY_PAGE") {
        this.#dictionary = parquetCells(readDictionaryPage(header, bytes, this.#chunk.form), this.#request);
      } else if (header.type !== "INDEX_PAGE") {
        const page = readDataPage(header, bytes, this.#chunk.form, this.#rowsLeft);
        this.#page = this.#cells(page);
        this.#pageRows = page.rows;
        this.#rowsLeft -= page.rows;
      }
    }
  }

  #nextChunk(): void {
    const chunk = this.#request.chunks[++this.#chunkIndex];
    parquetCheck(chunk !== undefined, "rows are missing at the end");
    this.#chunk = chunk;
    this.#at = chunk.start;
    this.#rowsLeft = chunk.rows;
    this.#dictionary = null;
  }

  #cells({ rows, levels, content }: DataPage): Column {
    if (content.kind === "values") {
      const cells = parquetCells(content.values, this.#request);
      if (cells.bad !== null) this.#refuse(cells.bad, levels, null, rows);
      return spreadCells(cells.column, rows, levels, null);
    }
    const dictionary = this.#dictionary;
    parquetCheck(dictionary !== null, "a dictionary is missing");
    const { column } = dictionary;
    const size = column.kind === "text" ? column.codes.length : column.values.length;
    assertWithin(content.picks, size);
    if (dictionary.bad !== null) this.#refuse(dictionary.bad, levels, content.picks, rows);
    return spreadCells(column, rows, levels, content.picks);
  }

  /** Throws at the first row whose value is bad; a bad dictionary entry that this page does not use is no fault. */
  #refuse(bad: ReadonlyMap<number, string>, levels: Int32Array | null, picks: Int32Array | null, rows: number): void {
    let next = 0;
    for (let row = 0; row < rows; row++) {
      if (levels !== null && levels[row] !== 1) continue;
      const found = bad.get(picks === null ? next : (picks[next] ?? -1));
      next++;
      if (found === undefined) continue;
      const { path, name, kind, type } = this.#request;
      const isTooLarge =
        kind === "number" && (type.kind === "signed" || type.kind === "unsigned" || type.kind === "decimal");
      const accepted = isTooLarge
        ? "a whole number that a double holds exactly, as those up to 2^53 are"
        : ACCEPTED[kind];
      throw dataError(path, {
        code: `bad-${kind}`,
        message: `row ${String(this.#pageFirstRow + row + 1)}, column ${quoted(name)} (${type.kind}) holds ${quoted(found)}; accepted is ${accepted}`,
      });
    }
  }

  /** Parses the page header at the current place, once all of it is there and known to be sane. */
  async #header(): Promise<PageHeader> {
    for (let wanted = 256; ; wanted *= 4) {
      const available = Math.min(wanted, this.#chunk.end - this.#at);
      const bytes = await this.#bytes(available);
      const end = thriftStructEnd(bytes, 0);
      if (end !== null) {
        this.#at += end;
        return parquetHeader({ view: new DataView(bytes.buffer, bytes.byteOffset, end), offset: 0 });
      }
      parquetCheck(available === wanted && wanted < MAXIMUM_HEADER_BYTES, "a page header does not end");
    }
  }

  /** The next `count` bytes, fetched ahead. */
  async #bytes(count: number): Promise<Buffer> {
    parquetCheck(count > 0 || this.#at <= this.#chunk.end, "pages are missing");
    parquetCheck(this.#at + count <= this.#chunk.end, "a page reaches past its column");
    if (this.#at < this.#fetchedFrom || this.#at + count > this.#fetchedFrom + this.#fetched.length) {
      const end = Math.min(this.#chunk.end, this.#at + Math.max(count, this.#request.fetchBytes));
      this.#fetched = await this.#file.read(this.#at, end);
      this.#fetchedFrom = this.#at;
    }
    const from = this.#at - this.#fetchedFrom;
    return this.#fetched.subarray(from, from + count);
  }
}

/** Runs once a cell, so it words its complaint only when there is one. */
function assertWithin(picks: Int32Array, size: number): void {
  for (let index = 0; index < picks.length; index++) {
    const pick = picks[index] ?? 0;
    if (pick >= size) throw new ParquetFault(`entry ${String(pick)} of a dictionary of ${String(size)}`);
  }
}
