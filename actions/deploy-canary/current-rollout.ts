import { isOver, stateOf } from "../../shared/core/canary/rollout-state.ts";
import { ModelgateError } from "../../shared/core/errors.ts";
import type { RolloutJournal, RolloutKey } from "../../shared/ports/rollout-journal.ts";
import type { PlannedRollout } from "../../shared/records/rollout-document.ts";

/** The newest number of an environment's model, and what is known of it. */
export type Current =
  | { readonly kind: "none" }
  /** An abort latch without a plan: somebody wanted to end what had not begun. */
  | { readonly kind: "latched"; readonly key: RolloutKey }
  | { readonly kind: "rollback"; readonly key: RolloutKey; readonly isOver: boolean }
  | {
      readonly kind: "rollout";
      readonly key: RolloutKey;
      readonly document: PlannedRollout;
      readonly isOver: boolean;
    };

export async function currentRollout(place: Omit<RolloutKey, "number">, journal: RolloutJournal): Promise<Current> {
  const number = (await journal.numbers(place)).at(-1);
  if (number === undefined) return { kind: "none" };
  const key = { ...place, number };
  const document = await journal.document(key);
  if (document === null) return { kind: "latched", key };
  const over = isOver(stateOf(await journal.entries(key)).phase);
  return document.kind === "rollback"
    ? { kind: "rollback", key, isOver: over }
    : { kind: "rollout", key, document, isOver: over };
}

export interface FoundRollout {
  readonly key: RolloutKey;
  readonly document: PlannedRollout;
  /** A rollback came after it. */
  readonly isRolledBack: boolean;
}

/** The rollout that a command is about: the newest one, over or not. @throws ModelgateError when there is none */
export async function rolloutToDrive(
  place: Omit<RolloutKey, "number">,
  journal: RolloutJournal,
): Promise<FoundRollout> {
  const numbers = await journal.numbers(place);
  let isRolledBack = false;
  for (const number of [...numbers].reverse()) {
    const key = { ...place, number };
    const document = await journal.document(key);
    if (document?.kind === "rollout") return { key, document, isRolledBack };
    isRolledBack ||= document?.kind === "rollback";
  }
  throw new ModelgateError("input", [
    {
      code: "no-rollout",
      message: `there is no rollout of ${place.model} in ${place.environment}; looked in ${journal.location}`,
      hint: "Begin one with `start`, or check model and environment.",
    },
  ]);
}
