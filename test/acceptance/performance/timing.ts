import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { PerformanceDetails } from "../../../shared/records/performance-details.ts";
import type { Result } from "../../../shared/records/result.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Bytes of a model of test/fixtures/performance. */
export function timed(name: "fast" | "slow" | "fixed"): Buffer {
  return readFileSync(join(root, "test/fixtures/performance", `${name}.onnx`));
}

/** The same computation under another digest: a later doc_string replaces an earlier one. */
export function twin(name: "fast" | "slow"): Buffer {
  const text = Buffer.from("the same model once more");
  return Buffer.concat([timed(name), Buffer.from([0x32, text.length]), text]);
}

/**
 * Gates that every machine meets or misses. On throughput, whose interval over rounds there always is: a quantile of few requests has no upper
 * bound where whole rounds were slow, and is then rightly undefined.
 */
export const MET = "throughput_rows_per_s >= 0.001";
export const MISSED = "throughput_rows_per_s >= 1000000000000";

/** 100 requests in 6 rounds: the least there is, since no test here asks how fast this machine is. */
export const LITTLE = ["--requests", "100", "--rounds", "6", "--throughput-rows", "8", "--duration-seconds", "60"];

/** Rows without a label. */
export function features(rows: number): string {
  const lines = Array.from({ length: rows }, (_, row) => [row / rows, -row / rows, 0.5].join(","));
  return `x0,x1,x2\n${lines.join("\n")}\n`;
}

export function detailsOf({ details }: Result): PerformanceDetails {
  if (details?.kind !== "performance-test") throw new Error("these are no details of performance-test");
  return details;
}

/**
 * A package onnxruntime-node that says it has CUDA and runs on the CPU without a word: what a runtime does whose provider has no kernel
 * for any node of a model.
 */
export function fallingBackRuntime(folder: string): string {
  const place = join(folder, "falling-back");
  const real = join(root, "dist/native/node_modules");
  mkdirSync(place);
  cpSync(real, join(place, "node_modules"), { recursive: true });
  const index = join(place, "node_modules/onnxruntime-node/dist/index.js");
  cpSync(index, join(index, "../real.js"));
  writeFileSync(
    index,
    `const real = require("./real.js");
module.exports = {
  ...real,
  Tensor: real.Tensor,
  env: real.env,
  listSupportedBackends: () => [...real.listSupportedBackends(), { name: "cuda", bundled: true }],
  InferenceSession: { create: (path, options) => real.InferenceSession.create(path, { ...options, executionProviders: ["cpu"] }) },
};
`,
  );
  return place;
}
