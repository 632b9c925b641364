import type { MetricEntry } from "../metrics/catalogue-entry.ts";
import { quote } from "../text/quote.ts";
import { numberText, type Token } from "../text/scan.ts";
import type { Comparison, Margin } from "./gate.ts";
import { foundToken, spanAt, type TextProblem, textProblem } from "./parse-slice.ts";

/** The gate's tokens from where its comparison starts, and the metric that it compares. */
export interface LimitContext {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly start: number;
  readonly entry: MetricEntry;
}

export type ComparisonParse = { readonly kind: "comparison"; readonly value: Comparison } | TextProblem;

const ACCEPTED = ">= NUMBER, <= NUMBER, > NUMBER, < NUMBER or no-worse-than champion [by MARGIN]";

type LimitKind = "at-least" | "at-most" | "above" | "below";
const LIMIT_KINDS: ReadonlyMap<string, LimitKind> = new Map([
  [">=", "at-least"],
  ["<=", "at-most"],
  [">", "above"],
  ["<", "below"],
]);
const MIRRORED: ReadonlyMap<string, string> = new Map([
  [">=", "<="],
  ["<=", ">="],
  [">", "<"],
  ["<", ">"],
]);

/** Parses the end of a gate: a limit, or `no-worse-than champion` with its margin made explicit. */
export function parseComparison(context: LimitContext): ComparisonParse {
  const token = context.tokens[context.start];
  if (token?.kind === "word" && token.text === "no-worse-than") return parseChampion(context);
  const kind = token?.kind === "symbol" ? LIMIT_KINDS.get(token.text) : undefined;
  if (token === undefined || kind === undefined) {
    const message = `expected a comparison after ${quote(before(context))}${foundToken(token)}; accepted: ${ACCEPTED}`;
    return problemAt(context, context.start, message, HINTS.get(token?.text ?? ""));
  }
  return parseLimit(context, kind, token.text);
}

function before({ text, tokens, start }: LimitContext): string {
  const last = tokens[start - 1];
  return last === undefined ? "" : text.slice(last.offset, last.offset + last.length);
}

const ORDER_HINT = 'The order is METRIC [by ATTRIBUTE] [on "SLICE"] COMPARISON.';
const EQUALITY_HINT = "A measured value never equals a limit exactly; say on which side of it the metric must lie.";
const HINTS: ReadonlyMap<string, string> = new Map([
  ["=", EQUALITY_HINT],
  ["==", EQUALITY_HINT],
  ["on", ORDER_HINT],
  ["by", ORDER_HINT],
  ["≥", "Write >=."],
  ["≤", "Write <=."],
]);

function parseLimit(context: LimitContext, kind: LimitKind, symbol: string): ComparisonParse {
  const { entry, tokens, start } = context;
  const token = tokens[start + 1];
  const limit = token?.kind === "number" ? Number(token.text) : Number.NaN;
  if (!Number.isFinite(limit))
    return problemAt(context, start + 1, `expected a finite number after ${symbol}${foundToken(token)}`);
  if (tokens[start + 2]?.text === "%") {
    return problemAt(
      context,
      start + 2,
      "a limit is a plain number, found a percentage",
      `Write ${numberText(limit / 100)}.`,
    );
  }
  const trailing = trailingProblem(context, start + 2);
  if (trailing !== null) return trailing;
  const wrongSide =
    entry.direction === "higher-is-better"
      ? kind === "at-most" || kind === "below"
      : entry.direction === "lower-is-better" && (kind === "at-least" || kind === "above");
  if (wrongSide) {
    const better = entry.direction === "higher-is-better" ? "higher" : "lower";
    const message = `${entry.id} is better when ${better}, so a better model would miss ${quote(`${entry.id} ${symbol} ${numberText(limit)}`)}`;
    const hint = `Write ${entry.id} ${MIRRORED.get(symbol) ?? symbol} ${numberText(limit)}.`;
    return problemAt(context, start, message, hint, "gate-direction");
  }
  return { kind: "comparison", value: { kind, limit: limit === 0 ? 0 : limit } };
}

function parseChampion(context: LimitContext): ComparisonParse {
  const { entry, tokens, start } = context;
  const champion = tokens[start + 1];
  if (champion?.kind !== "word" || champion.text !== "champion") {
    return problemAt(context, start + 1, `expected champion after no-worse-than${foundToken(champion)}`);
  }
  if (tokens[start + 2] === undefined) {
    if (entry.defaultMargin !== null) return withMargin(entry.defaultMargin);
    const hint = "Say by how much it may be worse: no-worse-than champion by MARGIN.";
    return problemAt(context, start + 2, `${entry.id} has no default margin`, hint, "gate-margin");
  }
  const by = tokens[start + 2];
  if (by?.kind !== "word" || by.text !== "by") {
    return problemAt(context, start + 2, `expected by MARGIN after champion${foundToken(by)}`);
  }
  return parseMargin(context, start + 3);
}

function parseMargin(context: LimitContext, position: number): ComparisonParse {
  const token = context.tokens[position];
  const isRelative = context.tokens[position + 1]?.text === "%";
  // The exponent shifts the decimal point exactly; dividing by 100 would round.
  const value = token?.kind === "number" ? Number(isRelative ? percentText(token.text) : token.text) : Number.NaN;
  if (!Number.isFinite(value) || value < 0) {
    const message = `expected a margin that is a number or a percentage, 0 or more${foundToken(token)}`;
    return problemAt(
      context,
      position,
      message,
      "For example by 0.005, or by 2% of the champion's value.",
      "gate-margin",
    );
  }
  return (
    trailingProblem(context, position + (isRelative ? 2 : 1)) ??
    withMargin({ kind: isRelative ? "relative" : "absolute", value })
  );
}

function percentText(text: string): string {
  const [mantissa = "", exponent = "0"] = text.toLowerCase().split("e");
  return `${mantissa}e${String(Number(exponent) - 2)}`;
}

function withMargin(margin: Margin): ComparisonParse {
  const value = margin.value === 0 ? 0 : margin.value;
  return { kind: "comparison", value: { kind: "no-worse-than-champion", margin: { kind: margin.kind, value } } };
}

function trailingProblem(context: LimitContext, position: number): TextProblem | null {
  const token = context.tokens[position];
  if (token === undefined) return null;
  const hint = token.text === "by" || token.text === "on" ? ORDER_HINT : undefined;
  return problemAt(context, position, `found ${quote(token.text)} after the end of the gate`, hint);
}

function problemAt(
  context: LimitContext,
  position: number,
  message: string,
  hint?: string,
  code = "gate-syntax",
): TextProblem {
  return textProblem(code, message, spanAt(context.text, context.tokens, position), hint);
}
