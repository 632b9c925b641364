import type { CounterReading } from "../../../shared/core/canary/canary-counts.ts";
import { decide, type Intent } from "../../../shared/core/canary/decide.ts";
import type { JournalEntry } from "../../../shared/core/canary/journal-entry.ts";
import type { ObservedTarget } from "../../../shared/core/canary/observed-target.ts";
import { stateOf } from "../../../shared/core/canary/rollout-state.ts";
import { createRng, type Rng } from "../../../shared/core/stats/rng.ts";
import { plannedRollout } from "../../fixtures/rollout-documents.ts";
import { planOf } from "../../../actions/deploy-canary/look.ts";
import { draw, type World } from "./simulate-rules.ts";

const TICK_SECONDS = 60;

/** How one simulated rollout ended. */
export interface Outcome {
  readonly end: "aborted" | "ready" | "held";
  readonly minutes: number;
  readonly canaryRequests: number;
  readonly canaryErrors: number;
  /** Minutes until the canary had passed the step of 50 percent; null when it never did. */
  readonly minutesToWhole: number | null;
}

const document = plannedRollout({ rules: { ...plannedRollout().rules, slowThresholdMs: null } });
const plan = planOf(document);

/** Many rollouts of one world under the whole policy: the real decisions on drawn traffic. */
export function simulateRollouts(world: World, runs: number, seed: number): readonly Outcome[] {
  const rng = createRng(seed);
  return Array.from({ length: runs }, () => simulateOne(world, rng));
}

function simulateOne(world: World, rng: Rng): Outcome {
  const entries: JournalEntry[] = [];
  let reading: CounterReading = { epoch: "0", canary: zero(), champion: zero() };
  let nowSeconds = plan.startedAtSeconds;
  let weight = 0;
  let claimSeq = 1;
  let whole: number | null = null;
  for (;;) {
    const observed = targetAt(weight, claimSeq);
    const state = stateOf(entries);
    const intent: Intent = decide({
      plan,
      state,
      observed,
      reading,
      nowSeconds,
      isLatched: false,
      isPromotionAsked: false,
    });
    const minutes = (nowSeconds - plan.startedAtSeconds) / 60;
    const seen = {
      minutes,
      canaryRequests: reading.canary.requests,
      canaryErrors: reading.canary.errors,
      minutesToWhole: whole,
    };
    if (intent.kind === "retreat") return { end: "aborted", ...seen };
    if (intent.kind === "ready") return { end: "ready", ...seen };
    if (intent.kind === "hold" && intent.reason === "time-cap") return { end: "held", ...seen };
    if ("entry" in intent && intent.entry !== null) entries.push(intent.entry);
    if (intent.kind === "raise") {
      weight = intent.entry.weightPercent;
      claimSeq = intent.claimSeq;
      if (weight === 100) whole = minutes;
    }
    if (intent.kind !== "wait" && intent.kind !== "hold") continue;
    const slice = draw(world, weight, TICK_SECONDS, rng);
    reading = {
      epoch: "0",
      canary: added(reading.canary, slice.canary),
      champion: added(reading.champion, slice.champion),
    };
    nowSeconds += TICK_SECONDS;
  }
}

function targetAt(weight: number, claimSeq: number): ObservedTarget {
  const { champion, candidate, rolloutId } = plan;
  if (champion === null) throw new Error("the simulated rollout has a champion");
  return {
    champion: { ...champion, ready: true },
    canary: { ...candidate, ready: true },
    weight: { configuredPercent: weight, effectivePercent: null },
    claim: { rolloutId, seq: claimSeq },
  };
}

function zero(): CounterReading["canary"] {
  return { requests: 0, errors: 0, slow: null };
}

function added(
  { requests, errors }: CounterReading["canary"],
  more: { readonly requests: number; readonly events: number },
): CounterReading["canary"] {
  return { requests: requests + more.requests, errors: errors + more.events, slow: null };
}
