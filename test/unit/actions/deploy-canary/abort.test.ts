import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { abortRollout, advanceRollout, type CommandRequest } from "../../../../actions/deploy-canary/commands.ts";
import type { RolloutPorts } from "../../../../actions/deploy-canary/rollout-ports.ts";
import { ModelgateError } from "../../../../shared/core/errors.ts";
import type { RolloutJournal } from "../../../../shared/ports/rollout-journal.ts";
import { OTHER, RolloutWorld } from "../../../fakes/deployment/bench.ts";
import { PLACE, runCommand } from "../../../fakes/deployment/commands.ts";

const request: CommandRequest = {
  place: PLACE,
  requester: { id: "run", reason: "a hunch", actorId: 7, runUrl: null },
  forSeconds: 0,
};
const AWAY = "The canary's traffic was taken away all the same. Run `abort` again, so that it is written down.";

let world: RolloutWorld;

beforeEach(async () => {
  world = await RolloutWorld.open();
  await runCommand("start", world);
});

afterEach(() => world.close());

async function weight(): Promise<number> {
  return (await world.target.observe()).weight.configuredPercent;
}

/** The world's parts with a journal one of whose operations is out of order. */
function without(operation: keyof RolloutJournal): RolloutPorts {
  const ports = world.ports();
  const broken = (): Promise<never> =>
    Promise.reject(
      new ModelgateError("external", [
        { code: "github-unavailable", message: `${operation}: GitHub did not answer`, hint: "Run again." },
      ]),
    );
  return { ...ports, journal: { ...ports.journal, [operation]: broken } };
}

async function thenAgain(): Promise<void> {
  world.pass(60);
  const held = await advanceRollout(request, world.ports());
  expect(held).toMatchObject({ stand: { intent: { kind: "hold", reason: "weight-lowered-elsewhere" } } });
  expect(await weight()).toBe(0);
  const again = await abortRollout(request, world.ports());
  expect(again).toMatchObject({ refusal: null, stand: { sight: { situation: { state: { phase: "aborted" } } } } });
}

describe("an abort whose journal is out of order", () => {
  it.each(["numbers", "document", "entries"] as const)(
    "takes the traffic away though it cannot read (%s), and says what is left to do",
    async (operation) => {
      expect(await weight()).toBe(10);
      await expect(abortRollout(request, without(operation))).rejects.toMatchObject({
        kind: "external",
        problems: [{ code: "github-unavailable", hint: `${AWAY} Run again.` }],
      });
      expect(await weight()).toBe(0);
      await thenAgain();
    },
  );

  it("takes the traffic away though the latch cannot be set", async () => {
    const outcome = await abortRollout(request, without("pin"));
    expect(outcome).toMatchObject({
      kind: "refused",
      refusal: { verdict: "inconclusive", code: "github-unavailable", hint: `${AWAY} Run again.` },
    });
    expect(await weight()).toBe(0);
    await thenAgain();
  });

  it("takes the traffic away though nothing is on record any more", async () => {
    const ports = world.ports();
    const empty = await RolloutWorld.open();
    try {
      await expect(abortRollout(request, { ...ports, journal: empty.journal() })).rejects.toMatchObject({
        problems: [{ code: "no-rollout", hint: expect.stringContaining(AWAY) as string }],
      });
      expect(await weight()).toBe(0);
    } finally {
      await empty.close();
    }
  });

  it("ends the rollout under way though a later number was latched before anything began under it", async () => {
    const note = { id: "other", reason: "too early", actorId: null, at: world.now(), runUrl: null };
    await world.journal().pin({ ...PLACE, number: 2 }, "abort", note);
    const outcome = await abortRollout(request, world.ports());
    expect(outcome).toMatchObject({ refusal: null, stand: { sight: { situation: { state: { phase: "aborted" } } } } });
    expect(await weight()).toBe(0);
  });

  it("leaves a canary alone that is another model's", async () => {
    world.target.byHand({ canary: OTHER, claim: { rolloutId: "production/other/1", seq: 2 } });
    await expect(abortRollout(request, without("numbers"))).rejects.toMatchObject({
      problems: [{ hint: "Run again." }],
    });
    expect(await weight()).toBe(10);
  });

  it("tells of both where the target does not answer either", async () => {
    world.target.isReachable = false;
    await expect(abortRollout(request, without("numbers"))).rejects.toMatchObject({
      problems: [{ code: "github-unavailable", hint: "Run again." }, { code: "target-unreachable" }],
    });
  });
});
