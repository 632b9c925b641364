import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { githubClient } from "../../../../../shared/adapters/github/client.ts";
import { commitFiles, type CommitFiles } from "../../../../../shared/adapters/github/commit-files.ts";
import { readTrustedPolicy, repositoryPath } from "../../../../../shared/adapters/github/trusted-policy.ts";
import { ModelgateError } from "../../../../../shared/core/errors.ts";
import { startFakeGitHub, type FakeGitHub } from "../../../../fakes/github/server.ts";
import type { Permissions } from "../../../../fakes/github/token.ts";

/** Every byte there is: whoever decodes it as text loses most of them. */
const binary = Uint8Array.from({ length: 4096 }, (_, index) => index % 256);

describe("commitFiles", () => {
  let github: FakeGitHub;
  let sha = "";
  let folder = "";

  beforeEach(async () => {
    github = await startFakeGitHub({ repositories: [{ fullName: "octo/models", private: true }] });
    const files = { "models/my model.onnx": binary, "modelgate.yml": "version: 1\n", empty: "" };
    sha = github.state.repository("octo/models").commitFiles({ branch: "main", files });
    github.state.repository("octo/models").commitFiles({ branch: "main", files: { "modelgate.yml": "version: 2\n" } });
    folder = mkdtempSync(join(tmpdir(), "modelgate-commit-"));
  });
  afterEach(async () => {
    await github.close();
    rmSync(folder, { recursive: true });
  });

  async function files(permissions: Permissions = { contents: "read" }, at = sha): Promise<CommitFiles> {
    const token = github.token({ kind: "app", permissions, repositories: ["octo/models"] });
    const client = await githubClient({ token, apiUrl: github.url, userAgent: "test", sleep: () => Promise.resolve() });
    return commitFiles(client, { owner: "octo", repo: "models", sha: at });
  }

  it("reads a file as it stood at that commit", async () => {
    expect((await (await files()).read("modelgate.yml", 100))?.toString()).toBe("version: 1\n");
    expect((await (await files()).read("empty", 100))?.length).toBe(0);
    github.assertConforming();
  });

  it("copies bytes, not text, from a path with a blank", async () => {
    const target = join(folder, "copy");
    expect(await (await files()).copy("models/my model.onnx", target)).toBe(true);
    expect(readFileSync(target).equals(Buffer.from(binary))).toBe(true);
  });

  it("knows an absent file from an absent commit", async () => {
    expect(await (await files()).read("nothing.yml", 100)).toBeNull();
    expect(await (await files()).copy("nothing.onnx", join(folder, "copy"))).toBe(false);
    await expect((await files()).assertVisible()).resolves.toBeUndefined();
    await expect((await files({ contents: "read" }, "0".repeat(40))).assertVisible()).rejects.toThrow(ModelgateError);
  });

  it.each([
    { what: "a file that is too large", path: "models/my model.onnx", says: "larger than 100 bytes" },
    { what: "a folder", path: "models", says: "is no file" },
  ])("refuses $what", async ({ path, says }) => {
    await expect((await files()).read(path, 100)).rejects.toThrow(says);
  });

  it("says which permission is missing", async () => {
    await expect((await files({})).read("modelgate.yml", 100)).rejects.toThrow("contents: read");
  });

  it("leaves nothing behind of a file that broke off", async () => {
    github.fail("repos/get-content", { kind: "cut-socket" }, 4);
    await expect((await files()).copy("models/my model.onnx", join(folder, "copy"))).rejects.toThrow(ModelgateError);
    expect(existsSync(join(folder, "copy"))).toBe(false);
  });

  it("reads a policy with its digest, relative to where it would lie", async () => {
    expect(await readTrustedPolicy(await files(), undefined, "/work")).toEqual({
      text: "version: 1\n",
      shownPath: `modelgate.yml@${sha.slice(0, 12)}`,
      baseDir: "/work",
      sha256: "09bfcc6a14b83e2192b8673677725c84883ee9cd0c70e45c9ec09daa8f2b2847",
    });
    expect(await readTrustedPolicy(await files(), "none.yml", "/work")).toBeNull();
  });

  it("counts a path from the workspace where no repository begins below it", () => {
    expect(repositoryPath(join(folder, "a/b.onnx"), folder)).toBe("a/b.onnx");
  });
});
