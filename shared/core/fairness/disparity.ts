import type { Estimate, UndefinedReason } from "../estimate.ts";
import type { Side } from "../metrics/margins.ts";
import {
  type Confidence,
  type Contrast,
  contrastInterval,
  expectedByChance,
  largestContrast,
  largestOf,
} from "./contrast.ts";
import type { GroupTable } from "./group-table.ts";
import { changeOfGap, mirrored, mirroredSides, widestChange } from "./gap-change.ts";
import { pairedChange } from "./paired-change.ts";
import { difference, pairsOf, smallestRatio } from "./parity-ratio.ts";
import { labelledRows, pairedShareOf, type RateId, type Share, shareOf } from "./rates.ts";

/** A number over all groups, in fairlearn's words. */
export type DisparityId =
  | "demographic_parity_difference"
  | "demographic_parity_ratio"
  | "equal_opportunity_difference"
  | "equalized_odds_difference"
  | "average_odds_difference";

export const DISPARITIES: readonly DisparityId[] = [
  "demographic_parity_difference",
  "demographic_parity_ratio",
  "equal_opportunity_difference",
  "equalized_odds_difference",
  "average_odds_difference",
];

export type ParityRate = Extract<RateId, "selection_rate" | "true_positive_rate" | "false_positive_rate">;

/** The rates that a disparity compares. */
export const RATES_OF: Readonly<Record<DisparityId, readonly ParityRate[]>> = {
  demographic_parity_difference: ["selection_rate"],
  demographic_parity_ratio: ["selection_rate"],
  equal_opportunity_difference: ["true_positive_rate"],
  equalized_odds_difference: ["true_positive_rate", "false_positive_rate"],
  average_odds_difference: ["true_positive_rate", "false_positive_rate"],
};

/** Which groups each rate can be judged in; a group that one rate cannot be judged in may still count for another. */
export type EligibleGroups = (rate: ParityRate) => readonly number[];

/** Two groups and the rate in which they differ; null where a disparity takes several rates together. */
export interface GroupPair {
  readonly groups: readonly [number, number];
  readonly rate: ParityRate | null;
}

export interface Disparity {
  readonly estimate: Estimate;
  /** The pair that attains the value; null where there is none. */
  readonly pair: GroupPair | null;
  /** Groups whose numbers the value or an end of its interval comes from. */
  readonly restsOn: readonly number[];
}

/** A disparity laid out: shares, and the contrasts or ratios between them. */
interface Layout {
  readonly shares: readonly { readonly group: number; readonly rate: ParityRate }[];
  readonly contrasts: readonly Contrast[];
  /** Parallel to the contrasts. */
  readonly pairs: readonly GroupPair[];
}

/**
 * A disparity of one model. The value is fairlearn's (for `average_odds_difference` the largest over pairs of AIF360's
 * absolute form), over the groups that can be judged; undefined with fewer than two of them.
 */
export function disparity(
  id: DisparityId,
  table: GroupTable,
  side: Side,
  eligible: EligibleGroups,
  confidence: Confidence,
): Disparity {
  const layout = layOut(id, eligible);
  if (layout === null) return undefinedDisparity(supportOf(id, table), "single-group");
  const shares = layout.shares.map(({ group, rate }) => shareOf(table, group, rate, side));
  const support = supportOf(id, table);
  if (id === "demographic_parity_ratio") return ratioOf(layout, shares, support, confidence);
  const { value, interval, at, ends } = largestContrast(shares, layout.contrasts, confidence);
  return {
    estimate: { kind: "defined", value, interval, intervalReason: null, ...support },
    pair: layout.pairs[at] ?? null,
    restsOn: groupsOf([at, ...ends].map((index) => layout.pairs[index])),
  };
}

type Support = Pick<Estimate, "n" | "nPositive" | "nNegative" | "effectiveN">;

function undefinedDisparity(support: Support, reason: UndefinedReason): Disparity {
  return { estimate: { kind: "undefined", reason, detail: null, ...support }, pair: null, restsOn: [] };
}

