import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { decodeRecord } from "../../../shared/records/codec.ts";
import { pushEvent } from "../../fakes/github/events.ts";
import { type FakeRegistry, fakeRegistry } from "../../fakes/registry/server.ts";
import type { Permissions } from "../../fakes/github/token.ts";
import type { ActionResult } from "../../harness/runner.ts";
import type { ActionRun } from "../../harness/step.ts";
import { startResultsService } from "../../fakes/results-service/server.ts";
import { layoutRegistry, ociRegistry } from "../../unit/shared/adapters/registry/registry-bench.ts";
import { type Bench, messages, openBench, rows } from "./action-bench.ts";
import { good, sha256, tiered } from "./gate-bench.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
/** What the README asks a job to grant, less packages, which the API does not know. */
const permissions: Permissions = { contents: "read", pull_requests: "read", actions: "read" };

interface ReleaseBench extends Bench {
  readonly validate: (more?: Partial<ActionRun>) => Promise<ActionResult>;
  readonly register: (inputs: Readonly<Record<string, string>>, more?: Partial<ActionRun>) => Promise<ActionResult>;
  /** Somebody approves the run's environment. */
  readonly approve: (login: string) => void;
}

/** A push to main after the pull request was merged: the checks run again on the merged commit, in this run. */
async function openRelease(tier: string, registry = "oci-layout:registry"): Promise<ReleaseBench> {
  const policy = `registry: ${registry}\n${tiered(tier)}`.replace(/^(registry:[^\n]*\n)(version: 1\n)/u, "$2$1");
  const files = { "modelgate.yml": policy, "data.csv": rows, "model.onnx": good };
  const bench = await openBench({ base: files, change: {} });
  const results = await startResultsService();
  onTestFinished(() => results.close());
  const { repository, github } = bench;
  const event = pushEvent(github, repository, "main");
  const run_ = repository.addRun({
    id: 1,
    headSha: repository.resolve("main") ?? "",
    actor: "octo",
    headBranch: "main",
  });
  repository.addEnvironment("production", { reviewers: ["cleo"] });
  return {
    ...bench,
    validate: (more = {}) => bench.run({ event, results, ...more }),
    register: (inputs, more = {}) =>
      bench.run({
        action: join(root, "actions/register"),
        event,
        results,
        token: github.token({ kind: "app", permissions, repositories: ["octo/models"] }),
        inputs,
        ...more,
      }),
    approve: (login) => repository.addApproval(run_, login, ["production"]),
  };
}

async function served(): Promise<FakeRegistry> {
  const server = await fakeRegistry({ referrersApi: true });
  onTestFinished(() => server.close());
  return server;
}

const codes = (run: ActionResult): unknown => JSON.parse(run.outputs["reason-codes"] ?? "null");

