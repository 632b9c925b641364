import { hiddenObservations } from "../../shared/core/disclosure/hidden-observations.ts";
import type { Gate } from "../../shared/core/gate/gate.ts";
import { type ComparisonBlocked, judgeGates } from "../../shared/core/gate/judge-gates.ts";
import { entriesFor } from "../../shared/core/metrics/catalogue.ts";
import type { ModelPolicy } from "../../shared/core/model/policy.ts";
import { ownGates } from "../../shared/evaluation/check-gates.ts";
import type { Evaluation, ModelSeen } from "../../shared/evaluation/evaluation.ts";
import { overall, resultFrame, seedOf, subjectOf } from "../../shared/evaluation/result-frame.ts";
import { gateRows, metricRows } from "../../shared/evaluation/result-rows.ts";
import { confusionOf, rocOf } from "./diagnostics.ts";
import { type Evaluated, gateSubsets, type Observation, observe, type Subset, wholeSubset } from "./observe.ts";
import type { ValidationOutcome } from "./outcome.ts";
import { suggestGates } from "./suggest-gates.ts";

/** The outcome of a model that never answered: the finding is the verdict, and no gate was judged. */
export function stoppedOutcome(
  policy: ModelPolicy,
  { finding, candidate, data }: Extract<Evaluation, { kind: "stopped" }>,
): ValidationOutcome {
  const { code, verdict, detail, hint } = finding;
  return {
    ...frame(policy, candidate, data.sha256),
    result: {
      ...resultFrame("validate-model", policy, candidate, data),
      verdict,
      reasonCodes: [code],
      champion: null,
      predictions: policy.predictions === null ? "computed" : "supplied",
      gates: [],
      metrics: [],
      findings: [{ code, detail, hint }],
    },
    task: policy.task,
    assumptions: [],
    positiveClass: policy.positiveClass,
    threshold: policy.threshold,
    champion: null,
    roc: null,
    confusion: null,
    suggestedGates: [],
  };
}

/** Metrics, gates and diagnostics of an evaluated model. */
export function judgedOutcome(policy: ModelPolicy, evaluation: Evaluated): ValidationOutcome {
  const { decision, candidate, champion, data } = evaluation;
  const seed = seedOf(policy, data.sha256);
  const whole = wholeSubset(evaluation);
  const own = entriesFor(decision.task).filter(({ judgedBy }) => judgedBy === "validate-model");
  const onWhole = observe(
    whole,
    own.map(({ id }) => id),
    policy,
    seed,
  );
  const gates = ownGates(policy, "validate-model");
  const observed = observeGates(gates, evaluation, whole, onWhole, policy, seed);
  const blocked: ComparisonBlocked = champion.kind === "unavailable" ? champion.reason : null;
  const judged = judgeGates(gates, observed, blocked, policy);
  const extra = [...new Set(observed.flat())].filter(({ subset }) => subset !== whole);
  const all = [...onWhole, ...extra];
  const hidden = hiddenObservations(all, policy.minimumCell);
  const { verdict, reasonCodes } = overall(judged, policy.gates.length > 0);
  const championSeen = champion.kind === "none" ? null : champion.seen;
  const rival = champion.kind === "evaluated" ? champion.rows : null;
  return {
    ...frame(policy, candidate.seen, data.sha256),
    result: {
      ...resultFrame("validate-model", policy, candidate.seen, data),
      verdict,
      reasonCodes: [...reasonCodes],
      champion: championSeen === null ? null : subjectOf(policy.name, championSeen),
      predictions: evaluation.supplied ? "supplied" : "computed",
      gates: [...gateRows(judged, hidden)],
      metrics: [...metricRows(all, hidden, policy.minimumCell)],
      findings: champion.kind === "unavailable" ? [{ code: champion.reason, detail: champion.detail, hint: null }] : [],
    },
    task: decision.task,
    assumptions: evaluation.assumptions,
    positiveClass: decision.positiveClass,
    threshold: decision.task === "binary" ? policy.threshold : null,
    champion: championSeen,
    roc: rocOf(candidate.rows, rival, policy.minimumCell),
    confusion: confusionOf(candidate.rows, rival, policy.minimumCell),
    suggestedGates:
      policy.gates.length > 0
        ? []
        : suggestGates(
            decision.task,
            onWhole.filter((one) => !hidden.has(one)),
          ),
  };
}

/** The observations each gate is judged on; what was already observed on all rows is not computed twice. */
function observeGates(
  gates: readonly Gate[],
  evaluation: Evaluated,
  whole: Subset,
  onWhole: readonly Observation[],
  policy: ModelPolicy,
  seed: number,
): readonly (readonly Observation[])[] {
  const subsets = new Map<string, readonly Subset[]>();
  const observed = new Map<string, readonly Observation[]>();
  return gates.map((gate) => {
    const place = JSON.stringify([gate.by, gate.on?.text ?? null]);
    const parts = subsets.get(place) ?? gateSubsets(gate, evaluation, whole, policy);
    subsets.set(place, parts);
    const key = JSON.stringify([place, gate.metric]);
    const known = observed.get(key);
    if (known !== undefined) return known;
    const fresh = parts.flatMap((subset) =>
      subset === whole
        ? onWhole.filter(({ metric }) => metric === gate.metric)
        : observe(subset, [gate.metric], policy, seed),
    );
    observed.set(key, fresh);
    return fresh;
  });
}

function frame(
  policy: ModelPolicy,
  candidate: ModelSeen,
  dataSha256: string,
): Pick<ValidationOutcome, "candidate" | "confidence" | "minimumCell" | "seed" | "replicates"> {
  return {
    candidate,
    confidence: policy.confidence,
    minimumCell: policy.minimumCell,
    seed: seedOf(policy, dataSha256),
    replicates: policy.replicates,
  };
}
