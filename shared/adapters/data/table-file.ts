import type { ColumnHeader, ColumnRequest, TableBatch } from "../../ports/table-source.ts";
import type { TextDictionary } from "./text-dictionary.ts";

/** What to read of one file; the dictionaries (null for other kinds) are shared by all files of one read. */
export interface ReadPlan {
  readonly requests: readonly ColumnRequest[];
  readonly dictionaries: readonly (TextDictionary | null)[];
  readonly batchRows: number;
}

/** One file of a table. Rows count from the file's own first row. */
export interface TableFile {
  readonly path: string;
  readonly headers: readonly ColumnHeader[];
  readonly rowCount: number | null;
  readonly sizeBytes: number;
  /** Every request names a column of `headers`. */
  read(plan: ReadPlan): AsyncIterable<TableBatch>;
  locate(row: number): string;
}
