import type { ByteSource } from "../../../../../shared/core/model/byte-source.ts";

/** A source that keeps to its contract and notices when the walk does not keep to its own. */
export interface CountingSource extends ByteSource {
  readonly bytesRead: () => number;
  /** Reads outside the file, backwards, or of nothing. */
  readonly violations: () => readonly string[];
}

/** @param bytesAt the content of [offset, offset + length) */
export function countingSource(
  sizeBytes: number,
  bytesAt: (offset: number, length: number) => Uint8Array,
): CountingSource {
  const violations: string[] = [];
  let bytesRead = 0;
  let next = 0;
  return {
    sizeBytes,
    read(offset, length) {
      if (offset < next || length < 1 || offset + length > sizeBytes)
        violations.push(`${offset} + ${length} after ${next} of ${sizeBytes}`);
      next = offset + length;
      bytesRead += length;
      return bytesAt(offset, length);
    },
    bytesRead: () => bytesRead,
    violations: () => violations,
  };
}

export function sourceOf(bytes: Uint8Array): CountingSource {
  return countingSource(bytes.length, (offset, length) => bytes.subarray(offset, offset + length));
}
