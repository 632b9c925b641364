import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it, vi } from "vitest";
import { generateLoad } from "../../../scripts/load/load-generator.ts";
import { findNode24 } from "../../harness/node-binary.ts";
import { inferenceBody, localBench, models } from "../../contract/local-target/bench.ts";
import { cleanUpOrphans, killHard, processesOf, supervisorOf, until } from "./processes.ts";

// Real processes on a machine that may be busy; nothing is promised about how long they take.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

const [champion, canary] = models;
const jobMain = fileURLToPath(new URL("deploying-job.ts", import.meta.url));

/** Starts a deploying process as a step of a job would be: with the job's tracking id and a token in its environment. */
function startJob(stateDir: string, job: "install" | "raise", trackingId: string): ChildProcess {
  const args = ["--import", "tsx", jobMain, stateDir, job, JSON.stringify([champion, canary]), journalOf(stateDir)];
  return spawn(findNode24(), args, {
    env: { PATH: process.env["PATH"], RUNNER_TRACKING_ID: trackingId, GITHUB_TOKEN: "ghs_secret" },
    stdio: ["ignore", "ignore", "inherit"],
  });
}

function journalOf(stateDir: string): string {
  return join(stateDir, "journal.jsonl");
}

function lastJournalled(stateDir: string): { readonly seq: number; readonly percent: number } {
  const lines = readFileSync(journalOf(stateDir), "utf8").trim().split("\n");
  return JSON.parse(lines.at(-1) ?? "{}") as { seq: number; percent: number };
}

describe.skipIf(process.platform !== "linux")("a job that ends", () => {
  it("leaves the target running when its runner cleans up what carries the job's id, and hands it no token", async () => {
    const bench = await localBench();
    const trackingId = "github_6a3c0e3a-8f0f-4b43-9c5f-2d8b6f0e9a11";
    const job = startJob(bench.stateDir, "install", trackingId);
    const bystander = spawn("sleep", ["60"], { env: { RUNNER_TRACKING_ID: trackingId }, stdio: "ignore" });
    expect(await once(job, "exit")).toEqual([0, null]);
    const before = processesOf(bench.stateDir);
    expect(before).toHaveLength(3);
    for (const { pid } of before) {
      expect(readFileSync(`/proc/${String(pid)}/environ`, "utf8")).not.toMatch(
        /RUNNER_TRACKING_ID|ghs_secret|GITHUB_/u,
      );
    }
    const gone = once(bystander, "exit");
    expect(cleanUpOrphans(trackingId)).toBe(1);
    await gone;
    expect(processesOf(bench.stateDir)).toEqual(before);
    await bench.send(5);
  });

  it("may take its checkout with it: what was killed is started again from the state-dir", async () => {
    const bench = await localBench();
    await bench.target.install(champion);
    for (const { pid } of processesOf(bench.stateDir)) {
      const [node = "", entry = ""] = readFileSync(`/proc/${String(pid)}/cmdline`, "utf8").split("\0");
      expect([node.startsWith(bench.stateDir), entry.startsWith(bench.stateDir)]).toEqual([true, true]);
    }
  });

  it("may be killed at any moment of a raise: no weight is above the journalled one, and the next job goes on", async () => {
    const bench = await localBench();
    await bench.target.install(champion);
    const load = generateLoad({
      url: bench.trafficUrl(),
      model: "scores",
      bodies: [inferenceBody],
      connections: 2,
      perSecond: 200,
    });
    for (let round = 0; round < 5; round += 1) {
      const job = startJob(bench.stateDir, "raise", "github_1");
      const known = existsSync(journalOf(bench.stateDir)) ? lastJournalled(bench.stateDir).seq : 0;
      await until(() => existsSync(journalOf(bench.stateDir)) && lastJournalled(bench.stateDir).seq > known + round);
      await delay(round * 7);
      job.kill("SIGKILL");
      await once(job, "exit");
      const written = lastJournalled(bench.stateDir);
      const state = await bench.target.observe();
      expect(state.champion?.sha256).toBe(champion.sha256);
      expect(written.seq - (state.claim?.seq ?? 0)).toBeLessThanOrEqual(1);
      // Seq n asks for n percent (of a hundred). A raise that is journalled and under way may not have come to the proxy yet.
      const seq = state.claim?.seq ?? 0;
      expect([0, seq % 100, (seq + 99) % 100]).toContain(state.weight.configuredPercent);
    }
    expect((await load.stop()).failures).toEqual([]);
  });
});

