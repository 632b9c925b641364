import type { ModelPolicy } from "../../shared/core/model/policy.ts";

/** Turns of each contestant in a round: two mirrored passes. */
export const TURNS = 4;

/** How fast a warmed-up model answered. */
export interface Speed {
  readonly requestMs: number;
  readonly batchMs: number;
  /** Requests that went into the warm-up. */
  readonly requests: number;
}

/** How much each contestant does in one turn; the same for all, in all rounds. */
export interface Sizes {
  readonly requestsPerTurn: number;
  readonly batchesPerTurn: number;
  readonly warmUpRequests: number;
  /** Whether the time allowed less than the policy asked for. */
  readonly isShortened: boolean;
}

/** Share of the time that goes to single requests; batches take the rest. */
const REQUEST_SHARE = 0.7;
const FEWEST_REQUESTS_PER_TURN = 5;
/** Of each model over all rounds, where the policy does not say. */
export const USUAL_REQUESTS = 4000;
/** A turn shorter than this is over before the scheduler has had a say, and shows the luck of a moment. */
const LEAST_TURN_MS = 25;
const MOST_BATCHES_PER_TURN = 100;

/** Fits the requests that the policy wants into the time that it allows, by the slowest contestant's speed. */
export function sizesFor(
  speeds: readonly Speed[],
  { requests, rounds, durationMs }: ModelPolicy["timing"],
  contestants: number,
): Sizes {
  const slowest = Math.max(...speeds.map(({ requestMs }) => requestMs), 1e-6);
  const slowestBatch = Math.max(...speeds.map(({ batchMs }) => batchMs), 1e-6);
  const turnMs = durationMs / rounds / contestants / TURNS;
  const wanted =
    requests === null
      ? Math.max(Math.ceil(USUAL_REQUESTS / rounds / TURNS), Math.ceil(LEAST_TURN_MS / slowest))
      : Math.ceil(requests / rounds / TURNS);
  const fitting = Math.floor((turnMs * REQUEST_SHARE) / slowest);
  const requestsPerTurn = Math.max(FEWEST_REQUESTS_PER_TURN, Math.min(wanted, fitting));
  const batchTime = Math.max(LEAST_TURN_MS, requestsPerTurn * slowest);
  const batches = Math.min(batchTime, turnMs * (1 - REQUEST_SHARE)) / slowestBatch;
  return {
    requestsPerTurn,
    batchesPerTurn: Math.max(1, Math.min(MOST_BATCHES_PER_TURN, Math.round(batches))),
    warmUpRequests: Math.max(...speeds.map((speed) => speed.requests)),
    isShortened: requestsPerTurn < wanted,
  };
}

/**
 * Rounds that hold so many requests if each is as long as those that were timed. More requests in the same rounds need not help: where processes
 * differ, what is missing is processes.
 *
 * @param requests whole, > 0
 */
export function roundsFor(requests: number, timed: { readonly requests: number; readonly rounds: number }): number {
  return Math.max(timed.rounds, Math.ceil((requests * timed.rounds) / timed.requests));
}
