import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { confinedResolver, confinedTo } from "../../../../../shared/adapters/files/confine.ts";
import { resolvePaths } from "../../../../../shared/adapters/files/resolve-paths.ts";
import { ModelgateError } from "../../../../../shared/core/errors.ts";

describe("confinedTo", () => {
  let folder = "";
  let workspace = "";
  beforeAll(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), "modelgate-confine-")));
    workspace = join(folder, "workspace");
    for (const made of ["workspace/data", "workspace/.git", "workspace-other", "temp"]) {
      mkdirSync(join(folder, made), { recursive: true });
    }
    for (const name of ["workspace/data/a.csv", "workspace/.git/config", "workspace-other/a.csv", "temp/a.csv"]) {
      writeFileSync(join(folder, name), "x\n1\n");
    }
    symlinkSync(join(folder, "workspace-other"), join(workspace, "away"));
    symlinkSync(join(folder, "nowhere"), join(workspace, "dangling"));
    symlinkSync(join(workspace, "loop"), join(workspace, "loop"));
    symlinkSync(join(workspace, "data"), join(workspace, "inside"));
    symlinkSync(workspace, join(folder, "linked"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  async function verdict(path: string, roots = [workspace, join(folder, "temp")]): Promise<string> {
    try {
      await confinedTo(roots).check(path.startsWith("/") ? path : join(workspace, path), path);
      return "allowed";
    } catch (error) {
      if (error instanceof ModelgateError) return error.problems[0].code;
      throw error;
    }
  }

  it.each(["data/a.csv", "inside/a.csv", "not/there/yet.csv", "..data", "a.git/b", "../temp/a.csv"])(
    "allows %s",
    async (path) => {
      expect(await verdict(path)).toBe("allowed");
    },
  );

  it.each([
    "../workspace-other/a.csv",
    "..",
    "away/a.csv",
    "away/not/there.csv",
    "dangling",
    "dangling/below",
    "loop",
    ".git/config",
    ".GIT/config",
    "data/../.git/config",
    "data/.git",
    "/",
  ])("refuses %s", async (path) => {
    expect(await verdict(path)).toBe("path-outside-workspace");
  });

  it("knows a workspace that is itself reached through a link", async () => {
    const linked = join(folder, "linked");
    expect(await verdict(join(linked, "data/a.csv"), [linked])).toBe("allowed");
    expect(await verdict(join(linked, "away/a.csv"), [linked])).toBe("path-outside-workspace");
  });

  it.each([["*/a.csv"], ["{data,away}/*.csv"], ["data/*/../../../workspace-other/*.csv"]])(
    "refuses a glob as soon as one file of it lies outside: %s",
    async (pattern) => {
      const resolver = confinedResolver(resolvePaths, confinedTo([workspace]));
      await expect(resolver([pattern], workspace)).rejects.toThrow(ModelgateError);
    },
  );

  it("reports every path at fault together", async () => {
    const resolver = confinedResolver(resolvePaths, confinedTo([workspace]));
    const problems = await resolver(["../a.csv", "data/a.csv", ".git/config"], workspace).catch((error: unknown) =>
      error instanceof ModelgateError ? error.problems.map(({ place }) => place?.file) : [],
    );
    expect(problems).toEqual(["../a.csv", ".git/config"]);
  });
});
