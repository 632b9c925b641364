import type { ServedModel, ServingChange } from "../../shared/core/rollback/choose-target.ts";
import type { TargetState } from "../../shared/ports/deployment-target.ts";
import type { PlannedRollout } from "../../shared/records/rollout-document.ts";
import type { RevertOutcome, Vouching } from "./rollback-ports.ts";

/** What is returned to, and what speaks for it. */
export interface RollbackPlan {
  readonly from: ServedModel | null;
  readonly to: ServingChange;
  readonly vouching: Vouching;
  /** It served here before, within the window. */
  readonly isProven: boolean;
}

export type RollbackOutcome =
  | { readonly kind: "shown"; readonly plan: RollbackPlan }
  | {
      readonly kind: "restored";
      readonly plan: RollbackPlan;
      readonly rolloutId: string;
      /** A rollout that was under way and has been ended. */
      readonly ended: string | null;
      readonly revert: RevertOutcome | null;
      readonly observed: TargetState;
      readonly remarks: readonly string[];
      readonly brokeGlass: boolean;
    }
  /** A rollout was under way: its canary was withdrawn, and its champion is the last approved model. */
  | {
      readonly kind: "withdrawn";
      readonly rollout: PlannedRollout;
      readonly observed: TargetState;
      readonly revert: RevertOutcome | null;
    }
  | {
      readonly kind: "refused";
      readonly code: string;
      readonly detail: string;
      readonly hint: string;
      /** What serves by the journal. */
      readonly from: ServedModel | null;
      readonly considered: readonly ServedModel[];
    };
