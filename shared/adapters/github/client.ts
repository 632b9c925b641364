import type { Octokit } from "@octokit/rest";
import { ModelgateError } from "../../core/errors.ts";
import { retrying } from "./client-retry.ts";

/** GitHub's REST interface, typed by GitHub's own description of it. */
export type GithubClient = Octokit;

export interface GithubClientOptions {
  /** Empty: anonymous. It is never logged and never part of an error. */
  readonly token: string;
  /** `https://api.github.com`, or `https://HOST/api/v3` of an Enterprise Server: GITHUB_API_URL. */
  readonly apiUrl: string;
  readonly userAgent: string;
  /** For each attempt, answer included. Default 15 000: GitHub itself gives up after 10 seconds. */
  readonly timeoutMs?: number;
  readonly sleep?: (ms: number) => Promise<void>;
  /** Milliseconds since 1970; GitHub tells the end of a rate limit as a time. */
  readonly now?: () => number;
}

const DEFAULT_TIMEOUT_MS = 15_000;

/**
 * A client that waits for nothing without a limit: every attempt has a timeout, and only requests that may be made twice are
 * (see `retrying`). Octokit is loaded here and not before, for most runs do not need it.
 */
export async function githubClient(options: GithubClientOptions): Promise<GithubClient> {
  const { token, apiUrl, userAgent, timeoutMs = DEFAULT_TIMEOUT_MS, sleep = wait, now = Date.now } = options;
  refuseBadSettings(token, apiUrl);
  const { Octokit: Rest } = await import("@octokit/rest");
  const client = new Rest({
    ...(token === "" ? {} : { auth: token }),
    baseUrl: apiUrl.replace(/\/+$/u, ""),
    userAgent,
    request: { fetch: fetchWithin(timeoutMs) },
    log: { debug: silent, info: silent, warn: silent, error: silent },
  });
  client.hook.wrap("request", (request, parameters) =>
    retrying(
      async () => {
        const response = await request(parameters);
        refuseCutAnswer(response);
        return response;
      },
      { method: parameters.method, sleep, now },
    ),
  );
  return client;
}

/** Each attempt has its own timeout, so it is set where an attempt is made and not where a request is. */
function fetchWithin(timeoutMs: number): typeof fetch {
  return (input, init) => {
    const ended = AbortSignal.timeout(timeoutMs);
    const given = init?.signal ?? null;
    return fetch(input, { ...init, signal: given === null ? ended : AbortSignal.any([ended, given]) });
  };
}

/** A header value that cannot be sent would be quoted by the error that refuses it, token and all. */
function refuseBadSettings(token: string, apiUrl: string): void {
  if (!/^[\u0021-\u007e]*$/u.test(token)) {
    throw new ModelgateError("input", [
      {
        code: "github-token-malformed",
        message: "the GitHub token holds blanks, line ends or characters outside ASCII; its value is not shown",
        hint: "Store the token again without surrounding blanks or line ends.",
      },
    ]);
  }
  const protocol = URL.canParse(apiUrl) ? new URL(apiUrl).protocol : "";
  if (protocol !== "https:" && protocol !== "http:") {
    throw new ModelgateError("input", [
      {
        code: "github-api-url-malformed",
        message: "the address of GitHub's API is not an http or https address",
        hint: "Set GITHUB_API_URL to https://api.github.com, or to https://HOST/api/v3 of an Enterprise Server.",
      },
    ]);
  }
}

/** Octokit hands out whatever text arrived of a JSON answer that broke off, as if it were the answer. */
function refuseCutAnswer({ data, headers }: { readonly data: unknown; readonly headers: object }): void {
  const type: unknown = "content-type" in headers ? headers["content-type"] : "";
  if (typeof data === "string" && typeof type === "string" && type.startsWith("application/json")) {
    throw Object.assign(new Error("the answer broke off"), { name: "HttpError", status: 500 });
  }
}

function silent(): void {
  // What matters is said by errors and outcomes; Octokit's own lines would name every address asked.
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
