/** The structure is not what the Thrift compact protocol allows. */
export class ThriftFault extends Error {}

const DEPTH_LIMIT = 24;
const VARINT_BYTES = 10;

interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
}

class OutOfBytes extends Error {}

/**
 * Offset behind the struct that begins at `start`, or null when the bytes end inside it. Nothing is decoded or allocated:
 * this runs before the decoder, which believes every length that a file claims, so that a hostile one is refused first.
 * @throws ThriftFault for an impossible type, nesting or number
 * @source Thrift compact protocol, the parts that Parquet uses (no maps, no sets)
 */
export function thriftStructEnd(bytes: Uint8Array, start: number): number | null {
  const cursor = { bytes, at: start };
  try {
    skipStruct(cursor, 0);
    return cursor.at;
  } catch (cause) {
    if (cause instanceof OutOfBytes) return null;
    throw cause;
  }
}

function skipStruct(cursor: Cursor, depth: number): void {
  if (depth > DEPTH_LIMIT) throw new ThriftFault("structures are nested too deep");
  for (;;) {
    const head = nextByte(cursor);
    const type = head & 15;
    if (type === 0) return;
    if (head >> 4 === 0) skipVarint(cursor);
    skipValue(cursor, type, depth);
  }
}

function skipValue(cursor: Cursor, type: number, depth: number): void {
  if (type === 1 || type === 2) return;
  if (type === 3) skipBytes(cursor, 1);
  else if (type >= 4 && type <= 6) skipVarint(cursor);
  else if (type === 7) skipBytes(cursor, 8);
  else if (type === 8) skipBytes(cursor, skipVarint(cursor));
  else if (type === 9) skipList(cursor, depth + 1);
  else if (type === 12) skipStruct(cursor, depth + 1);
  else throw new ThriftFault(`unknown field type ${String(type)}`);
}

function skipList(cursor: Cursor, depth: number): void {
  if (depth > DEPTH_LIMIT) throw new ThriftFault("lists are nested too deep");
  const head = nextByte(cursor);
  const type = head & 15;
  const size = head >> 4 === 15 ? skipVarint(cursor) : head >> 4;
  // Each element has at least one byte; a truth value in a list is one byte too.
  for (let index = 0; index < size; index++) {
    if (type === 1 || type === 2) skipBytes(cursor, 1);
    else skipValue(cursor, type, depth);
  }
}

/** Skips a varint and returns it; beyond 32 bits the number is not exact, but still too large for what it counts. */
function skipVarint(cursor: Cursor): number {
  let value = 0;
  for (let index = 0; index < VARINT_BYTES; index++) {
    const byte = nextByte(cursor);
    value += (byte & 127) * 2 ** (7 * index);
    if (byte < 128) return value;
  }
  throw new ThriftFault("a number is longer than 64 bits");
}

function nextByte(cursor: Cursor): number {
  const byte = cursor.bytes[cursor.at++];
  if (byte === undefined) throw new OutOfBytes();
  return byte;
}

function skipBytes(cursor: Cursor, count: number): void {
  cursor.at += count;
  if (cursor.at > cursor.bytes.length) throw new OutOfBytes();
}
