import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Ended, modelgate, readRecord, readResult, tripleCsv, validateTriple, workspace } from "./command-line.ts";

/** What a person reads first, on one line: verdict and headline, then what to do. */
function opening({ stdout }: Ended): string {
  return (stdout.split("\n\nModel ")[0] ?? "").replaceAll(/\s+/gu, " ");
}

/** contracts.md §3, the rows below the first: message, verdict and exit code of the built command line for each. */
describe("verdicts of the command line", () => {
  it.each([
    {
      name: "truncated-50",
      code: "model-refused:truncated",
      says: "The file ends too early, at byte 207: a part of 378 bytes begins at byte 30. 1. Copy or export the model again",
    },
    {
      name: "external-parent",
      code: "model-refused:external-data-outside-folder",
      says: 'Tensor "weights" takes its data from "../README.md"; accepted are relative paths below the model\'s folder',
    },
    {
      name: "unknown-operator",
      code: "unknown-operator",
      says: 'The runtime does not know the operator "com.example:Foo". 1. Export the model again with operators and an opset',
    },
    {
      name: "zipmap",
      code: "zipmap-output",
      says: 'The model output "output_probability" is a ZipMap: a list of dictionaries instead of a tensor',
    },
  ])("fails $name: $code", async ({ name, code, says }) => {
    const cwd = workspace({ "data.csv": tripleCsv(300) });
    const ended = await modelgate(validateTriple(name, "--gates", "accuracy >= 0.5"), { cwd });
    expect(ended.exitCode).toBe(1);
    const result = readResult(cwd);
    expect(result).toMatchObject({ verdict: "fail", reasonCodes: [code], gates: [] });
    expect(opening(ended)).toContain(`✗ FAIL validate-model: ${name} Fails: ${says}`);
    expect(readRecord(cwd).predicate.result).toBe("FAILED");
  });

  it("gives the exact advice for a ZipMap output", async () => {
    const cwd = workspace({ "data.csv": tripleCsv(300) });
    const ended = await modelgate(validateTriple("zipmap"), { cwd });
    expect(opening(ended)).toContain('`to_onnx(model, X[:1], options={id(model): {"zipmap": False}})` in skl2onnx');
    expect(opening(ended)).toContain("`zipmap=False` in onnxmltools");
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
    expect(opening(ended)).toContain(
      `✗ FAIL validate-model: ${name} Fails: The model output "score" is NaN or infinite, first in data row 124 (1 of 300 rows`,
    );
  });

  it.each([
    {
      name: "loop-forever",
      code: "time-limit",
      limits: ["--time-limit-seconds", "2"],
      says: "took longer than the limit of 2 s, so it was stopped. 1. Raise `time-limit-seconds`",
    },
    {
      name: "memory-growing",
      code: "memory-limit",
      limits: ["--memory-limit-mb", "400"],
      says: "The inference process grew beyond the limit of 400 MiB, so it was stopped. 1. Raise `memory-limit-mb`",
    },
  ])("is inconclusive about $name: $code", async ({ name, code, limits, says }) => {
    const cwd = workspace({ "data.csv": tripleCsv(300) });
    const ended = await modelgate(validateTriple(name, ...limits, "--gates", "accuracy >= 0.5"), { cwd });
    expect(ended.exitCode).toBe(2);
    expect(readResult(cwd)).toMatchObject({ verdict: "inconclusive", reasonCodes: [code] });
    expect(opening(ended)).toContain(`? INCONCLUSIVE validate-model: ${name} Inconclusive: `);
    expect(opening(ended)).toContain(says);
    // in-toto has no word for it: FAILED there, the true verdict in our extension.
    expect(readRecord(cwd).predicate).toMatchObject({ result: "FAILED", modelgate: { verdict: "inconclusive" } });
  });

  it("is inconclusive about a model that takes the runtime's process down", async () => {
    // The model divides −2^63 by −1, and the processor's own signal ends the process.
    const cwd = workspace({ "data.csv": tripleCsv(300) });
    const ended = await modelgate(validateTriple("aborts-the-process", "--gates", "accuracy >= 0.5"), { cwd });
    expect(ended.exitCode).toBe(2);
    expect(readResult(cwd)).toMatchObject({ verdict: "inconclusive", reasonCodes: ["crash"] });
    expect(opening(ended)).toContain("Inconclusive: The inference process was ended by SIGFPE.");
  });

  it("is inconclusive when a slice is too small to judge", async () => {
    const cwd = workspace({ "data.csv": tripleCsv(300) });
    const ended = await modelgate(validateTriple("good-binary", "--gates", 'accuracy on "x0 > 1.9" >= 0.5'), { cwd });
    expect(ended.exitCode).toBe(2);
    const result = readResult(cwd);
    expect(result).toMatchObject({ verdict: "inconclusive", reasonCodes: ["insufficient"] });
    expect(opening(ended)).toContain(
      'Inconclusive: accuracy on "x0 > 1.9" must be at least 0.5, but there are too few rows to judge.',
    );
    expect(result.metrics.filter(({ on }) => on !== null)).not.toHaveLength(0);
    for (const row of result.metrics.filter(({ on }) => on !== null)) {
      expect(row).toMatchObject({ value: null, undefinedReason: "suppressed", n: null });
    }
  });

  it("is inconclusive when a group is too small to judge, however the others do", async () => {
    const yaml = `version: 1
models:
  triple:
    data: { path: data.csv, label: label, sensitive: [side] }
    input: { columns: [x0, x1, x2] }
    gates: [accuracy by side >= 0.5]
`;
    const [header = "", ...lines] = tripleCsv(300).trimEnd().split("\n");
    const sided = lines.map((line, row) => `${line},${row < 20 ? "few" : "many"}`);
    const cwd = workspace({ "modelgate.yml": yaml, "data.csv": [`${header},side`, ...sided, ""].join("\n") });
    const args = validateTriple("good-binary").filter((_, at) => at < 3);
    const ended = await modelgate(args, { cwd });
    expect(ended.exitCode).toBe(2);
    expect(readResult(cwd)).toMatchObject({ verdict: "inconclusive", reasonCodes: ["insufficient"] });
    expect(opening(ended)).toContain("Inconclusive: accuracy by side");
    expect(opening(ended)).toContain("too few rows to judge");
  });

  it.each([
    { limit: 0.87, advice: /about 520 instead of 300 would decide, if the value stays what it is/u },
    { limit: 0.9, advice: /more rows are unlikely to decide; improve the model/u },
  ])("is inconclusive when the interval lies astride the limit of $limit, and says what would decide", async (of) => {
    const cwd = workspace({ "data.csv": tripleCsv(300) });
    const ended = await modelgate(validateTriple("good-binary", "--gates", `accuracy >= ${String(of.limit)}`), { cwd });
    expect(ended.exitCode).toBe(2);
    expect(readResult(cwd)).toMatchObject({ verdict: "inconclusive", reasonCodes: ["interval-straddles-limit"] });
    expect(opening(ended)).toContain(
      `Inconclusive: accuracy is 0.900 [0.861, 0.929], must be at least ${String(of.limit)}: the interval lies on both sides`,
    );
    expect(opening(ended)).toMatch(of.advice);
  });

  it("is inconclusive when the metric is undefined", async () => {
    const cwd = workspace({ "data.csv": tripleCsv(300) });
    const ended = await modelgate(validateTriple("good-binary", "--threshold", "2", "--gates", "precision >= 0.1"), {
      cwd,
    });
    expect(ended.exitCode).toBe(2);
    const result = readResult(cwd);
    expect(result).toMatchObject({ verdict: "inconclusive", reasonCodes: ["metric-undefined"] });
    expect(opening(ended)).toContain(
      "precision must be at least 0.1, but the metric has no value on these rows: nothing was predicted positive.",
    );
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
    expect(opening(ended)).toContain("Fails: accuracy is 0.898 [0.878, 0.915], must be at least 0.99.");
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
    expect(opening(ended)).toContain("! WARN validate-model: triple Passes with a warning: accuracy is 0.898");
  });

  it("warns when an estimate meets its limit without an interval", async () => {
    const perfect = (row: number): string => (row % 2 === 0 ? "1.5,-1,0.5,1" : "-1.5,1,-0.5,0");
    const cwd = workspace({ "data.csv": tripleCsv(200, { cell: perfect }) });
    const ended = await modelgate(validateTriple("good-binary", "--gates", "roc_auc >= 0.9"), { cwd });
    expect(ended.exitCode).toBe(0);
    expect(readResult(cwd)).toMatchObject({ verdict: "warn", reasonCodes: ["no-interval"] });
    expect(opening(ended)).toContain("roc_auc is 1, must be at least 0.9 (no interval could be computed");
  });

  it("warns without gates and prints gates that this model would pass", async () => {
    const cwd = workspace({ "data.csv": tripleCsv(1000) });
    const ended = await modelgate(validateTriple("good-binary"), { cwd });
    expect(ended.exitCode).toBe(0);
    expect(readResult(cwd)).toMatchObject({ verdict: "warn", reasonCodes: ["no-gates"], gates: [] });
    expect(opening(ended)).toContain("! WARN validate-model: good-binary Nothing was judged: no gate is declared.");
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
    expect(opening(ended)).toContain(
      "✓ PASS validate-model: good-binary Passes all 2 required gates. Closest: roc_auc is 0.900",
    );
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
    expect(opening(ended)).toContain("Inconclusive: candidate and champion are the same model, digest for digest.");
  });
});
