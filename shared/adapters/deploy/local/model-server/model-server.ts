import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { note } from "../log-file.ts";
import type { ServedModel } from "../state-file.ts";
import { metadataOf } from "./datatype.ts";
import { readInferenceRequest } from "./inference-request.ts";
import { NotFinite, writeInferenceResponse } from "./inference-response.ts";
import type { Loading, ServedSession } from "./served-session.ts";

/** Where the supervisor learns how loading went; no part of the protocol. */
export const LOADING_PATH = "/modelgate/loading";

export interface ModelServerOptions {
  readonly model: ServedModel;
  readonly loading: Promise<Loading>;
  readonly maxRequestBytes: number;
  readonly requestTimeoutMs: number;
}

/** Requests that wait for the one session; more are told to come back. */
const mostInFlight = 512;

/** An answer of the protocol: a JSON text, or none for the health questions, which the status answers. */
interface Answer {
  readonly status: number;
  readonly body?: string;
  readonly close?: boolean;
}

/**
 * Serves one model by the Open Inference Protocol over REST. Computing blocks this process: requests come one after the
 * other, and other processes (the proxy, the other model) do not feel it.
 *
 * @source github.com/kserve/open-inference-protocol, specification/protocol/inference_rest.md
 */
export function createModelServer(options: ModelServerOptions): Server {
  let loaded: Loading | null = null;
  void options.loading.then((loading) => (loaded = loading));
  let inFlight = 0;
  const timeouts = { headersTimeout: 20_000, requestTimeout: options.requestTimeoutMs + 30_000 };
  // Idle connections are the proxy's to close: closed here, one could break in the moment in which it is used again.
  const server = createServer({ ...timeouts, keepAliveTimeout: 0 }, (request, response) => {
    request.on("error", () => undefined);
    response.on("error", () => undefined);
    inFlight += 1;
    const isBusy = inFlight > mostInFlight;
    const answering = isBusy
      ? Promise.resolve(failed(503, "too many requests are waiting"))
      : answerTo(request, options, loaded);
    void answering
      .catch((error: unknown) => {
        note(error instanceof Error ? (error.stack ?? error.message) : String(error));
        return failed(500, "internal error");
      })
      .then((answer) => send(request, response, answer))
      .finally(() => (inFlight -= 1));
  });
  return server;
}

async function answerTo(
  request: IncomingMessage,
  options: ModelServerOptions,
  loaded: Loading | null,
): Promise<Answer> {
  const path = (request.url ?? "").split("?", 1)[0] ?? "";
  const isReading = request.method === "GET" || request.method === "HEAD";
  const isServing = loaded?.kind === "serving";
  const parts = decoded(path.replace(/\/$/u, ""));
  if (parts === null) return failed(400, "the path is not properly encoded");
  if (path === LOADING_PATH) return { status: 200, body: JSON.stringify(loadingStatus(loaded)) };
  const [v2, kind, name, ...rest] = parts;
  if (v2 !== "v2") return failed(404, "there is nothing here; the protocol begins at /v2");
  if (kind === undefined) return isReading ? serverMetadata(loaded) : failed(405, "the method is not allowed");
  if (kind === "health") {
    if (!isReading) return failed(405, "the method is not allowed");
    if (name === "live") return { status: 200 };
    if (name === "ready") return { status: isServing ? 200 : 400 };
  }
  if (kind !== "models" || name === undefined) return failed(404, "there is no such endpoint");
  const operation = operationOf(rest, options.model.version);
  if (name !== options.model.name || operation === null)
    return failed(404, "there is no such model, version or endpoint");
  if (operation === "infer") {
    return request.method === "POST" ? infer(request, options) : failed(405, "the method is not allowed");
  }
  if (!isReading) return failed(405, "the method is not allowed");
  if (operation === "ready") return { status: isServing ? 200 : 400 };
  return isServing ? modelMetadata(options.model, loaded.session) : failed(503, "the model is not loaded");
}

/** `[]`, `[ready]`, `[infer]`, each also behind `versions/V`; null for another version and for everything else. */
function operationOf(rest: readonly string[], version: string): "metadata" | "ready" | "infer" | null {
  const [first, second, ...more] = rest;
  if (first === "versions") return second === version && more[0] !== "versions" ? operationOf(more, version) : null;
  if (second !== undefined) return null;
  if (first === undefined) return "metadata";
  return first === "ready" || first === "infer" ? first : null;
}

function loadingStatus(loaded: Loading | null): unknown {
  if (loaded === null) return { kind: "loading" };
  return loaded.kind === "serving" ? { kind: "serving" } : loaded;
}

function serverMetadata(loaded: Loading | null): Answer {
  const version = loaded?.kind === "serving" ? loaded.session.runtimeVersion : "unknown";
  return { status: 200, body: JSON.stringify({ name: "modelgate-onnxruntime", version, extensions: [] }) };
}

function modelMetadata({ name, version }: ServedModel, { inputs, outputs }: ServedSession): Answer {
  const metadata = {
    name,
    versions: [version],
    platform: "onnxruntime_onnx",
    inputs: inputs.map(metadataOf),
    outputs: outputs.map(metadataOf),
  };
  return { status: 200, body: JSON.stringify(metadata) };
}

async function infer(request: IncomingMessage, options: ModelServerOptions): Promise<Answer> {
  if (request.headers["inference-header-content-length"] !== undefined) {
    return failed(400, "binary tensor data is not supported");
  }
  if ((request.headers["content-encoding"] ?? "identity") !== "identity") {
    return failed(415, "the body must not be compressed");
  }
  const text = await readBody(request, options.maxRequestBytes);
  if (text === null) return failed(413, `the body is longer than ${String(options.maxRequestBytes)} bytes`, true);
  // A request that comes while the model is loaded waits: a restart costs time, not answers.
  const loading = await options.loading;
  if (loading.kind === "refused") return failed(503, "the model is not loaded");
  const { session } = loading;
  const read = readInferenceRequest(text, session);
  if (read.kind === "bad-request") return failed(400, read.error);
  try {
    const outputs = await session.run(read.inputs, read.outputs);
    return { status: 200, body: writeInferenceResponse(options.model, read.id, outputs) };
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    if (!(error instanceof NotFinite)) note(what);
    return failed(500, what);
  }
}

/** Null when the body is longer than allowed. */
async function readBody(request: IncomingMessage, maxBytes: number): Promise<string | null> {
  if (Number(request.headers["content-length"] ?? 0) > maxBytes) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function failed(status: number, error: string, close = false): Answer {
  return { status, body: JSON.stringify({ error }), close };
}

function send(request: IncomingMessage, response: ServerResponse, { status, body = "", close = false }: Answer): void {
  if (response.destroyed) return;
  const headers: Record<string, string | number> = { "content-length": Buffer.byteLength(body) };
  if (body !== "") headers["content-type"] = "application/json";
  if (close || !request.complete) headers["connection"] = "close";
  response.writeHead(status, headers);
  response.end(request.method === "HEAD" ? undefined : body);
  request.resume();
}

function decoded(path: string): readonly string[] | null {
  try {
    return path.split("/").slice(1).map(decodeURIComponent);
  } catch {
    return null;
  }
}
