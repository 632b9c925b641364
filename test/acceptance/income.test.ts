import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Result } from "../../shared/records/result.ts";
import { modelgate, readRecord, readResult, workspace } from "./cli/command-line.ts";

const examples = fileURLToPath(new URL("../../workflows-examples", import.meta.url));

/**
 * A copy of an example, to be judged from within: the seed follows the policy, to which inputs belong as they are written, and where an interval
 * ends at its limit another seed is another word.
 */
function copyOf(name: "income" | "german-credit"): string {
  const folder = workspace();
  cpSync(join(examples, name), folder, { recursive: true, filter: (path) => !path.includes("/training.") });
  return folder;
}

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
        readonly groups: Readonly<
          Record<
            string,
            {
              readonly rates: Readonly<Record<string, Readonly<Record<string, number>>>>;
              readonly disparities: Readonly<Record<string, number>>;
            }
          >
        >;
      }
    >
  >;
}

/** scikit-learn's own numbers on the committed files (evaluate.py). */
const expected = JSON.parse(readFileSync(join(examples, "income/expected.json"), "utf8")) as Expected;

interface Case {
  readonly name: string;
  readonly exitCode: number;
  readonly verdict: Result["verdict"];
  /** Every gate that is not passed, with its verdict and why; "required" unless it is advisory. */
  readonly missed: readonly string[];
}

const cases: readonly Case[] = [
  { name: "candidate-better", exitCode: 0, verdict: "pass", missed: [] },
  // Good by its metrics; what is wrong with it only a comparison of groups shows.
  { name: "candidate-biased", exitCode: 0, verdict: "pass", missed: [] },
  {
    name: "candidate-bad",
    exitCode: 1,
    verdict: "fail",
    // Trained on columns that belong to other rows: everything that was asked of it is worse, the young by most.
    missed: [
      "fail, bound-misses-limit: roc_auc >= 0.9",
      "fail, bound-misses-limit: average_precision >= 0.78",
      "fail, bound-misses-limit: precision >= 0.75",
      "fail, bound-misses-limit: log_loss <= 0.3",
      "fail, bound-misses-limit: brier_score <= 0.1",
      "fail, bound-misses-limit: roc_auc no-worse-than champion by 0.005",
      "fail, bound-misses-limit: f1 no-worse-than champion by 0.005",
      "fail, bound-misses-limit: log_loss no-worse-than champion by 1%",
      'fail, bound-misses-limit: recall on "age < 30" >= 0.3',
      "warn, bound-misses-limit, advisory: matthews_corrcoef >= 0.6",
      "warn, interval-straddles-limit, advisory: balanced_accuracy no-worse-than champion by 0.005",
      'warn, interval-straddles-limit, advisory: recall on "education-num >= 13" >= 0.8',
    ],
  },
  {
    name: "champion",
    exitCode: 1,
    verdict: "fail",
    // As its own candidate: its comparisons cannot be judged, one of its own limits is missed and three are astride.
    missed: [
      "fail, bound-misses-limit: log_loss <= 0.3",
      "inconclusive, interval-straddles-limit: brier_score <= 0.1",
      "inconclusive, same-model: roc_auc no-worse-than champion by 0.005",
      "inconclusive, same-model: f1 no-worse-than champion by 0.005",
      "inconclusive, same-model: log_loss no-worse-than champion by 1%",
      'inconclusive, interval-straddles-limit: recall on "age < 30" >= 0.3',
      "warn, interval-straddles-limit, advisory: matthews_corrcoef >= 0.6",
      "warn, same-model, advisory: balanced_accuracy no-worse-than champion by 0.005",
    ],
  },
];

