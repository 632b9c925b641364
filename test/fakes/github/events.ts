import type { JsonObject } from "./json.ts";
import { changedFiles, type FileChange } from "./state/git-history.ts";
import { linksOf, type Links } from "./render/links.ts";
import { renderPull } from "./render/pull.ts";
import { renderFullRepository } from "./render/repository.ts";
import { renderUser } from "./render/user.ts";
import type { FakeGitHub } from "./server.ts";
import { commitMerge } from "./state/merge.ts";
import type { Pull } from "./state/pull.ts";
import type { RepositoryState } from "./state/repository.ts";
import type { UserState } from "./state/world.ts";

/**
 * Payloads of the events our actions run on. They follow the schemas webhook-pull-request-synchronize and -opened,
 * webhook-merge-group-checks-requested, webhook-push and webhook-workflow-dispatch of @octokit/openapi-webhooks 12.1.0.
 */

/** An event as the runner hands it to a job: its payload, and what the runner derives from it. */
export interface RunnerEvent {
  readonly name: string;
  readonly payload: JsonObject;
  /** GITHUB_REF, in full. */
  readonly ref: string;
  /** GITHUB_SHA. */
  readonly sha: string;
  /** GITHUB_HEAD_REF and GITHUB_BASE_REF: set on pull requests alone, "" elsewhere. */
  readonly headRef: string;
  readonly baseRef: string;
  readonly actor: UserState;
  readonly repository: { readonly fullName: string; readonly id: number; readonly ownerId: number };
}

function frame(
  github: FakeGitHub,
  repository: RepositoryState,
  actor: UserState,
): { readonly links: Links; readonly common: JsonObject; readonly facts: Pick<RunnerEvent, "actor" | "repository"> } {
  const links = linksOf(github.url);
  const common = { repository: renderFullRepository(repository, links), sender: renderUser(actor, links) };
  const facts = {
    actor,
    repository: { fullName: repository.fullName, id: repository.id, ownerId: repository.owner.id },
  };
  return { links, common, facts };
}

/** The commit a pull request's job checks out, which GitHub keeps under refs/pull/N/merge. */
function mergeCommit(repository: RepositoryState, pull: Pull): string {
  const sha = commitMerge(repository, pull);
  repository.refs.set(`pull/${pull.number}/merge`, sha);
  return sha;
}

/** `pull_request`; from a fork when the pull request's branch is in one. */
export function pullRequestEvent(
  github: FakeGitHub,
  repository: RepositoryState,
  pull: Pull,
  action = "synchronize",
): RunnerEvent {
  const { links, common, facts } = frame(github, repository, pull.author);
  const after = repository.headOf(pull);
  const before = repository.world.git.commit(after)?.parents[0] ?? after;
  return {
    name: "pull_request",
    payload: {
      action,
      number: pull.number,
      pull_request: renderPull(repository, pull, links),
      ...(action === "synchronize" ? { before, after } : {}),
      ...common,
    },
    ref: `refs/pull/${pull.number}/merge`,
    sha: mergeCommit(repository, pull),
    headRef: pull.head.branch,
    baseRef: pull.base.branch,
    ...facts,
  };
}

/** The commit as events tell it, schema simple-commit. */
function commitSummary(repository: RepositoryState, sha: string): JsonObject {
  const commit = repository.world.git.commit(sha);
  if (commit === undefined) throw new Error(`No commit ${sha}`);
  const person = ({ name, email }: { readonly name: string; readonly email: string }): JsonObject => ({ name, email });
  return {
    id: sha,
    tree_id: commit.tree,
    message: commit.message,
    timestamp: commit.author.date,
    author: person(commit.author),
    committer: person(commit.committer),
  };
}

