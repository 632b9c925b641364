import { Octokit } from "@octokit/rest";

/** A server under comparison. */
export interface Side {
  readonly url: string;
  readonly tokenOf: (login: string) => string;
  /** The fake serves no operation to open pull requests: nothing of ours opens one. */
  readonly openPull: (client: Octokit, branch: string) => Promise<number>;
}

/** One thing seen, free of ids, times and addresses, which differ by nature. */
export interface Observation {
  readonly name: string;
  readonly value: unknown;
}

type Watch = (name: string, value: unknown) => void;

const here = { owner: "octo", repo: "models" } as const;

function clientOf(side: Side, login: string): Octokit {
  const quiet = (): void => undefined;
  const log = { debug: quiet, info: quiet, warn: quiet, error: quiet };
  return new Octokit({ baseUrl: side.url, auth: side.tokenOf(login), log });
}

async function statusOf(request: Promise<{ readonly status: number }>): Promise<number> {
  try {
    return (await request).status;
  } catch (error) {
    return Number((error as { readonly status?: unknown }).status);
  }
}

/** Commits one changed and one added file to a new branch through the git database. */
async function commitBranch(client: Octokit, watch: Watch): Promise<void> {
  const { data: main } = await client.rest.git.getRef({ ...here, ref: "heads/main" });
  const entries = await Promise.all(
    [
      ["README.md", "# models\nbetter\n"],
      ["models/income.json", "{}\n"],
    ].map(async ([path = "", content = ""]) => {
      const { data } = await client.rest.git.createBlob({ ...here, content, encoding: "utf-8" });
      watch(`blob of ${path}`, data.sha);
      return { path, mode: "100644" as const, type: "blob" as const, sha: data.sha };
    }),
  );
  const { data: start } = await client.rest.git.getCommit({ ...here, commit_sha: main.object.sha });
  const { data: tree } = await client.rest.git.createTree({ ...here, base_tree: start.tree.sha, tree: entries });
  const request = { ...here, message: "Train again", tree: tree.sha, parents: [main.object.sha] };
  const { data: commit } = await client.rest.git.createCommit(request);
  const ref = { ...here, ref: "refs/heads/better", sha: commit.sha };
  watch("create ref: status", await statusOf(client.rest.git.createRef(ref)));
  watch("create ref again: status", await statusOf(client.rest.git.createRef(ref)));
  const { data: listed } = await client.rest.git.getTree({ ...here, tree_sha: commit.sha, recursive: "1" });
  watch(
    "tree",
    listed.tree
      .filter(({ type }) => type === "blob")
      .map(({ path, mode, sha }) => [path, mode, sha])
      .sort(),
  );
}

async function watchComments(client: Octokit, issue: number, watch: Watch): Promise<void> {
  const at = { ...here, issue_number: issue };
  const made = await client.rest.issues.createComment({ ...at, body: "first" });
  watch("create comment", [made.status, made.data.body, made.data.user?.login]);
  const edited = await client.rest.issues.updateComment({ ...here, comment_id: made.data.id, body: "second" });
  watch("update comment", [edited.status, edited.data.body]);
  for (let index = 0; index < 34; index += 1)
    await client.rest.issues.createComment({ ...at, body: `comment ${index}` });
  const first = await client.rest.issues.listComments(at);
  watch(
    "first page of comments",
    first.data.map(({ body }) => body),
  );
  const relations = [...(first.headers.link ?? "").matchAll(/rel="(\w+)"/gu)].map(([, relation]) => relation);
  watch("relations of the first page", relations.sort());
  const all = await client.paginate(client.rest.issues.listComments, { ...at, per_page: 10 });
  watch("all comments", all.length);
  watch(
    "ids ascend",
    all.every(({ id }, index) => index === 0 || id > (all[index - 1]?.id ?? 0)),
  );
  watch(
    "delete comment: status",
    await statusOf(client.rest.issues.deleteComment({ ...here, comment_id: made.data.id })),
  );
  watch(
    "get deleted comment: status",
    await statusOf(client.rest.issues.getComment({ ...here, comment_id: made.data.id })),
  );
  watch(
    "comments of no issue: status",
    await statusOf(client.rest.issues.listComments({ ...here, issue_number: 999 })),
  );
}

