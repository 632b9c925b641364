import { createServer } from "node:http";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync, chmodSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { assertStateDirAllowed } from "../../../shared/adapters/deploy/local/allowed-state-dir.ts";
import { fixtureModel, inferenceBody, localBench, models } from "../../contract/local-target/bench.ts";
import { serverOf, until } from "./processes.ts";

// Real processes on a machine that may be busy; nothing is promised about how long they take.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

const [champion] = models;
const claim = (seq: number) => ({ rolloutId: "rollout-1", seq });

async function infer(url: string, body = inferenceBody): Promise<number> {
  const answer = await fetch(`${url}/v2/models/scores/infer`, { method: "POST", body });
  await answer.arrayBuffer();
  return answer.status;
}

function settings(values: unknown): (stateDir: string) => void {
  return (stateDir) => writeFileSync(join(stateDir, "settings.json"), JSON.stringify(values), { mode: 0o600 });
}

describe("a canary that does harm in service", () => {
  it("hangs: the proxy answers in time, the champion is not held up, a retreat ends it", async () => {
    const bench = await localBench({}, settings({ "request-timeout-seconds": 1 }));
    await bench.target.install(await fixtureModel("score-only", "1"));
    await bench.target.stage(await fixtureModel("loop-forever", "2"), claim(1));
    await bench.target.setWeight(50, claim(2));
    const statuses: number[] = [];
    for (let sent = 0; sent < 4; sent += 1) statuses.push(await infer(bench.trafficUrl()));
    // The first one hangs the canary's process; once its health is seen to be gone, its share is the champion's.
    expect(statuses).toContain(504);
    expect(statuses).toContain(200);
    expect((await bench.evidence.read()).canary.errors).toBeGreaterThan(0);
    expect((await bench.evidence.read()).champion.errors).toBe(0);
    expect((await bench.target.retreat("it hangs")).weight.configuredPercent).toBe(0);
    for (let sent = 0; sent < 10; sent += 1) expect(await infer(bench.trafficUrl())).toBe(200);
    await bench.target.collect();
  });

  it("hangs for good: its process is ended and started again, at weight 0", async () => {
    const bench = await localBench({}, settings({ "request-timeout-seconds": 0.2 }));
    await bench.target.install(await fixtureModel("score-only", "1"));
    const canary = await fixtureModel("loop-forever", "2");
    await bench.target.stage(canary, claim(1));
    await bench.target.setWeight(100, claim(2));
    const hanging = serverOf(bench.stateDir, canary.sha256);
    expect(await infer(bench.trafficUrl())).toBe(504);
    await until(() => {
      try {
        return serverOf(bench.stateDir, canary.sha256).instance !== hanging.instance;
      } catch {
        return false;
      }
    });
    await until(async () => (await bench.target.observe()).canary?.ready === true);
    expect((await bench.target.observe()).weight.configuredPercent).toBe(0);
  });

  it("crashes in native code: the probe says so, clients have their 502, the count its errors, and it comes back at 0", async () => {
    const bench = await localBench();
    await bench.target.install(await fixtureModel("score-only", "1"));
    await bench.target.stage(await fixtureModel("aborts-the-process", "2"), claim(1));
    expect(await bench.target.probe("champion", 2)).toMatchObject({ kind: "answered", requests: 2 });
    expect(await bench.target.probe("canary", 2)).toMatchObject({ kind: "failed" });
    // Refused until it is up again.
    await until(() =>
      bench.target.setWeight(100, claim(2)).then(
        () => true,
        () => false,
      ),
    );
    expect(await infer(bench.trafficUrl())).toBe(502);
    await until(async () => (await bench.target.observe()).weight.configuredPercent === 0);
    expect(await infer(bench.trafficUrl())).toBe(200);
    expect((await bench.evidence.read()).canary).toMatchObject({ requests: 1, errors: 1 });
  });

  it("gives NaN: clients have an error, and the count too", async () => {
    const bench = await localBench();
    await bench.target.install(await fixtureModel("score-only", "1"));
    await bench.target.stage(await fixtureModel("nan-output", "2"), claim(1));
    await bench.target.setWeight(100, claim(2));
    const zeros = JSON.stringify({ inputs: [{ name: "features", datatype: "FP32", shape: [1, 3], data: [0, 0, 0] }] });
    expect(await infer(bench.trafficUrl(), zeros)).toBe(500);
    expect(await infer(bench.trafficUrl())).toBe(200);
    expect((await bench.evidence.read()).canary).toMatchObject({ requests: 2, errors: 1 });
  });
});

