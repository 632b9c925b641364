import { githubFailure } from "./errors.ts";

/** Longest sum of waits of one request: a step that is kept waiting longer costs more than the answer is worth. */
export const MOST_WAIT_MS = 60_000;
const MOST_ATTEMPTS = 4;
const FIRST_WAIT_MS = 500;
/** GitHub's advice for a secondary limit that names no time. */
const SECONDARY_WAIT_MS = 60_000;

/** PATCH is none of them: sent again later it would put back what somebody else changed in between. */
const REPEATABLE: readonly string[] = ["GET", "HEAD", "PUT", "DELETE"];

export interface RetryOptions {
  readonly method: string;
  readonly sleep: (ms: number) => Promise<void>;
  readonly now: () => number;
}

/**
 * Asks again after 408, 429, 5xx, a rate limit or a broken connection, if the request may be made twice: at most four times,
 * waiting at most a minute in all. A wait that GitHub asks for and that is longer is not begun.
 */
export async function retrying<T>(request: () => Promise<T>, { method, sleep, now }: RetryOptions): Promise<T> {
  let waitedMs = 0;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await request();
    } catch (error) {
      const delayMs = REPEATABLE.includes(method) ? retryDelayMs(error, attempt, now()) : null;
      if (delayMs === null || attempt >= MOST_ATTEMPTS || waitedMs + delayMs > MOST_WAIT_MS) throw error;
      waitedMs += delayMs;
      await sleep(delayMs);
    }
  }
}

/**
 * How long to wait before asking again, in milliseconds; null when asking again is of no use.
 * @param attempt 1 for the first failure
 * @source docs.github.com, "Rate limits for the REST API", "Exceeding the rate limit"
 */
export function retryDelayMs(error: unknown, attempt: number, nowMs: number): number | null {
  const failure = githubFailure(error);
  if (failure === null) return null;
  const { kind, headers } = failure;
  const backoffMs = FIRST_WAIT_MS * 2 ** (attempt - 1);
  const askedMs = seconds(headers["retry-after"]);
  switch (kind) {
    case "rate-limit": {
      if (askedMs !== null) return askedMs;
      const resetMs = headers["x-ratelimit-remaining"] === "0" ? seconds(headers["x-ratelimit-reset"]) : null;
      return resetMs === null ? SECONDARY_WAIT_MS : Math.max(0, resetMs - nowMs) + 1000;
    }
    case "unavailable":
      return askedMs ?? backoffMs;
    case "unreachable":
    case "timeout":
      return backoffMs;
    case "unauthenticated":
    case "refused":
    case "locked":
    case "missing":
    case "too-long":
    case "answer":
      return null;
  }
}

function seconds(header: string | undefined): number | null {
  return header !== undefined && /^\d{1,10}$/u.test(header) ? Number(header) * 1000 : null;
}
