import type { JournalEntry } from "../../shared/core/canary/journal-entry.ts";
import { rolloutIdOf } from "../../shared/core/canary/rollout-id.ts";
import { ModelgateError } from "../../shared/core/errors.ts";
import type { TargetState } from "../../shared/ports/deployment-target.ts";
import { epochSeconds } from "../../shared/records/epoch-seconds.ts";
import type { PlannedRollback } from "../../shared/records/rollout-document.ts";
import { openRevert } from "./open-revert.ts";
import type { RollbackOutcome, RollbackPlan } from "./outcome.ts";
import type { RollbackRequest } from "./request.ts";
import type { RollbackPorts } from "./rollback-ports.ts";

/** Requests that the restored model must have answered before the rollback counts as done. */
const PROBE_REQUESTS = 20;
const MOST_CLAIMS = 20;

/** Traffic, then the alias, then the journal. */
export async function restore(
  plan: RollbackPlan,
  ended: string | null,
  request: RollbackRequest,
  ports: RollbackPorts,
): Promise<RollbackOutcome> {
  const { target, progress } = ports;
  const { to } = plan;
  progress.stage(`Rolling ${request.place.environment} back to ${to.model.version} (${to.model.sha256.slice(0, 12)})`);
  const model = await ports.fetchModel(to.model.sha256);
  const before = await target.observe();
  // Whatever else is served up to now stays up until this one answers; the target sees to that.
  if (before.champion?.sha256 !== to.model.sha256) await target.restore(model);
  const probe = await target.probe("champion", PROBE_REQUESTS);
  const observed = await target.observe();
  if (probe.kind === "failed" || observed.champion?.sha256 !== to.model.sha256) {
    throw new ModelgateError("external", [
      {
        code: "rollback-unconfirmed",
        message: `after the rollback the target serves ${observed.champion?.version ?? "nothing"}${probe.kind === "failed" ? `, and a probe failed: ${probe.detail}` : ""}`,
        hint: "Look at the target at once; then run the rollback again.",
      },
    ]);
  }
  try {
    const remarks = await tellAlias(plan, before, request, ports);
    const rolloutId = await write(plan, request, ports);
    const revert = await openRevert(plan, rolloutId, request.requester.reason, ports);
    const brokeGlass = plan.vouching.kind === "invalid" || !plan.isProven;
    return { kind: "restored", plan, rolloutId, ended, revert, observed, remarks, brokeGlass };
  } catch (error) {
    throw halfDone(error, to.model.version);
  }
}

/** Whoever reads that something failed must not think that production still serves what it should not. */
function halfDone(error: unknown, version: string): unknown {
  if (!(error instanceof ModelgateError)) return error;
  const [{ message, hint, ...first }, ...others] = error.problems;
  const rest = "Then run the same rollback again: it does what is left.";
  const problem = {
    ...first,
    message: `traffic is back at ${version}; of what is left, ${message}`,
    hint: hint === undefined ? rest : `${hint} ${rest}`,
  };
  return new ModelgateError(error.kind, [problem, ...others], { cause: error });
}

async function tellAlias(
  { from, to }: RollbackPlan,
  before: TargetState,
  { requester }: RollbackRequest,
  ports: RollbackPorts,
): Promise<readonly string[]> {
  const outcome = await ports.pointAlias({
    toSha256: to.model.sha256,
    fromSha256: from?.sha256 ?? before.champion?.sha256 ?? null,
    reason: requester.reason,
    actorId: requester.actorId,
  });
  return outcome === "moved" ? ["alias-moved"] : [];
}

/** The journal last: until then the same rollback is what the next run would do. */
async function write(plan: RollbackPlan, request: RollbackRequest, ports: RollbackPorts): Promise<string> {
  const { journal } = ports;
  const { place, requester, commit, policy } = request;
  for (let attempt = 0; attempt < MOST_CLAIMS; attempt += 1) {
    const key = { ...place, number: ((await journal.numbers(place)).at(-1) ?? 0) + 1 };
    const document: PlannedRollback = {
      schema: "modelgate.rollout/1",
      kind: "rollback",
      id: requester.id,
      rolloutId: rolloutIdOf(key),
      ...place,
      startedAtSeconds: epochSeconds(ports.clock.now()),
      from: plan.from === null ? null : { ...plan.from },
      to: { version: plan.to.model.version, sha256: plan.to.model.sha256 },
      breakGlass: request.breakGlass,
      commit: plan.to.commit ?? commit,
      policy: { ...policy },
      reason: requester.reason,
      actorId: requester.actorId,
      runUrl: requester.runUrl,
      records: plan.vouching.kind === "valid" ? [...plan.vouching.records] : [],
    };
    if ((await journal.begin(key, document)) === "taken") continue;
    await journal.append(key, restoredLine(epochSeconds(ports.clock.now())));
    return document.rolloutId;
  }
  throw new ModelgateError("external", [
    { code: "journal-unavailable", message: "no number for the rollback could be claimed", hint: "Run it again." },
  ]);
}

function restoredLine(atSeconds: number): JournalEntry {
  return {
    seq: 1,
    kind: "restored",
    atSeconds,
    step: 0,
    steps: 0,
    weightPercent: 0,
    verdict: null,
    reason: null,
    requests: 0,
    reading: null,
  };
}
