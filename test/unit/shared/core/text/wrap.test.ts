import { expect, it } from "vitest";
import { wrap } from "../../../../../shared/core/text/wrap.ts";

it("breaks at spaces and leaves a long word alone", () => {
  expect(wrap("one two three", 7)).toEqual(["one two", "three"]);
  expect(wrap("a verylongword b", 5)).toEqual(["a", "verylongword", "b"]);
  expect(wrap("", 5)).toEqual([""]);
});
