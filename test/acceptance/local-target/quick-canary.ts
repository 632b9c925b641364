import { join } from "node:path";
import { onTestFinished } from "vitest";
import { generateLoad, type Load } from "../../../scripts/load/load-generator.ts";
import { readState } from "../../../shared/adapters/deploy/local/state-file.ts";
import { inferenceBody } from "../../contract/local-target/bench.ts";

/** Quick, so that two canaries reach their ends under load. */
export const QUICK_POLICY = `version: 1
registry: oci-layout:registry
environments:
  production:
    target: { kind: local, state-dir: target }
    rollout:
      { steps: [20, 100], burn-in-minutes: 0, dwell-minutes: 0, minimum-requests: 20, bake-minutes: 0, look-seconds: 1, error-slo: 0.1 }
models:
  triple:
    path: model.onnx
    data: { path: data.csv, label: label }
    gates: ["accuracy >= 0.8"]
`;

/** Clients of the model in service, until they are stopped or the test ends. */
export function callers(stateDir: string): Load {
  const port = readState(join(stateDir, "state.json"))?.ports.traffic ?? 0;
  const url = `http://127.0.0.1:${String(port)}`;
  const load = generateLoad({ url, model: "triple", bodies: [inferenceBody], connections: 2, perSecond: 80 });
  onTestFinished(async () => {
    await load.stop();
  });
  return load;
}
