import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { parseArgs } from "node:util";
import { proxyMetrics } from "../shared/adapters/evidence/proxy-metrics.ts";
import { readState } from "../shared/adapters/deploy/local/state-file.ts";
import { generateLoad } from "./load/load-generator.ts";
import { plainBody } from "./load/plain-body.ts";

/*
 * Sends inference requests to a local target and says who answered, and what the proxy counted:
 *   npx tsx scripts/load.ts --state-dir FOLDER [--seconds 10] [--connections 4] [--per-second 100] [--body FILE]...
 * Without --body it sends rows of ones in the shapes that the model declares. Ends with 1 when a request failed.
 */
const { values: flags } = parseArgs({
  options: {
    "state-dir": { type: "string" },
    seconds: { type: "string", default: "10" },
    connections: { type: "string", default: "4" },
    "per-second": { type: "string", default: "100" },
    body: { type: "string", multiple: true, default: [] },
  },
});

async function main(): Promise<void> {
  const stateDir = resolve(flags["state-dir"] ?? "");
  const path = join(stateDir, "state.json");
  const state = flags["state-dir"] !== undefined && existsSync(path) ? readState(path) : null;
  if (state === null) throw new Error("--state-dir names the folder of a local target");
  if (state.champion === null) throw new Error("the target serves no model yet");
  const [seconds, connections, perSecond] = [flags.seconds, flags.connections, flags["per-second"]].map(Number);
  if (![seconds, connections, perSecond].every((value) => value !== undefined && value > 0)) {
    throw new Error("--seconds, --connections and --per-second take numbers above 0");
  }
  const url = `http://127.0.0.1:${String(state.ports.traffic)}`;
  const model = state.champion.name;
  const given = flags.body.map((file) => readFileSync(file, "utf8"));
  const bodies = given.length > 0 ? given : [await plainBody(url, model)];
  const load = generateLoad({ url, model, bodies, connections: connections ?? 1, perSecond: perSecond ?? null });
  await delay((seconds ?? 0) * 1000);
  const { sent, answeredBy, failures } = await load.stop();
  console.log(`${String(sent)} requests to ${url}`);
  for (const [version, count] of [...answeredBy].sort())
    console.log(`  answered by version ${version}: ${String(count)}`);
  const kinds = new Map<string, number>();
  for (const { status, what } of failures) {
    const kind = status === null ? what : `status ${String(status)}`;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  for (const [kind, count] of kinds) console.log(`  failed, ${kind}: ${String(count)}`);
  const metricsUrl = `http://127.0.0.1:${String(state.ports.admin)}/metrics`;
  const { champion, canary } = await proxyMetrics({ url: metricsUrl, name: "local proxy" }).read();
  for (const [name, counts] of Object.entries({ champion, canary })) {
    console.log(
      `${name}: ${String(counts.requests)} requests and ${String(counts.errors)} errors counted by the proxy`,
    );
  }
  if (failures.length > 0) process.exitCode = 1;
}

try {
  await main();
} catch (cause) {
  console.error(`load: ${cause instanceof Error ? cause.message : String(cause)}`);
  process.exitCode = 2;
}
