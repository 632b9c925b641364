/** A piece of a gate or slice. Offsets count UTF-16 units from the start of the scanned text. */
export type Token = Span &
  (
    | { readonly kind: "word"; readonly text: string }
    | { readonly kind: "number"; readonly text: string }
    | { readonly kind: "symbol"; readonly text: string }
    /** `text` is the content with doubled quotes halved; `offsets[i]` is where its unit i stands in the scanned text. */
    | { readonly kind: "quoted"; readonly text: string; readonly mark: string; readonly offsets: readonly number[] }
  );

export interface Span {
  readonly offset: number;
  readonly length: number;
}

export type ScanResult =
  | { readonly kind: "tokens"; readonly tokens: readonly Token[] }
  | ({ readonly kind: "unclosed-quote" | "control-character"; readonly text: string } & Span);

const SPACE = /[ \t]+/uy;
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u;
const WORD = /[\p{L}_][\p{L}\p{M}\p{N}_.-]*/uy;
const NUMBER = /[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/uy;
const SYMBOL = /<=|>=|==|!=|[^]/uy;
const QUOTES = "\"'`";

/**
 * Splits a one-line text into words (letters, digits, `_ . -`), numbers, quoted texts and symbols.
 * A quote inside a quoted text is written twice, as in SQL and CSV: nesting then needs no pile of backslashes.
 */
export function scan(text: string): ScanResult {
  const control = CONTROL.exec(text.replaceAll("\t", " "));
  if (control !== null) return { kind: "control-character", text: control[0], offset: control.index, length: 1 };
  const tokens: Token[] = [];
  let offset = 0;
  while (offset < text.length) {
    const space = matchAt(SPACE, text, offset);
    if (space !== null) {
      offset += space.length;
      continue;
    }
    const token = QUOTES.includes(text.charAt(offset)) ? quotedAt(text, offset) : plainAt(text, offset);
    if (token === null)
      return { kind: "unclosed-quote", text: text.charAt(offset), offset, length: text.length - offset };
    tokens.push(token);
    offset += token.length;
  }
  return { kind: "tokens", tokens };
}

function matchAt(pattern: RegExp, text: string, offset: number): string | null {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0] ?? null;
}

function plainAt(text: string, offset: number): Token {
  const word = matchAt(WORD, text, offset);
  if (word !== null) return { kind: "word", text: word, offset, length: word.length };
  const number = matchAt(NUMBER, text, offset);
  if (number !== null) return { kind: "number", text: number, offset, length: number.length };
  const symbol = matchAt(SYMBOL, text, offset) ?? text.charAt(offset);
  return { kind: "symbol", text: symbol, offset, length: symbol.length };
}

function quotedAt(text: string, offset: number): Token | null {
  const mark = text.charAt(offset);
  const offsets: number[] = [];
  let content = "";
  let index = offset + 1;
  while (index < text.length) {
    const unit = text.charAt(index);
    const doubled = unit === mark && text.charAt(index + 1) === mark;
    if (unit === mark && !doubled) {
      offsets.push(index);
      return { kind: "quoted", text: content, mark, offsets, offset, length: index + 1 - offset };
    }
    offsets.push(index);
    content += unit;
    index += doubled ? 2 : 1;
  }
  return null;
}

/** A name as the grammar reads it back: bare where it can be, otherwise between `mark`s with marks inside doubled. */
export function quoteName(name: string, mark: string, keywords: ReadonlySet<string>): string {
  const bare = matchAt(WORD, name, 0) === name && !keywords.has(name);
  return bare ? name : quoteBetween(name, mark);
}

export function quoteBetween(text: string, mark: string): string {
  return `${mark}${text.replaceAll(mark, mark + mark)}${mark}`;
}

/** Decimal text of a finite number; negative zero is zero, because no reader means it. */
export function numberText(value: number): string {
  return String(value === 0 ? 0 : value);
}
