import { mkdirSync } from "node:fs";
import { mustRun } from "../../../scripts/lanes/run-program.ts";
import { placeCommit } from "../../fakes/github/place-commit.ts";
import type { GitObjects } from "../../fakes/github/state/git-objects.ts";

/**
 * Puts a commit of the fake GitHub into a work tree, under its own name and with its history, as actions/checkout would have left it. act itself
 * copies whatever work tree it finds.
 */
export async function checkOut(folder: string, git: GitObjects, commit: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  placeCommit(folder, git, commit);
  await mustRun("git", ["-C", folder, "reset", "--quiet", "--hard"]);
}
