import { spawn } from "node:child_process";
import { constants, copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { actionsNode } from "../../../scripts/actions-node.ts";
import { repositoryFiles } from "../../../scripts/build/archive-size.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const node = actionsNode().path;

export interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** What was refused by the network guard, one a line; empty when nothing was tried. */
  readonly connections: string;
  /** Who had the runtime's library in memory: "self", "child". */
  readonly mapped: ReadonlySet<string>;
}

/** A copy of the repository as a runner gets it: the files that are committed, and no node_modules beside or above. */
export class Installation {
  readonly #scratch = mkdtempSync(join(tmpdir(), "modelgate-installation-"));
  readonly folder = join(this.#scratch, "action");

  constructor() {
    for (const file of repositoryFiles(root)) {
      // Tests and their fixtures are committed too, and no run of an action may need them.
      if (file.startsWith("test/")) continue;
      const target = join(this.folder, file);
      mkdirSync(dirname(target), { recursive: true });
      copyFileSync(join(root, file), target, constants.COPYFILE_FICLONE);
    }
  }

  path(file: string): string {
    return join(this.folder, file);
  }

  remove(): void {
    rmSync(this.#scratch, { recursive: true, force: true });
  }

  /** Runs the command line, or an action, under the actions' Node, without a single environment variable but those given, and offline. */
  run(
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
    door: "cli" | "validate-model" = "cli",
  ): Promise<Ended> {
    const logs = mkdtempSync(join(this.#scratch, "run-"));
    const [connections, mapped] = [join(logs, "connections"), join(logs, "mapped")];
    const preloaded = [
      ["--import", preload("../../harness/network-guard.mjs", connections)],
      ["--import", preload("./maps-probe.mjs", mapped)],
    ].flat();
    const text = (file: string): string => (existsSync(file) ? readFileSync(file, "utf8") : "");
    return new Promise((ended, failed) => {
      const child = spawn(node, [...preloaded, this.path(`dist/${door}/index.js`), ...args], {
        cwd: door === "cli" ? logs : this.folder,
        env,
        stdio: ["ignore", "pipe", "pipe"],
        timeout: 60_000,
      });
      let stdout = "";
      let stderr = "";
      child.stdout.setEncoding("utf8").on("data", (chunk: string) => (stdout += chunk));
      child.stderr.setEncoding("utf8").on("data", (chunk: string) => (stderr += chunk));
      child.on("error", failed);
      child.on("close", (exitCode) => {
        const who = text(mapped).split("\n").filter(Boolean);
        ended({ exitCode, stdout, stderr, connections: text(connections), mapped: new Set(who) });
      });
    });
  }
}

function preload(script: string, log: string): string {
  const url = new URL(script, import.meta.url);
  url.searchParams.set("log", log);
  return url.href;
}
