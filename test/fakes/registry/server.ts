import { createHash, randomUUID } from "node:crypto";
import http, { type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What one fake registry does. Real servers stand in test/integration/registry; this one does what they cannot be made to do. */
export interface FakeOptions {
  /** Whether it keeps referrers itself; without, clients have the tag `sha256-HEX`, as on GHCR. */
  readonly referrersApi?: boolean;
  /** Entries a page of a list. */
  readonly pageSize?: number;
  /** Looks at a request before anything else; true means that it answered. */
  readonly before?: (request: IncomingMessage, response: ServerResponse, number: number) => boolean;
  /** Looks at a request whose work is done and whose answer is not sent; true means that it answered, or cut the connection. */
  readonly after?: (request: IncomingMessage, response: ServerResponse, number: number) => boolean;
}

export interface FakeRegistry {
  readonly host: string;
  readonly requests: { readonly method: string; readonly path: string; readonly headers: http.IncomingHttpHeaders }[];
  /** `REPOSITORY/TAG` or `REPOSITORY/sha256:HEX` → bytes. */
  readonly manifests: Map<string, { readonly bytes: Buffer; readonly mediaType: string }>;
  readonly blobs: Map<string, Buffer>;
  options: FakeOptions;
  close(): Promise<void>;
}

/** A registry in memory, on a free port of this machine. @source opencontainers/distribution-spec v1.1.1 */
export async function fakeRegistry(options: FakeOptions = {}): Promise<FakeRegistry> {
  const state: FakeRegistry = {
    host: "",
    requests: [],
    manifests: new Map(),
    blobs: new Map(),
    options,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  const server = http.createServer((request, response) => {
    const number = state.requests.push({
      method: request.method ?? "",
      path: request.url ?? "",
      headers: request.headers,
    });
    if (state.options.before?.(request, response, number) === true) return;
    read(request)
      .then((body) => {
        const answer = handle(state, request, body);
        if (state.options.after?.(request, response, number) === true) return;
        response.writeHead(answer.status, answer.headers).end(request.method === "HEAD" ? undefined : answer.body);
      })
      .catch(() => request.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return Object.assign(state, { host: `127.0.0.1:${String((server.address() as AddressInfo).port)}` });
}

interface Answer {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: Buffer | string;
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const digestOf = (bytes: Buffer): string => `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
const missing = (code: string): Answer => ({
  status: 404,
  body: JSON.stringify({ errors: [{ code, message: "not here" }] }),
});

function handle(state: FakeRegistry, request: IncomingMessage, body: Buffer): Answer {
  const url = new URL(request.url ?? "/", "http://fake");
  const match = /^\/v2\/(?<repo>.+)\/(?<kind>manifests|blobs\/uploads|blobs|tags|referrers)\/(?<rest>.*)$/u.exec(
    url.pathname,
  );
  const { repo = "", kind = "", rest = "" } = match?.groups ?? {};
  switch (kind) {
    case "blobs/uploads":
      return upload(state, request, url, repo, body);
    case "blobs": {
      const bytes = state.blobs.get(rest);
      return bytes === undefined
        ? missing("BLOB_UNKNOWN")
        : { status: 200, headers: { "content-length": String(bytes.length) }, body: bytes };
    }
    case "manifests":
      return request.method === "PUT" ? putManifest(state, request, repo, rest, body) : getManifest(state, repo, rest);
    case "tags":
      return tags(state, url, repo);
    case "referrers":
      return referrers(state, repo, rest);
    default:
      return { status: 404 };
  }
}

function upload(state: FakeRegistry, request: IncomingMessage, url: URL, repo: string, body: Buffer): Answer {
  if (request.method === "POST")
    return { status: 202, headers: { location: `/v2/${repo}/blobs/uploads/${randomUUID()}?state=a%2Fb` } };
  const digest = url.searchParams.get("digest") ?? "";
  if (url.searchParams.get("state") !== "a/b" || digestOf(body) !== digest) return { status: 400 };
  state.blobs.set(digest, body);
  return { status: 201, headers: { location: `/v2/${repo}/blobs/${digest}` } };
}

function putManifest(
  state: FakeRegistry,
  request: IncomingMessage,
  repo: string,
  reference: string,
  body: Buffer,
): Answer {
  const digest = digestOf(body);
  const manifest = JSON.parse(body.toString("utf8")) as {
    mediaType: string;
    config?: { digest: string };
    layers?: { digest: string }[];
    subject?: { digest: string };
  };
  if (request.headers["content-type"] !== manifest.mediaType) return { status: 400 };
  const needed = [manifest.config, ...(manifest.layers ?? [])].flatMap((one) => one?.digest ?? []);
  if (!needed.every((one) => state.blobs.has(one))) return missing("MANIFEST_BLOB_UNKNOWN");
  const stored = { bytes: body, mediaType: manifest.mediaType };
  state.manifests.set(`${repo}/${digest}`, stored);
  state.manifests.set(`${repo}/${reference}`, stored);
  const subject =
    state.options.referrersApi === true && manifest.subject !== undefined
      ? { "oci-subject": manifest.subject.digest }
      : {};
  return { status: 201, headers: { "docker-content-digest": digest, ...subject } };
}

function getManifest(state: FakeRegistry, repo: string, reference: string): Answer {
  const found = state.manifests.get(`${repo}/${reference}`);
  if (found === undefined) return missing("MANIFEST_UNKNOWN");
  return { status: 200, headers: { "content-type": found.mediaType }, body: found.bytes };
}

function tags(state: FakeRegistry, url: URL, repo: string): Answer {
  const all = [...state.manifests.keys()]
    .filter((key) => key.startsWith(`${repo}/`) && !key.includes("/sha256:"))
    .map((key) => key.slice(repo.length + 1))
    .sort();
  if (all.length === 0) return missing("NAME_UNKNOWN");
  const last = url.searchParams.get("last") ?? "";
  const rest = all.filter((tag) => tag > last);
  const page = rest.slice(0, state.options.pageSize ?? 100);
  const isMore = page.length < rest.length;
  const link = { link: `</v2/${repo}/tags/list?last=${encodeURIComponent(page.at(-1) ?? "")}>; rel="next"` };
  return { status: 200, headers: isMore ? link : {}, body: JSON.stringify({ name: repo, tags: page }) };
}

function referrers(state: FakeRegistry, repo: string, digest: string): Answer {
  if (state.options.referrersApi !== true) return { status: 404 };
  const manifests = [...state.manifests].flatMap(([key, { bytes, mediaType }]) => {
    const manifest = JSON.parse(bytes.toString("utf8")) as {
      subject?: { digest: string };
      artifactType?: string;
      annotations?: Record<string, string>;
    };
    const isReferrer = key.startsWith(`${repo}/sha256:`) && manifest.subject?.digest === digest;
    const { artifactType, annotations } = manifest;
    return isReferrer
      ? [{ mediaType, digest: key.slice(repo.length + 1), size: bytes.length, artifactType, annotations }]
      : [];
  });
  const type = "application/vnd.oci.image.index.v1+json";
  return {
    status: 200,
    headers: { "content-type": type },
    body: JSON.stringify({ schemaVersion: 2, mediaType: type, manifests }),
  };
}
