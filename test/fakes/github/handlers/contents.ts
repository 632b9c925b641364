import { ApiError, notFound } from "../api-error.ts";
import { ok, wants, type Call, type Handler, type Reply } from "../call.ts";
import type { JsonObject } from "../json.ts";
import type { GitFile } from "../state/git-objects.ts";

/** Above, `content` is empty and `encoding` is "none"; the raw and object media types go on to 100 MB. */
const inlineLimitBytes = 1024 * 1024;
const rawLimitBytes = 100 * 1024 * 1024;
const maximumEntries = 1000;

interface Place {
  readonly path: string;
  readonly ref: string;
}

function entryOf(call: Call, { path, ref }: Place, type: "file" | "dir", sha: string, size: number): JsonObject {
  const repository = call.repository();
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  const self = `${call.links.api(`/repos/${repository.fullName}/contents/${encoded}`)}?ref=${encodeURIComponent(ref)}`;
  const git = call.links.api(`/repos/${repository.fullName}/git/${type === "file" ? "blobs" : "trees"}/${sha}`);
  const html = call.links.html(`/${repository.fullName}/${type === "file" ? "blob" : "tree"}/${ref}/${encoded}`);
  return {
    type,
    name: path.slice(path.lastIndexOf("/") + 1),
    path,
    sha,
    size,
    url: self,
    git_url: git,
    html_url: html,
    download_url: type === "file" ? `https://raw.githubusercontent.com/${repository.fullName}/${ref}/${encoded}` : null,
    _links: { self, git, html },
  };
}

function sizeOf(call: Call, sha: string): number {
  return call.world.git.blob(sha)?.bytes.length ?? 0;
}

/** base64 in lines of 60 characters, as GitHub wraps it. */
function base64Lines(bytes: Buffer): string {
  return bytes.toString("base64").replace(/.{1,60}/gu, "$&\n");
}

function fileReply(call: Call, place: Place, file: GitFile): Reply {
  const bytes = call.world.git.blob(file.sha)?.bytes ?? Buffer.alloc(0);
  if (bytes.length > rawLimitBytes) {
    throw new ApiError(
      403,
      "This API returns blobs up to 100 MB in size. The requested blob is too large to fetch via the API.",
      {
        body: { errors: [{ resource: "Blob", field: "data", code: "too_large" }] },
      },
    );
  }
  if (wants(call, "raw")) {
    return { status: 200, bytes, headers: { "content-type": "application/vnd.github.raw+json; charset=utf-8" } };
  }
  const isInline = bytes.length <= inlineLimitBytes;
  return ok({
    ...entryOf(call, place, "file", file.sha, bytes.length),
    content: isInline ? base64Lines(bytes) : "",
    encoding: isInline ? "base64" : "none",
  });
}

/** Files and folders right under a folder, at most 1000 of them. */
function folderEntries(call: Call, place: Place, files: ReadonlyMap<string, GitFile>): readonly JsonObject[] {
  const prefix = place.path === "" ? "" : `${place.path}/`;
  const names = new Set<string>();
  for (const path of files.keys())
    if (path.startsWith(prefix)) names.add(path.slice(prefix.length).split("/")[0] ?? "");
  return [...names].slice(0, maximumEntries).map((name) => {
    const path = `${prefix}${name}`;
    const file = files.get(path);
    if (file !== undefined) return entryOf(call, { ...place, path }, "file", file.sha, sizeOf(call, file.sha));
    return entryOf(call, { ...place, path }, "dir", folderSha(call, path, files), 0);
  });
}

function folderSha(call: Call, path: string, files: ReadonlyMap<string, GitFile>): string {
  const prefix = path === "" ? "" : `${path}/`;
  const inside = [...files]
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, file]) => [name.slice(prefix.length), file] as const);
  return call.world.git.addFiles(new Map(inside));
}

export const getContent: Handler = (call) => {
  const repository = call.repository();
  const ref = call.query["ref"] ?? repository.defaultBranch;
  const place = { path: (call.params["path"] ?? "").replace(/^\/+|\/+$/gu, ""), ref };
  const commit = repository.resolve(ref);
  if (commit === undefined) throw new ApiError(404, `No commit found for the ref ${ref}`);
  const files = call.world.git.files(call.world.git.commit(commit)?.tree ?? "");
  const file = files.get(place.path);
  if (file !== undefined) return fileReply(call, place, file);
  const entries = folderEntries(call, place, files);
  if (entries.length === 0) throw notFound();
  if (!wants(call, "object")) return ok(entries);
  const body = { ...entryOf(call, place, "dir", folderSha(call, place.path, files), 0), entries };
  return { status: 200, body, schemaMediaType: "application/vnd.github.object" };
};
