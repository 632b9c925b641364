import type { RolloutClaim } from "../../../../ports/deployment-target.ts";
import { quote } from "../../../../core/text/quote.ts";
import type { Canary, LocalState, ServedModel } from "../state-file.ts";
import { targetError } from "../target-error.ts";

/** Smallest share and step of the proxy's split, in percent. */
export const GRANULARITY_PERCENT = 0.01;

/**
 * What a command may do to a state. Pure: each returns what is to be, `null` where it is so already, and throws the
 * refusal. Nothing here raises traffic by itself; the weight lives in the proxy.
 */
export function installed(state: LocalState, model: ServedModel): LocalState | null {
  const { champion } = state;
  if (champion === null) return { ...state, champion: model };
  if (champion.sha256 === model.sha256) return null;
  throw targetError({
    code: "target-has-champion",
    message: `version ${quote(champion.version)} is served as champion; \`install\` is for a target that serves none`,
    hint: "Start a rollout for the new version, or restore it as a rollback.",
  });
}

/** @returns null where this canary is staged already; its claim stands, a retreat included */
export function staged(state: LocalState, model: ServedModel, claim: RolloutClaim): LocalState | null {
  const { champion, canary } = state;
  if (champion === null) throw noChampion();
  if (canary !== null) {
    const own = ownCanary(state, claim);
    if (own.model.sha256 === model.sha256) return null;
    throw targetError({
      code: "target-foreign-canary",
      message: `the rollout ${quote(claim.rolloutId)} has staged another model, ${own.model.sha256.slice(0, 12)}`,
      hint: "A rollout has one canary. Start another rollout for another model.",
    });
  }
  if (champion.sha256 === model.sha256) {
    throw targetError({
      code: "target-same-model",
      message: `the model ${model.sha256.slice(0, 12)} is the champion already`,
      hint: "There is nothing to roll out.",
    });
  }
  if (champion.name !== model.name) {
    throw targetError({
      code: "target-signature-differs",
      message: `the champion is called ${quote(champion.name)} and the canary ${quote(model.name)}, so a client's requests would not reach both`,
      hint: "Deploy it to a target of its own, or under the champion's name.",
    });
  }
  return { ...state, canary: { model, claim: { ...claim }, allowedPercent: null, retreat: null } };
}

/**
 * The canary after its owner set a weight. A raise needs a seq that was not used before; the same seq may set again what
 * it had set, after the proxy fell back to 0, and lower it, but never take back a retreat.
 */
export function weighted(state: LocalState, percent: number, claim: RolloutClaim): Canary {
  const steps = percent / GRANULARITY_PERCENT;
  if (!(percent >= 0 && percent <= 100) || Math.abs(steps - Math.round(steps)) > 1e-6) {
    throw targetError({
      code: "target-weight-not-routable",
      message: `a share of ${String(percent)} percent cannot be routed`,
      hint: "Use 0 to 100 percent in steps of 0.01.",
    });
  }
  const canary = ownCanary(state, claim);
  const { allowedPercent } = canary;
  if (claim.seq === canary.claim.seq && allowedPercent !== null && percent > allowedPercent) {
    throw targetError({
      code: "target-stale-claim",
      message: `seq ${String(claim.seq)} of ${quote(claim.rolloutId)} allows ${String(allowedPercent)} percent${canary.retreat === null ? "" : " since a retreat"}, and ${String(percent)} were asked for`,
      hint: "Observe the target, journal a new raise with the next seq, and ask again.",
    });
  }
  const retreat = percent > 0 ? null : canary.retreat;
  return { ...canary, claim: { ...claim }, allowedPercent: percent, retreat };
}

/** @returns null where this rollout's canary is the champion already */
export function finalized(state: LocalState, claim: RolloutClaim, percent: number): LocalState | null {
  const { champion, canary } = state;
  if (canary === null) {
    const last = state.finalized;
    if (last?.claim.rolloutId === claim.rolloutId && champion?.sha256 === last.sha256) return null;
  }
  const own = ownCanary(state, claim);
  if (percent !== 100 || own.allowedPercent !== 100) {
    throw targetError({
      code: "target-not-at-full-weight",
      message: `the canary gets ${String(percent)} percent of the requests; it becomes the champion only at 100`,
      hint: "Raise it step by step, and finalize after the bake at 100 percent.",
    });
  }
  return {
    ...state,
    champion: own.model,
    canary: null,
    previous: champion,
    finalized: { claim: { ...claim }, sha256: own.model.sha256 },
  };
}

/** Any state: traffic is taken away, the seq is spent. */
export function retreated(state: LocalState, reason: string, at: string): LocalState {
  if (state.canary === null) return state;
  const retreat = state.canary.retreat ?? { reason: reason.slice(0, 1024), at };
  return { ...state, canary: { ...state.canary, allowedPercent: 0, retreat } };
}

/** @returns null where it is the champion already */
export function restored(state: LocalState, model: ServedModel): LocalState | null {
  const { champion, canary } = state;
  if (champion === null) throw noChampion();
  if (champion.sha256 === model.sha256) return null;
  const isCanary = canary?.model.sha256 === model.sha256;
  return { ...state, champion: model, previous: champion, canary: isCanary ? null : canary, finalized: null };
}

/** A canary goes once traffic was taken from it; one whose rollout goes on stays, whoever collects. */
export function collected(state: LocalState): LocalState {
  const canary = state.canary?.retreat === null ? state.canary : null;
  return { ...state, canary, previous: null };
}

/** The canary, where it belongs to that rollout and the claim is not behind what was seen. */
function ownCanary({ canary }: LocalState, claim: RolloutClaim): Canary {
  if (canary === null) {
    throw targetError({
      code: "target-no-canary",
      message: `no canary is staged for the rollout ${quote(claim.rolloutId)}`,
      hint: "Stage it first; a canary that was collected or promoted is gone.",
    });
  }
  const { rolloutId, seq } = canary.claim;
  if (rolloutId !== claim.rolloutId) {
    throw targetError({
      code: "target-foreign-canary",
      message: `the canary belongs to the rollout ${quote(rolloutId)}, not to ${quote(claim.rolloutId)}`,
      hint: "Let that rollout come to its end, or retreat and collect it.",
    });
  }
  if (claim.seq < seq) {
    throw targetError({
      code: "target-stale-claim",
      message: `seq ${String(claim.seq)} of ${quote(rolloutId)} came after seq ${String(seq)}`,
      hint: "Somebody else has taken this rollout further. Observe the target and begin from there.",
    });
  }
  return canary;
}

function noChampion(): Error {
  return targetError({
    code: "target-no-champion",
    message: "the target serves no champion, so there is nothing to compare with or to return to",
    hint: "Install the first model.",
  });
}
