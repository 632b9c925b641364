import type { DecodedArray, PageHeader, SchemaElement } from "hyparquet";
import type { CompressionCodec, Encoding } from "hyparquet/src/types.js";
import { deltaBinaryUnpack, deltaByteArray, deltaLengthByteArray } from "hyparquet/src/delta.js";
import { byteStreamSplit } from "hyparquet/src/encoding.js";
import { readPlain } from "hyparquet/src/plain.js";
import type { PhysicalValues } from "./parquet-cells.ts";
import { decompress } from "./parquet-codecs.ts";
import { parquetCheck, ParquetFault } from "./parquet-fault.ts";
import { readHybrid, readLevels } from "./parquet-levels.ts";

/** More rows than any writer puts on a page: pyarrow's largest row group. */
const MAXIMUM_PAGE_ROWS = 64 * 1024 * 1024;

/** How the values of a chunk lie in the file. */
export interface PageForm {
  readonly element: SchemaElement;
  readonly codec: CompressionCodec;
}

/** A decoded data page: values as they are, or `picks` into the chunk's dictionary. */
export interface DataPage {
  readonly rows: number;
  /** 1 for rows that have a value, 0 for missing; null when none is missing. */
  readonly levels: Int32Array | null;
  readonly content:
    | { readonly kind: "values"; readonly values: PhysicalValues }
    | { readonly kind: "picks"; readonly picks: Int32Array };
}

export function readDictionaryPage(
  header: PageHeader,
  bytes: Uint8Array,
  { element, codec }: PageForm,
): PhysicalValues {
  const count = header.dictionary_page_header?.num_values ?? -1;
  parquetCheck(count >= 0 && count <= MAXIMUM_PAGE_ROWS, `a dictionary claims ${String(count)} values`);
  return readValues("PLAIN", decompress(codec, bytes, header.uncompressed_page_size), count, element);
}

/** Decodes a page of either version; `rowsLeft` is what the row group still has to give. */
export function readDataPage(header: PageHeader, bytes: Uint8Array, form: PageForm, rowsLeft: number): DataPage {
  const first = header.data_page_header;
  if (header.type === "DATA_PAGE" && first !== undefined) {
    const rows = checkedRows(first.num_values, rowsLeft);
    const page = decompress(form.codec, bytes, header.uncompressed_page_size);
    if (form.element.repetition_type === "REQUIRED") return pageOf(rows, null, first.encoding, page, form.element);
    parquetCheck(first.definition_level_encoding === "RLE", "levels are in a deprecated encoding");
    const length = page.length >= 4 ? new DataView(page.buffer, page.byteOffset).getUint32(0, true) : Infinity;
    parquetCheck(4 + length <= page.length, "levels are longer than their page");
    const levels = readLevels(page.subarray(4, 4 + length), rows);
    return pageOf(rows, levels, first.encoding, page.subarray(4 + length), form.element);
  }
  const second = header.data_page_header_v2;
  if (header.type === "DATA_PAGE_V2" && second !== undefined) {
    const rows = checkedRows(second.num_values, rowsLeft);
    const { definition_levels_byte_length: length, repetition_levels_byte_length: repetition } = second;
    parquetCheck(repetition === 0 && length >= 0 && length <= bytes.length, "levels are longer than their page");
    const levels = form.element.repetition_type === "REQUIRED" ? null : readLevels(bytes.subarray(0, length), rows);
    const codec = second.is_compressed === false ? "UNCOMPRESSED" : form.codec;
    const values = decompress(codec, bytes.subarray(length), header.uncompressed_page_size - length);
    return pageOf(rows, levels, second.encoding, values, form.element);
  }
  throw new ParquetFault(`a page of type ${header.type} stands where data is expected`);
}

function checkedRows(rows: number, rowsLeft: number): number {
  parquetCheck(rows >= 0 && rows <= rowsLeft && rows <= MAXIMUM_PAGE_ROWS, `a page claims ${String(rows)} rows`);
  return rows;
}

function pageOf(
  rows: number,
  declared: Int32Array | null,
  encoding: Encoding,
  bytes: Uint8Array,
  element: SchemaElement,
): DataPage {
  const present = declared === null ? rows : countOnes(declared);
  const levels = present === rows ? null : declared;
  if (encoding === "PLAIN_DICTIONARY" || encoding === "RLE_DICTIONARY") {
    const width = bytes[0] ?? 0;
    return { rows, levels, content: { kind: "picks", picks: readHybrid(bytes.subarray(1), width, present) } };
  }
  return { rows, levels, content: { kind: "values", values: readValues(encoding, bytes, present, element) } };
}

function readValues(encoding: Encoding, bytes: Uint8Array, count: number, element: SchemaElement): PhysicalValues {
  const { type, type_length: width } = element;
  parquetCheck(type !== undefined, "a column has no type");
  if (count === 0) return [];
  const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: 0 };
  let values: DecodedArray;
  if (encoding === "PLAIN") {
    // Each value of any type takes at least a bit, so a false count is refused before memory is taken for it.
    parquetCheck(count <= bytes.length * 8, `${String(count)} values cannot lie in ${String(bytes.length)} bytes`);
    values = readPlain(reader, type, count, width);
  } else if (encoding === "RLE" && type === "BOOLEAN") {
    const length = reader.view.getUint32(0, true);
    return Array.from(readHybrid(bytes.subarray(4, 4 + length), 1, count), (bit) => bit === 1);
  } else if (encoding === "BYTE_STREAM_SPLIT") {
    parquetCheck(count <= bytes.length, `${String(count)} values cannot lie in ${String(bytes.length)} bytes`);
    values = byteStreamSplit(reader, count, type, width);
  } else if (encoding === "DELTA_BINARY_PACKED") {
    values = type === "INT32" ? new Int32Array(count) : new BigInt64Array(count);
    deltaBinaryUnpack(reader, count, values);
  } else if (encoding === "DELTA_LENGTH_BYTE_ARRAY" || encoding === "DELTA_BYTE_ARRAY") {
    const views = new Array<Uint8Array>(count);
    values = views;
    (encoding === "DELTA_BYTE_ARRAY" ? deltaByteArray : deltaLengthByteArray)(reader, count, views);
  } else {
    throw new ParquetFault(`the encoding ${encoding} is not supported`);
  }
  // Byte arrays are views, which could reach past the page into what happens to lie behind it.
  parquetCheck(reader.offset <= bytes.length && values.length === count, "values reach past their page");
  return values as PhysicalValues;
}

function countOnes(levels: Int32Array): number {
  let ones = 0;
  for (let row = 0; row < levels.length; row++) ones += levels[row] ?? 0;
  return ones;
}
