import { malformed, pastEnd, readByte, takeBytes, truncated, type Cursor } from "./byte-cursor.ts";
import { MODEL_LIMITS } from "./model-limits.ts";
import { WalkRefused } from "./walk-refused.ts";

/**
 * Protocol-buffer wire format, read forward without trusting any length.
 * @source protobuf.dev/programming-guides/encoding: tag = field << 3 | type; 0 varint, 1 fixed64, 2 length-delimited, 5 fixed32; 3 and 4 are
 * groups, which no ONNX message has
 */
export type WireType = 0 | 1 | 2 | 5;

/** Looks at one field. True: the value was read. False: it is of no interest and is skipped. */
type FieldVisitor = (field: number, wireType: WireType) => boolean;

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Reads the fields of the message that ends at `cursor.end`. */
export function readFields(cursor: Cursor, visit: FieldVisitor): void {
  while (cursor.position < cursor.end) {
    if (++cursor.fields > MODEL_LIMITS.fields)
      throw new WalkRefused("limit-exceeded", `The file has more than ${MODEL_LIMITS.fields} fields.`);
    const tag = readVarint(cursor);
    const field = Math.floor(tag / 8);
    if (field < 1 || field > 0x1fff_ffff) throw malformed(cursor, "a field number is out of range");
    const wireType = wireTypeOf(cursor, tag % 8);
    if (!visit(field, wireType)) skipValue(cursor, wireType);
  }
}

/** Reads one embedded message: its length is checked against the message around it, and the walk stands at its end afterwards. */
export function readMessage(cursor: Cursor, wireType: WireType, visit: FieldVisitor): void {
  const length = readLength(cursor, wireType);
  if (cursor.depth >= MODEL_LIMITS.messageDepth)
    throw new WalkRefused("nesting-too-deep", `Messages are nested more than ${MODEL_LIMITS.messageDepth} deep.`);
  const outerEnd = cursor.end;
  cursor.depth += 1;
  cursor.end = cursor.position + length;
  readFields(cursor, visit);
  cursor.depth -= 1;
  cursor.end = outerEnd;
}

/**
 * A varint as a number: unsigned, exact below 2^53 and rounded above, which every caller refuses anyway.
 * Use `readSigned` for int64 fields, whose negative values fill all 64 bits.
 */
export function readVarint(cursor: Cursor): number {
  let value = 0;
  let scale = 1;
  for (let count = 0; count < 10; count++) {
    const byte = readByte(cursor);
    value += (byte & 0x7f) * scale;
    if (byte < 0x80) {
      if (count === 9 && byte > 1) throw malformed(cursor, "a number has more than 64 bits");
      return value;
    }
    scale *= 128;
  }
  throw malformed(cursor, "a number is longer than ten bytes");
}

/** An int64 field: exact within ±2^53, rounded beyond with the right sign. */
export function readSigned(cursor: Cursor, wireType: WireType): number {
  expectWireType(cursor, wireType, 0);
  let low = 0;
  let high = 0;
  for (let count = 0; count < 10; count++) {
    const byte = readByte(cursor);
    const bits = byte & 0x7f;
    // Two halves of 35 and 29 bits: a double holds each exactly, so that -1 (ten bytes of ones) is not rounded away.
    if (count < 5) low += bits * 128 ** count;
    else high += bits * 128 ** (count - 5);
    if (byte >= 0x80) continue;
    if (count === 9 && byte > 1) throw malformed(cursor, "a number has more than 64 bits");
    const half = 2 ** 28;
    return high >= half ? (high - 2 * half) * 2 ** 35 + low : high * 2 ** 35 + low;
  }
  throw malformed(cursor, "a number is longer than ten bytes");
}

/** A length-delimited value's length, checked against the innermost message. */
export function readLength(cursor: Cursor, wireType: WireType): number {
  expectWireType(cursor, wireType, 2);
  const length = readVarint(cursor);
  if (length > cursor.end - cursor.position) {
    if (cursor.depth === 0) throw truncated(cursor, `a part of ${length} bytes begins at byte ${cursor.position}`);
    throw malformed(cursor, `a part of ${length} bytes is longer than the message around it`);
  }
  return length;
}

