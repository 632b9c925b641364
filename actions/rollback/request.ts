import type { RolloutKey, RolloutNote } from "../../shared/ports/rollout-journal.ts";

export interface RollbackRequest {
  readonly place: Omit<RolloutKey, "number">;
  /** Version or digest; null for the last promoted predecessor. */
  readonly to: string | null;
  /** Whether to go on where records cannot be verified; the reason says why. */
  readonly breakGlass: boolean;
  /** False: show what would be done. */
  readonly isConfirmed: boolean;
  readonly requester: Omit<RolloutNote, "at">;
  readonly commit: string | null;
  readonly policy: { readonly source: string; readonly sha256: string };
}
