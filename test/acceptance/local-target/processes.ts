import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { lockHolder } from "../../../shared/adapters/deploy/local/exclusive-lock.ts";
import { isRunning } from "../../../shared/adapters/deploy/local/process-identity.ts";
import { listRunFiles } from "../../../shared/adapters/deploy/local/run-file.ts";

interface Found {
  readonly pid: number;
  readonly instance: string;
}

/** The running processes of a target by what they are. */
export function supervisorOf(stateDir: string): Found {
  const holder = lockHolder(join(stateDir, "supervisor.lock"));
  if (holder === null || !isRunning(holder.pid, holder.instance)) throw new Error("no supervisor runs");
  return holder;
}

export function proxyOf(stateDir: string): Found {
  return runningOf(stateDir, "proxy", null);
}

export function serverOf(stateDir: string, sha256: string): Found {
  return runningOf(stateDir, "server", sha256);
}

/** Everything of the target that runs; none where it was ended. */
export function processesOf(stateDir: string): readonly Found[] {
  const { pid, instance } = lockHolder(join(stateDir, "supervisor.lock")) ?? { pid: 0, instance: "" };
  const all = [...(pid === 0 ? [] : [{ pid, instance }]), ...listRunFiles(join(stateDir, "run"))];
  return all.filter((found) => isRunning(found.pid, found.instance));
}

/** kill -9, and back when the process is gone. */
export async function killHard(found: Found): Promise<void> {
  if (!isRunning(found.pid, found.instance)) throw new Error("the process to kill does not run");
  process.kill(found.pid, "SIGKILL");
  await until(() => !isRunning(found.pid, found.instance));
}

/** What a runner does at the end of a job: kills every process whose environment names the job. */
export function cleanUpOrphans(trackingId: string): number {
  return killHardWith(`RUNNER_TRACKING_ID=${trackingId}`);
}

/** kill -9 for every process but this one whose environment has that variable, `NAME=value`. @returns how many there were */
export function killHardWith(variable: string): number {
  let killed = 0;
  for (const name of readdirSync("/proc").filter((entry) => /^\d+$/u.test(entry))) {
    if (Number(name) === process.pid) continue;
    let environment = "";
    try {
      environment = readFileSync(`/proc/${name}/environ`, "utf8");
    } catch {
      continue;
    }
    if (!environment.split("\0").includes(variable)) continue;
    process.kill(Number(name), "SIGKILL");
    killed += 1;
  }
  return killed;
}

/** Waits for what must come; how long it may take is no promise, only that it comes. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 60_000;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error("what was waited for did not come");
    await delay(25);
  }
}

function runningOf(stateDir: string, role: "proxy" | "server", sha256: string | null): Found {
  const found = listRunFiles(join(stateDir, "run")).find(
    (running) => running.role === role && running.sha256 === sha256 && isRunning(running.pid, running.instance),
  );
  if (found === undefined) throw new Error(`no ${role} runs`);
  return found;
}
