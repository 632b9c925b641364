import { conflict, invalid, notFound, refused } from "../api-error.ts";
import { author, created, noContent, ok, wants, type Call, type Handler } from "../call.ts";
import { booleanField, objectField, objectsField, textField, textsField, type JsonObject } from "../json.ts";
import { renderGitCommit } from "../render/commit.ts";
import { nodeId } from "../render/links.ts";
import { ancestors } from "../state/git-history.ts";
import type { GitFile, GitMode, GitPerson } from "../state/git-objects.ts";

/** A listing longer than this, or than 7 MB, is cut and marked. */
const maximumTreeEntries = 100_000;

function gitUrl(call: Call, path: string): string {
  return call.links.api(`/repos/${call.repository().fullName}/git/${path}`);
}

function renderRef(call: Call, name: string, sha: string): JsonObject {
  return {
    ref: `refs/${name}`,
    node_id: nodeId("Ref", name),
    url: gitUrl(call, `refs/${name}`),
    object: { type: "commit", sha, url: gitUrl(call, `commits/${sha}`) },
  };
}

export const getRef: Handler = (call) => {
  const name = call.params["ref"] ?? "";
  const sha = call.repository().refs.get(name);
  if (sha === undefined) throw notFound();
  return ok(renderRef(call, name, sha));
};

export const listMatchingRefs: Handler = (call) => {
  const prefix = call.params["ref"] ?? "";
  const found = [...call.repository().refs]
    .filter(([name]) => name.startsWith(prefix))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return ok(found.map(([name, sha]) => renderRef(call, name, sha)));
};

export const createRef: Handler = (call) => {
  const given = textField(call.body, "ref") ?? "";
  const sha = textField(call.body, "sha") ?? "";
  const { refs } = call.repository();
  if (!/^refs\/[^/]+\/.+$/u.test(given))
    throw invalid("Reference", "ref", "invalid", "Reference name must start with refs/ and have two slashes");
  if (call.world.git.commit(sha) === undefined) throw invalid("Reference", "sha", "invalid", "Object does not exist");
  const name = given.slice("refs/".length);
  if (refs.has(name)) throw invalid("Reference", "ref", "already_exists", "Reference already exists");
  refs.set(name, sha);
  return created(renderRef(call, name, sha));
};

export const updateRef: Handler = (call) => {
  const name = call.params["ref"] ?? "";
  const sha = textField(call.body, "sha") ?? "";
  const { refs } = call.repository();
  const current = refs.get(name);
  if (current === undefined) throw invalid("Reference", "ref", "missing", "Reference does not exist");
  if (call.world.git.commit(sha) === undefined) throw invalid("Reference", "sha", "invalid", "Object does not exist");
  const isForward = ancestors(call.world.git, sha).has(current);
  if (!isForward && booleanField(call.body, "force") !== true) {
    throw invalid("Reference", "sha", "invalid", "Update is not a fast forward");
  }
  refs.set(name, sha);
  return ok(renderRef(call, name, sha));
};

export const deleteRef: Handler = (call) => {
  if (!call.repository().refs.delete(call.params["ref"] ?? "")) {
    throw invalid("Reference", "ref", "missing", "Reference does not exist");
  }
  return noContent;
};

export const getBlob: Handler = (call) => {
  const sha = call.params["file_sha"] ?? "";
  const blob = call.world.git.blob(sha);
  if (blob === undefined) throw notFound();
  if (wants(call, "raw")) {
    return {
      status: 200,
      bytes: blob.bytes,
      headers: { "content-type": "application/vnd.github.raw+json; charset=utf-8" },
    };
  }
  const content = blob.bytes.toString("base64");
  const url = gitUrl(call, `blobs/${sha}`);
  return ok({ sha, node_id: nodeId("Blob", sha), size: blob.bytes.length, url, content, encoding: "base64" });
};

export const createBlob: Handler = (call) => {
  const encoding = textField(call.body, "encoding") === "base64" ? "base64" : "utf8";
  const sha = call.world.git.addBlob(Buffer.from(textField(call.body, "content") ?? "", encoding));
  return created({ sha, url: gitUrl(call, `blobs/${sha}`) });
};

