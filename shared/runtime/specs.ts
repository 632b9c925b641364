import { auditSpec } from "../../actions/audit/spec.ts";
import { deployCanarySpec } from "../../actions/deploy-canary/spec.ts";
import { gateSpec } from "../../actions/gate/spec.ts";
import { fairnessCheckSpec } from "../../actions/fairness-check/spec.ts";
import { performanceTestSpec } from "../../actions/performance-test/spec.ts";
import { registerSpec } from "../../actions/register/spec.ts";
import { registrySpec } from "../../actions/registry/spec.ts";
import { rollbackSpec } from "../../actions/rollback/spec.ts";
import { validateModelSpec } from "../../actions/validate-model/spec.ts";
import type { ActionSpec } from "../spec/define-action.ts";

/** Every action of the suite, in the order in which help lists them; a policy test holds it against the folders under actions/. */
export const SPECS: readonly ActionSpec[] = [
  validateModelSpec,
  fairnessCheckSpec,
  performanceTestSpec,
  gateSpec,
  auditSpec,
  registerSpec,
  registrySpec,
  deployCanarySpec,
  rollbackSpec,
];
