import { readFileSync } from "node:fs";

/** Numbers of test/fixtures/oracles/performance/generate.py. */
interface PerformanceOracles {
  /** n, p, level, lower, upper. */
  readonly ranks: readonly (readonly [number, number, number, number | null, number | null])[];
  readonly quantileTest: readonly (readonly [number, number, number, number, number])[];
  /** p, degrees of freedom, quantile. */
  readonly studentT: readonly (readonly [number, number, number])[];
  readonly signedRank: readonly {
    readonly values: readonly number[];
    readonly level: number;
    readonly value: number;
    readonly low: number;
    readonly high: number;
  }[];
}

/** The fixture is ours and its generator stands beside it: the shape is its by construction. */
export const performanceOracles = JSON.parse(
  readFileSync(new URL("../../../../fixtures/oracles/performance/performance.json", import.meta.url), "utf8"),
) as PerformanceOracles;
