import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadConfig } from "../../../../shared/config/load.ts";
import { problemLine } from "../../../../shared/core/errors.ts";
import { catalogue } from "./policy-request.ts";

const example = readFileSync(new URL("golden/contracts-example.yml", import.meta.url), "utf8");

function linesOf(text: string): readonly string[] {
  const loaded = loadConfig({ text, shownPath: "m.yml" }, catalogue);
  if (loaded.kind === "config") return [];
  return loaded.problems.map(
    (problem) => problemLine(problem) + (problem.hint === undefined ? "" : ` (${problem.hint})`),
  );
}

function model(...lines: readonly string[]): string {
  return ["version: 1", "models:", "  a:", ...lines.map((line) => `    ${line}`), ""].join("\n");
}

describe("loadConfig", () => {
  it("accepts the example of the contract", () => {
    expect(linesOf(example)).toEqual([]);
  });

  it("points into a quoted gate of an unknown metric", () => {
    const text = `${example}      - { gate: "calibration_error <= 0.05", advisory: true }\n`;
    expect(linesOf(text)).toEqual([
      'm.yml:29:18: unknown metric "calibration_error" (docs/metrics.md lists every metric.)',
    ]);
  });

  it.each<[string, string, readonly string[]]>([
    ["an empty file", "", ["m.yml:1:1: the file is empty"]],
    ["a list", "- 1\n", ["m.yml:1:1: found a list; accepted: a mapping"]],
    [
      "a wrong version and a misspelt key",
      "version: 2\nmodles: {}\n",
      [
        "m.yml:1:1: models is missing; accepted: a mapping",
        "m.yml:1:10: found 2; accepted: 1, the version of this format",
        'm.yml:2:1: unknown key "modles" (Did you mean models?)',
      ],
    ],
    ["no model", "version: 1\nmodels: {}\n", ["m.yml:2:9: found a mapping; accepted: at least one model"]],
    [
      "a model's name",
      "version: 1\nmodels: { -a: {} }\n",
      ['m.yml:2:11: found "-a"; accepted: letters, digits and . _ -, beginning with a letter or digit, at most 100'],
    ],
    [
      "a key that nothing resembles",
      "version: 1\nzzz: 1\nmodels: { a: {} }\n",
      ['m.yml:2:1: unknown key "zzz" (Accepted here: version, disclosure, tiers, registry, environments and models.)'],
    ],
    [
      "__proto__",
      'version: 1\n"__proto__": { models: 1 }\nmodels: { a: {} }\n',
      [
        'm.yml:2:1: unknown key "__proto__" (Accepted here: version, disclosure, tiers, registry, environments and models.)',
      ],
    ],
    ["a tab", "version: 1\nmodels:\n\ta: {}\n", ["m.yml:3:1: a tab is used as indentation (Indent with spaces.)"]],
    [
      "a key given twice",
      "version: 1\nversion: 1\n",
      ["m.yml:2:1: the key is given twice in one mapping (Keep one of the two.)"],
    ],
    [
      "several documents",
      "version: 1\n---\nversion: 1\n",
      ["m.yml:2:1: the file holds several documents; accepted: one (Remove the line of three dashes.)"],
    ],
    [
      "an unquoted owner",
      model("owners: [@risk]"),
      ['m.yml:4:14: a plain value begins with a reserved character (Put the value in quotes, as in "@team".)'],
    ],
    ["a tag", model("path: !foo x"), ["m.yml:4:11: a tag is not understood (Write the value without a tag.)"]],
    ["an alias without anchor", model("path: *x"), ["m.yml: an alias names no anchor (Write the value out.)"]],
    ["infinity", model("threshold: .inf"), ["m.yml:4:16: found .inf; accepted: a finite number"]],
    ["not a number", model("threshold: .nan"), ["m.yml:4:16: found .nan; accepted: a finite number"]],
    ["text for a number", model("threshold: half"), ['m.yml:4:16: found "half"; accepted: a finite number']],
    ["a fraction for a whole number", model("replicates: 1.5"), ["m.yml:4:17: found 1.5; accepted: a whole number"]],
    ["a number out of range", model("confidence: 2"), ["m.yml:4:17: found 2; accepted: at most 0.9999"]],
    ["a number for text", model("path: 5"), ["m.yml:4:11: found 5; accepted: text (Put it in quotes.)"]],
    ["no value", model("champion:"), ["m.yml:4:14: found no value; accepted: text"]],
    [
      "an unknown word",
      model("task: binray"),
      ['m.yml:4:11: found "binray"; accepted: binary, multiclass or regression'],
    ],
    ["a bad owner", model('owners: ["risk"]'), ['m.yml:4:14: found "risk"; accepted: @user or @organisation/team']],
    [
      "an inexact class",
      model("classes: [1, 12345678901234567890]"),
      ["m.yml:4:18: found 12345678901234567890; accepted: a number that is exact; put it in quotes"],
    ],
    ["one class", model("classes: [1]"), ["m.yml:4:14: found a list; accepted: at least 2 entries"]],
    ["a wrong zero-division", model("zero-division: 1"), ["m.yml:4:20: found 1; accepted: undefined or 0"]],
    [
      "a path that is a mapping",
      model("data: { path: { a: b } }"),
      ["m.yml:4:19: found a mapping; accepted: text or a list"],
    ],
    [
      "a path list with a number",
      model("data: { path: [a.csv, 5] }"),
      ["m.yml:4:27: found 5; accepted: text (Put it in quotes.)"],
    ],
    [
      "predictions without a path",
      model("predictions: { score: p }"),
      ["m.yml:4:18: models.a.predictions.path is missing; accepted: text or a list"],
    ],
    ["a gate that is a number", model("gates: [5]"), ["m.yml:4:13: found 5; accepted: text or a mapping"]],
    [
      "a misspelt key of a gate",
      model("gates:", "  - { gate: roc_auc >= 1, advisry: true }"),
      ['m.yml:5:31: unknown key "advisry" (Did you mean advisory?)'],
    ],
    [
      "a tier that is not declared",
      model("tier: high"),
      ['m.yml:4:11: unknown tier "high"; no tier is declared (Declare it under tiers.)'],
    ],
    [
      "a misspelt tier",
      `tiers: { high: {} }\n${model("tier: hihg")}`,
      ['m.yml:5:11: unknown tier "hihg"; declared: high (Did you mean high?)'],
    ],
    [
      "an unknown check",
      `tiers: { high: { checks: [fairness] } }\n${model("tier: high")}`,
      ['m.yml:1:27: found "fairness"; accepted: validate-model, fairness-check or performance-test'],
    ],
    [
      "columns said twice",
      model("input: { columns: [x] }", "data: { features: [x] }"),
      ["m.yml:5:13: input.columns and data.features both say which columns the model reads (Keep input.columns.)"],
    ],
  ])("explains %s", (_, text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });

  it("points into gates however they are quoted", () => {
    const text = model(
      "gates:",
      "  - roc_auc >= x",
      `  - 'recall on "a = ''b'' or c" >= 1'`,
      String.raw`  - "recall on \"age < x\" >= 1"`,
      String.raw`  - "\u0072ecall >= x"`,
      "  - |",
      "    roc_auc >= x",
    );
    expect(linesOf(text)).toEqual([
      'm.yml:5:20: expected a finite number after >=, found "x"',
      'm.yml:6:31: found "or" after a complete term; accepted: and, or the end (Declare one gate a slice instead of or.)',
      'm.yml:7:28: expected a finite number after <, found "x"',
      'm.yml:8:25: expected a finite number after >=, found "x"',
      'm.yml:9:9: a gate is one line of text, found the control character "\\n"',
    ]);
  });

  it("reports keys, references and gates of all models together, in the order of the file", () => {
    const text = `${model("gates: [rocauc >= 1]", "treshold: 1")}  b:\n    tier: high\n    gates: [5, roc_auc <= 1]\n`;
    expect(linesOf(text)).toEqual([
      'm.yml:4:13: unknown metric "rocauc" (Did you mean roc_auc?)',
      'm.yml:5:5: unknown key "treshold" (Did you mean threshold?)',
      'm.yml:7:11: unknown tier "high"; no tier is declared (Declare it under tiers.)',
      "m.yml:8:13: found 5; accepted: text or a mapping",
      'm.yml:8:24: roc_auc is better when higher, so a better model would miss "roc_auc <= 1" (Write roc_auc >= 1.)',
    ]);
  });

  it("bounds aliases, depth and size", () => {
    const ten = (name: string): string => `[${Array.from({ length: 10 }, () => name).join(",")}]`;
    const bomb = `a: &a ${ten("x")}\nb: &b ${ten("*a")}\nc: &c ${ten("*b")}\nd: ${ten("*c")}\n`;
    expect(linesOf(bomb)).toEqual(["m.yml: aliases expand to more than 100 nodes (Write the value out.)"]);
    expect(linesOf("[".repeat(20_000))).toEqual(["m.yml: the file is nested too deeply"]);
    expect(linesOf(" ".repeat(1_048_577))).toEqual(["m.yml: the file is larger than 1048576 characters"]);
  });

  it("follows an alias to what it stands for", () => {
    expect(linesOf("version: 1\nmodels:\n  a: { data: &d { label: x, lable: y } }\n  b: { data: *d }\n")).toEqual([
      'm.yml:3:29: unknown key "lable" (Did you mean label?)',
      'm.yml:3:29: unknown key "lable" (Did you mean label?)',
    ]);
  });
});
