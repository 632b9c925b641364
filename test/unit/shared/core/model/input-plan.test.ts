import { describe, expect, it } from "vitest";
import type { Dimension, ElementType, ValueInfo } from "../../../../../shared/core/model/identity.ts";
import { type InputPlanning, type InputPlanRequest, planInputs } from "../../../../../shared/core/model/input-plan.ts";
import type { InputMapping } from "../../../../../shared/core/model/policy.ts";

const unmapped: InputMapping = { matrix: null, tensors: null };

function tensor(
  name: string,
  shape: readonly Dimension[] | null,
  elementType: ElementType | "unsupported" = "float32",
): ValueInfo {
  return { name, kind: "tensor", elementType, shape };
}

function plan(
  inputs: readonly ValueInfo[],
  columns: readonly string[],
  more: Partial<InputPlanRequest> = {},
): InputPlanning {
  const available = columns.map((name) => ({ name, declared: "DOUBLE" }));
  return planInputs({ inputs, mapping: unmapped, available, excluded: [], features: null, ...more });
}

/** Tensor → columns, or the codes of the problems. */
function outcome(planning: InputPlanning): unknown {
  if (planning.kind === "problems") return planning.problems.map(({ code }) => code);
  return Object.fromEntries(planning.plan.tensors.map(({ tensor: name, columns }) => [name, columns]));
}

function problems(planning: InputPlanning): readonly { readonly message: string; readonly hint?: string }[] {
  return planning.kind === "problems" ? planning.problems : [];
}

