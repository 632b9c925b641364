import type { ModelPolicy } from "../../shared/core/model/policy.ts";
import type { Lap, Round } from "../../shared/core/performance/round.ts";
import type { RunFailure } from "../../shared/ports/model-runner.ts";
import {
  type ColdStart,
  isTimingFailure,
  type ModelTimer,
  type TimedSession,
  type TimerRequest,
} from "../../shared/ports/model-timer.ts";
import type { Progress } from "../../shared/ports/progress.ts";
import type { Runner } from "./meet.ts";
import { type Sizes, sizesFor, type Speed, TURNS } from "./sizes.ts";

/** Who takes turns. `again` is the candidate once more, for the A/A run. */
export type Role = "candidate" | "champion" | "again";

/** What a process showed besides its laps. */
export interface Launch {
  readonly of: Role;
  readonly coldStart: ColdStart;
  readonly facts: ReturnType<TimedSession["facts"]>;
}

export interface Measured {
  readonly kind: "measured";
  readonly rounds: readonly Round[];
  readonly launches: readonly Launch[];
  readonly sizes: Sizes;
  /** Time of all counted requests and batches, of everyone. */
  readonly timedMs: number;
}

export interface Stopped {
  readonly kind: "stopped";
  readonly of: Role;
  readonly failure: RunFailure;
}

export interface MeasureRequest {
  readonly candidate: Runner;
  readonly champion: Runner | null;
  readonly policy: ModelPolicy;
  readonly requestRows: number;
  readonly throughputRows: number;
  readonly timer: ModelTimer;
  readonly progress: Progress;
  /** Whether the rounds so far show enough; asked after as many as the policy wants, and while there is time for more. */
  readonly isEnough: (rounds: readonly Round[]) => boolean;
}

/** Beyond this many times the rounds that were asked for, more of them would not help. */
const MOST_ROUNDS = 2;

/**
 * Times the contestants, round by round. In each round everyone starts in a fresh process, because two starts of one program differ
 * in speed for as long as they live; one process for both would spare the start and hide that luck. The processes take turns in
 * mirrored order (ABC CBA), so that a machine that grows slower slows everyone alike, and only one works at a time.
 */
export async function measure(request: MeasureRequest): Promise<Measured | Stopped> {
  const { policy, champion } = request;
  const wanted = policy.timing.rounds;
  const rounds: Round[] = [];
  const launches: Launch[] = [];
  let sizes: Sizes | null = null;
  let timedMs = 0;
  const hasTime = (): boolean => rounds.length < wanted * MOST_ROUNDS && timedMs < policy.timing.durationMs;
  while (rounds.length < wanted || (!request.isEnough(rounds) && hasTime())) {
    const round = String(rounds.length + 1);
    request.progress.stage(
      rounds.length < wanted
        ? `Timing, round ${round} of ${String(wanted)}`
        : `Timing, round ${round}: this machine is noisy`,
    );
    const roles: readonly Role[] = champion === null ? ["candidate", "again"] : ["candidate", "champion", "again"];
    const made = await makeRound(request, rotated(roles, rounds.length), sizes);
    if (made.kind === "stopped") return made;
    rounds.push(made.round);
    launches.push(...made.launches);
    ({ sizes } = made);
    timedMs += made.timedMs;
  }
  if (sizes === null) throw new TypeError("there is at least one round");
  return { kind: "measured", rounds, launches, sizes, timedMs };
}

function rotated(roles: readonly Role[], by: number): readonly Role[] {
  const shift = by % roles.length;
  return [...roles.slice(shift), ...roles.slice(0, shift)];
}

interface Contestant {
  readonly role: Role;
  readonly session: TimedSession;
  readonly coldStart: ColdStart;
}

type RoundMade =
  | {
      readonly kind: "round";
      readonly round: Round;
      readonly launches: readonly Launch[];
      readonly sizes: Sizes;
      readonly timedMs: number;
    }
  | Stopped;

async function makeRound(request: MeasureRequest, roles: readonly Role[], known: Sizes | null): Promise<RoundMade> {
  const contestants: Contestant[] = [];
  try {
    const speeds: Speed[] = [];
    for (const role of roles) {
      const started = await start(request, role);
      if (started.kind === "stopped") return started;
      contestants.push(started);
      const warmed = await warmUp(request, started);
      if ("kind" in warmed) return warmed;
      speeds.push(warmed);
    }
    const sizes = known ?? sizesFor(speeds, request.policy.timing, contestants.length);
    const laps = await takeTurns(request, contestants, sizes);
    if ("kind" in laps) return laps;
    const of = (role: Role): Lap | null => laps.laps.get(role) ?? null;
    const [candidate, again] = [of("candidate"), of("again")];
    if (candidate === null || again === null) throw new TypeError("the candidate runs twice in every round");
    return {
      kind: "round",
      round: { candidate, champion: of("champion"), again },
      launches: contestants.map(({ role, session, coldStart }) => ({ of: role, coldStart, facts: session.facts() })),
      sizes,
      timedMs: laps.timedMs,
    };
  } finally {
    await Promise.all(contestants.map(({ session }) => session.close()));
  }
}

