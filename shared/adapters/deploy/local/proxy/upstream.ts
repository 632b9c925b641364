import { Agent, request } from "node:http";
import type { UpstreamRoute } from "./routes.ts";

const healthEveryMs = 500;
const healthTimeoutMs = 3000;
/** One slow answer is a busy model; two in a row are a sick one. */
const failuresUntilUnready = 2;

/** One model server as the proxy sees it: its connections, and whether it answers. */
export class Upstream {
  readonly route: UpstreamRoute;
  readonly agent = new Agent({ keepAlive: true, maxSockets: 512, maxFreeSockets: 64 });
  #isReady = false;
  #failures = 0;
  #timer: NodeJS.Timeout | null = null;
  #isRetired = false;
  #firstLook: Promise<void> | null = null;

  constructor(route: UpstreamRoute) {
    this.route = route;
  }

  get isReady(): boolean {
    return this.#isReady;
  }

  /** Begins to look again and again, once; resolves after the first look. */
  watched(): Promise<void> {
    return (this.#firstLook ??= this.#watch());
  }

  async #watch(): Promise<void> {
    const isHealthy = await this.#look();
    if (this.#isRetired) return;
    this.#failures = isHealthy ? 0 : this.#failures + 1;
    if (isHealthy) this.#isReady = true;
    else if (this.#failures >= failuresUntilUnready) this.#isReady = false;
    this.#timer = setTimeout(() => void this.#watch(), healthEveryMs);
    this.#timer.unref();
  }

  /** A connection was refused: no need to wait for the next look. */
  isGone(): void {
    this.#isReady = false;
  }

  /** No request is sent here any more; those that are under way come to their end. */
  retire(): void {
    this.#isRetired = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    for (const sockets of Object.values(this.agent.freeSockets)) for (const socket of sockets ?? []) socket.destroy();
    // Connections in use are closed instead of kept once their answer is complete.
    this.agent.maxFreeSockets = 0;
  }

  #look(): Promise<boolean> {
    const { port, name } = this.route;
    if (port === null) return Promise.resolve(false);
    const path = `/v2/models/${encodeURIComponent(name)}/ready`;
    return new Promise((resolve) => {
      const probe = request({ host: "127.0.0.1", port, path, agent: false, timeout: healthTimeoutMs }, (answer) => {
        answer.resume();
        resolve(answer.statusCode === 200);
      });
      probe.on("timeout", () => probe.destroy());
      probe.on("error", () => resolve(false));
      probe.end();
    });
  }
}
