import type { GitFile, GitObjects } from "./git-objects.ts";

/** All commits reachable from a commit, itself included. */
export function ancestors(git: GitObjects, from: string): Set<string> {
  const seen = new Set<string>();
  const open = [from];
  for (let sha = open.pop(); sha !== undefined; sha = open.pop()) {
    if (seen.has(sha)) continue;
    seen.add(sha);
    open.push(...(git.commit(sha)?.parents ?? []));
  }
  return seen;
}

/** The nearest common ancestor, breadth first from `head`; undefined for unrelated histories. */
export function mergeBase(git: GitObjects, base: string, head: string): string | undefined {
  const known = ancestors(git, base);
  const open = [head];
  for (let sha = open.shift(); sha !== undefined; sha = open.shift()) {
    if (known.has(sha)) return sha;
    open.push(...(git.commit(sha)?.parents ?? []));
  }
  return undefined;
}

/** Commits of `head` that `base` lacks, oldest first: parents always stand before their children. */
export function commitsBetween(git: GitObjects, base: string, head: string): readonly string[] {
  const known = ancestors(git, base);
  const ordered: string[] = [];
  const visit = (sha: string): void => {
    if (known.has(sha)) return;
    known.add(sha);
    for (const parent of git.commit(sha)?.parents ?? []) visit(parent);
    ordered.push(sha);
  };
  visit(head);
  return ordered;
}

export interface FileChange {
  readonly path: string;
  readonly status: "added" | "removed" | "modified" | "renamed";
  readonly sha: string;
  readonly previousPath?: string;
  readonly additions: number;
  readonly deletions: number;
}

/** Line counts as multisets, which moves do not touch: enough for a fake, not what `git diff --stat` prints. */
function lineChanges(
  git: GitObjects,
  before: string | undefined,
  after: string | undefined,
): { additions: number; deletions: number } {
  const lines = (sha: string | undefined): readonly string[] => {
    const bytes = sha === undefined ? undefined : git.blob(sha)?.bytes;
    // A zero byte marks a binary file, for which git counts no lines.
    if (bytes === undefined || bytes.length === 0 || bytes.includes(0)) return [];
    return bytes.toString("utf8").replace(/\n$/u, "").split("\n");
  };
  const left = new Map<string, number>();
  for (const line of lines(before)) left.set(line, (left.get(line) ?? 0) + 1);
  let additions = 0;
  for (const line of lines(after)) {
    const count = left.get(line) ?? 0;
    if (count === 0) additions += 1;
    else left.set(line, count - 1);
  }
  const deletions = [...left.values()].reduce((sum, count) => sum + count, 0);
  return { additions, deletions };
}

/** What changed between two commits, by path in code-point order. A file moved without a change is a rename. */
export function changedFiles(git: GitObjects, base: string, head: string): readonly FileChange[] {
  const filesOf = (sha: string): Map<string, GitFile> => git.files(git.commit(sha)?.tree ?? "");
  const before = filesOf(base);
  const after = filesOf(head);
  const removed = new Map([...before].filter(([path]) => !after.has(path)));
  const changes: FileChange[] = [];
  for (const [path, { sha }] of after) {
    const old = before.get(path);
    if (old?.sha === sha) continue;
    if (old !== undefined) {
      changes.push({ path, status: "modified", sha, ...lineChanges(git, old.sha, sha) });
      continue;
    }
    const [previousPath] = [...removed].find(([, file]) => file.sha === sha) ?? [];
    if (previousPath === undefined) changes.push({ path, status: "added", sha, ...lineChanges(git, undefined, sha) });
    else {
      removed.delete(previousPath);
      changes.push({ path, status: "renamed", sha, previousPath, additions: 0, deletions: 0 });
    }
  }
  for (const [path, { sha }] of removed)
    changes.push({ path, status: "removed", sha, ...lineChanges(git, sha, undefined) });
  return changes.sort((a, b) => (a.path < b.path ? -1 : 1));
}
