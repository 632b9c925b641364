import type { Verdict } from "../core/gate/verdict.ts";

/** A check run on a commit, as GitHub shows it beside the commit and among a pull request's checks. */
export interface CheckRunReport {
  readonly name: string;
  /** Finds the run again, so that a re-run updates it. */
  readonly externalId: string;
  readonly headSha: string;
  readonly conclusion: "success" | "neutral" | "failure" | "action_required";
  readonly title: string;
  /** Markdown. */
  readonly summary: string;
  readonly detailsUrl: string;
  readonly annotations: readonly {
    /** Relative to the repository. */
    readonly path: string;
    readonly line: number;
    readonly level: "notice" | "warning" | "failure";
    readonly title: string;
    readonly message: string;
  }[];
}

/**
 * GitHub lets a required check through on success and neutral alone. A warning is neutral, so that it is seen; inconclusive asks somebody to act,
 * and blocks as a failure does.
 */
export function checkConclusion(verdict: Verdict): CheckRunReport["conclusion"] {
  switch (verdict) {
    case "pass":
      return "success";
    case "warn":
      return "neutral";
    case "fail":
      return "failure";
    case "inconclusive":
      return "action_required";
  }
}
