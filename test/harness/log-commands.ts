/** An annotation as GitHub shows it beside the run. */
export interface Annotation {
  readonly level: "notice" | "warning" | "error";
  /** Cut at 4096 characters by the runner. */
  readonly message: string;
  readonly properties: Readonly<Record<string, string>>;
  /** The runner shows ten of each level per step and drops the rest. */
  readonly shown: boolean;
}

export interface LogCommands {
  readonly annotations: readonly Annotation[];
  readonly masks: readonly string[];
  readonly groups: readonly string[];
  readonly debug: readonly string[];
  /** Lines people read, commands taken out, secrets as `***`. */
  readonly log: readonly string[];
}

const longestIssue = 4096;
const mostIssues = 10;
const known = new Set([
  "add-mask",
  "debug",
  "group",
  "endgroup",
  "notice",
  "warning",
  "error",
  "stop-commands",
  "echo",
  "add-matcher",
  "remove-matcher",
]);

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

function unescapeData(text: string): string {
  // %25 last: what it stands for must not be decoded again.
  return text.replace(/%0D/gu, "\r").replace(/%0A/gu, "\n").replace(/%25/gu, "%");
}

function unescapeProperty(text: string): string {
  return text
    .replace(/%0D/gu, "\r")
    .replace(/%0A/gu, "\n")
    .replace(/%3A/gu, ":")
    .replace(/%2C/gu, ",")
    .replace(/%25/gu, "%");
}

function unescapeOld(text: string): string {
  const plain = text.replace(/%3B/gu, ";").replace(/%0D/gu, "\r").replace(/%0A/gu, "\n").replace(/%5D/gu, "]");
  return plain.replace(/%25/gu, "%");
}

interface Form {
  readonly separator: string;
  readonly property: (text: string) => string;
  readonly data: (text: string) => string;
}

const newForm: Form = { separator: ",", property: unescapeProperty, data: unescapeData };
const oldForm: Form = { separator: ";", property: unescapeOld, data: unescapeOld };

function commandOf(info: string, data: string, form: Form): Command | undefined {
  const space = info.indexOf(" ");
  const name = (space < 0 ? info : info.slice(0, space)).toLowerCase();
  if (!known.has(name)) return undefined;
  const pairs = (space < 0 ? "" : info.slice(space + 1).trim()).split(form.separator).map((pair) => pair.split("="));
  const properties = pairs
    .filter(([key = "", ...value]) => key !== "" && value.join("=") !== "")
    .map(([key = "", ...value]) => [key, form.property(value.join("="))] as const);
  return { name, properties: Object.fromEntries(properties), data: form.data(data) };
}

/**
 * A known command: `::name key=value,key=value::data` after leading blanks, or the old `##[name key=value;...]data`
 * anywhere in the line; undefined for any other line.
 * @source actions/runner, src/Runner.Common/ActionCommand.cs
 */
export function parseCommand(line: string): Command | undefined {
  const trimmed = line.trimStart();
  const end = trimmed.indexOf("::", 2);
  if (trimmed.startsWith("::") && end >= 0) {
    const found = commandOf(trimmed.slice(2, end), trimmed.slice(end + 2), newForm);
    if (found !== undefined) return found;
  }
  const start = line.indexOf("##[");
  const close = start < 0 ? -1 : line.indexOf("]", start);
  return close < 0 ? undefined : commandOf(line.slice(start + 3, close), line.slice(close + 1), oldForm);
}

/** Replaces every secret, as the runner does in the log and in the summary. */
export function hideSecrets(text: string, secrets: readonly string[]): string {
  return secrets.reduce((hidden, secret) => hidden.replaceAll(secret, "***"), text);
}

/** Reads an output line by line, as the runner does for both standard output and standard error. */
export function readLogCommands(lines: readonly string[], knownMasks: readonly string[] = []): LogCommands {
  const annotations: Annotation[] = [];
  const masks = [...knownMasks];
  const groups: string[] = [];
  const debug: string[] = [];
  const log: string[] = [];
  const hide = (text: string): string => hideSecrets(text, masks);
  let resumeToken: string | undefined;
  for (const line of lines) {
    const command = parseCommand(line);
    if (resumeToken !== undefined) {
      if (line.trim() === `::${resumeToken}::`) resumeToken = undefined;
      else log.push(hide(line));
      continue;
    }
    if (command === undefined) {
      log.push(hide(line));
      continue;
    }
    const { name, data, properties } = command;
    if (name === "stop-commands") resumeToken = data;
    if (name === "add-mask" && data.trim() !== "")
      masks.push(data, ...data.split(/\r?\n/u).filter((part) => part.trim() !== ""));
    if (name === "group") groups.push(hide(data));
    if (name === "debug") debug.push(hide(data));
    if (name === "notice" || name === "warning" || name === "error") {
      const shown = annotations.filter(({ level }) => level === name).length < mostIssues;
      annotations.push({ level: name, message: hide(data).slice(0, longestIssue), properties, shown });
    }
  }
  return { annotations, masks: [...new Set(masks)], groups, debug, log };
}