describe("two at once", () => {
  it("start one supervisor between them", async () => {
    const bench = await localBench();
    const opened = await Promise.all([bench.open(), bench.open(), bench.open()]);
    const states = await Promise.all(opened.map(({ target }) => target.install(champion)));
    expect(new Set(states.map((state) => JSON.stringify(state))).size).toBe(1);
    const supervisor = supervisorOf(bench.stateDir);
    await Promise.all(opened.map(({ target }) => target.observe()));
    expect(supervisorOf(bench.stateDir)).toEqual(supervisor);
    expect(processesOf(bench.stateDir)).toHaveLength(3);
  });

  it("start one supervisor between them when the one before was killed", async () => {
    const bench = await localBench();
    await bench.target.install(champion);
    for (let round = 0; round < 3; round += 1) {
      await killHard(supervisorOf(bench.stateDir));
      const states = await Promise.all(Array.from({ length: 4 }, () => bench.target.observe()));
      expect(states.map((state) => state.champion?.sha256)).toEqual(Array(4).fill(champion.sha256));
      // Those that came too late may still be on their way out.
      await vi.waitFor(
        () => {
          expect(processesOf(bench.stateDir)).toHaveLength(3);
          expect(readdirSync(bench.stateDir).filter((name) => /\.(?:claim|removal)$/u.test(name))).toEqual([]);
        },
        { timeout: 30_000, interval: 50 },
      );
    }
  });

  it("raise with one seq, and one of them is refused", async () => {
    const bench = await localBench();
    await bench.target.install(champion);
    await bench.target.stage(canary, { rolloutId: "rollout-1", seq: 1 });
    const raises = await Promise.allSettled(
      [10, 20, 30].map((percent) => bench.target.setWeight(percent, { rolloutId: "rollout-1", seq: 2 })),
    );
    expect(raises.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected"]);
    expect((await bench.target.observe()).weight.configuredPercent).toBe(10);
  });
});

describe("a state-dir", () => {
  it("that is removed takes all its processes with it", async () => {
    const bench = await localBench();
    await bench.target.install(champion);
    await bench.target.stage(canary, { rolloutId: "rollout-1", seq: 1 });
    const before = processesOf(bench.stateDir);
    expect(before).toHaveLength(4);
    rmSync(bench.stateDir, { recursive: true });
    await until(() =>
      before.every(({ pid }) => {
        try {
          process.kill(pid, 0);
          return false;
        } catch {
          return true;
        }
      }),
    );
  });

  it("with a damaged state is refused and kept as it is", async () => {
    const bench = await localBench();
    await bench.target.install(champion);
    for (const found of processesOf(bench.stateDir)) await killHard(found);
    const path = join(bench.stateDir, "state.json");
    const whole = readFileSync(path, "utf8");
    writeFileSync(path, whole.slice(0, 100));
    await expect(bench.open()).rejects.toMatchObject({ problems: [{ code: "target-state-unreadable" }] });
    expect(readFileSync(path, "utf8")).toBe(whole.slice(0, 100));
    writeFileSync(path, whole);
    expect((await bench.target.observe()).champion?.sha256).toBe(champion.sha256);
  });

  it("is driven by its owner alone, and refused where others may write", async () => {
    const bench = await localBench({}, (stateDir) => chmodSync(stateDir, 0o755));
    await bench.target.install(champion);
    expect(statSync(bench.stateDir).mode & 0o777).toBe(0o755);
    for (const name of readdirSync(bench.stateDir)) expect(statSync(join(bench.stateDir, name)).mode & 0o077).toBe(0);
    for (const mode of [0o777, 0o1777, 0o770]) {
      await expect(localBench({}, (stateDir) => chmodSync(stateDir, mode))).rejects.toMatchObject({
        kind: "input",
        problems: [{ code: "target-state-dir" }],
      });
    }
  });
});
