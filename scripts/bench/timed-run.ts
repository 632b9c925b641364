import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly folder: string;
}

export interface Run {
  /** From before the process starts until it has ended. */
  readonly wallMs: number;
  /** Of the process and its descendants, the sum of each one's peak; null where it was not asked for or cannot be had. */
  readonly peakBytes: number | null;
  readonly stdout: string;
}

const LIMIT_MS = 300_000;

/**
 * Runs a command to its end. Memory is looked up every 10 ms, which costs time, so ask for it in a run that is not timed.
 *
 * @throws Error when it does not end with 0, with what it printed
 */
export function timedRun({ program, args, folder }: Command, measureMemory: boolean): Promise<Run> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(program, args, { cwd: folder, stdio: ["ignore", "pipe", "pipe"], timeout: LIMIT_MS });
    const printed = { stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => (printed.stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (printed.stderr += text));
    const peaks = new Map<number, number>();
    const { pid } = child;
    const look = setInterval(() => {
      if (measureMemory && pid !== undefined) notePeaks(pid, peaks);
    }, 10);
    child.on("error", (cause) => {
      clearInterval(look);
      reject(cause);
    });
    child.on("close", (code) => {
      const wallMs = performance.now() - started;
      clearInterval(look);
      if (code !== 0) {
        reject(
          new Error(`${program} ${args.join(" ")} ended with ${String(code)}:\n${printed.stdout}${printed.stderr}`),
        );
        return;
      }
      const total = [...peaks.values()].reduce((sum, bytes) => sum + bytes, 0);
      resolve({ wallMs, peakBytes: total === 0 ? null : total, stdout: printed.stdout });
    });
  });
}

/** Linux only: elsewhere there is no /proc and nothing is noted. */
function notePeaks(pid: number, peaks: Map<number, number>): void {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/mu.exec(readFileSync(`/proc/${String(pid)}/status`, "utf8"))?.[1];
    if (kilobytes !== undefined) peaks.set(pid, Number(kilobytes) * 1024);
    const children = readFileSync(`/proc/${String(pid)}/task/${String(pid)}/children`, "utf8");
    for (const child of children.split(" ").filter((word) => word !== "")) notePeaks(Number(child), peaks);
  } catch {
    // It ended between two looks.
  }
}
