/** Upper bounds of the latency buckets in milliseconds; the last one, infinity, is implied. */
export const LATENCY_BOUNDS_MS = [
  1, 2, 3, 5, 7.5, 10, 15, 20, 30, 50, 75, 100, 150, 200, 300, 500, 750, 1000, 1500, 2000, 3000, 5000, 10_000, 30_000,
] as const;

/** How one request to a variant ended. */
export type Outcome =
  | { readonly kind: "answered"; readonly status: number }
  /** No complete answer within the time limit. */
  | { readonly kind: "timeout" }
  /** The variant took no connection, or broke it before its answer was complete. */
  | { readonly kind: "broken-connection" }
  /** The client left before the answer was complete: slow, perhaps, and no error of the variant. */
  | { readonly kind: "client-gone" };

export type ErrorReason = "server-error" | "timeout" | "broken-connection";

/** Exact counts of one variant; they only grow. */
export class VariantCounter {
  readonly errors: Record<ErrorReason, number> = { "server-error": 0, timeout: 0, "broken-connection": 0 };
  /** Answers by the first digit of their status. */
  readonly answers = new Map<string, number>();
  /** Requests by latency bucket, not cumulative; one more than there are bounds. */
  readonly buckets: number[] = Array.from({ length: LATENCY_BOUNDS_MS.length + 1 }, () => 0);
  requests = 0;
  clientsGone = 0;
  totalMs = 0;

  /** @param durationMs from the choice of the variant to the last byte of its answer, or to whatever ended it */
  count(outcome: Outcome, durationMs: number): void {
    this.requests += 1;
    this.totalMs += durationMs;
    const bucket = LATENCY_BOUNDS_MS.findIndex((bound) => durationMs <= bound);
    const index = bucket === -1 ? LATENCY_BOUNDS_MS.length : bucket;
    this.buckets[index] = (this.buckets[index] ?? 0) + 1;
    switch (outcome.kind) {
      case "answered": {
        const family = `${String(Math.floor(outcome.status / 100))}xx`;
        this.answers.set(family, (this.answers.get(family) ?? 0) + 1);
        if (outcome.status >= 500) this.errors["server-error"] += 1;
        break;
      }
      case "timeout":
      case "broken-connection":
        this.errors[outcome.kind] += 1;
        break;
      case "client-gone":
        this.clientsGone += 1;
        break;
    }
  }
}
