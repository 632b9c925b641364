import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { incomeOf, ownPolicy } from "./income-project.ts";
import type { Files } from "./project.ts";

export const RELEASE = "workflows-examples/release.yml";
export const CANARY = "workflows-examples/canary-advance.yml";
export const ROLLBACK = "workflows-examples/rollback.yml";

const root = join(import.meta.dirname, "../../..");
const income = incomeOf(root);
export const FIRST_MODEL = income("models/champion.onnx");
export const SECOND_MODEL = income("models/candidate-better.onnx");

const versionOf = (bytes: Buffer): string => `0.0.0-m${createHash("sha256").update(bytes).digest("hex").slice(0, 12)}`;
/** The versions that register makes of the models' bytes. */
export const VERSIONS = { first: versionOf(FIRST_MODEL), second: versionOf(SECOND_MODEL) };

/** The repository on the day of its first release, by where registry and target are. */
export function releaseFiles(places: { readonly registry: string; readonly stateDir: string }): Files {
  const workflows = [RELEASE, CANARY, ROLLBACK].map((file) => {
    return [file.replace("workflows-examples", ".github/workflows"), readFileSync(join(root, file))] as const;
  });
  return {
    "modelgate.yml": policy(places),
    "data/evaluation.parquet": income("data/evaluation.parquet"),
    "models/income.onnx": FIRST_MODEL,
    ...Object.fromEntries(workflows),
  };
}

/** No waiting between looks, and a promise that some hundred requests can prove. */
const QUICK = {
  steps: [50, 100],
  "burn-in-minutes": 0,
  "dwell-minutes": 0,
  "bake-minutes": 0,
  "minimum-requests": 20,
  "look-seconds": 1,
  "error-slo": 0.1,
};

/** What both models hold. What is compared with the champion is advisory: the first model of all has none. */
const GATES = [
  "roc_auc >= 0.85",
  "equal_opportunity_difference by sex <= 0.20",
  "throughput_rows_per_s >= 5000",
  { gate: "roc_auc no-worse-than champion by 0.005", advisory: true },
];

/** The example's policy, its tier as it stands, with a registry and a quick rollout. */
function policy({ registry, stateDir }: { readonly registry: string; readonly stateDir: string }): string {
  const production = { target: { kind: "local", "state-dir": stateDir }, rollout: QUICK };
  return ownPolicy(
    income,
    { champion: "registry:production", gates: GATES },
    { registry, environments: { production } },
  );
}
