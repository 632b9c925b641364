import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { pullRequestEvent, type RunnerEvent } from "../../fakes/github/events.ts";
import { startFakeGitHub, type FakeGitHub } from "../../fakes/github/server.ts";
import { startResultsService } from "../../fakes/results-service/server.ts";
import { findNode24 } from "../../harness/node-binary.ts";
import { runAction, type ActionResult } from "../../harness/runner.ts";
import type { ActionRun } from "../../harness/step.ts";

const probe = resolve(import.meta.dirname, "../../fixtures/actions/probe");

interface Seen {
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly terminal: readonly boolean[];
}

describe("the runner harness", () => {
  let github: FakeGitHub;
  let workspace: string;
  let event: RunnerEvent;
  let token: string;

  beforeEach(async () => {
    github = await startFakeGitHub({ repositories: [{ fullName: "octo/models" }] });
    const repository = github.state.repository("octo/models");
    repository.commitFiles({ branch: "main", files: { "a.txt": "1\n" } });
    repository.commitFiles({ branch: "better", files: { "a.txt": "2\n" } });
    event = pullRequestEvent(github, repository, repository.openPull({ branch: "better", author: "ana" }));
    token = github.token({ kind: "app", permissions: {} });
    workspace = await realpath(await mkdtemp(join(tmpdir(), "workspace-")));
  });
  afterEach(async () => {
    await github.close();
    await rm(workspace, { recursive: true });
  });

  async function run(deed: string, more: Partial<ActionRun> = {}): Promise<ActionResult> {
    const node = findNode24();
    const inputs = { do: deed, ...more.inputs };
    return runAction({ action: probe, event, github, token, workspace, node, timeoutMs: 20_000, ...more, inputs });
  }

  async function see(more: Partial<ActionRun> = {}): Promise<Seen> {
    const { outputs } = await run("report", more);
    return JSON.parse(outputs["seen"] ?? "{}") as Seen;
  }

  it("gives the documented variables and nothing of the surrounding environment", async () => {
    const { env } = await see();
    expect(env["GITHUB_REPOSITORY"]).toBe("octo/models");
    expect(env["GITHUB_REF"]).toBe("refs/pull/1/merge");
    expect(env["GITHUB_HEAD_REF"]).toBe("better");
    expect(env["GITHUB_SHA"]).toBe(github.state.repository("octo/models").resolve("pull/1/merge"));
    const foreign = Object.keys(env).filter(
      (name) => !/^(?:GITHUB_|RUNNER_|INPUT_|STATE_|CI$|PATH$|HOME$|LANG$)/u.test(name),
    );
    expect(foreign).toEqual([]);
    expect(env["GITHUB_TOKEN"]).toBeUndefined();
  });

  it("runs in the workspace without a terminal", async () => {
    const seen = await see();
    expect([seen.cwd, seen.terminal]).toEqual([workspace, [false, false, false]]);
  });

  it("names inputs as the runner does and fills in defaults", async () => {
    const { env } = await see({ inputs: { "two words": "yes" } });
    expect(env["INPUT_TWO_WORDS"]).toBe("yes");
    expect(env["INPUT_GITHUB-TOKEN"]).toBe(token);
    expect(env["INPUT_ADDRESS"]).toBe("");
    expect((await see()).env["INPUT_TWO_WORDS"]).toBe("");
  });

  it("notes an input that action.yml does not declare", async () => {
    expect((await run("report", { inputs: { "two-words": "yes" } })).problems).toEqual([
      "Unexpected input 'two-words'",
    ]);
  });

  it("carries state, variables, path and summary from phase to phase", async () => {
    const result = await run("carry");
    expect(result.log).toContain("post saw in pre and in main and on");
    expect([result.state, result.env]).toEqual([{ begun: "in pre", done: "in main" }, { CARRIED: "on" }]);
    expect([result.path, result.summary]).toEqual([["/opt/probe/bin"], "# Done\n"]);
  });

  it("skips the pre step of a local action, as GitHub does", async () => {
    const result = await run("carry", { isLocal: true });
    expect(result.phases.map(({ name }) => name)).toEqual(["main", "post"]);
  });

  it("fails the step on a non-zero exit and still runs the post step", async () => {
    const result = await run("fail");
    expect([result.conclusion, result.exitCode]).toEqual(["failure", 3]);
    expect(result.phases.map(({ name }) => name)).toEqual(["pre", "main", "post"]);
  });

  it("reads log commands, hides masked words and honours stop-commands", async () => {
    const result = await run("commands");
    expect([result.groups, result.debug]).toEqual([["Reading"], ["deep"]]);
    expect(result.log).toContain("The word is ***");
    expect(result.log).toContain("::error::not a command");
    const errors = result.annotations.filter(({ level }) => level === "error");
    const properties = { file: "a.csv", line: "3", title: "Bad, row" };
    expect(errors).toEqual([{ level: "error", message: "100% wrong\nsecond line", properties, shown: true }]);
  });

  it("cuts an annotation at 4096 characters and shows ten of a level", async () => {
    const warnings = (await run("commands")).annotations.filter(({ level }) => level === "warning");
    expect(warnings.map(({ message }) => message.length)).toEqual(Array(11).fill(4096));
    expect(warnings.map(({ shown }) => shown)).toEqual([...Array<boolean>(10).fill(true), false]);
  });

  it.each([
    ["node-options", "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.", "success"],
    [
      "broken-output",
      "Unable to process file command 'output' successfully. Invalid value. Matching delimiter not found 'NEVER'",
      "failure",
    ],
    [
      "big-summary",
      "$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got 1024k.",
      "success",
    ],
  ])("refuses what the runner refuses: %s", async (deed, problem, conclusion) => {
    const result = await run(deed);
    expect([result.problems, result.conclusion, result.summary]).toEqual([[problem], conclusion, ""]);
  });

  it("lets the action reach the fake GitHub", async () => {
    const result = await run("connect");
    expect(result.log).toContain("status 200");
    expect(github.journal.map(({ operation }) => operation)).toEqual(["rate-limit/get"]);
    expect(result.refusedConnections).toEqual([]);
  });

  it.each(["connect", "connect-from-fork"])("refuses every other address and says so: %s", async (deed) => {
    const result = await run(deed, { inputs: { address: "http://example.com/" } });
    expect(result.log).toContain("refused");
    expect(result.refusedConnections).toEqual(["example.com:80"]);
  });

  it("lets the action upload an artifact that the fake GitHub then lists", async () => {
    const repository = github.state.repository("octo/models");
    const { id: runId } = repository.addRun({});
    const results = await startResultsService({
      onFinalized: ({ name, sizeBytes, digest, downloadUrl }) =>
        repository.addArtifact(runId, name, { sizeBytes, digest, downloadUrl }),
    });
    const result = await run("upload", { results, runId });
    await results.close();
    expect(result.refusedConnections).toEqual([]);
    expect(result.conclusion).toBe("success");
    expect(repository.artifacts.map(({ name, digest }) => [name, digest])).toEqual([
      ["record", results.artifacts[0]?.digest],
    ]);
  });

  it("sends a signal once the action has said a line", async () => {
    const result = await run("hang", { signal: { whenLine: /^waiting$/u, signal: "SIGTERM" } });
    expect(result.log).toContain("told to stop");
    expect(result.exitCode).toBe(0);
  });

  it("kills an action that outlives its time", async () => {
    const result = await run("hang", { timeoutMs: 5000 });
    expect([result.conclusion, result.exitCode, result.phases[1]?.timedOut]).toEqual(["failure", null, true]);
  });
});
