import { z } from "zod";
import type { Problem } from "../core/errors.ts";
import { didYouMean } from "../core/text/nearest.ts";
import { alternatives, escapeText, quote } from "../core/text/quote.ts";
import type { ConfigPath, Locator } from "./locate.ts";

type Issue = z.core.$ZodIssue;

/** A JSON Schema node, as far as keys are looked up in it. */
interface SchemaNode {
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
}

/** Turns one schema issue into problems that say where, what was found and what is accepted. */
export function explainIssue(
  issue: Issue,
  schema: z.ZodType,
  locate: Locator,
  above: ConfigPath = [],
): readonly Problem[] {
  const path = [...above, ...issue.path.filter((part) => typeof part !== "symbol")];
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(key, path, schema, locate));
  if (issue.code === "invalid_key") {
    return [at("bad-config", issue.issues[0]?.message ?? "unusable key", path, locate.key(path))];
  }
  const branch = issue.code === "invalid_union" ? likeliestBranch(issue.errors) : null;
  if (branch !== null) return branch.flatMap((inner) => explainIssue(inner, schema, locate, path));
  const found = locate.found(path);
  if (path.length === 0 && found === "no value")
    return [at("bad-config", "the file is empty", path, locate.value(path))];
  if (found === null) {
    return [at("missing-key", `${pathText(path)} is missing; accepted: ${accepted(issue)}`, path, locate.value(path))];
  }
  const hint =
    issue.code === "invalid_type" && issue.expected === "string" && /^[\w.+-]+$/u.test(found)
      ? "Put it in quotes."
      : undefined;
  return [at("bad-config", `found ${found}; accepted: ${accepted(issue)}`, path, locate.value(path), hint)];
}

/** `models.income.gates[0]`, as people write a path; a part that is not a plain word is quoted. */
export function pathText(path: ConfigPath): string {
  if (path.length === 0) return "the file";
  const parts = path.map((part, index) => {
    if (typeof part === "number") return `[${String(part)}]`;
    return `${index === 0 ? "" : "."}${/^[\w-]+$/u.test(part) ? escapeText(part) : quote(part)}`;
  });
  return parts.join("");
}

function at(
  code: string,
  message: string,
  path: ConfigPath,
  place: NonNullable<Problem["place"]>,
  hint?: string,
): Problem {
  return { code, input: pathText(path), place, message, ...(hint === undefined ? {} : { hint }) };
}

function unknownKey(key: string, path: ConfigPath, schema: z.ZodType, locate: Locator): Problem {
  const keys = keysAt(z.toJSONSchema(schema, { io: "input" }) as SchemaNode, path);
  const hint = didYouMean(key, keys, `Accepted here: ${alternatives(keys, "and")}.`);
  return at("unknown-key", `unknown key ${quote(key)}`, [...path, key], locate.key([...path, key]), hint);
}

/** Keys that a mapping at the path may have. */
function keysAt(root: SchemaNode, path: ConfigPath): readonly string[] {
  let nodes: readonly SchemaNode[] = [root];
  for (const part of path)
    nodes = nodes.flatMap((node) => alternativesOf(node)).flatMap((node) => childrenOf(node, part));
  return nodes.flatMap((node) => alternativesOf(node)).flatMap((node) => Object.keys(node.properties ?? {}));
}

function alternativesOf(node: SchemaNode): readonly SchemaNode[] {
  return node.anyOf === undefined ? [node] : node.anyOf.flatMap((inner) => alternativesOf(inner));
}

function childrenOf(node: SchemaNode, part: string | number): readonly SchemaNode[] {
  if (typeof part === "number") return node.items === undefined ? [] : [node.items];
  const child =
    node.properties?.[part] ?? (typeof node.additionalProperties === "object" ? node.additionalProperties : undefined);
  return child === undefined ? [] : [child];
}

/** The branch of a union whose type fits what was found; null when none does and the union as a whole has to explain itself. */
function likeliestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | null {
  const isTypeMismatch = (issue: Issue): boolean =>
    issue.path.length === 0 && (issue.code === "invalid_type" || issue.code === "invalid_value");
  return branches.find((issues) => issues.length > 0 && !issues.some(isTypeMismatch)) ?? null;
}

const TYPE_WORDS: ReadonlyMap<string, string> = new Map([
  ["string", "text"],
  ["number", "a finite number"],
  ["int", "a whole number"],
  ["boolean", "true or false"],
  ["array", "a list"],
  ["object", "a mapping"],
  ["record", "a mapping"],
]);

function accepted(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return TYPE_WORDS.get(issue.expected) ?? issue.expected;
    case "invalid_value":
      // The default message of zod begins so; ours are the accepted words themselves.
      return issue.message.startsWith("Invalid ") ? alternatives(issue.values.map(String)) : issue.message;
    case "too_small":
      return boundText("at least", Number(issue.minimum), issue.origin, issue.message);
    case "too_big":
      return boundText("at most", Number(issue.maximum), issue.origin, issue.message);
    case "invalid_union":
      return issue.message.startsWith("Invalid ") ? unionText(issue.errors) : issue.message;
    case "invalid_format":
    case "not_multiple_of":
    case "unrecognized_keys":
    case "invalid_key":
    case "invalid_element":
    case "custom":
      return issue.message;
  }
}

function boundText(words: string, bound: number, origin: string, message: string): string {
  switch (origin) {
    case "array":
      return `${words} ${String(bound)} ${bound === 1 ? "entry" : "entries"}`;
    case "string":
      return message;
    default:
      return `${words} ${String(bound)}`;
  }
}

function unionText(branches: readonly (readonly Issue[])[]): string {
  return alternatives([...new Set(branches.flatMap((issues) => issues.slice(0, 1).map(accepted)))]);
}
