import type { CounterReading } from "./canary-counts.ts";
import type { CanaryVerdict } from "./judge-canary.ts";

/**
 * What a line of the journal says happened, or is about to: `raise` and `finalize` are intents, written before the deed; everything else
 * is a fact, written after it.
 */
export type EntryKind =
  "staged" | "raise" | "settled" | "look" | "finalize" | "promoted" | "aborted" | "restored" | "superseded";

/** One line of a rollout's journal. Lines are numbered from 1; of two with one number the first counts. */
export interface JournalEntry {
  readonly seq: number;
  readonly kind: EntryKind;
  /** Seconds since 1970, by the writer's clock. */
  readonly atSeconds: number;
  /** Step of the schedule, from 1; 0 before the first. */
  readonly step: number;
  readonly steps: number;
  /** Weight that is in force from here on, in percent. */
  readonly weightPercent: number;
  readonly verdict: CanaryVerdict | null;
  /** Why, as a reason code, where there is something to say. */
  readonly reason: string | null;
  /** Canary requests counted so far; for people. */
  readonly requests: number;
  /** The counters as they stood: from these lines alone the evidence is rebuilt. Null where they could not be read. */
  readonly reading: CounterReading | null;
}
