import { isDownloadAddress } from "../core/text/download-address.ts";
import { didYouMean } from "../core/text/nearest.ts";
import { alternatives, quote } from "../core/text/quote.ts";
import { type Input, input, type InputText, refused, value } from "./input.ts";
import { splitEntries } from "./split-entries.ts";

/** Free text; `pattern` narrows it and `accepts` says how in words. */
export function text(
  about: InputText & { readonly pattern?: RegExp; readonly accepts?: string; readonly placeholder?: string },
): Input<string> {
  const { pattern, accepts = null, placeholder = "TEXT", ...rest } = about;
  return input({
    ...rest,
    kind: "text",
    placeholder,
    accepts,
    parse: (given) =>
      pattern === undefined || pattern.test(given)
        ? value(given)
        : refused(`found ${quote(given)}; accepted: ${accepts ?? String(pattern)}`),
  });
}

/** One path, relative to the working directory. */
export function path(about: InputText): Input<string> {
  return input({
    ...about,
    kind: "path",
    placeholder: "PATH",
    accepts: null,
    parse: (given) => (given.includes("\n") ? refused(`found ${quote(given)}; accepted: one path`) : value(given)),
  });
}

/**
 * The address of a file to download: https, or http on this machine. A name and password in it would end up in logs, so they are refused,
 * and no refusal quotes the address.
 */
export function downloadAddress(about: InputText): Input<string> {
  const accepts = "an https address without user name and password";
  return input({
    ...about,
    kind: "text",
    placeholder: "URL",
    accepts,
    parse(given) {
      const url = URL.canParse(given) ? new URL(given) : null;
      if (url === null) return refused(`found something that is no address; accepted: ${accepts}`);
      if (!isDownloadAddress(url)) return refused(`found an address of ${quote(url.protocol)}; accepted: ${accepts}`);
      if (url.username !== "" || url.password !== "")
        return refused(`found an address with a user name or a password; accepted: ${accepts}`);
      return value(url.href);
    },
  });
}

/** Paths and globs, one a line: a comma may be part of a path and of a glob. */
export function paths(about: InputText): Input<readonly string[]> {
  return input({
    ...about,
    kind: "paths",
    placeholder: "PATH",
    accepts: "one path or glob a line",
    parse: (given) => value(linesOf(given)),
  });
}

/** Whole lines, one entry each: gates hold commas and quotes of their own. */
export function lines(
  about: InputText & { readonly placeholder: string; readonly accepts: string },
): Input<readonly string[]> {
  return input({ ...about, kind: "lines", parse: (given) => value(linesOf(given)) });
}

