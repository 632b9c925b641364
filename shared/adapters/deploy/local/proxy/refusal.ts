import type { Exchange } from "./forward.ts";

/** Answers in the words of the protocol, `{"error": ...}`, and lets go of a body that nobody will read. */
export function refuse({ request, response }: Exchange, status: number, error: string): void {
  const body = JSON.stringify({ error });
  const headers: Record<string, string | number> = {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
  };
  if (!request.complete) headers["connection"] = "close";
  if (status === 503) headers["retry-after"] = 1;
  response.writeHead(status, headers);
  response.end(request.method === "HEAD" ? undefined : body);
  request.resume();
}
