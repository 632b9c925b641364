import { changedFiles, mergeBase } from "./git-history.ts";
import type { Pull } from "./pull.ts";
import type { RepositoryState } from "./repository.ts";
import type { UserState } from "./world.ts";

/**
 * Commits the merge of a pull request's head into its base, without moving any branch: what the head changed since it left
 * the base, laid over the base as it is now. Where both changed a path the head wins; the fake knows no conflicts.
 */
export function commitMerge(repository: RepositoryState, pull: Pull): string {
  const { git, clock } = repository.world;
  const [base, head] = [repository.baseOf(pull), repository.headOf(pull)];
  const files = git.files(git.commit(base)?.tree ?? "");
  for (const change of changedFiles(git, mergeBase(git, base, head) ?? base, head)) {
    if (change.previousPath !== undefined) files.delete(change.previousPath);
    if (change.status === "removed") files.delete(change.path);
    else files.set(change.path, { mode: "100644", sha: change.sha });
  }
  const person = { name: "GitHub", email: "noreply@github.com", date: clock.now() };
  const message = `Merge pull request #${pull.number} from ${pull.head.branch}`;
  return git.addCommit({
    tree: git.addFiles(files),
    parents: [base, head],
    message,
    author: person,
    committer: person,
  });
}

/** Merges a pull request as the button does: the base branch moves to the merge commit, the pull request is closed. */
export function mergePull(repository: RepositoryState, pull: Pull, by: UserState = repository.owner): string {
  const merge = commitMerge(repository, pull);
  pull.mergedBase = repository.baseOf(pull);
  pull.mergedBy = by;
  pull.mergeCommitSha = merge;
  pull.mergedAt = repository.world.clock.now();
  pull.updatedAt = pull.mergedAt;
  pull.state = "closed";
  repository.refs.set(`heads/${pull.base.branch}`, merge);
  return merge;
}
