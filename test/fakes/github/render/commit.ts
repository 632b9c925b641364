import type { JsonObject } from "../json.ts";
import type { FileChange } from "../state/git-history.ts";
import type { GitCommit } from "../state/git-objects.ts";
import type { RepositoryState } from "../state/repository.ts";
import { nodeId, type Links } from "./links.ts";
import { renderUser } from "./user.ts";

const verification = { verified: false, reason: "unsigned", signature: null, payload: null, verified_at: null };

function commitOf(repository: RepositoryState, sha: string): GitCommit {
  const commit = repository.world.git.commit(sha);
  if (commit === undefined) throw new Error(`No commit ${sha}`);
  return commit;
}

/** Schema git-commit, of the git database routes. */
export function renderGitCommit(repository: RepositoryState, sha: string, links: Links): JsonObject {
  const commit = commitOf(repository, sha);
  const api = links.api(`/repos/${repository.fullName}/git`);
  const html = links.html(`/${repository.fullName}/commit`);
  return {
    sha,
    node_id: nodeId("Commit", sha),
    url: `${api}/commits/${sha}`,
    html_url: `${html}/${sha}`,
    author: commit.author,
    committer: commit.committer,
    message: commit.message,
    tree: { sha: commit.tree, url: `${api}/trees/${commit.tree}` },
    parents: commit.parents.map((parent) => ({
      sha: parent,
      url: `${api}/commits/${parent}`,
      html_url: `${html}/${parent}`,
    })),
    verification,
  };
}

/** Schema commit, of the commits, compare and pull request routes. */
export function renderCommit(repository: RepositoryState, sha: string, links: Links): JsonObject {
  const commit = commitOf(repository, sha);
  const api = links.api(`/repos/${repository.fullName}`);
  const html = links.html(`/${repository.fullName}/commit`);
  return {
    sha,
    node_id: nodeId("Commit", sha),
    url: `${api}/commits/${sha}`,
    html_url: `${html}/${sha}`,
    comments_url: `${api}/commits/${sha}/comments`,
    commit: {
      url: `${api}/git/commits/${sha}`,
      author: commit.author,
      committer: commit.committer,
      message: commit.message,
      comment_count: 0,
      tree: { sha: commit.tree, url: `${api}/git/trees/${commit.tree}` },
      verification,
    },
    author: renderUser(repository.world.user(commit.author.name), links),
    committer: renderUser(repository.world.user(commit.committer.name), links),
    parents: commit.parents.map((parent) => ({
      sha: parent,
      url: `${api}/commits/${parent}`,
      html_url: `${html}/${parent}`,
    })),
  };
}

/** Schema diff-entry. `patch` is left out, as GitHub does for binary and large files. */
export function renderChange(repository: RepositoryState, at: string, change: FileChange, links: Links): JsonObject {
  const path = change.path.split("/").map(encodeURIComponent).join("/");
  return {
    sha: change.sha,
    filename: change.path,
    status: change.status,
    additions: change.additions,
    deletions: change.deletions,
    changes: change.additions + change.deletions,
    blob_url: links.html(`/${repository.fullName}/blob/${at}/${path}`),
    raw_url: links.html(`/${repository.fullName}/raw/${at}/${path}`),
    contents_url: links.api(`/repos/${repository.fullName}/contents/${path}?ref=${at}`),
    ...(change.previousPath === undefined ? {} : { previous_filename: change.previousPath }),
  };
}
