import type { CanarySlice } from "./canary-counts.ts";
import type { Situation } from "./decide.ts";
import { type CanaryJudgement, judgeCanary } from "./judge-canary.ts";
import { openSlice } from "./rollout-state.ts";
import { SAMPLE_RATIO_ALARM, sampleRatioLogE } from "./sample-ratio.ts";

/** Requests in which an outage shows before any statistics. */
const FIRST_REQUESTS = 20;
const FAILED_OF_FIRST = 5;

/** What is known of the canary now. */
export interface Evidence {
  /** Everything counted since the first raise, the open slice included. */
  readonly slices: readonly CanarySlice[];
  readonly judgement: CanaryJudgement;
  /** Canary requests of this step after its burn-in. */
  readonly stepRequests: number;
  /** ln E against the configured split, in this step; null where there is no split to check. */
  readonly sampleRatioLogE: number | null;
  readonly sampleRatioAlarm: number;
  /** Since the canary's count last moved. */
  readonly silentSeconds: number;
}

export function evidenceOf({
  plan,
  state,
  reading,
  nowSeconds,
}: Pick<Situation, "plan" | "state" | "reading" | "nowSeconds">): Evidence {
  const open = reading === null ? null : openSlice(state, reading);
  const slices = open === null ? state.slices : [...state.slices, open];
  const ofStep = slices.filter(({ step, isSettled }) => step === state.step && isSettled);
  const canaryRequests = ofStep.reduce((sum, { canary }) => sum + canary.requests, 0);
  const championRequests = ofStep.reduce((sum, { champion }) => sum + champion.requests, 0);
  const { weightPercent } = state;
  const isSplit = weightPercent > 0 && weightPercent < 100;
  return {
    slices,
    judgement: judgeCanary(slices, plan.rules),
    stepRequests: canaryRequests,
    sampleRatioLogE: isSplit ? sampleRatioLogE({ weightPercent, canaryRequests, championRequests }) : null,
    sampleRatioAlarm: Math.log(SAMPLE_RATIO_ALARM),
    silentSeconds:
      open !== null && open.canary.requests > 0 ? 0 : nowSeconds - (state.lastTrafficSeconds ?? nowSeconds),
  };
}

/** Five failures among the first twenty requests need no statistics. */
export function criticalFailure(slices: readonly CanarySlice[]): boolean {
  let requests = 0;
  let errors = 0;
  for (const { canary } of slices) {
    requests += canary.requests;
    errors += canary.errors;
    if (requests > FIRST_REQUESTS) return false;
    if (errors >= FAILED_OF_FIRST) return true;
  }
  return false;
}
