import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Installation } from "./installation.ts";

const NATIVE = "dist/native/node_modules/onnxruntime-node/bin/napi-v6/linux/x64";

let installation: Installation;
beforeAll(() => {
  installation = new Installation();
});
afterAll(() => {
  installation.remove();
});

/** The committed native code is for this platform alone; elsewhere the runtime comes from a place that is named. */
const isShipped = process.platform === "linux" && process.arch === "x64";

const model = (name: string): string => installation.path(`workflows-examples/income/models/${name}.onnx`);
const judge = (...more: readonly string[]): readonly string[] => [
  "validate-model",
  "--config",
  installation.path("workflows-examples/income/modelgate.yml"),
  ...more,
];

/** Hides a file or folder of the installation while `use` runs. */
async function without<Result>(path: string, use: () => Promise<Result>): Promise<Result> {
  const hidden = `${path}.hidden`;
  renameSync(path, hidden);
  try {
    return await use();
  } finally {
    rmSync(path, { recursive: true, force: true });
    renameSync(hidden, path);
  }
}

describe.runIf(isShipped)("the shipped runtime", () => {
  it("judges the example in an empty environment, offline", async () => {
    const { exitCode, stdout, stderr, connections, mapped } = await installation.run(judge());
    expect(stderr).not.toMatch(/error/iu);
    expect(stdout).toMatch(/16\s000 rows evaluated/u);
    expect(exitCode).toBe(0);
    expect(connections).toBe("");
    expect([...mapped]).toEqual(["child"]);
  });

  it("fails the example's bad candidate", async () => {
    const { exitCode, stdout } = await installation.run(judge("--model-path", model("candidate-bad")));
    expect(stdout).toMatch(/fail/iu);
    expect(exitCode).toBe(1);
  });

  it("judges the example as an action too", async () => {
    const temp = installation.path("runner-temp");
    mkdirSync(temp);
    const file = (name: string): string => {
      writeFileSync(join(temp, name), "{}\n");
      return join(temp, name);
    };
    const env = {
      GITHUB_ACTIONS: "true",
      GITHUB_WORKSPACE: installation.folder,
      GITHUB_EVENT_NAME: "push",
      GITHUB_EVENT_PATH: file("event.json"),
      GITHUB_OUTPUT: file("output"),
      GITHUB_STEP_SUMMARY: file("summary"),
      GITHUB_STATE: file("state"),
      GITHUB_REPOSITORY: "octo/models",
      GITHUB_REF: "refs/heads/main",
      GITHUB_SHA: "a".repeat(40),
      GITHUB_RUN_ID: "1",
      GITHUB_RUN_ATTEMPT: "1",
      GITHUB_JOB: "judge",
      GITHUB_WORKFLOW: "judge",
      GITHUB_ACTOR: "octocat",
      GITHUB_ACTOR_ID: "1",
      GITHUB_SERVER_URL: "https://github.com",
      GITHUB_API_URL: "https://api.github.com",
      RUNNER_TEMP: temp,
      INPUT_CONFIG: "workflows-examples/income/modelgate.yml",
      INPUT_COMMENT: "false",
      INPUT_ARTIFACT: "false",
    };
    const { exitCode, stdout, connections, mapped } = await installation.run([], env, "validate-model");
    expect(stdout).not.toContain("::error");
    expect(readFileSync(join(temp, "output"), "utf8")).toMatch(/verdict<<(\S+)\npass\n\1/u);
    expect(exitCode).toBe(0);
    expect(connections).toBe("");
    expect([...mapped]).toEqual(["child"]);
  });

  it("says so when its library is not there", async () => {
    const { exitCode, stderr } = await without(installation.path(`${NATIVE}/libonnxruntime.so.1`), () =>
      installation.run(judge()),
    );
    expect(stderr).toContain("dist/native has an onnxruntime-node that could not be loaded on linux-x64");
    expect(stderr).toContain("libonnxruntime.so.1");
    expect(stderr).toContain("Check the action out again");
    expect(exitCode).toBe(64);
  });

  it("says so when its library is damaged", async () => {
    const library = installation.path(`${NATIVE}/libonnxruntime.so.1`);
    const { exitCode, stderr } = await without(library, () => {
      writeFileSync(library, "version https://git-lfs.github.com/spec/v1\n");
      return installation.run(judge());
    });
    expect(stderr).toContain("dist/native has an onnxruntime-node that could not be loaded on linux-x64");
    expect(stderr).toMatch(/libonnxruntime\.so\.1: (?:file too short|invalid ELF header)/u);
    expect(exitCode).toBe(64);
  });

  it("says where a runtime may come from when its binding is not there either", async () => {
    const { exitCode, stderr } = await without(installation.path("dist/native"), () => installation.run(judge()));
    expect(stderr).toContain("there is no inference runtime for linux-x64");
    expect(stderr).toContain("npm install --ignore-scripts --prefix FOLDER onnxruntime-node@");
    expect(exitCode).toBe(64);
  });

  it("gives way to the tool cache, and the tool cache to a named folder", async () => {
    const cache = installation.path("cache");
    const cached = join(cache, "modelgate-onnxruntime/1.30.0/x64");
    const packageFile = join(cached, "node_modules/onnxruntime-node/package.json");
    mkdirSync(join(packageFile, "../bin/napi-v6/linux/x64"), { recursive: true });
    writeFileSync(packageFile, '{ "name": "onnxruntime-node", "main": "main.js" }');
    writeFileSync(join(packageFile, "../bin/napi-v6/linux/x64/onnxruntime_binding.node"), "");
    writeFileSync(join(packageFile, "../main.js"), 'throw new Error("this is the cached one");');
    writeFileSync(`${cached}.complete`, "");
    const env = { RUNNER_TOOL_CACHE: cache };
    expect((await installation.run(judge(), env)).stderr).toContain("this is the cached one");
    const named = await installation.run(judge("--onnxruntime-path", installation.path("dist/native")), env);
    expect(named.exitCode).toBe(0);
  });
});

