import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The twelve metrics that modelgate and the peer both compute, for both models and as differences. */
export const METRICS = [
  "accuracy",
  "balanced_accuracy",
  "precision",
  "recall",
  "specificity",
  "f1",
  "matthews_corrcoef",
  "cohen_kappa",
  "roc_auc",
  "average_precision",
  "log_loss",
  "brier_score",
] as const;

export type Size = "10k" | "300k";

const FILES = ["champion.onnx", "candidate.onnx", "rows-10k.parquet", "rows-300k.parquet"];

/** Makes the tables and models that are missing; with the same versions of Python's packages they are the same bytes. */
export function makeData(root: string, folder: string, python: string): void {
  if (FILES.every((name) => existsSync(join(folder, name)))) return;
  console.log(`Making the tables and models in ${folder}`);
  const modules = spawnSync(python, ["-c", "import numpy, onnx, onnxruntime, pandas, pyarrow, skl2onnx, sklearn"], {
    encoding: "utf8",
  });
  if (modules.status !== 0) throw new Error(missingModules(python));
  const made = spawnSync(python, [join(root, "scripts/bench/make_data.py"), folder], { stdio: "inherit" });
  if (made.status !== 0) throw new Error(`make_data.py ended with ${String(made.status)}`);
}

/** Whether the peer can run: its interpreter is there and loads what it needs. */
export function peerIsReady(python: string): boolean {
  return spawnSync(python, ["-c", "import numpy, onnxruntime, pandas, pyarrow, sklearn"]).status === 0;
}

export function missingModules(python: string): string {
  return `${python} lacks the packages of the bench. In a virtual environment of yours:
  python -m pip install -r scripts/bench/requirements.txt
and name its interpreter with --python.`;
}

/** One configuration a table: candidate, champion, and a gate on the difference in each of the twelve metrics. */
export function writePolicy(folder: string, size: Size): string {
  const file = join(folder, `modelgate-${size}.yml`);
  const gates = METRICS.map((metric) => `      - ${metric} no-worse-than champion by 0.1`).join("\n");
  writeFileSync(
    file,
    `version: 1
models:
  bench:
    path: candidate.onnx
    task: binary
    classes: ["<=50K", ">50K"]
    positive-class: ">50K"
    threshold: 0.5
    input:
      tensor: features
      columns:
        [age, education-num, capital-gain, capital-loss, hours-per-week, workclass-code, marital-status-code,
         occupation-code, relationship-code, native-country-code]
    output: { probabilities: probabilities }
    data: { path: rows-${size}.parquet, label: income, row-id: id, sensitive: [sex, race] }
    champion: champion.onnx
    gates:
${gates}
`,
  );
  return file;
}
