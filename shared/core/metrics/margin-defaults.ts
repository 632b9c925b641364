import type { MetricEntry } from "./catalogue-entry.ts";

/** Non-inferiority margins of gates that name none. */
type DefaultMargin = MetricEntry["defaultMargin"];

/** Rates, areas and correlations: one hundredth of their scale. */
export const SHARE_MARGIN: DefaultMargin = { kind: "absolute", value: 0.01 };

/** Losses have no common unit: two per cent of the champion's. */
export const LOSS_MARGIN: DefaultMargin = { kind: "relative", value: 0.02 };

/** Disparities between groups. */
export const DISPARITY_MARGIN: DefaultMargin = { kind: "absolute", value: 0.02 };
