import { describe, expect, it } from "vitest";
import { float16Bits, float16Value } from "../../../../../shared/adapters/inference/float16.ts";
import { expected } from "./inference-fixtures.ts";

describe("float16", () => {
  it.each(expected.float16)("%d has the bits that numpy gives it", (value, bits) => {
    expect(float16Bits(value)).toBe(bits);
  });

  it("gives back every one of the 65536 bit patterns", () => {
    const patterns = Array.from({ length: 65536 }, (_, bits) => bits).filter(
      (bits) => !Number.isNaN(float16Value(bits)),
    );
    expect(patterns.map((bits) => float16Bits(float16Value(bits)))).toEqual(patterns);
    expect(patterns).toHaveLength(65536 - 2 * 1023);
  });

  it("is NaN for NaN", () => {
    expect(float16Value(float16Bits(NaN))).toBeNaN();
  });
});
