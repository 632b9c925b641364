import { decide, type Intent } from "../../shared/core/canary/decide.ts";
import { look, type Sight } from "./look.ts";
import { type Hands, perform } from "./perform.ts";
import { epochSeconds } from "../../shared/records/epoch-seconds.ts";
import type { PlannedRollout } from "../../shared/records/rollout-document.ts";

/** A rollout with all its steps takes far fewer deeds; beyond it two runs undo each other's work. */
const MOST_DEEDS = 500;
/** Longest time without a look, so that an outage is seen while nothing else is due. */
const LONGEST_PAUSE_SECONDS = 15;

/** Where a run left a rollout: what it saw last, and what it would do next. */
export interface Stand {
  readonly sight: Sight;
  readonly intent: Intent;
}

/**
 * Looks, does the one next thing, and looks again, until there is nothing to do but wait; and waits, looking now and then, as long as it
 * may. Every round starts from what is really there, so any number of runs may drive one rollout.
 *
 * @param untilSeconds when to stop waiting, seconds since 1970; deeds that are due are done in any case
 */
export async function drive(document: PlannedRollout, untilSeconds: number, hands: Hands): Promise<Stand> {
  const { key, ports } = hands;
  for (let deeds = 0; ;) {
    const sight = await look(key, document, ports);
    const intent = decide(sight.situation);
    if (isDeed(intent)) {
      if (deeds >= MOST_DEEDS) return { sight, intent };
      deeds += 1;
      await perform(intent, sight, hands);
      continue;
    }
    if (intent.kind === "hold") await perform(intent, sight, hands);
    const restSeconds = untilSeconds - epochSeconds(ports.clock.now());
    if (restSeconds <= 0 || intent.kind === "over" || intent.kind === "ready") return { sight, intent };
    const due = intent.kind === "wait" && intent.untilSeconds !== null ? intent.untilSeconds : Number.POSITIVE_INFINITY;
    const seconds = Math.min(restSeconds, due - sight.situation.nowSeconds, LONGEST_PAUSE_SECONDS);
    await ports.pause(Math.max(1, seconds));
  }
}

function isDeed({ kind }: Intent): boolean {
  return kind !== "hold" && kind !== "wait" && kind !== "ready" && kind !== "over";
}
