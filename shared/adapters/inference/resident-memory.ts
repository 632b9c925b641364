import { readFileSync } from "node:fs";

/**
 * The largest resident size that a process has had, in bytes: VmHWM, so that a peak between two looks is seen too.
 * Null where there is no /proc, or no such process any more.
 */
export function peakResidentBytes(pid: number): number | null {
  try {
    const match = /^VmHWM:\s+(\d+) kB$/mu.exec(readFileSync(`/proc/${String(pid)}/status`, "utf8"));
    return match === null ? null : Number(match[1]) * 1024;
  } catch {
    return null;
  }
}