async function start(
  { candidate, champion, policy, timer }: MeasureRequest,
  role: Role,
): Promise<(Contestant & { readonly kind: "started" }) | Stopped> {
  const runner = role === "champion" ? champion : candidate;
  if (runner === null) throw new TypeError("only a champion that is there runs");
  const session = await timer.open(timerRequest(runner, policy));
  if (isTimingFailure(session)) return { kind: "stopped", of: role, failure: session };
  try {
    const coldStart = await session.hold(runner.rows);
    if (!isTimingFailure(coldStart)) return { kind: "started", role, session, coldStart };
    await session.close();
    return { kind: "stopped", of: role, failure: coldStart };
  } catch (error) {
    await session.close();
    throw error;
  }
}

export function timerRequest({ contender }: Runner, { run }: ModelPolicy): TimerRequest {
  return {
    modelPath: contender.path,
    input: contender.input,
    output: contender.output,
    provider: run.provider,
    threads: run.threads,
    limits: { timeMs: run.timeLimitMs, memoryBytes: run.memoryLimitBytes },
  };
}

const WARM_UP_MS = 500;
const MOST_WARM_UP_REQUESTS = 200;

/** Requests and batches that are not counted: the first of each shape allocates, compiles and fills caches. */
async function warmUp(
  { requestRows, throughputRows }: MeasureRequest,
  { session, role, coldStart }: Contestant,
): Promise<Speed | Stopped> {
  const fit = Math.floor(WARM_UP_MS / Math.max(0.01, coldStart.firstRequestMs));
  const requests = Math.min(MOST_WARM_UP_REQUESTS, Math.max(3, fit));
  const single = await session.time({ rows: requestRows, requests, first: 0 });
  if (isTimingFailure(single)) return { kind: "stopped", of: role, failure: single };
  const batch = await session.time({ rows: throughputRows, requests: 3, first: 0 });
  if (isTimingFailure(batch)) return { kind: "stopped", of: role, failure: batch };
  return { requestMs: middle(single.endToEndMs), batchMs: middle(batch.endToEndMs), requests };
}

function middle(times: Float64Array): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

interface Collected {
  readonly requestMs: Float64Array[];
  readonly endToEndMs: Float64Array[];
  batchMs: number;
  batches: number;
}

async function takeTurns(
  { requestRows, throughputRows }: MeasureRequest,
  contestants: readonly Contestant[],
  { requestsPerTurn, batchesPerTurn }: Sizes,
): Promise<{ readonly laps: ReadonlyMap<Role, Lap>; readonly timedMs: number } | Stopped> {
  const collected = new Map<Role, Collected>();
  let timedMs = 0;
  for (let turn = 0; turn < TURNS; turn += 1) {
    const order = turn % 2 === 0 ? contestants : [...contestants].reverse();
    for (const { role, session } of order) {
      const single = await session.time({
        rows: requestRows,
        requests: requestsPerTurn,
        first: turn * requestsPerTurn,
      });
      if (isTimingFailure(single)) return { kind: "stopped", of: role, failure: single };
      const batch = await session.time({
        rows: throughputRows,
        requests: batchesPerTurn,
        first: turn * batchesPerTurn,
      });
      if (isTimingFailure(batch)) return { kind: "stopped", of: role, failure: batch };
      timedMs += sum(single.endToEndMs) + sum(batch.endToEndMs);
      const own = collected.get(role) ?? { requestMs: [], endToEndMs: [], batchMs: 0, batches: 0 };
      own.requestMs.push(single.runMs);
      own.endToEndMs.push(single.endToEndMs);
      own.batchMs += sum(batch.runMs);
      own.batches += batchesPerTurn;
      collected.set(role, own);
    }
  }
  const laps = new Map(
    [...collected].map(([role, { requestMs, endToEndMs, batchMs, batches }]) => [
      role,
      {
        requestMs: joined(requestMs),
        endToEndMs: joined(endToEndMs),
        batchRows: batches * throughputRows,
        batchMs,
      },
    ]),
  );
  return { laps, timedMs };
}

function sum(times: Float64Array): number {
  return times.reduce((total, ms) => total + ms, 0);
}

function joined(parts: readonly Float64Array[]): Float64Array {
  return Float64Array.from(parts.flatMap((part) => [...part]));
}
