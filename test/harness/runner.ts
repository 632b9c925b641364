import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readManifest } from "./action-manifest.ts";
import { createFileCommands } from "./file-commands.ts";
import { hideSecrets, readLogCommands, type LogCommands } from "./log-commands.ts";
import { assertNodeVersion } from "./node-binary.ts";
import { runScript, type Phase, type PhaseName } from "./phase.ts";
import { runnerEnvironment, type RunnerFacts } from "./runner-environment.ts";
import { guardArguments, inputVariables, resultsVariables, type ActionRun, type Step } from "./step.ts";

export interface ActionResult extends LogCommands {
  readonly conclusion: "success" | "failure";
  /** Of the main script; null when it did not run or a signal ended it. */
  readonly exitCode: number | null;
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
  readonly path: readonly string[];
  readonly summary: string;
  /** What the runner itself would complain about: broken file commands, oversized summary, unknown inputs. */
  readonly problems: readonly string[];
  readonly stdout: string;
  readonly stderr: string;
  readonly phases: readonly Phase[];
  /** Connections the action tried that the bench does not allow; empty in every honest test. */
  readonly refusedConnections: readonly string[];
}

async function runPhase(step: Step, name: PhaseName, script: string, before: readonly Phase[]): Promise<Phase> {
  const { run, facts } = step;
  const commands = createFileCommands(step.folder, name);
  const carried = Object.assign({}, ...before.map(({ files }) => Object.fromEntries(files.env))) as Record<
    string,
    string
  >;
  const state = before.flatMap(({ files }) => [...files.state]).map(([key, value]) => [`STATE_${key}`, value] as const);
  const environment = { ...runnerEnvironment(facts), ...resultsVariables(step), ...run.env, ...carried };
  const added = before.flatMap(({ files }) => files.path).reverse();
  const output = await runScript({
    node: run.node,
    script: join(run.action, script),
    execArguments: guardArguments(step),
    cwd: run.workspace,
    env: {
      ...environment,
      PATH: [...added, environment["PATH"] ?? ""].join(":"),
      ...inputVariables(step),
      ...Object.fromEntries(state),
      ...commands.variables,
    },
    timeoutMs: run.timeoutMs ?? 60_000,
    signal: name === "main" ? run.signal : undefined,
  });
  return { name, ...output, files: commands.read() };
}

function failed(phase: Phase): boolean {
  return phase.exitCode !== 0 || phase.files.problems.some(({ failsStep }) => failsStep);
}

function holds(condition: string, hasFailed: boolean): boolean {
  switch (condition.replace(/\$\{\{|\}\}|\s/gu, "")) {
    case "always()":
    case "":
      return true;
    case "success()":
      return !hasFailed;
    case "failure()":
      return hasFailed;
    default:
      throw new Error(`The harness cannot evaluate ${condition}`);
  }
}

/** pre, main, post: a failed pre keeps main from running, and post runs as its condition says. */
async function runPhases(step: Step): Promise<readonly Phase[]> {
  const { manifest, run } = step;
  const phases: Phase[] = [];
  const hasFailed = (): boolean => phases.some(failed);
  if (manifest.pre !== undefined && run.isLocal !== true && holds(manifest.preIf, false)) {
    phases.push(await runPhase(step, "pre", manifest.pre, phases));
  }
  if (!hasFailed()) phases.push(await runPhase(step, "main", manifest.main, phases));
  if (manifest.post !== undefined && holds(manifest.postIf, hasFailed())) {
    phases.push(await runPhase(step, "post", manifest.post, phases));
  }
  return phases;
}

/** Log commands of all phases. A mask of one phase holds in the next; the limit of shown annotations is per phase. */
function readPhases(phases: readonly Phase[], token: string): LogCommands {
  let masks: readonly string[] = token === "" ? [] : [token];
  const reads = phases.map(({ lines }) => {
    const read = readLogCommands(lines, masks);
    masks = read.masks;
    return read;
  });
  return {
    masks,
    annotations: reads.flatMap(({ annotations }) => annotations),
    groups: reads.flatMap(({ groups }) => groups),
    debug: reads.flatMap(({ debug }) => debug),
    log: reads.flatMap(({ log }) => log),
  };
}

function collect(step: Step, phases: readonly Phase[]): ActionResult {
  const { manifest, run } = step;
  const all = (pick: (phase: Phase) => Iterable<readonly [string, string]>): Readonly<Record<string, string>> =>
    Object.fromEntries(phases.flatMap((phase) => [...pick(phase)]));
  const unknown = Object.keys(run.inputs ?? {}).filter((name) => !manifest.inputs.has(name));
  const refused = existsSync(step.refusals) ? readFileSync(step.refusals, "utf8").split("\n") : [];
  const commands = readPhases(phases, run.token);
  return {
    ...commands,
    conclusion: phases.some(failed) ? "failure" : "success",
    exitCode: phases.find(({ name }) => name === "main")?.exitCode ?? null,
    outputs: all(({ files }) => files.outputs),
    state: all(({ files }) => files.state),
    env: all(({ files }) => files.env),
    path: phases.flatMap(({ files }) => files.path),
    summary: hideSecrets(phases.map(({ files }) => files.summary).join(""), commands.masks),
    problems: [
      ...unknown.map((name) => `Unexpected input '${name}'`),
      ...phases.flatMap(({ files }) => files.problems.map(({ message }) => message)),
    ],
    stdout: phases.map(({ stdout }) => stdout).join(""),
    stderr: phases.map(({ stderr }) => stderr).join(""),
    phases,
    refusedConnections: refused.filter((line) => line !== ""),
  };
}

/**
 * Runs an action the way the runner does: its scripts are spawned, never imported, in an environment of the documented
 * variables alone, without a terminal, in the workspace, with fresh command files and no network but the fakes.
 * @source actions/runner 2.336.0, NodeScriptActionHandler.cs, FileCommandManager.cs, GitHubContext.cs
 */
export async function runAction(run: ActionRun): Promise<ActionResult> {
  const manifest = readManifest(run.action);
  if (run.isAnyNode !== true) assertNodeVersion(run.node, manifest.using);
  const folder = mkdtempSync(join(tmpdir(), "modelgate-runner-"));
  try {
    const temp = run.tempDir ?? join(folder, "temp");
    const toolCache = join(folder, "tool-cache");
    const eventPath = join(folder, "event.json");
    for (const made of [temp, toolCache]) mkdirSync(made, { recursive: true });
    writeFileSync(eventPath, JSON.stringify(run.event.payload));
    const facts: RunnerFacts = {
      event: run.event,
      eventPath,
      apiUrl: run.github.url,
      token: run.token,
      workspace: run.workspace,
      temp,
      toolCache,
      node: run.node,
      runId: run.runId ?? 1,
      runAttempt: run.runAttempt ?? 1,
      isDebug: run.debug ?? false,
    };
    const step: Step = { run, manifest, facts, folder, refusals: join(folder, "refused") };
    return collect(step, await runPhases(step));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
