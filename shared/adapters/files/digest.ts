import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { compareCodePoints } from "../../core/text/code-point-order.ts";

export interface FileDigest {
  /** Lower-case hexadecimal, what `sha256sum` prints. */
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** SHA-256 of a file's bytes, read as a stream: memory does not grow with the file. */
export async function sha256OfFile(path: string): Promise<FileDigest> {
  const hash = createHash("sha256");
  let sizeBytes = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Uint8Array>) {
    hash.update(chunk);
    sizeBytes += chunk.length;
  }
  return { sha256: hash.digest("hex"), sizeBytes };
}

/**
 * Root over several files: SHA-256 over their raw digests, concatenated in code-point order of the relative paths.
 * JavaScript's own order is by UTF-16 unit, which puts U+1F600 before U+FF5E.
 * @source OpenSSF Model Signing 1.0, in the order of the specification; its reference tool sorts by path component
 */
export function rootOf(files: readonly { readonly path: string; readonly sha256: string }[]): string {
  const hash = createHash("sha256");
  for (const { sha256 } of [...files].sort((a, b) => compareCodePoints(a.path, b.path))) hash.update(sha256, "hex");
  return hash.digest("hex");
}
