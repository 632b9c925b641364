import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { currentCommit } from "../adapters/git/git.ts";
import { readConfigFile } from "../adapters/files/config-file.ts";
import { outFolder } from "../adapters/files/out-folder.ts";
import { resolvePaths } from "../adapters/files/resolve-paths.ts";
import type { ActionMain, RuntimeFiles } from "./action-main.ts";
import { runCommandLine } from "./cli.ts";
import { readEnvironment } from "./environment.ts";

const DEFAULT_OUT = "modelgate-out";

/** Every action of the suite, by the name of its folder. */
async function loadActions(): Promise<readonly ActionMain[]> {
  const { main: validateModel } = await import("../../actions/validate-model/main.ts");
  return [validateModel];
}

/**
 * The command line's door. Sets the exit code and returns when everything is written.
 *
 * @param entry `import.meta.url` of the stub in dist/cli, beside which the other entries and the inference runtime lie
 */
export async function cli(entry: string): Promise<void> {
  const { noColor, all } = readEnvironment();
  const tempDir = await mkdtemp(join(tmpdir(), "modelgate-"));
  const workingDir = process.cwd();
  try {
    process.exitCode = await runCommandLine({
      argv: process.argv.slice(2),
      actions: await loadActions(),
      stdout: stream(process.stdout),
      stderr: stream(process.stderr),
      noColor,
      debug: (all["MODELGATE_DEBUG"] ?? "") !== "",
      nowMs: () => performance.now(),
      runtime: {
        workingDir,
        environment: all,
        childEntry: {
          execPath: process.execPath,
          args: [fileURLToPath(new URL("../inference-child/index.js", entry))],
        },
        onnxruntimePath: fileURLToPath(new URL("../native/", entry)),
        tempDir,
        files: runtimeFiles(workingDir),
      },
    });
  } finally {
    await rm(tempDir, { recursive: true, force: true });
  }
}

/** The inference child's door: nothing but the runtime and the pipe to its parent. */
export async function inferenceChild(): Promise<void> {
  const { runInferenceChild } = await import("../adapters/inference/child.ts");
  runInferenceChild();
}

function runtimeFiles(workingDir: string): RuntimeFiles {
  return {
    readConfig: (named) => readConfigFile(named, workingDir),
    resolvePaths,
    sha256: (text) => createHash("sha256").update(text, "utf8").digest("hex"),
    outFolder: (named = DEFAULT_OUT) => outFolder(resolve(workingDir, named), named),
    commit: () => currentCommit(workingDir),
  };
}

function stream(target: NodeJS.WriteStream): {
  write: (text: string) => void;
  isTerminal: boolean;
  columns: number | undefined;
} {
  return {
    write: (text) => void target.write(text),
    isTerminal: target.isTTY,
    columns: target.isTTY ? target.columns : undefined,
  };
}
