import { spawnSync } from "node:child_process";
import { appendFileSync, copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { signedRank } from "../../shared/core/stats/signed-rank.ts";
import { decodeResult } from "../../shared/records/codec.ts";
import { actionsNode } from "../actions-node.ts";
import { median, ourTimer, pairedMedians, pythonTimer } from "./latency-pair.ts";
import { timedRun } from "./timed-run.ts";

/*
 * What performance-test can be believed:
 *   npx tsx scripts/bench/performance.ts [--python PATH] [--data FOLDER] [--rounds COUNT] [--repeats COUNT]
 * Latency against onnxruntime in Python in one run, and how often a model is called slower than itself. Ends with 1 when a target
 * is missed.
 */
const { values: flags } = parseArgs({
  options: {
    python: { type: "string", default: "python3" },
    data: { type: "string", default: join(tmpdir(), "modelgate-bench-performance") },
    rounds: { type: "string", default: "10" },
    repeats: { type: "string", default: "100" },
  },
});

const root = fileURLToPath(new URL("../..", import.meta.url));
const data = resolve(flags.data);
const node = actionsNode();
const THREADS = 2;
const misses: string[] = [];

async function againstPython(): Promise<void> {
  if (Number(flags.rounds) === 0) return;
  const models = spawnSync(flags.python, [join(root, "scripts/bench/make_latency_models.py"), data], {
    encoding: "utf8",
  });
  if (models.status !== 0) {
    console.log(`Not compared with Python: ${models.stderr.trim().split("\n").at(-1) ?? "it did not start"}`);
    return;
  }
  const pair = (name: string, requests: number) => {
    const model = join(data, `${name}.onnx`);
    return pairedMedians(
      [() => ourTimer(root, node.path, model, THREADS), () => pythonTimer(root, flags.python, model, THREADS)],
      { rounds: Number(flags.rounds), requests },
    );
  };
  const dense = await pair("dense", 200);
  const nothing = await pair("identity", 2000);
  const ours = median(dense.map(([time]) => time));
  const theirs = median(dense.map(([, time]) => time));
  const ratio = signedRank(
    dense.map(([left, right]) => Math.log(left / right)),
    0.95,
  );
  if (ratio === null) throw new Error("--rounds takes at least 6, or 0 to leave the comparison out");
  const shown = [ratio.value, ratio.low, ratio.high].map((log) => Math.exp(log).toFixed(3));
  const overhead = median(nothing.map(([left, right]) => (left - right) * 1000));
  console.log(
    `Dense model: ${ours.toFixed(3)} ms here, ${theirs.toFixed(3)} ms in Python (medians of ${flags.rounds} rounds)`,
  );
  judge("the model takes at least 1 ms", ours >= 1, ours.toFixed(3));
  judge(
    "ours / Python within 10 %",
    Math.abs(Math.exp(ratio.value) - 1) <= 0.1,
    `${shown[0] ?? ""} [${shown[1] ?? ""}, ${shown[2] ?? ""}]`,
  );
  console.log(
    `A model that does nothing: ${(median(nothing.map(([time]) => time)) * 1000).toFixed(1)} µs here, ${(median(nothing.map(([, time]) => time)) * 1000).toFixed(1)} µs in Python; the binding adds ${overhead.toFixed(1)} µs`,
  );
}

/** The champion with a comment of its own: another digest, the same computation. A later doc_string replaces an earlier one. */
function twinOf(model: string, target: string): void {
  copyFileSync(model, target);
  const text = Buffer.from("the same model once more", "utf8");
  appendFileSync(target, Buffer.concat([Buffer.from([0x32, text.length]), text]));
}

async function againstItself(): Promise<void> {
  const income = join(root, "workflows-examples/income");
  mkdirSync(data, { recursive: true });
  const champion = join(income, "models/champion.onnx");
  const twin = join(data, "twin.onnx");
  twinOf(champion, twin);
  const counts = new Map<string, number>();
  const reach: number[] = [];
  const repeats = Number(flags.repeats);
  for (let repeat = 1; repeat <= repeats; repeat += 1) {
    const out = join(data, "out");
    const gates = ["--gates", "latency_p95_ms no-worse-than champion"];
    const args = [
      join(root, "dist/cli/index.js"),
      "performance-test",
      ...["--model-path", twin, "--champion-path", champion, "--data", join(income, "data/evaluation.parquet")],
      ...["--label", "income", "--out", out, ...gates],
    ];
    // Exit codes 1 and 2 are what is counted; only an error of ours ends the bench.
    await timedRun(
      { program: "/bin/sh", args: ["-c", '"$0" "$@" >/dev/null; [ $? -le 2 ]', node.path, ...args], folder: data },
      false,
    );
    const result = decodeResult(readFileSync(join(out, "result.json"), "utf8"));
    const [gate] = result.gates;
    const said = `${result.verdict} (${gate?.reasonCode ?? "no gate"})`;
    counts.set(said, (counts.get(said) ?? 0) + 1);
    const noise = result.details?.kind === "performance-test" ? result.details.timing : null;
    const p95 = noise?.noise.find(({ metric }) => metric === "latency_p95_ms");
    if (p95 !== undefined) reach.push(Math.max(Math.abs(p95.low - 1), Math.abs(p95.high - 1)));
    console.log(
      `  A/A ${String(repeat)} of ${String(repeats)}: ${said}, ${String(noise?.rounds ?? 0)} rounds, load ${(loadavg()[0] ?? 0).toFixed(1)}`,
    );
    writeFileSync(join(data, "aa.json"), JSON.stringify({ counts: [...counts], reach }));
  }
  const failed = [...counts].filter(([said]) => said.startsWith("fail")).reduce((sum, [, count]) => sum + count, 0);
  console.log(
    `A/A of latency_p95_ms no-worse-than champion: ${[...counts].map(([said, count]) => `${String(count)} ${said}`).join(", ")}`,
  );
  console.log(`Noise of p95: median ${(median(reach) * 100).toFixed(1)} %`);
  judge("false alarms at most 1 in 100", failed * 100 <= repeats, `${String(failed)} of ${String(repeats)}`);
}

function judge(what: string, met: boolean, found: string): void {
  const text = `${met ? "met   " : "MISSED"}  ${what}: ${found}`;
  console.log(text);
  if (!met) misses.push(text);
}

try {
  if (!existsSync(join(root, "dist/cli/index.js"))) throw new Error("dist is missing; run npm run build");
  mkdirSync(data, { recursive: true });
  console.log(`Node ${node.version}, ${String(cpus().length)} × ${cpus()[0]?.model ?? "unknown processor"}`);
  await againstPython();
  if (Number(flags.repeats) > 0) await againstItself();
  if (misses.length > 0) process.exitCode = 1;
} catch (cause) {
  console.error(`bench: ${cause instanceof Error ? cause.message : String(cause)}`);
  process.exitCode = 2;
}
