import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rolloutToDrive } from "../../../../actions/deploy-canary/current-rollout.ts";
import { stateOf, type RolloutPhase } from "../../../../shared/core/canary/rollout-state.ts";
import { type CommandName, PLACE, runCommand } from "../../../fakes/deployment/commands.ts";
import { OLD, RolloutWorld } from "../../../fakes/deployment/bench.ts";
import type { Death } from "../../../fakes/deployment/mortal-ports.ts";
import { DIGEST } from "../../../fixtures/rollout-documents.ts";

/**
 * The process dies at every call it makes, before its effect and after it. Afterwards the champion serves, no weight is above the
 * journalled one, the same command run again comes to the end it would have come to, and an abort lands.
 */
interface Stage {
  readonly name: string;
  readonly command: CommandName;
  /** Brings a fresh world to where the command begins. */
  readonly prepare: (world: RolloutWorld) => Promise<void>;
  readonly forSeconds?: number;
  readonly endsAs: RolloutPhase;
  readonly serves: string;
}

const HOUR = 3600;

async function run(world: RolloutWorld, ...commands: readonly (readonly [CommandName, number])[]): Promise<void> {
  for (const [command, forSeconds] of commands) {
    const { end } = await runCommand(command, world, { forSeconds });
    if (end !== "finished") throw new Error(`${command} ended as ${String(end)}`);
  }
}

const STAGES: readonly Stage[] = [
  { name: "start", command: "start", prepare: () => Promise.resolve(), endsAs: "shifting", serves: DIGEST.old },
  {
    name: "advance through all steps",
    command: "advance",
    prepare: (world) => run(world, ["start", 0]),
    forSeconds: HOUR,
    endsAs: "baking",
    serves: DIGEST.old,
  },
  {
    name: "advance into harm",
    command: "advance",
    async prepare(world) {
      await run(world, ["start", 0]);
      world.target.behaviours.set(DIGEST.new, { errorRate: 0.2, slowShare: 0.05, answersProbes: true, ready: true });
    },
    forSeconds: HOUR,
    endsAs: "aborted",
    serves: DIGEST.old,
  },
  {
    name: "promote",
    command: "promote",
    prepare: (world) => run(world, ["start", 0], ["advance", HOUR]),
    endsAs: "promoted",
    serves: DIGEST.new,
  },
  {
    name: "abort at 10 percent",
    command: "abort",
    prepare: (world) => run(world, ["start", 0], ["advance", 10]),
    endsAs: "aborted",
    serves: DIGEST.old,
  },
  {
    name: "abort at 100 percent",
    command: "abort",
    prepare: (world) => run(world, ["start", 0], ["advance", HOUR]),
    endsAs: "aborted",
    serves: DIGEST.old,
  },
  {
    name: "rollback of a rollout under way",
    command: "rollback",
    prepare: (world) => run(world, ["start", 0], ["advance", 40]),
    endsAs: "aborted",
    serves: DIGEST.old,
  },
];

async function phase(world: RolloutWorld): Promise<RolloutPhase> {
  const { key } = await rolloutToDrive(PLACE, world.journal());
  return stateOf(await world.journal().entries(key)).phase;
}

/** A start that died before it had taken a number has done nothing, and there is nothing to abort. */
function wasBegun(numbers: readonly number[]): boolean {
  return numbers.length > 0;
}

describe.each(STAGES)("killed during $name", (stage) => {
  let prepared: RolloutWorld;
  let deaths: readonly Death[];

  beforeAll(async () => {
    prepared = await RolloutWorld.open(OLD);
    await stage.prepare(prepared);
    const rehearsal = await prepared.fork();
    const { end, calls } = await runCommand(stage.command, rehearsal, { forSeconds: stage.forSeconds ?? 0 });
    if (end !== "finished" || (await phase(rehearsal)) !== stage.endsAs)
      throw new Error(`${stage.name} is not as told`);
    await rehearsal.close();
    deaths = Array.from({ length: calls }, (_, index) => index + 1).flatMap((atCall): readonly Death[] => [
      { atCall, moment: "before" },
      { atCall, moment: "after" },
    ]);
  });

  afterAll(() => prepared.close());

  async function killedAt(death: Death): Promise<RolloutWorld> {
    const world = await prepared.fork();
    const { end } = await runCommand(stage.command, world, { death, forSeconds: stage.forSeconds ?? 0 });
    expect(end).toBe("killed");
    world.pass(10);
    expect(world.target.unserved).toBe(0);
    const { champion } = await world.target.observe();
    expect([DIGEST.old, stage.serves]).toContain(champion?.sha256);
    return world;
  }

  it("comes to the same end when the command is run again", async () => {
    const weight = stage.endsAs === "aborted" ? [0] : [0, 10, 50, 100];
    for (const death of deaths) {
      const world = await killedAt(death);
      const { end } = await runCommand(stage.command, world, { forSeconds: stage.forSeconds ?? 0 });
      const observed = await world.target.observe();
      const seen = { death, end, phase: await phase(world), serves: observed.champion?.sha256 };
      expect(seen).toEqual({ death, end: "finished", phase: stage.endsAs, serves: stage.serves });
      expect(weight).toContain(observed.weight.configuredPercent);
      await world.close();
    }
  });

  it("can be aborted in one command, and nobody raises anything afterwards", async () => {
    for (const death of deaths) {
      const world = await killedAt(death);
      const before = await world.target.observe();
      const { end } = await runCommand("abort", world);
      const observed = await world.target.observe();
      await runCommand("advance", world, { forSeconds: 100 });
      const later = await world.target.observe();
      const seen = {
        death,
        end: wasBegun(await world.journal().numbers(PLACE)) ? end : "finished",
        weights: [observed.weight.configuredPercent, later.weight.configuredPercent],
        serves: observed.champion?.sha256,
      };
      expect(seen).toEqual({ death, end: "finished", weights: [0, 0], serves: before.champion?.sha256 });
      await world.close();
    }
  });
});
