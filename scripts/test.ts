import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { actionsNode } from "./actions-node.ts";

/** Runs vitest on Node 24, the runtime of the actions, where it is installed; arguments are passed on. */
const node = actionsNode();
console.log(`Tests run on Node ${node.version} (${node.source}).`);
const vitest = fileURLToPath(new URL("../node_modules/vitest/vitest.mjs", import.meta.url));
const { status } = spawnSync(node.path, [vitest, "run", ...process.argv.slice(2)], { stdio: "inherit" });
process.exitCode = status ?? 1;
