import { parquetCheck } from "./parquet-fault.ts";

/**
 * Decodes the run-length and bit-packed hybrid of levels and dictionary indices: `count` values of `width` bits from
 * `bytes`. hyparquet's own decoder trusts the run lengths of the file and grows its output to whatever they claim.
 * @source parquet-format Encodings.md, RLE/bit-packing hybrid
 */
export function readHybrid(bytes: Uint8Array, width: number, count: number): Int32Array {
  const values = new Int32Array(count);
  if (width === 0) return values;
  parquetCheck(width <= 31, `a bit width of ${String(width)}`);
  const place = { at: 0 };
  let filled = 0;
  while (filled < count) {
    const header = runHeader(bytes, place);
    const length = Math.floor(header / 2);
    if (header % 2 === 0) {
      const value = littleEndian(bytes, place.at, (width + 7) >> 3);
      place.at += (width + 7) >> 3;
      const end = Math.min(count, filled + length);
      // Most runs are short, and for those a loop is far faster than a call of `fill`.
      for (let index = filled; index < end; index++) values[index] = value;
      filled += length;
    } else {
      unpackBits(bytes, place.at, width, values, filled, Math.min(count, filled + length * 8));
      place.at += length * width;
      filled += length * 8;
    }
  }
  return values;
}

/** Which of `rows` rows have a value, by 1; null when all have one, which most writers say in a single run. */
export function readLevels(bytes: Uint8Array, rows: number): Int32Array | null {
  return rows === 0 || isOneRunOfOnes(bytes, rows) ? null : readHybrid(bytes, 1, rows);
}

function isOneRunOfOnes(bytes: Uint8Array, count: number): boolean {
  const place = { at: 0 };
  const header = runHeader(bytes, place);
  return header % 2 === 0 && header / 2 >= count && bytes[place.at] === 1;
}

/** The number of up to 35 bits that begins a run; the place moves behind it. */
function runHeader(bytes: Uint8Array, place: { at: number }): number {
  let header = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[place.at++];
    parquetCheck(byte !== undefined && shift < 35, "runs end too early");
    header += (byte & 127) * 2 ** shift;
    if (byte < 128) return header;
  }
}

function littleEndian(bytes: Uint8Array, at: number, length: number): number {
  parquetCheck(at + length <= bytes.length, "a run ends too early");
  let value = 0;
  for (let index = length - 1; index >= 0; index--) value = value * 256 + (bytes[at + index] ?? 0);
  return value;
}

/** Fills `values` from `from` to `to`; views of the two arrays would cost more than most runs. */
function unpackBits(bytes: Uint8Array, at: number, width: number, values: Int32Array, from: number, to: number): void {
  // The last group may be cut after the bytes that its values need.
  parquetCheck(at + Math.ceil(((to - from) * width) / 8) <= bytes.length, "packed values end too early");
  if (width <= WIDEST_SHIFTED) unpackShifting(bytes, at, width, values, from, to);
  else unpackDividing(bytes, at, width, values, from, to);
}

/** Bits are held in a 32-bit integer, where shifts are exact: at most 24 wait for the next byte. */
const WIDEST_SHIFTED = 24;

type Unpack = (bytes: Uint8Array, start: number, width: number, values: Int32Array, from: number, to: number) => void;

const unpackShifting: Unpack = (bytes, start, width, values, from, to) => {
  const mask = 2 ** width - 1;
  let at = start;
  let held = 0;
  let bits = 0;
  for (let index = from; index < to; index++) {
    while (bits < width) {
      held |= (bytes[at++] ?? 0) << bits;
      bits += 8;
    }
    values[index] = held & mask;
    held >>>= width;
    bits -= width;
  }
};

/** Up to 31 + 8 bits are held, more than a shift can take and far fewer than a double can. */
const unpackDividing: Unpack = (bytes, start, width, values, from, to) => {
  const modulus = 2 ** width;
  let at = start;
  let held = 0;
  let bits = 0;
  for (let index = from; index < to; index++) {
    while (bits < width) {
      held += (bytes[at++] ?? 0) * 2 ** bits;
      bits += 8;
    }
    values[index] = held % modulus;
    held = Math.floor(held / modulus);
    bits -= width;
  }
};
