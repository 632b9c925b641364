import { createServer, type Server } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import type { Variant } from "../../../../ports/deployment-target.ts";
import { type Exchange, forward } from "./forward.ts";
import { refuse } from "./refusal.ts";
import type { RoutingTable } from "./routing-table.ts";
import type { Outcome } from "./variant-counter.ts";

/** What happened beside the counts of the two variants. */
export interface TrafficCounts {
  /** Requests dealt to a canary that could not take them, and given to the champion. */
  diverted: number;
  /** Inference requests that named a version, and went to the champion. */
  pinned: number;
  /** Inference requests for which no champion could be reached. */
  unserved: number;
}

export interface Traffic {
  readonly server: Server;
  readonly counts: TrafficCounts;
}

/** How long a request waits for a champion that is being restarted. */
const championWaitMs = 10_000;
const retryEveryMs = 50;
/** Requests that wait for a champion; more are refused at once. */
const mostWaiting = 1000;

const INFER = /^\/v2\/models\/[^/?]+(?<version>\/versions\/[^/?]+)?\/infer(?:\?|$)/u;

/**
 * The listener that clients know. Inference requests are dealt by weight and counted; everything else (metadata, health)
 * is the champion's, and so are requests that name a version, for whoever names one wants no experiment.
 */
export function createTraffic(table: RoutingTable, requestTimeoutMs: number): Traffic {
  const counts: TrafficCounts = { diverted: 0, pinned: 0, unserved: 0 };
  const desk = new Desk(table, counts, requestTimeoutMs);
  const server = createServer(
    { keepAliveTimeout: 75_000, headersTimeout: 20_000, requestTimeout: requestTimeoutMs + 30_000 },
    (request, response) => void desk.serve({ request, response }),
  );
  return { server, counts };
}

class Desk {
  readonly #table: RoutingTable;
  readonly #counts: TrafficCounts;
  readonly #timeoutMs: number;
  #waiting = 0;

  constructor(table: RoutingTable, counts: TrafficCounts, timeoutMs: number) {
    this.#table = table;
    this.#counts = counts;
    this.#timeoutMs = timeoutMs;
  }

  async serve(exchange: Exchange): Promise<void> {
    const { request, response } = exchange;
    // A client that breaks off is told by `close`; the error itself has no further news.
    request.on("error", () => undefined);
    response.on("error", () => undefined);
    const { method } = request;
    if (method !== "GET" && method !== "HEAD" && method !== "POST") {
      response.setHeader("allow", "GET, HEAD, POST");
      refuse(exchange, 405, "the method is not allowed");
      return;
    }
    const infer = method === "POST" ? INFER.exec(request.url ?? "") : null;
    if (infer === null) {
      await this.#askChampion(exchange, null);
      return;
    }
    if (infer.groups?.["version"] !== undefined) {
      this.#counts.pinned += 1;
      await this.#askChampion(exchange, null);
      return;
    }
    await this.#infer(exchange);
  }

  async #infer(exchange: Exchange): Promise<void> {
    const variant = this.#table.deal();
    if (variant === "champion") {
      await this.#askChampion(exchange, variant);
      return;
    }
    const canary = this.#table.upstream("canary");
    if (canary?.isReady === true) {
      const counter = this.#table.counter("canary");
      const started = performance.now();
      const outcome = await forward(exchange, canary, this.#timeoutMs);
      const duration = performance.now() - started;
      if (outcome.kind !== "not-connected") {
        counter.count(outcome, duration);
        return;
      }
      counter.count({ kind: "broken-connection" }, duration);
      canary.isGone();
    }
    this.#counts.diverted += 1;
    await this.#askChampion(exchange, "champion");
  }

  /** Waits for a champion that is being restarted: nothing of the request was sent yet, so nothing is done twice. */
  async #askChampion(exchange: Exchange, counted: Variant | null): Promise<void> {
    const started = performance.now();
    const counter = counted === null ? null : this.#table.counter(counted);
    const count = (outcome: Outcome): void => counter?.count(outcome, performance.now() - started);
    for (;;) {
      const champion = this.#table.upstream("champion");
      const outcome =
        champion === null ? ({ kind: "not-connected" } as const) : await forward(exchange, champion, this.#timeoutMs);
      if (outcome.kind !== "not-connected") {
        count(outcome);
        return;
      }
      champion?.isGone();
      if (exchange.response.destroyed) {
        count({ kind: "client-gone" });
        return;
      }
      // Without any routes yet, the supervisor is about to bring them; with routes and no champion there is nothing to wait for.
      const isNobody = champion === null && this.#table.hasRoutes;
      const isOver = performance.now() - started > championWaitMs || this.#waiting >= mostWaiting;
      if (isNobody || isOver) {
        if (counted !== null) this.#counts.unserved += 1;
        count({ kind: "broken-connection" });
        refuse(exchange, 503, "no model is served here at the moment");
        return;
      }
      this.#waiting += 1;
      await delay(retryEveryMs);
      this.#waiting -= 1;
    }
  }
}
