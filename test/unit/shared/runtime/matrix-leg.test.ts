import { describe, expect, it } from "vitest";
import { legName } from "../../../../shared/runtime/matrix-leg.ts";

describe("the leg of a matrix", () => {
  it.each([
    ["outside a matrix", "null", null],
    ["an empty matrix", "{}", null],
    ["nothing given", " ", null],
    ["an expression that nobody evaluated", "${{ toJSON(matrix) }}", null],
    ["a matrix as the runner writes it", '{\n  "python": "3.12",\n  "gpu": true\n}', "python=3.12, gpu=true"],
    ["values that are no texts", '{"n": 1.50, "of": {"a": [1]}, "none": null}', 'n=1.5, of={"a":[1]}, none=null'],
    ["the model's own name, left out", '{"model": "income", "threshold": 0.5}', "threshold=0.5"],
    ["a text that looks like two values", '{"a": "1, b=2"}', 'a="1, b=2"'],
    ["nothing but the model's own name", '{"model": "income"}', null],
    ["a name of its author", "strict", "strict"],
    ["a name that is JSON and no matrix", "[1]", "[1]"],
    ["a number as a name", "12", "12"],
  ])("%s", (_, given, name) => {
    expect(legName(given, "income")).toBe(name);
  });
});
