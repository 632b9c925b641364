import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  delong,
  delongDifferenceInterval,
  delongDifferenceP,
  delongInterval,
  delongPaired,
} from "../../../../../shared/core/stats/delong.ts";
import { zOf } from "../../../../../shared/core/stats/normal.ts";
import { createRng } from "../../../../../shared/core/stats/rng.ts";
import { delongOracles, type DelongCase } from "./oracles.ts";

const z = zOf(0.95);

function columns(of: DelongCase): {
  readonly truth: Uint8Array;
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly weight: Float64Array | null;
} {
  return {
    truth: Uint8Array.from(of.truth),
    a: Float64Array.from(of.scoreA),
    b: Float64Array.from(of.scoreB),
    weight: of.weight === null ? null : Float64Array.from(of.weight),
  };
}

/** Rows with both classes, few distinct scores so that ties are common. */
const rowsOfBothClasses = fc
  .array(fc.record({ label: fc.integer({ min: 0, max: 1 }), score: fc.integer({ min: -5, max: 5 }) }), { minLength: 4 })
  .filter((rows) => rows.some(({ label }) => label === 1) && rows.some(({ label }) => label === 0));

describe("delong", () => {
  it.each(delongOracles.delong)("with $name equals scikit-learn's area and the O(mn) variance", (of) => {
    const { truth, a, b, weight } = columns(of);
    const alone = delong(truth, a, weight);
    const paired = delongPaired(truth, a, b, weight);
    expect(Math.abs(alone.auc - of.aucA)).toBeLessThan(1e-12);
    expect(Math.abs(paired.aucB - of.aucB)).toBeLessThan(1e-12);
    expect(Math.abs(alone.variance / of.varianceA - 1)).toBeLessThan(1e-11);
    expect(Math.abs(paired.varianceB / of.varianceB - 1)).toBeLessThan(1e-11);
    expect(Math.abs(paired.covariance - of.covariance)).toBeLessThan(1e-11 * of.varianceA);
    expect([paired.aucA, paired.varianceA]).toEqual([alone.auc, alone.variance]);
  });
  it("gives the unweighted numbers to the last bit when all weights are 1", () => {
    for (const of of delongOracles.delong) {
      const { truth, a, b } = columns(of);
      const ones = new Float64Array(truth.length).fill(1);
      expect(delongPaired(truth, a, b, ones)).toEqual(delongPaired(truth, a, b, null));
      expect(delong(truth, a, ones)).toEqual(delong(truth, a, null));
    }
  });
  it("depends on neither the unit of the weights nor on rows of weight 0", () => {
    const of = delongOracles.delong.find(({ name }) => name === "whole weights with zeros");
    if (of === undefined || of.weight === null) throw new Error("the fixture lacks the weighted case");
    const { truth, a } = columns(of);
    const weight = Float64Array.from(of.weight);
    const kept = [...weight.keys()].filter((row) => weight[row] !== 0);
    const whole = delong(truth, a, weight);
    const halved = delong(
      truth,
      a,
      weight.map((value) => value / 2),
    );
    const without = delong(
      Uint8Array.from(kept, (row) => truth[row] ?? 0),
      Float64Array.from(kept, (row) => a[row] ?? 0),
      Float64Array.from(kept, (row) => weight[row] ?? 0),
    );
    expect(halved).toEqual(whole);
    expect(without.auc).toBeCloseTo(whole.auc, 14);
    expect(without.variance).toBeCloseTo(whole.variance, 14);
    expect([without.nPositive, without.nNegative]).toEqual([whole.nPositive, whole.nNegative]);
  });
  it("equals U / (mn), and does not care about the order of rows", () => {
    fc.assert(
      fc.property(rowsOfBothClasses, fc.nat(), (rows, seed) => {
        const rng = createRng(seed);
        const shuffled = rows
          .map((row) => ({ row, key: rng.unit() }))
          .sort((x, y) => x.key - y.key)
          .map(({ row }) => row);
        const of = (list: typeof rows): ReturnType<typeof delong> =>
          delong(
            Uint8Array.from(list, ({ label }) => label),
            Float64Array.from(list, ({ score }) => score),
            null,
          );
        const positives = rows.filter(({ label }) => label === 1);
        const negatives = rows.filter(({ label }) => label === 0);
        let u = 0;
        for (const p of positives)
          for (const n of negatives) u += p.score > n.score ? 1 : p.score === n.score ? 0.5 : 0;
        expect(of(rows).auc).toBe(u / (positives.length * negatives.length));
        expect(of(shuffled).auc).toBe(of(rows).auc);
        // NaN when a class has a single row, and then in both.
        expect(of(shuffled).variance).toSatisfy((found: number) => {
          const expected = of(rows).variance;
          return Number.isNaN(expected) ? Number.isNaN(found) : Math.abs(found - expected) < 1e-12;
        });
      }),
    );
  });
  it("turns into 1 − AUC when labels swap or scores change sign, with the same variance", () => {
    fc.assert(
      fc.property(rowsOfBothClasses, (rows) => {
        fc.pre(
          rows.filter(({ label }) => label === 1).length > 1 && rows.filter(({ label }) => label === 0).length > 1,
        );
        const truth = Uint8Array.from(rows, ({ label }) => label);
        const score = Float64Array.from(rows, (row) => row.score);
        const forward = delong(truth, score, null);
        const swapped = delong(
          truth.map((label) => 1 - label),
          score,
          null,
        );
        const negated = delong(
          truth,
          score.map((value) => -value),
          null,
        );
        for (const other of [swapped, negated]) {
          expect(other.auc).toBeCloseTo(1 - forward.auc, 14);
          expect(other.variance).toBeCloseTo(forward.variance, 14);
        }
        expect([swapped.nPositive, swapped.nNegative]).toEqual([forward.nNegative, forward.nPositive]);
      }),
    );
  });
  it("is exactly 1 with variance 0 when the classes separate, and NaN for a class without rows", () => {
    const perfect = delong(Uint8Array.of(0, 0, 1, 1), Float64Array.of(0.1, 0.2, 0.3, 0.4), null);
    expect(perfect).toEqual({ auc: 1, variance: 0, nPositive: 2, nNegative: 2 });
    expect(delong(Uint8Array.of(1, 1), Float64Array.of(0.1, 0.2), null).auc).toBeNaN();
    expect(delong(Uint8Array.of(0, 0, 1), Float64Array.of(0.1, 0.2, 0.3), null).variance).toBeNaN();
  });
  it("comes to an end on NaN scores, which callers have refused", () => {
    expect(delong(Uint8Array.of(0, 1, 1), Float64Array.of(Number.NaN, Number.NaN, 1), null).nPositive).toBe(2);
  });
});

