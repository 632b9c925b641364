import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { drive, type Stand } from "../../../../actions/deploy-canary/drive.ts";
import type { Hands } from "../../../../actions/deploy-canary/perform.ts";
import { countedEntries } from "../../../../shared/core/canary/rollout-state.ts";
import { NEW, OLD, OTHER, RolloutWorld } from "../../../fakes/deployment/bench.ts";
import { Process } from "../../../fakes/deployment/mortal-ports.ts";
import { DIGEST, plannedRollout } from "../../../fixtures/rollout-documents.ts";

const key = { environment: "production", model: "income", number: 1 } as const;
const HOUR = 3600;
const document = plannedRollout();

let world: RolloutWorld;

beforeEach(async () => {
  world = await RolloutWorld.open();
  await world.journal().begin(key, document);
});

afterEach(() => world.close());

function hands(): Hands & { readonly remarks: string[] } {
  const remarks: string[] = [];
  const requester = { id: "run", reason: "release", actorId: null, runUrl: null };
  return { key, ports: world.ports(), requester, remark: (code) => remarks.push(code), remarks };
}

function driveFor(seconds: number): Promise<Stand> {
  return drive(document, world.nowSeconds + seconds, hands());
}

async function told(): Promise<readonly string[]> {
  const entries = countedEntries(await world.journal().entries(key));
  return entries
    .filter(({ kind }) => kind !== "look")
    .map(({ kind, weightPercent }) => `${kind} ${String(weightPercent)}`);
}

