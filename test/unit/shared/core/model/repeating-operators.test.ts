import { describe, expect, it } from "vitest";
import { endsByItself } from "../../../../../shared/core/model/repeating-operators.ts";

const using = (...operators: readonly string[]): boolean =>
  endsByItself({
    operators: operators.map((full) => {
      const dot = full.lastIndexOf(".");
      return { domain: full.slice(0, dot), type: full.slice(dot + 1), count: 1 };
    }),
  });

describe("endsByItself", () => {
  it("is known of models of plain operators", () => {
    expect(using("ai.onnx.MatMul", "ai.onnx.If", "ai.onnx.ml.TreeEnsembleClassifier")).toBe(true);
  });
  it.each(["Loop", "Scan", "SequenceMap", "RNN", "LSTM", "GRU"])("is not known where %s repeats", (operator) => {
    expect(using("ai.onnx.MatMul", `ai.onnx.${operator}`)).toBe(false);
  });
  it("is not known of operators of other domains, nor of functions of the file", () => {
    expect(using("ai.onnx.MatMul", "com.microsoft.BeamSearch")).toBe(false);
    expect(using("local.Anything")).toBe(false);
  });
});
