import { onTestFinished, describe, expect, it, vi } from "vitest";
import { generateLoad, type Load } from "../../../scripts/load/load-generator.ts";
import { inferenceBody, localBench, type LocalBench, models } from "../../contract/local-target/bench.ts";
import { killHard, processesOf, proxyOf, serverOf, supervisorOf, until } from "./processes.ts";

// Real processes on a machine that may be busy; nothing is promised about how long they take.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

const [champion, canary, other] = models;
const connections = 4;
/** Of each connection one request that the killed process held, and one that was sent to it in the moment of its death. */
const atMostLost = 2 * connections;
const claim = (seq: number) => ({ rolloutId: "rollout-1", seq });

async function served(percent: number): Promise<LocalBench> {
  const bench = await localBench();
  await bench.target.install(champion);
  await bench.target.stage(canary, claim(1));
  await bench.target.setWeight(percent, claim(2));
  return bench;
}

function loadOn({ trafficUrl }: LocalBench): Load {
  const load = generateLoad({
    url: trafficUrl(),
    model: "scores",
    bodies: [inferenceBody],
    connections,
    perSecond: 400,
  });
  onTestFinished(async () => {
    await load.stop();
  });
  return load;
}

/** So many answers more than there are now. */
async function answers({ report }: Load, more: number, version?: string): Promise<void> {
  const count = () => [...report.answeredBy].reduce((sum, [by, n]) => sum + (by === (version ?? by) ? n : 0), 0);
  const wanted = count() + more;
  await until(() => count() >= wanted);
}

/** Whatever was killed: the champion is the one it was, it answers, and the canary has no more than was asked for last. */
async function expectChampion({ target }: LocalBench, allowedPercent: number): Promise<void> {
  await until(async () => (await target.observe()).champion?.ready === true);
  const state = await target.observe();
  expect(state.champion).toEqual({ version: champion.version, sha256: champion.sha256, ready: true });
  expect(state.weight.configuredPercent).toBeLessThanOrEqual(allowedPercent);
}

