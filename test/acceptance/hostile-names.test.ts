import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseComment } from "../../shared/report/comment/body.ts";
import type { ActionResult } from "../harness/runner.ts";
import { type Bench, type Files, messages, openBench } from "./actions/action-bench.ts";
import { model, modelgate, tripleCsv, workspace } from "./cli/command-line.ts";

/** Where a name can come from. All of them are the author's of a change, or of a data set. */
interface Names {
  readonly columns: readonly [string, string, string];
  readonly label: string;
  readonly attribute: string;
  readonly classes: readonly [string, string];
  readonly groups: readonly string[];
  readonly modelFile: string;
  readonly dataFile: string;
  /** Of the model's graph; 13 characters, so that the file's lengths stay right. */
  readonly tensor: string;
}

const ESCAPE = "\u{1b}";

const hostile: Names = {
  columns: ["<img src=x onerror=alert(1)>", "::set-env name=PATH::/evil", "]( javascript:alert(2) ) [x"],
  label: "y</code></td><script>alert(3)</script>",
  attribute: "a|b **bold** `code` @octo #1 :+1: https://evil.example/",
  classes: ["<!-- /modelgate:section -->", "<details open><summary>"],
  groups: [
    "line\nbreak\n::error::forged\n## heading",
    "carriage\r\n::add-mask::x\r\n::endgroup::",
    "%0A::set-output name=verdict::pass%0A",
    "</svg></figure><svg onload=alert(4)>",
    `${ESCAPE}[31mred${ESCAPE}]0;title\u0007\u202e`,
    "##[error]forged ##[group]",
    "| --- | --- |",
    "[click](https://evil.example) <https://evil.example> www.evil.example",
    "```\n# out of the fence",
    "-->$\\require{x}$",
    "<!-- modelgate:comment version=2 model=00000000000000000000000000000000 -->",
  ],
  modelFile: "mo<b>del ::warning::`x` @octo.onnx",
  dataFile: "da\nta|<script>::error::x.csv",
  tensor: "<img src=x>::",
};

const plain: Names = {
  columns: ["x0", "x1", "x2"],
  label: "y",
  attribute: "a",
  classes: ["no", "yes"],
  groups: hostile.groups.map((_, at) => `g${String(at)}`),
  modelFile: "model.onnx",
  dataFile: "data.csv",
  tensor: "probabilities",
};

