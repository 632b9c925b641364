import { describe, expect, it } from "vitest";
import type { Estimate } from "../../../shared/core/estimate.ts";
import type { EvaluationOptions } from "../../../shared/core/metrics/evaluate.ts";
import { compare, evaluate } from "../../../shared/core/metrics/evaluate.ts";
import type { BinaryRows, Rows } from "../../../shared/core/metrics/rows.ts";
import { averagePrecisionInfluence, LARGEST_RECOMPUTED } from "../../../shared/core/metrics/average-precision.ts";
import { linearisedBootstrap } from "../../../shared/core/metrics/influence.ts";
import { bootstrapRows } from "../../../shared/core/stats/bootstrap.ts";
import { zOf } from "../../../shared/core/stats/normal.ts";
import { multiclass, scoredPair } from "../../unit/shared/core/metrics/tables.ts";

/* The fast forms of the bootstrap against the slow one that they stand for. Seeded; the bands are Monte-Carlo error. */

function asking(metrics: readonly string[], more: Partial<EvaluationOptions> = {}): EvaluationOptions {
  return { metrics, level: 0.95, replicates: 400, seed: 7, zeroDivision: "undefined", ...more };
}

function estimateOf(metric: string, rows: Rows, more: Partial<EvaluationOptions> = {}): Estimate | undefined {
  return evaluate(rows, asking([metric], more))[0]?.estimate;
}

describe("average precision of many rows", () => {
  it("has the same paired interval from influence values as from recomputing, within 6 %", () => {
    // Seen .96; .95 over several seeds and 20 000 replicates. The ratio of two widths is known to 2 % from 4000 replicates and
    // to 4 % from 1000, too little for a band of 6 %.
    const wide = (rows: number): number => {
      const { candidate, champion } = scoredPair(rows, 11);
      return widthOf(compare(candidate, champion, asking(["average_precision"], { replicates: 4000 }))[0]?.estimate);
    };
    const ratio = wide(LARGEST_RECOMPUTED + 1) / wide(LARGEST_RECOMPUTED);
    expect(ratio).toBeGreaterThan(0.94);
    expect(ratio).toBeLessThan(1.06);
  });
});

describe("influence values at the largest size that is recomputed", () => {
  it("give average precision the interval of recomputing, end by end, within a tenth of its width", () => {
    const { candidate } = scoredPair(LARGEST_RECOMPUTED, 11);
    const setting = {
      level: 0.95,
      z: zOf(0.95),
      replicates: 2000,
      seed: 7,
      stream: 7,
      zeroDivision: "undefined",
    } as const;
    const recomputed = estimateOf("average_precision", candidate, { replicates: 2000 });
    const value = recomputed?.kind === "defined" ? recomputed.value : Number.NaN;
    const rows = { ...candidate, score: scoresOf(candidate) };
    const influences = [averagePrecisionInfluence(rows)] as const;
    const spread = linearisedBootstrap(rows, value, influences, { low: 0, high: 1 }, setting);
    const linear = spread.kind === "interval" ? spread.interval : null;
    const full = recomputed?.kind === "defined" ? recomputed.interval : null;
    const tolerance = 0.1 * widthOf(recomputed);
    expect(Math.abs((linear?.low ?? Number.NaN) - (full?.low ?? Number.NaN))).toBeLessThan(tolerance);
    expect(Math.abs((linear?.high ?? Number.NaN) - (full?.high ?? Number.NaN))).toBeLessThan(tolerance);
  });
});

describe("the median absolute error of many rows", () => {
  it("has the same interval by inverting the bag bootstrap as by recomputing, within 8 %", () => {
    const table = (rows: number): Rows => {
      const { candidate } = scoredPair(rows, 5);
      return { task: "regression", truth: new Float64Array(rows), prediction: jittered(candidate), weight: null };
    };
    const ratio =
      widthOf(estimateOf("median_absolute_error", table(LARGEST_RECOMPUTED + 1), { replicates: 1000 })) /
      widthOf(estimateOf("median_absolute_error", table(LARGEST_RECOMPUTED), { replicates: 1000 }));
    expect(ratio).toBeGreaterThan(0.92);
    expect(ratio).toBeLessThan(1.08);
  });
});

