import type { Intent, RetreatReason } from "../../shared/core/canary/decide.ts";
import type { JournalEntry } from "../../shared/core/canary/journal-entry.ts";
import { ModelgateError } from "../../shared/core/errors.ts";
import type { RolloutKey } from "../../shared/ports/rollout-journal.ts";
import type { Sight } from "./look.ts";
import { noteOf, type Requester, type RolloutPorts } from "./rollout-ports.ts";

/** Requests sent past the live route before any user meets the canary. */
const PROBE_REQUESTS = 20;
/** Above every number a raise can have: set at weight 0, it makes the target refuse a raise that is still on its way. */
const FENCE_SEQ = 1_000_000;

/** A rollout in the hands of one run. */
export interface Hands {
  readonly key: RolloutKey;
  readonly ports: RolloutPorts;
  readonly requester: Requester;
  /** Takes what a reader of the report must know. */
  readonly remark: (code: string) => void;
}

/**
 * Does one intent. Raising writes first, then acts, and looks at the latch before and after; lowering acts first and writes then. A
 * crash between any two lines of this file leaves the champion serving, and the next look continues from what is there.
 */
export async function perform(intent: Intent, sight: Sight, hands: Hands): Promise<void> {
  switch (intent.kind) {
    case "stage":
      return stage(intent, sight, hands);
    case "raise":
      if (!(await write(intent.entry, hands))) return;
      return setWeight(intent.entry.weightPercent, intent.claimSeq, sight, hands);
    case "apply":
      return setWeight(intent.weightPercent, intent.claimSeq, sight, hands);
    case "write":
      return writeFact(intent.entry, sight, hands);
    case "hold":
      if (intent.entry !== null) await write(intent.entry, hands);
      return;
    case "retreat":
      return retreat(intent, sight, hands);
    case "lower":
      return lower("the rollout is over", sight, hands);
    case "finalize":
      return finalize(intent, sight, hands);
    case "install":
      return install(intent, sight, hands);
    case "wait":
    case "ready":
    case "over":
      return;
  }
}

async function write(entry: JournalEntry, { key, ports }: Hands): Promise<boolean> {
  return (await ports.journal.append(key, entry)) === "written";
}

async function stage(intent: Extract<Intent, { kind: "stage" }>, sight: Sight, hands: Hands): Promise<void> {
  const { plan } = sight.situation;
  const { target } = hands.ports;
  hands.ports.progress.stage(`Staging ${plan.candidate.version} beside the champion, without traffic`);
  const model = await hands.ports.fetchModel(plan.candidate.sha256);
  await target.stage(model, { rolloutId: plan.rolloutId, seq: intent.claimSeq });
  const probe = await target.probe("canary", PROBE_REQUESTS);
  if (probe.kind === "answered") {
    await write(intent.entry, hands);
    return;
  }
  const entry: JournalEntry = { ...intent.entry, kind: "aborted", reason: "probe-failed" };
  await retreat({ kind: "retreat", reason: "probe-failed", entry }, sight, hands, probe.detail);
}

async function setWeight(percent: number, claimSeq: number, { situation }: Sight, hands: Hands): Promise<void> {
  const { key, ports } = hands;
  const { rolloutId } = situation.plan;
  if ((await ports.journal.pinned(key, "abort")) !== null) return;
  ports.progress.stage(`Setting the canary's weight to ${String(percent)} %`);
  await unlessOvertaken(() => ports.target.setWeight(percent, { rolloutId, seq: claimSeq }));
  if ((await ports.journal.pinned(key, "abort")) !== null) await ports.target.retreat("aborted meanwhile");
}

/** Another run has gone further: what it did stands, and the next look sees it. */
async function unlessOvertaken(act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (error instanceof ModelgateError && error.problems[0].code === "target-stale-claim") return;
    throw error;
  }
}

/** Traffic first: nothing that can fail, or be slow, stands between a harm that is known and its end. */
async function retreat(
  { reason, entry }: { readonly kind: "retreat"; readonly reason: RetreatReason; readonly entry: JournalEntry },
  sight: Sight,
  hands: Hands,
  detail: string | null = null,
): Promise<void> {
  const { key, ports, requester } = hands;
  await lower(reason, sight, hands);
  const said = detail === null ? reason : `${reason}: ${detail}`;
  if (sight.abort === null) await ports.journal.pin(key, "abort", noteOf({ ...requester, reason: said }, ports.clock));
  await fence(sight, hands);
  await write(entry, hands);
}

async function lower(reason: string, { situation }: Sight, { ports }: Hands): Promise<void> {
  const { claim, canary } = situation.observed;
  if (canary !== null && claim?.rolloutId !== situation.plan.rolloutId) return;
  ports.progress.stage("Taking the canary's traffic away");
  await ports.target.retreat(reason);
}

/**
 * A raise that another run sent before it saw the latch may still arrive. With the target's own number beyond it, it is refused. A target
 * that does not take the number loses nothing: whoever raised looks at the latch again.
 */
async function fence({ situation }: Sight, { ports }: Hands): Promise<void> {
  const { plan, observed } = situation;
  if (observed.claim?.rolloutId !== plan.rolloutId) return;
  try {
    await ports.target.setWeight(0, { rolloutId: plan.rolloutId, seq: FENCE_SEQ });
  } catch (error) {
    if (!(error instanceof ModelgateError)) throw error;
  }
}

async function finalize(intent: Extract<Intent, { kind: "finalize" }>, sight: Sight, hands: Hands): Promise<void> {
  const { key, ports } = hands;
  if (intent.entry !== null && !(await write(intent.entry, hands))) return;
  if ((await ports.journal.pinned(key, "abort")) !== null) return;
  ports.progress.stage("Making the canary the champion");
  const { rolloutId } = sight.situation.plan;
  await unlessOvertaken(() => ports.target.finalize({ rolloutId, seq: intent.claimSeq }));
}

async function install({ entry }: Extract<Intent, { kind: "install" }>, sight: Sight, hands: Hands): Promise<void> {
  const { plan } = sight.situation;
  hands.ports.progress.stage(`Installing ${plan.candidate.version} as the first champion`);
  const model = await hands.ports.fetchModel(plan.candidate.sha256);
  await hands.ports.target.install(model);
  await writeFact(entry, sight, hands);
}

/** A promotion is told to the registry before it is written down: a run that dies in between tells it again. */
async function writeFact(entry: JournalEntry, sight: Sight, hands: Hands): Promise<void> {
  if (entry.kind === "promoted") await pointAlias(sight, hands);
  const isWritten = await write(entry, hands);
  if (isWritten && entry.kind === "promoted") await hands.ports.target.collect();
}

async function pointAlias({ situation: { plan } }: Sight, { ports, requester, remark }: Hands): Promise<void> {
  const outcome = await ports.pointAlias({
    toSha256: plan.candidate.sha256,
    fromSha256: plan.champion?.sha256 ?? null,
    reason: requester.reason,
    actorId: requester.actorId,
  });
  if (outcome === "moved") remark("alias-moved");
}
