import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { ModelgateError } from "../../core/errors.ts";
import { quote } from "../../core/text/quote.ts";
import type { ChampionLocation } from "../../ports/model-sources.ts";
import { assertNotLfsPointer } from "../files/lfs-pointer.ts";
import { listExternalFiles } from "../files/external-files.ts";
import { git, gitBlobToFile } from "./git.ts";

/**
 * The champion as it stood at a commit: the same path as the candidate, copied out of git with its external data.
 *
 * @param modelPath absolute path of the candidate's file, inside a repository
 * @param ref commit, branch or tag
 * @param tempDir existing folder for the copy
 * @throws ModelgateError kind "input" when there is no repository or no such ref
 */
export async function championAtRef(modelPath: string, ref: string, tempDir: string): Promise<ChampionLocation> {
  const folder = dirname(modelPath);
  const commit = await resolveCommit(folder, ref);
  const name = basename(modelPath);
  const shown = `${name} at ${ref} (${commit.slice(0, 12)})`;
  const target = await mkdtemp(join(tempDir, "champion-"));
  const path = join(target, name);
  if (!(await gitBlobToFile(folder, `${commit}:./${name}`, path))) {
    return { kind: "absent", detail: `there is no ${quote(name)} at ${ref}` };
  }
  await assertNotLfsPointer(path, shown);
  await bringSidecars(folder, commit, target, path);
  return { kind: "found", path, shown };
}

/** The commit where this branch left the default one, for `champion: base` outside a pull request. */
export async function mergeBase(modelPath: string): Promise<string> {
  const folder = dirname(modelPath);
  for (const upstream of ["origin/HEAD", "origin/main", "origin/master", "main", "master"]) {
    const answer = await git(folder, ["merge-base", "HEAD", upstream]);
    if (answer.kind === "done") return answer.text.trim();
  }
  throw new ModelgateError("input", [
    {
      code: "champion-no-base",
      input: "champion",
      message: "champion: base needs a pull request or a branch of a default branch, and neither was found",
      hint: "Name the commit with git:REF, or the file with `champion-path`.",
    },
  ]);
}

async function resolveCommit(folder: string, ref: string): Promise<string> {
  const answer = await git(folder, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
  if (answer.kind === "done") return answer.text.trim();
  const shallow = await git(folder, ["rev-parse", "--is-shallow-repository"]);
  throw new ModelgateError("input", [
    {
      code: "champion-ref-unknown",
      input: "champion",
      message: `git knows no commit ${quote(ref)} here`,
      hint:
        shallow.kind === "done" && shallow.text.trim() === "true"
          ? "The checkout is shallow: check out with fetch-depth: 0, or fetch that ref first."
          : "Check the ref with git rev-parse, or fetch it first.",
    },
  ]);
}

/** External data lies beside the model at that commit too. What is missing there, the walk reports by name. */
async function bringSidecars(folder: string, commit: string, target: string, path: string): Promise<void> {
  for (const sidecar of listExternalFiles(path)) {
    const to = join(target, sidecar);
    await mkdir(dirname(to), { recursive: true });
    // An empty file left by an object that is not there would be a sidecar with the wrong bytes.
    if (!(await gitBlobToFile(folder, `${commit}:./${sidecar}`, to))) await rm(to, { force: true });
  }
}
