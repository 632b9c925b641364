import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { BinaryRows, MulticlassRows, RegressionRows, Rows } from "../../../../../shared/core/metrics/rows.ts";

interface StoredCase {
  readonly name: string;
  readonly task: Rows["task"];
  readonly classes?: number;
  readonly truth: readonly number[];
  readonly decision?: readonly number[];
  readonly prediction?: readonly number[];
  readonly score?: readonly number[] | null;
  readonly scores?: readonly number[] | null;
  readonly probability?: boolean;
  readonly epsilon?: number;
  readonly weight: readonly number[] | null;
  readonly expected: Readonly<Record<string, number | string>>;
}

/** A data set with the values scikit-learn gives for it: a number, or the reason why there is none. */
export interface ScikitLearnCase {
  readonly name: string;
  readonly rows: Rows;
  /** `metric` or `metric|class` to number or `reason` or `reason:detail`. */
  readonly expected: ReadonlyMap<string, number | string>;
}

/** Every stored data set; `test/fixtures/oracles/metrics/generate.py` makes them. */
export function scikitLearnCases(): readonly ScikitLearnCase[] {
  const file = new URL("../../../../fixtures/oracles/metrics/cases.json.gz", import.meta.url);
  const { cases } = JSON.parse(gunzipSync(readFileSync(file)).toString("utf8")) as { cases: readonly StoredCase[] };
  return cases.map((stored) => ({
    name: stored.name,
    rows: rowsOf(stored),
    expected: new Map(Object.entries(stored.expected)),
  }));
}

function rowsOf(stored: StoredCase): Rows {
  switch (stored.task) {
    case "binary":
      return binaryOf(stored);
    case "multiclass":
      return multiclassOf(stored);
    case "regression":
      return regressionOf(stored);
  }
}

function binaryOf({ truth, decision, score, probability, epsilon, weight }: StoredCase): BinaryRows {
  return {
    task: "binary",
    negativeClass: "no",
    positiveClass: "yes",
    truth: Uint8Array.from(truth),
    decision: Uint8Array.from(decision ?? []),
    score: floats(score),
    scoreIsProbability: probability ?? false,
    scoreEpsilon: epsilon ?? 0,
    weight: floats(weight),
  };
}

function multiclassOf({ classes, truth, decision, scores, probability, epsilon, weight }: StoredCase): MulticlassRows {
  return {
    task: "multiclass",
    classes: Array.from({ length: classes ?? 0 }, (_, index) => `c${String(index)}`),
    truth: Int32Array.from(truth),
    decision: Int32Array.from(decision ?? []),
    scores: floats(scores),
    scoreIsProbability: probability ?? false,
    scoreEpsilon: epsilon ?? 0,
    weight: floats(weight),
  };
}

function regressionOf({ truth, prediction, weight }: StoredCase): RegressionRows {
  return {
    task: "regression",
    truth: Float64Array.from(truth),
    prediction: Float64Array.from(prediction ?? []),
    weight: floats(weight),
  };
}

function floats(values: readonly number[] | null | undefined): Float64Array | null {
  return values === null || values === undefined ? null : Float64Array.from(values);
}
