import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { generatedFiles, staleFiles, type ReadFile } from "../../scripts/generate/generated-files.ts";
import { inputVariable } from "../../shared/runtime/action-inputs.ts";
import { SPECS } from "../../shared/runtime/specs.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read: ReadFile = (path) => (existsSync(join(root, path)) ? readFileSync(join(root, path), "utf8") : null);

/** Changes the first generated line that names the model; prose around generated regions is free to change. */
function edit(text: string): string {
  const start = Math.max(0, text.search(/<!-- generated: (?:inputs|reason codes) -->/u));
  return text.slice(0, start) + text.slice(start).replace(/[Mm]odel/u, "edited");
}

describe("generated files", () => {
  it("are what the sources say", () => {
    expect(staleFiles(read)).toEqual([]);
  });

  const paths = [...generatedFiles(read).keys()];
  const without =
    (path: string): ReadFile =>
    (asked) =>
      asked === path ? null : read(asked);

  it.each(paths)("%s is found stale when it is edited", (path) => {
    const edited: ReadFile = (asked) => (asked === path ? edit(read(asked) ?? "") : read(asked));
    expect(staleFiles(edited)).toContain(path);
  });

  /** Pages with regions between prose that people write. */
  const pages = paths.filter((path) => (read(path) ?? "").includes("<!-- generated: "));

  it.each(paths.filter((path) => !pages.includes(path)))("%s is found stale when it is gone", (path) => {
    expect(staleFiles(without(path))).toContain(path);
  });

  it.each(pages)("%s cannot be written anew without its prose", (path) => {
    expect(() => staleFiles(without(path))).toThrow("the page has no region");
  });

  it("exist for every action that has a spec", () => {
    const folders = readdirSync(join(root, "actions")).filter((name) =>
      existsSync(join(root, "actions", name, "spec.ts")),
    );
    expect(SPECS.map(({ name }) => name).sort()).toEqual(folders.sort());
  });

  it.each(SPECS)("take by place only inputs that $name has", ({ inputs, positionals = [] }) => {
    for (const name of positionals) expect(Object.keys(inputs)).toContain(name);
  });

  it("declare the inputs and outputs of the spec, each input under its own variable", () => {
    for (const spec of SPECS) {
      const metadata = parse(read(`actions/${spec.name}/action.yml`) ?? "") as {
        readonly inputs: Record<string, unknown>;
        readonly outputs: Record<string, unknown>;
      };
      expect(Object.keys(metadata.inputs)).toEqual(Object.keys(spec.inputs));
      expect(Object.keys(metadata.outputs)).toEqual(Object.keys(spec.outputs));
      expect(new Set(Object.keys(spec.inputs).map(inputVariable)).size).toBe(Object.keys(spec.inputs).length);
    }
  });

  it("are checked by the script, which refuses unknown flags", () => {
    const script = join(root, "scripts/generate.ts");
    const run = (flag: string): string =>
      execFileSync(process.execPath, ["--import", "tsx", script, flag], {
        cwd: root,
        encoding: "utf8",
        timeout: 20_000,
        stdio: "pipe",
      });
    expect(run("--check")).toBe("");
    expect(() => run("--chekc")).toThrow("usage: tsx scripts/generate.ts [--check]");
  });
});

describe("examples of a spec", () => {
  it.each(SPECS.flatMap((spec) => spec.examples.map((example) => [spec, example] as const)))(
    "name declared inputs: %#",
    (spec, example) => {
      expect(Object.keys(spec.inputs)).toEqual(expect.arrayContaining(Object.keys(example.inputs)));
    },
  );
});
