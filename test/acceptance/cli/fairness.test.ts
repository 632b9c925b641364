import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { MetricRow, Result } from "../../../shared/records/result.ts";
import type { readRecord } from "./command-line.ts";
import { model, modelgate, readResult, tripleCsv, workspace } from "./command-line.ts";

/** Rows of one group: how many with which label and decision. */
interface Cells {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
  readonly tn: number;
}

type Groups = readonly (readonly [name: string, cells: Cells])[];

/** A decisions file `group,label,granted`; an empty name is a missing value. */
function decisions(groups: Groups): string {
  const lines = groups.flatMap(([name, { tp, fp, fn, tn }]) =>
    (
      [
        ["yes", "yes", tp],
        ["no", "yes", fp],
        ["yes", "no", fn],
        ["no", "no", tn],
      ] as const
    ).flatMap(([label, granted, n]) => Array.from({ length: n }, () => `${name},${label},${granted}`)),
  );
  return `group,label,granted\n${lines.join("\n")}\n`;
}

const args = (...more: readonly string[]): readonly string[] => [
  ...["fairness-check", "--predictions", "d.csv", "--prediction", "granted", "--label", "label"],
  ...["--positive-class", "yes", "--sensitive", "group", ...more],
];

/** True positive rate .8 and .5, selection .5 and .3, of 400 rows each. */
const a = { tp: 160, fp: 40, fn: 40, tn: 160 };
const b = { tp: 100, fp: 20, fn: 100, tn: 180 };
const gapOf30 = decisions([
  ["a", a],
  ["b", b],
]);

async function checked(
  csv: string,
  ...more: readonly string[]
): Promise<{
  readonly exitCode: number | null;
  readonly result: Result;
  readonly stdout: string;
  readonly cwd: string;
}> {
  const cwd = workspace({ "d.csv": csv });
  const ended = await modelgate(args(...more), { cwd });
  expect(ended.stderr).not.toContain("error");
  return { exitCode: ended.exitCode, result: readResult(cwd), stdout: ended.stdout, cwd };
}

function row(result: Result, wanted: Partial<MetricRow>): MetricRow | undefined {
  return result.metrics.find((one) =>
    Object.entries({ of: "candidate", class: null, ...wanted }).every(
      ([key, value]) => JSON.stringify(one[key as keyof MetricRow]) === JSON.stringify(value),
    ),
  );
}