describe("driving a rollout", () => {
  it("takes a healthy canary through every step to 100 percent and asks for promotion", async () => {
    const { intent, sight } = await driveFor(3 * HOUR);
    expect(intent.kind).toBe("ready");
    expect(sight.situation.state.phase).toBe("baking");
    expect(await told()).toEqual([
      "staged 0",
      "raise 5",
      "settled 5",
      "raise 10",
      "settled 10",
      "raise 25",
      "settled 25",
      "raise 50",
      "settled 50",
      "raise 100",
      "settled 100",
    ]);
    expect(world.target.unserved).toBe(0);
  });

  it("does not take for drift what another run wrote and did between its looks at the journal and at the target", async () => {
    const { target, ...rest } = world.ports();
    let isOtherToRun = true;
    const beforeCall = async (): Promise<void> => {
      if (isOtherToRun) {
        isOtherToRun = false;
        await driveFor(0);
      }
    };
    const slow = { ...hands(), ports: { ...rest, target: new Process(null, { beforeCall }).mortal(target, "target") } };
    const { intent, sight } = await drive(document, world.nowSeconds, slow);
    expect(sight.situation.observed.weight.configuredPercent).toBe(5);
    expect(intent).toMatchObject({ kind: "wait", reasons: ["burning-in"] });
    expect(await told()).toEqual(["staged 0", "raise 5"]);
  });

  it("promotes when it is asked to, points the alias and lets the old champion go", async () => {
    await driveFor(3 * HOUR);
    await world
      .journal()
      .pin(key, "promotion", { id: "p", reason: "good", actorId: null, at: world.now(), runUrl: null });
    const { intent, sight } = await driveFor(0);
    expect(intent.kind).toBe("over");
    expect(sight.situation.state.phase).toBe("promoted");
    expect(await world.target.observe()).toMatchObject({ champion: { sha256: NEW.sha256 }, canary: null, claim: null });
    expect(world.alias).toBe(DIGEST.new);
  });

  it("does not promote before it is baked and proven, asked or not", async () => {
    await world
      .journal()
      .pin(key, "promotion", { id: "p", reason: "now", actorId: null, at: world.now(), runUrl: null });
    await driveFor(20 * 60);
    expect(await world.target.observe()).toMatchObject({ champion: { sha256: OLD.sha256 } });
  });

  it("takes all traffic from a canary that fails two points more often, latches and stays so", async () => {
    world.target.behaviours.set(DIGEST.old, { errorRate: 0.005, slowShare: 0.05, answersProbes: true, ready: true });
    world.target.behaviours.set(DIGEST.new, { errorRate: 0.025, slowShare: 0.05, answersProbes: true, ready: true });
    const { sight } = await driveFor(HOUR);
    expect(sight.situation.state).toMatchObject({ phase: "aborted", reason: "canary-harm", weightPercent: 0 });
    expect(sight.abort?.reason).toBe("canary-harm");
    const later = await driveFor(6 * HOUR);
    expect(later.intent.kind).toBe("over");
    expect((await world.target.observe()).weight.configuredPercent).toBe(0);
  });

  it("takes all traffic from a canary that is slower", async () => {
    world.target.behaviours.set(DIGEST.new, { errorRate: 0, slowShare: 0.2, answersProbes: true, ready: true });
    const { sight } = await driveFor(2 * HOUR);
    expect(sight.situation.state).toMatchObject({ phase: "aborted", reason: "canary-harm" });
  });

  it("takes all traffic from a canary that is no longer ready, without statistics", async () => {
    await driveFor(600);
    world.target.behaviours.set(DIGEST.new, { errorRate: 0, slowShare: 0, answersProbes: true, ready: false });
    const { sight } = await driveFor(1);
    expect(sight.situation.state).toMatchObject({ phase: "aborted", reason: "canary-unready" });
  });

  it("never gives traffic to a canary that fails its probe", async () => {
    world.target.behaviours.set(DIGEST.new, { errorRate: 0, slowShare: 0, answersProbes: false, ready: true });
    const { sight } = await driveFor(HOUR);
    expect(sight.situation.state).toMatchObject({ phase: "aborted", reason: "probe-failed" });
    expect(world.target.weights.every(({ percent }) => percent === 0)).toBe(true);
  });

  it("holds without data, however long, and raises nothing", async () => {
    await driveFor(60);
    world.requestsPerSecond = 0;
    const { intent } = await driveFor(2 * HOUR);
    expect(intent).toMatchObject({ kind: "hold", reason: "no-data" });
    expect((await world.target.observe()).weight.configuredPercent).toBe(5);
  });

  it("takes no offence at seconds of silence, however short the steps", async () => {
    const { schedule } = document;
    const hurried = { ...document, schedule: { ...schedule, burnInSeconds: 0, dwellSeconds: 0, lookSeconds: 1 } };
    world.requestsPerSecond = 0;
    const { intent } = await drive(hurried, world.nowSeconds + 8, hands());
    expect(intent.kind).toBe("wait");
    const later = await drive(hurried, world.nowSeconds + 8, hands());
    expect(later.intent).toMatchObject({ kind: "hold", reason: "no-data" });
  });

  it("aborts without data where the plan says so, after three times its patience", async () => {
    const { schedule } = document;
    const strict = { ...document, schedule: { ...schedule, onNoData: "abort" as const } };
    const patience = schedule.burnInSeconds + schedule.dwellSeconds;
    world.requestsPerSecond = 0;
    const { intent } = await drive(strict, world.nowSeconds + 2 * patience, hands());
    expect(intent).toMatchObject({ kind: "hold", reason: "no-data" });
    const { sight } = await drive(strict, world.nowSeconds + 2 * patience, hands());
    expect(sight.situation.state).toMatchObject({ phase: "aborted", reason: "no-data", weightPercent: 0 });
  });

  it("holds when the counters cannot be read", async () => {
    await driveFor(60);
    world.target.isCounting = false;
    const { intent } = await driveFor(HOUR);
    expect(intent).toMatchObject({ kind: "hold", reason: "evidence-unreadable" });
  });

  it("goes on where counting began anew, with what it had counted", async () => {
    await driveFor(1000);
    world.target.restartCounting();
    const { intent } = await driveFor(3 * HOUR);
    expect(intent.kind).toBe("ready");
  });

  it("holds and asks when its time is up", async () => {
    world.requestsPerSecond = 0.1;
    const { intent } = await driveFor(8 * HOUR);
    expect(intent).toMatchObject({ kind: "hold", reason: "time-cap" });
    expect((await world.target.observe()).champion?.sha256).toBe(DIGEST.old);
  });

  it.each([
    ["a raise by hand", { weight: 60 }, "weight-above-journal"],
    ["a weight lowered by hand", { weight: 0 }, "weight-lowered-elsewhere"],
    ["another champion", { champion: OTHER }, "champion-changed"],
    ["another model as canary", { canary: OTHER }, "canary-changed"],
    ["another rollout's canary", { claim: { rolloutId: "staging/income/4", seq: 3 } }, "foreign-canary"],
  ] as const)("holds on %s and overwrites nothing", async (_, change, reason) => {
    await driveFor(600);
    world.target.byHand(change);
    const { champion, canary, claim, weight } = await world.target.observe();
    const { intent } = await driveFor(HOUR);
    expect(intent).toMatchObject({ kind: "hold", reason });
    const { configuredPercent } = weight;
    expect(await world.target.observe()).toMatchObject({ champion, canary, claim, weight: { configuredPercent } });
  });

  it("holds while the split is not the configured one", async () => {
    await driveFor(600);
    const weight = (await world.target.observe()).weight.configuredPercent;
    // A balancer that has not heard of the weight sends everything to the champion.
    world.target.byHand({ weight: 0 });
    world.target.ask(5000);
    world.target.byHand({ weight });
    const { intent } = await driveFor(1);
    expect(intent).toMatchObject({ kind: "hold", reason: "sample-ratio-mismatch" });
  });

  it("makes the first model of an environment its champion", async () => {
    const empty = await RolloutWorld.open(null);
    try {
      empty.alias = null;
      const first = plannedRollout({ champion: null });
      await empty.journal().begin(key, first);
      const requester = { id: "run", reason: "first", actorId: null, runUrl: null };
      const stand = await drive(first, empty.nowSeconds, {
        key,
        ports: empty.ports(),
        requester,
        remark: () => undefined,
      });
      expect(stand.sight.situation.state.phase).toBe("promoted");
      expect((await empty.target.observe()).champion?.sha256).toBe(DIGEST.new);
      expect(empty.alias).toBe(DIGEST.new);
    } finally {
      await empty.close();
    }
  });

  it("does nothing in the name of a line that another run was first to write", async () => {
    await driveFor(300);
    world.pass(120);
    const parts = hands();
    const told: string[] = [];
    const allowed: number[] = [];
    const set: number[] = [];
    const { journal } = parts.ports;
    const overtaken: typeof journal = {
      ...journal,
      async append(where, entry) {
        if (entry.kind !== "raise" || told.length > 0) return journal.append(where, entry);
        // Somebody who had looked a moment earlier still had something else to write.
        await journal.append(where, { ...entry, kind: "look", step: 1, weightPercent: 5 });
        const outcome = await journal.append(where, entry);
        told.push(outcome);
        return outcome;
      },
    };
    const target: typeof parts.ports.target = Object.assign(Object.create(world.target) as typeof world.target, {
      observe: () => world.target.observe(),
      retreat: () => world.target.retreat(),
      setWeight: async (percent: number, claim: Parameters<typeof world.target.setWeight>[1]) => {
        allowed.push(Math.max(...countedEntries(await world.journal().entries(key)).map((one) => one.weightPercent)));
        set.push(percent);
        return world.target.setWeight(percent, claim);
      },
    });
    await drive(document, world.nowSeconds, { ...parts, ports: { ...parts.ports, journal: overtaken, target } });
    expect({ told, allowed, set }).toEqual({ told: ["lost"], allowed: [10], set: [10] });
  });

  it("changes nothing when there is nothing to do", async () => {
    await driveFor(400);
    const before = await world.journal().entries(key);
    const weights = world.target.weights.length;
    await driveFor(0);
    await driveFor(0);
    expect(await world.journal().entries(key)).toEqual(before);
    expect(world.target.weights).toHaveLength(weights);
  });

  it("writes tens of lines in hours, not hundreds", async () => {
    world.requestsPerSecond = 0.5;
    await driveFor(6 * HOUR);
    expect((await world.journal().entries(key)).length).toBeLessThan(150);
  });
});
