import { describe, expect, it } from "vitest";
import { isFallback, shareOf } from "../../../../../shared/core/performance/provider-use.ts";
import { isOfClass, runnerClassOf } from "../../../../../shared/core/performance/runner-class.ts";

describe("a fallback", () => {
  const on = (provider: string, timeMs: number) => ({ provider, nodes: 1, timeMs });

  it.each([
    { asked: "cuda", uses: [on("CPUExecutionProvider", 5)], fallback: true },
    { asked: "cuda", uses: [on("CUDAExecutionProvider", 0.2), on("CPUExecutionProvider", 5)], fallback: true },
    { asked: "cuda", uses: [on("CUDAExecutionProvider", 5), on("CPUExecutionProvider", 0.2)], fallback: false },
    { asked: "cpu", uses: [on("CPUExecutionProvider", 5)], fallback: false },
    { asked: "webgpu", uses: [on("WebGpuExecutionProvider", 1)], fallback: false },
    { asked: "tensorrt", uses: [on("CUDAExecutionProvider", 1)], fallback: true },
    { asked: "cuda", uses: [on("CUDAExecutionProvider", 0)], fallback: false },
  ])("of $asked to $uses: $fallback", ({ asked, uses, fallback }) => {
    expect(isFallback(asked, uses)).toBe(fallback);
  });

  it("is not claimed where nothing was profiled", () => {
    expect([shareOf("cuda", []), isFallback("cuda", [])]).toEqual([null, false]);
  });
});

describe("a runner class", () => {
  const machine = { cpuModel: "AMD EPYC 7763 64-Core Processor", cores: 4, gpus: [{ name: "NVIDIA A10" }] };

  it.each([
    ["AMD EPYC 7763 64-Core Processor, 4 cores, NVIDIA A10", true],
    ["amd epyc*", true],
    ["*, 4 cores*", true],
    ["*NVIDIA A10", true],
    ["*NVIDIA*A10*", true],
    ["AMD EPYC", false],
    ["*, 8 cores*", false],
    ["*NVIDIA A100", false],
    ["AMD*AMD*", false],
    ["*", true],
    ["", false],
  ])("%s fits: %s", (declared, fits) => {
    expect(isOfClass(declared, machine)).toBe(fits);
  });

  it("does not let a pattern's ends overlap", () => {
    expect(isOfClass("ab*ba", { cpuModel: "aba", cores: 1, gpus: [] })).toBe(false);
  });

  it("names what is there", () => {
    expect(runnerClassOf({ ...machine, cores: 1, gpus: [] })).toBe("AMD EPYC 7763 64-Core Processor, 1 core");
  });
});
