import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { shutDownLocalTarget } from "../../../shared/adapters/deploy/local/open-local-target.ts";
import { readState } from "../../../shared/adapters/deploy/local/state-file.ts";
import type { ActionResult } from "../../harness/runner.ts";
import { layoutRegistry } from "../../unit/shared/adapters/registry/registry-bench.ts";
import { messages } from "./action-bench.ts";
import { supervisorOf } from "../local-target/processes.ts";
import { callers, QUICK_POLICY } from "../local-target/quick-canary.ts";
import { advanceToProof, openServing, type ServingBench } from "./serving-bench.ts";

const here = { environment: "production", model: "triple" };
/** Nobody listens there. */
const DOWN = "oci+http://127.0.0.1:9/models";

type Inputs = Readonly<Record<string, string>>;

function canary({ step }: ServingBench, command: string, more: Inputs = {}): Promise<ActionResult> {
  return step("deploy-canary", { ...here, command, reason: "a test", ...more }, { timeoutMs: 110_000 });
}

function rollback({ step }: ServingBench, more: Inputs = {}, token?: string): Promise<ActionResult> {
  return step("rollback", { ...here, reason: "complaints", ...more }, token === undefined ? {} : { token });
}

/** What a person reads, and what became of traffic and journal. */
function left({ repository, stateDir }: ServingBench): unknown {
  const state = readState(join(stateDir, "state.json"));
  return {
    champion: state?.champion?.version ?? null,
    canary: state?.canary?.model.version ?? null,
    allowed: state?.canary?.allowedPercent ?? null,
    deployments: repository.deployments.map(({ statuses }) => statuses.length),
    refs: [...repository.refs.keys()].filter((ref) => ref.startsWith("modelgate/")),
  };
}

function refused(result: ActionResult, said: string): void {
  expect([result.exitCode, messages(result, "error").join("\n")]).toEqual([64, expect.stringContaining(said)]);
  expect(result.outputs["verdict"]).toBeUndefined();
}

describe("a start that cannot be", () => {
  it("moves nothing where the registry is down, the environment unknown or the digest not registered", async () => {
    const bench = await openServing(QUICK_POLICY);
    await bench.release("good-binary", "1.0.0");
    const before = left(bench);
    const down = await canary(bench, "start", { "model-version": "1.0.0", registry: DOWN });
    refused(down, `reading 1.0.0 of ${DOWN}/triple: no answer (ECONNREFUSED)`);
    refused(
      await canary(bench, "start", { "model-version": "1.0.0", environment: "produktion" }),
      "Did you mean production?",
    );
    refused(await canary(bench, "start", { "model-version": "a".repeat(64) }), "has no version, digest or alias");
    expect(left(bench)).toEqual(before);
    expect((await canary(bench, "start", { "model-version": "1.0.0" })).exitCode).toBe(0);
  }, 120_000);
});

