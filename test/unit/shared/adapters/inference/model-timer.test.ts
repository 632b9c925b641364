import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { createModelTimer } from "../../../../../shared/adapters/inference/model-timer.ts";
import { profiledUses } from "../../../../../shared/adapters/inference/profile-events.ts";
import type { InputPlan } from "../../../../../shared/core/model/plan.ts";
import type { FeatureBatch } from "../../../../../shared/ports/model-runner.ts";
import { isTimingFailure, type TimedSession, type TimerRequest } from "../../../../../shared/ports/model-timer.ts";
import { childEntry, fixturePath, numbers, request, threeFloats } from "./inference-fixtures.ts";

const values = Array.from({ length: 64 }, (_, row) => row / 64 - 0.5);
const rows: FeatureBatch = { firstRow: 0, rows: 64, columns: numbers(values, values, values) };

function timer() {
  const tempDir = mkdtempSync(join(tmpdir(), "modelgate-timer-"));
  onTestFinished(() => rmSync(tempDir, { recursive: true, force: true }));
  return { tempDir, ...createModelTimer({ childEntry, environment: {}, tempDir }) };
}

function timing(model: string, more: Partial<TimerRequest> = {}): TimerRequest {
  return { ...request(model, { score: "score" }), ...more };
}

async function opened(asked: TimerRequest): Promise<TimedSession> {
  const session = await timer().open(asked);
  if (isTimingFailure(session)) throw new Error(session.detail);
  onTestFinished(() => session.close());
  return session;
}

describe("the model timer", () => {
  it("gives one time a request, the call within the request end to end", async () => {
    const session = await opened(timing("models/score-only.onnx"));
    const start = await session.hold(rows);
    expect(start).toMatchObject({ loadMs: expect.any(Number) as number, firstRequestMs: expect.any(Number) as number });
    const turn = await session.time({ rows: 8, requests: 20, first: 3 });
    if (isTimingFailure(turn)) throw new Error(turn.detail);
    expect([turn.runMs.length, turn.endToEndMs.length]).toEqual([20, 20]);
    for (const [at, run] of turn.runMs.entries()) {
      expect(run).toBeGreaterThan(0);
      expect(turn.endToEndMs[at]).toBeGreaterThanOrEqual(run);
    }
    expect(session.facts()).toMatchObject({ provider: "cpu", threads: 1, runtimeVersion: "1.30.0" });
    expect(session.facts().peakMemoryBytes).toBeGreaterThan(2 ** 20);
  });

  it("times a model of a fixed batch in as many calls as a request takes", async () => {
    const input: InputPlan = { ...threeFloats, fixedBatch: 4 };
    const asked = {
      ...timing("models/fixed-batch.onnx", { input }),
      output: request("", { scores: "probabilities" }).output,
    };
    const session = await opened(asked);
    expect(isTimingFailure(await session.hold(rows))).toBe(false);
    for (const size of [1, 4, 6]) {
      const turn = await session.time({ rows: size, requests: 30, first: 0 });
      expect(isTimingFailure(turn)).toBe(false);
    }
  });

  it("kills a model that never answers at its time limit, and says so ever after", async () => {
    const session = await opened(
      timing("models/loop-forever.onnx", { limits: { timeMs: 1500, memoryBytes: 2 ** 31 } }),
    );
    expect(await session.hold(rows)).toMatchObject({ kind: "time-limit" });
    expect(await session.time({ rows: 1, requests: 1, first: 0 })).toMatchObject({ kind: "time-limit" });
  });

  it("passes on a crash of the process and a model that cannot be loaded", async () => {
    const crashing = await opened(timing("models/aborts-the-process.onnx"));
    expect(await crashing.hold(rows)).toMatchObject({ kind: "crash" });
    expect(await timer().open(timing("models/unknown-operator.onnx"))).toMatchObject({ kind: "unknown-operator" });
  });

  it.each(["cuda", "tensorrt", "webgpu"])("does not fall back in silence where %s has no device", async (provider) => {
    const failure = await timer().open(timing("models/score-only.onnx", { provider }));
    expect(failure).toMatchObject({ kind: "provider-unavailable" });
    expect(JSON.stringify(failure)).toMatch(/Failed to (?:load shared library|get a WebGPU adapter)/u);
  });

  it("finds in the runtime's own profile who ran the nodes, and leaves no profile behind", async () => {
    const ours = timer();
    const uses = await ours.profile(timing("models/score-only.onnx"), rows);
    if (isTimingFailure(uses)) throw new Error(uses.detail);
    expect(uses.map(({ provider }) => provider)).toEqual(["CPUExecutionProvider"]);
    expect(uses[0]?.nodes).toBeGreaterThan(0);
    expect(uses[0]?.timeMs).toBeGreaterThan(0);
    expect(readdirSync(ours.tempDir)).toEqual([]);
  });

  it("names no path of ours when the model is gone", async () => {
    const failure = await timer().open(timing("models/no-such-file.onnx"));
    expect(failure).toMatchObject({ kind: "load-failed" });
    expect(JSON.stringify(failure)).not.toContain(fixturePath("models/no-such-file.onnx"));
  });
});

describe("a profile", () => {
  const event = (provider: string, name: string, dur: number, cat = "Node") => ({
    cat,
    name,
    dur,
    args: { provider, node_index: name },
  });

  it("is summed up by provider, kernels only", () => {
    const events = [
      event("CUDAExecutionProvider", "MatMul_kernel_time", 900),
      event("CUDAExecutionProvider", "MatMul_kernel_time", 1100),
      event("CPUExecutionProvider", "Shape_kernel_time", 10),
      event("CPUExecutionProvider", "Shape_fence_before", 500),
      { cat: "Session", name: "model_run", dur: 9999, args: {} },
      "no event",
      null,
    ];
    expect(profiledUses(JSON.stringify(events))).toEqual([
      { provider: "CUDAExecutionProvider", nodes: 1, timeMs: 2 },
      { provider: "CPUExecutionProvider", nodes: 1, timeMs: 0.01 },
    ]);
    expect(profiledUses("{}")).toEqual([]);
  });
});
