import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { MetricRow, Result } from "../../../shared/records/result.ts";
import { model, modelgate, readRecord, readResult, tripleCsv, validateTriple, workspace } from "./command-line.ts";

const sha256 = (content: string): string => createHash("sha256").update(content).digest("hex");

/** Predictions whose counts are known by hand: of 400 rows, every fourth is positive and every tenth is scored wrong. */
function predictions(more: { readonly ids?: boolean; readonly champion?: boolean; readonly reverse?: boolean } = {}): {
  readonly scores: string;
  readonly labels: string;
} {
  const rows = Array.from({ length: 400 }, (_, row) => {
    const truth = row % 4 === 0;
    const wrong = row % 10 === 0;
    const high = truth !== wrong;
    const score = (high ? 0.6 : 0.1) + (row % 37) / 100;
    const rival = (row % 3 === 0 ? !truth : truth) ? 0.8 : 0.2;
    return { id: `r${String(row)}`, label: truth ? "yes" : "no", score, rival, decided: score >= 0.5 ? "yes" : "no" };
  });
  const order = more.reverse === true ? rows.toReversed() : rows;
  return {
    scores: [
      "id,label,p,rival,decided",
      ...order.map((r) => [r.id, r.label, r.score, r.rival, r.decided].join(",")),
    ].join("\n"),
    labels: ["id,label", ...rows.map((r) => `${r.id},${r.label}`)].join("\n"),
  };
}

/** Rows whose interval has a closed form: bootstrap seeds follow the digests of data and policy. */
function exactRows({ metrics }: Result): readonly MetricRow[] {
  return metrics.filter(({ interval }) => interval?.method !== "bootstrap-percentile");
}