describe("sums by bags", () => {
  it.each(["f1", "matthews_corrcoef"])("resamples %s of weighted rows as a bootstrap of rows does", (metric) => {
    const { candidate, champion } = scoredPair(2000, 17, true);
    const value = (rows: BinaryRows): number => {
      const estimate = estimateOf(metric, rows, { replicates: 2 });
      return estimate?.kind === "defined" ? estimate.value : Number.NaN;
    };
    const own = compare(candidate, champion, asking([metric], { replicates: 1000 }))[0]?.estimate;
    const plain = bootstrapRows({
      rows: 2000,
      replicates: 300,
      level: 0.95,
      seed: 1,
      statistic: (times) => value(repeated(candidate, times)) - value(repeated(champion, times)),
    });
    const width = plain.kind === "interval" ? plain.interval.high - plain.interval.low : Number.NaN;
    // Monte-Carlo error of the width of 300 replicates is about 6 %, four of those.
    expect(widthOf(own) / width).toBeGreaterThan(0.76);
    expect(widthOf(own) / width).toBeLessThan(1.24);
  });
});

describe("many classes", () => {
  const classes = ["a", "b", "c"];
  const rng = scoredPair(600, 41).candidate;
  const truth = Array.from(rng.truth, (label, row) => (row % 3) * (label === 1 && row % 2 === 0 ? 0 : 1));
  const scores = truth.flatMap((label, row) => {
    const noise = [0, 1, 2].map((index) => (label === index ? 1.2 : 0.4) + ((row * 7919 + index * 104729) % 997) / 997);
    const sum = noise.reduce((total, value) => total + value, 0);
    return noise.map((value) => value / sum);
  });
  const decision = truth.map((_, row) => {
    const line = scores.slice(3 * row, 3 * row + 3);
    return line.indexOf(Math.max(...line));
  });
  const rows = multiclass({ classes, truth, decision, scores });

  it("gives averages of areas an interval about as wide as a bootstrap of rows", () => {
    for (const metric of ["roc_auc_ovr", "roc_auc_ovr_weighted", "average_precision_macro"]) {
      const value = (times: Uint32Array): number => {
        const chosen = Array.from(times).flatMap((count, row) => Array.from({ length: count }, () => row));
        const sample = multiclass({
          classes,
          truth: chosen.map((row) => truth[row] ?? 0),
          decision: chosen.map((row) => decision[row] ?? 0),
          scores: chosen.flatMap((row) => scores.slice(3 * row, 3 * row + 3)),
        });
        const estimate = estimateOf(metric, sample, { replicates: 1 });
        return estimate?.kind === "defined" ? estimate.value : Number.NaN;
      };
      const plain = bootstrapRows({ rows: truth.length, replicates: 200, level: 0.95, seed: 2, statistic: value });
      const width = plain.kind === "interval" ? plain.interval.high - plain.interval.low : Number.NaN;
      const ratio = widthOf(estimateOf(metric, rows, { replicates: 2000 })) / width;
      expect(ratio).toBeGreaterThan(0.72);
      expect(ratio).toBeLessThan(1.28);
    }
  });
});

function scoresOf(rows: BinaryRows): Float64Array {
  return rows.score ?? new Float64Array(0);
}

function widthOf(estimate: Estimate | undefined): number {
  const interval = estimate?.kind === "defined" ? estimate.interval : null;
  return interval === null ? Number.NaN : interval.high - interval.low;
}

function repeated(rows: BinaryRows, times: Uint32Array): BinaryRows {
  const weight = rows.weight ?? new Float64Array(times.length).fill(1);
  return { ...rows, weight: weight.map((value, row) => value * (times[row] ?? 0)) };
}

/** Continuous positive errors: a lattice of scores would make the median jump. */
function jittered(rows: BinaryRows): Float64Array {
  return scoresOf(rows).map((score, row) => score + 0.02 * (((row * 7919) % 10_007) / 10_007));
}
