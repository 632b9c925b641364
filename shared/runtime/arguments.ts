import type { Problem } from "../core/errors.ts";
import { didYouMean } from "../core/text/nearest.ts";
import { alternatives, quote } from "../core/text/quote.ts";
import { type ActionSpec, flagInputs } from "../spec/define-action.ts";
import type { Input } from "../spec/input.ts";
import { parseInputs, type RawInputs } from "../spec/parse-inputs.ts";

/** What a command line asks for. `problems` ends with exit code 64; so does help that nobody asked for. */
export type Invocation =
  | { readonly kind: "version" }
  | { readonly kind: "help"; readonly action: ActionSpec | null; readonly isAsked: boolean }
  | {
      readonly kind: "problems";
      readonly action: ActionSpec | null;
      readonly problems: readonly [Problem, ...Problem[]];
    }
  | {
      readonly kind: "run";
      readonly action: ActionSpec;
      readonly raw: RawInputs;
      /** Standard output carries the result JSON and nothing else. */
      readonly json: boolean;
      /** No progress on standard error. */
      readonly quiet: boolean;
    };

/** Flags of every subcommand that are not inputs. */
export const SWITCHES = ["json", "quiet", "help", "version"] as const;
type Switch = (typeof SWITCHES)[number];

/** How the command line writes an input's name. */
export function flagName(name: string): string {
  return `--${name}`;
}

/** Input kinds whose flag may be repeated, each time adding entries. */
export function isRepeatable({ kind }: Input<unknown>): boolean {
  return kind === "paths" || kind === "names" || kind === "lines" || kind === "pairs";
}

/** Reads `modelgate ACTION [VALUE ...] --flag value --flag=value`, given what stands behind the program's name. */
export function parseArguments(argv: readonly string[], specs: readonly ActionSpec[]): Invocation {
  const [first, ...rest] = argv;
  if (first === undefined) return { kind: "help", action: null, isAsked: false };
  if (first === "--version") return { kind: "version" };
  if (first === "--help" || first === "-h") return { kind: "help", action: null, isAsked: true };
  const subcommand = first === "help" ? rest[0] : first;
  if (subcommand === undefined) return { kind: "help", action: null, isAsked: true };
  const action = specs.find(({ name }) => name === subcommand);
  if (action === undefined) return { kind: "problems", action: null, problems: [unknownAction(subcommand, specs)] };
  return first === "help" ? { kind: "help", action, isAsked: true } : parseFlags(rest, action);
}

function unknownAction(name: string, specs: readonly ActionSpec[]): Problem {
  const names = specs.map((spec) => spec.name);
  const message = `unknown action ${quote(name)}; accepted: ${alternatives(names)}`;
  return { code: "unknown-action", message, hint: didYouMean(name, names, "modelgate --help lists the actions.") };
}

function parseFlags(argv: readonly string[], action: ActionSpec): Invocation {
  const switches = new Set<Switch>();
  const given = new Map<string, string[]>();
  const problems: Problem[] = [];
  let index = 0;
  let place = 0;
  while (index < argv.length) {
    const byPlace = action.positionals?.[place];
    const isFlag = (argv[index] ?? "").startsWith("-");
    const read =
      byPlace === undefined || isFlag
        ? readFlag(argv, index, action)
        : { kind: "value" as const, name: byPlace, value: argv[index] ?? "", consumed: 1 };
    if (byPlace !== undefined && !isFlag) place += 1;
    index += read.consumed;
    if (read.kind === "problem") problems.push(read.problem);
    else if (read.kind === "switch") switches.add(read.name);
    else given.set(read.name, [...(given.get(read.name) ?? []), read.value]);
  }
  if (switches.has("help")) return { kind: "help", action, isAsked: true };
  if (switches.has("version")) return { kind: "version" };
  const raw = joined(given, action, problems);
  const [head, ...tail] = problems;
  // A misspelt flag must not hide what else is wrong.
  if (head !== undefined) return { kind: "problems", action, problems: [head, ...tail, ...valueProblems(action, raw)] };
  return { kind: "run", action, raw, json: switches.has("json"), quiet: switches.has("quiet") };
}