describe("a predictions file", () => {
  it.each([
    { part: "score", args: ["--score", "p"] },
    { part: "scores", args: ["--scores", "no=rival,yes=p"] },
    { part: "prediction", args: ["--prediction", "decided"] },
  ])("is judged by its $part, labels beside it", async ({ args }) => {
    const cwd = workspace({ "p.csv": predictions().scores });
    const ended = await modelgate(
      ["validate-model", "--predictions", "p.csv", "--label", "label", ...args, "--gates", "accuracy >= 0.8"],
      { cwd },
    );
    expect(ended.stderr).not.toContain("error");
    expect(ended.exitCode).toBe(0);
    const result = readResult(cwd);
    expect(result.predictions).toBe("supplied");
    expect(result.metrics.find(({ metric }) => metric === "accuracy")).toMatchObject({ value: 0.9, n: 400 });
    expect(ended.stdout).toContain("supplied");
  });

  it("joins labels of another file by row-id, whatever the order, and digests a model that is not ONNX", async () => {
    const { scores, labels } = predictions({ reverse: true });
    const cwd = workspace({ "p.csv": scores, "labels.csv": labels, "model.pkl": "a pickle" });
    const ended = await modelgate(
      ["validate-model", "--model-path", "model.pkl", "--predictions", "p.csv", "--score", "p", "--data", "labels.csv"]
        .concat(["--label", "label", "--row-id", "id", "--champion-score", "rival"])
        .concat(["--gates", "roc_auc no-worse-than champion by 0.01"]),
      { cwd },
    );
    expect(ended.exitCode).toBe(0);
    const result = readResult(cwd);
    expect(result.subject).toMatchObject({ sha256: sha256("a pickle") });
    expect(result.data?.sha256).toBe(sha256(labels));
    expect(result.metrics.find(({ metric }) => metric === "accuracy")).toMatchObject({ value: 0.9 });
    expect(result.metrics.find(({ metric, of }) => metric === "accuracy" && of === "champion")).toMatchObject({
      value: 266 / 400,
    });
  });

  it("compares with the champion's own file, and not with the same one", async () => {
    const { scores } = predictions();
    const rival = scores.replaceAll(/^(r\d+,\w+),([\d.]+),([\d.]+)/gmu, "$1,$3,$2");
    const cwd = workspace({ "p.csv": scores, "champion.csv": rival, "copy.csv": scores });
    const args = ["validate-model", "--predictions", "p.csv", "--score", "p", "--label", "label", "--row-id", "id"];
    const gates = ["--gates", "roc_auc no-worse-than champion by 0.01"];
    expect((await modelgate([...args, "--champion-predictions", "champion.csv", ...gates], { cwd })).exitCode).toBe(0);
    const same = await modelgate([...args, "--champion-predictions", "copy.csv", ...gates], { cwd });
    expect(same.exitCode).toBe(2);
    expect(readResult(cwd).reasonCodes).toEqual(["same-model"]);
  });

  it.each([
    {
      what: "an id that the predictions lack",
      labels: "id,label\nr0,yes\nnobody,no\n",
      says: ["labels.csv:3", '"nobody"'],
    },
    { what: "an id that stands twice", labels: "id,label\nr0,yes\nr0,no\n", says: ["labels.csv:3", "labels.csv:2"] },
    { what: "a row without an id", labels: "id,label\nr0,yes\n,no\n", says: ["labels.csv:3", "no row id"] },
  ])("refuses $what", async ({ labels, says }) => {
    const cwd = workspace({ "p.csv": predictions().scores, "labels.csv": labels });
    const args = [
      "validate-model",
      "--predictions",
      "p.csv",
      "--score",
      "p",
      "--data",
      "labels.csv",
      "--label",
      "label",
    ];
    const ended = await modelgate([...args, "--row-id", "id"], { cwd });
    expect(ended.exitCode).toBe(64);
    for (const part of says) expect(ended.stderr).toContain(part);
  });

  it("asks for row-id when labels stand elsewhere, and names a column that the predictions lack", async () => {
    const { scores, labels } = predictions();
    const cwd = workspace({ "p.csv": scores, "labels.csv": labels });
    const args = ["validate-model", "--predictions", "p.csv", "--data", "labels.csv", "--label", "label"];
    const noId = await modelgate([...args, "--score", "p"], { cwd });
    expect(noId.exitCode).toBe(64);
    expect(noId.stderr).toContain("row-id");
    const noColumn = await modelgate([...args, "--row-id", "id", "--score", "riva"], { cwd });
    expect(noColumn.exitCode).toBe(64);
    expect(noColumn.stderr).toContain('the predictions have no column "riva"');
    expect(noColumn.stderr).toContain('Did you mean "rival"?');
  });

  it("works out a regression from numbers that are nobody's label", async () => {
    const rows = Array.from({ length: 300 }, (_, row) => `${String(row / 7)},${String(row / 7 + (row % 2) - 0.5)}`);
    const cwd = workspace({ "p.csv": `y,guess\n${rows.join("\n")}\n` });
    const args = ["validate-model", "--predictions", "p.csv", "--prediction", "guess", "--label", "y"];
    const ended = await modelgate([...args, "--gates", "mean_absolute_error <= 0.6"], { cwd });
    expect(ended.exitCode).toBe(0);
    const error = readResult(cwd).metrics.find(({ metric }) => metric === "mean_absolute_error");
    expect(error?.value).toBeCloseTo(0.5, 12);
  });
});

