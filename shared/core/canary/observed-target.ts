import type { RolloutPlan } from "./rollout-plan.ts";
import type { RolloutState } from "./rollout-state.ts";

/** A target as it was seen: what really is, never what was asked for. */
export interface ObservedTarget {
  readonly champion: ObservedVariant | null;
  readonly canary: ObservedVariant | null;
  readonly weight: {
    /** As the router is configured. */
    readonly configuredPercent: number;
    /** As it was seen to route; null where the target cannot tell. */
    readonly effectivePercent: number | null;
  };
  readonly claim: { readonly rolloutId: string; readonly seq: number } | null;
}

interface ObservedVariant {
  readonly version: string;
  readonly sha256: string;
  readonly ready: boolean;
}

/** Why a rollout waits for a person. */
export type HoldReason =
  | "foreign-canary"
  | "champion-changed"
  | "champion-not-ready"
  | "canary-changed"
  | "weight-above-journal"
  | "weight-lowered-elsewhere"
  | "evidence-unreadable"
  | "sample-ratio-mismatch"
  | "no-data"
  | "time-cap";

/** Whether the canary on the target is this rollout's. */
export function isOwn({ rolloutId }: RolloutPlan, { claim }: ObservedTarget): boolean {
  return claim?.rolloutId === rolloutId;
}

/**
 * What differs between the target and the journal in a way that no step of a rollout explains, even one that was cut off. Somebody else
 * did it, for a reason we do not know, so it is reported and never overwritten.
 *
 * @param claimSeq number of the last raise that was written down
 */
export function drift(
  plan: RolloutPlan,
  state: RolloutState,
  observed: ObservedTarget,
  claimSeq: number,
): HoldReason | null {
  const { champion, canary, weight, claim } = observed;
  if (canary !== null && !isOwn(plan, observed)) return "foreign-canary";
  if (champion?.sha256 !== plan.champion?.sha256) {
    const isFinalized = champion?.sha256 === plan.candidate.sha256 && state.phase === "finalizing";
    if (!isFinalized) return "champion-changed";
  }
  if (canary !== null && canary.sha256 !== plan.candidate.sha256) return "canary-changed";
  // What was routed is judged over many requests by the sample-ratio check; a few of them prove nothing.
  if (weight.configuredPercent > state.weightPercent) return "weight-above-journal";
  const isDone = claim !== null && claim.seq >= claimSeq;
  if (state.step > 0 && isDone && canary !== null && weight.configuredPercent < state.weightPercent) {
    return "weight-lowered-elsewhere";
  }
  return null;
}