describe("fairness gates", () => {
  it.each([
    { gate: "equal_opportunity_difference by group <= 0.4", exitCode: 0, verdict: "pass" },
    { gate: "equal_opportunity_difference by group <= 0.3", exitCode: 2, verdict: "inconclusive" },
    { gate: "equal_opportunity_difference by group <= 0.1", exitCode: 1, verdict: "fail" },
    { gate: "demographic_parity_ratio by group >= 0.8", exitCode: 1, verdict: "fail" },
    { gate: "true_positive_rate by group >= 0.4", exitCode: 0, verdict: "pass" },
    { gate: "false_positive_rate by group <= 0.14", exitCode: 1, verdict: "fail" },
    { gate: "selection_rate by group >= 0.2", exitCode: 0, verdict: "pass" },
  ])("$gate ends with $exitCode", async ({ gate, exitCode, verdict }) => {
    const found = await checked(gapOf30, "--gates", gate);
    expect(found.exitCode).toBe(exitCode);
    expect(found.result.gates[0]).toMatchObject({ gate, by: ["group"], verdict });
  });

  it("compare with a named group, each group alone, and name the one that decided", async () => {
    const csv = decisions([
      ["a", a],
      ["b", b],
      ["c", { tp: 190, fp: 10, fn: 10, tn: 190 }],
    ]);
    const { exitCode, result } = await checked(
      csv,
      "--reference",
      "group=a",
      "--gates",
      "disparate_impact by group >= 0.8",
    );
    expect(exitCode).toBe(1);
    expect(result.gates[0]).toMatchObject({ verdict: "fail", group: ["b"], value: 0.6 });
    expect(row(result, { metric: "disparate_impact", group: ["c"] })).toMatchObject({ value: 1, reference: ["a"] });
  });

  it("without an attribute are judged on every sensitive one, and say which decided", async () => {
    const [header, ...lines] = gapOf30.trimEnd().split("\n");
    const csv = `${header ?? ""},other\n${lines.map((line, at) => `${line},${at % 2 === 0 ? "x" : "y"}`).join("\n")}\n`;
    const cwd = workspace({ "d.csv": csv });
    const ended = await modelgate(
      [...args("--gates", "equal_opportunity_difference <= 0.1")].map((arg) => (arg === "group" ? "other,group" : arg)),
      { cwd },
    );
    expect(ended.exitCode).toBe(1);
    expect(readResult(cwd).gates[0]).toMatchObject({ by: ["group"], verdict: "fail" });
    expect(ended.stdout).toContain("by group, must be at most 0.1");
  });

  it("on a slice look at its rows alone", async () => {
    const [header, ...lines] = gapOf30.trimEnd().split("\n");
    // Old rows are granted whatever the group: no gap there.
    const csv = `${header ?? ""},age\n${lines.map((line) => `${line},30`).join("\n")}\n${decisions([
      ["a", a],
      ["b", a],
    ])
      .trimEnd()
      .split("\n")
      .slice(1)
      .map((line) => `${line},60`)
      .join("\n")}\n`;
    const young = await checked(csv, "--gates", 'equal_opportunity_difference by group on "age < 40" <= 0.15');
    expect([young.exitCode, young.result.gates[0]?.value?.toFixed(6)]).toEqual([1, "0.300000"]);
    const old = await checked(csv, "--gates", 'equal_opportunity_difference by group on "age >= 40" <= 0.15');
    expect([old.exitCode, old.result.gates[0]?.value]).toEqual([0, 0]);
  });

  it("are suggested where none is declared, and hold for this very model", async () => {
    const { exitCode, stdout, result } = await checked(gapOf30);
    expect([exitCode, result.reasonCodes]).toEqual([0, ["no-gates"]]);
    const suggested = /equal_opportunity_difference by group <= \S+/u.exec(stdout)?.[0] ?? "none";
    expect((await checked(gapOf30, "--gates", suggested)).exitCode).toBe(0);
  });

  it("say the worst pair in people, and how much of it chance alone would make", async () => {
    const { stdout } = await checked(gapOf30, "--reference", "group=a");
    const text = stdout.replaceAll(/\s+/gu, " ");
    expect(text).toContain(
      "of 1000 people in group b, about 200 fewer are predicted yes than of 1000 in group a [−265 to −133]",
    );
    expect(text).toContain("of 1000 people in group b whose label is yes, about 300 fewer are predicted yes");
    expect(text).toMatch(/by chance about \d+/u);
  });

  it("never call the result compliance", async () => {
    const { cwd } = await checked(gapOf30, "--gates", "equal_opportunity_difference by group <= 0.4");
    const report = readFileSync(join(cwd, "modelgate-out/report.md"), "utf8");
    expect(report).toContain("support evidence for an assessment of fairness");
    expect(report.replace("none of compliance with any law", "")).not.toMatch(
      /complian|compl(?:y|ies)|\bfair\b|lawful/iu,
    );
  });
});

