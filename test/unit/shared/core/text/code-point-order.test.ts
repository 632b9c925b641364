import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareCodePoints } from "../../../../../shared/core/text/code-point-order.ts";

describe("compareCodePoints", () => {
  it("orders as Python's sorted does, where UTF-16 order differs", () => {
    const names = ["\u{1f600}.bin", "\uffee.bin", "a/x.bin", "a-b.bin", "a", "", "\u{10000}", "B.bin"];
    // sorted() of CPython 3.11 over the same list
    expect([...names].sort(compareCodePoints)).toEqual([
      "",
      "B.bin",
      "a",
      "a-b.bin",
      "a/x.bin",
      "\uffee.bin",
      "\u{10000}",
      "\u{1f600}.bin",
    ]);
  });

  it("finds equal names equal", () => {
    expect(compareCodePoints("a/b", "a/b")).toBe(0);
  });

  it("orders as UTF-8 bytes do", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (a, b) => {
        expect(Math.sign(compareCodePoints(a, b))).toBe(Math.sign(Buffer.compare(Buffer.from(a), Buffer.from(b))));
      }),
    );
  });
});
