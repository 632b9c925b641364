import type { Estimate, UndefinedReason } from "../estimate.ts";
import { wilson } from "../stats/wilson.ts";
import type { BinomialCount } from "../stats/newcombe.ts";
import type { Side } from "../metrics/margins.ts";
import { CELLS, type GroupTable } from "./group-table.ts";

/** A share of a group's rows: which of them it looks at, and which of those count as a success. */
interface RateDefinition {
  readonly id: RateId;
  readonly isTrial: (truth: number, decision: number) => boolean;
  readonly isSuccess: (truth: number, decision: number) => boolean;
  /** Why there is no share when nothing is looked at. */
  readonly empty: UndefinedReason;
}

export type RateId =
  "selection_rate" | "true_positive_rate" | "false_positive_rate" | "false_negative_rate" | "precision" | "accuracy";

const DEFINITIONS: Readonly<Record<RateId, RateDefinition>> = {
  selection_rate: {
    id: "selection_rate",
    isTrial: () => true,
    isSuccess: (_, decision) => decision === 1,
    empty: "no-rows",
  },
  true_positive_rate: {
    id: "true_positive_rate",
    isTrial: (truth) => truth === 1,
    isSuccess: (_, decision) => decision === 1,
    empty: "no-positives",
  },
  false_positive_rate: {
    id: "false_positive_rate",
    isTrial: (truth) => truth === 0,
    isSuccess: (_, decision) => decision === 1,
    empty: "no-negatives",
  },
  false_negative_rate: {
    id: "false_negative_rate",
    isTrial: (truth) => truth === 1,
    isSuccess: (_, decision) => decision === 0,
    empty: "no-positives",
  },
  precision: {
    id: "precision",
    isTrial: (_, decision) => decision === 1,
    isSuccess: (truth) => truth === 1,
    empty: "no-predicted-positives",
  },
  accuracy: {
    id: "accuracy",
    isTrial: () => true,
    isSuccess: (truth, decision) => truth === decision,
    empty: "no-rows",
  },
};

/** In the order of the columns of a group table. */
export const RATES: readonly RateId[] = [
  "selection_rate",
  "true_positive_rate",
  "false_positive_rate",
  "false_negative_rate",
  "precision",
  "accuracy",
];

/** One group's share as a binomial: effective counts when rows are weighted, the counts themselves when not. */
export interface Share extends BinomialCount {
  /** successes / trials; NaN without trials. */
  readonly value: number;
  /** Rows looked at. */
  readonly n: number;
}

/**
 * A rate of one group.
 *
 * @param group index into the table's groups
 * @source weighted shares by effective n = (Σw)²/Σw² over the rows of the denominator
 */
export function shareOf(table: GroupTable, group: number, rate: RateId, side: Side): Share {
  const { isTrial, isSuccess } = DEFINITIONS[rate];
  const sums = { n: 0, weight: 0, square: 0, success: 0 };
  for (let cell = 0; cell < CELLS; cell++) {
    const truth = cell >> 2;
    const decision = side === "candidate" ? (cell >> 1) & 1 : cell & 1;
    if (!isTrial(truth, decision)) continue;
    const at = group * CELLS + cell;
    sums.n += table.counts[at] as number;
    sums.weight += table.weights[at] as number;
    sums.square += table.squares[at] as number;
    if (isSuccess(truth, decision)) sums.success += table.weights[at] as number;
  }
  const trials = sums.square === 0 ? 0 : sums.weight ** 2 / sums.square;
  const value = sums.weight === 0 ? Number.NaN : sums.success / sums.weight;
  return { value, n: sums.n, trials, successes: trials === 0 ? 0 : value * trials };
}

/** How a rate of candidate and champion on the same rows of a group agree, in effective counts. */
export interface PairedShare {
  readonly both: number;
  readonly onlyCandidate: number;
  readonly onlyChampion: number;
  readonly neither: number;
  /** Rows looked at. */
  readonly n: number;
}

/** For rates whose denominator is the same for both models: all but precision. */
export function pairedShareOf(table: GroupTable, group: number, rate: Exclude<RateId, "precision">): PairedShare {
  const { isTrial, isSuccess } = DEFINITIONS[rate];
  const sums = { both: 0, onlyCandidate: 0, onlyChampion: 0, neither: 0 };
  let n = 0;
  let weight = 0;
  let square = 0;
  for (let cell = 0; cell < CELLS; cell++) {
    const truth = cell >> 2;
    const [candidate, champion] = [(cell >> 1) & 1, cell & 1];
    if (!isTrial(truth, candidate)) continue;
    const at = group * CELLS + cell;
    const [ofCandidate, ofChampion] = [isSuccess(truth, candidate), isSuccess(truth, champion)];
    const part = ofCandidate ? (ofChampion ? "both" : "onlyCandidate") : ofChampion ? "onlyChampion" : "neither";
    sums[part] += table.weights[at] as number;
    n += table.counts[at] as number;
    weight += table.weights[at] as number;
    square += table.squares[at] as number;
  }
  const scale = square === 0 ? 0 : weight / square;
  return {
    both: sums.both * scale,
    onlyCandidate: sums.onlyCandidate * scale,
    onlyChampion: sums.onlyChampion * scale,
    neither: sums.neither * scale,
    n,
  };
}

/** Rows with and without the label of a group. */
export function labelledRows(
  table: GroupTable,
  group: number,
): { readonly positive: number; readonly negative: number } {
  const cells = table.counts.subarray(group * CELLS, (group + 1) * CELLS);
  const sum = (from: number): number => cells.subarray(from, from + 4).reduce((total, count) => total + count, 0);
  return { negative: sum(0), positive: sum(4) };
}

/** The rate of a group with Wilson's interval; undefined, with the reason, where there is nothing to look at. */
export function rateEstimate(
  table: GroupTable,
  group: number,
  rate: RateId,
  side: Side,
  confidence: { readonly z: number; readonly level: number },
): Estimate {
  const share = shareOf(table, group, rate, side);
  const { positive, negative } = labelledRows(table, group);
  const support = { n: share.n, nPositive: positive, nNegative: negative, effectiveN: share.trials };
  if (share.n === 0) return { kind: "undefined", reason: DEFINITIONS[rate].empty, detail: null, ...support };
  if (share.trials === 0) return { kind: "undefined", reason: "zero-weight", detail: null, ...support };
  const { z, level } = confidence;
  const interval = wilson(share.successes, share.trials, z, level);
  return { kind: "defined", value: share.value, interval, intervalReason: null, ...support };
}
