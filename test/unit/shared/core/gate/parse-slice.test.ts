import { describe, expect, it } from "vitest";
import { parseSlice } from "../../../../../shared/core/gate/parse-slice.ts";

describe("parseSlice", () => {
  it.each([
    ["age<25", "age < 25", [{ column: "age", operator: "<", value: 25 }]],
    ["age == 5", "age = 5", [{ column: "age", operator: "=", value: 5 }]],
    [`sex = "F"`, "sex = 'F'", [{ column: "sex", operator: "=", value: "F" }]],
    ["education-num != ''", "education-num != ''", [{ column: "education-num", operator: "!=", value: "" }]],
    ["'hours per week' >= 40", "`hours per week` >= 40", [{ column: "hours per week", operator: ">=", value: 40 }]],
    ["`is` is not missing", "`is` is not missing", [{ column: "is", operator: "is-not-missing" }]],
    [
      "a is missing and b > -1.50",
      "a is missing and b > -1.5",
      [
        { column: "a", operator: "is-missing" },
        { column: "b", operator: ">", value: -1.5 },
      ],
    ],
  ])("reads %j", (text, canonical, terms) => {
    expect(parseSlice(text)).toEqual({ kind: "slice", slice: { text: canonical, terms } });
  });

  it.each([
    ["a < 1 and", 9],
    ["'' < 1", 0],
    ["a < '5'", 4],
    ["a is not", 8],
    ["a = 1e999", 4],
    ["a < 1 b < 2", 6],
  ])("refuses %j at %i", (text, offset) => {
    expect(parseSlice(text)).toMatchObject({ kind: "problem", problem: { code: "slice-syntax" }, offset });
  });
});
