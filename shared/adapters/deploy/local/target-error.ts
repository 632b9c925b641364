import { ModelgateError, type Problem } from "../../../core/errors.ts";

/** What a local target refuses or cannot do. Codes are public contract: a rollout decides by them. */
export type TargetProblemCode =
  | "target-unreachable"
  | "target-unsupported-platform"
  | "target-state-unreadable"
  | "target-settings-invalid"
  | "target-state-dir"
  | "target-port-taken"
  | "target-has-champion"
  | "target-no-champion"
  | "target-no-canary"
  | "target-foreign-canary"
  | "target-stale-claim"
  | "target-same-model"
  | "target-signature-differs"
  | "target-weight-not-routable"
  | "target-not-at-full-weight"
  | "target-canary-not-ready"
  | "target-model-changed"
  | "target-model-refused"
  | "target-model-not-serving"
  | "target-internal-error";

export interface TargetProblem extends Problem {
  readonly code: TargetProblemCode;
}

/** A refusal by the target or a failure to reach it: kind "external", or "input" where the user's own setting is at fault. */
export function targetError(problem: TargetProblem, cause?: unknown): ModelgateError {
  const isInput = problem.code === "target-settings-invalid" || problem.code === "target-state-dir";
  return new ModelgateError(isInput ? "input" : "external", [problem], cause === undefined ? {} : { cause });
}
