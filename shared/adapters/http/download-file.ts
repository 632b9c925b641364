import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { isDownloadAddress } from "../../core/text/download-address.ts";

export interface DownloadRequest {
  readonly url: string;
  /** Does not exist yet. What is in it after a failure is worth nothing. */
  readonly target: string;
  readonly sha256: string;
  readonly maxBytes: number;
  readonly userAgent: string;
  /** For all of it, redirects included. */
  readonly timeoutMs: number;
  /** Longest silence, before the answer and within it. */
  readonly idleMs: number;
}

export type DownloadOutcome =
  | { readonly kind: "verified"; readonly bytes: number }
  | { readonly kind: "wrong-digest"; readonly sha256: string; readonly bytes: number }
  /** `detail` is the end of a sentence that begins with the address. */
  | { readonly kind: "failed"; readonly detail: string };

const MOST_REDIRECTS = 5;
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];

/**
 * Downloads one file and checks its digest, streaming: nothing of it is ever in memory as a whole. Redirects are followed
 * to what `isDownloadAddress` takes, and from https to https alone. No credentials are sent.
 */
export async function downloadFile(request: DownloadRequest): Promise<DownloadOutcome> {
  const silence = new AbortController();
  const deadline = AbortSignal.timeout(request.timeoutMs);
  const signal = AbortSignal.any([silence.signal, deadline]);
  const timer = setTimeout(() => silence.abort(), request.idleMs);
  try {
    const response = await answer(request, signal);
    if (typeof response === "string") return { kind: "failed", detail: response };
    return await store(response, request, signal, timer);
  } catch (error) {
    if (deadline.aborted) return { kind: "failed", detail: `did not end within ${seconds(request.timeoutMs)}` };
    if (silence.signal.aborted) return { kind: "failed", detail: `sent nothing for ${seconds(request.idleMs)}` };
    if (error instanceof TooLarge) return { kind: "failed", detail: `is larger than ${megabytes(request.maxBytes)}` };
    return { kind: "failed", detail: reason(error) };
  } finally {
    clearTimeout(timer);
  }
}

/** The answer that carries the file, or what is wrong with the one that came. */
async function answer({ url, userAgent, maxBytes }: DownloadRequest, signal: AbortSignal): Promise<Response | string> {
  let at = new URL(url);
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    if (!isDownloadAddress(at)) return "leads to an address that is not https";
    // Whatever compresses on the way would change the bytes whose digest is known.
    const headers = { "user-agent": userAgent, accept: "*/*", "accept-encoding": "identity" };
    const response = await fetch(at.href, { redirect: "manual", signal, headers });
    const next = REDIRECTS.includes(response.status) ? response.headers.get("location") : null;
    if (next === null) return refusal(response, maxBytes) ?? response;
    await response.body?.cancel();
    if (!URL.canParse(next, at.href)) return "redirects to something that is no address";
    const target = new URL(next, at.href);
    if (at.protocol === "https:" && target.protocol !== "https:")
      return "redirects from https to an address that is not";
    at = target;
  }
  return `redirects more than ${String(MOST_REDIRECTS)} times`;
}

function refusal({ status, headers, body }: Response, maxBytes: number): string | null {
  if (status !== 200) return `answered ${String(status)}`;
  if (body === null) return "answered without a file";
  const encoding = headers.get("content-encoding") ?? "identity";
  if (encoding !== "identity")
    return `sends the file in another encoding (${encoding.slice(0, 20)}), so its digest cannot be checked`;
  const length = Number(headers.get("content-length") ?? "0");
  return length > maxBytes ? `is larger than ${megabytes(maxBytes)}` : null;
}

class TooLarge extends Error {}

async function store(
  { body, headers }: Response,
  { target, sha256, maxBytes }: DownloadRequest,
  signal: AbortSignal,
  timer: NodeJS.Timeout,
): Promise<DownloadOutcome> {
  const hash = createHash("sha256");
  let bytes = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _, done) {
      timer.refresh();
      bytes += chunk.length;
      hash.update(chunk);
      done(bytes > maxBytes ? new TooLarge() : null, chunk);
    },
  });
  await pipeline(
    Readable.fromWeb(body as NonNullable<typeof body>),
    measure,
    createWriteStream(target, { flags: "wx" }),
    { signal },
  );
  const announced = headers.get("content-length");
  if (announced !== null && Number(announced) !== bytes) {
    return { kind: "failed", detail: `broke off after ${String(bytes)} of ${announced.slice(0, 20)} bytes` };
  }
  const found = hash.digest("hex");
  return found === sha256 ? { kind: "verified", bytes } : { kind: "wrong-digest", sha256: found, bytes };
}

/** Node's fetch says "fetch failed" or "terminated" and keeps the reason in its cause. */
function reason(error: unknown): string {
  const { cause } = error as { readonly cause?: unknown };
  const { code } = (cause ?? error) as { readonly code?: unknown };
  switch (code) {
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return "cannot be reached: its name is not known here";
    case "ECONNREFUSED":
      return "cannot be reached: the connection is refused";
    case "UND_ERR_SOCKET":
    case "ECONNRESET":
      return "broke the connection off before the file was complete";
    case "UND_ERR_RES_CONTENT_LENGTH_MISMATCH":
      return "broke off before the file was complete";
    case "ENOSPC":
      return "cannot be stored: there is no space left";
    default:
      return `cannot be fetched (${typeof code === "string" ? code : "no reason is known"})`;
  }
}

function seconds(ms: number): string {
  return `${String(ms / 1000)} s`;
}

function megabytes(bytes: number): string {
  return `${String(Math.round(bytes / 1e6))} MB`;
}
