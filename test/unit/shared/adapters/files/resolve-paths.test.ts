import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { resolvePaths } from "../../../../../shared/adapters/files/resolve-paths.ts";
import { ModelgateError, type Problem } from "../../../../../shared/core/errors.ts";

let base = "";
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), "modelgate-paths-"));
  await mkdir(join(base, "data/deep"), { recursive: true });
  for (const name of ["data/b.csv", "data/a.csv", "data/deep/c.csv", "data/[x].csv", "data/😀.csv", "data/～.csv"])
    await writeFile(join(base, name), "a\n");
  await writeFile(
    join(base, "data/pointer.onnx"),
    "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n",
  );
});
afterAll(() => rm(base, { recursive: true }));

async function problemsOf(patterns: readonly string[]): Promise<readonly Problem[]> {
  try {
    await resolvePaths(patterns, base);
  } catch (cause) {
    if (cause instanceof ModelgateError && cause.kind === "input") return cause.problems;
    throw cause;
  }
  return [];
}

describe("resolvePaths", () => {
  it("takes plain paths and globs, each file once, in code-point order", async () => {
    const paths = await resolvePaths(
      ["data/b.csv", "data/*.csv", join(base, "data/a.csv"), "./data/deep/../b.csv"],
      base,
    );
    expect(paths).toEqual(
      ["data/[x].csv", "data/a.csv", "data/b.csv", "data/～.csv", "data/😀.csv"].map((name) => join(base, name)),
    );
    expect(await resolvePaths(["data/**/c.csv"], base)).toEqual([join(base, "data/deep/c.csv")]);
  });

  it("takes a file that looks like a glob as it is", async () => {
    expect(await resolvePaths(["data/[x].csv"], base)).toEqual([join(base, "data/[x].csv")]);
  });

  it("reports all bad paths together, as they were written", async () => {
    const problems = await problemsOf([
      "data/bb.csv",
      "data",
      "data/*.parquet",
      "data/pointer.onnx",
      "nowhere/at/all.csv",
      "",
    ]);
    expect(problems.map(({ code, place, hint }) => [code, place?.file, hint])).toEqual([
      ["path-not-found", "data/bb.csv", "Did you mean b.csv?"],
      ["path-is-directory", "data", "Name the files in it, for example with a glob such as `data/*.parquet`."],
      [
        "glob-matches-nothing",
        "data/*.parquet",
        "Check the pattern: `*` stays within one folder, `**` crosses folders.",
      ],
      ["git-lfs-pointer", "data/pointer.onnx", "Fetch it with `git lfs pull`, or set `lfs: true` on actions/checkout."],
      ["path-not-found", "nowhere/at/all.csv", "The folder is empty or not there either."],
      ["path-not-found", "", undefined],
    ]);
  });

  it("finds a pointer among the files of a glob, and asks for at least one path", async () => {
    expect((await problemsOf(["data/*.onnx"])).map(({ code, place }) => [code, place?.file])).toEqual([
      ["git-lfs-pointer", "data/*.onnx (pointer.onnx)"],
    ]);
    expect((await problemsOf([])).map(({ code }) => code)).toEqual(["no-path"]);
  });
});
