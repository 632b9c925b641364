import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { actionsNode } from "../../../scripts/actions-node.ts";
import { pullRequestEvent, type RunnerEvent } from "../../fakes/github/events.ts";
import { startFakeGitHub, type FakeGitHub } from "../../fakes/github/server.ts";
import type { Pull } from "../../fakes/github/state/pull.ts";
import type { RepositoryState } from "../../fakes/github/state/repository.ts";
import type { Permissions } from "../../fakes/github/token.ts";
import { releaseFile } from "../../harness/release.ts";
import { runAction, type ActionResult } from "../../harness/runner.ts";
import type { ActionRun } from "../../harness/step.ts";
import { tripleCsv } from "../cli/command-line.ts";

const node = actionsNode().path;

/** What the README asks a job to grant. */
export const granted: Permissions = { contents: "read", pull_requests: "write" };

export type Files = Readonly<Record<string, string | Uint8Array>>;

export interface Bench {
  readonly github: FakeGitHub;
  readonly repository: RepositoryState;
  readonly workspace: string;
  readonly pull: Pull;
  /** Runs the action on the pull request unless another event is given. */
  readonly run: (more?: Partial<ActionRun>) => Promise<ActionResult>;
}

/** Who opens a pull request, and where its branch lies. */
export interface Proposer {
  readonly login: string;
  readonly type?: "User" | "Bot";
  readonly branch: string;
  /** Full name of a fork; default: the repository itself. */
  readonly fork?: string;
}

const ANA: Proposer = { login: "ana", branch: "change" };

/**
 * A private repository whose default branch holds `base`, a pull request (by ana, unless somebody else is named) that changes it to `change`
 * (null deletes), and a workspace as actions/checkout leaves it: the merged files, no history.
 */
export async function openBench({
  base,
  change,
  by = ANA,
}: {
  readonly base: Files;
  readonly change: Readonly<Record<string, string | Uint8Array | null>>;
  readonly by?: Proposer;
}): Promise<Bench> {
  const github = await startFakeGitHub({
    repositories: [{ fullName: "octo/models", private: true, collaborators: { ana: "write" } }],
  });
  onTestFinished(() => github.close());
  const repository = github.state.repository("octo/models");
  repository.commitFiles({ branch: "main", files: base });
  const pull = propose(repository, change, by);
  const workspace = realpathSync(mkdtempSync(join(tmpdir(), "modelgate-workspace-")));
  onTestFinished(() => rmSync(workspace, { recursive: true, force: true }));
  checkout(workspace, { ...base, ...change });
  const event: RunnerEvent = pullRequestEvent(github, repository, pull);
  return {
    github,
    repository,
    workspace,
    pull,
    run: (more = {}) =>
      runAction({
        action: releaseFile("actions/validate-model"),
        event,
        github,
        token: github.token({ kind: "app", permissions: granted, repositories: ["octo/models"] }),
        workspace,
        node,
        ...more,
      }),
  };
}

function propose(
  repository: RepositoryState,
  files: Readonly<Record<string, string | Uint8Array | null>>,
  { login, type = "User", branch, fork }: Proposer,
): Pull {
  const { world, fullName } = repository;
  const author = world.user(login, type).login;
  const home =
    fork === undefined ? repository : world.addRepository({ fullName: fork, forkOf: fullName, private: true });
  home.commitFiles({ branch, files, author });
  return repository.openPull({ branch, author, ...(fork === undefined ? {} : { fork }) });
}

function checkout(workspace: string, files: Readonly<Record<string, string | Uint8Array | null>>): void {
  for (const [name, content] of Object.entries(files)) {
    if (content === null) continue;
    mkdirSync(dirname(join(workspace, name)), { recursive: true });
    writeFileSync(join(workspace, name), content);
  }
}

/** A modelgate.yml for the triple fixtures; `more` is YAML below the model, four blanks deep. */
export function policy(gates: readonly string[], more = ""): string {
  const lines = gates.map((gate) => `      - ${gate}\n`).join("");
  return `version: 1
models:
  triple:
    path: model.onnx
    data: { path: data.csv, label: label }
${more}${lines === "" ? "" : `    gates:\n${lines}`}`;
}

/** 1000 rows on which good-binary has an accuracy of 0.898. */
export const rows = tripleCsv(1000);

/** Messages of one level, as GitHub lists them. */
export function messages(result: ActionResult, level: "notice" | "warning" | "error"): readonly string[] {
  return result.annotations.filter((annotation) => annotation.level === level).map(({ message }) => message);
}

/** Processes that run a model for an action in this workspace: they keep its working directory. Linux only. */
export function inferenceChildren(workspace: string): readonly string[] {
  return readdirSync("/proc").filter((pid) => {
    if (!/^\d+$/u.test(pid)) return false;
    try {
      return (
        readlinkSync(`/proc/${pid}/cwd`) === workspace &&
        readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("inference-child")
      );
    } catch {
      return false;
    }
  });
}
