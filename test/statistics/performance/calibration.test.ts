import { describe, expect, it } from "vitest";
import { judgeGates } from "../../../shared/core/gate/judge-gates.ts";
import type { Observation } from "../../../shared/core/gate/observation.ts";
import { parseGate } from "../../../shared/core/gate/parse-gate.ts";
import { metricEntry, metricIds } from "../../../shared/core/metrics/catalogue.ts";
import { differenceOf, ratioOf } from "../../../shared/core/performance/compare.ts";
import { MEASURES, type Measure } from "../../../shared/core/performance/measures.ts";
import { heedNoise } from "../../../shared/core/performance/noise.ts";
import type { Lap, Round } from "../../../shared/core/performance/round.ts";
import { createRng } from "../../../shared/core/stats/rng.ts";
import { type Machine, NOISY, QUIET, simulateRounds } from "./machine-noise.ts";

const ROUNDS = 12;
/** 4000 requests in 12 rounds, as by default. */
const REQUESTS = 336;
/** Simulations are work, and the machine may be busy. */
const PATIENCE = { timeout: 600_000 };

function measure(metric: string): Measure {
  return MEASURES.find((one) => one.metric === metric)!;
}

function gate(text: string) {
  const parsed = parseGate(text, { advisory: false, metrics: { metricEntry, metricIds } });
  if (parsed.kind !== "gate") throw new Error(parsed.problem.message);
  return parsed.gate;
}

/** The verdict that the action would give of these rounds, without more of them. */
function verdictOf(text: string, rounds: readonly Round[]): string {
  const judged = gate(text);
  const found = measure(judged.metric);
  const laps = (who: "candidate" | "again"): readonly Lap[] => rounds.map((round) => round[who]);
  const champion = rounds.map((round) => round.champion!);
  const subset = { on: null, by: null, group: null, size: 1000, hidden: false };
  const base = { subset, metric: judged.metric, class: null, reference: null };
  const rival = found.estimate(champion, 0.95);
  const observed: Observation[] = [
    { ...base, of: "candidate", estimate: found.estimate(laps("candidate"), 0.95) },
    { ...base, of: "champion", estimate: rival },
    { ...base, of: "difference", estimate: differenceOf(found, laps("candidate"), champion, 0.95) },
  ];
  const policy = { confidence: 0.95, minimumGroup: { rows: 30, denominator: 10 } };
  const noise = {
    difference: differenceOf(found, laps("candidate"), laps("again"), 0.95),
    value: found.value(laps("again")),
  };
  const [one] = heedNoise(
    judgeGates([judged], [observed], null, policy),
    () => noise,
    () => (rival.kind === "defined" ? rival.value : null),
  );
  return one!.judgement.reason === "too-noisy" ? "too-noisy" : one!.verdict;
}

/** Shares of verdicts over so many simulated runs. */
function shares(
  text: string,
  { machine, slowdown, times, seed }: { machine: Machine; slowdown: number; times: number; seed: number },
) {
  const counts = { pass: 0, fail: 0, inconclusive: 0, warn: 0, "too-noisy": 0 };
  const rng = createRng(seed);
  for (let time = 0; time < times; time += 1) {
    const verdict = verdictOf(text, simulateRounds({ machine, rounds: ROUNDS, requests: REQUESTS, slowdown }, rng));
    counts[verdict as keyof typeof counts] += 1 / times;
  }
  return counts;
}

describe("the default gate on noise that is autocorrelated, heavy-tailed and drifting", PATIENCE, () => {
  const gates = MEASURES.map(({ metric }) => `${metric} no-worse-than champion`);

  it.each(gates)(
    "%s: fails a model against itself in at most 1 of 100 runs, on a quiet and a noisy machine",
    (text) => {
      for (const machine of [QUIET, NOISY]) {
        // Nothing over 600 runs has been seen; six would be the limit.
        expect(shares(text, { machine, slowdown: 1, times: 600, seed: 4 }).fail).toBeLessThanOrEqual(0.01);
      }
    },
  );

  it("passes a model against itself on a quiet machine, nearly always", () => {
    const { pass } = shares("latency_p95_ms no-worse-than champion", {
      machine: QUIET,
      slowdown: 1,
      times: 400,
      seed: 5,
    });
    expect(pass).toBeGreaterThan(0.97);
  });

  it("finds a model that is a quarter slower", () => {
    const { fail, pass } = shares("latency_p95_ms no-worse-than champion", {
      machine: QUIET,
      slowdown: 1.25,
      times: 400,
      seed: 6,
    });
    expect(fail).toBeGreaterThan(0.97);
    expect(pass).toBe(0);
  });

  it("does not pass a model that is slower by just the margin, more often than its level allows", () => {
    for (const machine of [QUIET, NOISY]) {
      const { pass } = shares("latency_p50_ms no-worse-than champion", {
        machine,
        slowdown: 1.05,
        times: 1000,
        seed: 7,
      });
      // 2.5 % on either side, and three standard errors of the simulation.
      expect(pass).toBeLessThanOrEqual(0.025 + 3 * Math.sqrt((0.025 * 0.975) / 600));
    }
  });

  it("says too noisy, and not pass, where the margin is smaller than the noise", () => {
    const found = shares("latency_p99_ms no-worse-than champion by 2%", {
      machine: NOISY,
      slowdown: 1,
      times: 200,
      seed: 8,
    });
    expect(found.pass).toBeLessThanOrEqual(0.01);
    expect(found["too-noisy"]).toBeGreaterThan(0.95);
  });
});

