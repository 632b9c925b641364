import { dispersion } from "../../../shared/core/canary/dispersion.ts";
import { type EventSlice, total } from "../../../shared/core/canary/event-slice.ts";
import { HARM_MULTIPLES, ratioTestLogE } from "../../../shared/core/canary/ratio-test.ts";
import { binomialSample } from "../../../shared/core/stats/binomial-sample.ts";
import { createRng, type Rng } from "../../../shared/core/stats/rng.ts";

/** How both arms fail, and how much traffic there is. */
export interface World {
  readonly name: string;
  readonly champion: number;
  readonly canary: number;
  readonly requestsPerSecond: number;
  /** Failures come so many at a time; 1 is independent requests. */
  readonly burst: number;
}

/** Six looks of five minutes at each of 5, 10, 25 and 50 percent. */
const WEIGHTS = [5, 10, 25, 50].flatMap((weight) => Array<number>(6).fill(weight));
const LOOK_SECONDS = 300;
const LOG_THRESHOLD = Math.log(1 / 0.05);
const FLOOR = 0.001;

export const RULES = [
  "z-test",
  "success 95 %, 4th miss",
  "success 99 %, 5 misses",
  "e-process",
  "with damping",
] as const;
export type Rule = (typeof RULES)[number];

/** Share of simulated canaries that each rule aborts. */
export function abortedShare(world: World, runs: number, seed: number): Readonly<Record<Rule, number>> {
  const rng = createRng(seed);
  const aborted: Record<Rule, number> = {
    "z-test": 0,
    "success 95 %, 4th miss": 0,
    "success 99 %, 5 misses": 0,
    "e-process": 0,
    "with damping": 0,
  };
  for (let run = 0; run < runs; run += 1) {
    const slices = WEIGHTS.map((weight) => draw(world, weight, LOOK_SECONDS, rng));
    if (everyLook(slices, zTestAborts)) aborted["z-test"] += 1;
    if (misses(slices, 0.95) >= 4) aborted["success 95 %, 4th miss"] += 1;
    if (misses(slices, 0.99) >= 5) aborted["success 99 %, 5 misses"] += 1;
    if (everyLook(slices, (seen) => harmful(seen, 1))) aborted["e-process"] += 1;
    if (everyLook(slices, (seen) => harmful(seen, dispersion(seen)))) aborted["with damping"] += 1;
  }
  const share = (rule: Rule): number => aborted[rule] / runs;
  return Object.fromEntries(RULES.map((rule) => [rule, share(rule)])) as Record<Rule, number>;
}

/** One look's traffic: each request goes to the canary by chance, each fails by chance. */
export function draw(world: World, weightPercent: number, seconds: number, rng: Rng): EventSlice {
  const requests = Math.round(world.requestsPerSecond * seconds);
  const toCanary = binomialSample(requests, weightPercent / 100, rng);
  const arm = (count: number, rate: number): EventSlice["canary"] => ({
    requests: count,
    events: world.burst * binomialSample(Math.floor(count / world.burst), rate, rng),
  });
  return { canary: arm(toCanary, world.canary), champion: arm(requests - toCanary, world.champion) };
}

function everyLook(slices: readonly EventSlice[], aborts: (seen: readonly EventSlice[]) => boolean): boolean {
  return slices.some((_, index) => aborts(slices.slice(0, index + 1)));
}

function harmful(seen: readonly EventSlice[], damping: number): boolean {
  const { canary, champion } = total(seen);
  if (canary.requests === 0 || champion.requests === 0) return false;
  const difference = canary.events / canary.requests - champion.events / champion.requests;
  return difference >= FLOOR && ratioTestLogE(seen, 1.25, HARM_MULTIPLES, damping) >= LOG_THRESHOLD;
}

/** What many do: a two-proportion z-test at 5 % on everything so far, at every look. */
function zTestAborts(seen: readonly EventSlice[]): boolean {
  const { canary, champion } = total(seen);
  const requests = canary.requests + champion.requests;
  if (canary.requests === 0 || champion.requests === 0) return false;
  const pooled = (canary.events + champion.events) / requests;
  const variance = pooled * (1 - pooled) * (1 / canary.requests + 1 / champion.requests);
  if (variance === 0) return false;
  const difference = canary.events / canary.requests - champion.events / champion.requests;
  return difference / Math.sqrt(variance) > 1.6448536269514722;
}

/** Fixed success thresholds, the shape of Argo's `failureLimit` and Flagger's `threshold`; a window without requests is a miss. */
function misses(slices: readonly EventSlice[], success: number): number {
  return slices.filter(({ canary }) => canary.requests === 0 || 1 - canary.events / canary.requests < success).length;
}
