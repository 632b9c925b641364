import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pushEvent } from "../../test/fakes/github/events.ts";
import { type FakeGitHub, startFakeGitHub } from "../../test/fakes/github/server.ts";
import { evaluateDefault, readManifest } from "../../test/harness/action-manifest.ts";
import {
  githubContext,
  inputVariable,
  runnerEnvironment,
  type RunnerFacts,
} from "../../test/harness/runner-environment.ts";

/** A step of a workflow that can be started again and again. */
export interface ActionStep {
  /** From before the process starts until its first line is there. The process is killed then. */
  readonly firstLineMs: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/**
 * The committed stub of an action, started as the runner starts it: the script that action.yml names, in an environment of the
 * documented variables alone. Not through the harness of the tests, whose network guard costs start-up time of its own.
 *
 * @param action folder with action.yml
 */
export async function actionStep(action: string, node: string): Promise<ActionStep> {
  const folder = mkdtempSync(join(tmpdir(), "modelgate-bench-step-"));
  const github = await startFakeGitHub({ repositories: [{ fullName: "octo/models", private: true }] });
  const facts = factsOf(github, folder, node);
  const manifest = readManifest(action);
  const context = githubContext(facts);
  const inputs = [...manifest.inputs].map(
    ([name, value]) => [inputVariable(name), evaluateDefault(value, context, null)] as const,
  );
  const env = { ...runnerEnvironment(facts), ...Object.fromEntries(inputs) };
  return {
    firstLineMs: () => timeToFirstLine(node, join(action, manifest.main), facts.workspace, env),
    async close() {
      await github.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function factsOf(github: FakeGitHub, folder: string, node: string): RunnerFacts {
  const repository = github.state.repository("octo/models");
  repository.commitFiles({ branch: "main", files: { "modelgate.yml": "version: 1\nmodels: {}\n" } });
  const event = pushEvent(github, repository, "main");
  const places = {
    workspace: join(folder, "workspace"),
    temp: join(folder, "temp"),
    toolCache: join(folder, "tool-cache"),
  };
  for (const made of Object.values(places)) mkdirSync(made);
  const eventPath = join(folder, "event.json");
  writeFileSync(eventPath, JSON.stringify(event.payload));
  const token = github.token({ kind: "app", permissions: { contents: "read" }, repositories: ["octo/models"] });
  const run = { runId: 1, runAttempt: 1, isDebug: false };
  return { event, eventPath, apiUrl: github.url, token, node, ...places, ...run };
}

/** A mask is a command to the runner and no line that anybody sees. */
const SEEN = /^(?!::add-mask::)/u;

function timeToFirstLine(
  node: string,
  script: string,
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(node, [script], { cwd, env, stdio: ["ignore", "pipe", "ignore"] });
    let found: number | null = null;
    createInterface({ input: child.stdout }).on("line", (line) => {
      if (found !== null || !SEEN.test(line)) return;
      found = performance.now() - started;
      child.kill("SIGKILL");
    });
    child.on("error", reject);
    child.on("close", () => {
      if (found === null) reject(new Error(`${script} ended without a line`));
      else resolve(found);
    });
  });
}
