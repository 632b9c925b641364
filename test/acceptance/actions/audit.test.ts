import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { decodeRecord } from "../../../shared/records/codec.ts";
import type { Result } from "../../../shared/records/result.ts";
import { modelgate, workspace, type Ended } from "../cli/command-line.ts";
import { download, openGateBench, tiered, type GateBench } from "./gate-bench.ts";

const action = join(fileURLToPath(new URL("../../..", import.meta.url)), "actions/audit");

/** A run of validate-model, fairness-check and gate, its artifacts downloaded into folders of their names. */
async function downloaded(): Promise<{ readonly bench: GateBench; readonly cwd: string; readonly digest: string }> {
  const bench = await openGateBench({ policy: tiered("{ checks: [validate-model, fairness-check] }") });
  await bench.validate();
  await bench.leave(bench.recordOf("fairness-check"));
  const run = await bench.gate();
  const cwd = workspace();
  mkdirSync(join(cwd, "artifacts"));
  await download(bench.results, join(cwd, "artifacts"));
  return { bench, cwd, digest: run.outputs["record-digest"] ?? "" };
}

function audit(cwd: string, ...more: readonly string[]): Promise<Ended> {
  return modelgate(["audit", "verify", "artifacts", "--quiet", ...more], { cwd });
}

function gateFolder(cwd: string): string {
  return readdirSync(join(cwd, "artifacts")).find((name) => name.startsWith("modelgate-gate-")) ?? "";
}

describe("audit of a run's artifacts", () => {
  it("holds for a run as it was written, offline, and against the digest that the run named", async () => {
    const { cwd, digest } = await downloaded();
    const plain = await audit(cwd);
    expect([plain.exitCode, plain.stderr]).toEqual([0, ""]);
    expect(plain.stdout).toContain("Holds: 3 records, 13 files and 2 links are as they were written.");
    expect((await audit(cwd, "--record-digest", digest)).exitCode).toBe(0);
    const other = await audit(cwd, "--record-digest", "0".repeat(64));
    expect([other.exitCode, other.stdout.includes("no record here has the digest")]).toEqual([1, true]);
    const folder = join(cwd, "artifacts", gateFolder(cwd));
    expect(execFileSync("sha256sum", ["-c", "SHA256SUMS"], { cwd: folder, encoding: "utf8" })).toContain(
      "record.json: OK",
    );
  });

  it("finds and names one flipped byte, in whichever file of the run it lies", async () => {
    const { cwd } = await downloaded();
    for (const folder of readdirSync(join(cwd, "artifacts"))) {
      for (const name of readdirSync(join(cwd, "artifacts", folder))) {
        const path = join(cwd, "artifacts", folder, name);
        const whole = readFileSync(path);
        const changed = Buffer.from(whole);
        const at = Math.floor(whole.length * 0.6);
        changed[at] = (changed[at] ?? 0) ^ 1;
        writeFileSync(path, changed);
        const ended = await audit(cwd, "--json");
        writeFileSync(path, whole);
        const { details, verdict } = JSON.parse(ended.stdout) as Result;
        expect([ended.exitCode, verdict, details?.kind]).toEqual([1, "fail", "audit"]);
        const places = details?.kind === "audit" ? details.faults.map(({ place }) => place) : [];
        expect(places).toContain(`artifacts/${folder}/${name}`);
      }
    }
  });

  it("finds a record that was left out, and one under another's name", async () => {
    const { cwd } = await downloaded();
    const root = join(cwd, "artifacts");
    const validated = readdirSync(root).find((name) => name.startsWith("modelgate-validate-model-")) ?? "";
    renameSync(join(root, validated), join(cwd, "away"));
    const without = await audit(cwd);
    expect([without.exitCode, without.stdout.includes("which is not here or was changed")]).toEqual([1, true]);
    cpSync(join(cwd, "away"), join(root, "modelgate-validate-model-triple-000000000000"), { recursive: true });
    const renamed = await audit(cwd);
    expect([renamed.exitCode, renamed.stdout.includes("its artifact was named after 000000000000")]).toEqual([1, true]);
  });

  it("leaves the audited folder as it was, and its own record names what it audited", async () => {
    const { cwd, digest } = await downloaded();
    await audit(cwd);
    const record = decodeRecord(readFileSync(join(cwd, "modelgate-audit/record.json"), "utf8"));
    expect(record.predicate.modelgate.builtOn.map(({ sha256 }) => sha256)).toContain(digest);
    expect((await audit(cwd)).exitCode).toBe(0);
    const both = await modelgate(["audit", "verify", ".", "--quiet"], { cwd });
    expect(both.exitCode).toBe(0);
  });

  it("is an action too, says nothing on the pull request, and needs no token", async () => {
    const { bench, cwd } = await downloaded();
    cpSync(join(cwd, "artifacts"), join(bench.workspace, "artifacts"), { recursive: true });
    const before = bench.github.journal.length;
    const run = await bench.run({ action, inputs: { command: "verify", folder: "artifacts", artifact: "false" } });
    expect([run.exitCode, run.outputs["verdict"], run.outputs["reason-codes"]]).toEqual([0, "pass", '["chain-holds"]']);
    expect([bench.repository.comments, bench.github.journal.length - before]).toEqual([[], 0]);
    rmSync(join(bench.workspace, "artifacts", gateFolder(cwd), "report.md"));
    const broken = await bench.run({ action, inputs: { command: "verify", folder: "artifacts", artifact: "false" } });
    expect([broken.exitCode, broken.outputs["reason-codes"]]).toEqual([1, '["file-missing"]']);
  });

  it.each([
    { args: ["audit"], words: "is required" },
    { args: ["audit", "check", "x"], words: 'found "check"; accepted: verify' },
    { args: ["audit", "verify", "nowhere"], words: "there is no such folder" },
    { args: ["audit", "verify", "."], words: "holds no record" },
    { args: ["audit", "verify", ".", "--record-digest", "abc"], words: "64 hexadecimal digits" },
    { args: ["audit", "verify", ".", "more"], words: "more" },
  ])("ends $args with an error", async ({ args, words }) => {
    const ended = await modelgate(args, { cwd: workspace({ "a.txt": "1" }) });
    expect([ended.exitCode, ended.stderr.includes(words)]).toEqual([64, true]);
  });
});
