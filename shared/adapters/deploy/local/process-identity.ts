import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * Whether the process lives and is the one that was started with `instance` among its arguments. A number alone says
 * nothing: after a restart of the machine it may belong to anybody.
 */
export function isRunning(pid: number, instance: string): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  return commandLineOf(pid).includes(instance);
}

/** Sends a signal unless the process is gone or is not the one that was started. */
export function signalProcess(pid: number, instance: string, signal: "SIGTERM" | "SIGKILL"): void {
  if (!isRunning(pid, instance)) return;
  try {
    process.kill(pid, signal);
  } catch {
    // It ended between the look and the signal.
  }
}

/** Empty where it cannot be told, and for a process that has ended and is not yet waited for. */
function commandLineOf(pid: number): string {
  if (process.platform === "linux") {
    try {
      return readFileSync(`/proc/${String(pid)}/cmdline`, "utf8");
    } catch {
      return "";
    }
  }
  return spawnSync("ps", ["-ww", "-o", "args=", "-p", String(pid)], { encoding: "utf8" }).stdout;
}
