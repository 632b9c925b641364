import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { createGzip } from "node:zlib";

/** A runner downloads the action as a compressed archive of the repository, before every job that uses it. */
export const ARCHIVE_LIMIT_BYTES = 25_000_000;

/** The files of the repository as they would be committed: tracked, and neither tracked nor ignored. Relative, sorted. */
export function repositoryFiles(root: string): readonly string[] {
  const { stdout, status } = spawnSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) throw new Error("git ls-files failed: is this a clone of the repository, and is git installed?");
  const gone = spawnSync("git", ["ls-files", "-z", "--deleted"], { cwd: root, encoding: "utf8" }).stdout.split("\0");
  return [...new Set(stdout.split("\0"))].filter((file) => file !== "" && !gone.includes(file)).sort();
}

/** Bytes of those files in one gzip stream of the default level; a tar's headers add less than 0.1 %. */
export async function archiveBytes(root: string): Promise<number> {
  let total = 0;
  async function* contents(): AsyncGenerator<Buffer> {
    for (const file of repositoryFiles(root)) {
      for await (const chunk of createReadStream(join(root, file))) yield chunk as Buffer;
    }
  }
  await pipeline(Readable.from(contents()), createGzip(), async (compressed: AsyncIterable<Buffer>) => {
    for await (const chunk of compressed) total += chunk.length;
  });
  return total;
}
