import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readHybrid, readLevels } from "../../../../../shared/adapters/data/parquet-levels.ts";

/** One run as the format describes it: bits from the lowest of the first byte on, in groups of eight values. */
function packed(values: readonly number[], width: number): readonly number[] {
  const groups = Math.ceil(values.length / 8);
  const bits = values.reduce((sum, value, index) => sum | (BigInt(value) << BigInt(index * width)), 0n);
  const bytes = Array.from({ length: groups * width }, (_, index) => Number((bits >> BigInt(8 * index)) & 255n));
  return [...varint(groups * 2 + 1), ...bytes];
}

function repeated(value: number, times: number, width: number): readonly number[] {
  const bytes = Array.from({ length: (width + 7) >> 3 }, (_, index) => Math.floor(value / 2 ** (8 * index)) % 256);
  return [...varint(times * 2), ...bytes];
}

function varint(value: number): readonly number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
}

const largest = (width: number): number => 2 ** width - 1;

describe("the hybrid of runs and packed bits", () => {
  it.each(Array.from({ length: 31 }, (_, index) => index + 1))(
    "reads values of %d bits, packed and repeated",
    (width) => {
      const value = fc.integer({ min: 0, max: largest(width) });
      const eights = fc
        .integer({ min: 1, max: 5 })
        .chain((n) => fc.array(value, { minLength: 8 * n, maxLength: 8 * n }));
      const run = fc.oneof(
        eights.map((values) => ({ values, bytes: packed(values, width) })),
        fc.tuple(value, fc.integer({ min: 1, max: 200 })).map(([one, times]) => ({
          values: new Array<number>(times).fill(one),
          bytes: repeated(one, times, width),
        })),
      );
      fc.assert(
        fc.property(fc.array(run, { minLength: 1, maxLength: 6 }), (runs) => {
          const values = runs.flatMap((one) => one.values);
          const bytes = Uint8Array.from(runs.flatMap((one) => one.bytes));
          expect([...readHybrid(bytes, width, values.length)]).toEqual(values);
        }),
        { numRuns: 30, seed: 31 },
      );
    },
  );
  it("gives zeros for a width of 0, whatever follows", () => {
    expect([...readHybrid(Uint8Array.of(9, 9), 0, 3)]).toEqual([0, 0, 0]);
  });
  it("takes no more of the last run than is asked for", () => {
    expect([...readHybrid(Uint8Array.from(packed([1, 2, 3, 4, 5, 6, 7, 0], 3)), 3, 5)]).toEqual([1, 2, 3, 4, 5]);
    expect([...readHybrid(Uint8Array.from(repeated(2, 100, 2)), 2, 4)]).toEqual([2, 2, 2, 2]);
    // A run may claim more values than anybody could wait for.
    expect([...readHybrid(Uint8Array.from(repeated(2, 2 ** 33, 2)), 2, 4)]).toEqual([2, 2, 2, 2]);
  });
  it("allows a last group that is cut after the bytes its values need, and no earlier", () => {
    const bytes = Uint8Array.from(packed([1, 2, 3, 4, 5, 6, 7, 8], 12));
    expect([...readHybrid(bytes.subarray(0, 4), 12, 2)]).toEqual([1, 2]);
    expect(() => readHybrid(bytes.subarray(0, 3), 12, 2)).toThrow("packed values end too early");
  });
  it.each([
    ["nothing at all", [], "runs end too early"],
    ["a length that does not end", [128, 128], "runs end too early"],
    ["a length of more than 35 bits", [128, 128, 128, 128, 128, 1], "runs end too early"],
    ["a repeated value without its bytes", [2], "a run ends too early"],
  ])("refuses %s", (_, bytes, message) => {
    expect(() => readHybrid(Uint8Array.from(bytes), 8, 1)).toThrow(message);
  });
  it("refuses a width that no 32-bit integer has", () => {
    expect(() => readHybrid(Uint8Array.of(2, 0), 32, 1)).toThrow("a bit width of 32");
  });
});

describe("the levels that say which rows have a value", () => {
  it.each([
    ["one run of ones", repeated(1, 300, 1), 300, null],
    ["one run of more ones than rows", repeated(1, 300, 1), 299, null],
    ["one run of fewer ones, and another", [...repeated(1, 2, 1), ...repeated(0, 2, 1)], 3, [1, 1, 0]],
    ["one run of zeros", repeated(0, 4, 1), 4, [0, 0, 0, 0]],
    ["packed bits", packed([1, 0, 1, 1, 1, 1, 1, 1], 1), 8, [1, 0, 1, 1, 1, 1, 1, 1]],
    ["a run length of five bytes", repeated(1, 2 ** 33, 1), 2, null],
  ])("reads %s", (_, bytes, rows, expected) => {
    const levels = readLevels(Uint8Array.from(bytes), rows);
    expect(levels === null ? null : [...levels]).toEqual(expected);
  });
  it.each([
    ["nothing at all", [], "runs end too early"],
    ["a length that does not end", [128, 128], "runs end too early"],
    ["a length of more than 35 bits", [128, 128, 128, 128, 128, 1, 1], "runs end too early"],
    ["a run without its value", [2], "a run ends too early"],
  ])("refuses %s", (_, bytes, message) => {
    expect(() => readLevels(Uint8Array.from(bytes), 1)).toThrow(message);
  });
});
