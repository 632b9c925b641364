import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { ModelgateError } from "../../core/errors.ts";
import { quote } from "../../core/text/quote.ts";
import { translateGithubError } from "./errors.ts";

/** The part of an Octokit that is needed here. */
export interface GithubRequester {
  readonly request: (
    route: string,
    parameters: Readonly<Record<string, unknown>>,
  ) => Promise<{
    readonly headers: Readonly<Record<string, string | number | undefined>>;
    readonly data: unknown;
  }>;
}

export interface CommitPlace {
  readonly owner: string;
  readonly repo: string;
  readonly sha: string;
}

/** Files of one commit, read through the API: the checkout may be shallow, and is written by whom it judges. */
export interface CommitFiles {
  readonly sha: string;
  /**
   * A small text file; null when the commit has none.
   * @throws ModelgateError when it is larger than `mostBytes`, is no file, or cannot be read
   */
  readonly read: (path: string, mostBytes: number) => Promise<Buffer | null>;
  /** Copies a file of up to 100 MB; false when the commit has none. @throws ModelgateError as `read` */
  readonly copy: (path: string, target: string) => Promise<boolean>;
  /** Git's digest of a file, and its text where it is short; null when the commit has none. @throws ModelgateError as `read` */
  readonly identify: (
    path: string,
  ) => Promise<{ readonly sha: string; readonly text: string | null } | "too-large" | null>;
  /** That the commit can be seen at all: GitHub answers "no such file" to those who may not know. @throws ModelgateError */
  readonly assertVisible: () => Promise<void>;
}

export function commitFiles(client: GithubRequester, place: CommitPlace): CommitFiles {
  return {
    sha: place.sha,
    async read(path, mostBytes) {
      const stream = await open(client, place, path);
      if (stream === null) return null;
      const chunks: Uint8Array[] = [];
      let length = 0;
      for await (const chunk of stream as AsyncIterable<Uint8Array>) {
        length += chunk.length;
        if (length > mostBytes) throw unusable(path, place, `is larger than ${String(mostBytes)} bytes`);
        chunks.push(chunk);
      }
      return Buffer.concat(chunks);
    },
    async copy(path, target) {
      const stream = await open(client, place, path);
      if (stream === null) return false;
      try {
        await pipeline(stream, createWriteStream(target, { mode: 0o600 }));
      } catch (cause) {
        // Half a model must not pass for a whole one.
        await rm(target, { force: true });
        throw translateGithubError(cause, { operation: `read ${path} of the base commit`, permission: PERMISSION });
      }
      return true;
    },
    identify: (path) => identify(client, place, path),
    async assertVisible() {
      const { owner, repo, sha } = place;
      try {
        await client.request("GET /repos/{owner}/{repo}/git/commits/{commit_sha}", { owner, repo, commit_sha: sha });
      } catch (cause) {
        throw translateGithubError(cause, { operation: "read the base commit", permission: PERMISSION });
      }
    },
  };
}

const PERMISSION = "contents: read";

async function open(client: GithubRequester, place: CommitPlace, path: string): Promise<Readable | null> {
  try {
    const { owner, repo, sha } = place;
    const { headers, data } = await client.request("GET /repos/{owner}/{repo}/contents/{path}", {
      owner,
      repo,
      path,
      ref: sha,
      mediaType: { format: "raw" },
      // The answer's type names a charset, and Octokit would decode a model as text.
      request: { parseSuccessResponseBody: false },
    });
    const stream = data === null || data === "" ? Readable.from([]) : Readable.fromWeb(data as ReadableStream);
    if (/\braw\b/u.test(String(headers["content-type"] ?? ""))) return stream;
    stream.destroy();
    throw unusable(path, place, "is no file");
  } catch (cause) {
    if (cause instanceof ModelgateError) throw cause;
    const { status, codes } = answerOf(cause);
    if (status === 404) return null;
    if (codes.includes("too_large"))
      throw unusable(path, place, "is larger than the 100 MB that GitHub's API gives out");
    throw translateGithubError(cause, { operation: `read ${path} of the base commit`, permission: PERMISSION });
  }
}

/** No pointer of Git LFS is longer. */
const SHORT_BYTES = 1024;

async function identify(
  client: GithubRequester,
  place: CommitPlace,
  path: string,
): ReturnType<CommitFiles["identify"]> {
  const { owner, repo, sha: ref } = place;
  try {
    const parameters = { owner, repo, path, ref, mediaType: { format: "object" } };
    const { data } = await client.request("GET /repos/{owner}/{repo}/contents/{path}", parameters);
    const sha = property(data, "sha");
    if (property(data, "type") !== "file" || typeof sha !== "string") throw unusable(path, place, "is no file");
    const content = property(data, "content");
    const isShort = Number(property(data, "size")) <= SHORT_BYTES && typeof content === "string";
    return { sha, text: isShort ? Buffer.from(content, "base64").toString("utf8") : null };
  } catch (cause) {
    if (cause instanceof ModelgateError) throw cause;
    const { status, codes } = answerOf(cause);
    if (status === 404) return null;
    if (codes.includes("too_large")) return "too-large";
    throw translateGithubError(cause, { operation: `compare ${path} with the base commit`, permission: PERMISSION });
  }
}

function answerOf(error: unknown): { readonly status: unknown; readonly codes: readonly unknown[] } {
  const errors = property(property(property(error, "response"), "data"), "errors");
  const codes = Array.isArray(errors) ? errors.map((one: unknown) => property(one, "code")) : [];
  return { status: property(error, "status"), codes };
}

function property(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}

function unusable(path: string, { sha }: CommitPlace, what: string): ModelgateError {
  return new ModelgateError("input", [
    {
      code: "base-file-unusable",
      message: `${quote(path)} at the base commit ${sha.slice(0, 12)} ${what}`,
      hint: "Compare with a path or git:REF instead, or make the file readable at the base commit.",
    },
  ]);
}
