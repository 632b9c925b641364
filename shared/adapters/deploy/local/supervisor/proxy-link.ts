import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import { callLoopback, LoopbackUnreachable } from "../loopback-client.ts";
import { type ProxyStatus, proxyStatusSchema, type Routes, type UpstreamRoute } from "../proxy/routes.ts";
import { PORT_TAKEN_EXIT } from "../proxy/port-taken.ts";
import { targetError } from "../target-error.ts";
import type { ManagedProcess } from "./managed-process.ts";

/** What is to be routed, as the supervisor sees it in the moment of sending. */
export interface Intent {
  readonly champion: UpstreamRoute | null;
  readonly canary: UpstreamRoute | null;
  /** The most that the canary may have. */
  readonly allowedPercent: number;
  readonly leaseMs: number | null;
}

const appliedSchema = z.object({ isApplied: z.boolean(), status: proxyStatusSchema });
/** What the proxy does after routes were sent; not applied where later ones, or another process, were there first. */
export type Applied = z.infer<typeof appliedSchema>;

const answerMs = 10_000;
const patienceMs = 8000;
const retryEveryMs = 50;

/** The supervisor's side of the connection to the proxy. */
export class ProxyLink {
  readonly #process: ManagedProcess;
  readonly #secret: string;
  readonly #ports: { readonly traffic: number; readonly admin: number };
  #generation = 0;

  constructor(process: ManagedProcess, secret: string, ports: { readonly traffic: number; readonly admin: number }) {
    this.#process = process;
    this.#secret = secret;
    this.#ports = ports;
  }

  /** @throws ModelgateError `target-unreachable`, `target-port-taken` after a while of trying: it may be restarting */
  async status(): Promise<ProxyStatus> {
    return proxyStatusSchema.parse(await this.#patiently("status", {}));
  }

  /**
   * Sends routes. `intent` is asked in the moment of sending, after everything that had to be waited for: a retreat that
   * came meanwhile is in it.
   *
   * @param percent the weight that is wanted, or "keep" what the proxy has; never more than is allowed, and 0 for another
   *   canary process than the proxy knows: a canary that was restarted begins again without traffic
   */
  async push(percent: number | "keep", intent: () => Intent): Promise<Applied> {
    const before = await this.status();
    const { allowedPercent, ...routes } = intent();
    const isSame = routes.canary !== null && before.canary?.instance === routes.canary.instance;
    const kept = isSame ? before.percent : 0;
    this.#generation = Math.max(this.#generation, before.generation) + 1;
    const body: Routes = {
      ...routes,
      instance: before.instance,
      generation: this.#generation,
      percent: Math.min(percent === "keep" ? kept : percent, allowedPercent),
    };
    return appliedSchema.parse(await this.#patiently("routes", body));
  }

  /** Tells the proxy that somebody attends to the rollout. */
  async renew(): Promise<void> {
    await this.#call("renew", {}).catch(() => undefined);
  }

  async #patiently(command: string, body: unknown): Promise<unknown> {
    const until = performance.now() + patienceMs;
    for (;;) {
      try {
        return await this.#call(command, body);
      } catch (error) {
        if (!(error instanceof LoopbackUnreachable)) throw error;
        if (performance.now() > until || this.#process.isFailing) throw this.#unreachable(error);
        await delay(retryEveryMs);
      }
    }
  }

  #call(command: string, body: unknown): Promise<unknown> {
    const { running } = this.#process;
    if (running === null) return Promise.reject(new LoopbackUnreachable("the proxy does not run"));
    return callLoopback({ port: running.port, secret: this.#secret }, command, body, answerMs);
  }

  #unreachable(cause: LoopbackUnreachable): Error {
    const { traffic, admin } = this.#ports;
    if (this.#process.lastEnd === `exit code ${String(PORT_TAKEN_EXIT)}`) {
      return targetError({
        code: "target-port-taken",
        message: `another program has the proxy's port ${String(traffic)} or ${String(admin)}`,
        hint: "End that program, or set `port` and `metrics-port` in settings.json and restart the target.",
      });
    }
    return targetError(
      {
        code: "target-unreachable",
        message: `the proxy of the target does not answer (${cause.message})`,
        hint: "Look into logs/proxy.log in the state-dir.",
      },
      cause,
    );
  }
}
