import { holm } from "../stats/adjust.ts";
import type { Judgement } from "./judge.ts";

export interface AdjustedJudgement extends Judgement {
  readonly adjustedP: number | null;
}

/**
 * Holm over the required gates of one run. It never turns a miss into a pass: it only decides whether a miss among many
 * gates is sure enough to be called `fail`, or stays `inconclusive` (contracts.md §3). Passing needs no correction,
 * because all required gates must pass: an intersection–union test.
 */
export function adjustForManyGates(
  judgements: readonly Judgement[],
  required: readonly boolean[],
  level: number,
): readonly AdjustedJudgement[] {
  const family = judgements.flatMap(({ p }, index) => (required[index] === true && p !== null ? [{ index, p }] : []));
  const adjusted = new Map(holm(family.map(({ p }) => p)).map((p, at) => [family[at]?.index, p]));
  // A hair above, so that a gate alone in its run always keeps the verdict its interval gave.
  const alpha = ((1 - level) / 2) * (1 + 1e-9);
  return judgements.map((judgement, index) => {
    const adjustedP = adjusted.get(index) ?? null;
    const missed = judgement.verdict === "fail" && judgement.reason === "bound-misses-limit";
    if (missed && adjustedP !== null && adjustedP > alpha) {
      return { ...judgement, verdict: "inconclusive", reason: "miss-not-confirmed", adjustedP };
    }
    return { ...judgement, adjustedP };
  });
}
