import type { Estimate, Interval, UndefinedReason } from "../estimate.ts";
import type { Side } from "../metrics/margins.ts";
import { miettinenNurminenRatio } from "../stats/miettinen-nurminen.ts";
import { newcombe } from "../stats/newcombe.ts";
import type { Confidence } from "./contrast.ts";
import { type ParityRate, signedAverageOdds } from "./disparity.ts";
import type { GroupTable } from "./group-table.ts";
import { pairedChange } from "./paired-change.ts";
import { pairedShareOf, type Share, shareOf } from "./rates.ts";

/** A signed number of one group against the reference, in AIF360's words: group minus reference, or group over reference. */
export type PairwiseId =
  | "statistical_parity_difference"
  | "true_positive_rate_difference"
  | "false_positive_rate_difference"
  | "average_odds_difference_signed"
  | "disparate_impact"
  | "true_positive_rate_ratio"
  | "false_positive_rate_ratio";

interface PairwiseDefinition {
  readonly kind: "difference" | "ratio" | "mean-of-differences";
  readonly rates: readonly ParityRate[];
}

const DEFINITIONS: Readonly<Record<PairwiseId, PairwiseDefinition>> = {
  statistical_parity_difference: { kind: "difference", rates: ["selection_rate"] },
  true_positive_rate_difference: { kind: "difference", rates: ["true_positive_rate"] },
  false_positive_rate_difference: { kind: "difference", rates: ["false_positive_rate"] },
  average_odds_difference_signed: { kind: "mean-of-differences", rates: ["true_positive_rate", "false_positive_rate"] },
  disparate_impact: { kind: "ratio", rates: ["selection_rate"] },
  true_positive_rate_ratio: { kind: "ratio", rates: ["true_positive_rate"] },
  false_positive_rate_ratio: { kind: "ratio", rates: ["false_positive_rate"] },
};

export const PAIRWISE: readonly PairwiseId[] = [
  "statistical_parity_difference",
  "true_positive_rate_difference",
  "false_positive_rate_difference",
  "average_odds_difference_signed",
  "disparate_impact",
  "true_positive_rate_ratio",
  "false_positive_rate_ratio",
];

/** The rates that a pairwise number compares. */
export function ratesOfPair(id: PairwiseId): readonly ParityRate[] {
  return DEFINITIONS[id].rates;
}

const EMPTY: Readonly<Record<ParityRate, UndefinedReason>> = {
  selection_rate: "no-rows",
  true_positive_rate: "no-positives",
  false_positive_rate: "no-negatives",
};

/** Two groups by their index in a table. */
export interface Against {
  readonly group: number;
  readonly reference: number;
}

/**
 * A group against the reference. Differences have Newcombe's interval, ratios Miettinen and Nurminen's. A ratio over a rate of
 * zero is undefined, also 0/0. `n` is that of the smaller of the two denominators.
 */
export function pairwise(
  id: PairwiseId,
  table: GroupTable,
  { group, reference }: Against,
  side: Side,
  confidence: Pick<Confidence, "z" | "level">,
): Estimate {
  const { kind, rates } = DEFINITIONS[id];
  const pairs = rates.map(
    (rate) => [shareOf(table, group, rate, side), shareOf(table, reference, rate, side)] as const,
  );
  const support = supportOf(pairs.flat());
  const gap = emptyRate(rates, pairs);
  if (gap !== null) return { kind: "undefined", reason: gap, detail: null, ...support };
  const [[own, other] = [NONE, NONE]] = pairs;
  const defined = (value: number, interval: Interval): Estimate => ({
    kind: "defined",
    value,
    interval,
    intervalReason: null,
    ...support,
  });
  const { z, level } = confidence;
  switch (kind) {
    case "difference":
      return defined(own.value - other.value, newcombe(own, other, z, level));
    case "ratio":
      if (other.value === 0) return { kind: "undefined", reason: "zero-reference", detail: null, ...support };
      return defined(own.value / other.value, miettinenNurminenRatio(own, other, z, level));
    case "mean-of-differences": {
      const { value, interval } = signedAverageOdds(table, group, reference, side, confidence);
      return defined(value, interval);
    }
  }
}

/** Candidate − champion of a pairwise number on the same rows. */
export function pairwiseChange(
  id: PairwiseId,
  table: GroupTable,
  { group, reference }: Against,
  confidence: Confidence,
): Estimate {
  const { kind, rates } = DEFINITIONS[id];
  const shares = rates.flatMap((rate) => [group, reference].map((one) => pairedShareOf(table, one, rate)));
  const pairs = rates.map(
    (rate) => [shareOf(table, group, rate, "candidate"), shareOf(table, reference, rate, "candidate")] as const,
  );
  const support = supportOf(pairs.flat());
  const gap = emptyRate(rates, pairs);
  if (gap !== null) return { kind: "undefined", reason: gap, detail: null, ...support };
  const { value, spread } = pairedChange(shares, STATISTICS[kind], confidence);
  if (!Number.isFinite(value)) return { kind: "undefined", reason: "zero-reference", detail: null, ...support };
  const defined = { kind: "defined" as const, value, ...support };
  if (spread.kind === "none") return { ...defined, interval: null, intervalReason: spread.reason };
  const { interval } = spread;
  return interval.low === interval.high
    ? { ...defined, interval: null, intervalReason: "degenerate" }
    : { ...defined, interval, intervalReason: null };
}

/** Of values laid out as group, reference, group, reference. */
const STATISTICS: Readonly<Record<PairwiseDefinition["kind"], (values: Float64Array) => number>> = {
  difference: ([own = 0, other = 0]) => own - other,
  ratio: ([own = 0, other = 0]) => own / other,
  "mean-of-differences": ([a = 0, b = 0, c = 0, d = 0]) => (a - b + (c - d)) / 2,
};

const NONE: Share = { value: Number.NaN, n: 0, trials: 0, successes: 0 };

function emptyRate(rates: readonly ParityRate[], pairs: readonly (readonly [Share, Share])[]): UndefinedReason | null {
  for (const [at, rate] of rates.entries()) {
    const both = pairs[at] ?? [NONE, NONE];
    if (both.some(({ n }) => n === 0)) return EMPTY[rate];
    if (both.some(({ trials }) => trials === 0)) return "zero-weight";
  }
  return null;
}

function supportOf(shares: readonly Share[]): Pick<Estimate, "n" | "nPositive" | "nNegative" | "effectiveN"> {
  return {
    n: Math.min(...shares.map(({ n }) => n)),
    effectiveN: Math.min(...shares.map(({ trials }) => trials)),
    nPositive: null,
    nNegative: null,
  };
}
