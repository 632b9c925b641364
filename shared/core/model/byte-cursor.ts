import type { ByteSource } from "./byte-source.ts";
import { WalkRefused } from "./walk-refused.ts";

const PAGE_BYTES = 1 << 20;

/** Where the walk stands. `end` is the end of the innermost message: nothing is read beyond it. */
export interface Cursor {
  readonly source: ByteSource;
  page: Uint8Array;
  pageStart: number;
  position: number;
  end: number;
  depth: number;
  fields: number;
  nameBytes: number;
}

export function cursorOver(source: ByteSource): Cursor {
  return {
    source,
    page: new Uint8Array(0),
    pageStart: 0,
    position: 0,
    end: source.sizeBytes,
    depth: 0,
    fields: 0,
    nameBytes: 0,
  };
}

/** The bytes ahead, at most a page of them, without moving. For the start of the file. */
export function peek(cursor: Cursor, length: number): Uint8Array {
  if (cursor.page.length === 0) turnPage(cursor);
  return cursor.page.subarray(0, length);
}

/** The next byte of the innermost message. */
export function readByte(cursor: Cursor): number {
  if (cursor.position >= cursor.end) throw pastEnd(cursor);
  const byte = cursor.page[cursor.position - cursor.pageStart];
  if (byte !== undefined) {
    cursor.position += 1;
    return byte;
  }
  turnPage(cursor);
  return readByte(cursor);
}

/** The next bytes, of which the caller knows that the message has them. Valid until the next read. */
export function takeBytes(cursor: Cursor, length: number): Uint8Array {
  const within = cursor.position - cursor.pageStart;
  if (within + length <= cursor.page.length) {
    cursor.position += length;
    return cursor.page.subarray(within, within + length);
  }
  const bytes = new Uint8Array(length);
  for (let index = 0; index < length; index++) bytes[index] = readByte(cursor);
  return bytes;
}

/** The position only grows, so pages do too: no byte is asked for twice. */
function turnPage(cursor: Cursor): void {
  cursor.pageStart = cursor.position;
  cursor.page = cursor.source.read(cursor.position, Math.min(PAGE_BYTES, cursor.source.sizeBytes - cursor.position));
  if (cursor.page.length === 0) throw truncated(cursor, "it has become shorter while it was read");
}

/** What is said of a value that reaches beyond the innermost message, which at the outside is the file. */
export function pastEnd(cursor: Cursor): WalkRefused {
  return cursor.depth === 0
    ? truncated(cursor, "the last part is cut off")
    : malformed(cursor, "a message ends within a field");
}

export function malformed(cursor: Cursor, what: string): WalkRefused {
  return new WalkRefused(
    "malformed-protobuf",
    `The file is not well-formed at byte ${cursor.position}: ${what}.`,
    "Export the model again.",
  );
}

export function truncated(cursor: Cursor, what: string): WalkRefused {
  return new WalkRefused(
    "truncated",
    `The file ends too early, at byte ${cursor.source.sizeBytes}: ${what}.`,
    "Copy or export the model again; the file is incomplete.",
  );
}
