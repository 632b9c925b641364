import type { Verdict } from "../gate/verdict.ts";
import type { ApprovalGiven, ApprovalReason, ApprovalsRead, JudgedApproval } from "./approval.ts";

export interface ApprovalRequest {
  /** Fewest people that must have agreed; 0 asks nobody. */
  readonly minimum: number;
  readonly read: ApprovalsRead;
  /** Commit that was judged: a review of any other is no approval of this model. Null where there is none. */
  readonly headSha: string | null;
  /**
   * Whether every record of the run, of all its attempts, is about the one digest that is judged. GitHub does not say which attempt an
   * environment review was given to; where attempts differ in the model, it binds to none.
   */
  readonly runHasOneDigest: boolean;
}

export interface ApprovalsJudged {
  readonly verdict: Verdict;
  readonly reasonCode: "approvals-met" | "approvals-missing" | "approvals-unreadable" | "approvals-not-required";
  readonly minimum: number;
  /** People whose approval counts. */
  readonly counted: number;
  readonly seen: readonly JudgedApproval[];
}

/**
 * Counts the people who agreed: neither authors of the change nor whoever set the run off, no bots, each once, bound to the judged commit and
 * through it to the model's digest. Unreadable is inconclusive, never "nobody objected" (design.md rule 6).
 */
export function judgeApprovals({ minimum, read, ...bound }: ApprovalRequest): ApprovalsJudged {
  if (read.kind === "read") {
    const seen = judgeEach(read, bound);
    const counted = seen.filter(({ reason }) => reason === "approval-counts").length;
    if (minimum === 0) return { verdict: "pass", reasonCode: "approvals-not-required", minimum, counted, seen };
    if (counted >= minimum) return { verdict: "pass", reasonCode: "approvals-met", minimum, counted, seen };
    return { verdict: "fail", reasonCode: "approvals-missing", minimum, counted, seen };
  }
  const none = { minimum, counted: 0, seen: [] };
  if (minimum === 0) return { verdict: "pass", reasonCode: "approvals-not-required", ...none };
  return { verdict: "inconclusive", reasonCode: "approvals-unreadable", ...none };
}

type Read = Extract<ApprovalsRead, { readonly kind: "read" }>;
type Bound = Pick<ApprovalRequest, "headSha" | "runHasOneDigest">;

function judgeEach(read: Read, bound: Bound): readonly JudgedApproval[] {
  const counted = new Set<number>();
  return read.given.map((given, at) => {
    const reason = objection(given, read, bound, read.given.slice(at + 1)) ?? "approval-counts";
    const isSecond = reason === "approval-counts" && counted.has(given.person.id);
    if (reason === "approval-counts") counted.add(given.person.id);
    return { ...given, reason: isSecond ? "approval-counted-already" : reason };
  });
}

/** Why it does not count; null when it does. Who may never approve is said before what was said. */
function objection(
  given: ApprovalGiven,
  { authors, triggers }: Read,
  { headSha, runHasOneDigest }: Bound,
  later: readonly ApprovalGiven[],
): ApprovalReason | null {
  const { person, source, state, commit, mayDecide } = given;
  if (person.isBot) return "approver-is-bot";
  if (authors.includes(person.id)) return "approver-is-author";
  if (triggers.includes(person.id)) return "approver-is-trigger";
  if (!mayDecide) return "approver-may-not-decide";
  // Of one person's reviews the latest holds; an environment may be answered once a deployment.
  if (later.some((next) => next.person.id === person.id && isAnswerToTheSame(given, next)))
    return "approval-superseded";
  if (state === "refused") return "approval-refused";
  if (state === "dismissed") return "approval-dismissed";
  if (source === "review") return headSha !== null && commit === headSha ? null : "approval-of-another-commit";
  return runHasOneDigest ? null : "approval-of-another-digest";
}

function isAnswerToTheSame(earlier: ApprovalGiven, later: ApprovalGiven): boolean {
  if (earlier.source !== later.source) return false;
  return earlier.source === "review" || earlier.environments.every((name) => later.environments.includes(name));
}