describe("planInputs", () => {
  const matrix = tensor("X", [null, 3]);
  const age = tensor("age", ["N", 1]);
  const job = tensor("job", ["N"], "string");

  it("feeds one matrix every column not named otherwise, in file order, and says so", () => {
    const planning = plan([matrix], ["id", "c", "a", "label", "b"], { excluded: ["id", "label"] });
    expect(outcome(planning)).toEqual({ X: ["c", "a", "b"] });
    expect(planning).toMatchObject({ assumptions: [expect.stringContaining('"c", "a", "b"') as string] });
  });

  it("feeds declared features in declared order, sensitive ones too, and assumes nothing", () => {
    const planning = plan([matrix], ["a", "b", "sex"], { excluded: ["sex"], features: ["sex", "b", "a"] });
    expect(outcome(planning)).toEqual({ X: ["sex", "b", "a"] });
    expect(planning).toMatchObject({ assumptions: [] });
  });

  it("feeds inputs named like columns, also sensitive ones, and the matrix what is left", () => {
    expect(outcome(plan([age, job], ["job", "id", "age"]))).toEqual({ age: ["age"], job: ["job"] });
    const mixed = plan([age, matrix], ["a", "age", "b", "c", "sex"], { excluded: ["sex"] });
    expect(outcome(mixed)).toEqual({ age: ["age"], X: ["a", "b", "c"] });
    expect(outcome(plan([age], ["age"], { excluded: ["age"] }))).toEqual({ age: ["age"] });
    const all = plan([age, matrix], ["a", "age", "b", "c"], { features: ["age", "c", "b", "a"] });
    expect(outcome(all)).toEqual({ age: ["age"], X: ["c", "b", "a"] });
  });

  it("lets the declared mapping win over names", () => {
    const mapping = { matrix: null, tensors: new Map([["age", "years"]]) };
    expect(outcome(plan([age, job], ["age", "years", "job"], { mapping }))).toEqual({ age: ["years"], job: ["job"] });
    const whole = { matrix: { tensor: "X", columns: ["c", "b", "a"] }, tensors: new Map([["age", "d"]]) };
    const both = plan([matrix, age], ["a", "b", "c", "d", "age"], { mapping: whole });
    expect(outcome(both)).toEqual({ X: ["c", "b", "a"], age: ["d"] });
    const columnsOnly = { matrix: { tensor: null, columns: ["c", "a", "b"] }, tensors: null };
    expect(outcome(plan([matrix], ["a", "b", "c"], { mapping: columnsOnly }))).toEqual({ X: ["c", "a", "b"] });
    const tensorOnly = { matrix: { tensor: "X", columns: null }, tensors: null };
    expect(outcome(plan([matrix, age], ["a", "b", "age", "c"], { mapping: tensorOnly }))).toEqual({
      X: ["a", "b", "c"],
      age: ["age"],
    });
  });

  it("takes any number of columns where the graph leaves the width open", () => {
    expect(outcome(plan([tensor("x", ["N", "F"])], ["x", "y"]))).toEqual({ x: ["x", "y"] });
    expect(outcome(plan([tensor("x", null)], ["a", "b"]))).toEqual({ x: ["a", "b"] });
  });

  it.each([
    ["float16", "number"],
    ["float32", "number"],
    ["float64", "number"],
    ["int8", "number"],
    ["uint32", "number"],
    ["int64", "integer"],
    ["uint64", "integer"],
    ["bool", "boolean"],
    ["string", "text"],
  ] as const)("asks for the columns of a %s tensor as %s", (elementType, kind) => {
    const planning = plan([tensor("X", ["N", 2], elementType), age], ["a", "b", "age"]);
    expect(planning).toMatchObject({
      featureRequests: [
        { name: "a", kind },
        { name: "b", kind },
        { name: "age", kind: "number" },
      ],
    });
  });

  it("reads a constant first dimension as the fixed batch", () => {
    expect(plan([tensor("X", [4, 2])], ["a", "b"])).toMatchObject({ plan: { fixedBatch: 4 } });
    expect(plan([tensor("X", ["N", 2])], ["a", "b"])).toMatchObject({ plan: { fixedBatch: null } });
    expect(outcome(plan([tensor("a", [4, 1]), tensor("b", [2])], ["a", "b"]))).toEqual(["input-shape"]);
  });

  it("counts the columns, lists those too many, and says how to mend it", () => {
    const [over] = problems(plan([matrix], ["a", "b", "c", "d", "e"]));
    expect(over?.message).toBe(
      'model input "X" takes 3 columns, the data has 5 columns not named otherwise (beyond 3: "d", "e")',
    );
    expect(over?.hint).toContain("`features`");
    const [under] = problems(plan([matrix], ["a", "b", "c"], { features: ["a"] }));
    expect(under?.message).toContain('`features` names 1 column (2 too few: "a")');
  });

  it("finds all problems together, each with the nearest name", () => {
    const planning = plan([tensor("workclass", ["N", 1]), age], ["work-class", "Age", "x"]);
    expect(outcome(planning)).toEqual(["input-without-column", "input-without-column"]);
    expect(problems(planning).map(({ hint }) => hint)).toEqual([
      expect.stringContaining('"work-class"'),
      expect.stringContaining('"Age"'),
    ]);
    const missing = plan([matrix], ["alpha", "beta", "gamma"], { features: ["alpha", "betta", "gama"] });
    expect(outcome(missing)).toEqual(["missing-column", "missing-column"]);
    expect(outcome(plan([age], ["age"], { features: ["aeg"] }))).toEqual(["missing-column"]);
    const tensors = new Map([["agge", "age"]]);
    expect(problems(plan([age], ["age"], { mapping: { matrix: null, tensors } }))[0]?.hint).toContain('"age"');
  });

  it("refuses what columns cannot fill", () => {
    const image = tensor("image", ["N", 3, 224, 224]);
    const bytes = tensor("bytes", ["N", 2], "unsupported");
    const list: ValueInfo = { name: "list", kind: "sequence" };
    expect(outcome(plan([image, bytes, list], ["a"]))).toEqual([
      "input-shape",
      "unsupported-input",
      "unsupported-input",
    ]);
    expect(outcome(plan([tensor("scalar", [])], ["scalar"]))).toEqual(["input-shape"]);
    expect(outcome(plan([], ["a"]))).toEqual(["no-model-inputs"]);
    expect(outcome(plan([matrix, tensor("Z", ["N", 2])], ["a", "b"]))).toEqual(["several-matrix-inputs"]);
    const wide = { matrix: null, tensors: new Map([["X", "a"]]) };
    expect(outcome(plan([matrix], ["a", "b", "c"], { mapping: wide }))).toContain("input-shape");
  });

  it("never guesses which column feeds a lone single-column input", () => {
    expect(outcome(plan([tensor("x", ["N", 1])], ["a"]))).toEqual(["input-without-column"]);
    expect(outcome(plan([tensor("x", ["N", 1])], ["a", "b"], { features: ["b"] }))).toEqual({ x: ["b"] });
  });

  it("never feeds the label", () => {
    expect(outcome(plan([tensor("X", ["N", 2])], ["a", "b", "income"], { label: "income" }))).toEqual({
      X: ["a", "b"],
    });
    const leaked = plan([tensor("X", ["N", 2])], ["a", "income"], { label: "income", features: ["a", "income"] });
    expect(outcome(leaked)).toEqual(["label-as-feature"]);
    expect(outcome(plan([tensor("income", ["N", 1])], ["income"], { label: "income" }))).toEqual(["label-as-feature"]);
  });

  it("refuses a feature named twice and says which feature nothing takes", () => {
    expect(outcome(plan([matrix], ["a", "b"], { features: ["a", "b", "a"] }))).toEqual(["repeated-column"]);
    expect(plan([age], ["age", "b"], { features: ["age", "b"] })).toMatchObject({
      assumptions: ['`features` names columns that no model input takes: "b".'],
    });
  });
});
