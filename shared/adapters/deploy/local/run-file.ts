import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { readIfThere, replaceFile } from "./atomic-file.ts";

const runSchema = z.object({
  role: z.enum(["proxy", "server"]),
  pid: z.int().positive(),
  instance: z.string().min(1),
  /** The port of a model server; of the proxy, its admin port. */
  port: z.int().min(1).max(65535),
  /** Digest of the model of a server. */
  sha256: z.string().nullable(),
});

/** A process of the target as it wrote itself down once it listened; what a new supervisor adopts. */
export type RunningProcess = Readonly<z.infer<typeof runSchema>>;

const goneLookMs = 3000;

export function writeRunFile(folder: string, running: RunningProcess): void {
  replaceFile(runFilePath(folder, running.instance), JSON.stringify(running));
}

export function removeRunFile(folder: string, instance: string): void {
  rmSync(runFilePath(folder, instance), { force: true });
}

export function readRunFile(folder: string, instance: string): RunningProcess | null {
  const text = readIfThere(runFilePath(folder, instance));
  return text === null ? null : runSchema.parse(JSON.parse(text));
}

/** All that were written down, whether they still run or not. */
export function listRunFiles(folder: string): readonly RunningProcess[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .flatMap((name) => readRunFile(folder, name.slice(0, -".json".length)) ?? []);
}

/** Calls `gone` once the process's own file is removed: its target is no more, and nobody would ever end it. */
export function whenRunFileIsGone(folder: string, instance: string, gone: () => void): void {
  const timer = setInterval(() => {
    if (existsSync(runFilePath(folder, instance))) return;
    clearInterval(timer);
    gone();
  }, goneLookMs);
  timer.unref();
}

function runFilePath(folder: string, instance: string): string {
  return join(folder, `${instance}.json`);
}