function csvCell(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Everything but `modelgate.yml` and the model: 660 rows, 60 of each group. */
function data({ columns, label, attribute, classes, groups }: Names): string {
  const [, ...lines] = tripleCsv(660).trimEnd().split("\n");
  const rows = lines.map((line, row) => {
    const cells = line.split(",");
    const truth = classes[Number(cells[3])] ?? "";
    return [...cells.slice(0, 3), csvCell(truth), csvCell(groups[row % groups.length] ?? "")].join(",");
  });
  return `${[...columns, label, attribute].map(csvCell).join(",")}\n${rows.join("\n")}\n`;
}

/** A quoted text of the gate grammar, which doubles a mark inside. */
function quoted(text: string, mark = '"'): string {
  return mark + text.replaceAll(mark, mark + mark) + mark;
}

/** The policy as JSON, which is YAML: no name can be lost between quoting rules. */
function policyText(names: Names): string {
  const { columns, label, attribute, classes, groups, modelFile, dataFile, tensor } = names;
  const slice = `${quoted(columns[0], "`")} < 1.5 and ${quoted(attribute, "`")} != ${quoted(groups[3] ?? "", "'")}`;
  const triple = {
    path: modelFile,
    task: "binary",
    classes,
    "positive-class": classes[1],
    input: { tensor: "features", columns },
    output: { probabilities: tensor },
    data: { path: dataFile, label, sensitive: [attribute] },
    gates: [
      "accuracy >= 0.8",
      `accuracy by ${quoted(attribute)} >= 0.6`,
      `accuracy on ${quoted(slice)} >= 0.6`,
      { gate: `recall by ${quoted(attribute)} >= 0.99`, advisory: true },
    ],
  };
  return JSON.stringify({ version: 1, models: { triple } }, null, 1);
}

function modelBytes(tensor: string): Uint8Array {
  const bytes = readFileSync(model("good-binary"));
  expect(Buffer.byteLength(tensor)).toBe("probabilities".length);
  const patched = Buffer.from(bytes.toString("latin1").replaceAll("probabilities", tensor), "latin1");
  expect(patched.equals(bytes)).toBe(tensor === "probabilities");
  return patched;
}

function project(names: Names): { readonly base: Files; readonly change: Files } {
  return {
    base: { "modelgate.yml": policyText(names), [names.dataFile]: data(names), [names.modelFile]: "old" },
    change: { [names.modelFile]: modelBytes(names.tensor) },
  };
}

async function judge(
  names: Names,
): Promise<{ readonly bench: Bench; readonly run: ActionResult; readonly files: ReadonlyMap<string, string> }> {
  const bench = await openBench(project(names));
  const run = await bench.run({ inputs: { out: "results" } });
  expect(messages(run, "error")).toEqual([]);
  const folder = dirname(run.outputs["result-path"] ?? "/nowhere/x");
  const files = ["report.md", "report.html", "result.json", "record.json"].map(
    (name) => [name, readFileSync(join(folder, name), "utf8")] as const,
  );
  return { bench, run, files: new Map(files) };
}

/** Elements with the names of their attributes, in order: what a browser would build, whatever the text between. */
function elements(html: string): readonly string[] {
  return [...html.matchAll(/<(?:!--|\/?[a-z][^>]*>?)/giu)].map(([tag]) =>
    tag.replace(/="[^"]*"/gu, "").replaceAll(/\s+/gu, " "),
  );
}

/** Each line's part in Markdown: its opening marks, its cells, the elements in it. Fences are looked at apart. */
function outline(markdown: string): readonly string[] {
  return markdown
    .replaceAll(/^```[^]*?^```$/gmu, "(fence)")
    .replaceAll(/digest=[0-9a-f]{64}/gu, "digest")
    .split("\n")
    .map((line) => {
      const marks = /^\s*(?:#{1,6}\s|[-*+>]\s|\d+\.\s|\||```|---|===|<!-- modelgate:\S+)?/u.exec(line)?.[0] ?? "";
      return `${marks}${String(line.split("|").length - 1)} ${elements(line.replace(/^<!--.*/u, "")).join("")}`;
    });
}

/** Marks that would act when GitHub renders the text; our own links and folds are not among them. */
function active(markdown: string): readonly string[] {
  const text = markdown.replaceAll(/^```[^]*?^```$/gmu, "");
  const patterns = [
    /<(?:img|script|svg|iframe|a|b|td)\b[^>]*>/giu,
    /(?<!\\)\]\((?!https:\/\/github\.com\/octo\/models\/)[^)]*\)/gu,
    /(?<![\w&;])@(?:octo|evil)\b/gu,
    /(?<![\w&])#1\b/gu,
    /https?:\/\/evil|(?<!\u200b)www\.evil/gu,
    /:\+1:/gu,
    /\*\*bold\*\*/gu,
    /\u202e|\u001b|\u0007/gu,
  ];
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([found]) => found));
}

