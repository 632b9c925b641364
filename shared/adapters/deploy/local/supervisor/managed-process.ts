import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { note, openLog } from "../log-file.ts";
import type { Program } from "../program.ts";
import { isRunning, signalProcess } from "../process-identity.ts";
import { readRunFile, removeRunFile, type RunningProcess } from "../run-file.ts";
import type { StateDir } from "../state-dir.ts";

export interface Launch {
  readonly role: "proxy" | "server";
  /** What follows the role, the root and the instance on the command line. */
  readonly args: readonly string[];
  readonly logName: string;
}

/** What a look at a process found new. */
export type Change = "none" | "up" | "died";

const backOffMs = [0, 200, 500, 1000, 2000, 5000] as const;
const steadyAfterMs = 60_000;
const adoptedLookMs = 500;

/**
 * One process that is to run always: started, watched, started again with growing pauses. It may have been started by an
 * earlier supervisor, so its end is looked for, not waited for.
 */
export class ManagedProcess {
  readonly #dir: StateDir;
  readonly #program: Program;
  readonly #launch: Launch;
  readonly #onExit: () => void;
  #child: ChildProcess | null = null;
  #pid: number | null = null;
  #instance = "";
  #running: RunningProcess | null = null;
  #startedAt = 0;
  #nextStartAt = 0;
  #lookedAt = 0;
  #crashes = 0;
  #lastEnd = "";

  constructor(dir: StateDir, program: Program, launch: Launch, onExit: () => void) {
    this.#dir = dir;
    this.#program = program;
    this.#launch = launch;
    this.#onExit = onExit;
  }

  /** Takes over a process that an earlier supervisor has started. */
  adopt(running: RunningProcess, nowMs: number): void {
    this.#pid = running.pid;
    this.#instance = running.instance;
    this.#running = running;
    this.#startedAt = nowMs;
  }

  /** The process once it listens; null while it starts and between two attempts. */
  get running(): RunningProcess | null {
    return this.#running;
  }

  get instance(): string {
    return this.#instance;
  }

  /** How often it ended by itself lately. */
  get crashes(): number {
    return this.#crashes;
  }

  /** Does not come up, however often it is started. */
  get isFailing(): boolean {
    return this.#running === null && this.#crashes >= 3;
  }

  /** How it ended the last time: `exit code 98`, `SIGSEGV`. */
  get lastEnd(): string {
    return this.#lastEnd;
  }

  look(nowMs: number): Change {
    if (this.#pid === null) {
      if (nowMs >= this.#nextStartAt) this.#start(nowMs);
      return "none";
    }
    if (!this.#isAlive(nowMs)) return this.#died(nowMs);
    if (nowMs - this.#startedAt > steadyAfterMs) this.#crashes = 0;
    if (this.#running !== null) return "none";
    this.#running = readRunFile(this.#dir.run, this.#instance);
    return this.#running === null ? "none" : "up";
  }

  signal(signal: "SIGTERM" | "SIGKILL"): void {
    if (this.#pid !== null) signalProcess(this.#pid, this.#instance, signal);
  }

  /** Whether the process that was last known is still there. */
  get isAlive(): boolean {
    return this.#pid !== null && isRunning(this.#pid, this.#instance);
  }

  #start(nowMs: number): void {
    const { role, args, logName } = this.#launch;
    const { execPath, entry } = this.#program;
    const log = openLog(this.#dir.logs, logName);
    this.#instance = randomUUID();
    // The environment is this process's own: named variables only, as the first command set it.
    const child = spawn(execPath, [entry, role, this.#dir.root, this.#instance, ...args], {
      cwd: this.#dir.root,
      detached: true,
      stdio: ["ignore", log.descriptor, log.descriptor],
    });
    log.close();
    this.#child = child;
    this.#startedAt = nowMs;
    this.#pid = child.pid ?? -1;
    child.on("error", (error) => {
      note(`${logName} cannot be started: ${error.message}`);
      this.#onExit();
    });
    child.on("exit", this.#onExit);
  }

  #isAlive(nowMs: number): boolean {
    const child = this.#child;
    if (child !== null) return child.pid !== undefined && child.exitCode === null && child.signalCode === null;
    if (nowMs - this.#lookedAt < adoptedLookMs) return true;
    this.#lookedAt = nowMs;
    return this.isAlive;
  }

  #died(nowMs: number): Change {
    const child = this.#child;
    this.#lastEnd = child === null ? "an unknown cause" : (child.signalCode ?? `exit code ${String(child.exitCode)}`);
    note(`${this.#launch.logName} (${this.#instance}) ended: ${this.#lastEnd}`);
    removeRunFile(this.#dir.run, this.#instance);
    this.#nextStartAt = nowMs + (backOffMs[Math.min(this.#crashes, backOffMs.length - 1)] ?? 0);
    this.#crashes += 1;
    this.#child = null;
    this.#pid = null;
    this.#running = null;
    return "died";
  }
}
