import { startFakeGitHub, type FakeGitHub } from "../../fakes/github/server.ts";
import type { Pull } from "../../fakes/github/state/pull.ts";
import type { RepositoryState } from "../../fakes/github/state/repository.ts";

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A user's repository as GitHub knows it, with a pull request. */
export interface Project {
  readonly github: FakeGitHub;
  readonly repository: RepositoryState;
  readonly pull: Pull;
}

export const FULL_NAME = "octo/models";

/** Opens a pull request by ana, with rob to review it, that changes `base` by `change`, from a fork of hers when so asked. */
export async function openProject({
  base,
  change,
  fromFork,
}: {
  readonly base: Files;
  readonly change: Files;
  readonly fromFork: boolean;
}): Promise<Project> {
  const fork = "ana/models";
  const github = await startFakeGitHub({
    repositories: [{ fullName: FULL_NAME, collaborators: { ana: fromFork ? "read" : "write", rob: "write" } }],
  });
  const repository = github.state.repository(FULL_NAME);
  repository.commitFiles({ branch: "main", files: base, message: "Start" });
  const source = fromFork ? github.state.addRepository({ fullName: fork, forkOf: FULL_NAME }) : repository;
  source.commitFiles({ branch: "change", from: "main", files: change, author: "ana", message: "Train again" });
  const pull = repository.openPull({ branch: "change", author: "ana", ...(fromFork ? { fork } : {}) });
  return { github, repository, pull };
}
