import { createHash } from "node:crypto";
import { readSync } from "node:fs";
import type { ByteSource } from "../../core/model/byte-source.ts";

/** An open file that is digested in the order of its bytes, each byte read once. */
export interface DigestingSource extends ByteSource {
  /** Reads what has not been read. SHA-256 over the whole file, in hexadecimal, and how many bytes that were. */
  finish(): { readonly sha256: string; readonly sizeBytes: number };
}

const CHUNK_BYTES = 1 << 20;

/**
 * @param descriptor open for reading; stays the caller's to close
 * @param sizeBytes what the open file's status says
 */
export function digestingSource(descriptor: number, sizeBytes: number): DigestingSource {
  const hash = createHash("sha256");
  const page = Buffer.allocUnsafe(CHUNK_BYTES);
  let digested = 0;

  /** Reads one chunk at `digested` into the page and digests it. */
  function advance(limit: number): number {
    const wanted = Math.min(CHUNK_BYTES, limit - digested);
    let got = 0;
    while (got < wanted) {
      const read = readSync(descriptor, page, got, wanted - got, digested + got);
      if (read === 0) break;
      got += read;
    }
    hash.update(page.subarray(0, got));
    digested += got;
    return got;
  }

  return {
    sizeBytes,
    read(offset, length) {
      while (digested < offset) if (advance(offset) === 0) return page.subarray(0, 0);
      return page.subarray(0, advance(Math.min(offset + length, sizeBytes)));
    },
    finish() {
      while (digested < sizeBytes) if (advance(sizeBytes) === 0) break;
      return { sha256: hash.digest("hex"), sizeBytes: digested };
    },
  };
}
