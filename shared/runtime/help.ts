import { wrap } from "../core/text/wrap.ts";
import { type ActionSpec, type Example, flagInputs } from "../spec/define-action.ts";
import type { Input, InputGroup, InputKind } from "../spec/input.ts";
import { isRepeatable } from "./arguments.ts";

const WIDTH = 80;
const INDENT = 2;
/** Where descriptions begin; a flag that reaches further has its description on the next line. */
const DESCRIPTION_COLUMN = 30;

const GROUP_ORDER: readonly InputGroup[] = [
  "Command",
  "Model",
  "Data",
  "Judgement",
  "Champion",
  "Supplied predictions",
  "Records",
  "Approval",
  "Registry",
  "Rollout",
  "Run",
  "Output",
];

const EXIT_CODES: readonly (readonly [string, string])[] = [
  ["0", "pass or warn"],
  ["1", "fail: a gate is missed, or the model cannot be used"],
  ["2", "inconclusive: too little data, or a check that could not look"],
  ["64", "error in a flag, the configuration, a path or the data"],
  ["70", "internal error"],
];

/** `modelgate --help`: the actions, one line each. */
export function mainHelp(specs: readonly ActionSpec[]): string {
  const width = Math.max(...specs.map(({ name }) => name.length));
  return joinBlocks([
    ["Judges machine-learning models before they are merged, released and served."],
    ["Usage: modelgate ACTION [--flag value ...]"],
    ["Actions", ...specs.flatMap(({ name, summary }) => entry(name, summary, width + INDENT * 2))],
    ["modelgate ACTION --help explains an action.", "modelgate --version prints the version."],
  ]);
}

/** `modelgate ACTION --help`, in 80 columns: usage, flags by group, examples, exit codes. */
export function actionHelp(spec: ActionSpec): string {
  const { positionals = [] } = spec;
  const byPlace = positionals.map((name) => spec.inputs[name]).filter((declared) => declared !== undefined);
  const required = Object.entries(flagInputs(spec)).filter(
    ([name, declared]) => declared.required && !positionals.includes(name),
  );
  const usage = [
    "Usage: modelgate",
    spec.name,
    ...byPlace.map(({ required: must, placeholder }) => (must ? placeholder : `[${placeholder}]`)),
    ...required.map(([name, { placeholder }]) => `--${name} ${placeholder}`),
    "[--flag value ...]",
  ];
  return joinBlocks([
    wrap(spec.summary, WIDTH),
    wrap(spec.description, WIDTH),
    [usage.join(" ")],
    ["Examples", ...spec.examples.flatMap((example) => exampleLines(spec, example))],
    ...GROUP_ORDER.map((group) => groupBlock(spec, group)).filter((block) => block.length > 0),
    ["Exit codes", ...EXIT_CODES.flatMap(([code, meaning]) => entry(code, meaning, INDENT * 3))],
    wrap("A flag marked with * may be repeated. A flag overrides what modelgate.yml says.", WIDTH),
  ]);
}

function joinBlocks(blocks: readonly (readonly string[])[]): string {
  return `${blocks.map((block) => block.join("\n")).join("\n\n")}\n`;
}

const SWITCH_LINES: readonly (readonly [string, string])[] = [
  ["--json", "Print the result as JSON and nothing else."],
  ["--quiet", "No progress on standard error."],
  ["--help", "Print this help."],
  ["--version", "Print the version."],
];

function groupBlock(spec: ActionSpec, group: InputGroup): readonly string[] {
  const members = Object.entries(flagInputs(spec)).filter(([, declared]) => declared.group === group);
  const flags = members.flatMap(([name, declared]) =>
    entry(flagText(name, declared), describe(declared), DESCRIPTION_COLUMN),
  );
  const switches =
    group === "Output" ? SWITCH_LINES.flatMap(([flag, meaning]) => entry(flag, meaning, DESCRIPTION_COLUMN)) : [];
  return flags.length + switches.length === 0 ? [] : [group, ...flags, ...switches];
}

function flagText(name: string, declared: Input<unknown>): string {
  const placeholder = declared.kind === "choice" ? "WORD" : declared.placeholder;
  return `--${name} ${placeholder}${isRepeatable(declared) ? " *" : ""}`;
}

/** Kinds whose accepted values the description alone does not say; for lists the repeated flag says it. */
const ACCEPTS_SHOWN: ReadonlySet<InputKind> = new Set(["number", "integer", "choice", "lines", "pairs"]);

/** Description, what is accepted, what holds otherwise: one paragraph. */
function describe(declared: Input<unknown>): string {
  const fallback = declared.default ?? declared.otherwise;
  const parts = [
    declared.description,
    declared.accepts !== null && ACCEPTS_SHOWN.has(declared.kind) ? `Accepted: ${declared.accepts}.` : null,
    fallback === null ? null : `Default: ${fallback}.`,
    declared.deprecated === null ? null : `Deprecated: ${declared.deprecated}`,
  ];
  return parts.filter((part) => part !== null).join(" ");
}

function entry(term: string, description: string, column: number): readonly string[] {
  const head = " ".repeat(INDENT) + term;
  const text = wrap(description, WIDTH - column);
  if (head.length > column - INDENT) return [head, ...text.map((line) => " ".repeat(column) + line)];
  return text.map((line, index) => (index === 0 ? head.padEnd(column) : " ".repeat(column)) + line);
}

function exampleLines(spec: ActionSpec, example: Example): readonly string[] {
  const { positionals = [] } = spec;
  const flags = Object.entries(example.inputs).flatMap(([name, given]) =>
    (typeof given === "string" ? [given] : given).map((text) =>
      positionals.includes(name) ? shellWord(text) : `--${name} ${shellWord(text)}`,
    ),
  );
  return [
    "",
    ...wrap(`${example.title}:`, WIDTH - INDENT).map(indented),
    ...commandLines(`modelgate ${spec.name}`, flags),
  ];
}

function indented(line: string): string {
  return " ".repeat(INDENT) + line;
}

/** Flags fill lines; each line but the last ends in a backslash, so the example can be pasted. */
function commandLines(command: string, flags: readonly string[]): readonly string[] {
  const lines: string[] = [];
  let line = indented(indented(command));
  for (const flag of flags) {
    if (line.length + flag.length + 3 <= WIDTH) line += ` ${flag}`;
    else {
      lines.push(`${line} \\`);
      line = " ".repeat(INDENT * 3) + flag;
    }
  }
  return [...lines, line];
}

function shellWord(text: string): string {
  return /^[\w./=,:@-]+$/u.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
