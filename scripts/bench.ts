import { existsSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { actionsNode } from "./actions-node.ts";
import { actionStep } from "./bench/first-line.ts";
import { fairnessBench } from "./bench/fairness.ts";
import { benchProxy } from "./bench/proxy.ts";
import { makeData, missingModules, peerIsReady, type Size, writePolicy } from "./bench/inputs.ts";
import { disagreements } from "./bench/same-values.ts";
import { type Summary, summarise } from "./bench/summary.ts";
import { type Command, type Run, timedRun } from "./bench/timed-run.ts";

/*
 * How long a user waits, of whole processes from cold start to exit, against stated targets:
 *   npm run bench -- [--python PATH] [--data FOLDER] [--rounds COUNT] [--acs acs-income-test.parquet]
 *   npm run bench -- --proxy [--rounds COUNT]    the local target's proxy alone, beside HAProxy where it is installed
 * It ends with 1 when a target is missed. Not a test: it needs Python for the peer and a machine with nothing else to do.
 */
const { values: flags } = parseArgs({
  options: {
    python: { type: "string", default: "python3" },
    data: { type: "string", default: join(tmpdir(), "modelgate-bench") },
    rounds: { type: "string", default: "6" },
    acs: { type: "string" },
    proxy: { type: "boolean", default: false },
  },
});

const root = fileURLToPath(new URL("..", import.meta.url));
const data = resolve(flags.data);
const rounds = Number(flags.rounds);
const node = actionsNode();
const ROWS: Readonly<Record<Size, number>> = { "10k": 10_000, "300k": 300_000 };
const misses: string[] = [];

function modelgate(...args: readonly string[]): Command {
  return { program: node.path, args: [join(root, "dist/cli/index.js"), ...args], folder: data };
}

function judging(size: Size): Command {
  return modelgate("validate-model", "--config", writePolicy(data, size), "--out", outOf(size));
}

function outOf(size: Size): string {
  return join(data, `out-${size}`);
}

function peer(size: Size): Command {
  const script = join(root, "scripts/bench/peer.py");
  return {
    program: flags.python,
    args: [script, `rows-${size}.parquet`, "champion.onnx", "candidate.onnx"],
    folder: data,
  };
}

/** Runs the commands in turn, every second round backwards, so that a machine that slows down slows all of them. */
async function interleaved(title: string, commands: readonly Command[]): Promise<readonly (readonly number[])[]> {
  const times = commands.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    const turns = [...commands.entries()];
    if (round % 2 === 1) turns.reverse();
    for (const [index, command] of turns) times[index]?.push((await timedRun(command, false)).wallMs);
    console.log(`  ${title}: round ${String(round + 1)} of ${String(rounds)}`);
  }
  return times;
}

/** From the start of a step to the first line of its log, by the committed stub of validate-model. */
async function firstLines(): Promise<readonly number[]> {
  const step = await actionStep(join(root, "actions/validate-model"), node.path);
  try {
    await step.firstLineMs();
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) times.push(await step.firstLineMs());
    return times;
  } finally {
    await step.close();
  }
}

function milliseconds({ median, low, high }: Summary): string {
  return `${median.toFixed(0).padStart(6)} ms  (${low.toFixed(0)} to ${high.toFixed(0)})`;
}

function line(name: string, times: readonly number[], rows: number | null, run: Run | null): string {
  const summary = summarise(times);
  const rate = rows === null ? "" : `  ${((rows / summary.median) * 1000).toFixed(0).padStart(7)} rows/s`;
  const peak = run?.peakBytes ?? null;
  return `${name.padEnd(36)}${milliseconds(summary)}${rate}${peak === null ? "" : `  peak ${(peak / 2 ** 20).toFixed(0)} MiB`}`;
}

function judge(what: string, value: number, limit: number, unit: string): string {
  const met = value <= limit;
  const text = `${met ? "met   " : "MISSED"}  ${what}: ${value.toFixed(unit === "" ? 2 : 0)}${unit}, target at most ${String(limit)}${unit}`;
  if (!met) misses.push(text);
  return text;
}

async function main(): Promise<void> {
  if (!Number.isInteger(rounds) || rounds < 2) throw new Error("--rounds takes a whole number of at least 2");
  if (!existsSync(join(root, "dist/cli/index.js"))) throw new Error("dist is missing; run npm run build");
  if (flags.proxy) {
    await benchProxy(root, node.path, rounds);
    return;
  }
  makeData(root, data, flags.python);
  const withPeer = peerIsReady(flags.python);
  const machine = cpus();
  console.log(`Node ${node.version}, ${String(machine.length)} × ${machine[0]?.model ?? "unknown processor"}`);
  if (!withPeer) console.log(`Measures modelgate alone: ${missingModules(flags.python)}`);

  console.log("Warming up, and measuring memory");
  const small = await timedRun(judging("10k"), true);
  const large = await timedRun(judging("300k"), true);
  const other = withPeer ? await timedRun(peer("300k"), true) : null;
  const different = other === null ? [] : disagreements(join(outOf("300k"), "result.json"), other.stdout);
  if (different.length > 0) throw new Error(`the two compute different values:\n  ${different.join("\n  ")}`);

  const [help = [], actionHelp = []] = await interleaved("start-up", [
    modelgate("--help"),
    modelgate("validate-model", "--help"),
  ]);
  const firstLine = await firstLines();
  const [tenThousand = []] = await interleaved("10 000 rows", [judging("10k")]);
  const [ours = [], theirs = []] = await interleaved("300 000 rows", [
    judging("300k"),
    ...(withPeer ? [peer("300k")] : []),
  ]);

  const fairness = await fairnessBench({
    root,
    data,
    python: flags.python,
    rounds,
    acs: flags.acs === undefined ? null : resolve(flags.acs),
    modelgate,
  });

  const report = [
    "",
    `Wall time of whole processes: median of ${String(rounds)} rounds (fastest to slowest)`,
    line("modelgate --help", help, null, null),
    line("modelgate validate-model --help", actionHelp, null, null),
    line("action validate-model, first line", firstLine, null, null),
    line("modelgate, 10 000 rows", tenThousand, ROWS["10k"], small),
    line("modelgate, 300 000 rows", ours, ROWS["300k"], large),
    ...(other === null ? [] : [line("peer, 300 000 rows", theirs, ROWS["300k"], other)]),
    ...fairness.lines,
    "",
    judge("modelgate --help", summarise(help).median, 300, " ms"),
    judge("modelgate validate-model --help", summarise(actionHelp).median, 300, " ms"),
    judge("action validate-model, first line", summarise(firstLine).median, 300, " ms"),
    judge("10 000 rows from cold", summarise(tenThousand).median, 1000, " ms"),
    judge("fairness-check, predictions reused", fairness.median.median, fairness.targetMs, " ms"),
  ];
  if (other !== null) {
    const ratio = summarise(ours.map((time, round) => time / (theirs[round] ?? Number.NaN)));
    report.push(
      judge("modelgate / peer, 300 000 rows", ratio.median, 0.5, ""),
      `        by round ${ratio.low.toFixed(2)} to ${ratio.high.toFixed(2)}`,
      "",
      "Both read one Parquet file, run both models and compute the same twelve metrics of each and their differences; the",
      "values agree to 1e-9. The peer computes no intervals; modelgate computes an interval for each of the 36 values, judges",
      "twelve gates and writes its report and record.",
    );
  }
  console.log(report.join("\n"));
  if (misses.length > 0) process.exitCode = 1;
}

try {
  await main();
} catch (cause) {
  console.error(`bench: ${cause instanceof Error ? cause.message : String(cause)}`);
  process.exitCode = 2;
}
