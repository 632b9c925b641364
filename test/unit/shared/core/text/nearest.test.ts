import { describe, expect, it } from "vitest";
import { didYouMean, editDistance, nearest } from "../../../../../shared/core/text/nearest.ts";

describe("editDistance", () => {
  it.each([
    ["", "", 0],
    ["", "abc", 3],
    ["kitten", "sitting", 3],
    ["flaw", "lawn", 2],
    ["ab", "ba", 1],
    ["ca", "abc", 3],
    ["saturday", "sunday", 3],
    ["🎈a", "a🎈", 1],
  ])("of %j and %j is %i", (left, right, distance) => {
    expect(editDistance(left, right)).toBe(distance);
    expect(editDistance(right, left)).toBe(distance);
  });
});

describe("nearest", () => {
  const names = ["gates", "data", "label", "roc_auc", "average_precision", "model-path"];
  it.each([
    ["gate", "gates"],
    ["lable", "label"],
    ["ROC_AUC", "roc_auc"],
    ["auc", "roc_auc"],
    ["modelpath", "model-path"],
    ["precision_average", "average_precision"],
  ])("takes %j for %j", (name, meant) => {
    expect(nearest(name, names)).toBe(meant);
  });
  it.each(["", "zzzzzz", "au", "x".repeat(200)])("suggests nothing for %j", (name) => {
    expect(nearest(name, names)).toBeUndefined();
  });
  it("prefers the first of equally near names", () => {
    expect(nearest("cat", ["bat", "car"])).toBe("bat");
  });
});

describe("didYouMean", () => {
  it("falls back to the sentence when nothing is near", () => {
    expect(didYouMean("lable", ["label"], "No.")).toBe("Did you mean label?");
    expect(didYouMean("zzz", ["label"], "No.")).toBe("No.");
  });
});
