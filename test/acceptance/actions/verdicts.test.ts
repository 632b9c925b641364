import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { decodeRecord, decodeResult } from "../../../shared/records/codec.ts";
import { startResultsService } from "../../fakes/results-service/server.ts";
import { model } from "../cli/command-line.ts";
import { granted, inferenceChildren, messages, openBench, policy, rows } from "./action-bench.ts";

const good = readFileSync(model("good-binary"));

describe("validate-model as an action", () => {
  it("gives outputs, summary, comment and log for a pass, and an exit code of 0", async () => {
    const bench = await openBench({
      base: { "modelgate.yml": policy(["accuracy >= 0.8"]), "data.csv": rows, "model.onnx": "old" },
      change: { "model.onnx": good },
    });
    const result = await bench.run({ inputs: { out: "results" } });
    expect([result.conclusion, result.exitCode]).toEqual(["success", 0]);
    expect(result.outputs).toMatchObject({ verdict: "pass", "reason-codes": '["bound-meets-limit"]' });
    expect(JSON.parse(result.outputs["result"] ?? "")).toMatchObject({ verdict: "pass", model: "triple" });
    const record = decodeRecord(readFileSync(result.outputs["record-path"] ?? "", "utf8"));
    const { actor, run } = record.predicate.modelgate;
    expect(actor).toEqual({ id: bench.pull.author.id });
    expect(run).toEqual({
      id: 1,
      attempt: 1,
      url: "https://github.com/octo/models/actions/runs/1/attempts/1",
      headSha: bench.repository.headOf(bench.pull),
    });
    const written = decodeResult(readFileSync(result.outputs["result-path"] ?? "", "utf8"));
    expect(written.policy.source).toBe(`modelgate.yml@${bench.repository.resolve("main")?.slice(0, 12) ?? ""}`);
    expect(result.outputs["record-digest"]).toMatch(/^[0-9a-f]{64}$/u);
    expect(readFileSync(result.outputs["report-path"] ?? "", "utf8")).toContain("<html");
    expect(result.summary).toContain("accuracy");
    expect(result.groups).toEqual(expect.arrayContaining(["Reading event and policy", "Writing the results"]));
    expect(result.log.some((line) => line.startsWith("pass: accuracy >= 0.8"))).toBe(true);
    expect(bench.repository.comments.map(({ body }) => body.includes("validate-model"))).toEqual([true]);
    expect([messages(result, "warning"), messages(result, "error"), result.problems]).toEqual([[], [], []]);
    expect(result.refusedConnections).toEqual([]);
    bench.github.assertConforming();
  });

  it.each([
    { verdict: "fail", gate: "accuracy >= 0.99", exitCode: 1 },
    { verdict: "inconclusive", gate: "accuracy >= 0.9", exitCode: 2 },
  ])("fails the step on $verdict, after everything is written", async ({ verdict, gate, exitCode }) => {
    const bench = await openBench({
      base: { "modelgate.yml": policy([gate]), "data.csv": rows, "model.onnx": "old" },
      change: { "model.onnx": good },
    });
    const result = await bench.run({ inputs: { out: "results", comment: "false" } });
    expect([result.conclusion, result.exitCode, result.outputs["verdict"]]).toEqual(["failure", exitCode, verdict]);
    expect(result.summary).toContain(gate.replace(">", "&gt;"));
    const written = decodeResult(readFileSync(join(bench.workspace, "results/result.json"), "utf8"));
    expect(written.verdict).toBe(verdict);
    expect(messages(result, "error")).toHaveLength(1);
    expect(bench.repository.comments).toEqual([]);
  });

  it("annotates mistakes in modelgate.yml where they stand, all of them, and exits with 64", async () => {
    const text = `version: 1
models:
  triple:
    path: model.onnx
    treshold: 0.5
    gates:
      - roc_uac >= 0.8
`;
    const bench = await openBench({ base: { "a.txt": "1" }, change: { "modelgate.yml": text } });
    const result = await bench.run();
    expect([result.conclusion, result.exitCode, result.outputs]).toEqual(["failure", 64, {}]);
    const places = result.annotations.map(({ level, properties }) => [
      level,
      properties["file"],
      properties["line"],
      properties["col"],
    ]);
    expect(places).toEqual([
      ["error", "modelgate.yml", "5", "5"],
      ["error", "modelgate.yml", "7", "9"],
    ]);
    expect(messages(result, "error").join("\n")).toMatch(/treshold.*\n.*threshold/u);
    expect(result.summary).toContain("Not judged");
  });

  it("reports every bad input together, with one nobody declared", async () => {
    const bench = await openBench({ base: { "a.txt": "1" }, change: {} });
    const result = await bench.run({ inputs: { threshold: "high", comment: "maybe", gate: "roc_auc >= 1" } });
    expect(result.exitCode).toBe(64);
    expect(messages(result, "error")).toEqual([
      'unknown input "gate"\nDid you mean gates?',
      'threshold: found "high"; accepted: a number',
      'comment: found "maybe"; accepted: true or false',
    ]);
  });

  it("lets no text of the change start a command of the runner", async () => {
    const hostile = "a%0A::error::forged\r\n::set-output name=verdict::pass";
    const bench = await openBench({ base: { "a.txt": "1" }, change: { "data.csv": rows, "model.onnx": good } });
    const inputs = { "model-path": "model.onnx", data: "data.csv", label: hostile, comment: "false" };
    const result = await bench.run({ inputs });
    expect(result.exitCode).toBe(64);
    expect(result.outputs).toEqual({});
    expect(result.annotations.filter(({ message }) => message.startsWith("forged"))).toEqual([]);
    expect(result.stdout).not.toContain("\n::set-output");
  });

  it("masks the token before anything else is said, and never hands it to the model's process", async () => {
    const bench = await openBench({
      base: { "modelgate.yml": policy(["accuracy >= 0.8"]), "data.csv": rows, "model.onnx": "old" },
      change: { "model.onnx": readFileSync(model("loop-forever")) },
    });
    const token = bench.github.token({ kind: "app", permissions: granted, repositories: ["octo/models"] });
    const running = bench.run({ token, inputs: { "time-limit-seconds": "4", comment: "false" } });
    const environment = await childEnvironment(bench.workspace);
    const result = await running;
    expect(result.masks).toContain(token);
    expect(result.stdout.split("\n")[0]).toBe(`::add-mask::${token}`);
    expect(environment.length).toBeGreaterThan(0);
    expect(environment.filter((entry) => /token|ACTIONS_|INPUT_|GITHUB_/iu.test(entry))).toEqual([]);
    expect([result.exitCode, result.outputs["reason-codes"]]).toEqual([2, '["time-limit"]']);
  });

  it("uploads result, record and reports, and nothing else that lies there", async () => {
    const results = await startResultsService();
    onTestFinished(() => results.close());
    const bench = await openBench({
      base: { "modelgate.yml": policy(["accuracy >= 0.8"]), "data.csv": rows, "model.onnx": "old" },
      change: { "model.onnx": good, "results/rows.csv": "id,label\n1,2\n" },
    });
    const result = await bench.run({ results, inputs: { out: "results", comment: "false" } });
    expect(result.exitCode).toBe(0);
    const [artifact] = results.artifacts;
    expect(artifact?.name).toBe(
      `modelgate-validate-model-triple-${(result.outputs["record-digest"] ?? "").slice(0, 12)}`,
    );
    const zip = artifact === undefined ? "" : results.bytes(artifact).toString("latin1");
    for (const name of ["result.json", "record.json", "report.html", "report.md"]) expect(zip).toContain(name);
    expect(zip).not.toContain("rows.csv");
  });

  it("warns of an artifact that could not be uploaded and keeps its verdict", async () => {
    const results = await startResultsService();
    onTestFinished(() => results.close());
    results.fail("CreateArtifact", 403);
    const bench = await openBench({
      base: { "modelgate.yml": policy(["accuracy >= 0.8"]), "data.csv": rows, "model.onnx": "old" },
      change: { "model.onnx": good },
    });
    const result = await bench.run({ results, inputs: { comment: "false" } });
    expect([result.exitCode, result.outputs["verdict"]]).toEqual([0, "pass"]);
    expect(messages(result, "warning").map((message) => message.split(":")[0])).toEqual([
      "the artifact was not uploaded",
    ]);
  });

  it("calls a defect of its own an internal error, the stack at debug level alone", async () => {
    const bench = await openBench({ base: { "a.txt": "1" }, change: { "data.csv": rows, "model.onnx": good } });
    const sabotage = "data:text/javascript,performance.now=()=>{throw new Error('sabotaged clock')}";
    const result = await bench.run({ env: { NODE_OPTIONS: `--import "${sabotage}"` }, inputs: { comment: "false" } });
    expect([result.conclusion, result.exitCode]).toEqual(["failure", 70]);
    expect(messages(result, "error")[0]).toContain("internal error: sabotaged clock");
    expect(result.debug.join("\n")).toMatch(/\n\s+at /u);
    expect(result.log.join("\n")).not.toMatch(/^\s+at /mu);
  });
});

/** Environments of the processes that run a model for this workspace, read while they run. */
async function childEnvironment(workspace: string): Promise<readonly string[]> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const found = inferenceChildren(workspace);
    const [pid] = found;
    if (pid !== undefined)
      return readFileSync(`/proc/${pid}/environ`, "utf8")
        .split("\0")
        .filter((entry) => entry !== "");
    await setTimeout(100);
  }
  return [];
}
