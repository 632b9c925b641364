import { LineCounter, parseDocument } from "yaml";
import type { Problem } from "../core/errors.ts";
import type { MetricLookup } from "../core/gate/parse-gate.ts";
import { escapeText } from "../core/text/quote.ts";
import { checkReferences, type DeclaredGate, salvage } from "./check-references.ts";
import { explainIssue } from "./explain-issue.ts";
import { locator, type Locator } from "./locate.ts";
import { type Config, configSchema } from "./schema.ts";

/** A configuration file as read, and how messages call it. */
export interface ConfigSource {
  readonly text: string;
  readonly shownPath: string;
}

export interface LoadedConfig {
  readonly kind: "config";
  readonly config: Config;
  /** Parsed gates by model, in the order of the file. */
  readonly gates: ReadonlyMap<string, readonly DeclaredGate[]>;
  readonly locate: Locator;
}

export type ConfigLoad = LoadedConfig | { readonly kind: "problems"; readonly problems: readonly Problem[] };

/** Far above any configuration written by people; a parser's time and memory end here. */
const LONGEST_FILE = 1_048_576;
/** An alias may expand to nodes that hold aliases; beyond this many expansions the file is an attack. */
const MOST_ALIASES = 100;

/**
 * Reads modelgate.yml. Either the YAML itself is wrong, or all problems with keys, types, references and gates are reported together, those
 * of every model and not only of the one that is judged.
 */
export function loadConfig({ text, shownPath }: ConfigSource, metrics: MetricLookup): ConfigLoad {
  if (text.length > LONGEST_FILE) {
    const message = `the file is larger than ${String(LONGEST_FILE)} characters`;
    return failed([{ code: "config-too-large", place: { file: shownPath }, message }]);
  }
  const parsed = parseYaml(text, shownPath);
  if (parsed.kind === "problems") return parsed;
  const { data, locate } = parsed;
  const checked = configSchema.safeParse(data);
  // A file with a bad key gets its gates checked all the same: nobody should mend it twice.
  const references = checkReferences(checked.success ? checked.data : salvage(data), locate, metrics);
  if (!checked.success) {
    const issues = checked.error.issues.flatMap((issue) => explainIssue(issue, configSchema, locate));
    return failed([...issues, ...references.problems]);
  }
  if (references.problems.length > 0) return failed(references.problems);
  return { kind: "config", config: checked.data, gates: references.gates, locate };
}

function failed(problems: readonly Problem[]): { readonly kind: "problems"; readonly problems: readonly Problem[] } {
  return { kind: "problems", problems: [...problems].sort(byPlace) };
}

/** In the order of the file, as people mend it. */
function byPlace(a: Problem, b: Problem): number {
  return (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0);
}

type YamlParse =
  | { readonly kind: "data"; readonly data: unknown; readonly locate: Locator }
  | { readonly kind: "problems"; readonly problems: readonly Problem[] };

function parseYaml(text: string, file: string): YamlParse {
  const lineCounter = new LineCounter();
  try {
    const document = parseDocument(text, { lineCounter, prettyErrors: false, stringKeys: true, version: "1.2" });
    if (document.errors.some(({ code }) => code === "RESOURCE_EXHAUSTION")) return tooDeep(file);
    const errors = [...document.errors, ...document.warnings].slice(0, MOST_SYNTAX_ERRORS).map((error): Problem => {
      const { line, col } = lineCounter.linePos(error.pos[0]);
      const [message, hint] = YAML_WORDS.get(error.code) ?? [sentence(error.message)];
      const problem = { code: "yaml-syntax", place: { file, line, column: col }, message };
      return hint === undefined ? problem : { ...problem, hint };
    });
    if (errors.length > 0) return failed(errors);
    const data: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
    return { kind: "data", data, locate: locator(document, lineCounter, text, file) };
  } catch (error) {
    // Converting recurses too; the alias limit and an alias without anchor are ReferenceErrors.
    if (error instanceof RangeError) return tooDeep(file);
    if (!(error instanceof ReferenceError)) throw error;
    const isBomb = error.message.startsWith("Excessive");
    const message = isBomb ? `aliases expand to more than ${String(MOST_ALIASES)} nodes` : "an alias names no anchor";
    return failed([{ code: "config-aliases", place: { file }, message, hint: "Write the value out." }]);
  }
}

function tooDeep(file: string): YamlParse {
  return failed([{ code: "config-too-deep", place: { file }, message: "the file is nested too deeply" }]);
}

/** One slip can make every later line an error; beyond the first few they say nothing new. */
const MOST_SYNTAX_ERRORS = 10;

/** Where the parser's own sentence needs other words, or a next step. */
const YAML_WORDS: ReadonlyMap<string, readonly [message: string, hint: string]> = new Map([
  ["TAB_AS_INDENT", ["a tab is used as indentation", "Indent with spaces."]],
  ["DUPLICATE_KEY", ["the key is given twice in one mapping", "Keep one of the two."]],
  ["BAD_SCALAR_START", ["a plain value begins with a reserved character", 'Put the value in quotes, as in "@team".']],
  ["MULTIPLE_DOCS", ["the file holds several documents; accepted: one", "Remove the line of three dashes."]],
  ["TAG_RESOLVE_FAILED", ["a tag is not understood", "Write the value without a tag."]],
]);

function sentence(message: string): string {
  const [first = ""] = message.split("\n");
  return escapeText(first.charAt(0).toLowerCase() + first.slice(1), 120);
}
