import type { MetricEntry } from "./catalogue-entry.ts";

/** Non-inferiority margins of gates that name none. */
type DefaultMargin = MetricEntry["defaultMargin"];

/** Rates, areas and correlations: one hundredth of their scale. */
export const SHARE_MARGIN: DefaultMargin = { kind: "absolute", value: 0.01 };

/** Losses have no common unit: two per cent of the champion's. */
export const LOSS_MARGIN: DefaultMargin = { kind: "relative", value: 0.02 };

/** Times and rates, as a share of the champion's: about what twelve rounds can tell apart on an ordinary runner (docs/performance.md). */
export const TIMING_MARGINS = {
  median: { kind: "relative", value: 0.05 },
  tail: { kind: "relative", value: 0.1 },
  farTail: { kind: "relative", value: 0.2 },
  rate: { kind: "relative", value: 0.1 },
} as const satisfies Readonly<Record<string, DefaultMargin>>;

/** Disparities between groups. */
export const DISPARITY_MARGIN: DefaultMargin = { kind: "absolute", value: 0.02 };
