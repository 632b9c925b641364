import type { Observation } from "../../shared/core/gate/observation.ts";
import type { ModelPolicy } from "../../shared/core/model/policy.ts";
import { type Ratio, ratioOf } from "../../shared/core/performance/compare.ts";
import { MEASURES } from "../../shared/core/performance/measures.ts";
import type { Lap } from "../../shared/core/performance/round.ts";
import { quantile } from "../../shared/core/stats/quantile.ts";
import type { PerformanceDetails } from "../../shared/records/performance-details.ts";
import type { Launch, Measured } from "./measure.ts";
import type { Runner } from "./meet.ts";
import { TURNS, USUAL_REQUESTS } from "./sizes.ts";

type Timing = NonNullable<PerformanceDetails["timing"]>;

/** How it was timed and what else was seen, for the record. */
export function timingDetails(
  policy: ModelPolicy,
  { rows, contender }: Runner,
  observed: readonly Observation[],
  { rounds, launches, sizes, timedMs }: Measured,
): Timing {
  const candidate = rounds.map((round) => round.candidate);
  const champion = rounds.flatMap((round) => round.champion ?? []);
  const again = rounds.map((round) => round.again);
  const ratios = (of: readonly Lap[], to: readonly Lap[]): Timing["comparisons"] =>
    MEASURES.flatMap((measure) => {
      const ratio: Ratio | null = to.length === 0 ? null : ratioOf(measure, of, to, policy.confidence);
      return ratio === null || lacksValue(measure.metric, observed) ? [] : [{ metric: measure.metric, ...ratio }];
    });
  return {
    gated: "session-run",
    rounds: rounds.length,
    requestRows: policy.timing.requestRows ?? contender.input.fixedBatch ?? 1,
    requests: candidate.reduce((sum, { requestMs }) => sum + requestMs.length, 0),
    warmUpRequests: sizes.warmUpRequests,
    throughputRows: Math.min(policy.timing.throughputRows, rows.rows),
    throughputBatches: sizes.batchesPerTurn * TURNS * rounds.length,
    distinctRows: rows.rows,
    timedMs,
    shortened: sizes.isShortened
      ? { requests: policy.timing.requests ?? USUAL_REQUESTS, durationMs: policy.timing.durationMs }
      : null,
    comparisons: ratios(candidate, champion),
    noise: ratios(candidate, again),
    models: [
      modelTimes("candidate", candidate, launches),
      ...(champion.length === 0 ? [] : [modelTimes("champion", champion, launches)]),
    ],
    needed: observed.flatMap(({ of, metric, estimate }) =>
      of !== "difference" && estimate.kind === "undefined" && estimate.detail !== null
        ? [{ metric, of, requests: Number(estimate.detail) }]
        : [],
    ),
  };
}

function lacksValue(metric: string, observed: readonly Observation[]): boolean {
  return observed.some((one) => one.metric === metric && one.estimate.kind === "undefined");
}

function modelTimes(
  of: "candidate" | "champion",
  laps: readonly Lap[],
  launches: readonly Launch[],
): Timing["models"][number] {
  // The A/A run starts the candidate once more: those starts are the candidate's too.
  const own = launches.filter((launch) => launch.of === of || (of === "candidate" && launch.of === "again"));
  const times = Float64Array.from(laps.flatMap(({ endToEndMs }) => [...endToEndMs])).sort();
  const peaks = own.flatMap(({ facts }) => facts.peakMemoryBytes ?? []);
  return {
    of,
    endToEnd: { p50: quantile(times, 0.5), p95: quantile(times, 0.95) },
    loadMs: range(own.map(({ coldStart }) => coldStart.loadMs)),
    firstRequestMs: range(own.map(({ coldStart }) => coldStart.firstRequestMs)),
    peakMemoryBytes: peaks.length === 0 ? null : Math.max(...peaks),
  };
}

function range(values: readonly number[]): Timing["models"][number]["loadMs"] {
  const sorted = Float64Array.from(values).sort();
  return { median: quantile(sorted, 0.5), low: quantile(sorted, 0), high: quantile(sorted, 1) };
}
