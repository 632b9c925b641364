import { existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { z } from "zod";
import { readIfThere, replaceFile } from "../atomic-file.ts";
import { acquireLock, lockHolder, releaseLock } from "../exclusive-lock.ts";
import { note } from "../log-file.ts";
import { type Command, serveJson } from "../loopback-server.ts";
import { ownProgram } from "../program.ts";
import { readSettings, type Settings } from "../settings.ts";
import { type StateDir, stateDirAt } from "../state-dir.ts";
import { type LocalState, readState, servedModelSchema, writeState } from "../state-file.ts";
import { Supervisor } from "./supervisor.ts";

const lookEveryMs = 100;
const lockLookMs = 1000;

const claimSchema = z.object({ rolloutId: z.string().min(1).max(256), seq: z.int().min(0) });
const withModel = z.object({ model: servedModelSchema });
const withClaim = z.object({ claim: claimSchema });

/** Two ways to go: with the whole target, or alone. */
interface Ends {
  readonly end: () => Promise<void>;
  readonly leave: () => void;
}

/** The whole life of the supervisor: ends at once where another one holds the lock. */
export async function runSupervisor(root: string, instance: string): Promise<void> {
  const dir = stateDirAt(root);
  const self = { pid: process.pid, instance };
  if (isOver(dir) || acquireLock(dir.lock, self) !== null) return;
  if (isOver(dir)) {
    releaseLock(dir.lock, self);
    return;
  }
  const settings = readSettings(dir.settings);
  const state = withPorts(readState(dir.state), settings);
  writeState(dir.state, state);
  const program = ownProgram(process.argv[1] ?? "");
  const supervisor = new Supervisor(dir, program, settings, state);
  const end = async (): Promise<void> => {
    replaceFile(dir.ended, String(Date.now()));
    await supervisor.end();
  };
  /** Ends this process; what serves goes on, and the next supervisor takes it over. */
  const leave = (): void => {
    releaseLock(dir.lock, self);
    process.exit(0);
  };
  const control = createServer(
    (request, response) =>
      void serveJson(state.secret, commandsOf(supervisor, program.id, { end, leave }))(request, response),
  );
  await listenOn(control, dir, instance, program.id);
  note(`supervisor ${instance} began`);
  process.on("SIGTERM", leave);
  setInterval(() => supervisor.look(), lookEveryMs);
  setInterval(() => {
    if (existsSync(dir.state) && lockHolder(dir.lock)?.instance === instance) return;
    // The state-dir was removed, or another supervisor has it. Children see to themselves: their run files are gone.
    process.exit(0);
  }, lockLookMs);
  supervisor.look();
}

/** Whether the target was removed, or shut down while this process was on its way. */
function isOver(dir: StateDir): boolean {
  return !existsSync(dir.state) || performance.timeOrigin < Number(readIfThere(dir.ended) ?? 0);
}

/** Ports that the administrator names replace those that were chosen freely. */
function withPorts(state: LocalState | null, { trafficPort, adminPort }: Settings): LocalState {
  if (state === null) throw new TypeError("a supervisor is started on a state-dir that has a state");
  const { traffic, admin } = state.ports;
  return { ...state, ports: { traffic: trafficPort ?? traffic, admin: adminPort ?? admin } };
}

async function listenOn(control: Server, dir: StateDir, instance: string, programId: string): Promise<void> {
  control.listen(0, "127.0.0.1");
  await once(control, "listening");
  const { port } = control.address() as AddressInfo;
  replaceFile(dir.control, JSON.stringify({ port, pid: process.pid, instance, programId }));
}

function commandsOf(
  supervisor: Supervisor,
  programId: string,
  { end, leave }: Ends,
): Readonly<Record<string, Command>> {
  const soon = (then: () => void): void => void setTimeout(then, 20);
  return {
    hello: () => Promise.resolve({ programId }),
    observe: () => attended(supervisor, supervisor.observe()),
    install: (body) => attended(supervisor, supervisor.install(withModel.parse(body).model)),
    stage(body) {
      const { model, claim } = withModel.extend(withClaim.shape).parse(body);
      return attended(supervisor, supervisor.stage(model, claim));
    },
    setWeight(body) {
      // JSON has no NaN: it arrives as null, and is refused like every other share that cannot be routed.
      const { percent, claim } = withClaim.extend({ percent: z.number().nullable() }).parse(body);
      return attended(supervisor, supervisor.setWeight(percent ?? Number.NaN, claim));
    },
    finalize: (body) => attended(supervisor, supervisor.finalize(withClaim.parse(body).claim)),
    retreat: (body) => supervisor.retreat(z.object({ reason: z.string() }).parse(body).reason),
    restore: (body) => supervisor.restore(withModel.parse(body).model),
    collect: () => supervisor.collect(),
    server(body) {
      const { variant } = z.object({ variant: z.enum(["champion", "canary"]) }).parse(body);
      return Promise.resolve(supervisor.server(variant));
    },
    leave() {
      soon(leave);
      return Promise.resolve({});
    },
    async shutdown() {
      await end();
      soon(leave);
      return {};
    },
  };
}

/** Whoever drives or watches the rollout renews its lease. */
async function attended<T>(supervisor: Supervisor, work: Promise<T>): Promise<T> {
  const outcome = await work;
  await supervisor.renew();
  return outcome;
}
