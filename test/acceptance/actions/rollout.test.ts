import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { shutDownLocalTarget } from "../../../shared/adapters/deploy/local/open-local-target.ts";
import { pushEvent } from "../../fakes/github/events.ts";
import { startResultsService } from "../../fakes/results-service/server.ts";
import type { Permissions } from "../../fakes/github/token.ts";
import type { ActionResult } from "../../harness/runner.ts";
import type { ActionRun } from "../../harness/step.ts";
import { model } from "../cli/command-line.ts";
import { type Bench, messages, openBench, rows } from "./action-bench.ts";
import { good } from "./gate-bench.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
/** What the READMEs ask a job to grant, less packages, which the API does not know. */
const permissions: Permissions = { contents: "write", deployments: "write", pull_requests: "write", actions: "read" };

const POLICY = `version: 1
registry: oci-layout:registry
environments:
  production:
    target: { kind: local, state-dir: target }
    rollout: { steps: [20, 100], burn-in-minutes: 0, dwell-minutes: 0 }
models:
  triple:
    path: model.onnx
    data: { path: data.csv, label: label }
    gates: ["accuracy >= 0.8"]
`;

interface ServingBench extends Bench {
  readonly step: (
    action: string,
    inputs: Readonly<Record<string, string>>,
    more?: Partial<ActionRun>,
  ) => Promise<ActionResult>;
  /** Checks, registers and commits a fixture as the model of main. */
  readonly release: (fixture: string, version: string) => Promise<void>;
}

/** A push to main on a machine that serves. */
async function openServing(): Promise<ServingBench> {
  const files = { "modelgate.yml": POLICY, "data.csv": rows, "model.onnx": good };
  const bench = await openBench({ base: files, change: {} });
  const { github, repository, workspace } = bench;
  const results = await startResultsService();
  onTestFinished(() => results.close());
  const stateDir = join(workspace, "target");
  onTestFinished(async () => {
    await shutDownLocalTarget(stateDir);
  });
  // The processes of the target, whose ports come and go with them.
  const allow = ["127.0.0.1:*"];
  const step: ServingBench["step"] = (action, inputs, more = {}) =>
    bench.run({
      action: join(root, "actions", action),
      event: pushEvent(github, repository, "main"),
      results,
      allow,
      token: github.token({ kind: "app", permissions, repositories: ["octo/models"] }),
      inputs,
      ...more,
    });
  return {
    ...bench,
    step,
    async release(fixture, version) {
      const bytes = readFileSync(model(fixture));
      writeFileSync(join(workspace, "model.onnx"), bytes);
      repository.commitFiles({ branch: "main", files: { "model.onnx": bytes } });
      const out = join(workspace, `evidence-${version}`);
      await step("validate-model", { out, comment: "false", artifact: "false" });
      const { outputs } = await step("register", { "model-version": version, records: out, comment: "false" });
      if (outputs["outcome"] !== "registered") throw new Error(JSON.stringify(outputs));
    },
  };
}

const here = { environment: "production", model: "triple" };

describe("a rollout as actions, journalled on GitHub", () => {
  it("shows plan, lines and latch as deployments, statuses and refs, and reverts by a pull request", async () => {
    const { step, release, repository, github } = await openServing();
    await release("good-binary", "1.0.0");
    const first = await step("deploy-canary", { ...here, command: "start", "model-version": "1.0.0", reason: "first" });
    expect([first.exitCode, first.outputs["phase"], first.problems]).toEqual([0, "promoted", []]);
    const deployedFrom = repository.resolve("main");

    await release("opset-21", "1.1.0");
    const begun = await step("deploy-canary", {
      ...here,
      command: "start",
      "model-version": "1.1.0",
      reason: "second",
    });
    expect([begun.exitCode, begun.outputs["phase"], begun.outputs["weight"], begun.outputs["is-over"]]).toEqual([
      0,
      "shifting",
      "20",
      "false",
    ]);
    const [one, two] = repository.deployments;
    expect([one?.task, one?.environment, one?.sha, one?.statuses.map(({ state }) => state)]).toEqual([
      "modelgate",
      "production",
      deployedFrom,
      ["success"],
    ]);
    expect(two?.payload).toMatchObject({ kind: "rollout", rolloutId: "production/triple/2", reason: "second" });
    expect(two?.statuses.map(({ state, description }) => `${state} ${description.split(" seq")[0] ?? ""}`)).toEqual([
      "in_progress mg1 staged s=0/2 w=0",
      "in_progress mg1 raise s=1/2 w=20",
      "in_progress mg1 settled s=1/2 w=20",
    ]);
    expect([...repository.refs.keys()].filter((ref) => ref.startsWith("modelgate/"))).toEqual([
      "modelgate/production/triple/1/plan",
      "modelgate/production/triple/2/plan",
    ]);

    const rolled = await step("rollback", { ...here, reason: "complaints" });
    expect([rolled.exitCode, rolled.outputs["outcome"], rolled.outputs["restored-version"]]).toEqual([
      0,
      "withdrawn",
      "1.0.0",
    ]);
    expect(repository.refs.has("modelgate/production/triple/2/abort")).toBe(true);
    expect(two?.statuses.at(-1)?.state).toBe("failure");
    const revert = [...repository.pulls.values()].at(-1);
    expect(rolled.outputs["revert-url"]).toContain(`/pull/${String(revert?.number)}`);
    expect(revert?.head.branch).toBe("modelgate/rollback-production-triple-2");
    github.assertConforming();
  }, 90_000);

  it("names the permission that is missing and moves nothing", async () => {
    const { step, release, repository, github } = await openServing();
    await release("good-binary", "1.0.0");
    const token = github.token({
      kind: "app",
      permissions: { ...permissions, contents: "read" },
      repositories: ["octo/models"],
    });
    const inputs = { ...here, command: "start", "model-version": "1.0.0", reason: "first" };
    const run = await step("deploy-canary", inputs, { token });
    expect(run.exitCode).toBe(64);
    expect(messages(run, "error").join("\n")).toContain('the token lacks the permission "contents: write"');
    expect(repository.deployments).toEqual([]);
  }, 60_000);

  it("moves no traffic for a change that is not merged", async () => {
    const { run } = await openServing();
    const inputs = { ...here, command: "advance" };
    const refused = await run({ action: join(root, "actions/deploy-canary"), inputs });
    expect([refused.exitCode, messages(refused, "error").join()]).toEqual([
      64,
      expect.stringContaining("traffic is moved from the merged commit"),
    ]);
  }, 60_000);
});
