import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../../../shared/records/canonical-json.ts";

/** The same value with its keys in the opposite order of insertion. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reversed(item)]),
  );
}

describe("canonicalJson", () => {
  it("sorts keys by code point, indents by two and ends with a line feed", () => {
    expect(canonicalJson({ b: [1, "x"], a: {}, "\u{10000}": 1, "\uffff": [] })).toBe(
      '{\n  "a": {},\n  "b": [\n    1,\n    "x"\n  ],\n  "\uffff": [],\n  "\u{10000}": 1\n}\n',
    );
  });
  it("reads back as the value that was written, with one zero", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
    expect(canonicalJson(-0)).toBe("0\n");
  });
  it("does not depend on the order in which keys were set", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
      }),
    );
  });
  it.each([[Number.NaN], [Number.POSITIVE_INFINITY], [undefined], [[() => 1]], [{ a: undefined }], [1n]])(
    "refuses %o",
    (value) => {
      expect(() => canonicalJson(value)).toThrow(TypeError);
    },
  );
  it("refuses what is nested too deeply instead of running out of stack", () => {
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    expect(() => canonicalJson(deep)).toThrow("nested deeper than 64");
  });
});
