import type { Estimate, Interval } from "../estimate.ts";
import { quantile } from "../stats/quantile.ts";
import { overdispersion } from "./overdispersion.ts";
import { fewestForUpperRank, widenedRanks } from "./quantile-ranks.ts";
import type { Lap } from "./round.ts";
import { batchMeans } from "./batch-means.ts";

/** A performance metric over the laps of one contestant, and the number by which two contestants are compared. */
export interface Measure {
  readonly metric: string;
  readonly estimate: (laps: readonly Lap[], level: number) => Estimate;
  /** The value of one or several laps pooled; > 0. */
  readonly value: (laps: readonly Lap[]) => number;
}

/** Every metric of performance-test, in the order of reports. */
export const MEASURES: readonly Measure[] = [latency(50), latency(95), latency(99), throughput()];

function latency(percentile: number): Measure {
  const p = percentile / 100;
  const value = (laps: readonly Lap[]): number => quantile(pooledTimes(laps), p);
  return {
    metric: `latency_p${String(percentile)}_ms`,
    value,
    estimate: (laps, level) => latencyEstimate(laps, p, level),
  };
}

/**
 * A quantile of request times with its order-statistic interval, the ranks widened by how much the requests depend on one another.
 * Undefined, with the number of requests that would do, when the sample has no upper rank: such a quantile has no upper bound.
 */
function latencyEstimate(laps: readonly Lap[], p: number, level: number): Estimate {
  const times = pooledTimes(laps);
  const n = times.length;
  const value = quantile(times, p);
  const dispersion = overdispersion(
    laps.map(({ requestMs }) => requestMs),
    value,
    level,
  );
  const support = { n, nPositive: null, nNegative: null, effectiveN: n / dispersion };
  const { lower, upper } = widenedRanks(n, p, level, dispersion);
  if (lower === null || upper === null) {
    const needed = Math.ceil(fewestForUpperRank(p, level) * dispersion);
    return { kind: "undefined", reason: "too-few-requests", detail: String(needed), ...support };
  }
  const interval: Interval = {
    low: times[lower - 1] as number,
    high: times[upper - 1] as number,
    level,
    method: "order-statistic",
  };
  return { kind: "defined", value, interval, intervalReason: null, ...support };
}

function throughput(): Measure {
  return { metric: "throughput_rows_per_s", value: rowsPerSecond, estimate: throughputEstimate };
}

/** Rows over seconds of all timed batches; the interval is of batch means on the logarithm, a round being a batch. */
function throughputEstimate(laps: readonly Lap[], level: number): Estimate {
  const value = rowsPerSecond(laps);
  const n = laps.reduce((rows, { batchRows }) => rows + batchRows, 0);
  const bounds = batchMeans(
    Math.log(value),
    laps.map((lap) => Math.log(rowsPerSecond([lap]))),
    level,
  );
  const interval: Interval | null =
    bounds === null ? null : { low: Math.exp(bounds.low), high: Math.exp(bounds.high), level, method: "batch-means" };
  return {
    kind: "defined",
    value,
    interval,
    intervalReason: interval === null ? "too-few-rows" : null,
    n,
    nPositive: null,
    nNegative: null,
    effectiveN: n,
  };
}

function rowsPerSecond(laps: readonly Lap[]): number {
  const rows = laps.reduce((sum, { batchRows }) => sum + batchRows, 0);
  const ms = laps.reduce((sum, { batchMs }) => sum + batchMs, 0);
  return (rows / ms) * 1000;
}

/** All request times of the laps, ascending. */
function pooledTimes(laps: readonly Lap[]): Float64Array {
  const all = new Float64Array(laps.reduce((sum, { requestMs }) => sum + requestMs.length, 0));
  let at = 0;
  for (const { requestMs } of laps) {
    all.set(requestMs, at);
    at += requestMs.length;
  }
  return all.sort();
}
