import { beforeAll, describe, expect, it } from "vitest";
import type { Estimate } from "../../../shared/core/estimate.ts";
import { averagePrecisionFigure, averagePrecisionInfluence } from "../../../shared/core/metrics/average-precision.ts";
import { compare, evaluate } from "../../../shared/core/metrics/evaluate.ts";
import { linearisedBootstrap } from "../../../shared/core/metrics/influence.ts";
import type { BinaryRows, RegressionRows } from "../../../shared/core/metrics/rows.ts";
import type { Rng } from "../../../shared/core/stats/rng.ts";
import { createRng } from "../../../shared/core/stats/rng.ts";

/*
 * How often a 95 % interval holds the value of the population it was drawn from, over seeded samples of 400 rows.
 * With 400 samples the Monte-Carlo error of a coverage of .95 is .011. The band .915 to .985 allows three of those and the
 * point or so by which percentile intervals of curved statistics are known to fall short at this size.
 */
const SAMPLES = 400;
const ROWS = 400;
const REPLICATES = 200;
const LOWEST = 0.915;
const HIGHEST = 0.985;
/** Of the population: the error of its own values is a thirtieth of a sample's. */
const POPULATION = 300_000;

const BINARY = ["roc_auc", "average_precision", "f1", "matthews_corrcoef", "log_loss"];
const PAIRED = ["roc_auc", "log_loss", "f1"];
const REGRESSION = ["r2", "root_mean_squared_error"];

type Key = string;

/*
 * Used above 4096 rows only; there the first order errs less than here, where it is cheap to repeat. Recomputing covers no
 * more: of 3000 other samples with 200 replicates .937 against .936 (the replicates cost the missing point). The Monte-Carlo
 * error of 400 samples is .012, and three of those are allowed below that.
 */
describe("the linearised 95 % interval of average precision", () => {
  it("holds the true value of the population from 1000 rows on", () => {
    const rng = createRng(77);
    const truth = averagePrecisionFigure(binaryPair(POPULATION, rng).candidate);
    let covered = 0;
    for (let sample = 0; sample < SAMPLES; sample += 1) {
      const { candidate } = binaryPair(1000, rng);
      const rows = { ...candidate, score: candidate.score ?? new Float64Array(0) };
      const value = averagePrecisionFigure(rows);
      const setting = { level: 0.95, z: 1.96, replicates: 300, seed: sample, stream: sample } as const;
      const spread = linearisedBootstrap(
        rows,
        typeof value === "number" ? value : Number.NaN,
        [averagePrecisionInfluence(rows)],
        { low: 0, high: 1 },
        { ...setting, zeroDivision: "undefined" },
      );
      if (spread.kind !== "interval" || typeof truth !== "number") continue;
      if (spread.interval.low <= truth && truth <= spread.interval.high) covered += 1;
    }
    expect(covered / SAMPLES).toBeGreaterThan(0.9);
    expect(covered / SAMPLES).toBeLessThan(HIGHEST);
  });
});

describe("95 % intervals of samples from a known population", () => {
  let coverage: ReadonlyMap<Key, number>;
  let wrongPasses: ReadonlyMap<Key, number>;

  beforeAll(() => {
    ({ coverage, wrongPasses } = simulate());
  }, 60_000);

  it.each([...BINARY, ...REGRESSION].map((metric) => ({ metric })))("hold the true $metric", ({ metric }) => {
    expect(coverage.get(metric)).toBeGreaterThan(LOWEST);
    expect(coverage.get(metric)).toBeLessThan(HIGHEST);
  });

  it.each(PAIRED.map((metric) => ({ metric })))("hold the true difference of $metric", ({ metric }) => {
    expect(coverage.get(`${metric} difference`)).toBeGreaterThan(LOWEST);
    expect(coverage.get(`${metric} difference`)).toBeLessThan(HIGHEST);
  });

  // The candidate is worse by just the margin, so every pass is a mistake: 2.5 % by construction, three errors of .0078 more.
  it.each(PAIRED.map((metric) => ({ metric })))(
    "seldom let a $metric that is worse by the margin pass",
    ({ metric }) => {
      expect(wrongPasses.get(metric)).toBeLessThan(0.049);
      expect(wrongPasses.get(metric)).toBeGreaterThan(0.002);
    },
  );
});