function valueProblems(action: ActionSpec, raw: RawInputs): readonly Problem[] {
  const parsed = parseInputs(flagInputs(action), raw, flagName);
  return parsed.kind === "problems" ? parsed.problems : [];
}

type FlagRead = { readonly consumed: number } & (
  | { readonly kind: "switch"; readonly name: Switch }
  | { readonly kind: "value"; readonly name: string; readonly value: string }
  | { readonly kind: "problem"; readonly problem: Problem }
);

function readFlag(argv: readonly string[], index: number, action: ActionSpec): FlagRead {
  const argument = argv[index] ?? "";
  if (argument === "-h") return { kind: "switch", name: "help", consumed: 1 };
  if (!argument.startsWith("--") || argument === "--") return refuse(stray(argument), 1);
  const equals = argument.indexOf("=");
  const name = argument.slice(2, equals === -1 ? undefined : equals);
  const attached = equals === -1 ? null : argument.slice(equals + 1);
  const following = argv[index + 1];
  const hasValue = following !== undefined && !following.startsWith("--");
  const asSwitch = SWITCHES.find((candidate) => candidate === name);
  if (asSwitch !== undefined) {
    return attached === null
      ? { kind: "switch", name: asSwitch, consumed: 1 }
      : refuse(takesNoValue(name, attached), 1);
  }
  const inputs = flagInputs(action);
  const declared = Object.hasOwn(inputs, name) ? inputs[name] : undefined;
  // What follows an unknown flag is most likely its value, not a second mistake.
  if (declared === undefined) return refuse(unknownFlag(name, action), attached === null && hasValue ? 2 : 1);
  if (attached !== null) return { kind: "value", name, value: attached, consumed: 1 };
  if (declared.kind === "boolean" && following !== "true" && following !== "false")
    return { kind: "value", name, value: "true", consumed: 1 };
  if (!hasValue) return refuse(missingValue(name, declared), 1);
  return { kind: "value", name, value: following, consumed: 2 };
}

function refuse(problem: Problem, consumed: number): FlagRead {
  return { kind: "problem", problem, consumed };
}

function stray(argument: string): Problem {
  const hint = "Every value follows its flag; quote values that hold spaces.";
  return { code: "stray-argument", message: `unexpected argument ${quote(argument)}`, hint };
}

function takesNoValue(name: string, attached: string): Problem {
  return { code: "bad-flag", input: flagName(name), message: `takes no value, found ${quote(attached)}` };
}

function unknownFlag(name: string, action: ActionSpec): Problem {
  const flags = [...Object.keys(flagInputs(action)), ...SWITCHES].map(flagName);
  const hint = didYouMean(flagName(name), flags, `modelgate ${action.name} --help lists the flags.`);
  return { code: "unknown-flag", message: `unknown flag ${quote(flagName(name))}`, hint };
}

function missingValue(name: string, declared: Input<unknown>): Problem {
  const message = `needs a value: ${flagName(name)} ${declared.placeholder}`;
  return {
    code: "missing-value",
    input: flagName(name),
    message,
    hint: `A value that begins with -- is written ${flagName(name)}=VALUE.`,
  };
}

/** One text an input, lists joined by new lines; a second value for an input that takes one is a problem. */
function joined(given: ReadonlyMap<string, readonly string[]>, action: ActionSpec, problems: Problem[]): RawInputs {
  const raw: Record<string, string | undefined> = {};
  for (const [name, values] of given) {
    const declared = action.inputs[name];
    if (declared !== undefined && values.length > 1 && !isRepeatable(declared)) {
      const shown = values.slice(0, 3).map((value) => (declared.secret ? "a value" : quote(value)));
      problems.push({
        code: "repeated-flag",
        input: flagName(name),
        message: `is given ${String(values.length)} times, found ${alternatives(shown, "and")}`,
      });
    }
    // An empty value is refused rather than taken for "not given": a shell variable that is not set should not change the judgement.
    if (values.some((value) => value.trim() === "")) {
      problems.push({ code: "empty-value", input: flagName(name), message: "has an empty value" });
    }
    raw[name] = declared !== undefined && isRepeatable(declared) ? values.join("\n") : values.at(-1);
  }
  return raw;
}
