import type { JournalEntry } from "../../shared/core/canary/journal-entry.ts";
import { rolloutIdOf } from "../../shared/core/canary/rollout-id.ts";
import { isOver, stateOf } from "../../shared/core/canary/rollout-state.ts";
import { ModelgateError } from "../../shared/core/errors.ts";
import { chooseTarget, type ServedModel, type ServingChange } from "../../shared/core/rollback/choose-target.ts";
import type { TargetState } from "../../shared/ports/deployment-target.ts";
import type { RolloutKey, RolloutNote } from "../../shared/ports/rollout-journal.ts";
import type { PlannedRollback, PlannedRollout } from "../../shared/records/rollout-document.ts";
import { readHistory, type History } from "./history.ts";
import type { RevertOutcome, RollbackPorts, Vouching } from "./rollback-ports.ts";

/** Requests that the restored model must have answered before the rollback counts as done. */
const PROBE_REQUESTS = 20;
const MOST_CLAIMS = 20;

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

interface ActiveRollout {
  readonly key: RolloutKey;
  readonly document: PlannedRollout;
}

/** Latch, then traffic, then the line. The latch first, or a run that raises just now would raise again. */
async function endRollout(
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
    atSeconds: secondsNow(ports),
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

type Chosen = { readonly kind: "plan"; readonly plan: RollbackPlan } | Extract<RollbackOutcome, { kind: "refused" }>;

async function choose(request: RollbackRequest, history: History, ports: RollbackPorts): Promise<Chosen> {
  const { serving } = history;
  const considered = serving.predecessors.map(({ model }) => model);
  const refused = (code: string, detail: string, hint: string): Chosen => ({
    kind: "refused",
    code,
    detail,
    hint,
    from: serving.current?.model ?? null,
    considered,
  });
  const asked = request.to === null ? null : await ports.findModel(request.to);
  if (request.to !== null && asked === null) {
    return refused(
      "not-registered",
      `the registry has no version ${request.to}`,
      "Name a registered version or digest.",
    );
  }
  const choice = chooseTarget(serving, asked);
  if (choice.kind === "none") {
    return refused(
      "no-approved-predecessor",
      `no model was promoted in ${request.place.environment} before the one that serves`,
      "Name one with `to` and, if you must, `break-glass` with a reason.",
    );
  }
  if (choice.kind === "unproven" && !request.breakGlass) {
    return refused(
      "target-unproven",
      `${choice.model.version} is not among the models promoted in ${request.place.environment} lately`,
      "Choose one of those, deploy it as a canary, or use `break-glass` with a reason.",
    );
  }
  const to: ServingChange =
    choice.kind === "target" ? choice.change : { kind: "promoted", model: choice.model, commit: null, runUrl: null };
  const vouching = await ports.vouch(to.model.sha256);
  if (vouching.kind === "invalid" && !request.breakGlass) {
    return refused(
      "records-not-valid",
      `the records of ${to.model.version} do not speak for it: ${vouching.reasons.join("; ")}`,
      "Restore the records, choose another version, or use `break-glass` with a reason.",
    );
  }
  const from = serving.current?.model ?? null;
  return { kind: "plan", plan: { from, to, vouching, isProven: choice.kind === "target" } };
}

async function restore(
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
      startedAtSeconds: secondsNow(ports),
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
    await journal.append(key, restoredLine(secondsNow(ports)));
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

/** Traffic is back already: that the repository lags behind is told, and is no failure of the rollback. */
async function openRevert(
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

function secondsNow({ clock }: RollbackPorts): number {
  return Math.floor(Date.parse(clock.now()) / 1000);
}
