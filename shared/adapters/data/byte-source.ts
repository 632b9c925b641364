import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { dataError } from "./data-error.ts";

const CHUNK_BYTES = 256 * 1024;

/** Gives the bytes of a text file anew each time it is called. */
export type ByteSource = () => AsyncIterable<Uint8Array>;

/** The file's bytes, decompressed when the name ends in `.gz`. Streams, so a gzip bomb costs time but no memory. */
export function byteSource(path: string): ByteSource {
  return path.toLowerCase().endsWith(".gz") ? () => gunzipped(path) : () => plain(path);
}

function plain(path: string): AsyncIterable<Uint8Array> {
  return createReadStream(path, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Uint8Array>;
}

async function* gunzipped(path: string): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
  const file = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  // Errors of either stream surface in the loop below; the callback only keeps them from being unhandled.
  pipeline(file, gunzip, () => undefined);
  let isEmpty = true;
  try {
    for await (const chunk of gunzip as AsyncIterable<Uint8Array>) {
      isEmpty = false;
      yield chunk;
    }
  } catch (cause) {
    throw isZlibError(cause) ? damagedGzip(path, cause) : cause;
  } finally {
    file.destroy();
    gunzip.destroy();
  }
  // zlib takes a file of no bytes for a complete stream.
  if (isEmpty && file.bytesRead === 0) throw damagedGzip(path, undefined);
}

function isZlibError(cause: unknown): cause is Error {
  return cause instanceof Error && "code" in cause && typeof cause.code === "string" && cause.code.startsWith("Z_");
}

function damagedGzip(path: string, cause: Error | undefined): Error {
  const found = cause?.message ?? "the file is empty";
  return dataError(path, {
    code: "gzip-damaged",
    message: `not a complete gzip file (${found})`,
    hint: "Compress the file again, or give it without .gz in its name.",
    cause,
  });
}
