import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { shutDownLocalTarget } from "../../../shared/adapters/deploy/local/open-local-target.ts";
import { pushEvent } from "../../fakes/github/events.ts";
import { startResultsService } from "../../fakes/results-service/server.ts";
import type { Permissions } from "../../fakes/github/token.ts";
import type { ActionResult } from "../../harness/runner.ts";
import type { ActionRun } from "../../harness/step.ts";
import { model } from "../cli/command-line.ts";
import { type Bench, openBench, rows } from "./action-bench.ts";
import { good } from "./gate-bench.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
/** What the READMEs ask a job to grant, less packages, which the API does not know. */
export const permissions: Permissions = {
  contents: "write",
  deployments: "write",
  pull_requests: "write",
  actions: "read",
};

const POLICY = `version: 1
registry: oci-layout:registry
environments:
  production:
    target: { kind: local, state-dir: target }
    rollout: { steps: [20, 100], burn-in-minutes: 0, dwell-minutes: 0 }
models:
  triple:
    path: model.onnx
    data: { path: data.csv, label: label }
    gates: ["accuracy >= 0.8"]
`;

export interface ServingBench extends Bench {
  readonly stateDir: string;
  readonly step: (
    action: string,
    inputs: Readonly<Record<string, string>>,
    more?: Partial<ActionRun>,
  ) => Promise<ActionResult>;
  /** Checks, registers and commits a fixture as the model of main. */
  readonly release: (fixture: string, version: string) => Promise<void>;
}

/** A push to main on a machine that serves. */
export async function openServing(policy = POLICY): Promise<ServingBench> {
  const files = { "modelgate.yml": policy, "data.csv": rows, "model.onnx": good };
  const bench = await openBench({ base: files, change: {} });
  const { github, repository, workspace } = bench;
  const results = await startResultsService();
  onTestFinished(() => results.close());
  const stateDir = join(workspace, "target");
  onTestFinished(async () => {
    await shutDownLocalTarget(stateDir);
  });
  // The processes of the target, whose ports come and go with them.
  const allow = ["127.0.0.1:*"];
  const step: ServingBench["step"] = (action, inputs, more = {}) =>
    bench.run({
      action: join(root, "actions", action),
      event: pushEvent(github, repository, "main"),
      results,
      allow,
      token: github.token({ kind: "app", permissions, repositories: ["octo/models"] }),
      inputs,
      ...more,
    });
  return {
    ...bench,
    stateDir,
    step,
    async release(fixture, version) {
      const bytes = readFileSync(model(fixture));
      writeFileSync(join(workspace, "model.onnx"), bytes);
      repository.commitFiles({ branch: "main", files: { "model.onnx": bytes } });
      const out = join(workspace, `evidence-${version}`);
      await step("validate-model", { out, comment: "false", artifact: "false" });
      const { outputs } = await step("register", { "model-version": version, records: out, comment: "false" });
      if (outputs["outcome"] !== "registered") throw new Error(JSON.stringify(outputs));
    },
  };
}

/**
 * Advances until the canary has all traffic and is proven. A look that holds, for want of traffic on a machine that is busy, is gone over: the next
 * one finds some.
 */
export async function advanceToProof({ step }: ServingBench): Promise<ActionResult> {
  const inputs = { environment: "production", model: "triple", command: "advance", "for-minutes": "1" };
  for (let attempt = 1; ; attempt += 1) {
    const result = await step("deploy-canary", inputs, { timeoutMs: 110_000 });
    if (result.outputs["verdict"] === "pass" || attempt === 3) return result;
  }
}
