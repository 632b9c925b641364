import type { UserState } from "./world.ts";

export type ReviewState = "APPROVED" | "CHANGES_REQUESTED" | "COMMENTED" | "DISMISSED" | "PENDING";

export interface Review {
  readonly id: number;
  readonly user: UserState;
  readonly body: string;
  readonly commitId: string;
  readonly submittedAt: string;
  state: ReviewState;
}

export interface Pull {
  readonly id: number;
  readonly number: number;
  readonly author: UserState;
  readonly title: string;
  readonly body: string | null;
  readonly createdAt: string;
  readonly head: { readonly repository: string; readonly branch: string };
  readonly base: { readonly branch: string };
  readonly reviews: Review[];
  state: "open" | "closed";
  draft: boolean;
  mergedAt: string | null;
  mergeCommitSha: string | null;
  mergedBy: UserState | null;
  /** Where the base stood before the merge; the pull request is shown against it ever after. */
  mergedBase: string | null;
  updatedAt: string;
}

export interface Comment {
  readonly id: number;
  readonly issue: number;
  readonly user: UserState;
  /** Written with the workflow's token, hence shown as done by an app. */
  readonly viaApp: boolean;
  readonly createdAt: string;
  body: string;
  updatedAt: string;
}
