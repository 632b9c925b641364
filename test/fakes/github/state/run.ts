import type { UserState } from "./world.ts";

export type Conclusion = "success" | "failure" | "neutral" | "cancelled" | "skipped" | "timed_out" | "action_required";
export type Progress = "queued" | "in_progress" | "completed" | "waiting" | "requested" | "pending";

export interface CheckAnnotation {
  readonly path: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly startColumn: number | null;
  readonly endColumn: number | null;
  readonly level: string;
  readonly title: string | null;
  readonly message: string;
  readonly rawDetails: string | null;
}

export interface CheckRun {
  readonly id: number;
  readonly headSha: string;
  readonly suiteId: number;
  readonly annotations: CheckAnnotation[];
  name: string;
  status: Progress;
  conclusion: Conclusion | null;
  externalId: string | null;
  detailsUrl: string | null;
  startedAt: string | null;
  completedAt: string | null;
  output: { title: string | null; summary: string | null; text: string | null };
}

/** One answer of a reviewer to a run that waits for environments. GitHub keeps no time of it. */
export interface RunApproval {
  readonly environments: readonly string[];
  readonly state: "approved" | "rejected" | "pending";
  readonly user: UserState;
  readonly comment: string;
}

export interface PendingDeployment {
  readonly environment: string;
  readonly waitTimerMinutes: number;
}

export interface Job {
  readonly id: number;
  readonly name: string;
  readonly attempt: number;
  status: Progress;
  conclusion: Conclusion | null;
}

export interface Run {
  readonly id: number;
  readonly attempt: number;
  readonly workflowPath: string;
  readonly event: string;
  readonly headBranch: string;
  readonly headSha: string;
  readonly headRepository: string;
  readonly actor: UserState;
  readonly triggeringActor: UserState;
  readonly createdAt: string;
  readonly approvals: RunApproval[];
  readonly pending: PendingDeployment[];
  readonly jobs: Job[];
  status: Progress;
  conclusion: Conclusion | null;
}

export interface Artifact {
  readonly id: number;
  readonly runId: number;
  readonly name: string;
  readonly sizeBytes: number;
  readonly digest: string | null;
  readonly createdAt: string;
  readonly expiresAt: string;
  /** Where the bytes are; the zip operation redirects there. */
  readonly downloadUrl: string | null;
}
