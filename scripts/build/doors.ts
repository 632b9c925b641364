import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Folders of actions/ that are actions: those with an action.yml. */
export function actionNames(root: string): readonly string[] {
  return readdirSync(join(root, "actions"))
    .filter((name) => existsSync(join(root, "actions", name, "action.yml")))
    .sort();
}

/** A stub of two lines for the command line, the inference child, the processes of a local target and every action. */
export function writeDoors(root: string, target: string): void {
  writeStub(join(target, "cli"), "cli", "cli(import.meta.url)");
  writeStub(join(target, "inference-child"), "inferenceChild", "inferenceChild()");
  writeStub(join(target, "local-target"), "localTarget", "localTarget(process.argv.slice(2))");
  for (const name of actionNames(root)) {
    writeStub(join(target, name), "action", `action(${JSON.stringify(name)}, import.meta.url)`);
  }
}

function writeStub(folder: string, door: string, call: string): void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "index.js");
  writeFileSync(file, `#!/usr/bin/env node\nimport { ${door} } from "../modelgate/index.js";\nawait ${call};\n`);
  chmodSync(file, 0o755);
}