function ratioOf(layout: Layout, shares: readonly Share[], support: Support, confidence: Confidence): Disparity {
  const found = smallestRatio(shares, confidence);
  if (found === null) return undefinedDisparity(support, "no-predicted-positives");
  const pairOf = ([a, b]: readonly [number, number]): GroupPair => ({
    groups: [layout.shares[a]?.group ?? 0, layout.shares[b]?.group ?? 0],
    rate: "selection_rate",
  });
  return {
    estimate: { kind: "defined", value: found.value, interval: found.interval, intervalReason: null, ...support },
    pair: pairOf(found.at),
    restsOn: groupsOf([found.at, ...found.ends].map(pairOf)),
  };
}

function groupsOf(pairs: readonly (GroupPair | undefined)[]): readonly number[] {
  return [...new Set(pairs.flatMap((pair) => pair?.groups ?? []))];
}

/** Both models' disparity of the same groups. */
export interface Rivals {
  readonly candidate: Disparity;
  readonly champion: Disparity;
}

/**
 * Candidate − champion of a disparity on the same rows. Undefined where either is.
 *
 * The interval is recovered from those of the two values and their correlation over resampled joint cells; percentiles of the
 * resampled change are not used, for both values are biased upward and by different amounts, so a model that opens a gap where
 * the champion has none would be waved through. Where the champion's gap may be none at all, none is credited.
 *
 * @source Zou, Donner (2008), Stat. Med. 27, 1693–1702, for two correlated estimates
 */
export function disparityChange(
  id: DisparityId,
  table: GroupTable,
  eligible: EligibleGroups,
  { candidate, champion }: Rivals,
  confidence: Confidence,
): Disparity {
  const support = supportOf(id, table);
  const layout = layOut(id, eligible);
  const [own, other] = [candidate.estimate, champion.estimate];
  if (layout === null) return undefinedDisparity(support, "single-group");
  if (own.kind === "undefined") return undefinedDisparity(support, own.reason);
  if (other.kind === "undefined") return undefinedDisparity(support, other.reason);
  const shares = layout.shares.map(({ group, rate }) => pairedShareOf(table, group, rate));
  const isRatio = id === "demographic_parity_ratio";
  const statistic = isRatio ? smallestOverLargest : largestOf(layout.contrasts);
  const restsOn = [...new Set(layout.shares.map(({ group }) => group))];
  const defined = { kind: "defined" as const, value: own.value - other.value, ...support };
  const { spread, correlation } = pairedChange(shares, statistic, confidence);
  const isStill = spread.kind === "interval" && spread.interval.low === spread.interval.high;
  // Two models that never differed: these rows cannot tell how much they might.
  if (isStill || own.interval === null || other.interval === null)
    return { estimate: { ...defined, interval: null, intervalReason: "degenerate" }, pair: null, restsOn };
  const sides = { own: { ...own.interval, value: own.value }, other: { ...other.interval, value: other.value } };
  const { low, high } = isRatio
    ? mirrored(changeOfGap(mirroredSides(sides), correlation, null))
    : changeOfGap(sides, correlation, widestChange(layout.contrasts, shares, confidence));
  const interval = { low, high, level: confidence.level, method: "recovered-paired" as const };
  return { estimate: { ...defined, interval, intervalReason: null }, pair: null, restsOn };
}

function smallestOverLargest(values: Float64Array): number {
  return values.reduce((a, b) => Math.min(a, b)) / values.reduce((a, b) => Math.max(a, b));
}

/** What a difference of this size owes to the number of groups and rows alone; null for a ratio and without two groups. */
export function chanceLevel(
  id: DisparityId,
  table: GroupTable,
  eligible: EligibleGroups,
  confidence: Confidence,
): number | null {
  const layout = layOut(id, eligible);
  if (layout === null || id === "demographic_parity_ratio") return null;
  const shares = layout.shares.map(({ group, rate }) => shareOf(table, group, rate, "candidate"));
  const rates = RATES_OF[id];
  const pools = layout.shares.map(({ rate }) => rates.indexOf(rate));
  return expectedByChance(shares, pools, layout.contrasts, confidence);
}

