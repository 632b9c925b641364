import { isOver, stateOf } from "../../shared/core/canary/rollout-state.ts";
import {
  type ServedModel,
  type ServingChange,
  servingHistory,
  type ServingHistory,
} from "../../shared/core/rollback/choose-target.ts";
import type { RolloutJournal, RolloutKey } from "../../shared/ports/rollout-journal.ts";
import type { PlannedRollout, RolloutDocument } from "../../shared/records/rollout-document.ts";

/** Rollouts that are read back: years of them, and an end for a journal that somebody filled. */
const MOST_READ = 60;

/** What the journal tells of an environment's model. */
export interface History {
  readonly serving: ServingHistory;
  /** The newest rollout, while it is not over. */
  readonly active: { readonly key: RolloutKey; readonly document: PlannedRollout } | null;
  /** The newest entry that was begun. */
  readonly last: RolloutDocument | null;
}

/**
 * Reads what served, oldest first. Where no promotion is on record, the registry's alias tells what it meant: an environment may be older
 * than its journal.
 */
export async function readHistory(
  place: Omit<RolloutKey, "number">,
  journal: RolloutJournal,
  aliasHistory: () => Promise<readonly ServedModel[]>,
): Promise<History> {
  const numbers = (await journal.numbers(place)).slice(-MOST_READ);
  const changes: ServingChange[] = [];
  let active: History["active"] = null;
  let last: RolloutDocument | null = null;
  for (const number of numbers) {
    const key = { ...place, number };
    const document = await journal.document(key);
    if (document === null) continue;
    const { phase } = stateOf(await journal.entries(key));
    active = document.kind === "rollout" && !isOver(phase) ? { key, document } : null;
    last = document;
    const { commit, runUrl } = document;
    if (document.kind === "rollback") changes.push({ kind: "restored", model: document.to, commit, runUrl });
    else if (phase === "promoted") changes.push({ kind: "promoted", model: document.candidate, commit, runUrl });
  }
  const known = changes.length > 0 ? changes : (await aliasHistory()).map(promotedByAlias);
  return { serving: servingHistory(known), active, last };
}

function promotedByAlias(model: ServedModel): ServingChange {
  return { kind: "promoted", model, commit: null, runUrl: null };
}
