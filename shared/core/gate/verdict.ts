/** What a check found. A check that could not look is `inconclusive`, never `pass`. */
export type Verdict = "pass" | "warn" | "fail" | "inconclusive";

/** Worst first: the overall verdict is the first of these that any required gate has (contracts.md §3). */
const WORST_FIRST: readonly Verdict[] = ["fail", "inconclusive", "warn", "pass"];

/** The worst of the given verdicts; `pass` for none, so callers decide first what no gate at all means. */
export function worst(verdicts: readonly Verdict[]): Verdict {
  return WORST_FIRST.find((verdict) => verdicts.includes(verdict)) ?? "pass";
}

/** Exit code of a finished check. Errors have their own: 64 for the user's, 70 for ours. */
export function exitCode(verdict: Verdict): 0 | 1 | 2 {
  switch (verdict) {
    case "pass":
    case "warn":
      return 0;
    case "fail":
      return 1;
    case "inconclusive":
      return 2;
  }
}
