import { execFileSync } from "node:child_process";
import { copyFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { model, modelgate, readResult, tripleCsv, workspace } from "./command-line.ts";

const GATE = ["--gates", "roc_auc no-worse-than champion by 0.01"];

function git(cwd: string, ...args: readonly string[]): void {
  const identity = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "init.defaultBranch=main"];
  execFileSync("git", [...identity, "-c", "protocol.file.allow=always", ...args], { cwd, stdio: "ignore" });
}

/** A repository whose first commit, tagged v1, holds the model as m.onnx; the working tree holds the candidate. */
function repository(champion: string, candidate: string, sidecars: readonly string[] = []): string {
  const cwd = workspace({ "data.csv": tripleCsv(600) });
  git(cwd, "init");
  copyFileSync(model(champion), join(cwd, "m.onnx"));
  for (const sidecar of sidecars) copyFileSync(join(dirname(model(champion)), sidecar), join(cwd, sidecar));
  git(cwd, "add", ".");
  git(cwd, "commit", "-m", "champion");
  git(cwd, "tag", "v1");
  copyFileSync(model(candidate), join(cwd, "m.onnx"));
  return cwd;
}

const validate = (champion: string, path = "m.onnx"): readonly string[] =>
  ["validate-model", "--model-path", path, "--data", "data.csv", "--label", "label", "--champion", champion].concat(
    GATE,
  );

describe("a champion from git", () => {
  it("is the model at that commit, its external data with it", async () => {
    const cwd = repository("external-good", "opset-21", ["external-weights.bin"]);
    writeFileSync(join(cwd, "external-weights.bin"), "changed since");
    const ended = await modelgate(validate("git:v1"), { cwd });
    expect(ended.exitCode).toBe(0);
    const { champion, gates } = readResult(cwd);
    expect(champion?.files.map(({ path }) => path)).toEqual(["m.onnx", "external-weights.bin"]);
    expect(champion?.files[1]?.sha256).toBe("8b384e8fde314c48f76c24aee5155e5e09da599e0d14e67de236a98050addfed");
    // The same function in another file: no difference at all, and therefore no interval of one.
    expect(gates[0]).toMatchObject({ verdict: "warn", reasonCode: "no-interval", value: 0 });
  });

  it("is the branch point's on a branch", async () => {
    const cwd = repository("good-binary", "good-binary");
    git(cwd, "checkout", "-b", "change");
    copyFileSync(model("score-only"), join(cwd, "m.onnx"));
    git(cwd, "commit", "-am", "candidate");
    const ended = await modelgate(validate("base"), { cwd });
    expect(ended.exitCode).toBe(0);
    expect(readResult(cwd).gates[0]).toMatchObject({ verdict: "warn", value: 0 });
  });

  it("is inconclusive where the file was not there yet", async () => {
    const cwd = repository("good-binary", "good-binary");
    copyFileSync(model("opset-21"), join(cwd, "new.onnx"));
    const ended = await modelgate(validate("git:v1", "new.onnx"), { cwd });
    expect(ended.exitCode).toBe(2);
    expect(readResult(cwd)).toMatchObject({ reasonCodes: ["no-champion"], champion: null });
  });

  it("is an error where the ref is unknown, and says what a shallow checkout needs", async () => {
    const cwd = repository("good-binary", "opset-21");
    const unknown = await modelgate(validate("git:v2"), { cwd });
    expect(unknown.exitCode).toBe(64);
    expect(unknown.stderr).toContain('"v2"');
    git(cwd, "commit", "-am", "candidate");
    const clone = workspace();
    git(clone, "clone", "--depth", "1", "--no-tags", `file://${cwd}`, "shallow");
    const shallow = await modelgate(validate("git:v1"), { cwd: join(clone, "shallow") });
    expect(shallow.exitCode).toBe(64);
    expect(shallow.stderr).toContain("fetch-depth: 0");
  });

  it("cannot be told from the candidate when nothing changed", async () => {
    const cwd = repository("good-binary", "good-binary");
    expect((await modelgate(validate("git:HEAD"), { cwd })).exitCode).toBe(2);
    expect(readResult(cwd).reasonCodes).toEqual(["same-model"]);
  });
});