/** A name: UTF-8, of bounded length. The bytes are copied out. */
export function readName(cursor: Cursor, wireType: WireType, what: string): string {
  const length = readLength(cursor, wireType);
  if (length > MODEL_LIMITS.nameBytes)
    throw new WalkRefused(
      "limit-exceeded",
      `${what} is ${length} bytes long; at most ${MODEL_LIMITS.nameBytes} are accepted.`,
    );
  cursor.nameBytes += length;
  if (cursor.nameBytes > MODEL_LIMITS.allNamesBytes) {
    throw new WalkRefused(
      "limit-exceeded",
      `The names in the file take more than ${MODEL_LIMITS.allNamesBytes} bytes.`,
    );
  }
  const bytes = takeBytes(cursor, length);
  try {
    return decoder.decode(bytes);
  } catch {
    throw malformed(cursor, `${what} is not UTF-8`);
  }
}

/** Steps over a length-delimited payload without reading it; returns its length. */
export function skipPayload(cursor: Cursor, wireType: WireType): number {
  const length = readLength(cursor, wireType);
  cursor.position += length;
  return length;
}

/**
 * Counts the numbers of one field of a repeated scalar, packed or not, without keeping them.
 * @param bytesEach width of a fixed-width number, or null for varints, which are counted by their last bytes
 */
export function countScalars(cursor: Cursor, wireType: WireType, bytesEach: 4 | 8 | null): number {
  if (wireType !== 2) {
    expectWireType(cursor, wireType, bytesEach === null ? 0 : bytesEach === 4 ? 5 : 1);
    skipValue(cursor, wireType);
    return 1;
  }
  const length = readLength(cursor, wireType);
  if (bytesEach === null) return countVarints(cursor, cursor.position + length);
  if (length % bytesEach !== 0) throw malformed(cursor, `packed numbers of ${bytesEach} bytes take ${length} bytes`);
  cursor.position += length;
  return length / bytesEach;
}

/** The int64 numbers of one field of a repeated scalar, packed or not. */
export function readSignedList(cursor: Cursor, wireType: WireType, add: (value: number) => void): void {
  if (wireType !== 2) {
    add(readSigned(cursor, wireType));
    return;
  }
  const length = readLength(cursor, wireType);
  const outerEnd = cursor.end;
  cursor.end = cursor.position + length;
  while (cursor.position < cursor.end) add(readSigned(cursor, 0));
  cursor.end = outerEnd;
}

function expectWireType(cursor: Cursor, found: WireType, expected: WireType): void {
  if (found !== expected) throw malformed(cursor, `a field has wire type ${found} where ${expected} is due`);
}

/**
 * Marks a field that may stand once. Parsers merge a repeated singular message, each in its own way; a file that relies on it is refused.
 * @param seen bits of the fields seen so far
 */
export function once(cursor: Cursor, seen: number, field: number): number {
  const bit = 2 ** field;
  if (Math.floor(seen / bit) % 2 === 1) throw malformed(cursor, `field ${field} stands twice where it may stand once`);
  return seen + bit;
}

function wireTypeOf(cursor: Cursor, type: number): WireType {
  if (type === 0 || type === 1 || type === 2 || type === 5) return type;
  throw malformed(
    cursor,
    type === 3 || type === 4 ? "groups do not occur in ONNX" : `wire type ${type} does not exist`,
  );
}

function skipValue(cursor: Cursor, wireType: WireType): void {
  switch (wireType) {
    case 0:
      readVarint(cursor);
      return;
    case 1:
      skipFixed(cursor, 8);
      return;
    case 2:
      skipPayload(cursor, wireType);
      return;
    case 5:
      skipFixed(cursor, 4);
  }
}

function skipFixed(cursor: Cursor, length: number): void {
  if (length > cursor.end - cursor.position) throw pastEnd(cursor);
  cursor.position += length;
}

function countVarints(cursor: Cursor, end: number): number {
  let count = 0;
  let running = 0;
  while (cursor.position < end) {
    if (readByte(cursor) < 0x80) {
      count += 1;
      running = 0;
    } else if (++running === 10) throw malformed(cursor, "a number is longer than ten bytes");
  }
  if (running > 0) throw malformed(cursor, "packed numbers end within a number");
  return count;
}
