import { ModelgateError, type Problem } from "../core/errors.ts";
import { exitCode } from "../core/gate/verdict.ts";
import { escapeText } from "../core/text/quote.ts";
import { encodeResult } from "../records/codec.ts";
import { renderTerminal } from "../report/terminal/render.ts";
import type { ActionSpec } from "../spec/define-action.ts";
import type { ActionMain, Runtime } from "./action-main.ts";
import { flagName, type Invocation, parseArguments } from "./arguments.ts";
import { actionHelp, mainHelp } from "./help.ts";
import { errorLines } from "./error-lines.ts";
import { publish } from "./publish.ts";
import { systemClock } from "./system-clock.ts";
import { silentProgress, terminalProgress } from "./terminal-progress.ts";
import { VERSION } from "./version.ts";

const USER_ERROR = 64;
const INTERNAL_ERROR = 70;
const WIDEST = 120;

/** The terminal and what surrounds it. */
export interface CliSurroundings {
  readonly argv: readonly string[];
  readonly specs: readonly ActionSpec[];
  readonly load: (name: string) => Promise<ActionMain>;
  readonly stdout: CliStream;
  readonly stderr: CliStream;
  readonly noColor: boolean;
  readonly debug: boolean;
  readonly nowMs: () => number;
  /** Everything of the runtime but what belongs to the terminal. */
  readonly runtime: Omit<Runtime, "progress" | "showInput" | "warn" | "remark" | "judging">;
}

export interface CliStream {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  readonly columns: number | undefined;
}

/** Runs one command line and returns its exit code (contracts.md §3). Nothing escapes it. */
export async function runCommandLine(surroundings: CliSurroundings): Promise<number> {
  const { argv, specs, stderr, debug } = surroundings;
  try {
    return await perform(parseArguments(argv, specs), surroundings);
  } catch (error) {
    if (error instanceof ModelgateError) {
      stderr.write(errorLines(error.problems));
      return USER_ERROR;
    }
    stderr.write(internalError(error, debug));
    return INTERNAL_ERROR;
  }
}

async function perform(invocation: Invocation, surroundings: CliSurroundings): Promise<number> {
  const { specs, stdout, stderr } = surroundings;
  switch (invocation.kind) {
    case "version":
      stdout.write(`modelgate ${VERSION}\n`);
      return 0;
    case "help": {
      const text = invocation.action === null ? mainHelp(specs) : actionHelp(invocation.action);
      (invocation.isAsked ? stdout : stderr).write(text);
      return invocation.isAsked ? 0 : USER_ERROR;
    }
    case "problems":
      stderr.write(errorLines(invocation.problems));
      return USER_ERROR;
    case "run":
      return runAction(invocation, surroundings);
  }
}

async function runAction(
  { action, raw, json, quiet }: Extract<Invocation, { kind: "run" }>,
  { load, stdout, stderr, noColor, nowMs, runtime }: CliSurroundings,
): Promise<number> {
  const main = await load(action.name);
  const terminal = quiet ? null : terminalProgress({ write: stderr.write, isTerminal: stderr.isTerminal, nowMs });
  const warn = (message: string): void => stderr.write(`modelgate: warning: ${escapeText(message, 1000)}\n`);
  const conclusion = await main
    .run(raw, {
      ...runtime,
      progress: terminal ?? silentProgress,
      showInput: flagName,
      warn,
      // A command line trusts the files at hand, so nothing is remarked that its report would not say anyway.
      remark: warn,
      judging: () => undefined,
    })
    .finally(() => terminal?.finish());
  const { out, result } = conclusion;
  const published =
    out === null
      ? null
      : await publish({ ...conclusion, out }, { actor: null, run: null }, systemClock, runtime.files.sha256);
  if (json) stdout.write(published?.resultText ?? encodeResult(result, runtime.files.sha256).bytes);
  else {
    const color = stdout.isTerminal && !noColor;
    const width = Math.min(WIDEST, stdout.columns ?? 100);
    stdout.write(renderTerminal(conclusion.document, { color, width }));
    if (published === null) return exitCode(result.verdict);
    stdout.write(
      `\nReport  ${published.reportPath}\nRecord  ${published.recordPath}  sha256 ${published.recordDigest}\n`,
    );
  }
  return exitCode(result.verdict);
}

function internalError(error: unknown, debug: boolean): string {
  const message = error instanceof Error ? error.message : String(error);
  const stack = debug && error instanceof Error ? `${error.stack ?? ""}\n` : "";
  const problem: Problem = {
    code: "internal-error",
    message: `internal error: ${escapeText(message, 300)}`,
    hint: "This is a defect of modelgate, not of the model. Run again with MODELGATE_DEBUG=1 and report the stack.",
  };
  return `${errorLines([problem])}${stack}`;
}
