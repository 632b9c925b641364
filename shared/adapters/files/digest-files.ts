import { basename } from "node:path";
import type { FilesDigest } from "../../ports/model-sources.ts";
import { rootOf, sha256OfFile } from "./digest.ts";

/** Names every file by its own name; where two of several share one, by its place in the list too. */
export async function digestFiles(paths: readonly string[]): Promise<FilesDigest> {
  const files = await Promise.all(
    paths.map(async (path, at) => {
      const shared = paths.some((other, index) => index !== at && basename(other) === basename(path));
      return { path: shared ? `${String(at + 1)}/${basename(path)}` : basename(path), ...(await sha256OfFile(path)) };
    }),
  );
  const [only] = files;
  return { sha256: files.length === 1 && only !== undefined ? only.sha256 : rootOf(files), files };
}
