import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { messages } from "./action-bench.ts";
import { openServing, permissions } from "./serving-bench.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
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
