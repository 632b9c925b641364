import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { actLane } from "../test/integration/act/act.lane.ts";
import { emulateLane } from "./lanes/emulate.ts";
import { lintLane } from "../test/integration/lint/lint.lane.ts";
import { registryLane } from "../test/integration/registry/registry.lane.ts";
import type { Check, Lane, LaneContext } from "./lanes/lane.ts";

/**
 * Runs the lanes, all or those named: `tsx scripts/lanes.ts [--counts FILE] [lint] [act] [emulate] [registry]`. FILE gets `{passed, failed}`. A lane that
 * cannot run has failed, and so has one that looked at nothing.
 */
const lanes: readonly Lane[] = [lintLane, actLane, emulateLane, registryLane];
const root = fileURLToPath(new URL("..", import.meta.url));

async function runLane(lane: Lane, context: LaneContext): Promise<readonly Check[]> {
  try {
    const checks = await lane.run(context);
    return checks.length === 0 ? [{ name: lane.name, problem: "looked at nothing" }] : checks;
  } catch (error) {
    return [{ name: lane.name, problem: `could not run: ${error instanceof Error ? error.message : String(error)}` }];
  }
}

function print(lane: string, checks: readonly Check[], seconds: number): void {
  for (const { name, problem } of checks) {
    if (problem === null) console.log(`  ok      ${name}`);
    else console.error(`  FAILED  ${name}\n${problem.replace(/^/gmu, "          ")}`);
  }
  const failed = checks.filter(({ problem }) => problem !== null).length;
  console.log(
    `lane ${lane}: ${String(checks.length - failed)} passed, ${String(failed)} failed (${seconds.toFixed(1)} s)`,
  );
}

const args = process.argv.slice(2);
const at = args.indexOf("--counts");
const [countsFile] = at < 0 ? [] : args.splice(at, 2).slice(1);
const unknown = args.filter((name) => !lanes.some((lane) => lane.name === name));
if (unknown.length > 0) {
  console.error(`no lane ${unknown.join(", ")}; there are ${lanes.map(({ name }) => name).join(", ")}`);
  process.exit(64);
}

const cache = join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "modelgate-lanes");
const scratch = mkdtempSync(join(tmpdir(), "modelgate-lanes-"));
const counts = { passed: 0, failed: 0 };
try {
  mkdirSync(cache, { recursive: true });
  for (const lane of lanes.filter(({ name }) => args.length === 0 || args.includes(name))) {
    const started = performance.now();
    const checks = await runLane(lane, { root, cache, scratch });
    print(lane.name, checks, (performance.now() - started) / 1000);
    counts.failed += checks.filter(({ problem }) => problem !== null).length;
    counts.passed += checks.filter(({ problem }) => problem === null).length;
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
if (countsFile !== undefined) writeFileSync(countsFile, JSON.stringify(counts));
if (counts.failed > 0) process.exitCode = 1;