describe("groups that cannot be judged", () => {
  const small: Groups = [
    ["a", a],
    ["b", a],
    ["small", { tp: 10, fp: 3, fn: 3, tn: 8 }],
  ];
  const lacks: Groups = [
    ["a", a],
    ["b", a],
    ["lacks", { tp: 0, fp: 20, fn: 0, tn: 80 }],
  ];
  const config = (fairness: string, gates: string): string => `version: 1
models:
  m:
    task: binary
    classes: ["no", "yes"]
    positive-class: "yes"
    data: { label: label, sensitive: [group] }
    predictions: { path: d.csv, prediction: granted }
    fairness: ${fairness}
    gates: ["${gates}"]
`;

  it.each([
    { what: "too few rows", groups: small, name: "small", says: "too few rows to judge", value: 0 },
    // The others' denominators would reveal that nobody of the group is positive, so the gap is withheld (contracts.md §8).
    {
      what: "no positive label",
      groups: lacks,
      name: "lacks",
      says: "too few rows with the positive label",
      value: null,
    },
  ])("keep a gate from passing and are named: $what", async ({ groups, name, says, value }) => {
    const { exitCode, result, stdout } = await checked(
      decisions(groups),
      "--gates",
      "equal_opportunity_difference by group <= 0.2",
    );
    expect([exitCode, result.gates[0]?.reasonCode]).toEqual([2, "group-not-judged"]);
    expect(result.gates[0]?.value).toBe(value);
    expect(stdout.replaceAll(/\s+/gu, " ")).toMatch(
      new RegExp(`group = ${name} \\(\\d+ rows\\): ${says}.*no gate that compares it passes`, "u"),
    );
  });

  it("do not save a model that fails without them", async () => {
    const csv = decisions([
      ["a", a],
      ["b", b],
      ["small", { tp: 10, fp: 3, fn: 3, tn: 8 }],
    ]);
    expect((await checked(csv, "--gates", "equal_opportunity_difference by group <= 0.1")).exitCode).toBe(1);
  });

  it("may be exempted by name, and are judged once they have rows enough", async () => {
    const gate = "equal_opportunity_difference by group <= 0.2";
    const run = async (groups: Groups): Promise<number | null> => {
      const cwd = workspace({
        "d.csv": decisions(groups),
        "modelgate.yml": config("{ exempt: { group: [small] } }", gate),
      });
      return (await modelgate(["fairness-check"], { cwd })).exitCode;
    };
    expect(await run(small)).toBe(0);
    expect(
      await run([
        ["a", a],
        ["b", a],
        ["small", { tp: 20, fp: 40, fn: 180, tn: 160 }],
      ]),
    ).toBe(1);
  });

  it("are exempt in gates on every group too", async () => {
    const gates = "true_positive_rate by group >= 0.5";
    const cwd = workspace({
      "d.csv": decisions(small),
      "modelgate.yml": config("{ exempt: { group: [small] } }", gates),
    });
    expect((await modelgate(["fairness-check"], { cwd })).exitCode).toBe(0);
    expect((await checked(decisions(small), "--gates", gates)).exitCode).toBe(2);
  });

  it("include a declared group that has no rows, in gates of every kind", async () => {
    for (const gate of [
      "equal_opportunity_difference by group <= 0.2",
      "true_positive_rate by group >= 0.5",
      "disparate_impact by group >= 0.8",
    ]) {
      const fairness = "{ reference: { group: a }, groups: { group: [a, b, gone] } }";
      const cwd = workspace({
        "d.csv": decisions([
          ["a", a],
          ["b", a],
        ]),
        "modelgate.yml": config(fairness, gate),
      });
      const ended = await modelgate(["fairness-check"], { cwd });
      expect([gate, ended.exitCode]).toEqual([gate, 2]);
      expect(ended.stdout).toContain("gone: declared, and no row has it");
    }
  });

  it("name a group that is not declared, and judge it", async () => {
    const fairness = "{ groups: { group: [a, b] } }";
    const gate = "equal_opportunity_difference by group <= 0.1";
    const cwd = workspace({
      "d.csv": decisions([
        ["a", a],
        ["b", a],
        ["typo", b],
      ]),
      "modelgate.yml": config(fairness, gate),
    });
    const ended = await modelgate(["fairness-check"], { cwd });
    expect(ended.exitCode).toBe(1);
    expect(ended.stdout).toMatch(/group = typo \(400 rows\): in the data and not declared/u);
  });

  it("keep the missing value as a group of its own, in no comparison", async () => {
    const csv = decisions([
      ["a", a],
      ["b", a],
      ["", { tp: 0, fp: 0, fn: 100, tn: 100 }],
    ]);
    const { exitCode, result, stdout } = await checked(csv, "--gates", "equal_opportunity_difference by group <= 0.2");
    expect(exitCode).toBe(0);
    expect(row(result, { metric: "true_positive_rate", group: [null] })).toMatchObject({ value: 0, n: 100 });
    expect(stdout).toContain("‹missing› (200 rows): the value is missing");
  });

  it("leave nothing to compare where one group remains", async () => {
    const { exitCode, result } = await checked(
      decisions([["a", a]]),
      "--gates",
      "demographic_parity_difference by group <= 0.2",
    );
    expect([exitCode, result.gates[0]?.reasonCode]).toEqual([2, "metric-undefined"]);
    expect(row(result, { metric: "demographic_parity_difference" })).toMatchObject({
      value: null,
      undefinedReason: "single-group",
    });
  });
});

