import type { CounterReading } from "../../shared/core/canary/canary-counts.ts";
import { driftOf, type Situation } from "../../shared/core/canary/decide.ts";
import type { JournalEntry } from "../../shared/core/canary/journal-entry.ts";
import type { RolloutPlan } from "../../shared/core/canary/rollout-plan.ts";
import { stateOf } from "../../shared/core/canary/rollout-state.ts";
import { slowAnswers } from "../../shared/core/canary/slow-answers.ts";
import { ModelgateError, type Problem } from "../../shared/core/errors.ts";
import type { RolloutKey, RolloutNote } from "../../shared/ports/rollout-journal.ts";
import type { TrafficReading, VariantCounts } from "../../shared/ports/traffic-evidence.ts";
import { epochSeconds } from "../../shared/records/epoch-seconds.ts";
import type { PlannedRollout } from "../../shared/records/rollout-document.ts";
import type { RolloutPorts } from "./rollout-ports.ts";

/** Everything there is to see of a rollout at one moment. */
export interface Sight {
  readonly situation: Situation;
  readonly document: PlannedRollout;
  readonly entries: readonly JournalEntry[];
  readonly abort: RolloutNote | null;
  readonly promotion: RolloutNote | null;
  /** Why the counters could not be read, where they could not. */
  readonly unreadable: readonly Problem[];
}

/**
 * Looks at journal, target and traffic. Nothing is remembered from an earlier look: whoever looks next, in another job on another
 * machine, sees the same. Journal and target cannot be read at one moment, and another run may write and act in between; so a target that
 * differs from the journal is looked at twice, and what was only under way is no drift.
 */
export async function look(key: RolloutKey, document: PlannedRollout, ports: RolloutPorts): Promise<Sight> {
  const sight = await glance(key, document, ports);
  return driftOf(sight.situation) === null ? sight : glance(key, document, ports);
}

async function glance(key: RolloutKey, document: PlannedRollout, ports: RolloutPorts): Promise<Sight> {
  const { journal, target, clock } = ports;
  const [entries, abort, promotion] = await Promise.all([
    journal.entries(key),
    journal.pinned(key, "abort"),
    journal.pinned(key, "promotion"),
  ]);
  // After the journal: what is seen on the target may be newer than what was written, never older.
  const observed = await target.observe();
  const read = await readCounters(ports, document.rules.slowThresholdMs);
  const situation: Situation = {
    plan: planOf(document),
    state: stateOf(entries),
    observed,
    reading: read.reading,
    nowSeconds: epochSeconds(clock.now()),
    isLatched: abort !== null,
    isPromotionAsked: promotion !== null,
  };
  return { situation, document, entries, abort, promotion, unreadable: read.problems };
}

export function planOf(document: PlannedRollout): RolloutPlan {
  const { rolloutId, model, environment, candidate, champion, schedule, rules, startedAtSeconds } = document;
  return { rolloutId, model, environment, candidate, champion, schedule, rules, startedAtSeconds };
}

async function readCounters(
  { evidence }: RolloutPorts,
  slowThresholdMs: number | null,
): Promise<{ readonly reading: CounterReading | null; readonly problems: readonly Problem[] }> {
  try {
    return { reading: counterReading(await evidence.read(), slowThresholdMs), problems: [] };
  } catch (error) {
    // That nothing can be read is not that nothing failed: the rollout holds, and says why.
    if (error instanceof ModelgateError) return { reading: null, problems: error.problems };
    throw error;
  }
}

/** The counters as the journal keeps them: slow answers counted at the plan's threshold, the epoch short enough for a line. */
export function counterReading(reading: TrafficReading, slowThresholdMs: number | null): CounterReading {
  const arm = ({ requests, errors, latency }: VariantCounts): CounterReading["canary"] => ({
    requests,
    errors,
    slow: slowThresholdMs === null ? null : slowAnswers(latency, slowThresholdMs),
  });
  return { epoch: shortEpoch(reading.epoch), canary: arm(reading.canary), champion: arm(reading.champion) };
}

/** FNV-1a, 32 bits: enough to see that counting began anew, and no secret. */
function shortEpoch(epoch: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < epoch.length; index += 1) hash = Math.imul(hash ^ epoch.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
