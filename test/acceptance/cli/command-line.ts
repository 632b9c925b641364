import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { decodeRecord, decodeResult } from "../../../shared/records/codec.ts";
import type { Statement } from "../../../shared/records/record-schema.ts";
import type { Result } from "../../../shared/records/result.ts";
import { releaseFile } from "../../harness/release.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

export interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Spawns the committed command line, in a copy of the repository without node_modules, as a shell would, in an environment of two variables. */
export function modelgate(
  args: readonly string[],
  options: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): Promise<Ended> {
  return new Promise((ended, failed) => {
    const env = { PATH: process.env["PATH"] ?? "", HOME: options.cwd, ...options.env };
    const child = spawn(process.execPath, [releaseFile("dist/cli/index.js"), ...args], {
      cwd: options.cwd,
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.on("error", failed);
    child.on("close", (exitCode) => {
      ended({ exitCode, stdout: Buffer.concat(out).toString("utf8"), stderr: Buffer.concat(err).toString("utf8") });
    });
  });
}

/** A folder for one test, removed when it ends. */
export function workspace(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "modelgate-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

/** Path of a committed model fixture. */
export function model(name: string): string {
  return join(root, "test/fixtures/models", `${name}.onnx`);
}

export function readResult(folder: string): Result {
  return decodeResult(readFileSync(join(folder, "modelgate-out/result.json"), "utf8"));
}

export function readRecord(folder: string): Statement {
  return decodeRecord(readFileSync(join(folder, "modelgate-out/record.json"), "utf8"));
}

/** Rows x0,x1,x2,label for the fixtures; the label follows good-binary's own score, with every tenth one flipped. */
export function tripleCsv(
  rows: number,
  options: { readonly header?: string; readonly cell?: (row: number) => string | null } = {},
): string {
  const lines = [options.header ?? "x0,x1,x2,label"];
  for (let row = 0; row < rows; row += 1) {
    const replaced = options.cell?.(row) ?? null;
    const [x0, x1, x2] = tripleFeatures(row);
    const score = 1.5 * x0 - x1 + 0.5 * x2 - 0.25;
    const label = score >= 0 !== (row % 10 === 0) ? 1 : 0;
    lines.push(replaced ?? [x0, x1, x2, label].join(","));
  }
  return `${lines.join("\n")}\n`;
}

/** Three features in (−2, 2), never 0 and never 1 or more in x0 together, fixed for each row. */
function tripleFeatures(row: number): readonly [number, number, number] {
  const at = (step: number): number => ((row * step + 13) % 397) / 100 - 1.985;
  return [at(7), at(31), at(101)];
}

/** Arguments that every test of validate-model on the triple data shares. */
export function validateTriple(name: string, ...more: readonly string[]): readonly string[] {
  return ["validate-model", "--model-path", model(name), "--data", "data.csv", "--label", "label", ...more];
}