describe("what may not be shown", () => {
  it("hides a group of five, the group that would give it away, and every number that rests on them", async () => {
    const groups: Groups = [
      ["tiny", { tp: 2, fp: 1, fn: 1, tn: 1 }],
      ["middle", { tp: 5, fp: 20, fn: 40, tn: 30 }],
      ["even", a],
      ["odd", a],
    ];
    const { result, cwd, stdout } = await checked(decisions(groups), "--reference", "group=even");
    const shown = result.metrics.filter(
      ({ group, value }) => value !== null && (group?.includes("tiny") === true || group?.includes("middle") === true),
    );
    expect(shown).toEqual([]);
    // The widest gap is middle's, so it is withheld as well.
    expect(row(result, { metric: "demographic_parity_difference" })).toMatchObject({
      value: null,
      undefinedReason: "suppressed",
    });
    const rows = result.metrics.flatMap(({ n, nPositive, nNegative }) => [n, nPositive, nNegative]);
    expect(rows.filter((n) => n !== null && (n < 10 || n === 95))).toEqual([]);
    for (const name of readdirSync(join(cwd, "modelgate-out")).filter((file) => file !== "predictions")) {
      expect(readFileSync(join(cwd, "modelgate-out", name), "utf8")).not.toMatch(
        /\b95 rows|"n": ?(?:5|95)\b|\b5 rows/u,
      );
    }
    expect(stdout).toContain("withheld");
  });

  it("hides a denominator under ten, and the one that the totals would reveal it by", async () => {
    const groups: Groups = [
      ["few", { tp: 3, fp: 60, fn: 1, tn: 136 }],
      ["a", a],
      ["b", a],
    ];
    const { result } = await checked(decisions(groups));
    const hidden = result.metrics.filter(
      ({ metric, undefinedReason }) => metric === "true_positive_rate" && undefinedReason === "suppressed",
    );
    expect(hidden.map(({ group }) => group?.[0]).sort()).toEqual(["a", "few"]);
    for (const group of ["few", "a"]) {
      expect(row(result, { metric: "selection_rate", group: [group], by: ["group"] })).toMatchObject({
        nPositive: null,
        nNegative: null,
      });
    }
    expect(row(result, { metric: "selection_rate", group: ["few"] })?.value).toBeCloseTo(63 / 200, 12);
  });

  it("judges gates on the true numbers all the same", async () => {
    const groups: Groups = [
      ["tiny", { tp: 2, fp: 1, fn: 1, tn: 1 }],
      ["middle", { tp: 5, fp: 20, fn: 40, tn: 30 }],
      ["a", a],
      ["b", a],
    ];
    const { exitCode, result } = await checked(
      decisions(groups),
      "--gates",
      "equal_opportunity_difference by group <= 0.1",
    );
    expect(exitCode).toBe(1);
    expect(result.gates[0]).toMatchObject({ verdict: "fail", value: null, bound: null });
  });
});

