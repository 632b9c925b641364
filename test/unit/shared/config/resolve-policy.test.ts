import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { problemLine } from "../../../../shared/core/errors.ts";
import { problemsOf, resolved, type Asked } from "./policy-request.ts";

const example = readFileSync(new URL("golden/contracts-example.yml", import.meta.url), "utf8");

const least = { "model-path": "models/income.v2.onnx", data: "a.csv\nb.csv", label: "y" };

function model(...lines: readonly string[]): string {
  return ["version: 1", "models:", "  a:", ...lines.map((line) => `    ${line}`), ""].join("\n");
}
const file = model("path: m.onnx", "data: { path: d.csv, label: y, sensitive: [sex] }", "gates: [roc_auc >= 0.8]");

async function linesOf(asked: Asked): Promise<readonly string[]> {
  return (await problemsOf(asked)).map(
    (problem) => problemLine(problem) + (problem.hint === undefined ? "" : ` (${problem.hint})`),
  );
}

describe("resolvePolicy", () => {
  it("resolves the example of the contract as the golden policy says", async () => {
    const { policy, overridden, ignored } = await resolved({ file: example });
    await expect(JSON.stringify(policy, null, 2) + "\n").toMatchFileSnapshot("golden/contracts-example.json");
    expect({ overridden, ignored }).toEqual({ overridden: [], ignored: [] });
  });

  it("needs no file, and names the model by its file", async () => {
    const { policy, config } = await resolved({ raw: { ...least, gates: "roc_auc >= 0.85\nroc_auc > 0.8" } });
    expect(config).toBeNull();
    expect(policy).toMatchObject({
      name: "income.v2",
      modelPath: "/here/models/income.v2.onnx",
      modelPathShown: "models/income.v2.onnx",
      task: null,
      threshold: 0.5,
      data: { paths: ["/here/a.csv", "/here/b.csv"], label: "y", features: null },
      gates: [{ text: "roc_auc >= 0.85" }, { text: "roc_auc > 0.8" }],
      zeroDivision: "undefined",
      minimumGroup: { rows: 30, denominator: 10 },
      source: { description: "inputs" },
    });
  });

  it("gives the same inputs the same digest and other inputs another", async () => {
    const digest = async (raw: Asked["raw"]) => (await resolved({ raw: raw ?? {} })).policy.source.sha256;
    expect(await digest({ ...least, threshold: "0.5" })).toBe(await digest({ threshold: "0.50", ...least }));
    expect(await digest(least)).not.toBe(await digest({ ...least, threshold: "0.6" }));
  });

  it("lets inputs override the file and says which keys", async () => {
    const { policy, overridden } = await resolved({
      file,
      raw: { gates: "recall >= 0.5", "model-path": "other.onnx", threads: "2" },
    });
    expect(policy).toMatchObject({
      name: "a",
      modelPath: "/here/other.onnx",
      data: { paths: ["/repository/d.csv"] },
      gates: [{ text: "recall >= 0.5" }],
      run: { threads: 2 },
      source: { description: "modelgate.yml with inputs model-path, gates" },
    });
    expect(overridden).toEqual(["models.a.path", "models.a.gates"]);
  });

  it("ignores inputs that judge where trusted policy declares the model, but not how to run", async () => {
    const raw = { gates: "recall >= 0", data: "absent.csv", label: "z", "model-path": "x.onnx", threads: "2" };
    const { policy, ignored, overridden } = await resolved({ file, raw, precedence: "inputs-ignored" });
    expect(policy).toMatchObject({
      modelPath: "/repository/m.onnx",
      gates: [{ text: "roc_auc >= 0.8" }],
      data: { label: "y" },
      run: { threads: 2 },
      source: { description: "modelgate.yml" },
    });
    expect({ ignored, overridden }).toEqual({ ignored: ["model-path", "data", "label", "gates"], overridden: [] });
  });

  it("reads class names as labels spell them", async () => {
    const { policy } = await resolved({
      file: model("path: m", "classes: [0, 1.0]", "positive-class: 1", "data: { path: d, label: y }"),
    });
    expect(policy).toMatchObject({ classes: ["0", "1"], positiveClass: "1" });
  });

  it.each([
    ["base", { kind: "base" }],
    ["git:v1.2.0", { kind: "git", ref: "v1.2.0" }],
    ["registry:champion", { kind: "registry", alias: "champion" }],
    ["./base", { kind: "path", path: "/here/./base" }],
  ])("reads the champion %s", async (champion, reference) => {
    expect((await resolved({ raw: { ...least, champion } })).policy.champion).toEqual(reference);
  });

  it("replaces the file's champion by champion-path", async () => {
    const { policy, overridden } = await resolved({ file: example, raw: { "champion-path": "old.onnx" } });
    expect(policy.champion).toEqual({ kind: "path", path: "/here/old.onnx" });
    expect(overridden).toEqual(["models.income.champion"]);
  });

  it("takes supplied predictions with labels in the same file and no model", async () => {
    const raw = {
      predictions: "p.csv",
      label: "y",
      classes: "cat,dog",
      scores: "p_cat,p_dog",
      "champion-predictions": "c.csv",
    };
    expect((await resolved({ raw })).policy).toMatchObject({
      name: "p",
      modelPath: null,
      data: { paths: [] },
      predictions: {
        paths: ["/here/p.csv"],
        score: null,
        scores: new Map([
          ["cat", "p_cat"],
          ["dog", "p_dog"],
        ]),
        champion: { kind: "files", paths: ["/here/c.csv"] },
      },
    });
  });

  it("replaces the file's prediction columns as a set", async () => {
    const supplied = model("predictions: { path: p.csv, score: s }", "data: { label: y }");
    const { policy, overridden } = await resolved({ file: supplied, raw: { prediction: "hard" } });
    expect(policy.predictions).toMatchObject({ score: null, prediction: "hard" });
    expect(overridden).toEqual(["models.a.predictions.score"]);
  });

  it("drops the file's matrix columns for features given as input", async () => {
    const { policy } = await resolved({ file: example, raw: { features: "age" } });
    expect(policy).toMatchObject({
      input: { matrix: { tensor: "features", columns: null } },
      data: { features: ["age"] },
    });
  });

  it.each<[string, Asked, readonly string[]]>([
    [
      "nothing given",
      {},
      [
        "--model-path: is required and was not given: the model file (For a model that is not ONNX, give predictions instead.)",
        "--data: is required and was not given: the evaluation data",
        "--label: is required and was not given: the column with the true label or value",
      ],
    ],
    [
      "several models and none chosen",
      { file: "version: 1\nmodels: { a: {}, b: {} }\n" },
      ["--model: the configuration declares 2 models and none was chosen; accepted: a or b"],
    ],
    [
      "an unknown model",
      { file: "version: 1\nmodels: { income: {}, b: {} }\n", raw: { model: "incom" } },
      ['--model: unknown model "incom"; declared: income or b (Did you mean income?)'],
    ],
    [
      "paths that are not there",
      { file: model("path: absent.onnx", "data: { path: d.csv, label: y }"), raw: { data: "absent.csv" } },
      ['modelgate.yml:4:11: "absent.onnx": there is no such file', '--data: "absent.csv": there is no such file'],
    ],
    [
      "a model glob with two files",
      { raw: { ...least, "model-path": "m/*" } },
      ['--model-path: "m/*" matches 2 files; accepted: one file'],
    ],
    [
      "a positive class that is none",
      { file: model("path: m", "classes: [good, bad]", "positive-class: baad", "data: { path: d, label: y }") },
      ['modelgate.yml:6:21: "baad" is not among the classes "good" and "bad" (Did you mean "bad"?)'],
    ],
    [
      "settings that do not fit the task",
      {
        raw: {
          ...least,
          task: "regression",
          classes: "a,b",
          "positive-class": "b",
          threshold: "1",
          gates: "roc_auc >= 0.5",
        },
      },
      [
        "--classes: a list of classes does not fit a regression model",
        "--positive-class: a positive class does not fit a regression model",
        "--threshold: a threshold does not fit a regression model",
        "--gates: roc_auc is not defined for a regression model, only for binary and multiclass (docs/metrics.md lists the metrics of each task.)",
      ],
    ],
    [
      "three classes of a binary model",
      { raw: { ...least, task: "binary", classes: "a,b,c" } },
      ["--classes: a binary model has two classes, found 3"],
    ],
    [
      "columns of predictions without predictions",
      { raw: { ...least, score: "p", "champion-score": "c" } },
      [
        "--score: names a column or file of predictions, and no predictions are given",
        "--champion-score: names a column or file of predictions, and no predictions are given",
      ],
    ],
    [
      "contradictory prediction columns",
      {
        raw: {
          predictions: "p",
          label: "y",
          score: "s",
          scores: "a=b,c=d",
          "champion-score": "c",
          "champion-predictions": "q",
          data: "d",
        },
      },
      [
        "--row-id: is required and was not given: the column that joins predictions with data (Or put the labels into the predictions file and leave data out.)",
        "--scores: score and scores are both given; accepted: one of them",
        "--champion-score: champion-predictions and champion-score are both given; accepted: one of them",
      ],
    ],
    [
      "predictions without a column",
      { raw: { predictions: "p", label: "y" } },
      ["--predictions: predictions need score, scores or prediction to say which column they are"],
    ],
    [
      "a champion's score without a score",
      { raw: { predictions: "p", label: "y", prediction: "h", "champion-score": "c" } },
      ["--champion-score: a champion's score is compared with score, which is not given"],
    ],
    [
      "score columns without classes",
      { raw: { predictions: "p", label: "y", scores: "a,b" } },
      [
        "--scores: a list of score columns needs classes to say their order (Give classes, or write CLASS=COLUMN pairs.)",
      ],
    ],
    [
      "score columns that do not cover the classes",
      { raw: { predictions: "p", label: "y", classes: "cat,dog", scores: "cat=a,dgo=b" } },
      [
        '--scores: "dgo" is not among the classes "cat" and "dog" (Did you mean "dog"?)',
        '--scores: no score column for the class "dog"',
      ],
    ],
    [
      "too few score columns",
      { raw: { predictions: "p", label: "y", classes: "cat,dog", scores: "a" } },
      ["--scores: found 1 score columns for 2 classes; accepted: one a class"],
    ],
    [
      "the label among the features",
      { raw: { ...least, features: "x,y", weight: "y", "row-id": "y" } },
      [
        '--features: the label column "y" is among the features',
        '--weight: "y" is the label column',
        '--row-id: "y" is the label column',
      ],
    ],
    [
      "two champions, and a bad one",
      { raw: { ...least, champion: "git:--upload-pack=x", "champion-path": "b" } },
      ["--champion-path: champion and champion-path are both given; accepted: one of them"],
    ],
    [
      "a hostile git reference",
      { raw: { ...least, champion: "git:--upload-pack=x" } },
      ['--champion: found "git:--upload-pack=x"; accepted: git:REF with a branch, tag or commit'],
    ],
    [
      "a bad alias",
      { raw: { ...least, champion: "registry:a b" } },
      ['--champion: found "registry:a b"; accepted: registry:ALIAS with letters, digits and . _ -'],
    ],
    [
      "an unknown scheme",
      { raw: { ...least, champion: "regstry:prod" } },
      ['--champion: found "regstry:prod"; accepted: base, a path, git:REF or registry:ALIAS (Did you mean registry?)'],
    ],
    [
      "gates that cannot be judged",
      {
        file: model(
          "path: m",
          "data: { path: d, label: y, sensitive: [sex] }",
          "gates:",
          "  - recall by sxe >= 0.5",
          "  - recall no-worse-than champion",
          "  - recall >= 0.50",
          "  - recall >= 0.5",
        ),
      },
      [
        'modelgate.yml:7:9: "sxe" is not a sensitive attribute (Did you mean sex?)',
        'modelgate.yml:8:9: "recall no-worse-than champion by 0.01" needs a champion, and none is declared (Set champion, for example to base.)',
        'modelgate.yml:10:9: the gate "recall >= 0.5" is declared twice',
      ],
    ],
    [
      "bad gates of the input, with other problems",
      { raw: { "model-path": "m", data: "d", gates: "rocauc >= 1\nrecall >= 2 3" } },
      [
        '--gates: in "rocauc >= 1", column 1: unknown metric "rocauc" (Did you mean roc_auc?)',
        '--gates: in "recall >= 2 3", column 13: found "3" after the end of the gate',
        "--label: is required and was not given: the column with the true label or value",
      ],
    ],
    [
      "a champion's model beside supplied predictions",
      { raw: { predictions: "p", label: "y", score: "s", champion: "base", gates: "recall no-worse-than champion" } },
      [
        '--gates: "recall no-worse-than champion by 0.01" needs a champion, and none is declared (Give champion-predictions or champion-score.)',
      ],
    ],
    ["a bad file", { file: "version: 1\n" }, ["modelgate.yml:1:1: models is missing; accepted: a mapping"]],
  ])("refuses %s", async (_, asked, lines) => {
    expect(await linesOf(asked)).toEqual(lines);
  });
});
