import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import { readIfThere } from "./atomic-file.ts";
import { lockHolder } from "./exclusive-lock.ts";
import { openLog } from "./log-file.ts";
import { callLoopback, type LoopbackAddress, LoopbackUnreachable } from "./loopback-client.ts";
import { isRunning, signalProcess } from "./process-identity.ts";
import type { Program } from "./program.ts";
import type { StateDir } from "./state-dir.ts";
import { readState } from "./state-file.ts";
import { targetError } from "./target-error.ts";

const controlSchema = z.object({ port: z.int(), pid: z.int(), instance: z.string() });
const helloSchema = z.object({ programId: z.string() });

const helloMs = 3000;
const startAgainMs = 3000;
const startPatienceMs = 45_000;
/** A supervisor does nothing that takes long; one that is silent for so long is stuck, and a retreat must not wait for it. */
const stuckMs = 10_000;
const commandMs = 240_000;
const mostAttempts = 5;

/** A supervisor that answers. */
interface Greeting {
  readonly address: LoopbackAddress;
  readonly programId: string;
  readonly pid: number;
  readonly instance: string;
}

/**
 * The way to a supervisor that may be dead: a command starts one where none runs, and is sent again where the connection
 * broke, for every command is idempotent.
 */
export class SupervisorConnection {
  readonly #dir: StateDir;
  readonly #program: Program;
  readonly #environment: Readonly<Record<string, string>>;

  /** @param environment of the processes of the target: named variables only */
  constructor(dir: StateDir, program: Program, environment: Readonly<Record<string, string>>) {
    this.#dir = dir;
    this.#program = program;
    this.#environment = environment;
  }

  /** @throws ModelgateError as the supervisor refused, or `target-unreachable` */
  async send(command: string, body: unknown = {}): Promise<unknown> {
    for (let attempt = 1; ; attempt += 1) {
      const address = await this.#ensured();
      try {
        return await callLoopback(address, command, body, commandMs);
      } catch (error) {
        if (!(error instanceof LoopbackUnreachable)) throw error;
        if (attempt >= mostAttempts) throw unreachable(error.message, error);
      }
    }
  }

  /** Ends the target where it runs; false where it does not. When it returns, none of its processes is left. */
  async shutdown(): Promise<boolean> {
    const found = await this.#hello();
    if (found === null) return false;
    await callLoopback(found.address, "shutdown", {}, commandMs).catch((error: unknown) => {
      if (!(error instanceof LoopbackUnreachable)) throw error;
    });
    const until = performance.now() + helloMs;
    while (isRunning(found.pid, found.instance) && performance.now() < until) await delay(10);
    return true;
  }

  /** The address of a supervisor that answers and runs this installation's program. */
  async #ensured(): Promise<LoopbackAddress> {
    const began = performance.now();
    let startedAt = Number.NEGATIVE_INFINITY;
    for (;;) {
      const found = await this.#hello();
      if (found?.programId === this.#program.id) return found.address;
      const now = performance.now();
      if (now - began > startPatienceMs) throw unreachable("no supervisor came up");
      if (found !== null) {
        // An older or newer version: it hands over, and what serves goes on.
        await callLoopback(found.address, "leave", {}, helloMs).catch(() => undefined);
      } else if (!this.#isHeld()) {
        // A new one needs a moment to take the lock; a second one would find it taken and end.
        if (now - startedAt > startAgainMs) this.#start();
        startedAt = now - startedAt > startAgainMs ? now : startedAt;
      } else if (now - began > stuckMs) {
        this.#endStuck();
      }
      await delay(50);
    }
  }

  async #hello(): Promise<Greeting | null> {
    const text = readIfThere(this.#dir.control);
    const secret = readState(this.#dir.state)?.secret;
    if (text === null || secret === undefined) return null;
    const { port, pid, instance } = controlSchema.parse(JSON.parse(text));
    if (!isRunning(pid, instance)) return null;
    const address = { port, secret };
    try {
      const { programId } = helloSchema.parse(await callLoopback(address, "hello", {}, helloMs));
      return { address, programId, pid, instance };
    } catch (error) {
      if (error instanceof LoopbackUnreachable) return null;
      throw error;
    }
  }

  #endStuck(): void {
    const holder = lockHolder(this.#dir.lock);
    if (holder !== null) signalProcess(holder.pid, holder.instance, "SIGKILL");
  }

  #isHeld(): boolean {
    const holder = lockHolder(this.#dir.lock);
    return holder !== null && isRunning(holder.pid, holder.instance);
  }

  /**
   * In a session of its own, with named variables only: RUNNER_TRACKING_ID, by which a runner finds and kills what a job
   * left behind, is not among them, and no token is either.
   */
  #start(): void {
    const log = openLog(this.#dir.logs, "supervisor");
    const child = spawn(this.#program.execPath, [this.#program.entry, "supervisor", this.#dir.root, randomUUID()], {
      cwd: this.#dir.root,
      env: this.#environment,
      detached: true,
      stdio: ["ignore", log.descriptor, log.descriptor],
    });
    child.on("error", () => undefined);
    child.unref();
    log.close();
  }
}

function unreachable(what: string, cause?: unknown): Error {
  return targetError(
    {
      code: "target-unreachable",
      message: `the local target cannot be reached: ${what}`,
      hint: "Look into logs/supervisor.log in the state-dir.",
    },
    cause,
  );
}
