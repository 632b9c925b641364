import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ModelgateError } from "../../../../../../shared/core/errors.ts";
import type { LocalState, ServedModel } from "../../../../../../shared/adapters/deploy/local/state-file.ts";
import type { RolloutClaim } from "../../../../../../shared/ports/deployment-target.ts";
import * as rules from "../../../../../../shared/adapters/deploy/local/supervisor/rules.ts";

const model = (digit: string): ServedModel => ({
  name: "m",
  version: digit,
  sha256: digit.repeat(64),
  entry: "model.onnx",
});
const fresh: LocalState = {
  schema: "modelgate.local-target/1",
  ports: { traffic: 1, admin: 2 },
  secret: "s".repeat(64),
  champion: model("a"),
  canary: null,
  previous: null,
  finalized: null,
};

type Step =
  | { readonly kind: "stage" | "finalize" | "retreat" | "restore" | "collect" | "restart" }
  | { readonly kind: "weight"; readonly percent: number };
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constantFrom("stage", "finalize", "retreat", "restore", "collect", "restart") }),
  fc.record({ kind: fc.constant("weight"), percent: fc.constantFrom(0, 1, 10, 50, 100) }),
);

interface Call {
  readonly step: Step;
  readonly claim: RolloutClaim;
  readonly model: ServedModel;
}
const call: fc.Arbitrary<Call> = fc.record({
  step,
  claim: fc.record({ rolloutId: fc.constantFrom("one", "two"), seq: fc.nat(6) }),
  model: fc.constantFrom(model("a"), model("b"), model("c")),
});

/** The state with the proxy's weight, which a restart takes to 0. */
interface World {
  readonly state: LocalState;
  readonly percent: number;
}

function after({ state, percent }: World, { step: what, claim, model: given }: Call): World {
  switch (what.kind) {
    case "stage":
      return { state: rules.staged(state, given, claim) ?? state, percent };
    case "weight":
      return { state: { ...state, canary: rules.weighted(state, what.percent, claim) }, percent: what.percent };
    case "finalize": {
      const next = rules.finalized(state, claim, percent);
      return next === null ? { state, percent } : { state: next, percent: 0 };
    }
    case "retreat":
      return { state: rules.retreated(state, "harm", "2026-01-01T00:00:00Z"), percent: 0 };
    case "restore": {
      const next = rules.restored(state, given);
      return next === null ? { state, percent } : { state: rules.retreated(next, "restored", ""), percent: 0 };
    }
    case "collect": {
      const next = rules.collected(state);
      return { state: next, percent: next.canary === null ? 0 : percent };
    }
    case "restart":
      return { state, percent: 0 };
  }
}

/** The world after all commands; a refused one changes nothing. */
function afterAll(
  calls: readonly Call[],
  look: (before: World, next: Call, world: World) => void = () => undefined,
): World {
  let world: World = { state: fresh, percent: 0 };
  for (const next of calls) {
    const before = world;
    try {
      world = after(world, next);
    } catch (error) {
      if (!(error instanceof ModelgateError)) throw error;
      continue;
    }
    look(before, next, world);
  }
  return world;
}

/** What a command may never do, whatever came before. */
function faults(before: World, { step: { kind } }: Call, { state, percent }: World): readonly string[] {
  const isMoved = state.champion !== before.state.champion;
  return [
    ...(state.champion === null ? ["the champion is lost"] : []),
    ...(percent > (state.canary?.allowedPercent ?? 0) ? ["more is routed than the state allows"] : []),
    ...(isMoved && kind !== "finalize" && kind !== "restore" ? [`${kind} moves the champion`] : []),
    ...(isMoved && kind === "finalize" && before.percent !== 100 ? ["finalized below 100 percent"] : []),
  ];
}

describe("the rules of a target, in any order of commands", () => {
  it("never route more than the state allows, never lose the champion, and move it only by finalize or restore", () => {
    fc.assert(
      fc.property(fc.array(call, { maxLength: 40 }), (calls) => {
        afterAll(calls, (before, next, world) => expect(faults(before, next, world)).toEqual([]));
      }),
      { numRuns: 2000 },
    );
  });

  it("let no claim of before a retreat raise again", () => {
    fc.assert(
      fc.property(fc.array(call, { maxLength: 20 }), fc.constantFrom(1, 10, 50, 100), (calls, percent) => {
        const state = rules.retreated(afterAll(calls).state, "harm", "2026-01-01T00:00:00Z");
        const { rolloutId, seq } = state.canary?.claim ?? { rolloutId: "none", seq: 0 };
        for (let spent = 0; spent <= seq; spent += 1) {
          expect(() => rules.weighted(state, percent, { rolloutId, seq: spent })).toThrow(ModelgateError);
        }
      }),
    );
  });
});
