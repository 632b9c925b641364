import { parquetMetadata, type FileMetaData, type SchemaElement } from "hyparquet";
import { parquetCheck, ParquetFault } from "./parquet-fault.ts";
import type { RangeFile } from "./range-file.ts";
import { thriftStructEnd } from "./thrift-walk.ts";

const MAXIMUM_FOOTER_BYTES = 256 * 1024 * 1024;
const TAIL_BYTES = 8;
const MAGIC = "PAR1";

/** A top-level column of the file. */
export interface ParquetField {
  readonly element: SchemaElement;
  /** Its place among the leaves, which is its place in every row group; null when it is nested. */
  readonly leaf: number | null;
}

export interface ParquetFooter {
  readonly metadata: FileMetaData;
  readonly fields: readonly ParquetField[];
  readonly rows: number;
}

/** Reads the footer: its length is compared with the file, and its structure walked, before anything believes it. */
export async function readFooter(file: RangeFile): Promise<ParquetFooter> {
  const { sizeBytes } = file;
  parquetCheck(sizeBytes >= 2 * MAGIC.length + 4, "the file is too short");
  const tail = await file.read(sizeBytes - TAIL_BYTES, sizeBytes);
  const magic = tail.toString("latin1", 4);
  if (magic === "PARE") throw new ParquetFault("encrypted Parquet files are not supported");
  parquetCheck(magic === MAGIC, "it does not end with PAR1");
  const length = tail.readUInt32LE(0);
  parquetCheck(
    length <= sizeBytes - TAIL_BYTES - MAGIC.length && length <= MAXIMUM_FOOTER_BYTES,
    "the footer's length is impossible",
  );
  const bytes = await file.read(sizeBytes - TAIL_BYTES - length, sizeBytes);
  const end = thriftStructEnd(bytes.subarray(0, length), 0);
  parquetCheck(end !== null, "the footer is incomplete");
  const metadata = parquetMetadata(bytes, { geoparquet: false });
  const counts = metadata.row_groups.map((group) => Number(group.num_rows));
  const rows = counts.reduce((sum, count) => sum + count, 0);
  const isPossible = counts.every((count) => Number.isSafeInteger(count) && count >= 0) && Number.isSafeInteger(rows);
  parquetCheck(isPossible && rows === Number(metadata.num_rows), "the row counts disagree");
  return { metadata, fields: topFields(metadata.schema), rows };
}

/** The children of the schema's root; the schema is a tree written out in depth-first order. */
function topFields(schema: readonly SchemaElement[]): readonly ParquetField[] {
  const fields: ParquetField[] = [];
  let leaf = 0;
  let at = 1;
  while (at < schema.length) {
    const element = schema[at];
    if (element === undefined) break;
    const isFlat = (element.num_children ?? 0) === 0 && element.repetition_type !== "REPEATED";
    fields.push({ element, leaf: isFlat ? leaf : null });
    for (let open = 1; open > 0; at++) {
      const children = schema[at]?.num_children ?? 0;
      parquetCheck(at < schema.length && children >= 0, "the schema is incomplete");
      open += children - 1;
      if (children === 0) leaf++;
    }
  }
  parquetCheck(fields.length === (schema[0]?.num_children ?? 0), "the schema is incomplete");
  // The decoder takes names as they come, also none at all.
  const names = new Set(fields.map(({ element }) => element.name as unknown));
  parquetCheck(names.size === fields.length, "two columns have one name");
  parquetCheck(!names.has(undefined) && !names.has(""), "a column has no name");
  return fields;
}