function simulate(): { coverage: ReadonlyMap<Key, number>; wrongPasses: ReadonlyMap<Key, number> } {
  const rng = createRng(2026);
  const population = binaryPair(POPULATION, rng);
  const truths = new Map<Key, number>([
    ...valuesOf(evaluate(population.candidate, options(BINARY, 1, 0))),
    ...valuesOf(evaluate(regression(POPULATION, rng), options(REGRESSION, 1, 0))),
  ]);
  const differences = valuesOf(compare(population.candidate, population.champion, options(PAIRED, 1, 0)));
  const covered = new Map<Key, number>();
  const passed = new Map<Key, number>();
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    const { candidate, champion } = binaryPair(ROWS, rng);
    const singles = [
      ...evaluate(candidate, options(BINARY, REPLICATES, sample)),
      ...evaluate(regression(ROWS, rng), options(REGRESSION, REPLICATES, sample)),
    ];
    for (const { metric, estimate } of singles) {
      if (holds(estimate, truths.get(metric))) increment(covered, metric);
    }
    for (const { metric, estimate } of compare(candidate, champion, options(PAIRED, REPLICATES, sample))) {
      const truth = differences.get(metric) ?? Number.NaN;
      if (holds(estimate, truth)) increment(covered, `${metric} difference`);
      if (passesAtMargin(estimate, truth)) increment(passed, metric);
    }
  }
  return { coverage: shares(covered), wrongPasses: shares(passed) };
}

/** `no-worse-than` with the margin set to the true difference: the interval's end lies strictly on the better side of it. */
function passesAtMargin(estimate: Estimate, difference: number): boolean {
  if (estimate.kind === "undefined" || estimate.interval === null) return false;
  return difference < 0 ? estimate.interval.low > difference : estimate.interval.high < difference;
}

function holds(estimate: Estimate, truth: number | undefined): boolean {
  if (estimate.kind === "undefined" || estimate.interval === null || truth === undefined) return false;
  return estimate.interval.low <= truth && truth <= estimate.interval.high;
}

function options(metrics: readonly string[], replicates: number, seed: number): Parameters<typeof evaluate>[1] {
  return { metrics, level: 0.95, replicates, seed, zeroDivision: "undefined" };
}

function valuesOf(values: ReturnType<typeof evaluate>): Map<Key, number> {
  return new Map(
    values.map(({ metric, estimate }) => [metric, estimate.kind === "defined" ? estimate.value : Number.NaN]),
  );
}

function increment(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function shares(counts: ReadonlyMap<Key, number>): ReadonlyMap<Key, number> {
  return new Map([...counts].map(([key, count]) => [key, count / SAMPLES]));
}

/** A champion, and a candidate that sees the same signal through more noise: worse in every metric. */
function binaryPair(rows: number, rng: Rng): { candidate: BinaryRows; champion: BinaryRows } {
  const truth = new Uint8Array(rows);
  const signal = new Float64Array(rows);
  for (let row = 0; row < rows; row += 1) {
    truth[row] = rng.unit() < 0.35 ? 1 : 0;
    signal[row] = (truth[row] === 1 ? 0.7 : -1.3) + 1.2 * normal(rng);
  }
  const seen = (noise: number): BinaryRows => {
    const score = signal.map((value) => 1 / (1 + Math.exp(-(value + noise * normal(rng)))));
    return {
      task: "binary",
      negativeClass: "no",
      positiveClass: "yes",
      truth,
      decision: Uint8Array.from(score, (value) => (value >= 0.5 ? 1 : 0)),
      score,
      scoreIsProbability: true,
      scoreEpsilon: 2 ** -52,
      weight: null,
    };
  };
  return { champion: seen(0.2), candidate: seen(1) };
}

function regression(rows: number, rng: Rng): RegressionRows {
  const truth = new Float64Array(rows).map(() => 5 + 2 * normal(rng));
  return { task: "regression", truth, prediction: truth.map((value) => 1 + 0.8 * value + normal(rng)), weight: null };
}

function normal(rng: Rng): number {
  return Math.sqrt(-2 * Math.log(1 - rng.unit())) * Math.cos(2 * Math.PI * rng.unit());
}