describe("under load", () => {
  it("loses no request to forty changes of weight", async () => {
    const bench = await served(0);
    const load = loadOn(bench);
    for (let change = 0; change < 40; change += 1) {
      await bench.target.setWeight([5, 50, 100, 10, 0][change % 5] ?? 0, claim(3 + change));
      await answers(load, 10);
    }
    const { failures, answeredBy } = await load.stop();
    expect(failures).toEqual([]);
    expect([...answeredBy.keys()].sort()).toEqual([champion.version, canary.version]);
  });

  it("loses no request to a promotion, a collection and a rollback", async () => {
    const bench = await served(100);
    const load = loadOn(bench);
    await answers(load, 50, canary.version);
    await bench.target.finalize(claim(2));
    await bench.target.collect();
    await answers(load, 50, canary.version);
    await bench.target.restore(champion);
    await answers(load, 50, champion.version);
    await bench.target.restore(other);
    await bench.target.collect();
    await answers(load, 50, other.version);
    expect((await load.stop()).failures).toEqual([]);
  });

  it("loses with a killed canary no more than was sent to it, and leaves the restarted one at 0", async () => {
    const bench = await served(50);
    const load = loadOn(bench);
    await answers(load, 50, canary.version);
    await killHard(serverOf(bench.stateDir, canary.sha256));
    await until(async () => (await bench.target.observe()).canary?.ready === true);
    await expectChampion(bench, 0);
    await answers(load, 100, champion.version);
    const { failures } = await load.stop();
    expect(failures.length).toBeLessThanOrEqual(atMostLost);
    expect(failures.filter(({ status }) => status !== 502)).toEqual([]);
    // The journalled share may be set again; it was never taken back.
    expect((await bench.target.setWeight(50, claim(2))).weight.configuredPercent).toBe(50);
  });

  it("loses with a killed champion no more than was sent to it, and waits for the next one", async () => {
    const bench = await served(25);
    const load = loadOn(bench);
    await answers(load, 100);
    const killed = serverOf(bench.stateDir, champion.sha256);
    await killHard(killed);
    await until(() => {
      try {
        return serverOf(bench.stateDir, champion.sha256).instance !== killed.instance;
      } catch {
        return false;
      }
    });
    await answers(load, 100, champion.version);
    await expectChampion(bench, 25);
    const { failures } = await load.stop();
    expect(failures.length).toBeLessThanOrEqual(atMostLost);
    expect(failures.filter(({ status }) => status !== 502)).toEqual([]);
  });

  it("comes back at 0 on the same port when the proxy is killed", async () => {
    const bench = await served(50);
    const load = loadOn(bench);
    await answers(load, 100);
    const before = await bench.evidence.read();
    await killHard(proxyOf(bench.stateDir));
    const killedAtMs = load.report.failures.length;
    await answers(load, 100, champion.version);
    await expectChampion(bench, 0);
    expect((await bench.target.observe()).weight.configuredPercent).toBe(0);
    expect((await bench.evidence.read()).epoch).not.toBe(before.epoch);
    const { failures } = await load.stop();
    // Nobody listened for a moment: connections were refused or broke. No request that reached a proxy was answered wrongly.
    expect(failures.filter(({ status }) => status !== null)).toEqual([]);
    expect(killedAtMs).toBeLessThanOrEqual(failures.length);
  });

  it("notices nothing of a killed supervisor, which the proxy starts again", async () => {
    const bench = await served(25);
    const load = loadOn(bench);
    const killed = supervisorOf(bench.stateDir);
    const proxy = proxyOf(bench.stateDir);
    await killHard(killed);
    await until(() => processesOf(bench.stateDir).length === 4 && supervisorOf(bench.stateDir).pid !== killed.pid);
    await answers(load, 100);
    expect(proxyOf(bench.stateDir)).toEqual(proxy);
    await expectChampion(bench, 25);
    expect((await bench.target.observe()).weight.configuredPercent).toBe(25);
    expect((await load.stop()).failures).toEqual([]);
  });

  it("keeps a canary at 0 that died while no supervisor was there", async () => {
    const bench = await served(50);
    const load = loadOn(bench);
    await answers(load, 50, canary.version);
    await killHard(supervisorOf(bench.stateDir));
    await killHard(serverOf(bench.stateDir, canary.sha256));
    await answers(load, 50, champion.version);
    await until(async () => (await bench.target.observe()).canary?.ready === true);
    await expectChampion(bench, 0);
    const { failures } = await load.stop();
    expect(failures.length).toBeLessThanOrEqual(atMostLost);
  });

  it("is back with the next command when supervisor and proxy are killed together", async () => {
    const bench = await served(50);
    const load = loadOn(bench);
    await answers(load, 50);
    const servers = [serverOf(bench.stateDir, champion.sha256), serverOf(bench.stateDir, canary.sha256)];
    await killHard(supervisorOf(bench.stateDir));
    await killHard(proxyOf(bench.stateDir));
    await expectChampion(bench, 0);
    await answers(load, 50, champion.version);
    // The servers went on and were taken over.
    expect([serverOf(bench.stateDir, champion.sha256), serverOf(bench.stateDir, canary.sha256)]).toEqual(servers);
  });

  it("is back with the next command when everything is killed, and knows its rollout", async () => {
    const bench = await served(75);
    await killHard(supervisorOf(bench.stateDir));
    for (const found of processesOf(bench.stateDir)) await killHard(found);
    expect(processesOf(bench.stateDir)).toEqual([]);
    const { target } = await bench.open();
    await until(async () => (await target.observe()).canary?.ready === true);
    await expectChampion(bench, 0);
    expect((await target.observe()).claim).toEqual(claim(2));
    const load = loadOn(bench);
    await answers(load, 50, champion.version);
    expect((await target.setWeight(75, claim(2))).weight.configuredPercent).toBe(75);
    await answers(load, 50, canary.version);
    expect((await load.stop()).failures).toEqual([]);
  });

  it("does not raise again after a retreat, whatever is killed", async () => {
    const bench = await served(50);
    await bench.target.retreat("harm");
    await killHard(supervisorOf(bench.stateDir));
    for (const found of processesOf(bench.stateDir)) await killHard(found);
    await expectChampion(bench, 0);
    await expect(bench.target.setWeight(50, claim(2))).rejects.toMatchObject({
      problems: [{ code: "target-stale-claim" }],
    });
  });

  it("retreats although the supervisor is stuck", async () => {
    const bench = await served(50);
    process.kill(supervisorOf(bench.stateDir).pid, "SIGSTOP");
    expect((await bench.target.retreat("harm")).weight.configuredPercent).toBe(0);
    await bench.send(10);
  });

  it("retreats although the proxy is stuck, by a new one that begins at 0", async () => {
    const bench = await served(50);
    const stuck = proxyOf(bench.stateDir);
    process.kill(stuck.pid, "SIGSTOP");
    expect((await bench.target.retreat("harm")).weight.configuredPercent).toBe(0);
    expect(proxyOf(bench.stateDir).instance).not.toBe(stuck.instance);
    await bench.send(10);
  });

  it("retreats while the supervisor is dead and the canary hangs", async () => {
    const bench = await served(50);
    process.kill(serverOf(bench.stateDir, canary.sha256).pid, "SIGSTOP");
    await killHard(supervisorOf(bench.stateDir));
    expect((await bench.target.retreat("it hangs")).weight.configuredPercent).toBe(0);
    const load = loadOn(bench);
    await answers(load, 100, champion.version);
    expect((await load.stop()).failures).toEqual([]);
  });
});
