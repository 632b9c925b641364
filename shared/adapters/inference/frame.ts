/**
 * Frames between the parent and the child: two little-endian u32 lengths, a JSON head, padding to 8 bytes, a body of
 * raw array bytes. Raw frames over a socket carried 17 MB of float32 in 20–40 ms where `fork` with advanced
 * serialization took 80–180 ms, for that copies every array twice more.
 */
export interface Frame {
  readonly head: unknown;
  /** Its own buffer, so that views of any element type start aligned. */
  readonly body: ArrayBuffer;
}

/** Where an array lies in the body of a frame. */
export interface Span {
  readonly offset: number;
  readonly bytes: number;
}

const prefixBytes = 8;
const alignment = 8;
/** A head holds names and new dictionary entries; one of this size is a broken stream. */
const largestHead = 1 << 28;

type ByteArray = Uint8Array<ArrayBuffer>;

/** Lays arrays out one behind the other, each aligned for 64-bit elements. */
export function layOut(arrays: readonly ArrayBufferView[]): readonly Span[] {
  let offset = 0;
  return arrays.map(({ byteLength }) => {
    const span = { offset, bytes: byteLength };
    offset += aligned(byteLength);
    return span;
  });
}

/** The chunks to write for a frame. Array bytes are not copied: the arrays must stay untouched until they are sent. */
export function encodeFrame(head: unknown, arrays: readonly ArrayBufferView[] = []): readonly Uint8Array[] {
  const json = Buffer.from(JSON.stringify(head), "utf8");
  const prefix = Buffer.alloc(prefixBytes);
  const bodyBytes = arrays.reduce((sum, { byteLength }) => sum + aligned(byteLength), 0);
  prefix.writeUInt32LE(json.byteLength, 0);
  prefix.writeUInt32LE(bodyBytes, 4);
  const chunks: Uint8Array[] = [prefix, json];
  for (const array of arrays) {
    chunks.push(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
    const padding = aligned(array.byteLength) - array.byteLength;
    if (padding > 0) chunks.push(new Uint8Array(padding));
  }
  return chunks;
}

/** Cuts a byte stream into frames; chunks may end anywhere. */
export class FrameReader {
  readonly #deliver: (frame: Frame) => void;
  #prefix: ByteArray = new Uint8Array(prefixBytes);
  #head: ByteArray | null = null;
  #body: ByteArray | null = null;
  #filled = 0;

  constructor(deliver: (frame: Frame) => void) {
    this.#deliver = deliver;
  }

  /** @throws Error when the stream is no sequence of frames */
  push(chunk: Uint8Array): void {
    let rest = chunk;
    for (;;) {
      const target = this.#body ?? this.#head ?? this.#prefix;
      const taken = Math.min(target.byteLength - this.#filled, rest.byteLength);
      target.set(rest.subarray(0, taken), this.#filled);
      this.#filled += taken;
      rest = rest.subarray(taken);
      if (this.#filled < target.byteLength) return;
      this.#filled = 0;
      this.#advance();
    }
  }

  /** Moves on from a full part to the next; a full body is a frame. */
  #advance(): void {
    const lengths = new DataView(this.#prefix.buffer);
    if (this.#head === null) {
      const bytes = lengths.getUint32(0, true);
      if (bytes === 0 || bytes > largestHead) throw new Error("not a frame of the inference protocol");
      this.#head = new Uint8Array(bytes);
    } else if (this.#body === null) {
      this.#body = new Uint8Array(lengths.getUint32(4, true));
    } else {
      const frame: Frame = { head: JSON.parse(new TextDecoder().decode(this.#head)), body: this.#body.buffer };
      this.#prefix = new Uint8Array(prefixBytes);
      this.#head = null;
      this.#body = null;
      this.#deliver(frame);
    }
  }
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / alignment) * alignment;
}
