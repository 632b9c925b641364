import { ModelgateError } from "../../shared/core/errors.ts";
import type { RolloutKey } from "../../shared/ports/rollout-journal.ts";
import { currentRollout } from "./current-rollout.ts";
import { noteOf, type Requester, type RolloutPorts } from "./rollout-ports.ts";

/** Sets the abort latch of a rollout. Where it cannot be set, the traffic is taken away all the same, and the error says why. */
export async function latch(key: RolloutKey, requester: Requester, ports: RolloutPorts): Promise<void> {
  try {
    await ports.journal.pin(key, "abort", noteOf(requester, ports.clock));
  } catch (error) {
    await ports.target.retreat(requester.reason);
    throw error;
  }
}

/**
 * An abort whose target cannot even be opened is latched all the same: nobody raises the canary any more, and whoever reaches the target
 * first takes its traffic away.
 *
 * @param unopened why the target cannot be opened
 * @throws the same, saying what was done
 */
export async function latchUnopened(
  unopened: unknown,
  place: Omit<RolloutKey, "number">,
  requester: Requester,
  { journal, clock }: Pick<RolloutPorts, "journal" | "clock">,
): Promise<never> {
  const current = await currentRollout(place, journal);
  if (!(unopened instanceof ModelgateError) || current.kind !== "rollout" || current.isOver) throw unopened;
  await journal.pin(current.key, "abort", noteOf(requester, clock));
  const [{ hint, ...first }, ...rest] = unopened.problems;
  const said =
    "The abort is latched, so no run raises the canary; its traffic is taken away by the first `abort` or `advance` that reaches the target.";
  throw new ModelgateError(
    unopened.kind,
    [{ ...first, hint: hint === undefined ? said : `${said} ${hint}` }, ...rest],
    { cause: unopened },
  );
}
