import http from "node:http";
import https from "node:https";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** A body of known length. It is opened once an attempt. */
export interface HttpBody {
  readonly sizeBytes: number;
  readonly open: () => Readable;
}

export interface HttpRequest {
  readonly method: "GET" | "HEAD" | "POST" | "PUT";
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: HttpBody;
}

export interface HttpResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Must be read or destroyed. */
  readonly body: Readable;
}

export type Send = (request: HttpRequest) => Promise<HttpResponse>;

/** Longest silence on a connection. A transfer may take as long as it moves. */
const SILENCE_MS = 60_000;

/**
 * Sends one request, as it is: no redirect is followed, nothing is repeated, and a body has a Content-Length, because registries refuse
 * chunked uploads of unknown length. Rejects with the socket's error when there is no answer.
 */
export const send: Send = ({ method, url, headers = {}, body }) =>
  new Promise((resolve, reject) => {
    const client = url.protocol === "https:" ? https : http;
    const length = body === undefined ? (method === "PUT" || method === "POST" ? 0 : null) : body.sizeBytes;
    const request = client.request(url, {
      method,
      headers: { ...headers, ...(length === null ? {} : { "content-length": String(length) }) },
      timeout: SILENCE_MS,
    });
    request.on("timeout", () => request.destroy(new Error(`no byte in ${String(SILENCE_MS / 1000)} s`)));
    request.on("error", reject);
    request.on("response", (response) => {
      resolve({ status: response.statusCode ?? 0, headers: singleHeaders(response.headers), body: response });
    });
    if (body === undefined) request.end();
    // A server may answer before it has read all, and close; the answer counts, so the pipe's own failure is not reported here.
    else
      pipeline(body.open(), request).catch((error: unknown) =>
        request.destroy(error instanceof Error ? error : undefined),
      );
  });

function singleHeaders(headers: http.IncomingHttpHeaders): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : value]),
  );
}

/** The body as text, at most `limit` bytes; null for a longer one. */
export async function readBody(response: HttpResponse, limit: number): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > limit) {
      response.body.destroy();
      return null;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** Reads what nobody wants, so that the connection can be used again; a long rest is cut off instead. */
export async function discard(response: HttpResponse): Promise<void> {
  await readBody(response, 64 * 1024).catch(() => null);
}

/** A text as a body. */
export function textBody(text: string, toStream: (bytes: Buffer) => Readable): HttpBody {
  const bytes = Buffer.from(text, "utf8");
  return { sizeBytes: bytes.length, open: () => toStream(bytes) };
}
