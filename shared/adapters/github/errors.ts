import { ModelgateError, type Problem } from "../../core/errors.ts";
import { quote } from "../../core/text/quote.ts";

export type GithubFailureKind =
  | "unauthenticated"
  | "refused"
  | "locked"
  | "missing"
  | "rate-limit"
  | "unavailable"
  | "unreachable"
  | "timeout"
  | "too-long"
  | "answer";

/** A request that GitHub did not fulfil, as far as our decisions depend on it. */
export interface GithubFailure {
  readonly kind: GithubFailureKind;
  /** GET, PATCH and so on; empty when not known. */
  readonly method: string;
  /** Null when no answer came. */
  readonly status: number | null;
  /** GitHub's own words; hostile until escaped. */
  readonly answer: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Reads what Octokit threw; null when it is no failure of a request but a defect. */
export function githubFailure(error: unknown): GithubFailure | null {
  if (!(error instanceof Error)) return null;
  if (error.name === "AbortError" || error.name === "TimeoutError") return noAnswer("timeout", "");
  if (error.name !== "HttpError") return null;
  const status = field(error, "status");
  const response = field(error, "response");
  const requested = field(field(error, "request"), "method");
  const method = typeof requested === "string" ? requested : "";
  if (typeof status !== "number") return null;
  // Octokit reports a connection that failed as status 500 without a response.
  if (response === undefined) {
    const { cause } = error;
    return noAnswer(cause instanceof Error && cause.name === "TimeoutError" ? "timeout" : "unreachable", method);
  }
  const answer = answerText(field(response, "data"));
  const headers = textHeaders(field(response, "headers"));
  return { kind: kindOf(status, answer, headers), method, status, answer, headers };
}

/** What was tried, and the permission it needs as a workflow writes it: `pull-requests: write`. */
export interface GithubOperation {
  /** Completes "could not ...": `write the comment on pull request 12`. */
  readonly operation: string;
  readonly permission: string;
}

/** GitHub's failure in our words: what was tried, what GitHub answered, the missing permission, the next step. Rethrows a defect. */
export function translateGithubError(error: unknown, operation: GithubOperation): ModelgateError {
  const failure = githubFailure(error);
  if (failure === null) throw error;
  const { kind, status, answer } = failure;
  const said =
    status === null
      ? kind === "timeout"
        ? "GitHub did not answer in time"
        : "GitHub could not be reached"
      : `GitHub answered ${String(status)}${answer === "" ? "" : ` ${quote(answer)}`}`;
  const { code, reason, hint } = explain(kind, operation.permission);
  const problem: Problem = {
    code,
    message: `could not ${operation.operation}: ${said}${reason === "" ? "" : `; ${reason}`}`,
    hint,
  };
  // No `cause`: Octokit's error carries the whole request, and a stack is printed at debug level.
  return new ModelgateError(isPermission(kind) ? "permission" : "external", [problem]);
}

/** Whether another token or another permission is what is missing. */
export function isPermission(kind: GithubFailureKind): boolean {
  return kind === "refused" || kind === "missing" || kind === "unauthenticated";
}

interface Explanation {
  readonly code: string;
  readonly reason: string;
  readonly hint: string;
}

function explain(kind: GithubFailureKind, permission: string): Explanation {
  switch (kind) {
    case "refused":
      return {
        code: "github-permission",
        reason: `the token lacks the permission "${permission}"`,
        hint: `Add "${permission}" under the job's permissions. In a pull request from a fork the token is read-only whatever the workflow says.`,
      };
    case "missing":
      return {
        code: "github-not-found",
        reason: "it does not exist, or it is private and the token has no access to it, which GitHub answers alike",
        hint: `Check the name and number; then give the token access to the repository with "${permission}".`,
      };
    case "unauthenticated":
      return {
        code: "github-unauthenticated",
        reason: "the token is missing, expired or revoked",
        hint: `Pass a valid token with "${permission}"; GITHUB_TOKEN ends with its job.`,
      };
    case "locked":
      return { code: "github-locked", reason: "the conversation is locked", hint: "Unlock the conversation." };
    case "rate-limit":
      return {
        code: "github-rate-limit",
        reason: "the token's rate limit is used up",
        hint: "Run again later, or start fewer jobs at once.",
      };
    case "too-long":
      return {
        code: "github-too-long",
        reason: "the text is longer than GitHub accepts",
        hint: "Report less in one comment; the full report is among the run's artifacts.",
      };
    case "unavailable":
    case "unreachable":
    case "timeout":
      return {
        code: "github-unavailable",
        reason: "",
        hint: "Run again; if it stays so, see githubstatus.com and the runner's network.",
      };
    case "answer":
      return {
        code: "github-answer",
        reason: "",
        hint: "Run again with debug logging and report what GitHub answered.",
      };
  }
}

/** @source docs.github.com, "Troubleshooting the REST API" and "Rate limits for the REST API" */
function kindOf(status: number, answer: string, headers: Readonly<Record<string, string>>): GithubFailureKind {
  if (status === 429) return "rate-limit";
  if (status === 403) {
    const isLimited = headers["x-ratelimit-remaining"] === "0" || headers["retry-after"] !== undefined;
    if (isLimited || /rate limit|abuse detection/iu.test(answer)) return "rate-limit";
    return /\blocked\b/iu.test(answer) ? "locked" : "refused";
  }
  if (status === 401) return "unauthenticated";
  if (status === 404 || status === 410) return "missing";
  if (status === 408 || status >= 500) return "unavailable";
  return status === 422 && /too long/iu.test(answer) ? "too-long" : "answer";
}

function noAnswer(kind: "timeout" | "unreachable", method: string): GithubFailure {
  return { kind, method, status: null, answer: "", headers: {} };
}

/** `message`, or for a validation error the first reason, which says more. */
function answerText(data: unknown): string {
  const errors = field(data, "errors");
  const reason: unknown = Array.isArray(errors) ? field(errors[0], "message") : undefined;
  const message = reason ?? field(data, "message");
  return typeof message === "string" ? message : "";
}

function textHeaders(headers: unknown): Readonly<Record<string, string>> {
  if (typeof headers !== "object" || headers === null) return {};
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
}

function field(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}
