import { invalid, notFound } from "../api-error.ts";
import { ok, wants, type Call, type Handler } from "../call.ts";
import { paginate } from "../pagination.ts";
import { renderChange, renderCommit } from "../render/commit.ts";
import { changedFiles, commitsBetween, mergeBase } from "../state/git-history.ts";

const maximumFiles = 300;

export const getCommitOfRef: Handler = (call) => {
  const repository = call.repository();
  const ref = call.params["ref"] ?? "";
  const sha = repository.resolve(ref);
  if (sha === undefined) throw invalid("Commit", "sha", "invalid", `No commit found for SHA: ${ref}`);
  if (wants(call, "sha")) {
    return {
      status: 200,
      bytes: Buffer.from(sha),
      headers: { "content-type": "application/vnd.github.sha; charset=utf-8" },
    };
  }
  const parent = call.world.git.commit(sha)?.parents[0];
  const changes = changedFiles(call.world.git, parent ?? "", sha);
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
  const additions = sum(changes.map((change) => change.additions));
  const deletions = sum(changes.map((change) => change.deletions));
  return ok({
    ...renderCommit(repository, sha, call.links),
    stats: { additions, deletions, total: additions + deletions },
    files: changes.slice(0, maximumFiles).map((change) => renderChange(repository, sha, change, call.links)),
  });
};

/** `owner:branch` names a branch of another repository in the network. */
function resolveSide(call: Call, side: string): string {
  const repository = call.repository();
  const colon = side.indexOf(":");
  const from = colon < 0 ? repository : call.world.findRepository(`${side.slice(0, colon)}/${repository.name}`);
  const sha = from?.resolve(side.slice(colon + 1));
  if (sha === undefined) throw notFound();
  return sha;
}

/** Three dots: what `head` did since it left `base`. Commits come oldest first; files only on the first page, 300 at most. */
export const compareCommits: Handler = (call) => {
  const repository = call.repository();
  const { git } = call.world;
  const [baseName = "", headName] = (call.params["basehead"] ?? "").split("...") as readonly (string | undefined)[];
  if (headName === undefined) throw notFound();
  const base = resolveSide(call, baseName);
  const head = resolveSide(call, headName);
  const fork = mergeBase(git, base, head);
  if (fork === undefined) throw notFound();
  const ahead = commitsBetween(git, base, head);
  const behind = commitsBetween(git, head, base);
  const { items, headers } = paginate(call, ahead);
  const isFirst = (call.query["page"] ?? "1") === "1";
  const html = call.links.html(`/${repository.fullName}/compare/${base}...${head}`);
  const diverged = ahead.length > 0 ? "diverged" : "behind";
  const straight = ahead.length > 0 ? "ahead" : "identical";
  return ok(
    {
      url: call.address,
      html_url: html,
      permalink_url: html,
      diff_url: `${html}.diff`,
      patch_url: `${html}.patch`,
      base_commit: renderCommit(repository, base, call.links),
      merge_base_commit: renderCommit(repository, fork, call.links),
      status: behind.length > 0 ? diverged : straight,
      ahead_by: ahead.length,
      behind_by: behind.length,
      total_commits: ahead.length,
      commits: items.map((sha) => renderCommit(repository, sha, call.links)),
      ...(isFirst
        ? {
            files: changedFiles(git, fork, head)
              .slice(0, maximumFiles)
              .map((change) => renderChange(repository, head, change, call.links)),
          }
        : {}),
    },
    headers,
  );
};