describe("hostile names through the action", () => {
  it("leave every channel in the shape that plain names give it", { timeout: 60_000 }, async () => {
    const [wild, tame] = await Promise.all([judge(hostile), judge(plain)]);
    expect([wild.run.exitCode, wild.run.outputs["verdict"]]).toEqual([tame.run.exitCode, tame.run.outputs["verdict"]]);
    expect(wild.run.exitCode).toBe(0);
    const channels = [
      ["comment", wild.bench.repository.comments[0]?.body ?? "", tame.bench.repository.comments[0]?.body ?? ""],
      ["summary", wild.run.summary, tame.run.summary],
      ["report.md", wild.files.get("report.md") ?? "", tame.files.get("report.md") ?? ""],
    ] as const;
    expect(channels.map(([channel, text]) => [channel, outline(text)])).toEqual(
      channels.map(([channel, , twin]) => [channel, outline(twin)]),
    );
    expect(channels.map(([channel, text]) => [channel, active(text)])).toEqual(
      channels.map(([channel]) => [channel, []]),
    );
    expect(wild.bench.repository.comments).toHaveLength(1);
    expect(parseComment(wild.bench.repository.comments[0]?.body ?? "")?.sections.map(({ id }) => id)).toEqual([
      "validate-model",
    ]);
    const html = wild.files.get("report.html") ?? "";
    expect(elements(html)).toEqual(elements(tame.files.get("report.html") ?? ""));
    expect(html).not.toMatch(/<script|onerror="|onload="|javascript:|\u202e|\u001b/u);
    wild.bench.github.assertConforming();
  });

  it("start no command in the log, forge no annotation, output or mask", { timeout: 60_000 }, async () => {
    const [wild, tame] = await Promise.all([judge(hostile), judge(plain)]);
    const told = ({ run }: typeof wild): unknown => ({
      annotations: run.annotations.map(({ level, properties }) => [
        level,
        Object.keys(properties),
        properties["title"],
      ]),
      outputs: Object.keys(run.outputs).sort(),
      masks: run.masks.length,
      rest: [run.env, run.path, run.state, run.problems, run.stderr],
    });
    expect(told(wild)).toEqual(told(tame));
    const own = /^::(?:add-mask|group|endgroup|notice|warning|error|debug)(?: [^:]*)?::/u;
    const said = wild.run.stdout.split("\n").map((line) => line.replace(own, ""));
    expect(said.filter((line) => /::|##\[|[\u0000-\u001f\u007f\u202e]/u.test(line))).toEqual([]);
    // The names are there, only tame.
    expect(wild.run.summary).toContain("onload=alert(4)");
    const result = JSON.parse(wild.files.get("result.json") ?? "") as {
      readonly metrics: readonly { readonly group: readonly string[] | null }[];
    };
    expect(new Set(result.metrics.flatMap(({ group }) => group ?? []))).toEqual(new Set(hostile.groups));
  });

  it("of 70 000 characters fit every channel, and hide no verdict", { timeout: 60_000 }, async () => {
    const long = "<x>|".repeat(17_500);
    const names = {
      ...plain,
      attribute: long,
      groups: plain.groups.map((name) => `${name}${long}`),
      label: `y${long}`,
    };
    const { bench, run } = await judge(names);
    expect([run.exitCode, run.outputs["verdict"], run.problems]).toEqual([0, "warn", []]);
    const body = bench.repository.comments[0]?.body ?? "";
    expect(body.length).toBeGreaterThan(1000);
    expect(body.length).toBeLessThanOrEqual(65_536);
    expect(body).toContain("Warn: validate-model");
    expect(body).toContain(run.outputs["record-digest"] ?? "?");
    expect(active(body + run.summary)).toEqual([]);
    expect(Buffer.byteLength(run.summary)).toBeLessThanOrEqual(1024 * 1024);
    expect(Buffer.byteLength(run.outputs["result"] ?? "")).toBeLessThanOrEqual(64 * 1024);
    expect(Math.max(...run.stdout.split("\n").map((line) => line.length))).toBeLessThan(4200);
  });
});

/** Names that no model may have, each with a tail that no message may quote. */
const refusedModels = [
  "<img src=x onerror=alert(1)>",
  "x\n::error::forged\n::set-env name=A::b",
  "a%0A::warning::forged",
  "</svg>**bold** [x](https://evil.example) @octo",
  `${ESCAPE}[31m\u202e`,
  "m".repeat(70_000),
].map((name) => `${name}${" ".repeat(60)}SECRET-TAIL`);

describe("a model's name that is refused", () => {
  const tail = /SECRET-TAIL|m{60}/u;

  it.each(refusedModels.map((name, at) => ({ name, at })))(
    "is quoted tamely as an input, and as a key: %#",
    async ({ name }) => {
      const bench = await openBench({
        base: { ...project(plain).base },
        change: {
          "modelgate.yml": JSON.stringify({ version: 1, models: { [name]: { path: "model.onnx" } } }, null, 1),
        },
      });
      const asInput = await bench.run({ inputs: { model: name } });
      const asKey = await bench.run();
      for (const run of [asInput, asKey]) {
        expect([run.exitCode, run.outputs, run.env, run.state]).toEqual([64, {}, {}, {}]);
        expect(run.annotations.map(({ level }) => level)).toEqual(["error"]);
        expect(run.annotations[0]?.message).toContain("accepted: letters, digits and . _ -");
        expect(run.masks).toHaveLength(1);
        expect(active(run.summary)).toEqual([]);
        expect(run.summary + run.stdout + run.stderr).not.toMatch(tail);
        expect(messages(run, "error").join("")).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f\u202e]/u);
        expect(run.stdout.length).toBeLessThan(4000);
      }
      expect(asKey.annotations[0]?.properties).toMatchObject({ file: "modelgate.yml", line: "4" });
    },
  );

  it("stands tamely in the comment whose verdict it takes away", async () => {
    const bench = await openBench(project(plain));
    await bench.run({ runId: 1 });
    const key = `</details><!-- /modelgate:section -->\n\n# x ${refusedModels[3] ?? ""}`;
    bench.repository.commitFiles({ branch: "change", files: { "modelgate.yml": "x" }, author: "ana" });
    const run = await bench.run({ runId: 2, inputs: { "positive-class": "x", threshold: key } });
    expect(run.exitCode).toBe(64);
    const [comment, ...more] = bench.repository.comments;
    expect(more).toEqual([]);
    const parsed = parseComment(comment?.body ?? "");
    expect(parsed?.sections.map(({ id, pieces }) => [id, pieces.length])).toEqual([["validate-model", 1]]);
    expect(comment?.body).toContain("Not judged");
    expect(active(comment?.body ?? "")).toEqual([]);
    expect(comment?.body).not.toMatch(tail);
  });
});

