import { discard, type HttpRequest, type HttpResponse, type Send } from "./http-client.ts";

export interface RetryOptions {
  readonly sleep: (ms: number) => Promise<void>;
}

const MOST_ATTEMPTS = 4;
/** Longest sum of waits: a step that is kept longer costs more than the answer is worth. */
const MOST_WAIT_MS = 60_000;
const FIRST_WAIT_MS = 250;

/**
 * Sends again after 408, 429, 5xx or a broken connection. Only for requests that may be made twice: everything that names its content by
 * digest or tag may. A wait that the server asks for and that is longer than a minute is not begun; its answer is returned.
 */
export function retrying(sendOnce: Send, { sleep }: RetryOptions): Send {
  return async (request: HttpRequest): Promise<HttpResponse> => {
    let waitedMs = 0;
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await attemptOnce(sendOnce, request);
      const delayMs = outcome.kind === "response" ? answeredDelayMs(outcome.response, attempt) : backoffMs(attempt);
      if (delayMs === null || attempt >= MOST_ATTEMPTS || waitedMs + delayMs > MOST_WAIT_MS) {
        if (outcome.kind === "response") return outcome.response;
        throw outcome.error;
      }
      if (outcome.kind === "response") await discard(outcome.response);
      waitedMs += delayMs;
      await sleep(delayMs);
    }
  };
}

type Outcome =
  { readonly kind: "response"; readonly response: HttpResponse } | { readonly kind: "failed"; readonly error: Error };

async function attemptOnce(sendOnce: Send, request: HttpRequest): Promise<Outcome> {
  try {
    return { kind: "response", response: await sendOnce(request) };
  } catch (error) {
    return { kind: "failed", error: error instanceof Error ? error : new Error(String(error)) };
  }
}

/** Null when asking again is of no use. Retry-After comes in seconds or as a date; a date is answered by our own patience. */
function answeredDelayMs({ status, headers }: HttpResponse, attempt: number): number | null {
  const isPassing = status === 408 || status === 429 || (status >= 500 && status !== 501 && status !== 505);
  if (!isPassing) return null;
  const asked = headers["retry-after"] ?? "";
  return /^\d{1,6}$/u.test(asked) ? Number(asked) * 1000 : backoffMs(attempt);
}

function backoffMs(attempt: number): number {
  return FIRST_WAIT_MS * 2 ** (attempt - 1);
}