describe("a rollout in bad weather", () => {
  it("waits for a target whose state cannot be read, names the file, and goes on", async () => {
    const bench = await openServing(QUICK_POLICY);
    await bench.release("good-binary", "1.0.0");
    await canary(bench, "start", { "model-version": "1.0.0" });
    await bench.release("opset-21", "1.1.0");
    await canary(bench, "start", { "model-version": "1.1.0" });
    const before = left(bench);
    const file = join(bench.stateDir, "state.json");
    const kept = readFileSync(file, "utf8");
    writeFileSync(file, "{");
    const blind = await canary(bench, "advance");
    refused(blind, "the target's state file is not JSON");
    expect(blind.summary).toContain("target/state.json");
    writeFileSync(file, kept);
    expect(left(bench)).toEqual(before);
    const seeing = await canary(bench, "status");
    // It goes on, or holds for want of traffic; nobody calls it here.
    expect([seeing.outputs["phase"], seeing.outputs["is-over"]]).toEqual(["shifting", "false"]);
  }, 120_000);

  it("latches an abort though the target cannot be opened, and takes the traffic away as soon as it can", async () => {
    const bench = await openServing(QUICK_POLICY);
    await bench.release("good-binary", "1.0.0");
    await canary(bench, "start", { "model-version": "1.0.0" });
    await bench.release("opset-21", "1.1.0");
    await canary(bench, "start", { "model-version": "1.1.0" });
    expect(left(bench)).toMatchObject({ canary: "1.1.0", allowed: 20 });
    const file = join(bench.stateDir, "state.json");
    const kept = readFileSync(file, "utf8");
    writeFileSync(file, "{");
    const blind = await canary(bench, "abort");
    refused(blind, "the target's state file is not JSON");
    expect(blind.summary).toContain("The abort is latched, so no run raises the canary");
    writeFileSync(file, kept);
    const seeing = await canary(bench, "advance");
    expect([seeing.outputs["phase"], seeing.outputs["weight"]]).toEqual(["aborted", "0"]);
    expect(left(bench)).toMatchObject({ champion: "1.0.0", allowed: 0 });
  }, 120_000);

  it("takes the traffic away on abort though GitHub shows no rollouts, and writes it down when it does again", async () => {
    const bench = await openServing(QUICK_POLICY);
    await bench.release("good-binary", "1.0.0");
    await canary(bench, "start", { "model-version": "1.0.0" });
    await bench.release("opset-21", "1.1.0");
    await canary(bench, "start", { "model-version": "1.1.0" });
    bench.github.fail("git/list-matching-refs", { kind: "forbidden" });
    const blind = await canary(bench, "abort");
    refused(blind, "could not list rollouts");
    expect(blind.summary).toContain('permission "contents: read". The canary\'s traffic was taken away all the same.');
    expect(left(bench)).toMatchObject({ champion: "1.0.0", canary: "1.1.0", allowed: 0 });
    const seeing = await canary(bench, "abort");
    expect([seeing.outputs["phase"], seeing.outputs["weight"]]).toEqual(["aborted", "0"]);
  }, 120_000);

  it("waits for a target that does not come up, and replaces a supervisor that hangs, while the champion answers", async () => {
    const bench = await openServing(QUICK_POLICY);
    const { stateDir } = bench;
    await bench.release("good-binary", "1.0.0");
    await canary(bench, "start", { "model-version": "1.0.0" });
    await bench.release("opset-21", "1.1.0");
    await canary(bench, "start", { "model-version": "1.1.0" });

    const load = callers(stateDir);
    const { pid } = supervisorOf(stateDir);
    process.kill(pid, "SIGSTOP");
    const hanging = await canary(bench, "status");
    expect([hanging.outputs["phase"], hanging.outputs["is-over"]]).toEqual(["shifting", "false"]);
    expect(supervisorOf(stateDir).pid).not.toBe(pid);
    await load.stop();
    expect(load.report.failures).toEqual([]);

    await shutDownLocalTarget(stateDir);
    const admin = readState(join(stateDir, "state.json"))?.ports.admin;
    const stranger = createServer().listen(admin, "127.0.0.1");
    await once(stranger, "listening");
    const before = left(bench);
    const silent = await canary(bench, "advance");
    expect([silent.exitCode, silent.outputs["phase"], silent.outputs["weight"]]).toEqual([2, "", ""]);
    expect(messages(silent, "error").join()).toMatch(
      /^Rollout production\/triple\/2 waits, and how it stands is not known: another program has the proxy's port \d+ or \d+\.$/u,
    );
    expect(left(bench)).toEqual(before);
    await new Promise((done) => stranger.close(done));
    let back = await canary(bench, "status");
    // The port is tried again after a while, and a router that has just started may have no weight yet.
    for (let again = 0; again < 10 && back.outputs["phase"] === ""; again += 1) back = await canary(bench, "status");
    expect([back.outputs["phase"], back.outputs["is-over"]]).toEqual(["shifting", "false"]);
  }, 180_000);

  it("promotes to an alias that somebody has moved there already, and rolls back once registry and permissions are there", async () => {
    const bench = await openServing(QUICK_POLICY);
    const { github, workspace, stateDir } = bench;
    await bench.release("good-binary", "1.0.0");
    await canary(bench, "start", { "model-version": "1.0.0" });
    await bench.release("opset-21", "1.1.0");
    callers(stateDir);
    await canary(bench, "start", { "model-version": "1.1.0" });
    const proven = await advanceToProof(bench);
    expect(proven.outputs["phase"]).toBe("baking");

    const registry = layoutRegistry(join(workspace, "registry"));
    const [now, then] = [
      await registry.find("triple", { alias: "production" }),
      await registry.find("triple", { version: "1.1.0" }),
    ];
    if (now === null || then === null) throw new Error("both versions are registered");
    const { version, manifestDigest, modelSha256 } = then;
    const target = { name: "triple", alias: "production", version, manifestDigest, modelSha256 };
    await registry.moveAlias({ ...target, actor: "9", reason: "meanwhile", expected: now.manifestDigest });
    const promoted = await canary(bench, "promote");
    expect([promoted.exitCode, promoted.outputs["phase"]]).toEqual([0, "promoted"]);
    await expect(registry.find("triple", { alias: "production" })).resolves.toMatchObject({ version: "1.1.0" });

    refused(await rollback(bench, { registry: DOWN }), "no answer (ECONNREFUSED)");
    expect(readState(join(stateDir, "state.json"))?.champion?.version).toBe("1.1.0");
    const permissions = { contents: "read", deployments: "read", pull_requests: "read", actions: "read" } as const;
    const token = github.token({ kind: "app", permissions, repositories: ["octo/models"] });
    const halfDone = await rollback(bench, {}, token);
    refused(halfDone, 'the token lacks the permission "contents: write"');
    // Traffic goes first, and the message says that it went.
    expect(messages(halfDone, "error").join()).toMatch(
      /^traffic is back at 1\.0\.0; of what is left, .*run the same rollback again/su,
    );
    expect(readState(join(stateDir, "state.json"))?.champion?.version).toBe("1.0.0");
    const restored = await rollback(bench);
    expect([restored.exitCode, restored.outputs["restored-version"]]).toEqual([0, "1.0.0"]);
    await expect(registry.find("triple", { alias: "production" })).resolves.toMatchObject({ version: "1.0.0" });
    expect(readState(join(stateDir, "state.json"))?.champion?.version).toBe("1.0.0");
  }, 300_000);
});
