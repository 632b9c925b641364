import type { JournalEntry } from "../core/canary/journal-entry.ts";
import type { RolloutDocument } from "../records/rollout-document.ts";

/** One rollout or rollback: its number rises by one in its environment, for its model. */
export interface RolloutKey {
  readonly environment: string;
  readonly model: string;
  readonly number: number;
}

/** Who wanted what, why and when. */
export interface RolloutNote {
  /** Tells two notes apart that say the same. */
  readonly id: string;
  readonly reason: string;
  /** Numeric: a login can change hands. Null on a command line. */
  readonly actorId: number | null;
  /** RFC 3339, UTC. */
  readonly at: string;
  readonly runUrl: string | null;
}

/** What is set once and never taken back: that a rollout is to be aborted, that its promotion is wanted. */
export type PinKind = "abort" | "promotion";

/**
 * What rollouts set out to do and what became of them, in the order in which it was written. It is the whole memory: whoever comes
 * next rebuilds everything from it and from the target. All operations reject with ModelgateError when the place cannot be read or
 * written; none of them waits for a lock.
 */
export interface RolloutJournal {
  /** As reports name it. */
  readonly location: string;
  /** Numbers that are taken, ascending. */
  numbers(place: Omit<RolloutKey, "number">): Promise<readonly number[]>;
  /**
   * Takes a number and writes what is planned under it, in one step and before anything is done. Of any number of callers exactly one is
   * told "begun"; the same document again, after a crash or a lost answer, is told so again. Never changed afterwards.
   */
  begin(key: RolloutKey, document: RolloutDocument): Promise<"begun" | "taken">;
  /** Null for a number that nobody took. */
  document(key: RolloutKey): Promise<RolloutDocument | null>;
  /** Atomic: of any number of callers exactly one is told true; the same note set again is told so again. Needs no plan and no leave. */
  pin(key: RolloutKey, kind: PinKind, note: RolloutNote): Promise<boolean>;
  pinned(key: RolloutKey, kind: PinKind): Promise<RolloutNote | null>;
  /** Appends a line; "lost" when another line with this number was there first, and then nothing may be done in its name. */
  append(key: RolloutKey, entry: JournalEntry): Promise<"written" | "lost">;
  /** All lines in the order in which they were written. */
  entries(key: RolloutKey): Promise<readonly JournalEntry[]>;
}
