import { randomBytes, randomUUID } from "node:crypto";
import { linkSync, mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import type { DeploymentTarget } from "../../../ports/deployment-target.ts";
import type { TrafficEvidence } from "../../../ports/traffic-evidence.ts";
import { proxyMetrics } from "../../evidence/proxy-metrics.ts";
import { childEnvironment } from "../../inference/child-environment.ts";
import type { ChildEntry } from "../../inference/child-process.ts";
import { locateRuntime } from "../../inference/locate-runtime.ts";
import { assertStateDirAllowed } from "./allowed-state-dir.ts";
import { LocalTarget } from "./local-target.ts";
import { placeProgram } from "./program.ts";
import { readSettings, type Settings } from "./settings.ts";
import { type StateDir, stateDirAt } from "./state-dir.ts";
import { type LocalState, readState } from "./state-file.ts";
import { SupervisorConnection } from "./supervisor-connection.ts";
import { targetError } from "./target-error.ts";

export interface LocalTargetOptions {
  /** The folder that is the target: state, models, program, logs. As the user wrote it. */
  readonly stateDir: string;
  /** What a relative `stateDir` starts from. */
  readonly workingDir: string;
  /** The inference child of this installation, beside which the target's own entry lies. */
  readonly childEntry: ChildEntry;
  /** The folder dist/native of this installation. */
  readonly onnxruntimePath: string;
  /** The environment of this process; only named variables of it reach the target. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * Opens the target that lives in a folder of this machine. Nothing is started yet: the first command starts the
 * supervisor where none runs.
 *
 * @throws ModelgateError `target-state-dir`, `target-settings-invalid`, `target-unsupported-platform`
 */
export async function openLocalTarget(
  options: LocalTargetOptions,
): Promise<{ readonly target: DeploymentTarget; readonly evidence: TrafficEvidence }> {
  const { environment, childEntry, onnxruntimePath, stateDir, workingDir } = options;
  const { platform, arch } = process;
  if (platform === "win32") {
    throw targetError({
      code: "target-unsupported-platform",
      message:
        "the local target needs Linux or macOS: it survives its job by sessions and signals that Windows does not have",
      hint: "Run it under WSL, or deploy to another kind of target.",
    });
  }
  const root = resolve(workingDir, stateDir);
  await assertStateDirAllowed(root, stateDir, environment);
  const dir = stateDirAt(root);
  makeFolders(dir, stateDir);
  const settings = readSettings(dir.settings);
  const toolCache = environment["RUNNER_TOOL_CACHE"] ?? null;
  const runtime = locateRuntime({ named: null, toolCache, bundled: onnxruntimePath, platform, arch });
  const program = placeProgram(dir, childEntry, runtime);
  const { ports } = await ensureState(dir, settings);
  const connection = new SupervisorConnection(dir, program, childEnvironment(environment, platform));
  const admin = settings.adminPort ?? ports.admin;
  return {
    target: new LocalTarget(dir, connection),
    evidence: proxyMetrics({ url: `http://127.0.0.1:${String(admin)}/metrics`, name: "local proxy" }),
  };
}

/** Ends all processes of the target in that folder, in order; for tests, demonstrations and the end of a machine. */
export async function shutDownLocalTarget(stateDir: string): Promise<boolean> {
  const dir = stateDirAt(resolve(stateDir));
  const none = { id: "", execPath: "", entry: "", onnxruntimeFolder: "" };
  return new SupervisorConnection(dir, none, {}).shutdown();
}

function makeFolders(dir: StateDir, shown: string): void {
  const before = statSync(dir.root, { throwIfNoEntry: false });
  if (before !== undefined && (before.mode & 0o022) !== 0) {
    throw targetError({
      code: "target-state-dir",
      message: "others may write to this folder, and could put their own state or program into it",
      place: { file: shown },
      hint: "Name a folder of its own for the target, or take the right away: `chmod go-w`.",
    });
  }
  try {
    for (const folder of [dir.root, dir.run, dir.models, dir.program, dir.logs]) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
    }
  } catch (cause) {
    throw targetError(
      {
        code: "target-state-dir",
        message: `the folder cannot be made or is not this user's own: ${cause instanceof Error ? cause.message : String(cause)}`,
        place: { file: shown },
        hint: "Name a folder that belongs to the user who runs this.",
      },
      cause,
    );
  }
}

/** The state, made where there is none. Of two commands that make it at once, both use what the first one made. */
async function ensureState(dir: StateDir, settings: Settings): Promise<LocalState> {
  const found = readState(dir.state);
  if (found !== null) return found;
  const state: LocalState = {
    schema: "modelgate.local-target/1",
    ports: { traffic: settings.trafficPort ?? (await freePort()), admin: settings.adminPort ?? (await freePort()) },
    secret: randomBytes(32).toString("hex"),
    champion: null,
    canary: null,
    previous: null,
    finalized: null,
  };
  const draft = `${dir.state}.${randomUUID()}`;
  writeFileSync(draft, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  try {
    linkSync(draft, dir.state);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readState(dir.state) ?? state;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done, failed) => {
    server.once("error", failed);
    server.listen(0, "127.0.0.1", done);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
