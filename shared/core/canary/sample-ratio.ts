import { betaMixtureLogRatio } from "../stats/beta-binomial.ts";

/** A split as configured and as counted. */
export interface CountedSplit {
  /** In percent, over 0 and under 100. */
  readonly weightPercent: number;
  readonly canaryRequests: number;
  readonly championRequests: number;
}

/** Evidence at which a split counts as not the configured one. */
export const SAMPLE_RATIO_ALARM = 1000;

/**
 * ln E against "each request went to the canary with the configured share": a uniform mixture over the share. Large when a weight is
 * not applied, a balancer lags behind, or one arm's telemetry is broken; the comparison of the arms is not to be trusted then.
 *
 * @source Lindon, Malek (2022), Anytime-valid inference for multinomial count data; deploy practice calls it sample-ratio mismatch
 */
export function sampleRatioLogE({ weightPercent, canaryRequests, championRequests }: CountedSplit): number {
  const uniform = { a: 1, b: 1 };
  return betaMixtureLogRatio(canaryRequests, canaryRequests + championRequests, weightPercent / 100, uniform);
}
