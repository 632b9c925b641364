import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openRevertPull, type RevertRequest } from "../../../shared/adapters/github/revert-pull.ts";
import { type Bench, everyPermission, here, octokit, openBench } from "./bench.ts";

let bench: Bench;
let before: string;

const place = { ...here, modelPath: "models/income.onnx", model: "income", environment: "production" };

beforeEach(async () => {
  bench = await openBench();
  const { repository } = bench;
  before = repository.resolve("main") ?? "";
  repository.commitFiles({
    branch: "main",
    files: { "models/income.onnx": "worse", "models/income.onnx.data": "weights" },
  });
  repository.commitFiles({ branch: "main", files: { "README.md": "kept" } });
});

afterEach(async () => {
  bench.github.assertConforming();
  await bench.github.close();
});

function request(change: Partial<RevertRequest> = {}): RevertRequest {
  return {
    rolloutId: "production/income/3",
    from: { version: "1.1.0", sha256: "b".repeat(64) },
    to: { model: { version: "1.0.0", sha256: "a".repeat(64) }, commit: before },
    reason: "complaints\n<img src=x> @everyone",
    ...change,
  };
}

function filesOf(branch: string): Readonly<Record<string, string>> {
  const { git } = bench.github.state;
  const files = git.files(git.commit(bench.repository.resolve(branch) ?? "")?.tree ?? "");
  return Object.fromEntries([...files].map(([path, { sha }]) => [path, git.blob(sha)?.bytes.toString("utf8") ?? ""]));
}

describe("the revert pull request", () => {
  it("brings the model's files back, leaves everything else, and says why", async () => {
    const done = await openRevertPull(bench.app, place, request());
    expect(done.kind).toBe("opened");
    const branch = "modelgate/rollback-production-income-3";
    const files = filesOf(branch);
    expect(files["models/income.onnx"]).toBe("old");
    expect(files["models/income.onnx.data"]).toBeUndefined();
    expect(files["README.md"]).toBe("kept");
    const pull = [...bench.repository.pulls.values()].find(({ head }) => head.branch === branch);
    expect(pull).toMatchObject({ base: { branch: "main" }, state: "open" });
    expect(pull?.title).toBe("Return income to 1.0.0, which production serves again");
    expect(pull?.body).toContain("- Reason: complaints \\<img src=x\\> \\@everyone");
  });

  it("finds branch and pull request when it is run again, even when the pull request was closed", async () => {
    const first = await openRevertPull(bench.app, place, request());
    const pull = [...bench.repository.pulls.values()].at(-1);
    expect(await openRevertPull(bench.app, place, request())).toEqual(first);
    if (pull !== undefined) pull.state = "closed";
    expect(await openRevertPull(bench.app, place, request())).toEqual(first);
  });

  it("goes on where a run died after it had pushed the branch", async () => {
    bench.github.fail("pulls/create", { kind: "server-error", status: 502 });
    await expect(openRevertPull(bench.app, place, request())).rejects.toMatchObject({ kind: "external" });
    expect((await openRevertPull(bench.app, place, request())).kind).toBe("opened");
  });

  it("opens nothing where the default branch holds the model already, or the commit is not known", async () => {
    const same = request({
      to: { model: { version: "1.1.0", sha256: "b".repeat(64) }, commit: bench.repository.resolve("main") ?? "" },
    });
    expect(await openRevertPull(bench.app, place, same)).toMatchObject({ kind: "nothing-to-revert" });
    const unknown = request({ to: { model: { version: "1.0.0", sha256: "a".repeat(64) }, commit: null } });
    expect(await openRevertPull(bench.app, place, unknown)).toMatchObject({ kind: "nothing-to-revert" });
    const elsewhere = { ...place, modelPath: "models/other.onnx" };
    expect(await openRevertPull(bench.app, elsewhere, request())).toMatchObject({ kind: "nothing-to-revert" });
  });

  it("names the permission that is missing", async () => {
    const token = bench.github.token({ kind: "app", permissions: { ...everyPermission, pull_requests: "read" } });
    const refused = openRevertPull(octokit(bench.github, token), place, request());
    await expect(refused).rejects.toMatchObject({ kind: "permission", problems: [{ code: "github-permission" }] });
  });
});
