import type { Lap, Round } from "../../../shared/core/performance/round.ts";
import type { Rng } from "../../../shared/core/stats/rng.ts";
import { normalPair } from "../stats/coverage.ts";

/** A machine as benchmarks meet it. Everything is relative to a request of 1 ms. */
export interface Machine {
  /** Standard deviation of a process's own speed, which lasts as long as it lives. */
  readonly process: number;
  /** Standard deviation of the slow drift that everyone meets alike, and how much of it stays from request to request. */
  readonly drift: number;
  readonly persistence: number;
  /** Share of requests that a neighbour hits, how much longer they take (Pareto's tail), and how likely one hit follows another. */
  readonly hits: number;
  readonly tail: number;
  readonly burst: number;
}

export const QUIET: Machine = { process: 0.004, drift: 0.003, persistence: 0.98, hits: 0.01, tail: 3, burst: 0.3 };
export const NOISY: Machine = { process: 0.02, drift: 0.03, persistence: 0.995, hits: 0.06, tail: 2.5, burst: 0.8 };

export interface Trial {
  readonly machine: Machine;
  readonly rounds: number;
  readonly requests: number;
  /** How many times slower the candidate is than the champion. */
  readonly slowdown: number;
}

const TURNS = 4;
const BATCHES = 4;
/** A batch takes as long as so many requests, and meets as much weather. */
const BATCH_MS = 8;

/** Rounds as the action makes them: fresh processes, mirrored turns, one machine whose state goes on from turn to turn. */
export function simulateRounds({ machine, rounds, requests, slowdown }: Trial, rng: Rng): readonly Round[] {
  const weather = noise(machine, rng);
  return Array.from({ length: rounds }, () => {
    const speeds = [slowdown, 1, slowdown].map((base) => base * Math.exp(machine.process * normalPair(rng)[0]));
    const requestMs = speeds.map(() => new Float64Array(requests));
    const batchMs = speeds.map(() => 0);
    const perTurn = requests / TURNS;
    for (let turn = 0; turn < TURNS; turn += 1) {
      const order = turn % 2 === 0 ? [0, 1, 2] : [2, 1, 0];
      for (const who of order) {
        for (let at = 0; at < perTurn; at += 1) requestMs[who]![turn * perTurn + at] = speeds[who]! * weather();
        for (let at = 0; at < BATCHES * BATCH_MS; at += 1) batchMs[who]! += speeds[who]! * weather();
      }
    }
    const [candidate, champion, again] = requestMs.map((times, who): Lap => ({
      requestMs: times,
      endToEndMs: times,
      batchRows: 256 * BATCHES * TURNS,
      batchMs: batchMs[who]!,
    }));
    return { candidate: candidate!, champion: champion!, again: again! };
  });
}

/** One factor a request: a drift that remembers, and hits that come in bursts with a heavy tail. */
function noise({ drift, persistence, hits, tail, burst }: Machine, rng: Rng): () => number {
  let level = 0;
  let isHit = false;
  const innovation = drift * Math.sqrt(1 - persistence * persistence);
  const start = (hits * (1 - burst)) / (1 - hits);
  return () => {
    level = persistence * level + innovation * normalPair(rng)[0];
    isHit = rng.unit() < (isHit ? burst : start);
    const jitter = 1 + 0.01 * Math.abs(normalPair(rng)[0]);
    return Math.exp(level) * jitter * (isHit ? (1 - rng.unit()) ** (-1 / tail) : 1);
  };
}
