import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseInteger, parseNumber } from "../../../../../shared/adapters/data/parse-number.ts";

function expectAsNumber(text: string): void {
  const bytes = Buffer.from(`xx${text}99`);
  expect([text, parseNumber(bytes, 2, 2 + text.length)]).toEqual([text, Number(text)]);
}

const digits = fc.string({ unit: fc.constantFrom(..."0123456789".split(/(?=.)/u)), minLength: 1, maxLength: 25 });

describe("parseNumber", () => {
  it("equals Number to the last bit on every double as JavaScript writes it", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => expectAsNumber(String(value))),
      { numRuns: 20_000 },
    );
  });

  it("equals Number on random decimals of any length, point and exponent", () => {
    const decimal = fc.tuple(
      fc.constantFrom("", "-", "+"),
      digits,
      fc.option(digits),
      fc.option(fc.integer({ min: -330, max: 330 })),
      fc.constantFrom("e", "E", "e+0", "e-0"),
    );
    fc.assert(
      fc.property(decimal, ([sign, whole, fraction, exponent, mark]) => {
        const power =
          exponent === null ? "" : mark.length === 1 ? `${mark}${exponent}` : `${mark}${Math.abs(exponent)}`;
        expectAsNumber(sign + whole + (fraction === null ? "" : `.${fraction}`) + power);
      }),
      { numRuns: 20_000 },
    );
  });

  it.each([
    "0",
    "-0",
    "0.1",
    "9007199254740993",
    "9007199254740992.5",
    "1e22",
    "1e23",
    "123456789012345678",
    "0.000000000000000000000001",
    "4.9e-324",
    "2e-324",
    "1e400",
    "1.7976931348623159e308",
    "8.5e-23",
    "9007199254740991e22",
    "0e999",
    "1e-22",
    ".5",
    "5.",
    "00001",
    "2.2250738585072011e-308",
  ])("equals Number on %s", (text) => {
    expectAsNumber(text);
    expect(Object.is(parseNumber(Buffer.from(text), 0, text.length), Number(text))).toBe(true);
  });

  it.each(["", ".", "-", "e5", "1e", "1e+", "1.2.3", "0x1", "1_000", "--1", "1 ", "infinit", "٣"])(
    "is NaN for %j",
    (text) => {
      const bytes = Buffer.from(text);
      expect(parseNumber(bytes, 0, bytes.length)).toBeNaN();
    },
  );
});

describe("parseInteger", () => {
  it("is exact for every 64-bit integer", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (value) => {
        const bytes = Buffer.from(String(value));
        expect(parseInteger(bytes, 0, bytes.length)).toBe(value);
      }),
    );
  });

  it.each(["9223372036854775808", "-9223372036854775809", "1.5", "", "12345678901234567.5", "1".repeat(400)])(
    "is null for %s",
    (text) => {
      expect(parseInteger(Buffer.from(text), 0, text.length)).toBeNull();
    },
  );
});
