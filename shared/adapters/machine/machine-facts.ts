import { existsSync, readFileSync } from "node:fs";
import { arch, cpus, loadavg, platform, release, totalmem } from "node:os";
import type { LookAtMachine, MachineFacts } from "../../ports/machine-facts.ts";
import { nvidiaGpus } from "./nvidia-smi.ts";

type Variables = Readonly<Record<string, string | undefined>>;

/** Looks at this machine; `environment` tells whether and where a workflow runs. */
export function lookAtMachine(environment: Variables): LookAtMachine {
  return async () => {
    const cores = cpus();
    const gpus = await nvidiaGpus();
    return {
      cpuModel: (cores[0]?.model ?? "").trim().replaceAll(/\s+/gu, " ") || "unknown",
      cores: cores.length,
      memoryBytes: totalmem(),
      platform: platform(),
      arch: arch(),
      systemRelease: release(),
      node: process.versions.node,
      container: inContainer(),
      ci: ciOf(environment),
      // Windows has no load average, and Node answers 0 there.
      loadAverage: platform() === "win32" ? null : (loadavg()[0] ?? null),
      governor: firstLine("/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor"),
      gpus,
    };
  };
}

function ciOf(environment: Variables): MachineFacts["ci"] {
  const runner = environment["RUNNER_ENVIRONMENT"];
  if (runner === "github-hosted" || runner === "self-hosted") return runner;
  return (environment["CI"] ?? "") === "" ? "none" : "ci";
}

/** Docker and Podman leave a file; a container runtime of Kubernetes shows in the control groups, where they are of the first version. */
function inContainer(): boolean | null {
  if (platform() !== "linux") return null;
  if (existsSync("/.dockerenv") || existsSync("/run/.containerenv")) return true;
  return /docker|kubepods|containerd|libpod/u.test(firstLine("/proc/1/cgroup") ?? "");
}

function firstLine(path: string): string | null {
  try {
    return readFileSync(path, "utf8").split("\n")[0]?.trim().slice(0, 200) ?? null;
  } catch {
    return null;
  }
}
