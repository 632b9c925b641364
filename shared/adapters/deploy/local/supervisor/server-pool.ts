import { request } from "node:http";
import { z } from "zod";
import { LOADING_PATH } from "../model-server/model-server.ts";
import { note } from "../log-file.ts";
import type { Program } from "../program.ts";
import type { RunningProcess } from "../run-file.ts";
import type { StateDir } from "../state-dir.ts";
import type { ServedModel } from "../state-file.ts";
import { peakResidentBytes } from "../../../inference/resident-memory.ts";
import { ManagedProcess } from "./managed-process.ts";

export interface PoolLimits {
  readonly memoryLimitBytes: number;
  /** A server that serves and then says nothing for so long is ended. */
  readonly silenceMs: number;
  /** So long a server may take until its first answer. */
  readonly loadMs: number;
}

/** What a server says of its model. */
export const loadingSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("loading") }),
  z.object({ kind: z.literal("serving") }),
  z.object({ kind: z.literal("refused"), detail: z.string(), hint: z.string().nullable() }),
]);

interface Server {
  readonly model: ServedModel;
  readonly process: ManagedProcess;
  /** When it must have answered again, or is ended. */
  dueMs: number;
  isAsked: boolean;
}

const askEveryMs = 2000;

/** The model servers, one process for each digest that is served, was served last, or is about to be. */
export class ServerPool {
  readonly #dir: StateDir;
  readonly #program: Program;
  readonly #limits: PoolLimits;
  readonly #onExit: () => void;
  readonly #servers = new Map<string, Server>();
  #leaving: { readonly process: ManagedProcess; readonly sinceMs: number }[] = [];
  #askedAtMs = 0;

  constructor(dir: StateDir, program: Program, limits: PoolLimits, onExit: () => void) {
    this.#dir = dir;
    this.#program = program;
    this.#limits = limits;
    this.#onExit = onExit;
  }

  /** Starts what is missing, adopts what an earlier supervisor left, and lets go of what is no longer wanted. */
  keep(models: readonly ServedModel[], left: readonly RunningProcess[], nowMs: number): void {
    for (const model of models) {
      if (this.#servers.has(model.sha256)) continue;
      const server = this.#server(model, nowMs);
      const running = left.find(({ sha256 }) => sha256 === model.sha256);
      if (running !== undefined) server.process.adopt(running, nowMs);
      this.#servers.set(model.sha256, server);
    }
    for (const [sha256, { process }] of this.#servers) {
      if (models.some((model) => model.sha256 === sha256)) continue;
      this.#servers.delete(sha256);
      process.signal("SIGTERM");
      this.#leaving.push({ process, sinceMs: nowMs });
    }
  }

  /** It serves now; from here on it may not be silent for long. */
  answered(sha256: string): void {
    const server = this.#servers.get(sha256);
    if (server !== undefined) server.dueMs = performance.now() + this.#limits.silenceMs;
  }

  process(sha256: string): ManagedProcess | null {
    return this.#servers.get(sha256)?.process ?? null;
  }

  /** Whether that process is one of the pool's, or was and is on its way out. */
  knows(instance: string): boolean {
    return [...this.#servers.values(), ...this.#leaving].some(({ process }) => process.instance === instance);
  }

  look(nowMs: number): void {
    const isTime = nowMs - this.#askedAtMs >= askEveryMs;
    if (isTime) {
      this.#askedAtMs = nowMs;
      this.#dismiss(nowMs);
    }
    for (const server of this.#servers.values()) {
      if (server.process.look(nowMs) === "died") server.dueMs = nowMs + this.#limits.loadMs;
      else if (isTime) this.#watch(server, nowMs);
    }
  }

  /** Tells all to end: in order, or at once. */
  end(signal: "SIGTERM" | "SIGKILL"): void {
    for (const { process } of [...this.#servers.values(), ...this.#leaving]) process.signal(signal);
  }

  get isEmpty(): boolean {
    return [...this.#servers.values(), ...this.#leaving].every(({ process }) => !process.isAlive);
  }

  /** One that computes does not hear that it is to end. */
  #dismiss(nowMs: number): void {
    this.#leaving = this.#leaving.filter(({ process }) => process.isAlive);
    for (const { process, sinceMs } of this.#leaving) {
      if (nowMs - sinceMs > this.#limits.silenceMs) process.signal("SIGKILL");
    }
  }

  #server(model: ServedModel, nowMs: number): Server {
    const logName = `server-${model.sha256.slice(0, 12)}`;
    const args = [JSON.stringify(model), this.#program.onnxruntimeFolder];
    const process = new ManagedProcess(this.#dir, this.#program, { role: "server", args, logName }, this.#onExit);
    return { model, process, dueMs: nowMs + this.#limits.loadMs, isAsked: false };
  }

  #watch(server: Server, nowMs: number): void {
    const { running } = server.process;
    if (running === null) return;
    const bytes = peakResidentBytes(running.pid);
    if (bytes !== null && bytes > this.#limits.memoryLimitBytes) {
      note(`${server.model.sha256.slice(0, 12)} grew to ${String(Math.round(bytes / 2 ** 20))} MiB and is ended`);
      server.process.signal("SIGKILL");
      return;
    }
    if (nowMs > server.dueMs) {
      note(`${server.model.sha256.slice(0, 12)} does not answer any more and is ended`);
      server.process.signal("SIGKILL");
      return;
    }
    if (server.isAsked) return;
    server.isAsked = true;
    void loadingOf(running.port, this.#limits.silenceMs).then((loading) => {
      server.isAsked = false;
      if (loading?.kind === "serving" && server.process.running === running) this.answered(server.model.sha256);
    });
  }
}

/** How far a server is with its model; null when it does not answer. */
export function loadingOf(port: number, timeoutMs: number): Promise<z.infer<typeof loadingSchema> | null> {
  return new Promise((resolve) => {
    const ask = request({ host: "127.0.0.1", port, path: LOADING_PATH, agent: false, timeout: timeoutMs }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("error", () => resolve(null));
      answer.on("end", () => {
        const parsed = loadingSchema.safeParse(JSON.parse(Buffer.concat(chunks).toString("utf8")));
        resolve(parsed.success ? parsed.data : null);
      });
    });
    ask.on("timeout", () => ask.destroy());
    ask.on("error", () => resolve(null));
    ask.end();
  });
}
