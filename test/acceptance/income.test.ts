import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Result } from "../../shared/records/result.ts";
import { modelgate, readResult, workspace } from "./cli/command-line.ts";

const example = fileURLToPath(new URL("../../workflows-examples/income", import.meta.url));

interface Expected {
  readonly data: { readonly sha256: string; readonly rows: number };
  readonly models: Readonly<
    Record<
      string,
      {
        readonly sha256: string;
        readonly counts: Readonly<Record<string, number>>;
        readonly metrics: Readonly<Record<string, number>>;
        readonly slices: Readonly<
          Record<string, { readonly n: number; readonly metrics: Readonly<Record<string, number>> }>
        >;
      }
    >
  >;
}

/** scikit-learn's own numbers on the committed files (evaluate.py). */
const expected = JSON.parse(readFileSync(join(example, "expected.json"), "utf8")) as Expected;

describe("the income example", () => {
  it.each([
    { name: "candidate-better", exitCode: 0, verdict: "pass" },
    { name: "candidate-bad", exitCode: 1, verdict: "fail" },
    // The champion as its own candidate: its comparisons cannot be judged, and its own limits are partly missed.
    { name: "champion", exitCode: 1, verdict: "fail" },
  ])("$name: $verdict, and every number is scikit-learn's", async ({ name, exitCode, verdict }) => {
    const cwd = workspace();
    const ended = await modelgate(
      ["validate-model", "--config", join(example, "modelgate.yml")].concat([
        "--model-path",
        join(example, `models/${name}.onnx`),
      ]),
      { cwd },
    );
    expect(ended.exitCode).toBe(exitCode);
    const result = readResult(cwd);
    expect(result.verdict).toBe(verdict);
    expect(result.subject.sha256).toBe(expected.models[name]?.sha256);
    expect(result.data).toMatchObject({ sha256: expected.data.sha256, rows: expected.data.rows });
    compareNumbers(result, name);
  });
});

function compareNumbers(result: Result, name: string): void {
  const own = expected.models[name];
  if (own === undefined) throw new Error(`no expected values of ${name}`);
  const value = (metric: string, on: string | null): number => {
    const row = result.metrics.find((one) => one.metric === metric && one.on === on && one.of === "candidate");
    return row?.value ?? Number.NaN;
  };
  const off = Object.entries({ ...own.metrics, ...own.counts }).filter(
    ([metric, number]) => !(Math.abs(value(metric, null) / number - 1) < 1e-12),
  );
  expect(off).toEqual([]);
  const slice = own.slices["age < 30"];
  expect(Math.abs(value("recall", "age < 30") / (slice?.metrics["recall"] ?? 0) - 1)).toBeLessThan(1e-12);
}