describe("models of every kind", () => {
  it("judges each class of a multiclass model", async () => {
    const cwd = workspace({ "data.csv": threeClasses(900) });
    const ended = await modelgate(validateTriple("multiclass-3", "--gates", "recall >= 0.8"), { cwd });
    expect(ended.exitCode).toBe(0);
    const recalls = readResult(cwd).metrics.filter(({ metric }) => metric === "recall");
    expect(recalls.map((row) => row.class)).toEqual(["0", "1", "2"]);
    expect(readResult(cwd).gates[0]?.class).toMatch(/^[012]$/u);
  });

  it("refuses classes in another order than the model's own", async () => {
    const cwd = workspace({ "data.csv": threeClasses(300) });
    const ended = await modelgate(validateTriple("multiclass-3", "--classes", "2,0,1"), { cwd });
    expect(ended.exitCode).toBe(64);
    expect(ended.stderr).toContain("contradict");
    const binary = workspace({ "data.csv": tripleCsv(200) });
    const swapped = await modelgate(validateTriple("good-binary", "--classes", "1,0"), { cwd: binary });
    expect(swapped.exitCode).toBe(64);
  });

  it("judges a regression", async () => {
    const cell = (row: number): string =>
      `${String(row / 100)},1,2,${String((2 * row) / 100 + 10 + (row % 2 === 0 ? 0.5 : -0.5))}`;
    const cwd = workspace({ "data.csv": tripleCsv(400, { cell }) });
    const ended = await modelgate(
      validateTriple("regression", "--task", "regression", "--gates", "mean_absolute_error <= 0.6"),
      { cwd },
    );
    expect(ended.exitCode).toBe(0);
    expect(readResult(cwd).metrics.find(({ metric }) => metric === "mean_absolute_error")?.value).toBeCloseTo(0.5, 5);
  });

  it("judges a model of labels alone, and says that a ranking needs scores", async () => {
    const words = tripleCsv(300).replaceAll(/,1$/gmu, ",yes").replaceAll(/,0$/gmu, ",no");
    const cwd = workspace({ "data.csv": words });
    const args = ["--gates", "accuracy >= 0.8", "--gates", "roc_auc >= 0.5"];
    const ended = await modelgate(validateTriple("labels-only", ...args), { cwd });
    expect(ended.exitCode).toBe(2);
    expect(readResult(cwd).gates.map(({ verdict }) => verdict)).toEqual(["pass", "inconclusive"]);
    expect(readResult(cwd).metrics.find(({ metric }) => metric === "roc_auc")?.undefinedReason).toBe("needs-scores");
  });

  it("feeds one column an input, strings too", async () => {
    const work = ["private", "government", "self", "other"];
    const code = [0.5, -0.25, 0.75, 0];
    const lines = Array.from({ length: 400 }, (_, row) => {
      // Never on the threshold itself, where float32 rounds to either side.
      const age = 20.37 + (row % 41);
      const hours = 10 + ((row * 7) % 50);
      const kind = (row * 3) % 4;
      const logit = 1.5 * (age / 40) - hours / 40 + 0.5 * (code[kind] ?? 0) - 0.25;
      return [hours, work[kind], age, logit >= 0 ? 1 : 0].join(",");
    });
    const cwd = workspace({ "data.csv": `hours,workclass,age,label\n${lines.join("\n")}\n` });
    const ended = await modelgate(validateTriple("one-column-per-input", "--gates", "accuracy > 0.98"), { cwd });
    expect(ended.exitCode).toBe(0);
    expect(readResult(cwd).gates[0]).toMatchObject({ metric: "accuracy", value: 1 });
  });

  it("gives the numbers of a free batch when the batch is fixed", async () => {
    const cwd = workspace({ "data.csv": tripleCsv(301) });
    await modelgate(validateTriple("good-binary"), { cwd });
    const free = exactRows(readResult(cwd));
    const ended = await modelgate(validateTriple("fixed-batch"), { cwd });
    expect(ended.exitCode).toBe(0);
    expect(exactRows(readResult(cwd))).toEqual(free);
  });

  it("digests a model with external data as the root over its files", async () => {
    const cwd = workspace({ "data.csv": tripleCsv(300) });
    await modelgate(validateTriple("external-good"), { cwd });
    const { subject } = readResult(cwd);
    expect(subject.sha256).toBe("e70f32f4982fcea3ac3364ad0a30cf28b33bd846ea38733dc95f60c35ad76cbd");
    expect(subject.files.map(({ path }) => path)).toEqual(["external-good.onnx", "external-weights.bin"]);
    expect(readRecord(cwd).subject.length).toBeGreaterThanOrEqual(2);
  });
});

