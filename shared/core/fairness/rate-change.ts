import type { Estimate } from "../estimate.ts";
import { newcombePaired } from "../stats/newcombe-paired.ts";
import type { Confidence } from "./contrast.ts";
import type { GroupTable } from "./group-table.ts";
import { labelledRows, pairedShareOf, type RateId, rateEstimate } from "./rates.ts";

/** Candidate − champion of a rate of one group: the same rows are tried by both, so Newcombe's paired interval holds. */
export function rateChange(
  table: GroupTable,
  group: number,
  rate: Exclude<RateId, "precision">,
  { z, level }: Pick<Confidence, "z" | "level">,
): Estimate {
  const candidate = rateEstimate(table, group, rate, "candidate", { z, level });
  const champion = rateEstimate(table, group, rate, "champion", { z, level });
  if (candidate.kind === "undefined") return candidate;
  if (champion.kind === "undefined") return champion;
  const { both, onlyCandidate, onlyChampion, neither, n } = pairedShareOf(table, group, rate);
  const { positive, negative } = labelledRows(table, group);
  return {
    kind: "defined",
    value: candidate.value - champion.value,
    interval: newcombePaired({ both, onlyA: onlyCandidate, onlyB: onlyChampion, neither }, z, level),
    intervalReason: null,
    n,
    nPositive: positive,
    nNegative: negative,
    effectiveN: candidate.effectiveN,
  };
}
