import type { ModelPolicy } from "../../shared/core/model/policy.ts";
import { gateAttributes } from "../../shared/evaluation/attributes.ts";
import { checkGatesForTask, checkGatesOfPolicy } from "../../shared/evaluation/check-gates.ts";
import { evaluateModels } from "../../shared/evaluation/evaluate-models.ts";
import type { EvaluationPorts } from "../../shared/evaluation/evaluation.ts";
import { evaluateSupplied } from "../../shared/evaluation/supplied-predictions.ts";
import { judgedOutcome, stoppedOutcome } from "./conclude.ts";
import type { ValidationOutcome } from "./outcome.ts";

/** Judges a model by its policy: evaluates it, alone and against the champion, and holds every gate to its bound. */
export async function validateModel(policy: ModelPolicy, ports: EvaluationPorts): Promise<ValidationOutcome> {
  checkGatesOfPolicy(policy, "validate-model");
  const attributes = gateAttributes(policy.gates);
  const evaluation =
    policy.predictions === null
      ? await evaluateModels(policy, attributes, ports)
      : await evaluateSupplied(policy, policy.predictions, attributes, ports);
  if (evaluation.kind === "stopped") return stoppedOutcome(policy, evaluation);
  checkGatesForTask(policy, evaluation.decision.task, "validate-model");
  ports.progress.stage("Computing metrics and intervals");
  return judgedOutcome(policy, evaluation);
}
