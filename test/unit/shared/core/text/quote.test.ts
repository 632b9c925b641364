import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alternatives, escapeText, quote } from "../../../../../shared/core/text/quote.ts";

/** Any UTF-16 units, lone surrogates too. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 })
  .map((units) => String.fromCharCode(...units));

describe("quote", () => {
  it.each([
    ["", '""'],
    ["income", '"income"'],
    ['say "hi"', '"say \\"hi\\""'],
    ["a\\b", '"a\\\\b"'],
    ["line\nbreak\r\t", '"line\\nbreak\\r\\t"'],
    ["\u001b[31mred", '"\\u{1b}[31mred"'],
    ["\u202Egnp.exe", '"\\u{202e}gnp.exe"'],
    ["a\u2028b\u200Bc", '"a\\u{2028}b\\u{200b}c"'],
    ["\uD800", '"\\u{d800}"'],
    ["größe 🎈", '"größe 🎈"'],
  ])("shows %j as %s", (value, shown) => {
    expect(quote(value)).toBe(shown);
  });

  it("keeps 40 characters and shortens 41", () => {
    expect(quote("x".repeat(40))).toBe(`"${"x".repeat(40)}"`);
    expect(quote("x".repeat(41))).toBe(`"${"x".repeat(40)}…"`);
    expect(quote("x".repeat(5_000_000))).toBe(`"${"x".repeat(40)}…"`);
  });

  it("cuts neither an escape nor a surrogate pair", () => {
    expect(quote(`${"x".repeat(39)}\n`)).toBe(`"${"x".repeat(39)}…"`);
    expect(quote(`${"x".repeat(39)}🎈`)).toBe(`"${"x".repeat(39)}…"`);
  });

  it("never yields a control character, a line break or more than 40 characters between the quotes", () => {
    fc.assert(
      fc.property(anyText, (value) => {
        const shown = escapeText(value);
        expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
        expect(shown.replace(/…$/u, "").length).toBeLessThanOrEqual(40);
      }),
    );
  });
});

describe("alternatives", () => {
  it.each([
    [[], ""],
    [["a"], "a"],
    [["a", "b"], "a or b"],
    [["a", "b", "c"], "a, b or c"],
  ])("joins %j as %j", (names, text) => {
    expect(alternatives(names)).toBe(text);
  });
});
