import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { ModelgateError } from "../../core/errors.ts";
import type { Descriptor } from "../../core/registry/model-package.ts";
import type { ArtifactStore } from "./artifact-store.ts";

/** Longest text that is read into memory; a record has at most 16 MB. */
const LONGEST_TEXT_BYTES = 32 * 1024 * 1024;

type Wanted = Pick<Descriptor, "digest" | "size">;

/** A small content as text, checked against its descriptor. @throws ModelgateError */
export async function fetchText(store: ArtifactStore, wanted: Wanted): Promise<string> {
  if (wanted.size > LONGEST_TEXT_BYTES)
    throw mismatch(store, wanted, `is ${String(wanted.size)} bytes long, which no record is`);
  const chunks: Uint8Array[] = [];
  await pipeline(await store.blob(wanted), checked(store, wanted), async (verified: AsyncIterable<Uint8Array>) => {
    for await (const chunk of verified) chunks.push(chunk);
  }).catch((error: unknown) => broken(store, wanted, error));
  return Buffer.concat(chunks).toString("utf8");
}

/** Content into a new file, checked while it is written. What fails the check is left for the caller to remove. */
export async function fetchToFile(store: ArtifactStore, wanted: Wanted, path: string): Promise<void> {
  await pipeline(await store.blob(wanted), checked(store, wanted), createWriteStream(path, { flags: "wx" })).catch(
    (error: unknown) => broken(store, wanted, error),
  );
}

/** Passes the bytes on and fails at the end when they are not the ones that were asked for, or at once when there are more. */
function checked(
  store: ArtifactStore,
  wanted: Wanted,
): (chunks: AsyncIterable<Uint8Array>) => AsyncGenerator<Uint8Array> {
  return async function* (chunks) {
    const hash = createHash("sha256");
    let bytes = 0;
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > wanted.size) throw mismatch(store, wanted, `is longer than ${String(wanted.size)} bytes`);
      hash.update(chunk);
      yield chunk;
    }
    const digest = `sha256:${hash.digest("hex")}`;
    if (bytes !== wanted.size)
      throw mismatch(store, wanted, `ended after ${String(bytes)} of ${String(wanted.size)} bytes`);
    if (digest !== wanted.digest) throw mismatch(store, wanted, `has the digest ${digest}`);
  };
}

function mismatch({ shown }: ArtifactStore, { digest }: Wanted, how: string): ModelgateError {
  const message = `${shown}: the content ${digest} ${how}`;
  const hint = "It was cut off or changed. Fetch it again; if it stays so, do not trust what this registry serves.";
  return new ModelgateError("external", [{ code: "registry-digest-mismatch", message, hint }]);
}

function broken({ shown }: ArtifactStore, { digest }: Wanted, cause: unknown): never {
  if (cause instanceof ModelgateError) throw cause;
  const code = cause instanceof Error && "code" in cause ? ` (${String(cause.code)})` : "";
  const message = `reading ${digest} of ${shown}: the transfer broke off${code}`;
  throw new ModelgateError(
    "external",
    [{ code: "registry-unreachable", message, hint: "Run again; nothing was changed." }],
    { cause },
  );
}
