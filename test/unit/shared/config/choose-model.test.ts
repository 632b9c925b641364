import { describe, expect, it } from "vitest";
import { chooseModel, nameFromPath } from "../../../../shared/config/choose-model.ts";
import { MODEL_NAME } from "../../../../shared/spec/model-name.ts";

describe("chooseModel", () => {
  it("lists at most ten models", () => {
    const names = Array.from({ length: 12 }, (_, index) => `m${String(index)}`);
    expect(chooseModel(undefined, names, "model")).toMatchObject({
      problem: {
        message:
          "the configuration declares 12 models and none was chosen; accepted: m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, ...",
      },
    });
  });
});

describe("nameFromPath", () => {
  it.each([
    ["models/income.onnx", "income"],
    ["C:\\models\\my model (1).onnx", "my-model-1"],
    ["p.csv.gz", "p"],
    [".hidden", "hidden"],
    ["模型.onnx", "model"],
  ])("names %j %s", (path, name) => {
    expect(nameFromPath(path)).toBe(name);
    expect(name).toMatch(MODEL_NAME);
  });
});
