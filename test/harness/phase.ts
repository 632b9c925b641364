import { spawn } from "node:child_process";
import type { FileCommandResult } from "./file-commands.ts";

export type PhaseName = "pre" | "main" | "post";

/** Sends a signal once a line of the output matches: the way a cancelled job or a dying runner strikes mid-run. */
export interface SignalPlan {
  readonly whenLine: RegExp;
  readonly signal: "SIGINT" | "SIGTERM";
}

export interface PhaseRequest {
  readonly node: string;
  readonly script: string;
  readonly execArguments: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly signal: SignalPlan | undefined;
}

export interface PhaseOutput {
  /** Null when a signal ended it. */
  readonly exitCode: number | null;
  readonly endedBy: NodeJS.Signals | null;
  readonly timedOut: boolean;
  readonly stdout: string;
  readonly stderr: string;
  /** Lines of both streams in the order in which they came. */
  readonly lines: readonly string[];
}

export interface Phase extends PhaseOutput {
  readonly name: PhaseName;
  readonly files: FileCommandResult;
}

/** Cuts a stream into lines as it comes; the rest without a newline is a line at the end. */
class LineCutter {
  #rest = "";
  text = "";
  readonly #take: (line: string) => void;

  constructor(take: (line: string) => void) {
    this.#take = take;
  }

  push(chunk: string): void {
    this.text += chunk;
    const parts = (this.#rest + chunk).split(/\r?\n/u);
    this.#rest = parts.pop() ?? "";
    for (const line of parts) this.#take(line);
  }

  end(): void {
    if (this.#rest !== "") this.#take(this.#rest);
  }
}

/** Runs one script to its end: no terminal, no input, that environment and nothing else. Past the time limit it is killed. */
export async function runScript(request: PhaseRequest): Promise<PhaseOutput> {
  const child = spawn(request.node, [...request.execArguments, request.script], {
    cwd: request.cwd,
    env: request.env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines: string[] = [];
  let timedOut = false;
  let isSignalled = false;
  const take = (line: string): void => {
    lines.push(line);
    if (request.signal === undefined || isSignalled || !request.signal.whenLine.test(line)) return;
    isSignalled = true;
    child.kill(request.signal.signal);
  };
  const out = new LineCutter(take);
  const err = new LineCutter(take);
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => out.push(chunk));
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => err.push(chunk));
  const timer = setTimeout(() => {
    timedOut = true;
    child.kill("SIGKILL");
  }, request.timeoutMs);
  const [exitCode, endedBy] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve([code, signal]));
  }).finally(() => clearTimeout(timer));
  out.end();
  err.end();
  return { exitCode, endedBy, timedOut, stdout: out.text, stderr: err.text, lines };
}
