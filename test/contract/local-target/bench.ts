import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { openLocalTarget, shutDownLocalTarget } from "../../../shared/adapters/deploy/local/open-local-target.ts";
import { readState } from "../../../shared/adapters/deploy/local/state-file.ts";
import { inspectModel } from "../../../shared/adapters/files/model-inspector.ts";
import type { DeployableModel, DeploymentTarget } from "../../../shared/ports/deployment-target.ts";
import type { TrafficEvidence } from "../../../shared/ports/traffic-evidence.ts";
import { findNode24 } from "../../harness/node-binary.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const fixtures = join(root, "test/fixtures/models");

/** A committed fixture as a registered model called `scores`. */
export async function fixtureModel(name: string, version: string): Promise<DeployableModel> {
  const entry = `${name}.onnx`;
  const inspection = await inspectModel(join(fixtures, entry));
  if (inspection.kind === "refused") throw new TypeError(`${entry} is no model to deploy`);
  return { name: "scores", version, sha256: inspection.identity.sha256, folder: fixtures, entry };
}

/** Three models that answer alike; the third has its weights in a file of their own. */
export const models = [
  await fixtureModel("good-binary", "1"),
  await fixtureModel("opset-21", "2"),
  await fixtureModel("external-good", "3"),
] as const;

export interface LocalBench {
  readonly stateDir: string;
  readonly target: DeploymentTarget;
  readonly evidence: TrafficEvidence;
  readonly models: typeof models;
  readonly send: (requests: number) => Promise<void>;
  /** Opens it as the next job would. */
  readonly open: typeof openLocalTarget extends (options: never) => infer R ? () => R : never;
  readonly trafficUrl: () => string;
}

/** A local target of the built distribution in a folder of its own; ended and removed with the test. */
export async function localBench(
  environment: Readonly<Record<string, string>> = {},
  prepare: (stateDir: string) => void = () => undefined,
): Promise<LocalBench> {
  const stateDir = mkdtempSync(join(tmpdir(), "modelgate-target-"));
  onTestFinished(async () => {
    await shutDownLocalTarget(stateDir);
    rmSync(stateDir, { recursive: true, force: true, maxRetries: 5 });
  });
  prepare(stateDir);
  const options = {
    stateDir,
    workingDir: root,
    childEntry: { execPath: findNode24(), args: [join(root, "dist/inference-child/index.js")] },
    onnxruntimePath: join(root, "dist/native/"),
    environment,
  };
  const open = () => openLocalTarget(options);
  const trafficUrl = () => {
    const port = readState(join(stateDir, "state.json"))?.ports.traffic;
    return `http://127.0.0.1:${String(port)}`;
  };
  const { target, evidence } = await open();
  return { stateDir, target, evidence, models, open, trafficUrl, send: (requests) => sendRows(trafficUrl(), requests) };
}

/** One row of three numbers. */
export const inferenceBody = JSON.stringify({
  inputs: [{ name: "features", datatype: "FP32", shape: [1, 3], data: [0.5, 1, -2] }],
});

async function sendRows(url: string, requests: number): Promise<void> {
  for (let sent = 0; sent < requests; sent += 1) {
    const answer = await fetch(`${url}/v2/models/scores/infer`, { method: "POST", body: inferenceBody });
    if (!answer.ok) throw new Error(`answered with ${String(answer.status)}: ${await answer.text()}`);
    await answer.arrayBuffer();
  }
}
