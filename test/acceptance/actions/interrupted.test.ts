import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { serveArchive } from "../../fakes/archive-server.ts";
import { model } from "../cli/command-line.ts";
import { inferenceChildren, messages, openBench, policy, rows } from "./action-bench.ts";

it.each([
  { signal: "SIGTERM", exitCode: 143 },
  { signal: "SIGINT", exitCode: 130 },
] as const)(
  "leaves no process, no file and no verdict behind when $signal comes mid-run",
  async ({ signal, exitCode }) => {
    const bench = await openBench({
      base: { "modelgate.yml": policy(["accuracy >= 0.8"]), "data.csv": rows, "model.onnx": "old" },
      change: { "model.onnx": readFileSync(model("loop-forever")) },
    });
    const temp = mkdtempSync(join(tmpdir(), "modelgate-temp-"));
    onTestFinished(() => rmSync(temp, { recursive: true, force: true }));
    const result = await bench.run({
      env: { RUNNER_TEMP: temp },
      inputs: { out: "results", "time-limit-seconds": "50" },
      signal: { whenLine: /^::group::Running the model/u, signal },
    });
    expect([result.conclusion, result.exitCode]).toEqual(["failure", exitCode]);
    expect(messages(result, "error")).toEqual([
      `ended by ${signal} before its results were written; there is no verdict`,
    ]);
    expect([result.outputs, result.summary, bench.repository.comments]).toEqual([{}, "", []]);
    const left = existsSync(join(bench.workspace, "results")) ? readdirSync(join(bench.workspace, "results")) : [];
    expect(left).toEqual([]);
    expect(readdirSync(temp)).toEqual([]);
    expect(inferenceChildren(bench.workspace)).toEqual([]);
  },
);

it("leaves nothing of a runtime that was being downloaded", async () => {
  const server = await serveArchive((response) => response.writeHead(200).write("the beginning"));
  onTestFinished(() => server.close());
  const bench = await openBench({
    base: { "modelgate.yml": policy(["accuracy >= 0.8"]), "data.csv": rows, "model.onnx": "old" },
    change: { "model.onnx": readFileSync(model("good-binary")) },
  });
  const cache = mkdtempSync(join(tmpdir(), "modelgate-cache-"));
  onTestFinished(() => rmSync(cache, { recursive: true, force: true }));
  const inputs = { "onnxruntime-url": `${server.origin}/a.tgz`, "onnxruntime-sha256": "0".repeat(64) };
  const result = await bench.run({
    env: { RUNNER_TOOL_CACHE: cache },
    inputs,
    allow: [new URL(server.origin).host],
    signal: { whenLine: /^::group::Downloading/u, signal: "SIGTERM" },
  });
  expect([result.exitCode, result.outputs]).toEqual([143, {}]);
  expect(readdirSync(join(cache, "modelgate-onnxruntime"))).toEqual([]);
});
