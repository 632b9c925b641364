import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { model, modelgate, tripleCsv, validateTriple, workspace } from "./command-line.ts";

/** contracts.md §3, first row: what the user must correct ends with 64, names the place, and writes nothing. */
describe("errors of the command line", () => {
  const config = (lines: string): string =>
    `version: 1\nmodels:\n  income:\n    path: m.onnx\n    data: { path: data.csv, label: label }\n${lines}`;

  it("names an unknown flag, the nearest one, and every other problem at once", async () => {
    const cwd = workspace({ "data.csv": tripleCsv(50) });
    const ended = await modelgate(validateTriple("good-binary", "--treshold", "0.5", "--confidence", "2"), { cwd });
    expect(ended.exitCode).toBe(64);
    expect(ended.stderr).toContain('unknown flag "--treshold"');
    expect(ended.stderr).toContain("--threshold");
    expect(ended.stderr).toContain("--confidence");
    expect(ended.stdout).toBe("");
  });

  it("places an unknown key of modelgate.yml and names the nearest one", async () => {
    const cwd = workspace({ "modelgate.yml": config("    treshold: 0.5\n"), "data.csv": tripleCsv(50) });
    const ended = await modelgate(["validate-model"], { cwd });
    expect(ended.exitCode).toBe(64);
    expect(ended.stderr).toContain("modelgate.yml:6:5: ");
    expect(ended.stderr).toMatch(/treshold.*\n.*threshold/u);
  });

  it("points into a gate that cannot be parsed", async () => {
    const cwd = workspace({
      "modelgate.yml": config("    gates:\n      - roc_uac >= 0.8\n"),
      "data.csv": tripleCsv(50),
    });
    const ended = await modelgate(["validate-model"], { cwd });
    expect(ended.exitCode).toBe(64);
    expect(ended.stderr).toContain("modelgate.yml:7:9: ");
    expect(ended.stderr).toContain("roc_auc");
  });

  it.each([
    { what: "a model that is not there", args: ["--model-path", "nowhere.onnx"], says: "nowhere.onnx" },
    { what: "data that is not there", args: ["--data", "nowhere.csv"], says: "nowhere.csv" },
    { what: "a label column that is not there", args: ["--label", "lable"], says: '"lable"' },
    { what: "a slice on a column that is not there", args: ["--gates", 'recall on "agee < 3" >= 0.1'], says: '"agee"' },
    { what: "a limit that is not a number", args: ["--gates", "recall >= high"], says: "high" },
    {
      what: "a comparison with no champion declared",
      args: ["--gates", "recall no-worse-than champion by 0.01"],
      says: "champion",
    },
    { what: "a metric of another task", args: ["--gates", "r2 >= 0.5"], says: "r2" },
  ])("refuses $what", async ({ args, says }) => {
    const cwd = workspace({ "data.csv": tripleCsv(50) });
    const given = new Map([
      ["--model-path", model("good-binary")],
      ["--data", "data.csv"],
      ["--label", "label"],
    ]);
    given.set(args[0] ?? "", args[1] ?? "");
    const ended = await modelgate(["validate-model", ...[...given].flat()], { cwd });
    expect(ended.exitCode).toBe(64);
    expect(ended.stderr).toContain(says);
  });

  it("refuses a Git LFS pointer and says how to fetch the file", async () => {
    const pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12\n";
    const cwd = workspace({ "data.csv": tripleCsv(50), "m.onnx": pointer });
    const ended = await modelgate(
      ["validate-model", "--model-path", "m.onnx", "--data", "data.csv", "--label", "label"],
      { cwd },
    );
    expect(ended.exitCode).toBe(64);
    expect(ended.stderr).toContain("Git LFS pointer");
    expect(ended.stderr).toContain("git lfs pull");
  });

  it("names line and column of a bad cell at line 70 001", async () => {
    // Line 1 is the header, so line 70 001 is row 69 999.
    const cwd = workspace({
      "data.csv": tripleCsv(70_100, { cell: (row) => (row === 69_999 ? "0.5,oops,0.25,1" : null) }),
    });
    const ended = await modelgate(validateTriple("good-binary"), { cwd });
    expect(ended.exitCode).toBe(64);
    expect(ended.stderr).toMatch(/data\.csv:70001\b/u);
    expect(ended.stderr).toContain('"oops"');
    expect(ended.stderr).toContain("x1");
  });

  it("places a label outside the declared classes", async () => {
    const cwd = workspace({ "data.csv": tripleCsv(60, { cell: (row) => (row === 40 ? "0.5,0.5,0.25,maybe" : null) }) });
    const ended = await modelgate(validateTriple("good-binary", "--classes", "0,1"), { cwd });
    expect(ended.exitCode).toBe(64);
    expect(ended.stderr).toContain('data.csv:42: the label "maybe" is none of the classes "0", "1"');
  });

  it("refuses data without rows", async () => {
    const cwd = workspace({ "data.csv": "x0,x1,x2,label\n" });
    const ended = await modelgate(validateTriple("good-binary"), { cwd });
    expect(ended.exitCode).toBe(64);
    expect(ended.stderr).toContain("no rows");
  });

  it("asks which model when the file has several, and names them", async () => {
    const both = "version: 1\nmodels:\n  income: { path: a.onnx }\n  credit: { path: b.onnx }\n";
    const cwd = workspace({ "modelgate.yml": both });
    const ended = await modelgate(["validate-model"], { cwd });
    expect(ended.exitCode).toBe(64);
    expect(ended.stderr).toMatch(/credit.*income|income.*credit/u);
  });

  it("refuses an output folder that is a file, and loses nothing else", async () => {
    const cwd = workspace({ "data.csv": tripleCsv(50), blocked: "a file" });
    const ended = await modelgate(validateTriple("good-binary", "--out", "blocked"), { cwd });
    expect(ended.exitCode).toBe(64);
    expect(ended.stderr).toContain('"blocked"');
  });

  it("calls a defect of its own an internal error, with the stack only when asked", async () => {
    const cwd = workspace({ "data.csv": tripleCsv(50) });
    const sabotage = "data:text/javascript,performance.now=()=>{throw new Error('sabotaged clock')}";
    const quiet = await modelgate(validateTriple("good-binary"), {
      cwd,
      env: { NODE_OPTIONS: `--import "${sabotage}"` },
    });
    expect(quiet.exitCode).toBe(70);
    expect(quiet.stderr).toContain("internal error: sabotaged clock");
    expect(quiet.stderr).not.toContain("at ");
    const loud = await modelgate(validateTriple("good-binary"), {
      cwd,
      env: { NODE_OPTIONS: `--import "${sabotage}"`, MODELGATE_DEBUG: "1" },
    });
    expect(loud.exitCode).toBe(70);
    expect(loud.stderr).toMatch(/\n\s+at /u);
  });

  it("follows links to a model as the user would", async () => {
    const cwd = workspace({ "data.csv": tripleCsv(200) });
    symlinkSync(model("good-binary"), join(cwd, "link.onnx"));
    const ended = await modelgate(
      ["validate-model", "--model-path", "link.onnx", "--data", "data.csv", "--label", "label"],
      { cwd },
    );
    expect(ended.exitCode).toBe(0);
  });
});
