import { createHash, randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { currentCommit } from "../adapters/git/git.ts";
import { findConfigFile, readConfigFile } from "../adapters/files/config-file.ts";
import { confinedResolver, confinedTo, type Confinement } from "../adapters/files/confine.ts";
import { outFolder } from "../adapters/files/out-folder.ts";
import { resolvePaths } from "../adapters/files/resolve-paths.ts";
import type { GithubClient } from "../adapters/github/client.ts";
import type { CommitFiles } from "../adapters/github/commit-files.ts";
import type { ActionMain, Runtime, RuntimeFiles, WorkflowRun } from "./action-main.ts";
import type { ActionsEnvironment } from "./actions-environment.ts";
import { runCommandLine } from "./cli.ts";
import { endOnSignals } from "./end-on-signals.ts";
import { readEnvironment } from "./environment.ts";
import type { ActionsServices } from "./open-run.ts";
import { SPECS } from "./specs.ts";
import { type FolderTracker, folderTracker } from "./tracked-folder.ts";
import { trustedCommit } from "./trigger-event.ts";
import { VERSION } from "./version.ts";

const DEFAULT_OUT = "modelgate-out";
const DEFAULT_CONFIG = "modelgate.yml";

/** What each action of specs.ts does, loaded when it is asked for: none pays for another's dependencies. */
const MAINS: Readonly<Record<string, () => Promise<{ readonly main: ActionMain }>>> = {
  "fairness-check": () => import("../../actions/fairness-check/main.ts"),
  "performance-test": () => import("../../actions/performance-test/main.ts"),
  "validate-model": () => import("../../actions/validate-model/main.ts"),
  gate: () => import("../../actions/gate/main.ts"),
  audit: () => import("../../actions/audit/main.ts"),
  register: () => import("../../actions/register/main.ts"),
  registry: () => import("../../actions/registry/main.ts"),
  "deploy-canary": () => import("../../actions/deploy-canary/main.ts"),
  rollback: () => import("../../actions/rollback/main.ts"),
};

async function loadAction(name: string): Promise<ActionMain> {
  const load = MAINS[name];
  if (load === undefined) throw new TypeError(`there is no action ${name}`);
  return (await load()).main;
}

/**
 * The command line's door. Sets the exit code and returns when everything is written.
 *
 * @param entry `import.meta.url` of the stub in dist/cli, beside which the other entries and the inference runtime lie
 */
export async function cli(entry: string): Promise<void> {
  const { noColor, all } = readEnvironment();
  const tempDir = await mkdtemp(join(tmpdir(), "modelgate-"));
  const workingDir = process.cwd();
  const folders = folderTracker();
  endOnSignals(() => {
    folders.abandon();
    rmSync(tempDir, { recursive: true, force: true });
  });
  try {
    process.exitCode = await runCommandLine({
      argv: process.argv.slice(2),
      specs: SPECS,
      load: loadAction,
      stdout: stream(process.stdout),
      stderr: stream(process.stderr),
      noColor,
      debug: (all["MODELGATE_DEBUG"] ?? "") !== "",
      nowMs: () => performance.now(),
      runtime: {
        workingDir,
        environment: all,
        ...installation(entry),
        tempDir,
        trustedConfig: null,
        changedFiles: null,
        championAtBase: null,
        files: localFiles(workingDir, folders),
        keptPredictions: (out = DEFAULT_OUT) => ({
          folder: join(resolve(workingDir, out), "predictions"),
          scope: `modelgate ${VERSION}, command line`,
        }),
        workflow: null,
      },
    });
  } finally {
    await rm(tempDir, { recursive: true, force: true });
  }
}

/** Where the parts of this installation lie, seen from one of its entries. */
function installation(entry: string): Pick<Runtime, "childEntry" | "onnxruntimePath"> {
  return {
    childEntry: {
      execPath: process.execPath,
      args: [fileURLToPath(new URL("../inference-child/index.js", entry))],
    },
    onnxruntimePath: fileURLToPath(new URL("../native/", entry)),
  };
}

/** A person's own files: they may name any that they can open. */
function localFiles(workingDir: string, folders: FolderTracker): RuntimeFiles {
  return {
    readConfig: (named) => readConfigFile(named, workingDir),
    findConfig: (named) => findConfigFile(named, workingDir),
    resolvePaths,
    assertReachable: () => Promise.resolve(),
    sha256: (text) => createHash("sha256").update(text, "utf8").digest("hex"),
    outFolder(named = DEFAULT_OUT) {
      const path = resolve(workingDir, named);
      return folders.track(outFolder(path, named), path);
    },
    commit: () => currentCommit(workingDir),
  };
}

/**
 * The door of one action in a workflow. Sets the exit code and returns when everything is written.
 *
 * @param name folder under actions/
 * @param entry `import.meta.url` of the stub in dist/NAME
 */
export async function action(name: string, entry: string): Promise<void> {
  const [{ runAction }, { actionsLog }] = await Promise.all([import("./run-action.ts"), import("./actions-log.ts")]);
  const { all } = readEnvironment();
  const log = await actionsLog();
  const main = await loadAction(name);
  const workingDir = process.cwd();
  const tempDirs: string[] = [];
  const folders = folderTracker();
  endOnSignals((signal) => {
    const isAbandoned = folders.abandon();
    for (const folder of tempDirs) rmSync(folder, { recursive: true, force: true });
    log.endGroup();
    const state = isAbandoned
      ? "before its results were written; there is no verdict"
      : "after its results were written";
    log.error({ title: "modelgate", message: `ended by ${signal} ${state}` });
  });
  try {
    process.exitCode = await runAction({
      action: main,
      variables: all,
      log,
      nowMs: () => performance.now(),
      workingDir,
      async open(request) {
        const tempDir = await mkdtemp(join(request.environment.tempDir, "modelgate-work-"));
        tempDirs.push(tempDir);
        const runtime = { ...installation(entry), workingDir, environment: all, tempDir };
        return actionsServices(request, runtime, folders, name);
      },
    });
  } finally {
    await Promise.all(tempDirs.map((folder) => rm(folder, { recursive: true, force: true })));
  }
}

type Ground = Pick<Runtime, "workingDir" | "environment" | "tempDir" | "childEntry" | "onnxruntimePath">;

/** Octokit and the rest are loaded when something is asked of GitHub, and not before. */
async function actionsServices(
  workflow: WorkflowRun,
  ground: Ground,
  folders: FolderTracker,
  actionName: string,
): Promise<ActionsServices> {
  const { environment, event, token } = workflow;
  const { repository, apiUrl, workspace } = environment;
  const { owner, name: repo } = repository;
  const confinement = confinedTo([workspace, environment.tempDir]);
  const client = async () => {
    const { githubClient } = await import("../adapters/github/client.ts");
    return githubClient({ token: token ?? "", apiUrl, userAgent: `modelgate/${VERSION}` });
  };
  const sha = trustedCommit(event);
  const base = sha === null ? null : await baseCommit(client, { owner, repo, sha });
  return {
    runtime: {
      ...ground,
      trustedConfig: base === null ? null : trustedConfig(base, workspace, confinement),
      changedFiles: base === null ? null : changedFiles(base, workspace),
      championAtBase: base === null ? null : championAtBase(base, workspace, ground.tempDir),
      files: confinedFiles(ground.workingDir, environment, confinement, folders, actionName),
      keptPredictions: () => ({
        folder: join(environment.tempDir, "modelgate-predictions"),
        // RUNNER_TEMP is emptied for each job; a machine on which it is not must still not mix two of them.
        scope: JSON.stringify([`modelgate ${VERSION}`, environment.run.id, environment.run.attempt, environment.job]),
      }),
      workflow,
    },
    published: () => folders.settle(),
    async comment(pullNumber, edit) {
      const { publishSection } = await import("../adapters/github/comment.ts");
      return publishSection(await client(), { owner, repo, pullNumber, edit });
    },
    async checkRun(report) {
      const { publishCheckRun } = await import("../adapters/github/check-run.ts");
      return publishCheckRun(await client(), { owner, repo }, report);
    },
    async withdraw(pullNumber, edit) {
      const { withdrawSection } = await import("../adapters/github/comment.ts");
      return withdrawSection(await client(), { owner, repo, pullNumber, edit });
    },
    async artifact(name, files, root) {
      const { uploadArtifact } = await import("../adapters/github/artifact.ts");
      return uploadArtifact(name, files, root);
    },
  };
}

type Client = () => Promise<GithubClient>;

async function baseCommit(
  client: Client,
  place: { readonly owner: string; readonly repo: string; readonly sha: string },
): Promise<CommitFiles> {
  const { commitFiles } = await import("../adapters/github/commit-files.ts");
  return commitFiles(await client(), place);
}

function trustedConfig(
  base: CommitFiles,
  workspace: string,
  confinement: Confinement,
): NonNullable<Runtime["trustedConfig"]> {
  return async (named) => {
    if (named !== undefined) await confinement.check(resolve(workspace, named), named);
    const { readTrustedPolicy } = await import("../adapters/github/trusted-policy.ts");
    return readTrustedPolicy(base, named, workspace);
  };
}

function changedFiles(base: CommitFiles, workspace: string): NonNullable<Runtime["changedFiles"]> {
  return async (paths) => {
    const { changedFiles: compare } = await import("../adapters/github/changed-files.ts");
    return compare(base, paths, workspace);
  };
}

function championAtBase(base: CommitFiles, workspace: string, tempDir: string): NonNullable<Runtime["championAtBase"]> {
  return async (modelPath) => {
    const { championAtBase: bring } = await import("../adapters/github/base-champion.ts");
    return bring(base, modelPath, workspace, tempDir);
  };
}

/** Files as a workflow may name them: inside the workspace and the runner's temporary folder (contracts.md §8). */
function confinedFiles(
  workingDir: string,
  { tempDir }: ActionsEnvironment,
  confinement: Confinement,
  folders: FolderTracker,
  actionName: string,
): RuntimeFiles {
  const local = localFiles(workingDir, folders);
  const reach = (named: string): Promise<void> => confinement.check(resolve(workingDir, named), named);
  return {
    ...local,
    async readConfig(named) {
      await reach(named ?? DEFAULT_CONFIG);
      return local.readConfig(named);
    },
    async findConfig(named) {
      await reach(named ?? DEFAULT_CONFIG);
      return local.findConfig(named);
    },
    resolvePaths: confinedResolver(resolvePaths, confinement),
    assertReachable: reach,
    outFolder(named) {
      // A folder of its own for each step: two steps of a job must not overwrite each other's results.
      const path = named ?? join(tempDir, `modelgate-${actionName}-${randomUUID().slice(0, 8)}`);
      const folder = local.outFolder(path);
      return {
        async prepare() {
          await reach(path);
          await folder.prepare();
        },
        async write(name, text) {
          await reach(path);
          return folder.write(name, text);
        },
      };
    },
  };
}

function stream(target: NodeJS.WriteStream): {
  write: (text: string) => void;
  isTerminal: boolean;
  columns: number | undefined;
} {
  // A reader that has seen enough, such as `head`, closes the pipe; the verdict and its exit code stand all the same.
  target.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  return {
    write: (text) => void target.write(text),
    isTerminal: target.isTTY,
    columns: target.isTTY ? target.columns : undefined,
  };
}
