import { isRolloutOf } from "../../shared/core/canary/rollout-id.ts";
import { ModelgateError } from "../../shared/core/errors.ts";
import type { RolloutKey } from "../../shared/ports/rollout-journal.ts";
import { currentRollout } from "./current-rollout.ts";
import { noteOf, type Requester, type RolloutPorts } from "./rollout-ports.ts";

/**
 * An abort whose target cannot even be opened is latched all the same: nobody raises the canary any more, and whoever reaches the target
 * first takes its traffic away.
 *
 * @param unopened why the target cannot be opened
 * @throws the same, saying what was done
 */
export async function latchAnyway(
  unopened: unknown,
  place: Omit<RolloutKey, "number">,
  requester: Requester,
  { journal, clock }: Pick<RolloutPorts, "journal" | "clock">,
): Promise<never> {
  const current = await currentRollout(place, journal);
  if (!(unopened instanceof ModelgateError) || current.kind !== "rollout" || current.isOver) throw unopened;
  await journal.pin(current.key, "abort", noteOf(requester, clock));
  throw saying(
    unopened,
    "The abort is latched, so no run raises the canary; its traffic is taken away by the first `abort` or `advance` that reaches the target.",
  );
}

/**
 * An abort that fails on its way, by a journal that cannot be read or written above all, takes the traffic of this environment's canary
 * away all the same. The target refuses the raises that were made until then, so whoever comes next finds the weight lowered, and holds.
 *
 * @throws the same, saying what was done
 */
export async function retreatAnyway(
  failure: unknown,
  place: Omit<RolloutKey, "number">,
  requester: Requester,
  { target }: Pick<RolloutPorts, "target">,
): Promise<never> {
  if (!(failure instanceof ModelgateError)) throw failure;
  const isAway = await takeTraffic(place, requester, target).catch((error: unknown) => {
    if (!(error instanceof ModelgateError)) throw error;
    throw new ModelgateError(failure.kind, [...failure.problems, ...error.problems], { cause: error });
  });
  if (!isAway) throw failure;
  throw saying(
    failure,
    "The canary's traffic was taken away all the same. Run `abort` again, so that it is written down.",
  );
}

/** False where the target has no canary, or another model's. */
async function takeTraffic(
  place: Omit<RolloutKey, "number">,
  { reason }: Requester,
  target: RolloutPorts["target"],
): Promise<boolean> {
  const { claim } = await target.observe();
  if (claim === null || !isRolloutOf(place, claim.rolloutId)) return false;
  await target.retreat(reason);
  return true;
}

function saying(error: ModelgateError, said: string): ModelgateError {
  const [{ hint, ...first }, ...rest] = error.problems;
  const problem = { ...first, hint: hint === undefined ? said : `${said} ${hint}` };
  return new ModelgateError(error.kind, [problem, ...rest], { cause: error });
}
