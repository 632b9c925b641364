import { type Verdict, worst } from "../../shared/core/gate/verdict.ts";
import type { Gate } from "../../shared/core/gate/gate.ts";
import { entriesFor, metricEntry } from "../../shared/core/metrics/catalogue.ts";
import type { ModelPolicy } from "../../shared/core/model/policy.ts";
import type { DataNamed, DataSeen, Evaluation, ModelSeen } from "../../shared/evaluation/evaluation.ts";
import type { Result, Subject } from "../../shared/records/result.ts";
import { ownGates } from "./check-gates.ts";
import { hiddenObservations } from "./disclose.ts";
import { confusionOf, rocOf } from "./diagnostics.ts";
import { type ComparisonBlocked, judgeGates, type JudgedGate } from "./judge-gates.ts";
import { type Evaluated, gateSubsets, type Observation, observe, type Subset, wholeSubset } from "./observe.ts";
import type { ValidationOutcome } from "./outcome.ts";
import { gateRows, metricRows } from "./result-rows.ts";
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
      ...resultFrame(policy, candidate, data),
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
  const gates = ownGates(policy);
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
      ...resultFrame(policy, candidate.seen, data),
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

/** The worst gate decides; none to judge is a warning, because nothing was asked of the model here. */
function overall(
  judged: readonly JudgedGate[],
  anyDeclared: boolean,
): {
  readonly verdict: Verdict;
  readonly reasonCodes: readonly string[];
} {
  if (judged.length === 0) return { verdict: "warn", reasonCodes: [anyDeclared ? "no-gates-here" : "no-gates"] };
  const verdict = worst(judged.map((one) => one.verdict));
  const deciding = judged.filter((one) => one.verdict === verdict).map(({ judgement }) => judgement.reason);
  return { verdict, reasonCodes: [...new Set(deciding)] };
}

function resultFrame(
  policy: ModelPolicy,
  candidate: ModelSeen,
  data: DataNamed & Partial<DataSeen>,
): Pick<Result, "schema" | "action" | "model" | "subject" | "policy" | "data" | "notJudgedHere"> {
  return {
    schema: "modelgate.result/1",
    action: "validate-model",
    model: policy.name,
    subject: subjectOf(policy.name, candidate),
    policy: { source: policy.source.description, sha256: policy.source.sha256 },
    data: { sha256: data.sha256, rows: data.rows ?? null, excluded: [...(data.excluded ?? [])] },
    notJudgedHere: policy.gates.flatMap(({ text, metric }) => {
      const judgedBy = metricEntry(metric)?.judgedBy;
      return judgedBy === undefined || judgedBy === "validate-model" ? [] : [{ gate: text, judgedBy }];
    }),
  };
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

function subjectOf(name: string, { sha256, files }: ModelSeen): Subject {
  return { name, sha256, files: files.map((file) => ({ path: file.path, sha256: file.sha256 })) };
}

/** The same data and policy draw the same bootstrap samples; either changing draws others. A 32-bit unsigned integer. */
function seedOf(policy: ModelPolicy, dataSha256: string): number {
  return (Number.parseInt(dataSha256.slice(0, 8), 16) ^ Number.parseInt(policy.source.sha256.slice(0, 8), 16)) >>> 0;
}
