import { execFile } from "node:child_process";
import type { GpuFacts } from "../../ports/machine-facts.ts";

const FIELDS = [
  "name",
  "driver_version",
  "memory.total",
  "utilization.gpu",
  "persistence_mode",
  "clocks.sm",
  "clocks_throttle_reasons.active",
] as const;
const LIMIT_MS = 5000;
const LONGEST = 80;

/**
 * The GPUs that `nvidia-smi` lists; none where the tool is absent, fails, or takes longer than five seconds.
 *
 * @param program for tests; the name that is looked up on PATH otherwise
 */
export function nvidiaGpus(program = "nvidia-smi"): Promise<readonly GpuFacts[]> {
  return new Promise((resolve) => {
    const query = [`--query-gpu=${FIELDS.join(",")}`, "--format=csv,noheader,nounits"];
    execFile(program, query, { timeout: LIMIT_MS, windowsHide: true, killSignal: "SIGKILL" }, (error, stdout) => {
      resolve(error === null ? gpusIn(stdout) : []);
    });
  });
}

/** One line a GPU; a field that the driver does not know reads `[N/A]` or `[Not Supported]`. */
export function gpusIn(csv: string): readonly GpuFacts[] {
  return csv
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [name, driver, memory, utilization, persistence, clock, throttling] = line.split(",").map(known);
      return {
        name: name ?? "unknown",
        driver: driver ?? "unknown",
        memoryMib: number(memory),
        utilizationPercent: number(utilization),
        persistence: persistence ?? null,
        clockMhz: number(clock),
        throttling: throttling ?? null,
      };
    });
}

function known(field: string): string | null {
  const text = field.trim();
  return text === "" || text.startsWith("[") ? null : text.slice(0, LONGEST);
}

function number(field: string | null | undefined): number | null {
  const value = Number(field ?? Number.NaN);
  return Number.isFinite(value) ? value : null;
}
