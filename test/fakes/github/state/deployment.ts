import type { JsonObject } from "../json.ts";
import type { UserState } from "./world.ts";

export type DeploymentState = "error" | "failure" | "inactive" | "pending" | "success" | "queued" | "in_progress";

export interface DeploymentStatus {
  readonly id: number;
  readonly state: DeploymentState;
  readonly description: string;
  readonly environment: string;
  readonly environmentUrl: string;
  readonly logUrl: string;
  readonly creator: UserState;
  readonly createdAt: string;
}

export interface Deployment {
  readonly id: number;
  readonly sha: string;
  readonly ref: string;
  readonly task: string;
  readonly payload: JsonObject | string;
  readonly environment: string;
  readonly description: string | null;
  readonly transient: boolean;
  readonly production: boolean;
  readonly creator: UserState;
  readonly createdAt: string;
  readonly statuses: DeploymentStatus[];
  updatedAt: string;
}

export interface Environment {
  readonly id: number;
  readonly name: string;
  /** At most six; one approval of any of them suffices. */
  readonly reviewers: readonly UserState[];
  readonly preventSelfReview: boolean;
  readonly waitTimerMinutes: number;
  readonly createdAt: string;
}
