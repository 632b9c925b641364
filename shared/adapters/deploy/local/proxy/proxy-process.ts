import { spawn } from "node:child_process";
import { once } from "node:events";
import { randomInt, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import type { AddressInfo, Server } from "node:net";
import { createRng } from "../../../../core/stats/rng.ts";
import { lockHolder } from "../exclusive-lock.ts";
import { leaveOnce } from "../leave.ts";
import { note, openLog } from "../log-file.ts";
import { isRunning } from "../process-identity.ts";
import { removeRunFile, whenRunFileIsGone, writeRunFile } from "../run-file.ts";
import { readSettings } from "../settings.ts";
import { type StateDir, stateDirAt } from "../state-dir.ts";
import { readState } from "../state-file.ts";
import { createAdmin } from "./admin.ts";
import { PORT_TAKEN_EXIT } from "./port-taken.ts";
import { RoutingTable } from "./routing-table.ts";
import { createTraffic } from "./traffic.ts";

const supervisorLookMs = 1000;
const drainMs = 10_000;

/** The whole life of the proxy process. */
export async function runProxy(root: string, instance: string): Promise<void> {
  const dir = stateDirAt(root);
  const state = readState(dir.state);
  if (state === null) return;
  const settings = readSettings(dir.settings);
  const rng = createRng(randomInt(2 ** 47));
  const table = new RoutingTable(instance, () => rng.unit());
  const { server: traffic, counts } = createTraffic(table, settings.requestTimeoutMs);
  const admin = createAdmin(table, counts, state.secret);
  await listen(admin, state.ports.admin, "127.0.0.1");
  await listen(traffic, state.ports.traffic, settings.host);
  const { port } = admin.address() as AddressInfo;
  writeRunFile(dir.run, { role: "proxy", pid: process.pid, instance, port, sha256: null });
  let isLeaving = false;
  const close = leaveOnce(traffic, drainMs, () => {
    removeRunFile(dir.run, instance);
  });
  const leave = (): void => {
    isLeaving = true;
    admin.close();
    close();
  };
  process.on("SIGTERM", leave);
  whenRunFileIsGone(dir.run, instance, leave);
  keepSupervisor(dir, () => isLeaving);
}

async function listen(server: Server, port: number, host: string): Promise<void> {
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (error) {
    note(`cannot listen on ${host}:${String(port)}: ${String(error)}`);
    process.exit(PORT_TAKEN_EXIT);
  }
}

/**
 * The supervisor restarts the proxy, and the proxy the supervisor. Should both be gone, the next command starts one of
 * them. A second supervisor that is started by mistake finds the lock held and ends.
 */
function keepSupervisor(dir: StateDir, isLeaving: () => boolean): void {
  let missed = 0;
  const timer = setInterval(() => {
    if (isLeaving() || !existsSync(dir.state)) return;
    const holder = lockHolder(dir.lock);
    // No lock at all: a supervisor that hands over to the next one, or a shutdown.
    const isDead = holder !== null && !isRunning(holder.pid, holder.instance);
    missed = isDead ? missed + 1 : 0;
    if (missed < 2) return;
    missed = 0;
    startSupervisor(dir);
  }, supervisorLookMs);
  timer.unref();
}

function startSupervisor(dir: StateDir): void {
  const log = openLog(dir.logs, "supervisor");
  const [, entry = ""] = process.argv;
  const child = spawn(process.execPath, [entry, "supervisor", dir.root, randomUUID()], {
    cwd: dir.root,
    detached: true,
    stdio: ["ignore", log.descriptor, log.descriptor],
  });
  child.on("error", (error) => note(`cannot start the supervisor: ${String(error)}`));
  child.unref();
  log.close();
}
