/** Somebody's answer to the question whether the model may go on, as GitHub keeps it. */
export interface ApprovalGiven {
  /** Numeric id: a login can change hands. */
  readonly person: { readonly id: number; readonly isBot: boolean };
  readonly source: "review" | "environment";
  /** Of a run's environment review; empty for a pull request's. */
  readonly environments: readonly string[];
  readonly state: "approved" | "refused" | "dismissed";
  /** Commit that a review is about; null for an environment review, which is about the run and so about its head. */
  readonly commit: string | null;
  /** RFC 3339; null where GitHub keeps no time, as for environment reviews. */
  readonly givenAt: string | null;
  /** Whether the person may write to the repository: anyone may review a public one. Environment reviewers are named by its administrators. */
  readonly mayDecide: boolean;
}

/** What could be learned about approvals, once. */
export type ApprovalsRead =
  | {
      readonly kind: "read";
      /** In the order in which they were given, reviews and environment reviews each. */
      readonly given: readonly ApprovalGiven[];
      /** Who wrote the change: the pull request's author and the authors of its commits, as far as they have accounts. */
      readonly authors: readonly number[];
      /** Who set the run off, first and again. */
      readonly triggers: readonly number[];
      /** RFC 3339: when this was read. */
      readonly observedAt: string;
    }
  | {
      readonly kind: "unreadable";
      /** What could not be read, in words: `the reviews of pull request 7`. */
      readonly what: string;
      /** As a workflow writes it: `pull-requests: read`. */
      readonly permission: string;
      readonly detail: string;
    }
  /** None was needed, so nobody was asked. */
  | { readonly kind: "not-asked" };

/** Why an approval counts or does not, as a reason code. */
export type ApprovalReason =
  | "approval-counts"
  | "approval-counted-already"
  | "approval-superseded"
  | "approval-refused"
  | "approval-dismissed"
  | "approval-of-another-commit"
  | "approval-of-another-digest"
  | "approver-is-bot"
  | "approver-is-author"
  | "approver-is-trigger"
  | "approver-may-not-decide";

export interface JudgedApproval extends ApprovalGiven {
  readonly reason: ApprovalReason;
}

/** What was learned about approvals, with what only people need. */
export interface ApprovalsSeen {
  readonly read: ApprovalsRead;
  /** How people are called today, for the comment alone; records hold numbers. */
  readonly logins: ReadonlyMap<number, string>;
  /** Why no environment has approved, as a sentence; null where one has, or where it cannot be told. */
  readonly environments: string | null;
}
