import type { Column, ColumnKind } from "../core/table/column.ts";

/** A column as the file declares it, before anything is asked for. */
export interface ColumnHeader {
  readonly name: string;
  /** What the file says of it ("INT64", "text", ...), for messages. */
  readonly declared: string;
}

export interface ColumnRequest {
  readonly name: string;
  readonly kind: ColumnKind;
}

/** `rows` consecutive rows, the first being row `firstRow` (0-based, over all files); `columns` is parallel to the requests. */
export interface TableBatch {
  readonly firstRow: number;
  readonly rows: number;
  readonly columns: readonly Column[];
}

/** One logical table over one or several files with the same columns. */
export interface TableSource {
  readonly headers: readonly ColumnHeader[];
  /** Null where the format tells only at the end (text formats). */
  readonly rowCount: number | null;
  /** Total bytes on disk, for progress. */
  readonly sizeBytes: number;
  /**
   * Streams the requested columns and decodes no other. May be called more than once.
   * @throws ModelgateError kind "data" naming file, line (or row) and column of the first bad cell
   */
  read(requests: readonly ColumnRequest[], options: { readonly batchRows: number }): AsyncIterable<TableBatch>;
  /** `file:line` (text formats) or `file, row` of a 0-based row, for messages about a cell judged bad later. */
  locate(row: number): string;
}

/** Opens files (already resolved paths, at least one) as one table. */
export type OpenTable = (paths: readonly string[]) => Promise<TableSource>;
