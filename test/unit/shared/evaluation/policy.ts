import type { ModelPolicy } from "../../../../shared/core/model/policy.ts";
import { resolved } from "../config/policy-request.ts";

const { policy } = await resolved({ raw: { "model-path": "m.onnx", data: "d.csv", label: "y" } });

/** The policy of the first way in, with every default; what a test is about is given. */
export function policyOf(given: Partial<ModelPolicy> = {}): ModelPolicy {
  return { ...policy, ...given };
}
