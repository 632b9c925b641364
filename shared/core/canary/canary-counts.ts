import type { EventSlice } from "./event-slice.ts";

/** What one arm answered, counted exactly. */
export interface ArmCounts {
  readonly requests: number;
  readonly errors: number;
  /** Answers beyond the plan's threshold; null where the plan has none or they cannot be counted. */
  readonly slow: number | null;
}

/** A reading of both arms' counters. They only grow within one epoch. */
export interface CounterReading {
  /** Another epoch: counting began anew. */
  readonly epoch: string;
  readonly canary: ArmCounts;
  readonly champion: ArmCounts;
}

/** What both arms answered between two looks. */
export interface CanarySlice {
  readonly step: number;
  /** Weight that was set then, in percent. */
  readonly weightPercent: number;
  /** The burn-in of its step was over. */
  readonly isSettled: boolean;
  readonly canary: ArmCounts;
  readonly champion: ArmCounts;
}

/** Counts between two readings; null where they cannot be subtracted: another epoch, or a counter that fell. */
export function between(
  before: CounterReading,
  after: CounterReading,
): { readonly canary: ArmCounts; readonly champion: ArmCounts } | null {
  if (before.epoch !== after.epoch) return null;
  const canary = grown(before.canary, after.canary);
  const champion = grown(before.champion, after.champion);
  return canary === null || champion === null ? null : { canary, champion };
}

function grown(before: ArmCounts, after: ArmCounts): ArmCounts | null {
  const requests = after.requests - before.requests;
  const errors = after.errors - before.errors;
  const slow = after.slow === null || before.slow === null ? null : after.slow - before.slow;
  const isSane =
    requests >= 0 && errors >= 0 && errors <= requests && (slow === null || (slow >= 0 && slow <= requests));
  return isSane ? { requests, errors, slow } : null;
}

/** Failures of every slice: a user met them, whether or not the caches were warm. */
export function errorSlices(slices: readonly CanarySlice[]): readonly EventSlice[] {
  return slices.map(({ canary, champion }) => ({
    canary: { requests: canary.requests, events: canary.errors },
    champion: { requests: champion.requests, events: champion.errors },
  }));
}

/** Slow answers of the slices after their burn-in; slices without a count of them have nothing to say. */
export function slowSlices(slices: readonly CanarySlice[]): readonly EventSlice[] {
  return slices.flatMap(({ isSettled, canary, champion }) =>
    !isSettled || canary.slow === null || champion.slow === null
      ? []
      : [
          {
            canary: { requests: canary.requests, events: canary.slow },
            champion: { requests: champion.requests, events: champion.slow },
          },
        ],
  );
}
