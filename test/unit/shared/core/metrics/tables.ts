import { createRng } from "../../../../../shared/core/stats/rng.ts";
import type { BinaryRows, MulticlassRows, RegressionRows } from "../../../../../shared/core/metrics/rows.ts";

/** Two-class rows from literals; decisions default to score >= 0.5. */
export function binary(given: {
  readonly truth: readonly number[];
  readonly score?: readonly number[];
  readonly decision?: readonly number[];
  readonly weight?: readonly number[];
}): BinaryRows {
  const { truth, score, decision, weight } = given;
  return {
    task: "binary",
    negativeClass: "no",
    positiveClass: "yes",
    truth: Uint8Array.from(truth),
    decision: Uint8Array.from(decision ?? score?.map((value) => (value >= 0.5 ? 1 : 0)) ?? []),
    score: score === undefined ? null : Float64Array.from(score),
    scoreIsProbability: true,
    scoreEpsilon: 2 ** -52,
    weight: weight === undefined ? null : Float64Array.from(weight),
  };
}

/** Two-class rows from a confusion matrix, without scores. */
export function fromCounts(tp: number, fp: number, fn: number, tn: number): BinaryRows {
  const cells = [
    [1, 1, tp],
    [0, 1, fp],
    [1, 0, fn],
    [0, 0, tn],
  ] as const;
  const expand = (pick: 0 | 1): number[] => cells.flatMap((cell) => Array.from({ length: cell[2] }, () => cell[pick]));
  return binary({ truth: expand(0), decision: expand(1) });
}

export function multiclass(given: {
  readonly classes: readonly string[];
  readonly truth: readonly number[];
  readonly decision: readonly number[];
  readonly scores?: readonly number[];
}): MulticlassRows {
  return {
    task: "multiclass",
    classes: given.classes,
    truth: Int32Array.from(given.truth),
    decision: Int32Array.from(given.decision),
    scores: given.scores === undefined ? null : Float64Array.from(given.scores),
    scoreIsProbability: true,
    scoreEpsilon: 2 ** -52,
    weight: null,
  };
}

export function regression(truth: readonly number[], prediction: readonly number[]): RegressionRows {
  return {
    task: "regression",
    truth: Float64Array.from(truth),
    prediction: Float64Array.from(prediction),
    weight: null,
  };
}

/** Candidate and champion with scores of different skill on the same random rows; ties by rounding to 1/50. */
export function scoredPair(
  rows: number,
  seed: number,
  weighted = false,
): { candidate: BinaryRows; champion: BinaryRows } {
  const rng = createRng(seed);
  const truth = Array.from({ length: rows }, () => (rng.unit() < 0.3 ? 1 : 0));
  const latent = truth.map((label) => label * 1.2 + rng.unit() + rng.unit() + rng.unit() - 2);
  const seen = (noise: number): number[] =>
    latent.map((value) => Math.round(50 / (1 + Math.exp(-2 * (value + noise * (rng.unit() - 0.5))))) / 50);
  const weight = weighted ? { weight: truth.map(() => 0.5 + rng.unit()) } : {};
  return {
    candidate: binary({ truth, score: seen(1), ...weight }),
    champion: binary({ truth, score: seen(2), ...weight }),
  };
}