describe("register as an action", () => {
  it("registers the merged commit's model on this run's records and the environment's approval", async () => {
    const server = await served();
    const bench = await openRelease("{ approvals: { minimum: 1 } }", `oci://${server.host}/octo/models`);
    const allow = [server.host];
    const validated = await bench.validate();
    const early = await bench.register({ "model-version": "1.0.0" }, { allow });
    expect([early.exitCode, codes(early)]).toEqual([1, ["approvals-missing"]]);
    expect([...server.manifests.keys()]).toEqual([]);

    bench.approve("cleo");
    const run = await bench.register({ "model-version": "1.0.0", alias: "staging" }, { allow });
    expect([run.exitCode, run.outputs["verdict"], codes(run), run.problems]).toEqual([0, "pass", ["registered"], []]);
    const registry = ociRegistry(server.host, undefined, "octo/models");
    const version = (await registry.find("triple", { version: "1.0.0" }))!;
    expect(run.outputs).toMatchObject({
      outcome: "registered",
      version: "1.0.0",
      "manifest-digest": version.manifestDigest,
      reference: `${server.host}/octo/models/triple@${version.manifestDigest}`,
    });
    const records = await registry.records(version);
    const digests = [validated.outputs["record-digest"], run.outputs["record-digest"]].sort();
    expect(records.map((record) => record.sha256).sort()).toEqual(digests);
    const [move] = await registry.history("triple", "staging");
    expect(move).toMatchObject({ version: "1.0.0", actor: String(bench.repository.world.user("octo").id) });
    expect(run.refusedConnections).toEqual([]);
    bench.github.assertConforming();

    // No login and no name reaches the registry, in whatever is written there.
    const written = [...server.blobs.values()].map((blob) => blob.toString("latin1")).join();
    expect(written).not.toContain("cleo");
    expect(server.requests.every(({ headers }) => headers.authorization === undefined)).toBe(true);

    const again = await bench.register({ "model-version": "1.0.0", alias: "staging" }, { allow });
    expect([again.exitCode, again.outputs["outcome"]]).toEqual([0, "already-registered"]);
  });

  it("trusts no record of another run", async () => {
    const bench = await openRelease("{ checks: [validate-model] }");
    await bench.validate({ runId: 1 });
    const run = await bench.register({ "model-version": "1.0.0" }, { runId: 2 });
    expect(run.exitCode).toBe(1);
    expect(codes(run)).toEqual(["check-absent"]);
    expect(run.outputs).toMatchObject({ outcome: "refused", version: "", "manifest-digest": "", reference: "" });
    expect(existsSync(join(bench.workspace, "registry"))).toBe(false);
  });

  it("is inconclusive where approvals cannot be read, and names the permission", async () => {
    const bench = await openRelease("{ approvals: { minimum: 1 } }");
    await bench.validate();
    const token = bench.github.token({ kind: "app", permissions: { contents: "read" }, repositories: ["octo/models"] });
    const run = await bench.register({}, { token });
    expect([run.exitCode, codes(run)]).toEqual([2, ["approvals-unreadable"]]);
    expect(run.summary).toContain("actions: read");
  });

  it("refuses to run on a change that is not merged", async () => {
    const bench = await openRelease("{ checks: [validate-model] }");
    const { pullRequestEvent } = await import("../../fakes/github/events.ts");
    const event = pullRequestEvent(bench.github, bench.repository, bench.pull);
    const run = await bench.register({}, { event });
    expect(run.exitCode).toBe(64);
    expect(messages(run, "error").join("\n")).toContain("not merged");
  });

  it("keeps a folder within the workspace", async () => {
    const bench = await openRelease("{ checks: [validate-model] }");
    await bench.validate();
    const out = await bench.register({ registry: "oci-layout:../elsewhere" });
    expect([out.exitCode, messages(out, "error").join("\n").includes("leads out of the workspace")]).toEqual([
      64,
      true,
    ]);
    const run = await bench.register({ registry: "oci-layout:inside" });
    expect(run.exitCode).toBe(0);
    const [version] = await layoutRegistry(join(bench.workspace, "inside")).versions("triple");
    expect(version?.modelSha256).toBe(sha256(good));
  });

  it("sends the workflow's token to no registry but GHCR, and masks the password that it is given", async () => {
    const server = await served();
    const challenge = { "www-authenticate": 'Basic realm="x"' };
    const login = `Basic ${Buffer.from("ci:hunter2hunter2").toString("base64")}`;
    server.options = {
      referrersApi: true,
      before: (request, response) => {
        if (request.headers.authorization === login) return false;
        response.writeHead(401, challenge).end();
        return true;
      },
    };
    const bench = await openRelease("{ checks: [validate-model] }", `oci://${server.host}/octo/models`);
    await bench.validate();
    const refused = await bench.register({}, { allow: [server.host] });
    expect([refused.exitCode, messages(refused, "error").join("\n").includes("docker login")]).toEqual([64, true]);
    expect(server.requests.every(({ headers }) => headers.authorization === undefined)).toBe(true);
    const inputs = { "registry-username": "ci", "registry-password": "hunter2hunter2", out: "out" };
    const run = await bench.register(inputs, { allow: [server.host] });
    expect(run.exitCode).toBe(0);
    expect(readFileSync(run.outputs["record-path"] ?? "", "utf8")).not.toContain("hunter2");
    const half = await bench.register({ "registry-username": "ci" }, { allow: [server.host] });
    expect([half.exitCode, messages(half, "error").join("\n").includes("registry-password")]).toEqual([64, true]);
  });

  it("cites the pull request's records and judges none of them", async () => {
    const bench = await openRelease("{ checks: [validate-model] }");
    await bench.validate();
    const cited = "a".repeat(64);
    const run = await bench.register({ predecessors: cited, out: "out" });
    expect(run.exitCode).toBe(0);
    const { modelgate } = decodeRecord(readFileSync(run.outputs["record-path"] ?? "", "utf8")).predicate;
    expect(modelgate.details).toMatchObject({ kind: "registration", predecessors: [cited] });
    expect(modelgate.builtOn).not.toContainEqual({ sha256: cited });
  });
});

describe("registry as an action", () => {
  it("gives what served on a date as outputs, and writes no comment", async () => {
    const bench = await openRelease("{ checks: [validate-model] }");
    await bench.validate();
    await bench.register({ "model-version": "1.0.0", alias: "production" });
    const run = await bench.run({
      action: join(root, "actions/registry"),
      inputs: { command: "history", registry: "oci-layout:registry", at: "2999-01-01" },
    });
    expect([run.exitCode, run.outputs["version"], run.outputs["model-digest"]]).toEqual([0, "1.0.0", sha256(good)]);
    expect([bench.repository.comments, run.problems]).toEqual([[], []]);
  });
});