/** The commit of a push, with the paths it touched. */
function pushedCommit(repository: RepositoryState, sha: string, links: Links): JsonObject {
  const { git } = repository.world;
  const changes = changedFiles(git, git.commit(sha)?.parents[0] ?? "", sha);
  const paths = (status: FileChange["status"]): readonly string[] =>
    changes.filter((change) => change.status === status).map(({ path }) => path);
  return {
    ...commitSummary(repository, sha),
    distinct: true,
    url: links.html(`/${repository.fullName}/commit/${sha}`),
    added: [...paths("added"), ...paths("renamed")],
    removed: paths("removed"),
    modified: paths("modified"),
  };
}

/** `merge_group`: the pull request queued on top of its base, on a branch of GitHub's own making. */
export function mergeGroupEvent(github: FakeGitHub, repository: RepositoryState, pull: Pull): RunnerEvent {
  const { common, facts } = frame(github, repository, pull.author);
  const baseSha = repository.baseOf(pull);
  const headSha = mergeCommit(repository, pull);
  const branch = `gh-readonly-queue/${pull.base.branch}/pr-${pull.number}-${baseSha}`;
  repository.refs.set(`heads/${branch}`, headSha);
  const mergeGroup = {
    head_sha: headSha,
    head_ref: `refs/heads/${branch}`,
    base_sha: baseSha,
    base_ref: `refs/heads/${pull.base.branch}`,
    head_commit: commitSummary(repository, headSha),
  };
  return {
    name: "merge_group",
    payload: { action: "checks_requested", merge_group: mergeGroup, ...common },
    ref: mergeGroup.head_ref,
    sha: headSha,
    headRef: "",
    baseRef: "",
    ...facts,
  };
}

/** `push` of a branch as it stands; `before` is the first parent, or zeros for a branch without history. */
export function pushEvent(
  github: FakeGitHub,
  repository: RepositoryState,
  branch: string,
  pusher?: string,
): RunnerEvent {
  const actor = repository.world.user(pusher ?? repository.owner.login);
  const { links, common, facts } = frame(github, repository, actor);
  const after = repository.resolve(branch) ?? "";
  const commit = pushedCommit(repository, after, links);
  const before = repository.world.git.commit(after)?.parents[0] ?? "0".repeat(40);
  return {
    name: "push",
    payload: {
      ref: `refs/heads/${branch}`,
      before,
      after,
      base_ref: null,
      created: false,
      deleted: false,
      forced: false,
      compare: links.html(`/${repository.fullName}/compare/${before}...${after}`),
      commits: [commit],
      head_commit: commit,
      pusher: { name: actor.login, email: `${actor.login}@example.com` },
      ...common,
    },
    ref: `refs/heads/${branch}`,
    sha: after,
    headRef: "",
    baseRef: "",
    ...facts,
  };
}

/** `workflow_dispatch` on the default branch; inputs are texts, as a person types them. */
export function workflowDispatchEvent(
  github: FakeGitHub,
  repository: RepositoryState,
  inputs: Readonly<Record<string, string>>,
  login?: string,
): RunnerEvent {
  const actor = repository.world.user(login ?? repository.owner.login);
  const { common, facts } = frame(github, repository, actor);
  const ref = `refs/heads/${repository.defaultBranch}`;
  return {
    name: "workflow_dispatch",
    payload: { inputs, ref, workflow: ".github/workflows/modelgate.yml", ...common },
    ref,
    sha: repository.resolve(ref) ?? "",
    headRef: "",
    baseRef: "",
    ...facts,
  };
}

/** `schedule`: always the newest commit of the default branch; its payload has no more than the cron line. */
export function scheduleEvent(github: FakeGitHub, repository: RepositoryState, cron = "0 3 * * *"): RunnerEvent {
  const { common, facts } = frame(github, repository, repository.owner);
  const ref = `refs/heads/${repository.defaultBranch}`;
  return {
    name: "schedule",
    payload: { schedule: cron, workflow: ".github/workflows/modelgate.yml", repository: common["repository"] },
    ref,
    sha: repository.resolve(ref) ?? "",
    headRef: "",
    baseRef: "",
    ...facts,
  };
}
