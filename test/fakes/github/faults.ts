import { ApiError, invalid } from "./api-error.ts";
import type { OperationId } from "./operations.ts";
import type { World } from "./state/world.ts";

/**
 * What goes wrong. `applied` on the last two means that the write took effect although its answer is lost: the case in
 * which a client that simply tries again does it twice.
 */
export type Fault =
  | { readonly kind: "forbidden"; readonly acceptedPermissions?: string }
  | { readonly kind: "not-found" }
  | { readonly kind: "conflict"; readonly message?: string }
  | { readonly kind: "too-long" }
  | { readonly kind: "too-many-requests"; readonly retryAfterSeconds: number }
  | { readonly kind: "primary-rate-limit"; readonly resetAfterSeconds: number }
  | { readonly kind: "secondary-rate-limit"; readonly retryAfterSeconds?: number; readonly status?: 403 | 429 }
  | { readonly kind: "slow"; readonly delayMs: number }
  | { readonly kind: "server-error"; readonly status: 500 | 502 | 503 | 504; readonly applied?: boolean }
  | { readonly kind: "cut-socket"; readonly applied?: boolean };

/** An operation by GitHub's id, or a pattern over `METHOD /path`. */
export type Target = OperationId | RegExp;

interface Rule<T> {
  readonly target: Target;
  readonly what: T;
  left: number;
}

const longestDelayMs = 5_000;

function matches(target: Target, operation: OperationId | undefined, line: string): boolean {
  return typeof target === "string" ? target === operation : target.test(line);
}

function take<T>(rules: readonly Rule<T>[], operation: OperationId | undefined, line: string): T | undefined {
  const rule = rules.find(({ target, left }) => left > 0 && matches(target, operation, line));
  if (rule === undefined) return undefined;
  rule.left -= 1;
  return rule.what;
}

/** Faults and foreign writes still to come. */
export class FaultPlan {
  readonly #faults: Rule<Fault>[] = [];
  readonly #foreign: Rule<(world: World) => void>[] = [];

  fail(target: Target, fault: Fault, times: number): void {
    if (fault.kind === "slow" && fault.delayMs > longestDelayMs)
      throw new Error(`A test waits at most ${longestDelayMs} ms`);
    this.#faults.push({ target, what: fault, left: times });
  }

  meanwhile(target: Target, act: (world: World) => void, times: number): void {
    this.#foreign.push({ target, what: act, left: times });
  }

  takeFault(operation: OperationId | undefined, line: string): Fault | undefined {
    return take(this.#faults, operation, line);
  }

  takeForeignWrite(operation: OperationId | undefined, line: string): ((world: World) => void) | undefined {
    return take(this.#foreign, operation, line);
  }

  /** Planned faults and writes that never came; a test that plans one expects it. */
  unused(): readonly string[] {
    return [...this.#faults, ...this.#foreign].filter(({ left }) => left > 0).map(({ target }) => String(target));
  }
}

const secondaryMessage =
  "You have exceeded a secondary rate limit. Please wait a few minutes before you try again. If you reach out to GitHub Support for help, please include the request ID.";

type AnsweredFault = Exclude<Fault, { readonly kind: "slow" | "cut-socket" }>;

/**
 * The answer GitHub gives to such a fault.
 * @source docs.github.com, "Rate limits for the REST API" and "Troubleshooting the REST API"
 */
export function faultError(fault: AnsweredFault, nowMs: number): ApiError {
  switch (fault.kind) {
    case "forbidden":
      return new ApiError(403, "Resource not accessible by integration", {
        headers: { "x-accepted-github-permissions": fault.acceptedPermissions ?? "pull_requests=write" },
      });
    case "not-found":
      return new ApiError(404, "Not Found");
    case "conflict":
      return new ApiError(409, fault.message ?? "Conflict");
    case "too-long":
      return invalid("IssueComment", "body", "unprocessable", "body is too long (maximum is 65536 characters)");
    case "too-many-requests":
      return new ApiError(429, "Too Many Requests", { headers: { "retry-after": String(fault.retryAfterSeconds) } });
    case "primary-rate-limit":
      return new ApiError(403, "API rate limit exceeded for installation ID 1.", {
        headers: {
          "x-ratelimit-remaining": "0",
          "x-ratelimit-reset": String(Math.floor(nowMs / 1000) + fault.resetAfterSeconds),
        },
      });
    case "secondary-rate-limit": {
      const after = fault.retryAfterSeconds;
      return new ApiError(fault.status ?? 403, secondaryMessage, {
        headers: after === undefined ? {} : { "retry-after": String(after) },
      });
    }
    case "server-error":
      return new ApiError(fault.status, "Server Error");
  }
}