describe("delongInterval", () => {
  it("prints pROC's intervals from pROC's variances (COMPAS decile, aSAH s100b)", () => {
    const decile = delongInterval(0.7021662544, 3.707688721e-5, z, 0.95);
    expect([decile.low.toFixed(7), decile.high.toFixed(7)]).toEqual(["0.6902319", "0.7141006"]);
    const s100b = delongInterval(0.7313685637, 0.002668682457, z, 0.95);
    expect([s100b.low.toFixed(7), s100b.high.toFixed(7)]).toEqual(["0.6301182", "0.8326189"]);
    expect(s100b.method).toBe("delong");
  });
  it("is clipped to [0, 1]", () => {
    expect(delongInterval(0.94, 0.01, z, 0.95).high).toBe(1);
    expect(delongInterval(0.05, 0.01, z, 0.95).low).toBe(0);
  });
  it("goes through the logit above .95, and stays inside (0, 1)", () => {
    const interval = delongInterval(0.97, 0.0004, z, 0.95);
    // logit .97 = 3.4760986898; half = 1.959963984540054 · .02 / .0291 = 1.3470542849
    expect(interval.low).toBeCloseTo(1 / (1 + Math.exp(-(3.4760986898 - 1.3470542849))), 9);
    expect(interval.high).toBeCloseTo(1 / (1 + Math.exp(-(3.4760986898 + 1.3470542849))), 9);
    expect(interval).toMatchObject({ level: 0.95, method: "delong-logit" });
    expect(delongInterval(0.95, 0.0004, z, 0.95).method).toBe("delong");
  });
  it("is a point where the area is 1", () => {
    expect(delongInterval(1, 0, z, 0.95)).toEqual({ low: 1, high: 1, level: 0.95, method: "delong" });
  });
});

describe("delongDifferenceInterval", () => {
  // The variance of v_decile's area is that of its printed interval, .6598738 to .6843489.
  const compas = {
    aucA: 0.7021662544,
    aucB: 0.67211137,
    varianceA: 3.707688721e-5,
    varianceB: ((0.6843489 - 0.6598738) / 2 / z) ** 2,
    covariance: 2.89248629e-5,
  };
  it("prints pROC's paired interval and p of COMPAS decile against violent decile", () => {
    const { low, high, method } = delongDifferenceInterval(compas, z, 0.95);
    expect(low).toBeCloseTo(0.021690675, 6);
    expect(high).toBeCloseTo(0.038419093, 6);
    expect(method).toBe("delong-paired");
    expect(delongDifferenceP(compas) / 1.8857e-12).toBeCloseTo(1, 2);
  });
  it("is exactly 0 to 0 with p 1 for the same scores twice, or scores in the same order", () => {
    const { truth, a } = columns(delongOracles.delong[0] as DelongCase);
    const paired = delongPaired(
      truth,
      a,
      a.map((score) => Math.exp(score)),
      null,
    );
    expect(delongDifferenceInterval(paired, z, 0.95)).toEqual({
      low: 0,
      high: 0,
      level: 0.95,
      method: "delong-paired",
    });
    expect(delongDifferenceP(paired)).toBe(1);
  });
  it("is clipped to [-1, 1]", () => {
    const wide = { aucA: 1, aucB: 0.1, varianceA: 0.02, varianceB: 0.02, covariance: 0 };
    expect(delongDifferenceInterval(wide, z, 0.95).high).toBe(1);
    expect(delongDifferenceInterval({ ...wide, aucA: 0.1, aucB: 1 }, z, 0.95).low).toBe(-1);
  });
});
