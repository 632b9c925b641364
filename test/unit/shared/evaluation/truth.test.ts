import { describe, expect, it } from "vitest";
import { ModelgateError, type Problem } from "../../../../shared/core/errors.ts";
import type { NumberColumn } from "../../../../shared/core/table/column.ts";
import {
  distinctLabels,
  excludedRows,
  type LabelColumns,
  labelledRows,
  requireRows,
  truthOf,
} from "../../../../shared/evaluation/truth.ts";
import { policyOf } from "./policy.ts";
import { decision, text } from "./raw.ts";

/** Numbers; null is a missing cell. */
function numbers(...cells: readonly (number | null)[]): NumberColumn {
  const missing = cells.some((cell) => cell === null)
    ? Uint8Array.from(cells, (cell) => (cell === null ? 1 : 0))
    : null;
  return { kind: "number", values: Float64Array.from(cells, (cell) => cell ?? 0), missing };
}

function columns(label: LabelColumns["label"], weight: NumberColumn | null = null): LabelColumns {
  return { label, weight, locate: (row) => `d.csv:${String(row + 2)}` };
}

function problemsOf(run: () => unknown): readonly Problem[] {
  try {
    run();
  } catch (error) {
    if (error instanceof ModelgateError) return error.problems;
    throw error;
  }
  return [];
}

const kept = (...rows: readonly number[]): Uint32Array => Uint32Array.from(rows);
const plain = policyOf();
const weighted = policyOf({ data: { ...plain.data, weight: "w" } });
const binary = decision("binary", ["no", "yes"], "yes");
const regression = decision("regression", []);

describe("labels", () => {
  it("are told apart in order of first appearance, without the missing and without entries that do not occur", () => {
    expect(distinctLabels(text("b", null, "a", "b"))).toEqual(["b", "a"]);
    expect(distinctLabels({ ...text("b", "a"), dictionary: ["b", "a", "unused"] })).toEqual(["b", "a"]);
    expect(distinctLabels(text(null, null))).toEqual([]);
    expect(distinctLabels(numbers(1, 2))).toEqual([]);
  });
  it.each([
    { name: "none missing", label: text("a", "b", "a"), rows: null, excluded: [] },
    {
      name: "text missing",
      label: text(null, "b", null, "a"),
      rows: kept(1, 3),
      excluded: [{ reason: "label-missing", n: 2 }],
    },
    {
      name: "numbers missing",
      label: numbers(1, null, 3),
      rows: kept(0, 2),
      excluded: [{ reason: "label-missing", n: 1 }],
    },
    { name: "all missing", label: text(null, null), rows: kept(), excluded: [{ reason: "label-missing", n: 2 }] },
    { name: "no rows", label: text(), rows: null, excluded: [] },
  ])("say which rows count: $name", ({ label, rows, excluded }) => {
    const length = label.kind === "text" ? label.codes.length : label.values.length;
    expect(labelledRows(label, length)).toEqual(rows);
    expect(excludedRows(length, rows)).toEqual(excluded);
  });
});

describe("requireRows", () => {
  it.each([
    { rows: 0, rowsKept: null, code: "no-rows", message: "the data has no rows" },
    { rows: 3, rowsKept: kept(), code: "no-labelled-rows", message: 'none of the 3 rows has a label in column "y"' },
  ])("refuses $message", ({ rows, rowsKept, code, message }) => {
    expect(problemsOf(() => requireRows(rows, rowsKept, plain))).toMatchObject([{ code, message }]);
  });
  it.each([
    { rows: 1, rowsKept: null },
    { rows: 3, rowsKept: kept(2) },
  ])("accepts $rows rows", ({ rows, rowsKept }) => {
    expect(problemsOf(() => requireRows(rows, rowsKept, plain))).toEqual([]);
  });
});

describe("truthOf", () => {
  it("gives class codes of the rows that count", () => {
    const label = text("yes", null, "no", "yes");
    expect(truthOf(columns(label), kept(0, 2, 3), binary, plain)).toEqual({
      codes: Int32Array.of(1, 0, 1),
      values: null,
      weight: null,
      kept: kept(0, 2, 3),
    });
  });
  it.each([
    { name: "as text", label: text("1.5", "-2", "1e3") },
    { name: "as numbers", label: numbers(1.5, -2, 1000) },
  ])("gives the numbers of a regression read $name", ({ label }) => {
    expect(truthOf(columns(label), null, regression, plain)).toMatchObject({
      codes: null,
      values: Float64Array.of(1.5, -2, 1000),
    });
    expect(truthOf(columns(label), kept(0, 2), regression, plain).values).toEqual(Float64Array.of(1.5, 1000));
  });
  it("keeps the weights of the rows that count, zero among them", () => {
    const label = text("yes", null, "no");
    const weight = numbers(0.5, null, 0);
    expect(truthOf(columns(label, weight), kept(0, 2), binary, weighted).weight).toEqual(Float64Array.of(0.5, 0));
    expect(truthOf(columns(text("yes", "no"), numbers(2, 3)), null, binary, weighted).weight).toEqual(
      Float64Array.of(2, 3),
    );
  });
  it.each([
    { name: "missing", weight: numbers(1, null), found: "is missing" },
    { name: "negative", weight: numbers(1, -0.5), found: "is -0.5" },
    { name: "infinite", weight: numbers(1, Infinity), found: "is Infinity" },
    { name: "NaN", weight: numbers(1, Number.NaN), found: "is NaN" },
  ])("refuses a weight that is $name, at its line", ({ weight, found }) => {
    expect(problemsOf(() => truthOf(columns(text("yes", "no"), weight), null, binary, weighted))).toMatchObject([
      {
        code: "bad-weight",
        message: `d.csv:3: the weight in column "w" ${found}; weights are finite and not negative`,
      },
    ]);
  });
  it("refuses a label outside the classes at its line, also where rows are left out before it", () => {
    const label = text("yes", null, "no", "maybe");
    const message = 'd.csv:5: the label "maybe" is none of the classes "no", "yes"';
    expect(problemsOf(() => truthOf(columns(label), kept(0, 2, 3), binary, plain))).toMatchObject([
      { code: "label-outside-classes", message },
    ]);
  });
  it.each([
    { name: "text that is no number", label: text("1", "x") },
    { name: "an empty text", label: text("1", " ") },
    { name: "an infinite number", label: numbers(1, Infinity) },
  ])("refuses $name as the value of a regression, at its line", ({ label }) => {
    expect(problemsOf(() => truthOf(columns(label), null, regression, plain))).toMatchObject([
      { code: "label-not-a-number", message: 'd.csv:3: the label in column "y" is not a finite number' },
    ]);
  });
  it("takes class labels read as numbers for a defect of its caller", () => {
    expect(() => truthOf(columns(numbers(0, 1)), null, binary, plain)).toThrow(TypeError);
  });
});
