import { describe, expect, it } from "vitest";
import { classOrderProblem } from "../../../../shared/evaluation/class-order.ts";
import { decision, matrix, raw, text } from "./raw.ts";

const scores = matrix([0.9, 0.1], [0.8, 0.2], [0.7, 0.3], [0.2, 0.8]);
const problem = (given: Parameters<typeof raw>[0], classes: readonly string[]) =>
  classOrderProblem(raw(given), decision("binary", classes, classes[1] ?? null), "m.onnx");

describe("classOrderProblem", () => {
  it("accepts the model's own order and refuses the other", () => {
    const label = text("a", "a", "a", "b");
    expect(problem({ scores, label }, ["a", "b"])).toBeNull();
    expect(problem({ scores, label }, ["b", "a"])).toMatchObject({ code: "class-order" });
  });
  it("accepts a model whose own low threshold overrules most largest scores", () => {
    expect(
      problem({ scores: matrix([0.95, 0.05], [0.8, 0.2], [0.7, 0.3], [0.6, 0.4]), label: text("a", "b", "b", "b") }, [
        "a",
        "b",
      ]),
    ).toBeNull();
  });
  it("refuses a single label that most scores contradict", () => {
    const one = { scores: matrix([0.9, 0.1], [0.8, 0.2], [0.7, 0.3]), label: text("a", "a", "a") };
    expect(problem(one, ["b", "a"])).not.toBeNull();
    expect(problem(one, ["a", "b"])).toBeNull();
  });
  it("learns nothing from ties, from labels outside the classes, and without labels or scores", () => {
    expect(problem({ scores: matrix([0.5, 0.5]), label: text("a") }, ["b", "a"])).toBeNull();
    expect(problem({ scores, label: text("?", "?", "?", "?") }, ["b", "a"])).toBeNull();
    expect(problem({ scores }, ["b", "a"])).toBeNull();
    expect(problem({ label: text("a") }, ["b", "a"])).toBeNull();
  });
  it("refuses a rotated order of three classes, and quotes hostile names", () => {
    const three = { scores: matrix([0.8, 0.1, 0.1], [0.1, 0.8, 0.1], [0.1, 0.1, 0.8]), label: text("a", "b", "c\n") };
    expect(classOrderProblem(raw(three), decision("multiclass", ["a", "b", "c\n"]), "m")).toBeNull();
    const refused = classOrderProblem(raw(three), decision("multiclass", ["c\n", "a", "b"]), "m");
    expect(refused?.message).toContain('"c\\n", "a", "b"');
  });
});
