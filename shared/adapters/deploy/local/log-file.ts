import { closeSync, openSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { escapeText } from "../../../core/text/quote.ts";

const mostBytes = 1 << 20;

/**
 * Opens a log for what a process prints, to be handed to it as its standard output and error. A log beyond 1 MiB is set
 * aside when its process starts again, and replaces the one set aside before.
 */
export function openLog(folder: string, name: string): { readonly descriptor: number; readonly close: () => void } {
  const path = join(folder, `${name}.log`);
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > mostBytes) renameSync(path, `${path}.1`);
  const descriptor = openSync(path, "a", 0o600);
  return { descriptor, close: () => closeSync(descriptor) };
}

/** One line into the log of this process, which its starter gave it as standard error. */
export function note(what: string): void {
  process.stderr.write(`${new Date().toISOString()} ${String(process.pid)} ${escapeText(what, 2000)}\n`);
}
