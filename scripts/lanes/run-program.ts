import { spawn } from "node:child_process";

export interface ProgramRun {
  /** Null when a signal ended it, as at the time limit. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ProgramOptions {
  readonly cwd?: string;
  /** The whole environment; this process's own without it. */
  readonly env?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
}

/**
 * Runs a program to its end. Not synchronously: the fakes that it talks to live in this process.
 *
 * @throws Error when the program cannot be started
 */
export function runProgram(
  program: string,
  args: readonly string[],
  { cwd, env, timeoutMs = 300_000 }: ProgramOptions = {},
): Promise<ProgramRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...(cwd === undefined ? {} : { cwd }),
      ...(env === undefined ? {} : { env }),
      stdio: ["ignore", "pipe", "pipe"],
    });
    // Not spawn's own limit: its timer keeps this process alive when the program could not be started at all.
    const limit = setTimeout(() => child.kill("SIGKILL"), timeoutMs);
    const output = { stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => (output.stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (output.stderr += text));
    child.on("error", (error) => {
      clearTimeout(limit);
      reject(new Error(`${program} cannot be started: ${error.message}`));
    });
    child.on("close", (status) => {
      clearTimeout(limit);
      resolve({ status, ...output });
    });
  });
}

/** Runs a program that must succeed; its output is the message when it does not. */
export async function mustRun(program: string, args: readonly string[], options?: ProgramOptions): Promise<ProgramRun> {
  const run = await runProgram(program, args, options);
  if (run.status === 0) return run;
  const ending = run.status === null ? "was ended" : `ended with ${String(run.status)}`;
  throw new Error(`${[program, ...args].join(" ")} ${ending}\n${run.stdout}${run.stderr}`.trimEnd());
}