describe("data of every kind", () => {
  it("reads csv, csv.gz, JSON Lines, several files and a glob to the same numbers", async () => {
    const csv = tripleCsv(300);
    const [header = "", ...lines] = csv.trimEnd().split("\n");
    const jsonl = lines.map((line) => {
      const [x0, x1, x2, label] = line.split(",").map(Number);
      return JSON.stringify({ x0, x1, x2, label });
    });
    const cwd = workspace({
      "data.csv": csv,
      "zipped.csv.gz": gzipSync(csv),
      "lines.jsonl": `${jsonl.join("\n")}\n`,
      "part-1.csv": [header, ...lines.slice(0, 100)].join("\n"),
      "part-2.csv": [header, ...lines.slice(100)].join("\n"),
    });
    const metricsOf = async (...data: readonly string[]): Promise<unknown> => {
      const args = ["validate-model", "--model-path", model("good-binary"), "--label", "label"];
      const ended = await modelgate([...args, ...data.flatMap((one) => ["--data", one])], { cwd });
      expect(ended.exitCode).toBe(0);
      return exactRows(readResult(cwd));
    };
    const plain = await metricsOf("data.csv");
    for (const data of [["zipped.csv.gz"], ["lines.jsonl"], ["part-1.csv", "part-2.csv"], ["part-*.csv"]]) {
      const found = (await metricsOf(...data)) as readonly unknown[];
      expect(found).toEqual(plain);
    }
  });

  it("feeds whole numbers beyond 2^53 exactly", async () => {
    // x0 − x1 is 1 or −1 beyond 2^53: doubles could not tell them apart, and a rounded cell is an error or another number.
    const cell = (row: number): string => (row % 2 === 0 ? "9007199254740993,0,0,1" : "-9007199254740993,0,0,0");
    const cwd = workspace({ "data.csv": tripleCsv(200, { cell }) });
    const ended = await modelgate(validateTriple("dtype-int64", "--gates", "accuracy >= 0.9"), { cwd });
    expect(ended.exitCode).toBe(0);
  });

  it("weighs rows, and places a weight that is none", async () => {
    const weighted = (bad: string): string =>
      tripleCsv(200, {
        header: "x0,x1,x2,label,w",
        cell: (row) => `1.5,-1,0.5,${String(row % 2)},${row === 50 ? bad : String(3 - (row % 2) * 2)}`,
      });
    const cwd = workspace({ "data.csv": weighted("3") });
    await modelgate(validateTriple("good-binary", "--weight", "w"), { cwd });
    // Weight 3 on each even row, labelled 0 and scored 1; weight 1 on the others.
    expect(readResult(cwd).metrics.find(({ metric }) => metric === "accuracy")?.value).toBeCloseTo(0.25, 12);
    writeFileSync(join(cwd, "data.csv"), weighted("-1"));
    const ended = await modelgate(validateTriple("good-binary", "--weight", "w"), { cwd });
    expect(ended.exitCode).toBe(64);
    expect(ended.stderr).toContain("data.csv:52");
    expect(ended.stderr).toContain('"w" is -1');
  });
});

describe("a modelgate.yml", () => {
  it("gives the numbers and the verdict of the same flags", async () => {
    const bare = workspace({ "data.csv": tripleCsv(500) });
    const cwd = workspace({ "data.csv": tripleCsv(500) });
    mkdirSync(join(cwd, "models"));
    copyFileSync(model("good-binary"), join(cwd, "models/m.onnx"));
    writeFileSync(
      join(cwd, "modelgate.yml"),
      "version: 1\nmodels:\n  triple:\n    path: models/m.onnx\n    data: { path: data.csv, label: label }\n    gates: [accuracy >= 0.8]\n",
    );
    const flags = await modelgate(validateTriple("good-binary", "--gates", "accuracy >= 0.8"), { cwd: bare });
    const declared = await modelgate(["validate-model"], { cwd });
    expect([declared.exitCode, flags.exitCode]).toEqual([0, 0]);
    expect(readResult(cwd).model).toBe("triple");
    expect(exactRows(readResult(cwd))).toEqual(exactRows(readResult(bare)));
  });
});

/** Rows of multiclass-3, labelled by its own largest score, every tenth shifted by one. */
function threeClasses(rows: number): string {
  const weights = [
    [1, -1, 0],
    [0, 1, -1],
    [0.5, 0, 1],
  ];
  const lines = Array.from({ length: rows }, (_, row) => {
    const x = [7, 31, 101].map((step) => ((row * step + 13) % 397) / 100 - 1.985);
    const logits = [0, 1, 2].map((k) => x.reduce((sum, value, at) => sum + value * (weights[at]?.[k] ?? 0), 0));
    const best = logits.indexOf(Math.max(...logits));
    return [...x, row % 10 === 0 ? (best + 1) % 3 : best].join(",");
  });
  return `x0,x1,x2,label\n${lines.join("\n")}\n`;
}
