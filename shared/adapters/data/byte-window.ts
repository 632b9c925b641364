/** The part of a text file that is in memory: what the last chunks brought, less what was taken. */
export interface ByteWindow {
  /** Valid from `start` to `end`; changes with `append`. */
  bytes: Buffer;
  start: number;
  end: number;
}

/** A record (CSV) or line (JSON Lines) may be this long; beyond, a quote was left open or it is no such file. */
export const MAXIMUM_RECORD_BYTES = 16 * 1024 * 1024;

export function byteWindow(): ByteWindow {
  return { bytes: Buffer.alloc(0), start: 0, end: 0 };
}

/** Moves what is left to the front and adds the chunk behind it, growing by doubling. */
export function appendChunk(window: ByteWindow, chunk: Uint8Array): void {
  const left = window.end - window.start;
  const needed = left + chunk.length;
  const target =
    needed > window.bytes.length ? Buffer.allocUnsafeSlow(Math.max(needed, window.bytes.length * 2)) : window.bytes;
  target.set(window.bytes.subarray(window.start, window.end), 0);
  target.set(chunk, left);
  window.bytes = target;
  window.start = 0;
  window.end = needed;
}

/** Reading outside is impossible where this is used: callers keep the index below the window's end. */
export function byteAt(bytes: Uint8Array, index: number): number {
  return bytes[index] as number;
}