function linesOf(given: string): readonly string[] {
  return given
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** Names separated by commas or new lines; a name that holds either, or a quote, stands in double quotes. */
export function names(about: InputText): Input<readonly string[]> {
  return input({
    ...about,
    kind: "names",
    placeholder: "NAME,...",
    accepts: "names separated by commas or new lines",
    parse(given) {
      const split = splitEntries(given);
      if (split.kind === "unclosed-quote") return refused(`found ${quote(given)}, a quote that is never closed`);
      const found = split.entries.map((entry) => entry.text);
      const repeated = found.find((name, index) => found.indexOf(name) !== index);
      return repeated === undefined ? value(found) : refused(`${quote(repeated)} is given twice`);
    },
  });
}

/** Either pairs, or a plain list whose order means something. */
export type PairsOrNames =
  | { readonly kind: "pairs"; readonly pairs: ReadonlyMap<string, string> }
  | { readonly kind: "names"; readonly names: readonly string[] };

/** `key=value` pairs or plain names, separated like `names`. The last `=` divides: a class may be called `<=50K`. */
export function pairsOrNames(
  about: InputText & { readonly placeholder: string; readonly accepts: string },
): Input<PairsOrNames> {
  return input<PairsOrNames>({
    ...about,
    kind: "pairs",
    parse(given) {
      const split = splitEntries(given);
      if (split.kind === "unclosed-quote") return refused(`found ${quote(given)}, a quote that is never closed`);
      const { entries } = split;
      if (entries.every((entry) => entry.divided === null))
        return value({ kind: "names", names: entries.map((entry) => entry.text) });
      const pairs = new Map<string, string>();
      for (const { text: entry, divided } of entries) {
        if (divided === null || divided.left === "" || divided.right === "") {
          return refused(`found ${quote(entry)} among pairs; accepted: ${about.accepts}`);
        }
        if (pairs.has(divided.left)) return refused(`${quote(divided.left)} is given twice`);
        pairs.set(divided.left, divided.right);
      }
      return value({ kind: "pairs", pairs });
    },
  });
}

/** `key=value` pairs alone, divided like those of `pairsOrNames`. */
export function pairs(
  about: InputText & { readonly placeholder: string; readonly accepts: string },
): Input<ReadonlyMap<string, string>> {
  const either = pairsOrNames(about);
  return input({
    ...about,
    kind: "pairs",
    parse(given) {
      const parsed = either.parse(given);
      if (parsed.kind === "problems") return parsed;
      return parsed.value.kind === "pairs"
        ? value(parsed.value.pairs)
        : refused(`found ${quote(given)}; accepted: ${about.accepts}`);
    },
  });
}

export interface NumberRange {
  readonly min?: number;
  readonly max?: number;
}

function rangeText({ min, max }: NumberRange, noun: string): string {
  if (min !== undefined && max !== undefined) return `${noun} from ${String(min)} to ${String(max)}`;
  if (min !== undefined) return `${noun}, at least ${String(min)}`;
  return max === undefined ? noun : `${noun}, at most ${String(max)}`;
}

const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/u;
const WHOLE = /^[+-]?\d+$/u;

function numeric(
  about: InputText & NumberRange,
  kind: "number" | "integer",
  pattern: RegExp,
  noun: string,
): Input<number> {
  const { min = -Infinity, max = Infinity, ...rest } = about;
  const accepts = rangeText(about, noun);
  return input({
    ...rest,
    kind,
    placeholder: kind === "integer" ? "N" : "NUMBER",
    accepts,
    parse(given) {
      const number = pattern.test(given) ? Number(given) : Number.NaN;
      const isExact = kind === "number" ? Number.isFinite(number) : Number.isSafeInteger(number);
      return isExact && number >= min && number <= max
        ? value(number)
        : refused(`found ${quote(given)}; accepted: ${accepts}`);
    },
  });
}

/** A finite decimal number. */
export function number(about: InputText & NumberRange): Input<number> {
  return numeric(about, "number", DECIMAL, "a number");
}

/** A whole number that a double holds exactly. */
export function integer(about: InputText & NumberRange): Input<number> {
  return numeric(about, "integer", WHOLE, "a whole number");
}

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["True", true],
  ["TRUE", true],
  ["false", false],
  ["False", false],
  ["FALSE", false],
]);

/** `true` or `false` as YAML 1.2 writes them. A flag of this kind may stand alone and then means true. */
export function boolean(about: InputText): Input<boolean> {
  return input({
    ...about,
    kind: "boolean",
    placeholder: "true|false",
    accepts: "true or false",
    parse(given) {
      const parsed = BOOLEANS.get(given);
      return parsed === undefined ? refused(`found ${quote(given)}; accepted: true or false`) : value(parsed);
    },
  });
}

/** One of a few words. */
export function choice<const Word extends string>(
  about: InputText & { readonly choices: readonly Word[] },
): Input<Word> {
  const { choices, ...rest } = about;
  return input({
    ...rest,
    kind: "choice",
    placeholder: choices.join("|"),
    accepts: alternatives(choices),
    parse(given) {
      const found = choices.find((word) => word === given);
      if (found !== undefined) return value(found);
      const hint = didYouMean(given, choices, "");
      return refused(`found ${quote(given)}; accepted: ${alternatives(choices)}`, hint === "" ? undefined : hint);
    },
  });
}