describe("errors", () => {
  const oneProblem = async (
    csv: string,
    more: readonly string[],
    files: Readonly<Record<string, string>> = {},
  ): Promise<string> => {
    const cwd = workspace({ "d.csv": csv, ...files });
    const ended = await modelgate(more, { cwd });
    expect(ended.exitCode).toBe(64);
    return ended.stderr;
  };

  it("asks for a sensitive column", async () => {
    const stderr = await oneProblem(gapOf30, [
      "fairness-check",
      "--predictions",
      "d.csv",
      "--prediction",
      "granted",
      "--label",
      "label",
    ]);
    expect(stderr).toContain("sensitive");
  });

  it("refuses a column that holds no groups", async () => {
    const csv = `group,label,granted\n${Array.from({ length: 200 }, (_, at) => `${String(at)},${at % 2 === 0 ? "yes" : "no"},yes`).join("\n")}\n`;
    const stderr = await oneProblem(csv, args());
    expect(stderr).toMatch(/"group" has 200 different values/u);
  });

  it("refuses a regression and says what to do instead", async () => {
    const csv = `group,label,granted\n${Array.from({ length: 50 }, (_, at) => `g${String(at % 2)},${String(at)}.5,${String(at)}`).join("\n")}\n`;
    const stderr = await oneProblem(csv, [
      "fairness-check",
      "--predictions",
      "d.csv",
      "--prediction",
      "granted",
      "--label",
      "label",
      "--sensitive",
      "group",
      "--task",
      "regression",
    ]);
    expect(stderr).toContain("mean_absolute_error by sex");
  });

  it("asks for the reference of a gate that compares with one", async () => {
    const stderr = await oneProblem(gapOf30, args("--gates", "disparate_impact by group >= 0.8"));
    expect(stderr).toMatch(/reference group, and none is declared for "group"/u);
    expect(stderr).toContain("demographic_parity_ratio");
  });

  it("places what is wrong with the groups of modelgate.yml, all of it", async () => {
    const text = `version: 1
models:
  m:
    data: { label: label, sensitive: [group] }
    predictions: { path: d.csv, prediction: granted }
    fairness:
      reference: { group: c }
      groups:
        group: [a, b]
        grop: [x]
      exempt: { group: [a, a] }
`;
    const stderr = await oneProblem(gapOf30, ["fairness-check"], { "modelgate.yml": text });
    expect(stderr).toContain('modelgate.yml:7:27: "c" is not among the declared groups of "group": "a" and "b"');
    expect(stderr).toMatch(/modelgate\.yml:10:15: .*"grop" is not a sensitive attribute/u);
    expect(stderr).toContain("Did you mean group?");
    expect(stderr).toMatch(/modelgate\.yml:11:24: .*listed twice/u);
  });

  it("takes a reference that the data lacks for what it is: nothing to compare with", async () => {
    const { exitCode, result } = await checked(
      gapOf30,
      "--reference",
      "group=nobody",
      "--gates",
      "disparate_impact by group >= 0.8",
    );
    expect([exitCode, result.gates[0]?.reasonCode]).toEqual([2, "metric-undefined"]);
    expect(row(result, { metric: "disparate_impact", group: ["b"] })).toMatchObject({
      undefinedReason: "reference-absent",
    });
  });
});

describe("many classes", () => {
  it("are each compared against the rest", async () => {
    const lines = Array.from({ length: 900 }, (_, at) => {
      const label = ["cat", "dog", "owl"][at % 3] ?? "";
      const group = at % 2 === 0 ? "x" : "y";
      // Cats of group y are taken for dogs.
      return `${group},${label},${group === "y" && label === "cat" ? "dog" : label}`;
    });
    const cwd = workspace({ "d.csv": `group,label,granted\n${lines.join("\n")}\n` });
    const given = [
      "fairness-check",
      "--predictions",
      "d.csv",
      "--prediction",
      "granted",
      "--label",
      "label",
      "--sensitive",
      "group",
    ];
    const ended = await modelgate([...given, "--gates", "equal_opportunity_difference by group <= 0.2"], { cwd });
    expect(ended.exitCode).toBe(1);
    const { gates, metrics } = readResult(cwd);
    expect(gates[0]).toMatchObject({ class: "cat", value: 1 });
    expect(
      metrics.find(({ metric, class: name }) => metric === "equal_opportunity_difference" && name === "owl"),
    ).toMatchObject({ value: 0 });
  });
});

