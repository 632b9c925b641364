import type { World } from "./simulate-rules.ts";

const world = (name: string, champion: number, canary: number, requestsPerSecond: number, burst = 1): World => ({
  name,
  champion,
  canary,
  requestsPerSecond,
  burst,
});

/** Canaries as good as their champion. */
export const HEALTHY: readonly World[] = [
  world("healthy 0.5 %, 20 a second", 0.005, 0.005, 20),
  world("healthy 0.9 %, 20 a second", 0.009, 0.009, 20),
  world("healthy 0.5 %, 0.5 a second", 0.005, 0.005, 0.5),
  world("champion itself at 3 %", 0.03, 0.03, 20),
];

export const BURSTS: World = world("healthy 0.5 %, errors in bursts of 5", 0.005, 0.005, 20, 5);

/** Canaries that harm. */
export const HARMFUL: readonly World[] = [
  world("0.1 % to 0.5 %, 20 a second", 0.001, 0.005, 20),
  world("0.5 % to 1.5 %, 20 a second", 0.005, 0.015, 20),
  world("0.5 % to 2.5 %, 20 a second", 0.005, 0.025, 20),
  world("0.5 % to 3 %, 2 a second", 0.005, 0.03, 2),
];