describe("the income example", () => {
  it.each(cases)(
    "$name: $verdict, gate by gate, and every number is scikit-learn's",
    async ({ name, exitCode, verdict, missed }) => {
      const cwd = copyOf("income");
      const ended = await modelgate(["validate-model", "--model-path", `models/${name}.onnx`], { cwd });
      expect(ended.exitCode).toBe(exitCode);
      const result = readResult(cwd);
      expect(result.verdict).toBe(verdict);
      expect(result.gates).toHaveLength(12);
      expect(result.gates.filter((gate) => gate.verdict !== "pass").map(gateLine)).toEqual(missed);
      expect(result.subject.sha256).toBe(expected.models[name]?.sha256);
      expect(result.data).toMatchObject({ sha256: expected.data.sha256, rows: expected.data.rows });
      compareNumbers(result, name);
    },
  );
});

function gateLine({ verdict, reasonCode, advisory, gate }: Result["gates"][number]): string {
  return `${verdict}, ${reasonCode}${advisory ? ", advisory" : ""}: ${gate}`;
}

describe("the income example, by sex and race", () => {
  it.each([
    { name: "candidate-better", exitCode: 0, verdict: "pass", withheld: [] },
    // The biased model predicts >50K for fewer than ten people of the smallest groups: what divides by those is withheld.
    {
      name: "candidate-biased",
      exitCode: 1,
      verdict: "fail",
      withheld: ["precision of Amer-Indian-Eskimo", "precision of Other"],
    },
  ])("$name: $verdict, and every number is fairlearn's", async ({ name, exitCode, verdict, withheld }) => {
    const cwd = copyOf("income");
    const args = ["--model-path", `models/${name}.onnx`];
    await modelgate(["validate-model", ...args], { cwd });
    const ended = await modelgate(["fairness-check", ...args], { cwd });
    expect(ended.exitCode).toBe(exitCode);
    const result = readResult(cwd);
    expect([result.verdict, result.predictions]).toEqual([verdict, "reused"]);
    expect(readRecord(cwd).predicate.modelgate.builtOn).toHaveLength(1);
    expect(fairnessDisagreements(result, name)).toEqual(withheld);
  });
});

/** Rates of every group and disparities over all of them that are not fairlearn's, and by name those that are withheld. */
function fairnessDisagreements(result: Result, name: string): readonly string[] {
  const value = (metric: string, by: string, group: string | null): number | null => {
    const row = result.metrics.find(
      (one) =>
        one.metric === metric &&
        one.of === "candidate" &&
        one.reference === null &&
        one.by?.length === 1 &&
        one.by[0] === by &&
        (group === null ? one.group === null : one.group?.[0] === group),
    );
    return row?.undefinedReason === "suppressed" ? null : (row?.value ?? Number.NaN);
  };
  const off = (place: string, ours: number | null, theirs: number): readonly string[] =>
    ours === null
      ? [place]
      : Math.abs(ours - theirs) < 1e-12
        ? []
        : [`${place}: ${String(ours)}, fairlearn ${String(theirs)}`];
  return Object.entries(expected.models[name]?.groups ?? {}).flatMap(([by, { rates, disparities }]) => [
    ...Object.entries(rates).flatMap(([group, own]) =>
      Object.entries(own).flatMap(([metric, theirs]) => off(`${metric} of ${group}`, value(metric, by, group), theirs)),
    ),
    ...Object.entries(disparities).flatMap(([metric, theirs]) =>
      off(`${metric} by ${by}`, value(metric, by, null), theirs),
    ),
  ]);
}

describe("the German credit example", () => {
  it("is inconclusive for want of rows, and says about how many would decide", async () => {
    const cwd = copyOf("german-credit");
    expect((await modelgate(["validate-model"], { cwd })).exitCode).toBe(0);
    const ended = await modelgate(["fairness-check"], { cwd });
    expect(ended.exitCode).toBe(2);
    const { verdict, gates } = readResult(cwd);
    expect(verdict).toBe("inconclusive");
    expect(new Set(gates.map((gate) => gate.reasonCode))).toContain("interval-straddles-limit");
    expect(gates.map((gate) => gate.verdict)).not.toContain("fail");
    expect(ended.stdout.replaceAll(/\s+/gu, " ")).toMatch(/about [\d\u202f]+ instead of 350 would decide/u);
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
