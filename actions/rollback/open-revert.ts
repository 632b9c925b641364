import { ModelgateError } from "../../shared/core/errors.ts";
import type { RollbackPlan } from "./outcome.ts";
import type { RevertOutcome, RollbackPorts } from "./rollback-ports.ts";

/** Traffic is back already: that the repository lags behind is told, and is no failure of the rollback. */
export async function openRevert(
  { from, to }: Pick<RollbackPlan, "from" | "to">,
  rolloutId: string,
  reason: string,
  { openRevert: open }: RollbackPorts,
): Promise<RevertOutcome | null> {
  if (open === null) return null;
  try {
    return await open({ rolloutId, from, to, reason });
  } catch (error) {
    if (!(error instanceof ModelgateError)) throw error;
    return { kind: "failed", detail: error.message };
  }
}
