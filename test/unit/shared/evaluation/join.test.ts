import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ModelgateError } from "../../../../shared/core/errors.ts";
import { orderedClasses } from "../../../../shared/evaluation/classes.ts";
import { type IdentifiedRows, joinByIdentifier } from "../../../../shared/evaluation/join.ts";
import { text } from "./raw.ts";

const table = (name: string, ids: readonly (string | null)[]): IdentifiedRows => ({
  ids: text(...ids),
  name,
  locate: (row) => `${name}:${String(row + 2)}`,
});

describe("joinByIdentifier", () => {
  it("finds every left row's partner, whatever the order and the ids", () => {
    const ids = fc.uniqueArray(fc.oneof(fc.string(), fc.constantFrom("__proto__", "constructor", "1")), {
      minLength: 1,
    });
    fc.assert(
      fc.property(ids, fc.nat(), (right, seed) => {
        const left = right.filter((_, at) => (at + seed) % 3 !== 0).toReversed();
        const { rightRow, unused } = joinByIdentifier(table("left", left), table("right", right));
        expect([...rightRow].map((row) => right[row])).toEqual(left);
        expect(unused).toBe(right.length - left.length);
      }),
    );
  });
  it.each([
    { left: ["a", "b"], right: ["a"], code: "row-id-unmatched", says: "left:3" },
    { left: ["a", "a"], right: ["a"], code: "row-id-repeated", says: "left:3" },
    { left: ["a"], right: ["a", "b", "b"], code: "row-id-repeated", says: "right:4" },
    { left: ["a", null], right: ["a"], code: "row-id-missing", says: "left:3" },
  ])("refuses $left with $right: $code", ({ left, right, code, says }) => {
    const attempt = (): unknown => joinByIdentifier(table("left", left), table("right", right));
    expect(attempt).toThrow(ModelgateError);
    expect(attempt).toThrow(says);
    expect(attempt).toThrow(expect.objectContaining({ problems: [expect.objectContaining({ code })] }));
  });
});

describe("orderedClasses", () => {
  it.each([
    { labels: ["10", "9", "-1"], ordered: ["-1", "9", "10"] },
    { labels: ["b", "10", "9"], ordered: ["10", "9", "b"] },
    { labels: [">50K", "<=50K"], ordered: ["<=50K", ">50K"] },
    // U+FF5E comes before U+1F600 by code point, after it by UTF-16 unit.
    { labels: ["\u{1f600}", "\u{ff5e}"], ordered: ["\u{ff5e}", "\u{1f600}"] },
    { labels: ["1", ""], ordered: ["", "1"] },
  ])("orders $labels", ({ labels, ordered }) => {
    expect(orderedClasses(labels)).toEqual(ordered);
  });
});
