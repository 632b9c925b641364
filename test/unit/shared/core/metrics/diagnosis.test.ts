import { describe, expect, it } from "vitest";
import { confusionCounts, confusionMatrix } from "../../../../../shared/core/metrics/confusion.ts";
import { selectRows } from "../../../../../shared/core/metrics/evaluate.ts";
import { clippedRows } from "../../../../../shared/core/metrics/log-loss.ts";
import { firstBadProbabilityRow } from "../../../../../shared/core/metrics/probabilities.ts";
import { rocCurve } from "../../../../../shared/core/metrics/roc.ts";
import { binary, fromCounts, multiclass, regression, scoredPair } from "./tables.ts";

const CLASSES = ["a", "b", "c"];

describe("confusion", () => {
  it("counts rows by truth and decision", () => {
    expect(confusionCounts(fromCounts(4, 3, 2, 1))).toEqual({
      truePositive: 4,
      falsePositive: 3,
      falseNegative: 2,
      trueNegative: 1,
    });
    expect(confusionMatrix(multiclass({ classes: CLASSES, truth: [0, 1, 2, 2], decision: [0, 2, 2, 0] }))).toEqual({
      classes: CLASSES,
      counts: [
        [1, 0, 0],
        [0, 0, 1],
        [1, 0, 1],
      ],
    });
  });

  it("does not need a table over all triples of hundreds of classes", () => {
    const classes = Array.from({ length: 300 }, (_, index) => `class ${String(index)}`);
    const truth = classes.map((_, index) => index);
    const { counts } = confusionMatrix(multiclass({ classes, truth, decision: truth.map((index) => 299 - index) }));
    expect(counts[7]?.[292]).toBe(1);
    expect(counts.flat().reduce((sum, count) => sum + count, 0)).toBe(300);
  });
});

describe("the ROC curve", () => {
  it("goes through every corner when there is room", () => {
    const rows = binary({ truth: [0, 0, 1, 1], score: [0.1, 0.4, 0.35, 0.8] });
    expect(rocCurve(rows, 100)).toEqual([
      [0, 0],
      [0, 0.5],
      [0.5, 0.5],
      [0.5, 1],
      [1, 1],
    ]);
  });

  it("draws tied scores as one slanted step", () => {
    expect(rocCurve(binary({ truth: [0, 1, 0, 1], score: [0.5, 0.5, 0.5, 0.5] }), 100)).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  it("keeps the ends, the order and nearly the area when thinned", () => {
    const { candidate } = scoredPair(3000, 2);
    const whole = rocCurve(candidate, 10_000);
    const thin = rocCurve(candidate, 20);
    expect(thin).toHaveLength(20);
    expect([thin.at(0), thin.at(-1)]).toEqual([
      [0, 0],
      [1, 1],
    ]);
    expect(thin).toEqual([...thin].sort(([a], [b]) => a - b));
    expect(areaUnder(thin)).toBeCloseTo(areaUnder(whole), 2);
  });

  it("is empty without scores or with one class", () => {
    expect(rocCurve(fromCounts(1, 1, 1, 1), 100)).toEqual([]);
    expect(rocCurve(binary({ truth: [1, 1], score: [0.2, 0.3] }), 100)).toEqual([]);
  });
});

describe("probabilities", () => {
  it("names the first row that cannot be one", () => {
    expect(firstBadProbabilityRow(binary({ truth: [0, 1], score: [0, 1] }))).toBeNull();
    expect(firstBadProbabilityRow(binary({ truth: [0, 1], score: [0.5, 1.0001] }))).toBe(1);
    expect(firstBadProbabilityRow(binary({ truth: [0, 1], score: [Number.NaN, 1] }))).toBe(0);
    expect(firstBadProbabilityRow(fromCounts(1, 0, 0, 1))).toBeNull();
    const rows = { classes: CLASSES, truth: [0, 1], decision: [0, 1] };
    expect(firstBadProbabilityRow(multiclass({ ...rows, scores: [0.2, 0.3, 0.5009, 1, 0, 0] }))).toBeNull();
    expect(firstBadProbabilityRow(multiclass({ ...rows, scores: [0.2, 0.3, 0.5, 0.5, 0.5, 0.002] }))).toBe(1);
    expect(
      firstBadProbabilityRow({ ...multiclass({ ...rows, scores: [3, 4, 5, 6, 7, 8] }), scoreIsProbability: false }),
    ).toBeNull();
  });

  it("counts the rows that the log loss clips", () => {
    expect(clippedRows(binary({ truth: [1, 1, 0, 0], score: [0, 1, 1, 0.5] }))).toBe(3);
    expect(clippedRows(fromCounts(1, 1, 1, 1))).toBe(0);
  });
});

describe("a slice", () => {
  it("takes the rows asked for, of every column", () => {
    const rows = binary({ truth: [0, 1, 1], score: [0.1, 0.2, 0.9], weight: [1, 2, 3] });
    expect(selectRows(rows, Uint32Array.of(2, 0))).toEqual(
      binary({ truth: [1, 0], score: [0.9, 0.1], weight: [3, 1] }),
    );
    const many = multiclass({ classes: CLASSES, truth: [0, 1], decision: [2, 1], scores: [0, 0, 1, 0, 1, 0] });
    expect(selectRows(many, Uint32Array.of(1))).toEqual(
      multiclass({ classes: CLASSES, truth: [1], decision: [1], scores: [0, 1, 0] }),
    );
    expect(selectRows(regression([1, 2], [3, 4]), Uint32Array.of(1))).toEqual(regression([2], [4]));
  });
});

function areaUnder(points: readonly (readonly [number, number])[]): number {
  return points.slice(1).reduce((area, [x, y], index) => {
    const [fromX, fromY] = points[index] ?? [0, 0];
    return area + ((x - fromX) * (y + fromY)) / 2;
  }, 0);
}
