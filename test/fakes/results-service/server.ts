import { createHash } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { ArtifactService, TwirpError, type StoredArtifact, type TwirpBody } from "./artifact-service.ts";
import { BlobStore, type BlobReply } from "./blob-store.ts";

export interface ResultsServiceOptions {
  readonly now?: () => string;
  /** Called when an upload is complete; a test shows it in the fake GitHub's list of artifacts from here. */
  readonly onFinalized?: (artifact: StoredArtifact) => void;
}

export interface ResultsService {
  /** For ACTIONS_RESULTS_URL. */
  readonly url: string;
  readonly artifacts: readonly StoredArtifact[];
  /** For ACTIONS_RUNTIME_TOKEN: speaks for that run and job. */
  readonly runtimeToken: (runId: string, jobId: string) => string;
  /** The bytes of an artifact as stored. */
  readonly bytes: (artifact: StoredArtifact) => Buffer;
  /** Makes the next `times` calls of that Twirp method answer this status. */
  readonly fail: (method: string, status: number, times?: number) => void;
  readonly close: () => Promise<void>;
}

const servicePath = "/twirp/github.actions.results.api.v1.ArtifactService/";
const blobPath = "/account/";

function base64Url(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

/** A JWT whose signature nobody checks: the client reads only `scp`, a list parted by spaces. */
function runtimeToken(runId: string, jobId: string): string {
  const scp = `Actions.GenericRead:00000000-0000-0000-0000-000000000000 Actions.Results:${runId}:${jobId}`;
  return `${base64Url({ alg: "none", typ: "JWT" })}.${base64Url({ scp })}.fake`;
}

function runOfToken(header: string | undefined): string {
  const [, claims = ""] = (header ?? "").replace(/^Bearer /u, "").split(".");
  const text = Buffer.from(claims, "base64url").toString("utf8");
  const found = /Actions\.Results:([^:"\s]+):/u.exec(text)?.[1];
  if (found === undefined) throw new TwirpError(401, "unauthenticated", "no Actions.Results scope");
  return found;
}

function signature(blob: string): string {
  // Without base64 padding: the Azure SDK drops `=` when it writes the address anew.
  return createHash("sha256").update(`results-service:${blob}`).digest("base64url");
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function twirpReply(status: number, body: TwirpBody): BlobReply {
  return { status, headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
}

/** Starts the service behind @actions/artifact, Twirp and blobs on one port of 127.0.0.1. */
export async function startResultsService(options: ResultsServiceOptions = {}): Promise<ResultsService> {
  const blobs = new BlobStore();
  const failures: { readonly method: string; readonly status: number; left: number }[] = [];
  let root = "";
  const service = new ArtifactService({
    blobs,
    now: options.now ?? (() => "2026-01-05T12:00:00Z"),
    sign: (blob) => `${root}${blobPath}${blob}?sig=${signature(blob)}`,
    onFinalized: options.onFinalized ?? (() => undefined),
  });

  const twirp = (method: string, header: string | undefined, body: Buffer): BlobReply => {
    try {
      const failure = failures.find((planned) => planned.method === method && planned.left > 0);
      if (failure !== undefined) {
        failure.left -= 1;
        throw new TwirpError(failure.status, "internal", "planned failure");
      }
      return twirpReply(200, service.call(method, JSON.parse(body.toString("utf8")) as TwirpBody, runOfToken(header)));
    } catch (error) {
      if (!(error instanceof TwirpError)) throw error;
      return twirpReply(error.status, { code: error.code, msg: error.message });
    }
  };

  const answer = (request: IncomingMessage, body: Buffer): BlobReply => {
    const address = new URL(request.url ?? "/", root);
    if (address.pathname.startsWith(servicePath)) {
      return twirp(address.pathname.slice(servicePath.length), request.headers.authorization, body);
    }
    const blob = address.pathname.slice(blobPath.length);
    if (!address.pathname.startsWith(blobPath)) return { status: 404 };
    if (address.searchParams.get("sig") !== signature(blob)) return { status: 403 };
    if (request.method === "PUT") return blobs.put(blob, address.searchParams, request.headers, body);
    return blobs.get(blob, service.fileNameOf(blob));
  };

  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    void bodyOf(request)
      .then((body) => {
        const reply = answer(request, body);
        response.writeHead(reply.status, { ...reply.headers }).end(reply.body);
      })
      .catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url: root,
    get artifacts() {
      return service.artifacts;
    },
    runtimeToken,
    bytes: ({ runId, id }) => blobs.bytes(`artifacts/${runId}/${id}`) ?? Buffer.alloc(0),
    fail: (method, status, times = 1) => {
      failures.push({ method, status, left: times });
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
