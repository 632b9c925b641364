import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import type { Files } from "./project.ts";

/** A file of the income example. */
export type Income = (file: string) => Buffer;

export function incomeOf(root: string): Income {
  return (file) => readFileSync(join(root, "workflows-examples/income", file));
}

/**
 * The example's policy as a repository of one's own has it: one path for the model, the base's model as the champion. Timed as little as there is,
 * since what act shows is not how fast this machine is.
 *
 * @param model keys of the model that replace those
 * @param top keys of the file that replace the example's
 */
export function ownPolicy(
  income: Income,
  model: Readonly<Record<string, unknown>> = {},
  top: Readonly<Record<string, unknown>> = {},
): string {
  const policy = parse(income("modelgate.yml").toString("utf8")) as {
    readonly models: { readonly income: Readonly<Record<string, unknown>> };
  };
  const own = { path: "models/income.onnx", champion: "base", performance: { rounds: 6, requests: 100 } };
  return stringify({ ...policy, ...top, models: { income: { ...policy.models.income, ...own, ...model } } });
}

/** That repository: policy, data, and the champion as the model of its main branch. */
export function ownProject(income: Income): Files {
  return {
    "data/evaluation.parquet": income("data/evaluation.parquet"),
    "modelgate.yml": ownPolicy(income),
    "models/income.onnx": income("models/champion.onnx"),
  };
}
