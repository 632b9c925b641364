import type { TargetState } from "../../shared/ports/deployment-target.ts";
import type { PlannedRollback, PlannedRollout } from "../../shared/records/rollout-document.ts";
import { choose } from "./choose.ts";
import { endRollout } from "./end-rollout.ts";
import { readHistory, type History } from "./history.ts";
import { openRevert } from "./open-revert.ts";
import type { RollbackOutcome, RollbackPlan } from "./outcome.ts";
import type { RollbackRequest } from "./request.ts";
import { restore } from "./restore.ts";
import type { RollbackPorts } from "./rollback-ports.ts";

/**
 * Returns an environment to a model that served it before. A rollout that is under way is latched and its traffic taken away first, with
 * nobody's leave; then traffic moves, then the alias, then the journal is written. Run again after a crash, it goes on with the same
 * model, because what serves by the journal changes last.
 */
export async function rollBack(request: RollbackRequest, ports: RollbackPorts): Promise<RollbackOutcome> {
  const read = (): Promise<History> => readHistory(request.place, ports.journal, ports.aliasHistory);
  let history = await read();
  const done = doneByThisRun(history, request);
  if (done !== null) return again(done, history, ports);
  const { active } = history;
  if (active !== null && request.isConfirmed) {
    const observed = await endRollout(active, request, ports);
    const isPromoted = observed.champion?.sha256 === active.document.candidate.sha256;
    if (!isPromoted && request.to === null) return withdrawn(active.document, history, observed, request, ports);
    // It may have come to its end meanwhile, and then its model is the one to return from.
    history = await read();
  }
  const chosen = await choose(request, history, ports);
  if (chosen.kind === "refused") return chosen;
  if (!request.isConfirmed) return { kind: "shown", plan: chosen.plan };
  return restore(chosen.plan, active?.document.rolloutId ?? null, request, ports);
}

async function withdrawn(
  rollout: PlannedRollout,
  { serving }: History,
  observed: TargetState,
  { requester }: RollbackRequest,
  ports: RollbackPorts,
): Promise<RollbackOutcome> {
  const { champion, candidate: from, rolloutId } = rollout;
  const known = serving.current?.model.sha256 === champion?.sha256 ? serving.current : null;
  const revert = known === null ? null : await openRevert({ from, to: known }, rolloutId, requester.reason, ports);
  return { kind: "withdrawn", rollout, observed, revert };
}

/** A job that is run again must not roll back twice. */
function doneByThisRun({ last }: History, { requester }: RollbackRequest): PlannedRollback | null {
  if (last?.kind !== "rollback" || requester.runUrl === null) return null;
  return sameRun(last.runUrl, requester.runUrl) ? last : null;
}

/** The address of a run without its attempt. */
function sameRun(one: string | null, other: string): boolean {
  const run = (url: string): string => url.replace(/\/attempts\/\d+$/u, "");
  return one !== null && run(one) === run(other);
}

async function again(done: PlannedRollback, history: History, ports: RollbackPorts): Promise<RollbackOutcome> {
  const to = history.serving.current ?? { kind: "restored", model: done.to, commit: done.commit, runUrl: done.runUrl };
  const plan: RollbackPlan = {
    from: done.from,
    to,
    vouching: { kind: "valid", records: done.records },
    isProven: true,
  };
  const revert = await openRevert(plan, done.rolloutId, done.reason, ports);
  return {
    kind: "restored",
    plan,
    rolloutId: done.rolloutId,
    ended: null,
    revert,
    observed: await ports.target.observe(),
    remarks: ["done-before"],
    brokeGlass: done.breakGlass,
  };
}
