import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from "node:zlib";
import { compressors, decompressZstd } from "hyparquet-compressors";
import type { CompressionCodec } from "hyparquet/src/types.js";
import { parquetCheck } from "./parquet-fault.ts";

/** Far above any real page (the usual size is 1 MB), and small enough to allocate. */
export const MAXIMUM_PAGE_BYTES = 512 * 1024 * 1024;

/**
 * The page's bytes, exactly `length` of them. gzip, Brotli and, from Node 22.15, Zstandard are Node's own: native, and
 * they stop at `length` instead of following what a hostile page unfolds to. The others write into memory of that length.
 */
export function decompress(codec: CompressionCodec, bytes: Uint8Array, length: number): Uint8Array {
  parquetCheck(length >= 0 && length <= MAXIMUM_PAGE_BYTES, `a page claims ${String(length)} bytes`);
  const page = length === 0 ? new Uint8Array(0) : unpack(codec, bytes, length);
  parquetCheck(page.length === length, `a page has ${String(page.length)} bytes and claims ${String(length)}`);
  return page;
}

function unpack(codec: CompressionCodec, bytes: Uint8Array, length: number): Uint8Array {
  const bounded = { maxOutputLength: length };
  if (codec === "UNCOMPRESSED") return bytes;
  if (codec === "GZIP") return gunzipSync(bytes, bounded);
  if (codec === "BROTLI") return brotliDecompressSync(bytes, bounded);
  if (codec === "ZSTD")
    return hasNativeZstd() ? zstdDecompressSync(bytes, bounded) : decompressZstd(bytes, new Uint8Array(length));
  const known = compressors[codec];
  parquetCheck(known !== undefined, `the compression ${codec} is not supported`);
  return known(bytes, length);
}

/** The type declarations are Node 24's; Node 20 has no such function. */
function hasNativeZstd(): boolean {
  return typeof (zstdDecompressSync as unknown) === "function";
}
