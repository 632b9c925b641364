import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { deflateSync } from "node:zlib";
import { mustRun } from "../../../scripts/lanes/run-program.ts";
import type { GitObjects } from "../../fakes/github/state/git-objects.ts";

/**
 * Puts a commit of the fake GitHub into a work tree, under its own name and with its history, as actions/checkout would have left it. act itself
 * copies whatever work tree it finds.
 */
export async function checkOut(folder: string, git: GitObjects, commit: string): Promise<void> {
  const run = (...args: readonly string[]): Promise<unknown> => mustRun("git", ["-C", folder, ...args]);
  mkdirSync(folder, { recursive: true });
  await run("init", "--quiet", "--initial-branch=main");
  for (const sha of git.reachable(commit)) {
    const file = join(folder, ".git/objects", sha.slice(0, 2), sha.slice(2));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, deflateSync(git.stored(sha), { level: 1 }));
  }
  await run("reset", "--quiet", "--hard", commit);
}