function layOut(id: DisparityId, eligible: EligibleGroups): Layout | null {
  return id === "average_odds_difference" ? averageOdds(eligible) : allPairs(RATES_OF[id], eligible);
}

/** Every pair of groups in every rate. */
function allPairs(rates: readonly ParityRate[], eligible: EligibleGroups): Layout | null {
  const shares: { group: number; rate: ParityRate }[] = [];
  const contrasts: Contrast[] = [];
  const pairs: GroupPair[] = [];
  for (const rate of rates) {
    const groups = eligible(rate);
    if (groups.length < 2) return null;
    const first = shares.length;
    shares.push(...groups.map((group) => ({ group, rate })));
    for (const [a, b] of pairsOf(groups.length)) {
      contrasts.push(difference([first + a, first + b]));
      pairs.push({ groups: [groups[a] ?? 0, groups[b] ?? 0], rate });
    }
  }
  return { shares, contrasts, pairs };
}

/** Half of |Δ true positive rate| + |Δ false positive rate| is the larger of half their sum and half their difference. */
function averageOdds(eligible: EligibleGroups): Layout | null {
  const negatives = eligible("false_positive_rate");
  const groups = eligible("true_positive_rate").filter((group) => negatives.includes(group));
  if (groups.length < 2) return null;
  const shares = (["true_positive_rate", "false_positive_rate"] as const).flatMap((rate) =>
    groups.map((group) => ({ group, rate })),
  );
  const pairs = pairsOf(groups.length).flatMap((pair) => [1, -1].map((sign) => ({ pair, sign })));
  return {
    shares,
    contrasts: pairs.map(({ pair, sign }) => meanOdds(pair, groups.length, sign)),
    pairs: pairs.map(({ pair: [a, b] }) => ({ groups: [groups[a] ?? 0, groups[b] ?? 0], rate: null })),
  };
}

/** ½ (true positive rate of a − of b) ± ½ (false positive rate of a − of b), the second kind standing `offset` further on. */
function meanOdds([a, b]: readonly [number, number], offset: number, sign: number): Contrast {
  return {
    terms: [
      { share: a, coefficient: 0.5 },
      { share: b, coefficient: -0.5 },
      { share: offset + a, coefficient: 0.5 * sign },
      { share: offset + b, coefficient: -0.5 * sign },
    ],
  };
}

/** AIF360's signed average odds difference of one group against another; it cancels where the two rates err in opposite ways. */
export function signedAverageOdds(
  table: GroupTable,
  group: number,
  reference: number,
  side: Side,
  confidence: Pick<Confidence, "z" | "level">,
): ReturnType<typeof contrastInterval> {
  const shares = (["true_positive_rate", "false_positive_rate"] as const).flatMap((rate) =>
    [group, reference].map((one) => shareOf(table, one, rate, side)),
  );
  return contrastInterval(meanOdds([0, 1], 2, 1), shares, confidence);
}

/**
 * The rows of the denominators over all groups, judged or not: a count of the judged ones alone would tell how many people are
 * in a group too small to show. Effective rows are added up group by group.
 */
function supportOf(id: DisparityId, table: GroupTable): Support {
  const everyGroup = table.grouping.groups.map((_, group) => group);
  const seen = RATES_OF[id].flatMap((rate) => everyGroup.map((group) => shareOf(table, group, rate, "candidate")));
  const labels = everyGroup.map((group) => labelledRows(table, group));
  return {
    n: seen.reduce((total, { n }) => total + n, 0),
    effectiveN: seen.reduce((total, { trials }) => total + trials, 0),
    nPositive: labels.reduce((total, { positive }) => total + positive, 0),
    nNegative: labels.reduce((total, { negative }) => total + negative, 0),
  };
}