describe("a wrong --onnxruntime-path", () => {
  it("is refused although another runtime is there", async () => {
    const { exitCode, stderr, stdout } = await installation.run(judge("--onnxruntime-path", "no/such/folder"));
    expect(stderr).toContain('"no/such/folder"');
    expect(stderr).toContain("npm install --ignore-scripts --prefix FOLDER onnxruntime-node@");
    expect(stdout).toBe("");
    expect(exitCode).toBe(64);
  });

  it("is refused when it holds something else", async () => {
    const { exitCode, stderr } = await installation.run(judge("--onnxruntime-path", installation.path("docs")));
    expect(stderr).toContain("does not hold the package onnxruntime-node");
    expect(exitCode).toBe(64);
  });
});

describe("what a run does not use", () => {
  it("is not loaded for help: neither the runtime nor its files are needed", async () => {
    const help = await without(installation.path("dist/native"), () => installation.run(["validate-model", "--help"]));
    expect(help.stdout).toContain("--onnxruntime-path");
    expect([...help.mapped]).toEqual([]);
    expect(help.exitCode).toBe(0);
  });

  it("is not loaded for supplied predictions", async () => {
    const predictions = installation.path("predictions.csv");
    const rows = Array.from({ length: 200 }, (_, row) => `${String((row % 10) / 10)},${row % 10 > 4 ? "1" : "0"}`);
    writeFileSync(predictions, `score,label\n${rows.join("\n")}\n`);
    const args = ["--predictions", predictions, "--score", "score", "--label", "label", "--gates", "accuracy >= 0.9"];
    const { exitCode, stderr, mapped } = await without(installation.path("dist/native"), () =>
      // Reading CSV needs no Parquet either, whose chunk is hidden with the rest.
      without(parquetChunk(), () => installation.run(["validate-model", ...args])),
    );
    expect(stderr).not.toMatch(/error/iu);
    expect([...mapped]).toEqual([]);
    expect(exitCode).toBe(0);
  });

  it("stays in its own chunk, which is missed by whoever needs it", async () => {
    const { exitCode, stderr } = await without(parquetChunk(), () => installation.run(judge()));
    expect(stderr).toContain("internal error");
    expect(exitCode).toBe(70);
  });
});

/** The chunk with the Parquet reader, found by a name that its code must hold. */
function parquetChunk(): string {
  const folder = installation.path("dist/modelgate");
  const holders = readdirSync(folder).filter(
    (name) => name.endsWith(".js") && readFileSync(join(folder, name), "utf8").includes("parquetMetadataAsync"),
  );
  expect(holders).toHaveLength(1);
  expect(holders).not.toContain("index.js");
  return join(folder, holders[0] ?? "");
}
