import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { GitObjects } from "../../fakes/github/state/git-objects.ts";
import { failureOf, here, openBench, type Bench } from "./bench.ts";

describe("contents and git objects of the fake GitHub", () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench();
  });
  afterEach(async () => {
    bench.github.assertConforming();
    await bench.github.close();
  });

  const raw = { mediaType: { format: "raw" } } as const;

  it("give a file at the ref asked for, not at the newest", async () => {
    const at = async (ref: string): Promise<unknown> =>
      (await bench.app.rest.repos.getContent({ ...here, path: "models/income.onnx", ref, ...raw })).data;
    expect([await at("main"), await at("better"), await at("refs/heads/main")]).toEqual(["old", "new", "old"]);
    const missing = bench.app.rest.repos.getContent({ ...here, path: "models/income.onnx", ref: "nowhere" });
    expect((await failureOf(missing)).message).toBe("No commit found for the ref nowhere");
  });

  // repos/get-content: "Between 1-100 MB: Only the raw or object custom media types are supported ... the content field will be an empty string"
  it("hold a file up to 1 MB in the answer, a larger one only as raw bytes", async () => {
    const limit = 1024 * 1024;
    bench.repository.commitFiles({ branch: "main", files: { fits: "x".repeat(limit), large: "y".repeat(limit + 1) } });
    const { data: fits } = await bench.app.rest.repos.getContent({ ...here, path: "fits" });
    const { data: large } = await bench.app.rest.repos.getContent({ ...here, path: "large" });
    expect(fits).toMatchObject({ encoding: "base64", size: limit });
    expect(large).toMatchObject({ encoding: "none", content: "", size: limit + 1 });
    const { data: bytes } = await bench.app.rest.repos.getContent({ ...here, path: "large", ...raw });
    expect(bytes).toHaveLength(limit + 1);
  });

  it("list a folder, by default as a list and as an object when asked", async () => {
    const { data: root } = await bench.app.rest.repos.getContent({ ...here, path: "" });
    expect(Array.isArray(root) ? root.map(({ name, type }) => [name, type]) : root).toEqual([
      ["data", "dir"],
      ["modelgate.yml", "file"],
      ["models", "dir"],
    ]);
    const { data: object } = await bench.app.rest.repos.getContent({
      ...here,
      path: "models",
      mediaType: { format: "object" },
    });
    expect(object).toMatchObject({ type: "dir", path: "models", entries: [{ name: "income.onnx" }] });
  });

  it("answer 404 for a path that is not there", async () => {
    const missing = bench.app.rest.repos.getContent({ ...here, path: "models/none.onnx" });
    expect((await failureOf(missing)).status).toBe(404);
  });

  // Names printed by git 2.39: hash-object, write-tree and commit-tree on the same content, person and time.
  it("bear the names git gives them", () => {
    const git = new GitObjects();
    expect(git.addBlob("hello\n")).toBe("ce013625030ba8dba906f756967f9e9ca394464a");
    expect(git.addTree([])).toBe("4b825dc642cb6eb9a060e54bf8d69288fbee4904");
    const file = (content: string) => ({ mode: "100644" as const, sha: git.addBlob(content) });
    const tree = git.addFiles(
      new Map([
        ["a/b.txt", file("x\n")],
        ["a.txt", file("y\n")],
      ]),
    );
    const person = { name: "octo", email: "octo@example.com", date: "2026-01-05T12:00:00Z" };
    const commit = git.addCommit({ tree, parents: [], message: "first", author: person, committer: person });
    expect([tree, commit]).toEqual([
      "ab50f0bbe1346efc34b8cc52edc3fb9f9c4cb1c1",
      "05ef780b65d92899c4788cd7d8976b698489cd17",
    ]);
  });

  // git/update-ref: "force: ... ensure the update is a fast-forward update"; git/create-ref answers 422 when the ref exists
  it("move a ref forward only, unless forced, and make it once", async () => {
    const { repository, app } = bench;
    const [main = "", better = ""] = [repository.resolve("main"), repository.resolve("better")];
    await app.rest.git.updateRef({ ...here, ref: "heads/main", sha: better });
    expect((await failureOf(app.rest.git.updateRef({ ...here, ref: "heads/main", sha: main }))).message).toBe(
      "Validation Failed",
    );
    await app.rest.git.updateRef({ ...here, ref: "heads/main", sha: main, force: true });
    expect(repository.resolve("main")).toBe(main);
    expect((await failureOf(app.rest.git.createRef({ ...here, ref: "refs/heads/main", sha: better }))).status).toBe(
      422,
    );
  });
});