async function watchPull(client: Octokit, reviewer: Octokit, number: number, watch: Watch): Promise<void> {
  const at = { ...here, pull_number: number };
  const { data: pull } = await client.rest.pulls.get(at);
  watch("pull", [
    pull.number,
    pull.state,
    pull.title,
    pull.merged,
    pull.head.ref,
    pull.base.ref,
    pull.head.label,
    pull.user.login,
  ]);
  watch("pull counts", [pull.commits, pull.changed_files, pull.additions, pull.deletions]);
  const { data: pulls } = await client.rest.pulls.list({ ...here, state: "open" });
  watch(
    "open pulls",
    pulls.map((found) => found.number),
  );
  const { data: ofBranch } = await client.rest.pulls.list({ ...here, head: "octo:none" });
  watch("pulls of no branch", ofBranch.length);
  const review = await reviewer.rest.pulls.createReview({ ...at, event: "APPROVE", body: "fine" });
  watch("create review: status", review.status);
  watch("review", [
    review.data.state,
    review.data.body,
    review.data.user?.login,
    review.data.commit_id === pull.head.sha,
  ]);
  const { data: reviews } = await client.rest.pulls.listReviews(at);
  watch(
    "reviews",
    reviews.map(({ state, user }) => [user?.login, state]),
  );
  const { data: files } = await client.rest.pulls.listFiles(at);
  watch(
    "files",
    files
      .map(({ filename, status, additions, deletions, sha }) => [filename, status, additions, deletions, sha])
      .sort(),
  );
  const { data: commits } = await client.rest.pulls.listCommits(at);
  watch(
    "commits",
    commits.map(({ commit }) => commit.message),
  );
  watch("no pull: status", await statusOf(client.rest.pulls.get({ ...here, pull_number: 999 })));
}

async function watchContents(client: Octokit, watch: Watch): Promise<void> {
  const file = await client.rest.repos.getContent({ ...here, path: "models/income.json", ref: "better" });
  const data = file.data as {
    readonly type?: string;
    readonly size?: number;
    readonly encoding?: string;
    readonly sha?: string;
    readonly content?: string;
  };
  const content = Buffer.from(data.content ?? "", "base64").toString("utf8");
  watch("file", [data.type, data.size, data.encoding, data.sha, content]);
  const raw = await client.rest.repos.getContent({
    ...here,
    path: "README.md",
    ref: "better",
    mediaType: { format: "raw" },
  });
  // Octokit hands out bytes when the answer names no character set.
  const bytes: unknown = raw.data;
  watch("raw file", bytes instanceof ArrayBuffer ? Buffer.from(bytes).toString("utf8") : bytes);
  const folder = await client.rest.repos.getContent({ ...here, path: "", ref: "better" });
  watch("folder", Array.isArray(folder.data) ? folder.data.map(({ name, type }) => [name, type]).sort() : folder.data);
  watch("no file: status", await statusOf(client.rest.repos.getContent({ ...here, path: "none", ref: "better" })));
  watch("no ref: status", await statusOf(client.rest.repos.getContent({ ...here, path: "README.md", ref: "none" })));
}

async function watchHistory(client: Octokit, watch: Watch): Promise<void> {
  for (const basehead of ["main...better", "better...main", "main...main"]) {
    const { data } = await client.rest.repos.compareCommitsWithBasehead({ ...here, basehead });
    watch(`compare ${basehead}`, [data.status, data.ahead_by, data.behind_by, data.total_commits, data.commits.length]);
    watch(`files of ${basehead}`, (data.files ?? []).map(({ filename, status }) => [filename, status]).sort());
  }
  watch(
    "compare with nothing: status",
    await statusOf(client.rest.repos.compareCommitsWithBasehead({ ...here, basehead: "main...none" })),
  );
  watch("no ref: git status", await statusOf(client.rest.git.getRef({ ...here, ref: "heads/none" })));
  watch("delete ref: status", await statusOf(client.rest.git.deleteRef({ ...here, ref: "heads/better" })));
}

/** Comments, pull request, reviews, files, contents, refs and comparison, in the words of a real client. */
export async function scenario(side: Side): Promise<readonly Observation[]> {
  const observations: Observation[] = [];
  const watch: Watch = (name, value) => observations.push({ name, value });
  const client = clientOf(side, "octo");
  await commitBranch(client, watch);
  const number = await side.openPull(client, "better");
  await watchPull(client, clientOf(side, "ben"), number, watch);
  await watchComments(client, number, watch);
  await watchContents(client, watch);
  await watchHistory(client, watch);
  return observations;
}
