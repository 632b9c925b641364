import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The files a step writes to, by the runner's own rules.
 * @source actions/runner 2.336.0, src/Runner.Worker/FileCommandManager.cs
 */
export interface FileCommands {
  /** GITHUB_OUTPUT and its like → path. */
  readonly variables: Readonly<Record<string, string>>;
  /** Reads what the step left; what the runner would report as an error stands in `problems`. */
  readonly read: () => FileCommandResult;
}

export interface FileCommandResult {
  readonly outputs: ReadonlyMap<string, string>;
  readonly env: ReadonlyMap<string, string>;
  readonly state: ReadonlyMap<string, string>;
  readonly path: readonly string[];
  /** "" when nothing was written or the runner would not take it. */
  readonly summary: string;
  readonly problems: readonly FileCommandProblem[];
}

export interface FileCommandProblem {
  readonly message: string;
  /** A broken file fails the step; a refused variable or an oversized summary is only left out. */
  readonly failsStep: boolean;
}

const summaryLimitBytes = 1024 * 1024;
const unstorable = new Set(["NODE_OPTIONS"]);
const files = {
  output: "GITHUB_OUTPUT",
  env: "GITHUB_ENV",
  state: "GITHUB_STATE",
  path: "GITHUB_PATH",
  summary: "GITHUB_STEP_SUMMARY",
} as const;

/** What a key-value file held up to its first broken line, and what is wrong with that line. */
export interface KeyValues {
  readonly values: ReadonlyMap<string, string>;
  readonly fault: string | undefined;
}

/**
 * `NAME=VALUE`, or `NAME<<DELIMITER` and lines up to the delimiter; whichever sign stands first decides. On Linux lines end
 * at LF alone, so a CR stays in the value. What stands before a broken line counts: the runner reads as it goes.
 */
export function parseKeyValues(text: string): KeyValues {
  const values = new Map<string, string>();
  const broken = (fault: string): KeyValues => ({ values, fault });
  let at = 0;
  const nextLine = (): { readonly text: string; readonly isEnded: boolean } | undefined => {
    if (at >= text.length) return undefined;
    const end = text.indexOf("\n", at);
    const line = { text: text.slice(at, end < 0 ? undefined : end), isEnded: end >= 0 };
    at = end < 0 ? text.length : end + 1;
    return line;
  };
  for (let line = nextLine(); line !== undefined; line = nextLine()) {
    if (line.text === "") continue;
    const equals = line.text.indexOf("=");
    const heredoc = line.text.indexOf("<<");
    if (equals < 0 && heredoc < 0) return broken(`Invalid format '${line.text}'`);
    if (heredoc < 0 || (equals >= 0 && equals < heredoc)) {
      // The runner's parser lets an empty name through and the setter behind it fails.
      if (equals === 0) return broken(`Invalid format '${line.text}'. Name must not be empty`);
      values.set(line.text.slice(0, equals), line.text.slice(equals + 1));
      continue;
    }
    const delimiter = line.text.slice(heredoc + 2);
    if (heredoc === 0 || delimiter === "") {
      return broken(`Invalid format '${line.text}'. Name must not be empty and delimiter must not be empty`);
    }
    const lines: string[] = [];
    for (let inner = nextLine(); inner?.text !== delimiter; inner = nextLine()) {
      if (inner === undefined) return broken(`Invalid value. Matching delimiter not found '${delimiter}'`);
      if (!inner.isEnded) return broken("Invalid value. EOF marker missing new line.");
      lines.push(inner.text);
    }
    values.set(line.text.slice(0, heredoc), lines.join("\n"));
  }
  return { values, fault: undefined };
}

/** Makes fresh, empty files for one phase of an action. */
export function createFileCommands(folder: string, phase: string): FileCommands {
  const pathOf = (name: string): string => join(folder, `${name}_${phase}`);
  for (const name of Object.keys(files)) writeFileSync(pathOf(name), "");
  return {
    variables: Object.fromEntries(Object.entries(files).map(([name, variable]) => [variable, pathOf(name)])),
    read: () => readCommands(pathOf),
  };
}

function readCommands(pathOf: (name: string) => string): FileCommandResult {
  const problems: FileCommandProblem[] = [];
  const contentOf = (name: string): string => (existsSync(pathOf(name)) ? readFileSync(pathOf(name), "utf8") : "");
  const keyValues = (name: "output" | "env" | "state"): ReadonlyMap<string, string> => {
    const { values, fault } = parseKeyValues(contentOf(name).replace(/^\uFEFF/u, ""));
    if (fault !== undefined) {
      problems.push({ message: `Unable to process file command '${name}' successfully. ${fault}`, failsStep: true });
    }
    return values;
  };
  const env = new Map(keyValues("env"));
  for (const name of [...env.keys()].filter((key) => unstorable.has(key.toUpperCase()))) {
    env.delete(name);
    problems.push({ message: `Can't store ${name} output parameter using '$GITHUB_ENV' command.`, failsStep: false });
  }
  const summaryBytes = existsSync(pathOf("summary")) ? statSync(pathOf("summary")).size : 0;
  if (summaryBytes > summaryLimitBytes) {
    const kilobytes = Math.floor(summaryBytes / 1024);
    const message = `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got ${kilobytes}k.`;
    problems.push({ message, failsStep: false });
  }
  return {
    outputs: keyValues("output"),
    env,
    state: keyValues("state"),
    path: contentOf("path")
      .split(/\r\n|\n|\r/u)
      .filter((line) => line !== ""),
    summary: summaryBytes > summaryLimitBytes ? "" : contentOf("summary"),
    problems,
  };
}
