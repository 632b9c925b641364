import { posix } from "node:path";
import { pathPart } from "../../core/canary/rollout-id.ts";
import { ModelgateError } from "../../core/errors.ts";
import type { GithubClient } from "./client.ts";
import { githubFailure, translateGithubError } from "./errors.ts";

export interface RevertPlace {
  readonly owner: string;
  readonly repo: string;
  /** Path of the model in the repository, from its root. */
  readonly modelPath: string;
  readonly model: string;
  readonly environment: string;
}

export interface RevertRequest {
  readonly rolloutId: string;
  readonly from: { readonly version: string; readonly sha256: string } | null;
  readonly to: {
    readonly model: { readonly version: string; readonly sha256: string };
    readonly commit: string | null;
  };
  readonly reason: string;
}

export type RevertDone =
  | { readonly kind: "opened"; readonly url: string; readonly number: number }
  | { readonly kind: "nothing-to-revert"; readonly detail: string };

interface TreeFile {
  readonly path: string;
  readonly mode: "100644" | "100755" | "120000";
  readonly sha: string;
}

const PERMISSION = { contents: "contents: write", pulls: "pull-requests: write" } as const;

/**
 * Opens the pull request that brings a model's files back to the commit they were deployed from when they served before. Run again it finds the
 * branch and the pull request that are there. Nothing is merged: what the repository says is for its owners.
 */
export async function openRevertPull(
  client: GithubClient,
  place: RevertPlace,
  request: RevertRequest,
): Promise<RevertDone> {
  const at = { owner: place.owner, repo: place.repo };
  const { commit } = request.to;
  if (commit === null) return nothing("the commit that the model was deployed from is not on record");
  const trunk = await asking("read the default branch", "contents: read", async () => {
    const { data: repository } = await client.rest.repos.get(at);
    const { data: head } = await client.rest.git.getRef({ ...at, ref: `heads/${repository.default_branch}` });
    return { name: repository.default_branch, sha: head.object.sha };
  });
  const [then, now] = await asking("compare the model's files", "contents: read", () =>
    Promise.all([modelFiles(client, at, commit, place.modelPath), modelFiles(client, at, trunk.sha, place.modelPath)]),
  );
  if (then.length === 0) return nothing(`${place.modelPath} is not in commit ${commit.slice(0, 12)}`);
  if (sameFiles(then, now)) return nothing(`${trunk.name} holds the restored model already`);
  const branch = `modelgate/rollback-${pathPart(place.environment)}-${pathPart(place.model)}-${numberOf(request.rolloutId)}`;
  await asking("push the branch of the revert", PERMISSION.contents, () =>
    pushBranch(client, at, { branch, trunk, then, now, message: titleOf(place, request) }),
  );
  return asking("open the pull request of the revert", PERMISSION.pulls, async () => {
    const head = `${place.owner}:${branch}`;
    const { data: known } = await client.rest.pulls.list({ ...at, head, state: "all", per_page: 1 });
    const there = known[0];
    if (there !== undefined) return { kind: "opened" as const, url: there.html_url, number: there.number };
    const { data: pull } = await client.rest.pulls.create({
      ...at,
      head: branch,
      base: trunk.name,
      title: titleOf(place, request),
      body: bodyOf(place, request, commit),
    });
    return { kind: "opened" as const, url: pull.html_url, number: pull.number };
  });
}

/** The model's file and what lies beside it under its name: external data belongs to the model. */
async function modelFiles(
  client: GithubClient,
  at: Pick<RevertPlace, "owner" | "repo">,
  commit: string,
  modelPath: string,
): Promise<readonly TreeFile[]> {
  const { data } = await client.rest.git.getTree({ ...at, tree_sha: commit, recursive: "true" });
  const stem = posix.basename(modelPath).replace(/\.[^.]*$/u, "");
  const folder = posix.dirname(modelPath);
  const belongs = (path: string): boolean =>
    path === modelPath || (posix.dirname(path) === folder && posix.basename(path).startsWith(`${stem}.onnx`));
  return data.tree.flatMap(({ path, mode, sha, type }): readonly TreeFile[] =>
    type === "blob" && belongs(path) ? [{ path, mode: mode as TreeFile["mode"], sha }] : [],
  );
}

