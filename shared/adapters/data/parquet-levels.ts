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
  let at = 0;
  let filled = 0;
  while (filled < count) {
    let header = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      parquetCheck(byte !== undefined && shift < 35, "runs end too early");
      header += (byte & 127) * 2 ** shift;
      if (byte < 128) break;
    }
    const length = Math.floor(header / 2);
    if (header % 2 === 0) {
      const value = littleEndian(bytes, at, (width + 7) >> 3);
      at += (width + 7) >> 3;
      values.fill(value, filled, Math.min(count, filled + length));
      filled += length;
    } else {
      unpackBits(bytes.subarray(at), width, values.subarray(filled, Math.min(count, filled + length * 8)));
      at += length * width;
      filled += length * 8;
    }
  }
  return values;
}

function littleEndian(bytes: Uint8Array, at: number, length: number): number {
  parquetCheck(at + length <= bytes.length, "a run ends too early");
  let value = 0;
  for (let index = length - 1; index >= 0; index--) value = value * 256 + (bytes[at + index] ?? 0);
  return value;
}

function unpackBits(bytes: Uint8Array, width: number, values: Int32Array): void {
  // The last group may be cut after the bytes that its values need.
  parquetCheck(Math.ceil((values.length * width) / 8) <= bytes.length, "packed values end too early");
  const modulus = 2 ** width;
  let held = 0;
  let bits = 0;
  let at = 0;
  for (let index = 0; index < values.length; index++) {
    // Up to 31 + 8 bits are held, more than a shift can take and far fewer than a double can.
    while (bits < width) {
      held += (bytes[at++] ?? 0) * 2 ** bits;
      bits += 8;
    }
    values[index] = held % modulus;
    held = Math.floor(held / modulus);
    bits -= width;
  }
}
