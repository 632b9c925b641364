import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { modelgate, readRecord, readResult, tripleCsv, workspace } from "../cli/command-line.ts";
import { detailsOf, fallingBackRuntime, features, LITTLE, MET, MISSED, timed, twin } from "./timing.ts";

/** Fresh processes by the dozen, on a machine that others use too. */
const PATIENCE = 240_000;

const files = {
  "data.csv": features(64),
  "fast.onnx": timed("fast"),
  "twin.onnx": twin("fast"),
  "slow.onnx": timed("slow"),
  "fixed.onnx": timed("fixed"),
};

function time(model: string, ...more: readonly string[]): readonly string[] {
  return ["performance-test", "--model-path", model, "--data", "data.csv", ...LITTLE, ...more];
}

describe("performance-test on the command line", { timeout: PATIENCE }, () => {
  it("passes a budget that is met, without labels, and says how it was timed and where", async () => {
    const cwd = workspace(files);
    const ended = await modelgate(time("fast.onnx", "--gates", MET), { cwd });
    expect(ended.stderr).not.toContain("error");
    expect(ended.exitCode).toBe(0);
    const result = readResult(cwd);
    expect(result).toMatchObject({
      action: "performance-test",
      verdict: "pass",
      champion: null,
      predictions: "computed",
    });
    const { timing, machine, provider, runnerClass } = detailsOf(result);
    // 6 rounds of 4 turns of 5 requests: a hundred is not a multiple of 24.
    expect(timing).toMatchObject({ gated: "session-run", rounds: 6, requests: 120, requestRows: 1, distinctRows: 64 });
    expect(timing?.models.map(({ of }) => of)).toEqual(["candidate"]);
    expect(timing?.comparisons).toEqual([]);
    expect(provider).toMatchObject({
      asked: "cpu",
      used: [{ of: "candidate", providers: [{ provider: "CPUExecutionProvider" }] }],
    });
    expect(machine.cores).toBeGreaterThan(0);
    expect(runnerClass).toBeNull();
    const row = result.metrics.find(({ metric }) => metric === "throughput_rows_per_s");
    expect(row?.interval).toMatchObject({ level: 0.95, method: "batch-means" });
    expect(row?.interval?.low).toBeLessThanOrEqual(row?.value ?? 0);
    expect(row?.interval?.high).toBeGreaterThanOrEqual(row?.value ?? 0);
    const extension = readRecord(cwd).predicate.modelgate;
    expect(extension).toMatchObject({
      confidence: 0.95,
      seed: null,
      replicates: null,
      details: { kind: "performance-test" },
    });
    expect(readFileSync(join(cwd, "modelgate-out/report.html"), "utf8")).toContain("Noise of this machine");
  });

  it("fails a budget that is missed", async () => {
    const cwd = workspace(files);
    const ended = await modelgate(time("slow.onnx", "--gates", MISSED), { cwd });
    expect(ended.exitCode).toBe(1);
    expect(readResult(cwd)).toMatchObject({ verdict: "fail", reasonCodes: ["bound-misses-limit"] });
  });

  it("states no p99 that the sample cannot bear, and says how many requests would", async () => {
    const cwd = workspace(files);
    const ended = await modelgate(time("fast.onnx", "--gates", "latency_p99_ms <= 10000"), { cwd });
    expect(ended.exitCode).toBe(2);
    const result = readResult(cwd);
    expect(result).toMatchObject({ verdict: "inconclusive", reasonCodes: ["metric-undefined"] });
    expect(result.metrics.find(({ metric }) => metric === "latency_p99_ms")).toMatchObject({
      value: null,
      undefinedReason: "too-few-requests",
    });
    const [needed] = detailsOf(result).timing?.needed.filter(({ metric }) => metric === "latency_p99_ms") ?? [];
    expect(needed?.requests).toBeGreaterThanOrEqual(368);
    expect(ended.stdout.replace(/\s+/gu, " ")).toMatch(/Time about \d+ requests \(`requests`\) in \d+ rounds/u);
    expect(ended.stdout).not.toContain("holds every class");
  });

  it("fails a candidate that is many times slower than the champion, whatever the noise", async () => {
    const cwd = workspace(files);
    const ended = await modelgate(
      time(
        "slow.onnx",
        "--champion-path",
        "fast.onnx",
        "--gates",
        "throughput_rows_per_s no-worse-than champion by 10%",
      ),
      { cwd },
    );
    expect(ended.exitCode).toBe(1);
    const result = readResult(cwd);
    expect(result).toMatchObject({ verdict: "fail", reasonCodes: ["bound-misses-limit"] });
    const ratio = detailsOf(result).timing?.comparisons.find(({ metric }) => metric === "throughput_rows_per_s");
    expect(ratio?.high).toBeLessThan(0.1);
    const noise = detailsOf(result).timing?.noise.find(({ metric }) => metric === "throughput_rows_per_s");
    expect(noise?.low).toBeGreaterThan(ratio?.high ?? 1);
  });

  it("passes one that is many times faster, and never fails one against its twin", async () => {
    const cwd = workspace(files);
    const gate = ["--gates", "throughput_rows_per_s no-worse-than champion by 60%"];
    await modelgate(time("fast.onnx", "--champion-path", "slow.onnx", ...gate), { cwd });
    expect(["pass", "inconclusive"]).toContain(readResult(cwd).verdict);
    expect(readResult(cwd).gates[0]?.reasonCode).toMatch(/^(?:bound-meets-limit|too-noisy)$/u);
    await modelgate(time("twin.onnx", "--champion-path", "fast.onnx", ...gate), { cwd });
    expect(readResult(cwd).verdict).not.toBe("fail");
  });

  it("compares no model with itself", async () => {
    const cwd = workspace(files);
    const ended = await modelgate(
      time("fast.onnx", "--champion-path", "fast.onnx", "--gates", "latency_p95_ms no-worse-than champion"),
      { cwd },
    );
    expect(ended.exitCode).toBe(2);
    expect(readResult(cwd)).toMatchObject({ verdict: "inconclusive", reasonCodes: ["same-model"] });
  });

  it("is inconclusive on a machine of another class, and names both", async () => {
    const cwd = workspace(files);
    const gates = ["--gates", MET, "--runner-class", "Imaginary CPU*"];
    const ended = await modelgate(time("fast.onnx", ...gates), { cwd });
    expect(ended.exitCode).toBe(2);
    const result = readResult(cwd);
    expect(result).toMatchObject({ verdict: "inconclusive", reasonCodes: ["runner-class-changed"] });
    expect(detailsOf(result).runnerClass).toMatchObject({ declared: "Imaginary CPU*", matches: false });
    // The name of this machine, of whatever length, stands in the same sentence and decides where its line breaks.
    expect(ended.stdout.replace(/\s+/gu, " ")).toContain("Imaginary CPU*");
    const again = await modelgate(time("fast.onnx", "--gates", MET, "--runner-class", "*"), {
      cwd,
    });
    expect(again.exitCode).toBe(0);
  });

  it.each(["cuda", "webgpu"])(
    "is inconclusive where the provider %s has no device, without a number",
    async (provider) => {
      const cwd = workspace(files);
      const ended = await modelgate(time("fast.onnx", "--gates", MET, "--provider", provider), {
        cwd,
      });
      expect(ended.exitCode).toBe(2);
      const result = readResult(cwd);
      expect(result).toMatchObject({
        verdict: "inconclusive",
        reasonCodes: ["provider-unavailable"],
        metrics: [],
        gates: [],
      });
      expect(detailsOf(result)).toMatchObject({ timing: null, provider: { asked: provider, used: [] } });
      expect(ended.stdout).toContain(provider);
    },
  );

  it("fails a runtime that was asked for cuda and quietly ran on the CPU", async () => {
    const cwd = workspace(files);
    const runtime = fallingBackRuntime(cwd);
    const ended = await modelgate(
      time("fast.onnx", "--gates", MET, "--provider", "cuda", "--onnxruntime-path", runtime),
      { cwd },
    );
    expect(ended.exitCode).toBe(1);
    const result = readResult(cwd);
    expect(result).toMatchObject({ verdict: "fail", reasonCodes: ["provider-fallback"], metrics: [] });
    expect(detailsOf(result).provider.used).toMatchObject([{ providers: [{ provider: "CPUExecutionProvider" }] }]);
    expect(ended.stdout).toContain("CPUExecutionProvider");
  });

  it("has nothing to time where predictions were supplied: inconclusive, not an error", async () => {
    const yaml = `version: 1
models:
  scored:
    predictions: { path: predictions.csv, score: p }
    data: { label: y }
    gates: [latency_p95_ms <= 20]
`;
    const cwd = workspace({ "modelgate.yml": yaml, "predictions.csv": "p,y\n0.5,1\n0.25,0\n" });
    const ended = await modelgate(["performance-test"], { cwd });
    expect(ended.exitCode).toBe(2);
    expect(readResult(cwd)).toMatchObject({
      verdict: "inconclusive",
      reasonCodes: ["nothing-to-time"],
      predictions: "supplied",
    });
  });

  it("is stopped by its limits, as any check", async () => {
    const cwd = workspace({ ...files, "data.csv": tripleCsv(64) });
    const slow = ["performance-test", "--model-path", "slow.onnx", "--data", "data.csv", "--label", "label"];
    const ended = await modelgate([...slow, "--requests", "100000", "--rounds", "6", "--time-limit-seconds", "1"], {
      cwd,
    });
    expect(ended.exitCode).toBe(2);
    expect(readResult(cwd)).toMatchObject({ verdict: "inconclusive", reasonCodes: ["time-limit"] });
  });

  it("takes the batch of a model that fixes one as a request, and says so", async () => {
    const cwd = workspace(files);
    const ended = await modelgate(time("fixed.onnx", "--gates", MET), { cwd });
    expect(ended.exitCode).toBe(0);
    expect(detailsOf(readResult(cwd)).timing).toMatchObject({ requestRows: 4 });
  });

  it("warns without gates and suggests some that the model meets", async () => {
    const cwd = workspace(files);
    const ended = await modelgate(time("fast.onnx"), { cwd });
    expect(ended.exitCode).toBe(0);
    expect(readResult(cwd)).toMatchObject({ verdict: "warn", reasonCodes: ["no-gates"] });
    expect(ended.stdout).toMatch(/throughput_rows_per_s >= \d/u);
  });

  it("reports every mistake at once and names the place", async () => {
    const cwd = workspace({
      ...files,
      "modelgate.yml":
        "version: 1\nmodels:\n  m: { path: fast.onnx, data: { path: data.csv }, performance: { rounds: 3, request: 2 } }\n",
    });
    const wrong = await modelgate(["performance-test"], { cwd });
    expect(wrong.exitCode).toBe(64);
    expect(wrong.stderr).toContain("accepted: at least 6");
    expect(wrong.stderr).toContain('unknown key "request"');
    const part = workspace(files);
    const ended = await modelgate(time("fast.onnx", "--sensitive", "x0", "--gates", "latency_p95_ms by x0 <= 20"), {
      cwd: part,
    });
    expect(ended.exitCode).toBe(64);
    expect(ended.stderr).toContain("requests are timed");
    const large = await modelgate(time("fast.onnx", "--request-rows", "65"), { cwd: part });
    expect(large.exitCode).toBe(64);
    expect(large.stderr).toContain("65");
    const empty = workspace({ ...files, "data.csv": "x0,x1,x2\n" });
    expect((await modelgate(time("fast.onnx"), { cwd: empty })).exitCode).toBe(64);
  });
});
