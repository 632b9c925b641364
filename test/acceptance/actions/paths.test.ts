import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { model } from "../cli/command-line.ts";
import { type Bench, messages, openBench, rows } from "./action-bench.ts";

const SECRET = "AUTHORIZATION: basic c2VjcmV0";

/** A workspace with git's folder, and a folder outside of it with good files. */
async function openTrap(): Promise<{ readonly bench: Bench; readonly outside: string }> {
  const bench = await openBench({
    base: { "a.txt": "1" },
    change: { "data.csv": rows, "model.onnx": readFileSync(model("good-binary")) },
  });
  const outside = mkdtempSync(join(tmpdir(), "modelgate-outside-"));
  onTestFinished(() => rmSync(outside, { recursive: true, force: true }));
  for (const [name, content] of Object.entries({
    "data.csv": rows,
    "model.onnx": readFileSync(model("good-binary")),
  })) {
    writeFileSync(join(outside, name), content);
  }
  mkdirSync(join(bench.workspace, ".git"));
  writeFileSync(join(bench.workspace, ".git/config"), `[http]\n\textraheader = ${SECRET}\n`);
  symlinkSync(outside, join(bench.workspace, "away"));
  symlinkSync(join(bench.workspace, ".git/config"), join(bench.workspace, "config.csv"));
  return { bench, outside };
}

describe("paths of a workflow", () => {
  it.each([
    { what: "data above the workspace", inputs: { data: "../data.csv" } },
    { what: "data behind a link", inputs: { data: "away/data.csv" } },
    { what: "a glob behind a link", inputs: { data: "away/*.csv" } },
    { what: "a glob above the workspace", inputs: { data: "../**/data.csv" } },
    { what: "an absolute path", inputs: { data: "/etc/passwd" } },
    { what: "a model behind a link", inputs: { "model-path": "away/model.onnx" } },
    { what: "a champion behind a link", inputs: { "champion-path": "away/model.onnx" } },
    { what: "predictions behind a link", inputs: { predictions: "away/data.csv", score: "x0" } },
    { what: "a configuration above the workspace", inputs: { config: "../modelgate.yml" } },
    { what: "an output folder behind a link", inputs: { out: "away/results" } },
    { what: "an output folder above the workspace", inputs: { out: "../results" } },
    { what: "git's configuration", inputs: { data: ".git/config" } },
    { what: "git's configuration behind a link", inputs: { data: "config.csv" } },
    { what: "an output folder in git's", inputs: { out: ".git/hooks" } },
    { what: "a runtime behind a link", inputs: { "onnxruntime-path": "away" } },
  ])("may not be $what", async ({ inputs }) => {
    const { bench } = await openTrap();
    const good = { "model-path": "model.onnx", data: "data.csv", label: "label", comment: "false" };
    const run = await bench.run({ inputs: { ...good, ...inputs } });
    expect([run.exitCode, run.outputs]).toEqual([64, {}]);
    expect(messages(run, "error").join("\n")).toContain("leads out of the workspace");
    expect(run.stdout + run.stderr + run.summary).not.toContain("extraheader");
    expect(run.stdout + run.stderr + run.summary).not.toContain(SECRET);
  });

  it("may be links that stay inside, and RUNNER_TEMP", async () => {
    const { bench } = await openTrap();
    symlinkSync(join(bench.workspace, "model.onnx"), join(bench.workspace, "link.onnx"));
    const inputs = { "model-path": "link.onnx", data: "data.csv", label: "label", comment: "false" };
    const run = await bench.run({ inputs });
    expect([run.exitCode, run.outputs["verdict"]]).toEqual([0, "warn"]);
    expect(run.outputs["result-path"]).toMatch(/\/temp\/modelgate-validate-model-[0-9a-f]{8}\/result\.json$/u);
  });
});
