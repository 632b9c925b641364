/** Roles as `role_name` tells them; `permission` folds maintain into write and triage into read. */
export type Role = "admin" | "maintain" | "write" | "triage" | "read";

export interface RepositoryOptions {
  readonly fullName: string;
  readonly private?: boolean;
  readonly defaultBranch?: string;
  /** Full name of the repository this one is a fork of. */
  readonly forkOf?: string;
  readonly collaborators?: Readonly<Record<string, Role>>;
}

export interface CommitRequest {
  readonly branch: string;
  /** By path; null deletes. Paths not named stay as the branch had them. */
  readonly files: Readonly<Record<string, string | Uint8Array | null>>;
  readonly message?: string;
  readonly author?: string;
  /** Where a new branch starts; default: the default branch, or nothing for the first commit. */
  readonly from?: string;
}

export interface PullRequest {
  readonly branch: string;
  /** Full name of the fork the branch is in; default: this repository. */
  readonly fork?: string;
  readonly into?: string;
  readonly author?: string;
  readonly title?: string;
  readonly body?: string | null;
  readonly draft?: boolean;
}
