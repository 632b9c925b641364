import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { gpusIn, nvidiaGpus } from "../../../../../shared/adapters/machine/nvidia-smi.ts";

/** A program that prints these lines and ends with this code. */
function program(lines: string, exitCode = 0): string {
  const folder = mkdtempSync(join(tmpdir(), "modelgate-smi-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "nvidia-smi");
  writeFileSync(file, `#!/bin/sh\nprintf '%s' '${lines}'\nexit ${String(exitCode)}\n`, { mode: 0o755 });
  return file;
}

describe("nvidia-smi", () => {
  it("is read line by line, one GPU each", async () => {
    const lines =
      "NVIDIA H100 80GB HBM3, 580.159.04, 81559, 3, Enabled, 1980, 0x0000000000000001\nTesla T4, 535.1, 15360, 0, Disabled, 300, 0x0\n";
    const gpus = await nvidiaGpus(program(lines));
    expect(gpus).toEqual([
      {
        name: "NVIDIA H100 80GB HBM3",
        driver: "580.159.04",
        memoryMib: 81559,
        utilizationPercent: 3,
        persistence: "Enabled",
        clockMhz: 1980,
        throttling: "0x0000000000000001",
      },
      expect.objectContaining({ name: "Tesla T4", clockMhz: 300 }),
    ]);
  });

  it("leaves out what the driver does not know", () => {
    expect(gpusIn("GRID A10, 550.1, [N/A], [Not Supported], [N/A], [N/A], [N/A]\n")).toEqual([
      {
        name: "GRID A10",
        driver: "550.1",
        memoryMib: null,
        utilizationPercent: null,
        persistence: null,
        clockMhz: null,
        throttling: null,
      },
    ]);
  });

  it("is no GPU where the tool is absent, fails or prints nothing", async () => {
    expect(await nvidiaGpus("/nonexistent/nvidia-smi")).toEqual([]);
    expect(await nvidiaGpus(program("NVIDIA-SMI has failed", 9))).toEqual([]);
    expect(await nvidiaGpus(program(""))).toEqual([]);
  });
});
