/** How evidence is judged: the same from the first look to the last. */
export interface EvidenceRules {
  /** Largest share of healthy canaries that may ever be aborted, and of bad ones that may be called proven. */
  readonly alpha: number;
  /** Ratio of the canary's error rate to the champion's that is still tolerated. */
  readonly errorRatio: number;
  /** Difference of error rates below which nothing is aborted. */
  readonly errorFloor: number;
  /** Error rate that the service promises. */
  readonly errorSlo: number;
  /** Ratio and difference for the share of slow answers. */
  readonly slowRatio: number;
  readonly slowFloor: number;
  /** Beyond it an answer is slow; fixed before the rollout. Null: latency is not judged. */
  readonly slowThresholdMs: number | null;
}

/** When a rollout moves on. All of it fixed at the start and never changed: a rule that follows the data proves nothing. */
export interface RolloutSchedule {
  /** Weights of the canary in percent, rising, the last 100. */
  readonly steps: readonly number[];
  /** After a raise, slow answers do not count for so long: caches and autoscalers settle. Failures always count. */
  readonly burnInSeconds: number;
  /** Least time of a step, after the burn-in. */
  readonly dwellSeconds: number;
  /** Fewest requests of the canary in a step. */
  readonly minimumRequests: number;
  /** Share of all requests that may fail by what is not yet known, in units of rate. */
  readonly errorBudget: number;
  /** Time at 100 percent before the champion is let go. */
  readonly bakeSeconds: number;
  /** From the first raise; then it holds and asks. */
  readonly timeCapSeconds: number;
  /** What becomes of a canary that nobody asks anything. */
  readonly onNoData: "hold" | "abort";
  /** Time between looks that are written down. */
  readonly lookSeconds: number;
}

/** A model as a plan names it. */
export interface PlannedModel {
  readonly version: string;
  readonly sha256: string;
}

/** What a rollout set out to do: written once, before anything happens. */
export interface RolloutPlan {
  readonly rolloutId: string;
  readonly model: string;
  readonly environment: string;
  readonly candidate: PlannedModel;
  /** Who served before, and is returned to; null for the first model of an environment. */
  readonly champion: PlannedModel | null;
  readonly schedule: RolloutSchedule;
  readonly rules: EvidenceRules;
  readonly startedAtSeconds: number;
}

/** Defaults of the schedule and the rules; where they come from: docs/rollout.md. */
export const ROLLOUT_DEFAULTS = {
  steps: [5, 10, 25, 50, 100] as readonly number[],
  burnInMinutes: 1,
  dwellMinutes: 5,
  minimumRequests: 100,
  alpha: 0.05,
  errorRatio: 1.25,
  errorFloor: 0.001,
  errorSlo: 0.01,
  slowRatio: 1.25,
  slowFloor: 0.01,
  bakeMinutes: 30,
  timeCapMinutes: 360,
  lookSeconds: 60,
  onNoData: "hold" as const,
} as const;
