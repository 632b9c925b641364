import { ModelgateError } from "../../shared/core/errors.ts";
import type { ModelPolicy } from "../../shared/core/model/policy.ts";
import { gateAttributes } from "../../shared/evaluation/attributes.ts";
import { checkGatesForTask, checkGatesOfPolicy } from "../../shared/evaluation/check-gates.ts";
import { evaluateModels } from "../../shared/evaluation/evaluate-models.ts";
import type { AttributeRequest, EvaluationPorts } from "../../shared/evaluation/evaluation.ts";
import { evaluateSupplied } from "../../shared/evaluation/supplied-predictions.ts";
import { judgedOutcome, stoppedOutcome } from "./conclude.ts";
import { noSensitiveColumn } from "./groupings.ts";
import type { FairnessOutcome } from "./outcome.ts";

/** Compares what a model decides for the groups of its sensitive attributes, and holds every fairness gate to its bound. */
export async function checkFairness(policy: ModelPolicy, ports: EvaluationPorts): Promise<FairnessOutcome> {
  if (policy.data.sensitive.length === 0) throw new ModelgateError("input", [noSensitiveColumn]);
  if (policy.task === "regression") throw new ModelgateError("input", [noDecisions]);
  checkGatesOfPolicy(policy, "fairness-check");
  const attributes = attributesOf(policy);
  const evaluation =
    policy.predictions === null
      ? await evaluateModels(policy, attributes, ports)
      : await evaluateSupplied(policy, policy.predictions, attributes, ports);
  if (evaluation.kind === "stopped") return stoppedOutcome(policy, evaluation);
  if (evaluation.decision.task === "regression") throw new ModelgateError("input", [noDecisions]);
  checkGatesForTask(policy, evaluation.decision.task, "fairness-check");
  ports.progress.stage("Comparing the groups");
  return judgedOutcome(policy, evaluation);
}

/** Every sensitive column, and what slices of gates look at. */
function attributesOf({ gates, data }: ModelPolicy): readonly AttributeRequest[] {
  const sensitive = data.sensitive.map((name): AttributeRequest => ({ name, kind: "text" }));
  const inGates = gateAttributes(gates).filter(({ name, kind }) => kind !== "text" || !data.sensitive.includes(name));
  return [...sensitive, ...inGates];
}

const noDecisions = {
  code: "fairness-task",
  input: "task",
  message: "fairness-check compares decisions, and a regression makes none",
  hint: "Judge its errors by group with validate-model (for example mean_absolute_error by sex <= 3), or set task if this is a classification.",
};
