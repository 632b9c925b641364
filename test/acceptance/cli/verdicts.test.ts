import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { modelgate, readRecord, readResult, tripleCsv, validateTriple, workspace } from "./command-line.ts";

/** contracts.md §3, the rows below the first: one test of the built command line for each. */
describe("verdicts of the command line", () => {
  it.each([
    { name: "truncated-50", code: "model-refused:truncated" },
    { name: "external-parent", code: "model-refused:external-data-outside-folder" },
    { name: "unknown-operator", code: "unknown-operator" },
    { name: "zipmap", code: "zipmap-output" },
  ])("fails $name: $code", async ({ name, code }) => {
    const cwd = workspace({ "data.csv": tripleCsv(300) });
    const ended = await modelgate(validateTriple(name, "--gates", "accuracy >= 0.5"), { cwd });
    expect(ended.exitCode).toBe(1);
    const result = readResult(cwd);
    expect(result).toMatchObject({ verdict: "fail", reasonCodes: [code], gates: [] });
    expect(readRecord(cwd).predicate.result).toBe("FAILED");
  });

  it("gives the exact advice for a ZipMap output", async () => {
    const cwd = workspace({ "data.csv": tripleCsv(300) });
    const ended = await modelgate(validateTriple("zipmap"), { cwd });
    expect(ended.stdout).toContain("zipmap");
    expect(ended.stdout).toContain("False");
  });

  it.each([
    { name: "nan-output", cell: "0,0.5,0.25,1" },
    { name: "inf-output", cell: "1.5,0.5,0.25,1" },
  ])("fails $name as soon as one row has no finite score", async ({ name, cell }) => {
    const tame = (row: number): string =>
      row === 123 ? cell : `-0.${String((row % 9) + 1)},0.5,0.25,${String(row % 2)}`;
    const cwd = workspace({ "data.csv": tripleCsv(300, { cell: tame }) });
    const ended = await modelgate(validateTriple(name, "--gates", "accuracy >= 0.1"), { cwd });
    expect(ended.exitCode).toBe(1);
    expect(readResult(cwd)).toMatchObject({ verdict: "fail", reasonCodes: ["non-finite-output"] });
    expect(ended.stdout).toContain("124");
  });

  it.each([
    { name: "loop-forever", code: "time-limit", limits: ["--time-limit-seconds", "2"] },
    { name: "memory-growing", code: "memory-limit", limits: ["--memory-limit-mb", "400"] },
  ])("is inconclusive about $name: $code", async ({ name, code, limits }) => {
    const cwd = workspace({ "data.csv": tripleCsv(300) });
    const ended = await modelgate(validateTriple(name, ...limits, "--gates", "accuracy >= 0.5"), { cwd });
    expect(ended.exitCode).toBe(2);
    expect(readResult(cwd)).toMatchObject({ verdict: "inconclusive", reasonCodes: [code] });
    // in-toto has no word for it: FAILED there, the true verdict in our extension.
    expect(readRecord(cwd).predicate).toMatchObject({ result: "FAILED", modelgate: { verdict: "inconclusive" } });
  });

  it("is inconclusive about a model that takes the runtime's process down", async () => {
    // The model divides −2^63 by −1, and the processor's own signal ends the process.
    const cwd = workspace({ "data.csv": tripleCsv(300) });
    const ended = await modelgate(validateTriple("aborts-the-process", "--gates", "accuracy >= 0.5"), { cwd });
    expect(ended.exitCode).toBe(2);
    expect(readResult(cwd)).toMatchObject({ verdict: "inconclusive", reasonCodes: ["crash"] });
  });

  it("is inconclusive when a slice is too small to judge", async () => {
    const cwd = workspace({ "data.csv": tripleCsv(300) });
    const ended = await modelgate(validateTriple("good-binary", "--gates", 'accuracy on "x0 > 1.9" >= 0.5'), { cwd });
    expect(ended.exitCode).toBe(2);
    const result = readResult(cwd);
    expect(result).toMatchObject({ verdict: "inconclusive", reasonCodes: ["insufficient"] });
    expect(result.metrics.filter(({ on }) => on !== null)).not.toHaveLength(0);
    for (const row of result.metrics.filter(({ on }) => on !== null)) {
      expect(row).toMatchObject({ value: null, undefinedReason: "suppressed", n: null });
    }
  });

  it("is inconclusive when the interval lies astride the limit, and says how many rows would decide", async () => {
    const cwd = workspace({ "data.csv": tripleCsv(300) });
    const ended = await modelgate(validateTriple("good-binary", "--gates", "accuracy >= 0.9"), { cwd });
    expect(ended.exitCode).toBe(2);
    expect(readResult(cwd)).toMatchObject({ verdict: "inconclusive", reasonCodes: ["interval-straddles-limit"] });
    expect(ended.stdout).toMatch(/rows/u);
  });

  it("is inconclusive when the metric is undefined", async () => {
    const cwd = workspace({ "data.csv": tripleCsv(300) });
    const ended = await modelgate(validateTriple("good-binary", "--threshold", "2", "--gates", "precision >= 0.1"), {
      cwd,
    });
    expect(ended.exitCode).toBe(2);
    const result = readResult(cwd);
    expect(result).toMatchObject({ verdict: "inconclusive", reasonCodes: ["metric-undefined"] });
    expect(result.metrics.find(({ metric }) => metric === "precision")).toMatchObject({
      value: null,
      undefinedReason: "no-predicted-positives",
    });
  });

  it("fails when the bound misses the limit", async () => {
    const cwd = workspace({ "data.csv": tripleCsv(1000) });
    const ended = await modelgate(validateTriple("good-binary", "--gates", "accuracy >= 0.99"), { cwd });
    expect(ended.exitCode).toBe(1);
    const [gate] = readResult(cwd).gates;
    expect(gate).toMatchObject({ verdict: "fail", reasonCode: "bound-misses-limit", limit: 0.99, value: 0.898 });
    expect(gate?.p).toBeLessThan(0.025);
  });

  it("warns when only an advisory gate is missed", async () => {
    const yaml = `version: 1
models:
  triple:
    data: { path: data.csv, label: label }
    gates:
      - accuracy >= 0.5
      - { gate: accuracy >= 0.99, advisory: true }
`;
    const cwd = workspace({ "modelgate.yml": yaml, "data.csv": tripleCsv(1000) });
    const args = validateTriple("good-binary").filter((_, at) => at < 3);
    const ended = await modelgate(args, { cwd });
    expect(ended.exitCode).toBe(0);
    expect(readResult(cwd)).toMatchObject({ verdict: "warn", reasonCodes: ["bound-misses-limit"] });
    expect(readRecord(cwd).predicate.result).toBe("WARNED");
  });

  it("warns when an estimate meets its limit without an interval", async () => {
    const perfect = (row: number): string => (row % 2 === 0 ? "1.5,-1,0.5,1" : "-1.5,1,-0.5,0");
    const cwd = workspace({ "data.csv": tripleCsv(200, { cell: perfect }) });
    const ended = await modelgate(validateTriple("good-binary", "--gates", "roc_auc >= 0.9"), { cwd });
    expect(ended.exitCode).toBe(0);
    expect(readResult(cwd)).toMatchObject({ verdict: "warn", reasonCodes: ["no-interval"] });
  });

  it("warns without gates and prints gates that this model would pass", async () => {
    const cwd = workspace({ "data.csv": tripleCsv(1000) });
    const ended = await modelgate(validateTriple("good-binary"), { cwd });
    expect(ended.exitCode).toBe(0);
    expect(readResult(cwd)).toMatchObject({ verdict: "warn", reasonCodes: ["no-gates"], gates: [] });
    const suggested = /roc_auc >= (0\.\d+)/u.exec(ended.stdout)?.[0];
    expect(suggested).toBeDefined();
    const again = await modelgate(validateTriple("good-binary", "--gates", suggested ?? ""), { cwd });
    expect(again.exitCode).toBe(0);
    expect(readResult(cwd).verdict).toBe("pass");
  });

  it("passes when every required gate is met, and leaves result, record and both reports", async () => {
    const cwd = workspace({ "data.csv": tripleCsv(1000) });
    const ended = await modelgate(
      validateTriple("good-binary", "--gates", "accuracy >= 0.8", "--gates", "roc_auc >= 0.8"),
      { cwd },
    );
    expect(ended.exitCode).toBe(0);
    expect(readResult(cwd)).toMatchObject({ verdict: "pass", reasonCodes: ["bound-meets-limit"] });
    for (const file of ["result.json", "record.json", "report.html", "report.md"]) {
      expect(existsSync(join(cwd, "modelgate-out", file))).toBe(true);
    }
    expect(readRecord(cwd).predicate).toMatchObject({
      result: "PASSED",
      passedTests: ["accuracy >= 0.8", "roc_auc >= 0.8"],
    });
  });

  it("never compares a model with itself", async () => {
    const cwd = workspace({ "data.csv": tripleCsv(1000) });
    const args = validateTriple(
      "good-binary",
      "--champion-path",
      validateTriple("good-binary")[2] ?? "",
      "--gates",
      "roc_auc no-worse-than champion by 0.01",
    );
    const ended = await modelgate(args, { cwd });
    expect(ended.exitCode).toBe(2);
    expect(readResult(cwd)).toMatchObject({ verdict: "inconclusive", reasonCodes: ["same-model"] });
  });
});
