import { describe, expect, it } from "vitest";
import { cursorOver } from "../../../../../shared/core/model/byte-cursor.ts";
import { readSigned, readSignedList, readVarint } from "../../../../../shared/core/model/wire.ts";
import { sourceOf } from "./counting-source.ts";
import { concat, varint } from "./onnx-bytes.ts";

describe("readSigned", () => {
  it.each([
    0n,
    1n,
    127n,
    128n,
    300n,
    2n ** 31n,
    2n ** 35n - 1n,
    2n ** 35n,
    2n ** 53n - 1n,
    -1n,
    -2n,
    -128n,
    -(2n ** 31n),
    -(2n ** 35n),
    -(2n ** 53n) + 1n,
    -(2n ** 63n),
  ])("reads %s exactly", (value) => {
    expect(readSigned(cursorOver(sourceOf(varint(value))), 0)).toBe(Number(value));
  });

  it("keeps the sign of the largest numbers, which it rounds", () => {
    expect(readSigned(cursorOver(sourceOf(varint(2n ** 63n - 1n))), 0)).toBe(2 ** 63);
  });
});

describe("readVarint", () => {
  it("reads unsigned numbers, rounding above 2^53", () => {
    expect(readVarint(cursorOver(sourceOf(varint(2n ** 53n - 1n))))).toBe(2 ** 53 - 1);
    expect(readVarint(cursorOver(sourceOf(varint(-1n))))).toBe(2 ** 64);
  });

  it.each([
    ["eleven bytes", Buffer.concat([Buffer.alloc(10, 0x80), Buffer.of(1)])],
    ["more than 64 bits", Buffer.concat([Buffer.alloc(9, 0xff), Buffer.of(2)])],
  ])("refuses %s", (_, bytes) => {
    expect(() => readVarint(cursorOver(sourceOf(bytes)))).toThrow(
      /a number (is longer than ten bytes|has more than 64 bits)/u,
    );
  });
});

describe("readSignedList", () => {
  it("reads a packed list and stops at its end", () => {
    const payload = concat(varint(3), varint(-4n), varint(5));
    const seen: number[] = [];
    readSignedList(cursorOver(sourceOf(concat(varint(payload.length), payload, varint(9)))), 2, (value) =>
      seen.push(value),
    );
    expect(seen).toEqual([3, -4, 5]);
  });
});
