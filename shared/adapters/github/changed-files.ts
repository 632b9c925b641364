import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { sha256OfFile } from "../files/digest.ts";
import type { CommitFiles } from "./commit-files.ts";
import { repositoryPath } from "./trusted-policy.ts";

/** How a file of the checkout stands to the base commit; `unknown` where the API cannot tell. */
export interface FileChange {
  /** As the repository knows it. */
  readonly path: string;
  readonly kind: "same" | "changed" | "absent" | "unknown";
}

const LFS_POINTER = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:[^\n]*\n)*?oid sha256:([0-9a-f]{64})\n/u;

/**
 * Compares files with the base commit by git's own digests, so that nothing large is fetched. A file in Git LFS is compared by the digest in
 * its pointer. Files outside the repository, in the runner's temporary folder, are `absent`.
 *
 * @param paths absolute
 */
export async function changedFiles(
  files: CommitFiles,
  paths: readonly string[],
  workspace: string,
): Promise<readonly FileChange[]> {
  const changes: FileChange[] = [];
  for (const path of paths) {
    const known = repositoryPath(path, workspace);
    changes.push({ path: known, kind: known.startsWith("..") ? "absent" : await compare(files, known, path) });
  }
  return changes;
}

async function compare(files: CommitFiles, known: string, path: string): Promise<FileChange["kind"]> {
  const base = await files.identify(known);
  if (base === null) return "absent";
  if (base === "too-large") return "unknown";
  if (base.sha === (await blobDigest(path, base.sha.length))) return "same";
  const oid = LFS_POINTER.exec(base.text ?? "")?.[1];
  return oid !== undefined && oid === (await sha256OfFile(path)).sha256 ? "same" : "changed";
}

/** What `git hash-object` prints, in a repository of either object format. */
async function blobDigest(path: string, length: number): Promise<string> {
  const hash = createHash(length === 64 ? "sha256" : "sha1");
  hash.update(`blob ${String((await stat(path)).size)}\0`);
  for await (const chunk of createReadStream(path) as AsyncIterable<Uint8Array>) hash.update(chunk);
  return hash.digest("hex");
}
