import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { mustRun } from "../../../scripts/lanes/run-program.ts";
import { startFakeGitHub, type FakeGitHub } from "../../fakes/github/server.ts";
import type { Pull } from "../../fakes/github/state/pull.ts";
import type { RepositoryState } from "../../fakes/github/state/repository.ts";

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A user's repository, both as GitHub knows it and as a work tree that act runs in. */
export interface Project {
  readonly github: FakeGitHub;
  readonly repository: RepositoryState;
  readonly pull: Pull;
  /** The work tree: the base's commit, and on top of it what GitHub would check out. */
  readonly folder: string;
}

export const FULL_NAME = "octo/models";

/** Opens a pull request by ana that changes `base` by `change`, from a fork of hers when so asked. */
export async function openProject(
  folder: string,
  { base, change, fromFork }: { readonly base: Files; readonly change: Files; readonly fromFork: boolean },
): Promise<Project> {
  const fork = "ana/models";
  const github = await startFakeGitHub({
    repositories: [{ fullName: FULL_NAME, collaborators: { ana: fromFork ? "read" : "write" } }],
  });
  const repository = github.state.repository(FULL_NAME);
  repository.commitFiles({ branch: "main", files: base, message: "Start" });
  const source = fromFork ? github.state.addRepository({ fullName: fork, forkOf: FULL_NAME }) : repository;
  source.commitFiles({ branch: "change", from: "main", files: change, author: "ana", message: "Train again" });
  const pull = repository.openPull({ branch: "change", author: "ana", ...(fromFork ? { fork } : {}) });
  const git = (...args: readonly string[]): Promise<unknown> => mustRun("git", ["-C", folder, ...IDENTITY, ...args]);
  mkdirSync(folder, { recursive: true });
  await git("init", "--quiet", "--initial-branch=main");
  for (const [message, files] of Object.entries({ Start: base, "Merge the change": change })) {
    write(folder, files);
    await git("add", "--all");
    await git("commit", "--quiet", "--message", message);
  }
  return { github, repository, pull, folder };
}

const IDENTITY = ["-c", "user.name=ana", "-c", "user.email=ana@example.com", "-c", "commit.gpgsign=false"];

function write(folder: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}
