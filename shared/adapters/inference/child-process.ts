import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type { Socket } from "node:net";
import { encodeFrame, type Frame, FrameReader } from "./frame.ts";
import { peakResidentBytes } from "./resident-memory.ts";

/** How the child is started: `node` with the arguments that make it run `runInferenceChild`. */
export interface ChildEntry {
  readonly execPath: string;
  readonly args: readonly string[];
}

export interface ChildListener {
  readonly onFrame: (frame: Frame) => void;
  /** The child ended by itself; `how` is the end of a sentence that begins "The inference process". */
  readonly onExit: (how: string) => void;
  /** The largest resident size so far, about every 100 ms; only where it can be known. */
  readonly onMemory: (bytes: number) => void;
}

const memoryLookMs = 100;
const printedBytes = 2048;

/** The child process and the channel to it. However it ends, nothing is left behind. */
export class InferenceProcess {
  readonly #process: ChildProcess;
  readonly #channel: Socket;
  readonly #memoryTimer: NodeJS.Timeout | null;
  readonly #ended: Promise<unknown>;
  #printed = Buffer.alloc(0);
  #peakBytes: number | null = null;
  #closing = false;
  #listener: ChildListener | null = null;
  /** How the child ended before anybody listened. */
  #earlyEnd: string | null = null;
  readonly #kill = (): void => {
    this.#process.kill("SIGKILL");
  };

  constructor(entry: ChildEntry, environment: Readonly<Record<string, string>>) {
    this.#process = spawn(entry.execPath, entry.args, {
      env: environment,
      // Channel on descriptor 3; what native code prints to standard output must never reach ours (contracts.md §3).
      stdio: ["ignore", "ignore", "pipe", "pipe"],
      windowsHide: true,
    });
    this.#channel = this.#process.stdio[3] as Socket;
    this.#ended = once(this.#process, "exit").catch(() => undefined);
    this.#listen();
    this.#memoryTimer = this.#watchMemory();
    // An uncaught exception or process.exit of ours must not leave a model running.
    process.once("exit", this.#kill);
  }

  /** Tells everything from now on to `listener`; an end that came before is told at once. */
  attach(listener: ChildListener): void {
    this.#listener = listener;
    const early = this.#earlyEnd;
    if (early !== null) queueMicrotask(() => listener.onExit(early));
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  /** Whether the resident size can be seen here, so that a limit can be enforced. */
  get memoryIsWatched(): boolean {
    return this.#memoryTimer !== null;
  }

  get peakBytes(): number | null {
    this.#look();
    return this.#peakBytes;
  }

  /** The last 2 KB that the child printed to standard error. */
  get printed(): string {
    return this.#printed.toString("utf8");
  }

  send(message: unknown, arrays: readonly ArrayBufferView[] = []): void {
    this.#channel.cork();
    for (const chunk of encodeFrame(message, arrays)) this.#channel.write(chunk);
    this.#channel.uncork();
  }

  /** Whether this process waits for the child. An idle child that somebody forgot to close must not keep us alive. */
  hold(waiting: boolean): void {
    const stderr = this.#process.stderr as Socket | null;
    for (const handle of [this.#process, this.#channel, stderr]) {
      if (waiting) handle?.ref();
      else handle?.unref();
    }
  }

  /** Kills the child and waits until it is gone. Idempotent. */
  async close(): Promise<void> {
    if (!this.#closing) {
      this.#look();
      this.#closing = true;
      if (this.#memoryTimer !== null) clearInterval(this.#memoryTimer);
      this.hold(true);
      this.#kill();
    }
    await this.#ended;
    this.#channel.destroy();
    this.#process.stderr?.destroy();
    process.off("exit", this.#kill);
  }

  #listen(): void {
    const reader = new FrameReader((frame) => {
      if (!this.#closing) this.#listener?.onFrame(frame);
    });
    const onExit = (how: string): void => {
      if (this.#listener === null) this.#earlyEnd = how;
      else this.#listener.onExit(how);
    };
    this.#channel.on("data", (chunk: Buffer) => {
      reader.push(chunk);
    });
    // A child that dies takes its end of the channel with it; its exit says why.
    this.#channel.on("error", () => undefined);
    this.#process.stderr?.on("data", (chunk: Buffer) => {
      this.#printed = Buffer.concat([this.#printed, chunk]).subarray(-printedBytes);
    });
    this.#process.on("error", (error) => {
      if (!this.#closing) onExit(`could not be started: ${error.message}`);
    });
    this.#process.on("exit", (code, signal) => {
      if (!this.#closing) onExit(signal === null ? `ended with exit code ${String(code)}` : `was ended by ${signal}`);
    });
  }

  #watchMemory(): NodeJS.Timeout | null {
    this.#look();
    if (this.#peakBytes === null) return null;
    const timer = setInterval(() => {
      this.#look();
      if (this.#peakBytes !== null) this.#listener?.onMemory(this.#peakBytes);
    }, memoryLookMs);
    return timer.unref();
  }

  #look(): void {
    const { pid } = this.#process;
    if (pid === undefined || this.#closing) return;
    this.#peakBytes = peakResidentBytes(pid) ?? this.#peakBytes;
  }
}
