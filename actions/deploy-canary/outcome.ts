import type { Verdict } from "../../shared/core/gate/verdict.ts";
import type { RolloutKey } from "../../shared/ports/rollout-journal.ts";
import type { PlannedRollout } from "../../shared/records/rollout-document.ts";
import type { Stand } from "./drive.ts";

export type RolloutCommand = "start" | "advance" | "status" | "promote" | "abort";

/** Why nothing was done, with the next step. */
export interface Refusal {
  readonly verdict: Extract<Verdict, "fail" | "inconclusive">;
  readonly code: string;
  readonly detail: string;
  readonly hint: string | null;
}

/** What a command came to. */
export type RolloutOutcome =
  | {
      readonly kind: "driven";
      readonly key: RolloutKey;
      readonly document: PlannedRollout;
      readonly stand: Stand;
      /** Codes of what a reader must know besides. */
      readonly remarks: readonly string[];
      /** Why the command was not followed although the rollout was looked at. */
      readonly refusal: Refusal | null;
    }
  | {
      readonly kind: "refused";
      readonly refusal: Refusal;
      /** The rollout it is about; null where there is none yet. */
      readonly rollout: { readonly key: RolloutKey; readonly document: PlannedRollout } | null;
    };