describe("a canary that cannot be served", () => {
  it.each([
    ["unknown-operator", "target-model-not-serving", /com\.example/u],
    ["truncated-50", "target-model-refused", /The file ends/u],
    ["labels-only", "target-signature-differs", /it has no output "probabilities"/u],
    ["fixed-batch", "target-signature-differs", /has shape \[4, 3\], the champion's \[-1, 3\]/u],
  ])("%s is refused with %s, and the champion never notices", async (fixture, code, message) => {
    const bench = await localBench();
    await bench.target.install(champion);
    const model =
      fixture === "truncated-50"
        ? { ...champion, version: "2", sha256: "0".repeat(64), entry: `${fixture}.onnx` }
        : await fixtureModel(fixture, "2");
    await expect(bench.target.stage(model, claim(1))).rejects.toMatchObject({
      kind: "external",
      problems: [{ code, message: expect.stringMatching(message) as string, hint: expect.any(String) as string }],
    });
    const state = await bench.target.observe();
    expect(state).toMatchObject({ champion: { version: "1", ready: true }, canary: null, claim: null });
    expect(await infer(bench.trafficUrl())).toBe(200);
  });

  it("is one whose bytes are not those that were approved", async () => {
    const bench = await localBench();
    await bench.target.install(champion);
    const swapped = { ...models[1], sha256: "0".repeat(64) };
    await expect(bench.target.stage(swapped, claim(1))).rejects.toMatchObject({
      problems: [{ code: "target-model-changed" }],
    });
    const gone = { ...models[1], folder: "/nowhere" };
    await expect(bench.target.stage(gone, claim(1))).rejects.toMatchObject({
      problems: [{ code: "target-model-changed" }],
    });
  });
});

describe("the settings and the place of a target", () => {
  it.each([
    ["{", /is not JSON/u],
    ['{"port":0}', /port: /u],
    ['{"prot":8080}', /prot/u],
    ['{"port":"8080","threads":-1}', /port: .*threads: /u],
  ])("refuse %s and name every fault", async (text, message) => {
    await expect(
      localBench({}, (stateDir) => writeFileSync(join(stateDir, "settings.json"), text)),
    ).rejects.toMatchObject({
      kind: "input",
      problems: [{ code: "target-settings-invalid", message: expect.stringMatching(message) as string }],
    });
  });

  it("name the port that another program has", async () => {
    const other = createServer();
    other.listen(0, "127.0.0.1");
    await once(other, "listening");
    onTestFinished(() => void other.close());
    const { port } = other.address() as { port: number };
    const bench = await localBench({}, settings({ port }));
    await expect(bench.target.observe()).rejects.toMatchObject({
      kind: "external",
      problems: [{ code: "target-port-taken", message: expect.stringContaining(String(port)) as string }],
    });
    other.close();
    await until(async () =>
      bench.target.observe().then(
        () => true,
        () => false,
      ),
    );
  });

  it("in a workflow is the workspace, RUNNER_TEMP, or a folder that was prepared on the machine", async () => {
    const place = mkdtempSync(join(tmpdir(), "modelgate-place-"));
    onTestFinished(() => rmSync(place, { recursive: true, force: true }));
    const workspace = join(place, "workspace");
    mkdirSync(workspace);
    const workflow = { GITHUB_ACTIONS: "true", GITHUB_WORKSPACE: workspace, RUNNER_TEMP: join(place, "temp") };
    const outside = { kind: "input", problems: [{ code: "target-state-dir" }] };
    await expect(localBench(workflow)).rejects.toMatchObject(outside);
    await expect(localBench(workflow, settings({}))).resolves.toBeDefined();
    await expect(
      localBench(workflow, (stateDir) => {
        settings({})(stateDir);
        chmodSync(join(stateDir, "settings.json"), 0o666);
      }),
    ).rejects.toMatchObject(outside);
    await expect(
      localBench(workflow, (stateDir) => {
        settings({})(stateDir);
        chmodSync(stateDir, 0o777);
      }),
    ).rejects.toMatchObject(outside);
    await expect(localBench({ ...workflow, GITHUB_WORKSPACE: tmpdir() })).resolves.toBeDefined();
    // A link in the workspace leads out of it all the same.
    symlinkSync(mkdtempSync(join(place, "elsewhere-")), join(workspace, "way-out"));
    await expect(assertStateDirAllowed(join(workspace, "way-out"), "way-out", workflow)).rejects.toMatchObject(outside);
  });
});
