import { describe, expect, it } from "vitest";
import type { Dimension, ElementType, ValueInfo } from "../../../../../shared/core/model/identity.ts";
import { type OutputPlanning, planOutputs } from "../../../../../shared/core/model/output-plan.ts";
import type { OutputMapping } from "../../../../../shared/core/model/policy.ts";

const unmapped: OutputMapping = { probabilities: null, score: null, scores: null, label: null, value: null };

function tensor(name: string, elementType: ElementType, shape: readonly Dimension[] | null): ValueInfo {
  return { name, kind: "tensor", elementType, shape };
}

const label = tensor("label", "int64", ["N"]);
const probabilities = tensor("probabilities", "float32", ["N", 2]);
const zipMap: ValueInfo = { name: "output_probability", kind: "sequence-of-maps" };
const variable = tensor("variable", "float32", ["N", 1]);

/** The parts given, or the codes of the problems, or the kind of the refusal. */
function outcome(planning: OutputPlanning): unknown {
  switch (planning.kind) {
    case "planned":
      return Object.fromEntries(Object.entries(planning.plan).filter(([, name]) => typeof name === "string"));
    case "refused":
      return planning.failure.kind;
    case "problems":
      return planning.problems.map(({ code }) => code);
  }
}

function plan(
  outputs: readonly ValueInfo[],
  task: "binary" | "multiclass" | "regression" | null,
  mapping: Partial<OutputMapping> = {},
): OutputPlanning {
  return planOutputs({ outputs, task, mapping: { ...unmapped, ...mapping } });
}

describe("planOutputs", () => {
  it("reads a classifier without ZipMap by shapes, whatever the task is known to be", () => {
    for (const task of ["binary", "multiclass", null] as const) {
      expect(outcome(plan([label, probabilities], task))).toEqual({ label: "label", scores: "probabilities" });
    }
    const renamed = [tensor("a", "string", ["N"]), tensor("b", "float64", [null, null])];
    expect(outcome(plan(renamed, null))).toEqual({ label: "a", scores: "b" });
  });

  it("reads a single float as score, or as value in a regression", () => {
    expect(outcome(plan([variable], "binary"))).toEqual({ score: "variable" });
    expect(outcome(plan([variable], "regression"))).toEqual({ value: "variable" });
    const open = plan([variable], null);
    expect(outcome(open)).toEqual({ score: "variable" });
    expect(open).toMatchObject({ assumptions: [expect.stringContaining("should this be a regression") as string] });
    expect(outcome(plan([tensor("y", "float32", ["N"])], "regression"))).toEqual({ value: "y" });
  });

  it("reads labels alone", () => {
    expect(outcome(plan([label], "multiclass"))).toEqual({ label: "label" });
    expect(outcome(plan([tensor("y", "bool", ["N", 1])], "binary"))).toEqual({ label: "y" });
  });

  it("refuses a ZipMap that is needed, with the exact way out", () => {
    const planning = plan([label, zipMap], "binary");
    expect(outcome(planning)).toBe("zipmap-output");
    expect(planning).toMatchObject({
      failure: { hint: expect.stringContaining('options={id(model): {"zipmap": False}}') as string },
    });
    expect(outcome(plan([label, zipMap], null, { probabilities: "output_probability" }))).toBe("zipmap-output");
  });

  it("notes a ZipMap that is not needed", () => {
    const planning = plan([label, zipMap, probabilities], null);
    expect(outcome(planning)).toEqual({ label: "label", scores: "probabilities" });
    expect(planning).toMatchObject({
      assumptions: expect.arrayContaining([expect.stringContaining("is not read; another")]) as unknown,
    });
    expect(outcome(plan([label, zipMap], "binary", { label: "label" }))).toEqual({ label: "label" });
    expect(outcome(plan([zipMap, variable], "regression"))).toEqual({ value: "variable" });
  });

  it("lets a usual name choose among equals, and lists the outputs when none does", () => {
    const logits = tensor("logits", "float32", ["N", 2]);
    expect(outcome(plan([logits, probabilities], "binary"))).toEqual({ scores: "probabilities" });
    const ambiguous = plan([logits, tensor("embedding", "float32", ["N", 64])], "binary");
    expect(outcome(ambiguous)).toEqual(["ambiguous-outputs"]);
    expect(ambiguous).toMatchObject({
      problems: [
        {
          message:
            'several model outputs could be the prediction: "logits" (float32 [?, 2]), "embedding" (float32 [?, 64])',
          hint: expect.stringContaining("output: { probabilities: NAME }") as string,
        },
      ],
    });
  });

  it("takes declared outputs, `probabilities` by their shape", () => {
    const outputs = [label, probabilities, variable];
    expect(outcome(plan(outputs, "binary", { probabilities: "probabilities" }))).toEqual({ scores: "probabilities" });
    expect(outcome(plan(outputs, "binary", { probabilities: "variable" }))).toEqual({ score: "variable" });
    expect(plan(outputs, "binary", { probabilities: "variable" })).toMatchObject({
      plan: { scoresAreProbabilities: true },
    });
    expect(plan(outputs, "binary", { score: "variable", label: "label" })).toMatchObject({
      plan: { score: "variable", label: "label", scoresAreProbabilities: false },
      assumptions: [],
    });
    expect(outcome(plan(outputs, "regression", { value: "label" }))).toEqual({ value: "label" });
  });

  it("believes the declaration where the graph leaves the shape open", () => {
    const open = [tensor("y", "float32", null), tensor("z", "float32", ["N", "K"])];
    for (const role of ["score", "scores", "value"] as const) {
      expect(outcome(plan(open, null, { [role]: "y" }))).toEqual({ [role]: "y" });
      expect(outcome(plan(open, null, { [role]: "z" }))).toEqual({ [role]: "z" });
    }
    expect(outcome(plan(open, null, { probabilities: "y" }))).toEqual({ scores: "y" });
    expect(outcome(plan([tensor("z", "float32", ["N", "K"])], "regression"))).toEqual({ value: "z" });
  });

  it("finds all problems of a declaration together", () => {
    const planning = plan([label, probabilities], "binary", {
      scores: "probabilites",
      score: "probabilities",
      value: "label",
    });
    expect(outcome(planning)).toEqual(["output-shape", "unknown-model-output"]);
    expect(planning).toMatchObject({
      problems: [{ input: "output.score" }, { hint: 'Did you mean "probabilities"?' }],
    });
    expect(outcome(plan([label], "regression", { label: "label" }))).toEqual(["output-without-value"]);
    expect(
      outcome(plan([probabilities, variable], "binary", { probabilities: "probabilities", scores: "probabilities" })),
    ).toEqual(["output-declared-twice"]);
  });

  it("says what it found when nothing can be read", () => {
    const image = tensor("image", "float32", ["N", 3, 8, 8]);
    expect(outcome(plan([image], "binary"))).toEqual(["no-usable-output"]);
    expect(outcome(plan([label], "regression"))).toEqual(["no-usable-output"]);
    expect(outcome(plan([variable], "multiclass"))).toEqual(["no-usable-output"]);
  });
});