describe("predictions of an earlier check", () => {
  const data = (): string => {
    const [header, ...lines] = tripleCsv(800).trimEnd().split("\n");
    return [`${header ?? ""},g`, ...lines.map((line, at) => `${line},${at % 2 === 0 ? "even" : "odd"}`)].join("\n");
  };
  const common = [
    "--model-path",
    model("good-binary"),
    "--data",
    "data.csv",
    "--label",
    "label",
    "--features",
    "x0,x1,x2",
    "--sensitive",
    "g",
  ];
  const gates = ["--gates", "accuracy >= 0.5\nequal_opportunity_difference by g <= 0.5"];

  it("are used again, give the same numbers, and the record names where they are from", async () => {
    const cwd = workspace({ "data.csv": data() });
    await modelgate(["validate-model", ...common, ...gates, "--out", "out"], { cwd });
    const validation = readFileSync(join(cwd, "out/record.json"));
    await modelgate(["fairness-check", ...common, ...gates, "--out", "out"], { cwd });
    const reused = JSON.parse(readFileSync(join(cwd, "out/result.json"), "utf8")) as Result;
    expect(reused.predictions).toBe("reused");
    const { createHash } = await import("node:crypto");
    const record = JSON.parse(readFileSync(join(cwd, "out/record.json"), "utf8")) as ReturnType<typeof readRecord>;
    expect(record.predicate.modelgate.builtOn).toEqual([
      { sha256: createHash("sha256").update(validation).digest("hex") },
    ]);
    expect(record.predicate.modelgate.runtime).toMatchObject({ runtime: "onnxruntime", provider: "cpu" });
    await modelgate(["fairness-check", ...common, ...gates, "--out", "fresh"], { cwd });
    const computed = JSON.parse(readFileSync(join(cwd, "fresh/result.json"), "utf8")) as Result;
    expect(computed.predictions).toBe("computed");
    expect({ ...reused, predictions: null }).toEqual({ ...computed, predictions: null });
  });

  it("are computed again when the model, the data or the kept file is another one, or nobody wants them", async () => {
    const cwd = workspace({ "data.csv": data() });
    await modelgate(["validate-model", ...common, ...gates], { cwd });
    const used = async (...more: readonly string[]): Promise<string | null> => {
      const ended = await modelgate(["fairness-check", ...common, ...gates, ...more], { cwd });
      expect(ended.exitCode).not.toBe(70);
      return readResult(cwd).predictions;
    };
    expect(await used()).toBe("reused");
    expect(await used("--reuse-predictions", "false")).toBe("computed");
    expect(await used("--threads", "1")).toBe("computed");
    expect(await used("--model-path", model("opset-21"))).toBe("computed");
    const folder = join(cwd, "modelgate-out/predictions");
    for (const name of readdirSync(folder).filter((file) => file.endsWith(".predictions"))) {
      const bytes = readFileSync(join(folder, name));
      bytes[bytes.length - 9] = (bytes[bytes.length - 9] ?? 0) ^ 64;
      writeFileSync(join(folder, name), bytes);
    }
    expect(await used()).toBe("computed");
    expect(readFileSync(join(cwd, "modelgate-out/report.md"), "utf8")).toContain("its checksum differs");
    expect(await used()).toBe("reused");
    writeFileSync(join(cwd, "data.csv"), data().replace(",even", ",odd"));
    expect(await used()).toBe("computed");
  });

  it("compare with the champion on the same rows", async () => {
    const cwd = workspace({ "data.csv": data() });
    const compared = [
      ...common,
      "--champion-path",
      model("score-only"),
      "--gates",
      "demographic_parity_difference by g no-worse-than champion by 0.2",
    ];
    const ended = await modelgate(["fairness-check", ...compared], { cwd });
    expect(ended.stderr).not.toContain("error");
    const { gates: judged, metrics } = readResult(cwd);
    expect(judged[0]?.gate).toContain("no-worse-than champion");
    const of = (side: string): number =>
      metrics.find((one) => one.metric === "demographic_parity_difference" && one.of === side)?.value ?? Number.NaN;
    expect(of("difference")).toBeCloseTo(of("candidate") - of("champion"), 12);
  });
});
