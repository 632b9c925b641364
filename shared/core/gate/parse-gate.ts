import type { MetricEntry } from "../metrics/catalogue-entry.ts";
import { didYouMean } from "../text/nearest.ts";
import { quote } from "../text/quote.ts";
import { numberText, quoteBetween, quoteName, scan, type Token } from "../text/scan.ts";
import type { Comparison, Gate, Slice } from "./gate.ts";
import { type LimitContext, parseComparison } from "./parse-comparison.ts";
import { foundToken, parseSlice, scanProblem, spanAt, type TextProblem, textProblem } from "./parse-slice.ts";

/** The metrics gates may name. The functions of the metric catalogue fit as they are. */
export interface MetricLookup {
  readonly metricEntry: (id: string) => MetricEntry | undefined;
  readonly metricIds: () => readonly string[];
}

export interface GateOptions {
  readonly advisory: boolean;
  readonly metrics: MetricLookup;
}

export type GateParse = { readonly kind: "gate"; readonly gate: Gate } | TextProblem;

const KEYWORDS = new Set(["by", "on", "no-worse-than", "champion"]);

/**
 * Parses `METRIC [by ATTRIBUTE] [on "SLICE"] COMPARISON`, the same in modelgate.yml, in the `gates` input and in reports.
 * The gate's `text` is canonical: the default margin is written out, numbers are in shortest form, and parsing it gives the same gate.
 * A gate that a better model would miss (`roc_auc <= 0.85`) is refused: it is a slip of the pen more often than a wish.
 */
export function parseGate(text: string, { advisory, metrics }: GateOptions): GateParse {
  const scanned = scan(text);
  if (scanned.kind !== "tokens") return scanProblem(scanned, "gate");
  const { tokens } = scanned;
  if (tokens.length === 0) return textProblem("gate-syntax", "the gate is empty", spanAt(text, tokens, 0), EXAMPLE);

  const entry = parseMetric(text, tokens, metrics);
  if ("problem" in entry) return entry;
  const by = parseAttribute(text, tokens, 1);
  if (by.kind === "problem") return by;
  const on = parseOn(text, tokens, by.next);
  if (on.kind === "problem") return on;
  const context: LimitContext = { text, tokens, start: on.next, entry };
  const comparison = parseComparison(context);
  if (comparison.kind === "problem") return comparison;
  const gate = { metric: entry.id, by: by.value, on: on.value, comparison: comparison.value, advisory };
  return { kind: "gate", gate: { text: gateText(gate), ...gate } };
}

const EXAMPLE = "For example roc_auc >= 0.85, or accuracy no-worse-than champion by 0.01.";

function parseMetric(text: string, tokens: readonly Token[], metrics: MetricLookup): MetricEntry | TextProblem {
  const token = tokens[0];
  if (token?.kind !== "word") {
    return textProblem(
      "gate-syntax",
      `a gate begins with a metric${foundToken(token)}`,
      spanAt(text, tokens, 0),
      EXAMPLE,
    );
  }
  const entry = metrics.metricEntry(token.text);
  if (entry !== undefined) return entry;
  const hint = didYouMean(token.text, metrics.metricIds(), "docs/metrics.md lists every metric.");
  return textProblem("unknown-metric", `unknown metric ${quote(token.text)}`, token, hint);
}

interface Part<T> {
  readonly kind: "part";
  readonly value: T;
  readonly next: number;
}

function isWord(token: Token | undefined, text: string): boolean {
  return token?.kind === "word" && token.text === text;
}

function parseAttribute(text: string, tokens: readonly Token[], start: number): Part<string | null> | TextProblem {
  if (!isWord(tokens[start], "by")) return { kind: "part", value: null, next: start };
  const attribute = tokens[start + 1];
  const named = attribute?.kind === "quoted" || (attribute?.kind === "word" && !KEYWORDS.has(attribute.text));
  if (attribute === undefined || !named || attribute.text === "") {
    const message = `expected a sensitive attribute after by${foundToken(attribute)}`;
    return textProblem(
      "gate-syntax",
      message,
      spanAt(text, tokens, start + 1),
      "For example equal_opportunity_difference by sex <= 0.1.",
    );
  }
  const following = tokens[start + 2];
  if (following?.text === "," || isWord(following, "and")) {
    const message = `a gate takes one attribute, found ${quote(following?.text ?? "")} after ${quote(attribute.text)}`;
    return textProblem("gate-syntax", message, spanAt(text, tokens, start + 2), "Declare one gate an attribute.");
  }
  return { kind: "part", value: attribute.text, next: start + 2 };
}

function parseOn(text: string, tokens: readonly Token[], start: number): Part<Slice | null> | TextProblem {
  if (!isWord(tokens[start], "on")) return { kind: "part", value: null, next: start };
  const quoted = tokens[start + 1];
  if (quoted?.kind !== "quoted" || quoted.mark === "`") {
    const message = `expected a slice in double quotes after on${foundToken(quoted)}`;
    return textProblem(
      "gate-syntax",
      message,
      spanAt(text, tokens, start + 1),
      'For example recall on "age < 25" >= 0.6.',
    );
  }
  const parsed = parseSlice(quoted.text);
  if (parsed.kind === "slice") return { kind: "part", value: parsed.slice, next: start + 2 };
  const from = quoted.offsets[parsed.offset] ?? quoted.offset + quoted.length - 1;
  const to = quoted.offsets[parsed.offset + parsed.length] ?? from;
  return { ...parsed, offset: from, length: to - from };
}

/** Canonical text of a gate's parts. */
function gateText(gate: Omit<Gate, "text">): string {
  const parts = [gate.metric];
  if (gate.by !== null) parts.push("by", quoteName(gate.by, '"', KEYWORDS));
  if (gate.on !== null) parts.push("on", quoteBetween(gate.on.text, '"'));
  parts.push(comparisonText(gate.comparison));
  return parts.join(" ");
}

function comparisonText(comparison: Comparison): string {
  switch (comparison.kind) {
    case "at-least":
      return `>= ${numberText(comparison.limit)}`;
    case "at-most":
      return `<= ${numberText(comparison.limit)}`;
    case "above":
      return `> ${numberText(comparison.limit)}`;
    case "below":
      return `< ${numberText(comparison.limit)}`;
    case "no-worse-than-champion": {
      const { kind, value } = comparison.margin;
      return `no-worse-than champion by ${kind === "relative" ? `${shiftDecimal(numberText(value), 2)}%` : numberText(value)}`;
    }
  }
}

/**
 * Moves the decimal point of a number's text, exactly. Multiplying would not do: 0.07 * 100 is 7.000000000000001, and the gate that a
 * report prints would no longer be the gate that was judged.
 */
export function shiftDecimal(text: string, places: number): string {
  const [mantissa = "", exponent = "0"] = text.toLowerCase().split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  const power = Number(exponent) + places - fraction.length;
  const digits = `${whole}${fraction}`.replace(/^0+(?=\d)/u, "");
  if (digits === "0") return "0";
  if (power >= 0 && power <= 20) return digits + "0".repeat(power);
  if (power < 0 && power >= -20) {
    const padded = digits.padStart(1 - power, "0");
    const decimals = padded.slice(power).replace(/0+$/u, "");
    return decimals === "" ? padded.slice(0, power) : `${padded.slice(0, power)}.${decimals}`;
  }
  return `${digits}e${String(power)}`;
}
