import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Summary, summarise } from "./summary.ts";
import { type Command, timedRun } from "./timed-run.ts";

/** Rows of the test split of ACSIncome, at which the target stands. */
const ROWS = 332_900;
const TARGET_MS = 2000;
const TABLE = "fairness.parquet";
const MODEL = "fairness.onnx";

export interface FairnessBench {
  readonly root: string;
  readonly data: string;
  readonly python: string;
  readonly rounds: number;
  /** acs-income-test.parquet, where it is given; else a seeded table of the same size. */
  readonly acs: string | null;
  readonly modelgate: (...args: readonly string[]) => Command;
}

export interface FairnessTimes {
  readonly lines: readonly string[];
  readonly median: Summary;
  readonly targetMs: number;
}

/**
 * How long fairness-check takes on 332 900 rows with 2000 replicates when validate-model has run before it in the same job, so
 * that it reads the table's labels and groups and the kept predictions: whole processes from cold start to exit.
 */
export async function fairnessBench(bench: FairnessBench): Promise<FairnessTimes> {
  const config = prepare(bench);
  const run = (action: string): Command =>
    bench.modelgate(action, "--config", config, "--out", join(bench.data, "out-fairness"));
  await timedRun(run("validate-model"), false);
  const times: number[] = [];
  for (let round = 0; round < bench.rounds; round += 1) {
    times.push((await timedRun(run("fairness-check"), false)).wallMs);
    console.log(`  fairness-check: round ${String(round + 1)} of ${String(bench.rounds)}`);
  }
  const fresh = await timedRun(
    bench.modelgate(
      "fairness-check",
      "--config",
      config,
      "--out",
      join(bench.data, "out-fairness-fresh"),
      "--reuse-predictions",
      "false",
    ),
    false,
  );
  requireReuse(join(bench.data, "out-fairness", "result.json"));
  const median = summarise(times);
  return {
    median,
    targetMs: TARGET_MS,
    lines: [
      `fairness-check, ${String(ROWS)} rows, reused    ${median.median.toFixed(0)} ms  (${median.low.toFixed(0)} to ${median.high.toFixed(0)}), 2000 replicates, ${bench.acs === null ? "seeded table" : "ACSIncome"}`,
      `the same, running the model again      ${fresh.wallMs.toFixed(0)} ms, once`,
    ],
  };
}

/** A number about reuse that measured something else would be worse than none. */
function requireReuse(path: string): void {
  const { predictions, data } = JSON.parse(readFileSync(path, "utf8")) as {
    readonly predictions: string;
    readonly data: { readonly rows: number };
  };
  if (predictions !== "reused" || data.rows !== ROWS) {
    throw new Error(
      `fairness-check used ${predictions} predictions of ${String(data.rows)} rows, and was to reuse ${String(ROWS)}`,
    );
  }
}

function prepare({ root, data, python, acs }: FairnessBench): string {
  mkdirSync(data, { recursive: true });
  const script = join(root, "scripts/bench/make_fairness_data.py");
  const table = join(data, acs === null ? TABLE : "acs.parquet");
  if (!existsSync(table) || !existsSync(join(data, MODEL))) {
    const made = spawnSync(python, [script, data, ...(acs === null ? [] : [acs])], { stdio: "inherit" });
    if (made.status !== 0) throw new Error(`make_fairness_data.py ended with ${String(made.status)}`);
  }
  const config = join(data, "modelgate-fairness.yml");
  writeFileSync(
    config,
    `version: 1
models:
  bench:
    path: ${MODEL}
    task: binary
    classes: ["0", "1"]
    positive-class: "1"
    input: { tensor: features, columns: [AGEP, SCHL, WKHP] }
    output: { probabilities: probabilities }
    data: { path: ${table}, label: LABEL, sensitive: [SEX, RAC1P] }
    fairness: { reference: { SEX: 1, RAC1P: 0 } }
    replicates: 2000
    gates:
      - accuracy >= 0.01
      - equalized_odds_difference by SEX <= 1
      - average_odds_difference by RAC1P <= 1
      - disparate_impact by RAC1P >= 0
`,
  );
  return config;
}
