import { describe, expect, it } from "vitest";
import { buildRows, type Truth } from "../../../../shared/evaluation/build-rows.ts";
import { decision, matrix, raw, text } from "./raw.ts";

const truth = (codes: readonly number[], kept: readonly number[] | null = null): Truth => ({
  codes: Int32Array.from(codes),
  values: null,
  weight: null,
  kept: kept === null ? null : Uint32Array.from(kept),
});
const numbers = (...values: readonly number[]): Float64Array => Float64Array.from(values);
const binary = decision("binary", ["no", "yes"], "yes");

describe("buildRows", () => {
  it.each([
    ["one score", { score: numbers(0.2, 0.5) }],
    ["a value", { value: numbers(0.2, 0.5) }],
    ["two class scores", { scores: matrix([0.8, 0.2], [0.5, 0.5]) }],
    ["a matrix of one column", { scores: matrix([0.2], [0.5]) }],
  ])("takes the positive class's score from %s; the threshold itself is positive", (_, given) => {
    expect(buildRows(raw(given), truth([0, 1]), binary, 0.5)).toMatchObject({
      task: "binary",
      negativeClass: "no",
      positiveClass: "yes",
      score: numbers(0.2, 0.5),
      decision: Uint8Array.of(0, 1),
      truth: Uint8Array.of(0, 1),
      scoreIsProbability: true,
    });
  });
  it("reads the first column when the first class is positive", () => {
    const rows = buildRows(
      raw({ scores: matrix([0.8, 0.2]) }),
      truth([0]),
      decision("binary", ["no", "yes"], "no"),
      0.5,
    );
    expect(rows).toMatchObject({ negativeClass: "yes", score: numbers(0.8), truth: Uint8Array.of(1) });
  });
  it("decides by label where there is no score, and keeps only labelled rows", () => {
    const rows = buildRows(raw({ label: text("yes", "no", "yes") }), truth([1, 0], [0, 2]), binary, 0.5);
    expect(rows).toMatchObject({ score: null, decision: Uint8Array.of(1, 1) });
  });
  it("takes scores outside the unit interval as a ranking", () => {
    expect(buildRows(raw({ score: numbers(-1, 3) }), truth([0, 1]), binary, 0.5)).toMatchObject({
      scoreIsProbability: false,
    });
  });
  it("gives ties between classes to the first", () => {
    const rows = buildRows(
      raw({ scores: matrix([0.4, 0.4, 0.2]) }),
      truth([1]),
      decision("multiclass", ["a", "b", "c"]),
      0.5,
    );
    expect(rows).toMatchObject({ decision: Int32Array.of(0), scoreIsProbability: true });
  });
  it.each([
    ["a label of no class", raw({ label: text("maybe", "no") }), binary],
    ["nothing at all", raw({}), binary],
    ["two scores for three classes", raw({ scores: matrix([1, 0]) }), decision("multiclass", ["a", "b", "c"])],
    ["words for a regression", raw({ label: text("a", "b") }), decision("regression", [])],
  ])("calls %s a mismatch of the model", (_, said, decided) => {
    expect(buildRows(said, truth([0, 1]), decided, 0.5)).toMatchObject({ kind: "mismatch" });
  });
  it.each([
    ["a value", { value: numbers(1.5, 2) }],
    ["numbers that came as text", { label: text("1.5", "2") }],
  ])("reads a regression from %s", (_, given) => {
    const labels: Truth = { codes: null, values: numbers(1, 2), weight: null, kept: null };
    expect(buildRows(raw(given), labels, decision("regression", []), 0.5)).toMatchObject({
      prediction: numbers(1.5, 2),
    });
  });
});
