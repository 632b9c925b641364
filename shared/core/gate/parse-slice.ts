import type { Problem } from "../errors.ts";
import { quote } from "../text/quote.ts";
import { numberText, quoteBetween, quoteName, scan, type Span, type Token } from "../text/scan.ts";
import type { Slice, SliceTerm } from "./gate.ts";

/** What is wrong with a gate or slice and where in its text; offsets count UTF-16 units. */
export interface TextProblem extends Span {
  readonly kind: "problem";
  readonly problem: Problem;
}

export type SliceParse = { readonly kind: "slice"; readonly slice: Slice } | TextProblem;

type TermParse = { readonly kind: "term"; readonly term: SliceTerm; readonly next: number } | TextProblem;

const KEYWORDS = new Set(["and", "or", "not", "is", "in", "missing"]);
const OPERATORS: ReadonlyMap<string, "<" | "<=" | ">" | ">=" | "=" | "!="> = new Map([
  ["<", "<"],
  ["<=", "<="],
  [">", ">"],
  [">=", ">="],
  ["=", "="],
  ["==", "="],
  ["!=", "!="],
]);
const OPERATORS_ACCEPTED = "<, <=, >, >=, =, !=, is missing or is not missing";

/**
 * Parses `COLUMN OP VALUE [and ...]`, the condition inside `on "..."`. A column is bare, or quoted or in backticks; a value is a number
 * or a quoted text; `is missing` and `is not missing` take no value. Only `and` joins terms: a slice is a set of rows a person can name.
 */
export function parseSlice(text: string): SliceParse {
  const scanned = scan(text);
  if (scanned.kind !== "tokens") return scanProblem(scanned, "slice");
  const { tokens } = scanned;
  if (tokens.length === 0)
    return failure(text, tokens, 0, "the slice is empty; accepted: COLUMN OP VALUE", 'For example on "age < 25".');
  const terms: SliceTerm[] = [];
  let position = 0;
  for (;;) {
    const parsed = parseTerm(text, tokens, position);
    if (parsed.kind === "problem") return parsed;
    terms.push(parsed.term);
    position = parsed.next;
    const joint = tokens[position];
    if (joint === undefined) return { kind: "slice", slice: { text: terms.map(termText).join(" and "), terms } };
    if (joint.kind !== "word" || joint.text !== "and") {
      const hint = joint.text === "or" ? "Declare one gate a slice instead of or." : "Join terms with and.";
      return failure(
        text,
        tokens,
        position,
        `found ${quote(joint.text)} after a complete term; accepted: and, or the end`,
        hint,
      );
    }
    position += 1;
  }
}

function parseTerm(text: string, tokens: readonly Token[], start: number): TermParse {
  const column = tokens[start];
  const isName =
    column !== undefined && (column.kind === "quoted" || (column.kind === "word" && !KEYWORDS.has(column.text)));
  if (!isName || column.text === "") {
    const message = `expected a column name${foundToken(column)}`;
    return failure(
      text,
      tokens,
      start,
      message,
      "Put a name with spaces, or one that is a word of the grammar, in backticks.",
    );
  }
  const operator = tokens[start + 1];
  if (operator?.kind === "word" && operator.text === "is") return parseMissing(text, tokens, start + 2, column.text);
  const symbol = operator?.kind === "symbol" ? OPERATORS.get(operator.text) : undefined;
  if (symbol === undefined) {
    const message = `expected a comparison after column ${quote(column.text)}${foundToken(operator)}; accepted: ${OPERATORS_ACCEPTED}`;
    return failure(text, tokens, start + 1, message);
  }
  const value = tokens[start + 2];
  if (symbol === "=" || symbol === "!=") {
    if (value?.kind === "quoted") return term({ column: column.text, operator: symbol, value: value.text }, start + 3);
    const number = finiteValue(value);
    if (number !== null) return term({ column: column.text, operator: symbol, value: number }, start + 3);
    const hint = value?.kind === "word" ? `Quote text values: ${quoteBetween(value.text, "'")}.` : undefined;
    return failure(text, tokens, start + 2, `expected a finite number or a quoted text${foundToken(value)}`, hint);
  }
  const number = finiteValue(value);
  if (number === null)
    return failure(text, tokens, start + 2, `expected a finite number after ${symbol}${foundToken(value)}`);
  return term({ column: column.text, operator: symbol, value: number }, start + 3);
}

function parseMissing(text: string, tokens: readonly Token[], start: number, column: string): TermParse {
  const negated = tokens[start]?.kind === "word" && tokens[start].text === "not";
  const word = tokens[negated ? start + 1 : start];
  if (word?.kind !== "word" || word.text !== "missing") {
    return failure(
      text,
      tokens,
      negated ? start + 1 : start,
      `expected missing or not missing after is${foundToken(word)}`,
    );
  }
  return term({ column, operator: negated ? "is-not-missing" : "is-missing" }, negated ? start + 2 : start + 1);
}

function term(value: SliceTerm, next: number): TermParse {
  return { kind: "term", term: value, next };
}

function finiteValue(token: Token | undefined): number | null {
  if (token?.kind !== "number") return null;
  const value = Number(token.text);
  return Number.isFinite(value) ? value : null;
}

function termText(part: SliceTerm): string {
  const column = quoteName(part.column, "`", KEYWORDS);
  switch (part.operator) {
    case "is-missing":
      return `${column} is missing`;
    case "is-not-missing":
      return `${column} is not missing`;
    case "=":
    case "!=":
    case "<":
    case "<=":
    case ">":
    case ">=": {
      const value = typeof part.value === "number" ? numberText(part.value) : quoteBetween(part.value, "'");
      return `${column} ${part.operator} ${value}`;
    }
  }
}

/** `, found "x"`, or that the text ended. */
export function foundToken(token: Token | undefined): string {
  return token === undefined ? ", found the end" : `, found ${quote(token.text)}`;
}

function failure(
  text: string,
  tokens: readonly Token[],
  position: number,
  message: string,
  hint?: string,
): TextProblem {
  return textProblem("slice-syntax", message, spanAt(text, tokens, position), hint);
}

/** Where a token stands, or the end of the text when there is none. */
export function spanAt(text: string, tokens: readonly Token[], position: number): Span {
  return tokens[position] ?? { offset: text.length, length: 0 };
}

export function textProblem(code: string, message: string, span: Span, hint?: string): TextProblem {
  const problem: Problem = hint === undefined ? { code, message } : { code, message, hint };
  return { kind: "problem", problem, offset: span.offset, length: span.length };
}

/** What the scanner refused, in words. */
export function scanProblem(
  refused: { readonly kind: "unclosed-quote" | "control-character"; readonly text: string } & Span,
  what: "gate" | "slice",
): TextProblem {
  switch (refused.kind) {
    case "unclosed-quote": {
      // In a YAML file ` #` begins a comment, which is how a closing quote most often gets lost.
      const hint =
        "Close the quote, or write it twice to mean the character itself; in YAML, quote a gate that holds ` #` or `: `.";
      return textProblem(`${what}-syntax`, `the quote ${refused.text} is never closed`, refused, hint);
    }
    case "control-character":
      return textProblem(
        `${what}-syntax`,
        `a ${what} is one line of text, found the control character ${quote(refused.text)}`,
        refused,
      );
  }
}