export const getCommit: Handler = (call) => {
  const sha = call.params["commit_sha"] ?? "";
  if (call.world.git.commit(sha) === undefined) throw notFound();
  return ok(renderGitCommit(call.repository(), sha, call.links));
};

function personOf(given: JsonObject | undefined, fallback: GitPerson): GitPerson {
  if (given === undefined) return fallback;
  return {
    name: textField(given, "name") ?? fallback.name,
    email: textField(given, "email") ?? fallback.email,
    date: textField(given, "date") ?? fallback.date,
  };
}

export const createCommit: Handler = (call) => {
  const { git, clock } = call.world;
  const tree = textField(call.body, "tree") ?? "";
  if (git.tree(tree) === undefined) throw invalid("Commit", "tree", "invalid", "Tree SHA does not exist");
  const parents = textsField(call.body, "parents") ?? [];
  if (parents.some((parent) => git.commit(parent) === undefined)) {
    throw invalid("Commit", "parents", "invalid", "Parent SHA does not exist or is not a commit object");
  }
  const user = author(call);
  const self = { name: user.login, email: `${user.id}+${user.login}@users.noreply.github.com`, date: clock.now() };
  const commitAuthor = personOf(objectField(call.body, "author"), self);
  const committer = personOf(objectField(call.body, "committer"), commitAuthor);
  const message = textField(call.body, "message") ?? "";
  const sha = git.addCommit({ tree, parents, message, author: commitAuthor, committer });
  return created(renderGitCommit(call.repository(), sha, call.links));
};

function renderTree(call: Call, sha: string, isRecursive: boolean): JsonObject {
  const { git } = call.world;
  const list = (tree: string, prefix: string): readonly JsonObject[] =>
    (git.tree(tree)?.entries ?? []).flatMap(({ mode, name, sha: entry }) => {
      const path = `${prefix}${name}`;
      if (mode !== "040000") {
        const size = git.blob(entry)?.bytes.length ?? 0;
        return [{ path, mode, type: "blob", sha: entry, size, url: gitUrl(call, `blobs/${entry}`) }];
      }
      const folder = { path, mode, type: "tree", sha: entry, url: gitUrl(call, `trees/${entry}`) };
      return isRecursive ? [folder, ...list(entry, `${path}/`)] : [folder];
    });
  const entries = list(sha, "");
  const truncated = entries.length > maximumTreeEntries;
  return { sha, url: gitUrl(call, `trees/${sha}`), tree: entries.slice(0, maximumTreeEntries), truncated };
}

/** The name may be a tree's, a commit's or a ref's. Any value of `recursive`, `0` and `false` too, opens folders. */
export const getTree: Handler = (call) => {
  const given = call.params["tree_sha"] ?? "";
  const commit = call.repository().resolve(given);
  const sha = call.world.git.tree(given) === undefined ? call.world.git.commit(commit ?? "")?.tree : given;
  if (sha === undefined) throw notFound();
  return ok(renderTree(call, sha, call.query["recursive"] !== undefined));
};

/** Starts from `base_tree`; an entry with `sha: null` deletes its path. */
export const createTree: Handler = (call) => {
  const { git } = call.world;
  const base = textField(call.body, "base_tree");
  const start = base === undefined ? undefined : (git.commit(base)?.tree ?? base);
  if (start !== undefined && git.tree(start) === undefined)
    throw invalid("Tree", "base_tree", "invalid", "base_tree does not exist");
  const files = start === undefined ? new Map<string, GitFile>() : git.files(start);
  for (const entry of objectsField(call.body, "tree")) {
    const path = textField(entry, "path");
    if (path === undefined) throw refused("tree.path is missing");
    const content = textField(entry, "content");
    if (entry["sha"] === null) {
      files.delete(path);
      continue;
    }
    const sha = content === undefined ? textField(entry, "sha") : git.addBlob(content);
    if (sha === undefined || git.kindOf(sha) === undefined)
      throw invalid("Tree", "sha", "invalid", "tree.sha does not exist");
    files.set(path, { mode: (textField(entry, "mode") ?? "100644") as GitMode, sha });
  }
  if (files.size === 0) throw conflict("Git Repository is empty.");
  return created(renderTree(call, git.addFiles(files), false));
};
