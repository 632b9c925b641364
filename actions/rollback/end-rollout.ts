import type { JournalEntry } from "../../shared/core/canary/journal-entry.ts";
import { isOver, stateOf } from "../../shared/core/canary/rollout-state.ts";
import type { TargetState } from "../../shared/ports/deployment-target.ts";
import type { RolloutKey } from "../../shared/ports/rollout-journal.ts";
import { epochSeconds } from "../../shared/records/epoch-seconds.ts";
import type { PlannedRollout } from "../../shared/records/rollout-document.ts";
import type { RollbackRequest } from "./request.ts";
import type { RollbackPorts } from "./rollback-ports.ts";

interface ActiveRollout {
  readonly key: RolloutKey;
  readonly document: PlannedRollout;
}

/** Latch, then traffic, then the line. The latch first, or a run that raises just now would raise again. */
export async function endRollout(
  { key, document }: ActiveRollout,
  { requester }: RollbackRequest,
  ports: RollbackPorts,
): Promise<TargetState> {
  ports.progress.stage(`Ending rollout ${document.rolloutId} and taking its traffic away`);
  let latchError: unknown = null;
  try {
    await ports.journal.pin(key, "abort", { ...requester, at: ports.clock.now() });
  } catch (error) {
    latchError = error;
  }
  const before = await ports.target.observe();
  const isForeign = before.canary !== null && before.claim?.rolloutId !== document.rolloutId;
  const observed = isForeign ? before : await ports.target.retreat(requester.reason);
  if (latchError !== null) throw latchError as Error;
  const state = stateOf(await ports.journal.entries(key));
  const isPromoted = observed.champion?.sha256 === document.candidate.sha256;
  const entry: JournalEntry = {
    seq: state.seq + 1,
    kind: isPromoted ? "promoted" : "aborted",
    atSeconds: epochSeconds(ports.clock.now()),
    step: state.step,
    steps: document.schedule.steps.length,
    weightPercent: 0,
    verdict: null,
    reason: "aborted-on-request",
    requests: 0,
    reading: null,
  };
  if (!isOver(state.phase)) await ports.journal.append(key, entry);
  return observed;
}