describe("the intervals", PATIENCE, () => {
  it.each(["latency_p50_ms", "latency_p95_ms", "latency_p99_ms", "throughput_rows_per_s"])(
    "%s: the ratio's covers 1 between equal models about as often as it says",
    (metric) => {
      for (const machine of [QUIET, NOISY]) {
        const rng = createRng(9);
        const times = 600;
        let covered = 0;
        for (let time = 0; time < times; time += 1) {
          const rounds = simulateRounds({ machine, rounds: ROUNDS, requests: 200, slowdown: 1 }, rng);
          const ratio = ratioOf(
            measure(metric),
            rounds.map((round) => round.candidate),
            rounds.map((round) => round.again),
            0.95,
          )!;
          if (ratio.low <= 1 && 1 <= ratio.high) covered += 1 / times;
        }
        expect(covered).toBeGreaterThan(0.95 - 3 * Math.sqrt((0.95 * 0.05) / times));
      }
    },
  );

  it.each([
    { metric: "latency_p50_ms", p: 0.5 },
    { metric: "latency_p95_ms", p: 0.95 },
  ])("$metric: the order-statistic interval covers although requests depend on one another", ({ metric, p }) => {
    for (const machine of [QUIET, NOISY]) {
      // The truth is the quantile of a very long run of the same machine.
      const long = simulateRounds({ machine, rounds: 2000, requests: 200, slowdown: 1 }, createRng(1));
      const truth = measure(metric).value(long.map((round) => round.candidate));
      const rng = createRng(10);
      const times = 600;
      let stated = 0;
      let covered = 0;
      let naive = 0;
      for (let time = 0; time < times; time += 1) {
        const rounds = simulateRounds({ machine, rounds: ROUNDS, requests: 200, slowdown: 1 }, rng);
        const laps = rounds.map((round) => round.candidate);
        const estimate = measure(metric).estimate(laps, 0.95);
        // So alike that there is no upper rank: nothing is stated, which is right too.
        if (estimate.kind !== "defined" || estimate.interval === null) continue;
        stated += 1;
        if (estimate.interval.low <= truth && truth <= estimate.interval.high) covered += 1;
        const all = Float64Array.from(laps.flatMap((lap) => [...lap.requestMs])).sort();
        const spread = 1.96 * Math.sqrt(all.length * p * (1 - p));
        const low = all[Math.floor(all.length * p - spread)]!;
        const high = all[Math.ceil(all.length * p + spread)]!;
        if (low <= truth && truth <= high) naive += 1;
      }
      expect(stated).toBeGreaterThan(0.9 * times);
      expect(covered / stated).toBeGreaterThan(0.93);
      // What it mends: with the ranks of independent requests the same interval misses far more often.
      expect(machine === QUIET || naive / stated < covered / stated - 0.1).toBe(true);
    }
  });

  it("throughput: batch means cover", () => {
    const found = measure("throughput_rows_per_s");
    for (const machine of [QUIET, NOISY]) {
      const long = simulateRounds({ machine, rounds: 4000, requests: 40, slowdown: 1 }, createRng(2));
      const truth = found.value(long.map((round) => round.candidate));
      const rng = createRng(11);
      const times = 800;
      let covered = 0;
      for (let time = 0; time < times; time += 1) {
        const rounds = simulateRounds({ machine, rounds: ROUNDS, requests: 40, slowdown: 1 }, rng);
        const estimate = found.estimate(
          rounds.map((round) => round.candidate),
          0.95,
        );
        if (estimate.kind !== "defined" || estimate.interval === null) throw new Error("there is an interval");
        if (estimate.interval.low <= truth && truth <= estimate.interval.high) covered += 1 / times;
      }
      // 0.91 seen on the quiet machine, where most rounds meet no hit and a few meet a long one: a mean of so skewed times needs more
      // rounds to be as sure as it says. The README says so.
      expect(covered).toBeGreaterThan(0.91 - 3 * Math.sqrt((0.91 * 0.09) / times));
    }
  });
});