function sameFiles(one: readonly TreeFile[], other: readonly TreeFile[]): boolean {
  const key = (files: readonly TreeFile[]): string =>
    files
      .map(({ path, sha }) => `${path} ${sha}`)
      .sort()
      .join("\n");
  return key(one) === key(other);
}

interface Branching {
  readonly branch: string;
  readonly trunk: { readonly name: string; readonly sha: string };
  readonly then: readonly TreeFile[];
  readonly now: readonly TreeFile[];
  readonly message: string;
}

async function pushBranch(
  client: GithubClient,
  at: Pick<RevertPlace, "owner" | "repo">,
  { branch, trunk, then, now, message }: Branching,
): Promise<void> {
  if (await refExists(client, at, `heads/${branch}`)) return;
  const kept = new Set(then.map(({ path }) => path));
  const removed = now.filter(({ path }) => !kept.has(path));
  const { data: tree } = await client.rest.git.createTree({
    ...at,
    base_tree: trunk.sha,
    tree: [
      ...then.map(({ path, mode, sha }) => ({ path, mode, type: "blob" as const, sha })),
      ...removed.map(({ path, mode }) => ({ path, mode, type: "blob" as const, sha: null })),
    ],
  });
  const { data: commit } = await client.rest.git.createCommit({ ...at, message, tree: tree.sha, parents: [trunk.sha] });
  try {
    await client.rest.git.createRef({ ...at, ref: `refs/heads/${branch}`, sha: commit.sha });
  } catch (error) {
    // Another run of the same rollback was first: its branch is this one.
    if (!(await refExists(client, at, `heads/${branch}`))) throw error;
  }
}

async function refExists(client: GithubClient, at: Pick<RevertPlace, "owner" | "repo">, ref: string): Promise<boolean> {
  try {
    await client.rest.git.getRef({ ...at, ref });
    return true;
  } catch (error) {
    if (githubFailure(error)?.status === 404) return false;
    throw error;
  }
}

function titleOf({ model, environment }: RevertPlace, { to }: RevertRequest): string {
  return `Return ${model} to ${to.model.version}, which ${environment} serves again`;
}

function bodyOf(place: RevertPlace, { rolloutId, from, to, reason }: RevertRequest, commit: string): string {
  const quoted = reason.replace(/\s+/gu, " ").replace(/[`<>@#|\\[\]*_~]/gu, (mark) => `\\${mark}`);
  return [
    `${place.environment} was rolled back to \`${to.model.version}\`${from === null ? "" : ` from \`${from.version}\``}. Until this is merged, the repository and the environment disagree, and the next release would bring the withdrawn model back.`,
    "",
    `- Reason: ${quoted}`,
    `- Rollback: \`${rolloutId}\``,
    `- Model: \`${to.model.sha256}\``,
    `- Its files are those of ${commit}.`,
  ].join("\n");
}

function numberOf(rolloutId: string): string {
  return rolloutId.split("/").at(-1) ?? "";
}

function nothing(detail: string): RevertDone {
  return { kind: "nothing-to-revert", detail };
}

async function asking<T>(operation: string, permission: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ModelgateError) throw error;
    throw translateGithubError(error, { operation, permission });
  }
}

/** The run whose repository is asked; null is a command line, which opens nothing. */
export interface RevertRun {
  readonly environment: {
    readonly repository: { readonly owner: string; readonly name: string };
    readonly apiUrl: string;
  };
  readonly token: string | null;
}

/** What a rollback opens its revert with; null where there is no repository to ask, or the model is not a file of it. */
export function revertOpener(
  workflow: RevertRun | null,
  place: {
    readonly modelPath: string | null;
    readonly model: string;
    readonly environment: string;
    readonly userAgent: string;
  },
): ((request: RevertRequest) => Promise<RevertDone>) | null {
  const { modelPath, model, environment, userAgent } = place;
  if (workflow === null || modelPath === null) return null;
  const { repository, apiUrl } = workflow.environment;
  return async (request) => {
    const { githubClient } = await import("./client.ts");
    const client = await githubClient({ token: workflow.token ?? "", apiUrl, userAgent });
    const { owner, name: repo } = repository;
    return openRevertPull(client, { owner, repo, modelPath: posix.normalize(modelPath), model, environment }, request);
  };
}
