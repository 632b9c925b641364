import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { decodeResult } from "../../../shared/records/codec.ts";
import { openBench, messages } from "../actions/action-bench.ts";
import { releaseFile } from "../../harness/release.ts";
import { detailsOf, features, MET, timed } from "./timing.ts";

const action = releaseFile("actions/performance-test");

/** A policy whose gates any machine meets or misses, with the least of timing. */
function policy(gate: string, more = ""): string {
  return `version: 1
models:
  timed:
    path: model.onnx
    data: { path: data.csv }
    champion: base
    performance: { requests: 100, rounds: 6, throughput-rows: 8${more} }
    gates:
      - ${gate}
`;
}

describe("performance-test as an action", { timeout: 240_000 }, () => {
  it("judges by the base's policy against the base's model, and writes its own section of the comment", async () => {
    const bench = await openBench({
      base: {
        "modelgate.yml": policy(MET),
        "data.csv": features(64),
        "model.onnx": timed("fast"),
      },
      change: { "modelgate.yml": policy("throughput_rows_per_s >= 0.002"), "model.onnx": timed("slow") },
    });
    const result = await bench.run({ action, timeoutMs: 200_000, inputs: { requests: "200", out: "results" } });
    expect([result.conclusion, result.exitCode]).toEqual(["success", 0]);
    expect(result.outputs).toMatchObject({ verdict: "pass", "reason-codes": '["bound-meets-limit"]' });
    const written = decodeResult(readFileSync(join(bench.workspace, "results/result.json"), "utf8"));
    expect(written.gates.map(({ gate }) => gate)).toEqual([MET]);
    expect(written.champion?.sha256).not.toBe(written.subject.sha256);
    expect(detailsOf(written).timing).toMatchObject({ rounds: 6, requests: 120 });
    expect(messages(result, "warning").join("\n")).toContain("requests");
    expect(bench.repository.comments.map(({ body }) => body.includes("performance-test"))).toEqual([true]);
    expect(result.problems).toEqual([]);
    bench.github.assertConforming();
  });

  it("fails the step on a regression, after everything is written", async () => {
    const gate = "throughput_rows_per_s no-worse-than champion by 10%";
    const bench = await openBench({
      base: { "modelgate.yml": policy(gate), "data.csv": features(64), "model.onnx": timed("fast") },
      change: { "model.onnx": timed("slow") },
    });
    const result = await bench.run({ action, timeoutMs: 200_000, inputs: { out: "results", comment: "false" } });
    expect([result.conclusion, result.exitCode, result.outputs["verdict"]]).toEqual(["failure", 1, "fail"]);
    expect(result.summary).toContain("Candidate / champion");
    const written = decodeResult(readFileSync(join(bench.workspace, "results/result.json"), "utf8"));
    expect(written.verdict).toBe("fail");
  });
});
