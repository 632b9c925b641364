import { readFileSync } from "node:fs";

const FOLDER = new URL("../../../../fixtures/oracles/stats/", import.meta.url);

function read(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, FOLDER), "utf8"));
}

/** Numbers of generate-intervals.py; each case is a row of them, in the order the script prints. */
export interface IntervalOracles {
  readonly wilson: readonly (readonly [number, number, number, number, number])[];
  readonly newcombe: readonly (readonly [number, number, number, number, number, number, number])[];
  readonly newcombePaired: readonly (readonly [number, number, number, number, number, number, number])[];
  readonly mcnemar: readonly (readonly [number, number, number, number])[];
  readonly adjust: readonly { readonly p: number[]; readonly holm: number[]; readonly benjaminiHochberg: number[] }[];
  readonly binomialLogProbability: readonly (readonly [number, number, number, number])[];
  readonly normalCdf: readonly (readonly [number, number])[];
  readonly normalQuantile: readonly (readonly [number, number])[];
}

export interface DelongCase {
  readonly name: string;
  readonly truth: readonly number[];
  readonly scoreA: readonly number[];
  readonly scoreB: readonly number[];
  readonly weight: readonly number[] | null;
  readonly aucA: number;
  readonly aucB: number;
  readonly varianceA: number;
  readonly varianceB: number;
  readonly covariance: number;
}

export interface DelongOracles {
  readonly delong: readonly DelongCase[];
  readonly quantile: readonly { readonly values: number[]; readonly p: number; readonly expected: number }[];
  readonly median: readonly { readonly values: number[]; readonly expected: number }[];
}

/** The fixtures are ours and their generators stand beside them: the shape is theirs by construction. */
export const intervalOracles = read("intervals.json") as IntervalOracles;
export const delongOracles = read("delong.json") as DelongOracles;
