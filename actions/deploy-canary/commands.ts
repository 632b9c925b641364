import { decide, type Intent } from "../../shared/core/canary/decide.ts";
import { isOver, stateOf } from "../../shared/core/canary/rollout-state.ts";
import { ModelgateError } from "../../shared/core/errors.ts";
import type { RolloutJournal, RolloutKey } from "../../shared/ports/rollout-journal.ts";
import { epochSeconds } from "../../shared/records/epoch-seconds.ts";
import type { PlannedRollout } from "../../shared/records/rollout-document.ts";
import { retreatAnyway } from "./abort-anyway.ts";
import { type FoundRollout, rolloutToDrive } from "./current-rollout.ts";
import { drive, type Stand } from "./drive.ts";
import { look } from "./look.ts";
import type { Refusal, RolloutOutcome } from "./outcome.ts";
import type { Hands } from "./perform.ts";
import { noteOf, type Requester, type RolloutPorts } from "./rollout-ports.ts";

export interface CommandRequest {
  readonly place: Omit<RolloutKey, "number">;
  readonly requester: Requester;
  /** How long `advance` goes on looking. */
  readonly forSeconds: number;
}

/** Does what is due and goes on looking for as long as it may. Run as often as one likes, by as many as one likes. */
export async function advanceRollout(request: CommandRequest, ports: RolloutPorts): Promise<RolloutOutcome> {
  return onRollout(request, ports, async (hands, document) => {
    const stand = await drive(document, epochSeconds(ports.clock.now()) + request.forSeconds, hands);
    return { stand, refusal: null };
  });
}

/** Looks and changes nothing. */
export async function rolloutStatus(request: CommandRequest, ports: RolloutPorts): Promise<RolloutOutcome> {
  return onRollout(request, ports, async ({ key }, document) => {
    const sight = await look(key, document, ports);
    return { stand: { sight, intent: decide(sight.situation) }, refusal: null };
  });
}

/** Lets the champion go, if the canary has all traffic, is baked and proven. The wish is pinned first: a run that dies is followed by `advance`. */
export async function promoteRollout(request: CommandRequest, ports: RolloutPorts): Promise<RolloutOutcome> {
  return onRollout(request, ports, async (hands, document) => {
    const before = await drive(document, epochSeconds(ports.clock.now()), hands);
    if (before.intent.kind === "over") return { stand: before, refusal: overRefusal(before) };
    if (before.intent.kind !== "ready") return { stand: before, refusal: notReady(before.intent) };
    await ports.journal.pin(hands.key, "promotion", noteOf(request.requester, ports.clock));
    return { stand: await drive(document, epochSeconds(ports.clock.now()), hands), refusal: null };
  });
}

/**
 * Ends a rollout: latch, traffic, then the journal. It asks nobody's leave and waits for nothing. Should the journal not be readable or
 * the latch not be settable, the traffic is taken away all the same, and the error says that it must be run again.
 */
export async function abortRollout(request: CommandRequest, ports: RolloutPorts): Promise<RolloutOutcome> {
  const { place, requester } = request;
  const anyway = (failure: unknown): Promise<never> => retreatAnyway(failure, place, requester, ports);
  const { found, isOpen } = await rolloutToEnd(place, ports.journal).catch(anyway);
  return onFound(found, request, ports, async (hands, document) => {
    const end = async (): Promise<Stand> => {
      if (isOpen) await ports.journal.pin(hands.key, "abort", noteOf(requester, ports.clock));
      return drive(document, epochSeconds(ports.clock.now()), hands);
    };
    const stand = await end().catch(anyway);
    return { stand, refusal: stand.sight.situation.state.phase === "promoted" ? overRefusal(stand) : null };
  });
}

async function rolloutToEnd(
  place: CommandRequest["place"],
  journal: RolloutJournal,
): Promise<{ readonly found: FoundRollout; readonly isOpen: boolean }> {
  const found = await rolloutToDrive(place, journal);
  return { found, isOpen: !isOver(stateOf(await journal.entries(found.key)).phase) };
}

type Act = (
  hands: Hands,
  document: PlannedRollout,
) => Promise<{ readonly stand: Stand; readonly refusal: Refusal | null }>;

async function onRollout(request: CommandRequest, ports: RolloutPorts, act: Act): Promise<RolloutOutcome> {
  return onFound(await rolloutToDrive(request.place, ports.journal), request, ports, act);
}

async function onFound(
  { key, document, isRolledBack }: FoundRollout,
  { requester }: CommandRequest,
  ports: RolloutPorts,
  act: Act,
): Promise<RolloutOutcome> {
  const remarks: string[] = isRolledBack ? ["rolled-back-since"] : [];
  const hands: Hands = { key, ports, requester, remark: (code) => void remarks.push(code) };
  try {
    const { stand, refusal } = await act(hands, document);
    return { kind: "driven", key, document, stand, remarks, refusal };
  } catch (error) {
    // A target that does not answer has not been judged, and nothing of the rollout is lost: the next run goes on.
    if (!(error instanceof ModelgateError) || error.kind !== "external") throw error;
    const [{ code, message, hint = null }] = error.problems;
    return {
      kind: "refused",
      refusal: { verdict: "inconclusive", code, detail: message, hint },
      rollout: { key, document },
    };
  }
}

function overRefusal({ sight: { situation } }: Stand): Refusal | null {
  const { phase } = situation.state;
  if (phase === "promoted" && situation.isPromotionAsked && !situation.isLatched) return null;
  const hint =
    phase === "promoted" ? "Use `rollback` to return to the model before." : "Begin another one with `start`.";
  return { verdict: "fail", code: `already-${phase}`, detail: `the rollout was ${phase} before`, hint };
}

function notReady(intent: Intent): Refusal {
  const reasons = intent.kind === "wait" ? intent.reasons : intent.kind === "hold" ? [intent.reason] : [];
  return {
    verdict: "inconclusive",
    code: "not-ready",
    detail: `only a canary that has had all traffic for its bake and is proven is promoted; still open: ${reasons.join(", ")}`,
    hint: "Go on with `advance`; no promotion is made by time or by wish alone.",
  };
}
