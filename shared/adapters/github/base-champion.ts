import { mkdir, mkdtemp } from "node:fs/promises";
import { basename, dirname, join, posix } from "node:path";
import { quote } from "../../core/text/quote.ts";
import type { ChampionLocation } from "../../ports/model-sources.ts";
import { listExternalFiles } from "../files/external-files.ts";
import { assertNotLfsPointer } from "../files/lfs-pointer.ts";
import type { CommitFiles } from "./commit-files.ts";
import { repositoryPath } from "./trusted-policy.ts";

/**
 * The champion of `champion: base`: the candidate's own path at the base commit, copied through the API with its external data, since the
 * checkout of a pull request has no history.
 *
 * @param modelPath absolute path of the candidate's file
 * @param tempDir existing folder for the copy
 * @throws ModelgateError when the commit cannot be read, the file is too large, or it is a Git LFS pointer
 */
export async function championAtBase(
  files: CommitFiles,
  modelPath: string,
  workspace: string,
  tempDir: string,
): Promise<ChampionLocation> {
  const path = repositoryPath(modelPath, workspace);
  const name = basename(modelPath);
  const shown = `${name} at the base commit (${files.sha.slice(0, 12)})`;
  const folder = await mkdtemp(join(tempDir, "champion-"));
  const target = join(folder, name);
  if (!(await files.copy(path, target))) {
    await files.assertVisible();
    return { kind: "absent", detail: `there is no ${quote(name)} at the base commit` };
  }
  await assertNotLfsPointer(target, shown);
  for (const sidecar of listExternalFiles(target)) {
    const to = join(folder, sidecar);
    await mkdir(dirname(to), { recursive: true });
    // What is missing there, the walk reports by name; a pointer in place of weights it could not tell from weights.
    const isThere = await files.copy(posix.join(posix.dirname(path), sidecar), to);
    if (isThere) await assertNotLfsPointer(to, `${sidecar} at the base commit (${files.sha.slice(0, 12)})`);
  }
  return { kind: "found", path: target, shown };
}
