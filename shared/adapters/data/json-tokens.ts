import { byteAt } from "./byte-window.ts";

/** Where a value stands in the bytes of its line, not decoded. `isEscaped` says that a string holds a backslash. */
export interface JsonToken {
  kind: "string" | "number" | "true" | "false" | "null" | "object" | "array";
  start: number;
  end: number;
  isEscaped: boolean;
}

/** What is wrong with a line as JSON, and at which byte. */
export class JsonFault extends Error {
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

const DEPTH_LIMIT = 100;
const QUOTE = 34;
const BACKSLASH = 92;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const COMMA = 44;
const COLON = 58;
const ZERO = 48;
const NINE = 57;
const WORDS = [
  ["true", Buffer.from("true")],
  ["false", Buffer.from("false")],
  ["null", Buffer.from("null")],
] as const;
const ESCAPES = new Set(Buffer.from('"\\/bfnrtu'));

export function skipBlanks(bytes: Uint8Array, at: number, end: number): number {
  let next = at;
  while (next < end) {
    const byte = byteAt(bytes, next);
    if (byte !== 32 && byte !== 9 && byte !== 13) break;
    next++;
  }
  return next;
}

/**
 * Walks the members of the one object on a line. `visit` gets the key and the value as tokens, which are reused.
 * Strict: RFC 8259, nothing behind the object. Numbers stay text here, so nothing is lost beyond 2^53.
 * @throws JsonFault at the first byte that is wrong
 */
export function walkObject(
  bytes: Buffer,
  start: number,
  end: number,
  visit: (key: JsonToken, value: JsonToken) => void,
): void {
  const key: JsonToken = { kind: "string", start: 0, end: 0, isEscaped: false };
  const value: JsonToken = { kind: "null", start: 0, end: 0, isEscaped: false };
  let at = skipBlanks(bytes, start, end);
  if (at >= end || byteAt(bytes, at) !== OPEN_BRACE) throw new JsonFault("a line must hold one JSON object", at);
  at = skipBlanks(bytes, at + 1, end);
  if (at < end && byteAt(bytes, at) === CLOSE_BRACE) {
    expectEnd(bytes, at + 1, end);
    return;
  }
  for (;;) {
    at = readString(bytes, at, end, key);
    at = expectByte(bytes, skipBlanks(bytes, at, end), end, COLON);
    at = readValue(bytes, skipBlanks(bytes, at, end), end, value, 1);
    visit(key, value);
    at = skipBlanks(bytes, at, end);
    if (at < end && byteAt(bytes, at) === CLOSE_BRACE) break;
    at = skipBlanks(bytes, expectByte(bytes, at, end, COMMA), end);
  }
  expectEnd(bytes, at + 1, end);
}

function expectEnd(bytes: Uint8Array, at: number, end: number): void {
  const next = skipBlanks(bytes, at, end);
  if (next < end) throw new JsonFault("there is more on the line after the object", next);
}

function expectByte(bytes: Uint8Array, at: number, end: number, byte: number): number {
  if (at < end && byteAt(bytes, at) === byte) return at + 1;
  throw new JsonFault(`${at < end ? "" : "the line ends where "}"${String.fromCharCode(byte)}" is expected`, at);
}

/** Reads the value at `at` into the token and returns the offset behind it. */
function readValue(bytes: Buffer, at: number, end: number, token: JsonToken, depth: number): number {
  if (at >= end) throw new JsonFault("the line ends where a value is expected", at);
  const byte = byteAt(bytes, at);
  if (byte === QUOTE) return readString(bytes, at, end, token);
  if (byte === 45 || (byte >= ZERO && byte <= NINE)) return readNumber(bytes, at, end, token);
  if (byte === OPEN_BRACE || byte === OPEN_BRACKET) return readNested(bytes, at, end, token, depth);
  for (const [kind, word] of WORDS) {
    if (bytes.compare(word, 0, word.length, at, Math.min(end, at + word.length)) !== 0) continue;
    token.kind = kind;
    token.start = at;
    return (token.end = at + word.length);
  }
  throw new JsonFault("a JSON value is expected (NaN and Infinity are none; write null)", at);
}

function readString(bytes: Buffer, start: number, end: number, token: JsonToken): number {
  if (start >= end || byteAt(bytes, start) !== QUOTE)
    throw new JsonFault("a key or text in double quotes is expected", start);
  token.kind = "string";
  token.isEscaped = false;
  for (let at = start + 1; at < end; at++) {
    const byte = byteAt(bytes, at);
    if (byte === QUOTE) {
      token.start = start;
      return (token.end = at + 1);
    }
    if (byte < 32) throw new JsonFault("a control character in a text must be escaped", at);
    if (byte !== BACKSLASH) continue;
    token.isEscaped = true;
    const escape = bytes[at + 1] ?? 0;
    if (at + 1 >= end || !ESCAPES.has(escape)) throw new JsonFault("an unknown escape", at);
    if (escape === 117 && !/^[0-9a-f]{4}$/iu.test(bytes.toString("latin1", at + 2, Math.min(end, at + 6)))) {
      throw new JsonFault("\\u needs four hexadecimal digits", at);
    }
    at++;
  }
  throw new JsonFault("the line ends inside a text", start);
}

function readNumber(bytes: Buffer, start: number, end: number, token: JsonToken): number {
  let at = start;
  if (byteAt(bytes, at) === 45) at++;
  const firstDigit = at;
  at = skipDigits(bytes, at, end);
  if (at - firstDigit > 1 && byteAt(bytes, firstDigit) === ZERO)
    throw new JsonFault("a number must not begin with 0", start);
  if (bytes[at] === 46 && at < end) at = skipDigits(bytes, at + 1, end);
  if (at < end && (byteAt(bytes, at) | 32) === 101) {
    const sign = bytes[at + 1];
    at = skipDigits(bytes, sign === 43 || sign === 45 ? at + 2 : at + 1, end);
  }
  token.kind = "number";
  token.start = start;
  return (token.end = at);
}

function skipDigits(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && byteAt(bytes, at) >= ZERO && byteAt(bytes, at) <= NINE) at++;
  if (at === start) throw new JsonFault("a digit is expected", at);
  return at;
}

function readNested(bytes: Buffer, start: number, end: number, token: JsonToken, depth: number): number {
  if (depth > DEPTH_LIMIT) throw new JsonFault(`values are nested deeper than ${String(DEPTH_LIMIT)}`, start);
  const isObject = byteAt(bytes, start) === OPEN_BRACE;
  const close = isObject ? CLOSE_BRACE : CLOSE_BRACKET;
  let at = skipBlanks(bytes, start + 1, end);
  if (at < end && byteAt(bytes, at) === close) at++;
  else {
    for (;;) {
      if (isObject) {
        at = readString(bytes, at, end, token);
        at = skipBlanks(bytes, expectByte(bytes, skipBlanks(bytes, at, end), end, COLON), end);
      }
      at = skipBlanks(bytes, readValue(bytes, at, end, token, depth + 1), end);
      if (at < end && byteAt(bytes, at) === close) break;
      at = skipBlanks(bytes, expectByte(bytes, at, end, COMMA), end);
    }
    at++;
  }
  token.kind = isObject ? "object" : "array";
  token.start = start;
  return (token.end = at);
}

/** The text of a string token. */
export function stringOf(bytes: Buffer, { start, end, isEscaped }: JsonToken): string {
  return isEscaped
    ? String(JSON.parse(bytes.toString("utf8", start, end)))
    : bytes.toString("utf8", start + 1, end - 1);
}
