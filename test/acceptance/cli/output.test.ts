import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { modelgate, readResult, tripleCsv, validateTriple, workspace } from "./command-line.ts";

const ESCAPE = "\u{1b}";

/** Every file that a run left for others, by name; the folder of predictions is for later checks of the same job alone. */
function outputs(cwd: string): ReadonlyMap<string, string> {
  const folder = join(cwd, "modelgate-out");
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(files.map(({ name }) => [name, readFileSync(join(folder, name), "utf8")]));
}

describe("what the command line prints and leaves", () => {
  it("prints the result and nothing else with --json", async () => {
    const cwd = workspace({ "data.csv": tripleCsv(300) });
    const ended = await modelgate(validateTriple("good-binary", "--json"), { cwd });
    expect(JSON.parse(ended.stdout)).toEqual(JSON.parse(outputs(cwd).get("result.json") ?? ""));
  });

  it("sends no escape codes where there is no terminal, with or without NO_COLOR", async () => {
    const cwd = workspace({ "data.csv": tripleCsv(300) });
    for (const env of [{}, { NO_COLOR: "1", FORCE_COLOR: "" }]) {
      const ended = await modelgate(validateTriple("good-binary", "--gates", "accuracy >= 0.8"), { cwd, env });
      expect(ended.stdout).toContain("accuracy");
      expect(ended.stdout + ended.stderr).not.toContain(ESCAPE);
    }
  });

  it("leaves the same bytes for the same input, but for the time of the record", async () => {
    const cwd = workspace({ "data.csv": tripleCsv(300) });
    const runs = [];
    for (let run = 0; run < 2; run += 1) {
      await modelgate(validateTriple("good-binary", "--gates", "accuracy >= 0.8"), { cwd });
      runs.push(outputs(cwd));
    }
    const [first, second] = runs;
    expect(first?.get("result.json")).toBe(second?.get("result.json"));
    const timeless = (files: ReadonlyMap<string, string> | undefined): string =>
      (files?.get("record.json") ?? "").replaceAll(/"createdAt": ?"[^"]+"/gu, '"createdAt":""');
    expect(timeless(first)).toBe(timeless(second));
    expect(timeless(first)).not.toBe(first?.get("record.json"));
  });

  it("shows nothing of a group of five, nor of what would give it away", async () => {
    const group = (row: number): string => (row < 5 ? "tiny" : row < 100 ? "middle" : row % 2 === 0 ? "even" : "odd");
    const [header, ...lines] = tripleCsv(700).trimEnd().split("\n");
    const csv = [`${header ?? ""},g`, ...lines.map((line, row) => `${line},${group(row)}`)].join("\n");
    const cwd = workspace({ "data.csv": csv });
    const args = ["--features", "x0,x1,x2", "--sensitive", "g", "--gates", "accuracy by g >= 0.5"];
    const ended = await modelgate(validateTriple("good-binary", ...args), { cwd });
    expect(ended.exitCode).toBe(2);
    const rows = readResult(cwd).metrics.filter(({ by }) => by !== null);
    expect(rows.filter(({ value }) => value === null).map(({ group: name }) => name?.[0])).toEqual(["tiny", "middle"]);
    for (const row of rows.filter(({ value }) => value === null)) {
      expect(row).toMatchObject({ n: null, nPositive: null, nNegative: null, effectiveN: null, interval: null });
    }
    // 95 rows of the next smallest group, with 9 of every 10 right, would tell the rest.
    for (const text of [...outputs(cwd).values(), ended.stdout])
      expect(text).not.toMatch(/\b95 rows|"n": ?(?:5|95)\b/u);
  });
});

describe("hostile names", () => {
  const hostile = [
    "**bold** [link](https://example.org) | `code` @team",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    `${ESCAPE}[31mred${ESCAPE}[0m\u{202e}`,
    "::error::injected",
  ];

  it("land as text in every output, whether column, class or group", async () => {
    const [, ...lines] = tripleCsv(400).trimEnd().split("\n");
    const cells = lines.map((line, row) => `${line},"${hostile[row % 4] ?? ""}"`);
    const cwd = workspace({ "data.csv": `x0,x1,x2,label,"${hostile[1] ?? ""}"\n${cells.join("\n")}\n` });
    const gate = `accuracy by "${hostile[1] ?? ""}" >= 0.5`;
    const args = ["--features", "x0,x1,x2", "--sensitive", hostile[1] ?? "", "--gates", gate];
    const ended = await modelgate(validateTriple("good-binary", ...args), { cwd });
    expect(ended.exitCode).toBe(0);
    expect(ended.stdout + ended.stderr).not.toContain(ESCAPE);
    expect(ended.stdout).not.toMatch(/^::/mu);
    const files = outputs(cwd);
    expect(files.get("report.html")).not.toMatch(/<script>alert|<img src=x/u);
    expect(files.get("report.md")).not.toMatch(/<script>alert|<img src=x/u);
    for (const text of files.values()) expect(text).not.toContain(ESCAPE);
    const groups = readResult(cwd).metrics.flatMap(({ group: names }) => names ?? []);
    expect(new Set(groups)).toEqual(new Set(hostile));
  });

  it("neither break a line nor fill the screen in an error, be they 70 000 characters long", async () => {
    const long = "x".repeat(70_000);
    const cwd = workspace({
      "data.csv": tripleCsv(60, { cell: (row) => (row % 2 === 0 ? `1,1,1,${long}` : `1,1,1,"a\nb${ESCAPE}[31m"`) }),
    });
    const ended = await modelgate(validateTriple("good-binary", "--positive-class", "nobody"), { cwd });
    expect(ended.exitCode).toBe(64);
    expect(ended.stderr.length).toBeLessThan(1000);
    expect(ended.stderr).not.toContain(ESCAPE);
    expect(ended.stderr).toContain("\\n");
  });
});
