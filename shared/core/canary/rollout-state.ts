import { between, type CanarySlice, type CounterReading } from "./canary-counts.ts";
import type { JournalEntry } from "./journal-entry.ts";

/** Ways in which it ends: nothing follows. */
export type FinalPhase = "promoted" | "aborted" | "restored" | "superseded";

export type RolloutPhase = "planned" | "staged" | "shifting" | "baking" | "finalizing" | FinalPhase;

/** Where a rollout stands, by its journal alone. */
export interface RolloutState {
  readonly phase: RolloutPhase;
  /** Of the last line that counts; 0 for an empty journal. */
  readonly seq: number;
  /** Step of the schedule, from 1; 0 before the first raise. */
  readonly step: number;
  /** The last weight that was written down, in percent: nothing above it may ever be routed. */
  readonly weightPercent: number;
  /** Of the first raise. */
  readonly shiftingSinceSeconds: number | null;
  /** Of the raise to this step. */
  readonly stepSinceSeconds: number | null;
  /** When the burn-in of this step was over and the weight had been seen in force. */
  readonly settledSinceSeconds: number | null;
  readonly lastLookSeconds: number | null;
  /** When the canary's count was last seen to have moved. */
  readonly lastTrafficSeconds: number | null;
  /** Counters at the last line that has them. */
  readonly reading: CounterReading | null;
  readonly slices: readonly CanarySlice[];
  /** Why it ended, where it has. */
  readonly reason: string | null;
}

const PLANNED: RolloutState = {
  phase: "planned",
  seq: 0,
  step: 0,
  weightPercent: 0,
  shiftingSinceSeconds: null,
  stepSinceSeconds: null,
  settledSinceSeconds: null,
  lastLookSeconds: null,
  lastTrafficSeconds: null,
  reading: null,
  slices: [],
  reason: null,
};

/** Whether nothing more will happen to it. */
export function isOver(phase: RolloutPhase): phase is FinalPhase {
  return phase === "promoted" || phase === "aborted" || phase === "restored" || phase === "superseded";
}

/**
 * The state that a journal tells. Of two lines with one number, written by two who did not know of each other, the first counts: whoever
 * lost has read that and has done nothing. What follows an end does not count either.
 *
 * @param entries in the order in which they were written
 */
export function stateOf(entries: readonly JournalEntry[]): RolloutState {
  return countedEntries(entries).reduce(next, PLANNED);
}

/** The lines that count. */
export function countedEntries(entries: readonly JournalEntry[]): readonly JournalEntry[] {
  const counted: JournalEntry[] = [];
  for (const entry of entries) {
    const last = counted.at(-1);
    if (last !== undefined && (entry.seq <= last.seq || isEnd(last))) continue;
    counted.push(entry);
  }
  return counted;
}

function isEnd({ kind }: JournalEntry): boolean {
  return kind === "promoted" || kind === "aborted" || kind === "restored" || kind === "superseded";
}

function next(state: RolloutState, entry: JournalEntry): RolloutState {
  const slice = sliceBefore(state, entry);
  const slices = slice === null ? state.slices : [...state.slices, slice];
  const hasTraffic = slice !== null && slice.canary.requests > 0;
  const counted: RolloutState = {
    ...state,
    seq: entry.seq,
    slices,
    reading: entry.reading ?? state.reading,
    lastLookSeconds: entry.atSeconds,
    lastTrafficSeconds: hasTraffic ? entry.atSeconds : state.lastTrafficSeconds,
  };
  return moved(counted, entry);
}

function moved(
  state: RolloutState,
  { kind, step, steps, weightPercent, atSeconds, reason }: JournalEntry,
): RolloutState {
  switch (kind) {
    case "staged":
      return { ...state, phase: "staged" };
    case "raise":
      return {
        ...state,
        phase: step === steps ? "baking" : "shifting",
        step,
        weightPercent,
        shiftingSinceSeconds: state.shiftingSinceSeconds ?? atSeconds,
        stepSinceSeconds: atSeconds,
        settledSinceSeconds: null,
        lastTrafficSeconds: atSeconds,
      };
    case "settled":
      return { ...state, settledSinceSeconds: atSeconds };
    case "look":
      return state;
    case "finalize":
      return { ...state, phase: "finalizing" };
    case "promoted":
    case "restored":
      return { ...state, phase: kind, weightPercent: 0, reason };
    case "aborted":
    case "superseded":
      return { ...state, phase: kind, weightPercent: 0, reason };
  }
}

/** What was counted between the line before and this one; it belongs to the step that was in force until now. */
function sliceBefore(state: RolloutState, { reading }: JournalEntry): CanarySlice | null {
  return reading === null ? null : openSlice(state, reading);
}

/** What has been counted since the last line; null before the first raise and where counting began anew. */
export function openSlice(state: RolloutState, reading: CounterReading): CanarySlice | null {
  if (state.step === 0 || state.reading === null) return null;
  const counts = between(state.reading, reading);
  if (counts === null) return null;
  const { step, weightPercent } = state;
  return { step, weightPercent, isSettled: state.settledSinceSeconds !== null, ...counts };
}
