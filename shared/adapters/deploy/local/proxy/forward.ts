import { type ClientRequest, type IncomingMessage, request as open, type ServerResponse } from "node:http";
import { endToEndHeaders } from "./end-to-end-headers.ts";
import { refuse } from "./refusal.ts";
import type { Upstream } from "./upstream.ts";
import type { Outcome } from "./variant-counter.ts";

/** One request of a client and the answer it waits for. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** `not-connected`: nothing of the request was read or sent, so it may be given to somebody else. */
export type Forwarded = Outcome | { readonly kind: "not-connected" };

const connectTimeoutMs = 2000;

/**
 * Passes a request on and its answer back, both as streams. The body is read only once there is a connection: a request
 * that could not be sent is still whole. Never rejects; the client has its answer, or none is possible any more.
 *
 * @param timeoutMs from the connection to the last byte of the answer
 */
export function forward(exchange: Exchange, upstream: Upstream, timeoutMs: number): Promise<Forwarded> {
  const { port } = upstream.route;
  if (port === null) return Promise.resolve({ kind: "not-connected" });
  return new Promise((resolve) => {
    new Forwarding(exchange, upstreamRequest(exchange.request, upstream, port), timeoutMs, resolve).start();
  });
}

function upstreamRequest(
  { method, url, rawHeaders }: IncomingMessage,
  upstream: Upstream,
  port: number,
): ClientRequest {
  const hasBody = method === "POST";
  const headers = endToEndHeaders(rawHeaders, hasBody ? ["expect"] : ["expect", "content-length"]);
  headers.push("Via", "1.1 modelgate");
  // HTTP/1.0 has none; the next hop speaks 1.1, where it is mandatory.
  if (!headers.some((name, index) => index % 2 === 0 && name.toLowerCase() === "host"))
    headers.push("Host", "127.0.0.1");
  const { agent } = upstream;
  return open({ host: "127.0.0.1", port, method, path: url, headers, agent });
}

class Forwarding {
  readonly #exchange: Exchange;
  readonly #upstream: ClientRequest;
  readonly #timeoutMs: number;
  readonly #resolve: (outcome: Forwarded) => void;
  #isConnected = false;
  #isSettled = false;
  #timer: NodeJS.Timeout;

  constructor(exchange: Exchange, upstream: ClientRequest, timeoutMs: number, resolve: (outcome: Forwarded) => void) {
    this.#exchange = exchange;
    this.#upstream = upstream;
    this.#timeoutMs = timeoutMs;
    this.#resolve = resolve;
    this.#timer = setTimeout(this.#notConnected, connectTimeoutMs);
  }

  start(): void {
    const { response } = this.#exchange;
    this.#upstream.on("socket", (socket) => {
      if (!socket.connecting) this.#connected();
      else socket.once("connect", this.#connected);
    });
    this.#upstream.on("error", this.#broken);
    this.#upstream.on("response", (answer) => this.#answer(answer));
    response.once("close", this.#clientGone);
    if (response.destroyed) this.#clientGone();
  }

  readonly #connected = (): void => {
    if (this.#isSettled) return;
    this.#isConnected = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#timedOut, this.#timeoutMs);
    const { request } = this.#exchange;
    if (request.method === "POST") request.pipe(this.#upstream);
    else this.#upstream.end();
  };

  #answer(answer: IncomingMessage): void {
    const { request, response } = this.#exchange;
    const status = answer.statusCode ?? 502;
    const headers = endToEndHeaders(answer.rawHeaders);
    // Whoever answers before it has read the body will not read the rest: neither shall we, on this connection.
    if (!request.complete && request.method === "POST") headers.push("Connection", "close");
    answer.on("aborted", this.#broken);
    answer.on("error", this.#broken);
    answer.on("end", () => this.#settle({ kind: "answered", status }));
    response.writeHead(status, answer.statusMessage, headers);
    answer.pipe(response);
  }

  readonly #notConnected = (): void => {
    this.#settle({ kind: "not-connected" });
    this.#upstream.destroy();
  };

  readonly #broken = (): void => {
    if (this.#isSettled) return;
    if (!this.#isConnected) {
      this.#notConnected();
      return;
    }
    this.#settle({ kind: "broken-connection" });
    this.#upstream.destroy();
    this.#giveUp(502, "the model server broke the connection");
  };

  readonly #timedOut = (): void => {
    const { request, response } = this.#exchange;
    // Nobody can answer a request that its client has not finished, or deliver an answer that nobody takes.
    const isClients = !request.complete || response.writableNeedDrain;
    this.#settle({ kind: isClients ? "client-gone" : "timeout" });
    this.#upstream.destroy();
    if (isClients) this.#giveUp(408, "the request did not arrive in time");
    else this.#giveUp(504, "the model server did not answer in time");
  };

  readonly #clientGone = (): void => {
    if (this.#isSettled) return;
    this.#settle({ kind: "client-gone" });
    this.#upstream.destroy();
  };

  #giveUp(status: number, what: string): void {
    const { request, response } = this.#exchange;
    request.unpipe();
    if (response.headersSent) response.destroy();
    else refuse(this.#exchange, status, what);
  }

  #settle(outcome: Forwarded): void {
    if (this.#isSettled) return;
    this.#isSettled = true;
    clearTimeout(this.#timer);
    this.#exchange.response.off("close", this.#clientGone);
    this.#resolve(outcome);
  }
}
