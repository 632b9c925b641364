import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { actionsNode } from "../../../scripts/actions-node.ts";
import { copyRelease } from "../../harness/release.ts";

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

/** A release of its own, for tests that take parts of it away. */
export class Installation {
  readonly #scratch = mkdtempSync(join(tmpdir(), "modelgate-installation-"));
  readonly folder = join(this.#scratch, "action");

  constructor() {
    copyRelease(this.folder);
  }

  path(file: string): string {
    return join(this.folder, file);
  }

  remove(): void {
    rmSync(this.#scratch, { recursive: true, force: true });
  }

  /** Runs the command line, or an action, under the actions' Node, without a single environment variable but those given, and offline but for what is allowed. */
  run(
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
    door: "cli" | "validate-model" = "cli",
    allow: readonly string[] = [],
  ): Promise<Ended> {
    const logs = mkdtempSync(join(this.#scratch, "run-"));
    const [connections, mapped] = [join(logs, "connections"), join(logs, "mapped")];
    const preloaded = [
      ["--import", preload("../../harness/network-guard.mjs", connections, allow)],
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

function preload(script: string, log: string, allow: readonly string[] = []): string {
  const url = new URL(script, import.meta.url);
  url.searchParams.set("log", log);
  for (const host of allow) url.searchParams.append("allow", host);
  return url.href;
}
