import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rolloutToDrive } from "../../../../actions/deploy-canary/current-rollout.ts";
import { stateOf, type RolloutState } from "../../../../shared/core/canary/rollout-state.ts";
import { OLD, RolloutWorld } from "../../../fakes/deployment/bench.ts";
import { type CommandName, invariantWatch, PLACE, runCommand } from "../../../fakes/deployment/commands.ts";
import type { Watch } from "../../../fakes/deployment/mortal-ports.ts";
import { DIGEST } from "../../../fixtures/rollout-documents.ts";

/** Worlds at the moments where two who act at once could hurt most. */
const MOMENTS = ["nothing", "started", "settled", "whole"] as const;
type Moment = (typeof MOMENTS)[number];

const prepared = new Map<Moment, RolloutWorld>();

beforeAll(async () => {
  for (const moment of MOMENTS) prepared.set(moment, await RolloutWorld.open(OLD));
  const started = prepared.get("started");
  const settled = prepared.get("settled");
  const whole = prepared.get("whole");
  if (started === undefined || settled === undefined || whole === undefined)
    throw new Error("the worlds were just made");
  await runCommand("start", started);
  started.pass(40);
  // The next thing due is a raise.
  await runCommand("start", settled);
  settled.pass(6);
  await runCommand("advance", settled);
  settled.pass(300);
  await runCommand("start", whole);
  await runCommand("advance", whole, { forSeconds: 3600 });
});

afterAll(async () => {
  for (const world of prepared.values()) await world.close();
});

async function stateIn(world: RolloutWorld): Promise<RolloutState> {
  const { key } = await rolloutToDrive(PLACE, world.journal());
  return stateOf(await world.journal().entries(key));
}

function scheduled(world: RolloutWorld, scheduler: fc.Scheduler): Watch {
  return {
    ...invariantWatch(world),
    beforeCall: (name) => scheduler.schedule(Promise.resolve(), name).then(() => undefined),
  };
}

/** Runs commands at once; the schedule decides whose call comes next, call by call. */
async function atOnce(
  world: RolloutWorld,
  scheduler: fc.Scheduler,
  commands: readonly CommandName[],
): Promise<readonly unknown[]> {
  const watch = scheduled(world, scheduler);
  const all = Promise.all(commands.map((command) => runCommand(command, world, { watch, forSeconds: 30 })));
  return (await scheduler.waitFor(all)).map(({ end }) => end);
}

async function inWorld(moment: Moment, check: (world: RolloutWorld) => Promise<void>): Promise<void> {
  const world = await prepared.get(moment)?.fork();
  if (world === undefined) throw new Error(`no world ${moment}`);
  try {
    await check(world);
    expect(world.target.unserved).toBe(0);
  } finally {
    await world.close();
  }
}

const RUNS = { numRuns: 60 };

describe("two runs at once, in any order of their calls", () => {
  it("advance as one would", async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), (scheduler) =>
        inWorld("started", async (world) => {
          const ends = await atOnce(world, scheduler, ["advance", "advance"]);
          expect(ends).toEqual(["finished", "finished"]);
          const state = await stateIn(world);
          expect(state.phase).toBe("shifting");
          const observed = await world.target.observe();
          expect(observed.weight.configuredPercent).toBe(state.weightPercent);
        }),
      ),
      RUNS,
    );
  });

  it("start one rollout and not two", async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), (scheduler) =>
        inWorld("nothing", async (world) => {
          await atOnce(world, scheduler, ["start", "start"]);
          expect(await world.journal().numbers(PLACE)).toEqual([1]);
          expect((await stateIn(world)).step).toBe(1);
        }),
      ),
      RUNS,
    );
  });

  it("end with no traffic at the canary when one of them aborts", async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.constantFrom<Moment>("started", "whole"), (scheduler, moment) =>
        inWorld(moment, async (world) => {
          await atOnce(world, scheduler, ["advance", "abort", "advance"]);
          const observed = await world.target.observe();
          expect(observed.weight.configuredPercent).toBe(0);
          expect(observed.champion?.sha256).toBe(DIGEST.old);
          expect((await stateIn(world)).phase).toBe("aborted");
        }),
      ),
      RUNS,
    );
  });

  it("end with no traffic at the canary when a raise arrives after the abort, from a run that is dead by then", async () => {
    await inWorld("settled", async (world) => {
      const arrives: string[] = [];
      const watch: Watch = {
        ...invariantWatch(world),
        beforeCall: async (name, [percent]) => {
          if (name !== "target.setWeight" || arrives.length > 0) return;
          arrives.push(`${name} ${String(percent)}`);
          // The latch was looked at a moment ago; everything of the abort happens now.
          expect((await runCommand("abort", world)).end).toBe("finished");
        },
      };
      const rehearsal = await world.fork();
      const calls: string[] = [];
      await runCommand("advance", rehearsal, {
        watch: { beforeCall: (name) => Promise.resolve(void calls.push(name)) },
      });
      await rehearsal.close();
      const death = { atCall: calls.indexOf("target.setWeight") + 1, moment: "after" as const };
      await runCommand("advance", world, { watch, death });
      expect(arrives).toEqual(["target.setWeight 50"]);
      expect((await world.target.observe()).weight.configuredPercent).toBe(0);
    });
  });

  it("end with no traffic at the canary when one of them rolls back", async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), (scheduler) =>
        inWorld("started", async (world) => {
          await atOnce(world, scheduler, ["advance", "rollback"]);
          const observed = await world.target.observe();
          expect(observed.weight.configuredPercent).toBe(0);
          expect(observed.champion?.sha256).toBe(DIGEST.old);
        }),
      ),
      RUNS,
    );
  });

  it("leave one champion and say which when one promotes and one aborts", async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), (scheduler) =>
        inWorld("whole", async (world) => {
          await atOnce(world, scheduler, ["promote", "abort"]);
          // Whoever looks next completes what was cut off by the other.
          await runCommand("advance", world);
          const { phase } = await stateIn(world);
          const observed = await world.target.observe();
          expect(observed.weight.configuredPercent).toBe(0);
          expect(observed.champion?.sha256).toBe(phase === "promoted" ? DIGEST.new : DIGEST.old);
          expect(["promoted", "aborted"]).toContain(phase);
        }),
      ),
      RUNS,
    );
  });
});

describe("any sequence of commands, runs that die and time that passes", () => {
  const command = fc.record({
    name: fc.constantFrom<CommandName>("start", "advance", "advance", "advance", "promote", "abort", "rollback"),
    dies: fc.option(
      fc.record({
        atCall: fc.integer({ min: 1, max: 40 }),
        moment: fc.constantFrom("before" as const, "after" as const),
      }),
      {
        freq: 2,
      },
    ),
    forSeconds: fc.constantFrom(0, 20, 120),
    canaryFails: fc.boolean(),
  });

  it("keeps somebody serving, never routes above the journal, and can always be aborted", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 3, maxLength: 9 }), (commands) =>
        inWorld("nothing", async (world) => {
          for (const { name, dies, forSeconds, canaryFails } of commands) {
            const errorRate = canaryFails ? 0.1 : 0;
            world.target.behaviours.set(DIGEST.new, { errorRate, slowShare: 0.05, answersProbes: true, ready: true });
            await runCommand(name, world, { forSeconds, ...(dies === null ? {} : { death: dies }) });
            world.pass(30);
          }
          await runCommand("abort", world);
          const observed = await world.target.observe();
          expect(observed.champion).not.toBeNull();
          expect(observed.weight.configuredPercent).toBe(0);
        }),
      ),
      { numRuns: 150 },
    );
  });
});