describe("hostile names through the command line", () => {
  it("leave terminal and reports in the shape that plain names give them", { timeout: 60_000 }, async () => {
    const runs = await Promise.all(
      [hostile, plain].map(async (names) => {
        const { base, change } = project(names);
        const cwd = workspace({ ...base, ...change });
        const ended = await modelgate(["validate-model", "--out", "results"], { cwd });
        const file = (name: string): string => readFileSync(join(cwd, "results", name), "utf8");
        return { ...ended, html: file("report.html"), markdown: file("report.md") };
      }),
    );
    const [wild, tame] = runs;
    expect([wild?.exitCode, tame?.exitCode]).toEqual([0, 0]);
    expect(outline(wild?.markdown ?? "")).toEqual(outline(tame?.markdown ?? ""));
    expect(elements(wild?.html ?? "")).toEqual(elements(tame?.html ?? ""));
    for (const text of [wild?.stdout ?? "", wild?.stderr ?? ""]) {
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f\u202e]|^::|##\[/mu);
    }
    expect(wild?.stdout).toContain("onload=alert(4)");
  });

  it.each(refusedModels.map((name, at) => ({ name, at })))(
    "are quoted tamely where a model's name is refused: %#",
    async ({ name }) => {
      const cwd = workspace(project(plain).base);
      // An argument of a process cannot hold 70 000 characters twice over on every system; this one can be shorter.
      const ended = await modelgate(["validate-model", "--model", name], { cwd });
      expect([ended.exitCode, ended.stdout]).toEqual([64, ""]);
      expect(ended.stderr).toContain("accepted: letters, digits and . _ -");
      expect(ended.stderr).not.toMatch(/SECRET-TAIL|[\u0000-\u0009\u000b-\u001f\u007f\u202e]|^::|m{60}/mu);
    },
  );
});
