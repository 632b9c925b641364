import { type Problem, problemsError } from "../core/errors.ts";
import type { Inspection, ModelIdentity } from "../core/model/identity.ts";
import { planInputs } from "../core/model/input-plan.ts";
import { planOutputs } from "../core/model/output-plan.ts";
import type { InputPlan, OutputPlan } from "../core/model/plan.ts";
import type { ModelPolicy } from "../core/model/policy.ts";
import { endsByItself } from "../core/model/repeating-operators.ts";
import { escapeText } from "../core/text/quote.ts";
import type { ColumnRequest, TableSource } from "../ports/table-source.ts";
import type { RunFailure } from "../ports/model-runner.ts";
import type { ChampionState, EvaluationPorts, Finding, ModelSeen } from "./evaluation.ts";

const LONGEST_PATH = 120;

/** A model that may be run: walked, digested and matched with the data. */
export interface Contender {
  readonly kind: "ready";
  readonly path: string;
  readonly seen: ModelSeen;
  readonly input: InputPlan;
  readonly features: readonly ColumnRequest[];
  readonly output: OutputPlan;
  /** Every call of the model is known to end. */
  readonly endsByItself: boolean;
  readonly assumptions: readonly string[];
}

/** A model that the walk or its own outputs rule out before it runs. */
export interface RuledOut {
  readonly kind: "ruled-out";
  readonly seen: ModelSeen;
  readonly finding: Finding;
}

/** A model file and what the walk said of it. */
export interface Met {
  readonly path: string;
  readonly shownPath: string;
  readonly inspection: Inspection;
}

/** Matches a walked model with the data. @throws ModelgateError when the user's mapping does not fit */
export function enter(met: Met, policy: ModelPolicy, table: TableSource): Contender | RuledOut {
  const seen = modelSeen(met);
  if (met.inspection.kind === "refused") {
    const { reason, detail, hint } = met.inspection.refusal;
    return { kind: "ruled-out", seen, finding: { code: `model-refused:${reason}`, verdict: "fail", detail, hint } };
  }
  const { identity } = met.inspection;
  const outputs = planOutputs({ outputs: identity.outputs, mapping: policy.output, task: policy.task });
  if (outputs.kind === "refused") return { kind: "ruled-out", seen, finding: findingOf(outputs.failure) };
  const inputs = planFeatures(identity, policy, table);
  if (outputs.kind === "problems" || inputs.kind === "problems") {
    const problems = [outputs, inputs].flatMap((plan) => (plan.kind === "problems" ? plan.problems : []));
    throw problemsError(
      "input",
      problems.map((problem) => named(problem, met.shownPath)),
    );
  }
  return {
    kind: "ready",
    path: met.path,
    seen,
    input: inputs.plan,
    features: inputs.featureRequests,
    output: outputs.plan,
    endsByItself: endsByItself(identity),
    assumptions: [...inputs.assumptions, ...outputs.assumptions],
  };
}

function planFeatures(identity: ModelIdentity, policy: ModelPolicy, table: TableSource): ReturnType<typeof planInputs> {
  const { label, rowId, weight, sensitive, features } = policy.data;
  return planInputs({
    inputs: identity.inputs,
    mapping: policy.input,
    available: table.headers,
    excluded: [label, ...[rowId, weight].filter((name) => name !== null), ...sensitive],
    features,
    label,
  });
}

/** With two models in play a problem has to say which one it is about. */
function named(problem: Problem, shownPath: string): Problem {
  return { ...problem, message: `model ${escapeText(shownPath, LONGEST_PATH)}: ${problem.message}` };
}

function modelSeen({ shownPath, inspection }: Met): ModelSeen {
  if (inspection.kind === "refused") {
    const { sha256, files } = inspection.refusal;
    return { shownPath, sha256, files, identity: null, runtime: null };
  }
  const { identity } = inspection;
  return { shownPath, sha256: identity.sha256, files: identity.files, identity, runtime: null };
}

export type ChampionEntry =
  { readonly kind: "settled"; readonly state: ChampionState } | { readonly kind: "met"; readonly met: Met };

/** Finds and walks the champion, where one is declared. */
export async function meetChampion(
  policy: ModelPolicy,
  ports: Pick<EvaluationPorts, "locateChampion" | "inspect">,
): Promise<ChampionEntry> {
  if (policy.champion === null) return { kind: "settled", state: { kind: "none" } };
  const location = await ports.locateChampion(policy.champion);
  if (location.kind === "absent") {
    return {
      kind: "settled",
      state: { kind: "unavailable", reason: "no-champion", detail: location.detail, seen: null },
    };
  }
  const inspection = await ports.inspect(location.path);
  return { kind: "met", met: { path: location.path, shownPath: location.shown, inspection } };
}

/** The champion as an opponent, or why it cannot be one. A model is never compared with itself. */
export function enterChampion(
  entry: ChampionEntry,
  candidate: ModelSeen,
  policy: ModelPolicy,
  table: TableSource,
): Contender | Extract<ChampionEntry, { kind: "settled" }> {
  if (entry.kind === "settled") return entry;
  const contender = enter(entry.met, policy, table);
  if (contender.seen.sha256 === candidate.sha256) {
    const detail = "candidate and champion are the same model, digest for digest";
    return settled("same-model", detail, contender.seen);
  }
  if (contender.kind === "ruled-out") return settled("no-champion", contender.finding.detail, contender.seen);
  return contender;
}

export function settled(
  reason: "same-model" | "no-champion",
  detail: string,
  seen: ModelSeen | null,
): Extract<ChampionEntry, { kind: "settled" }> {
  return { kind: "settled", state: { kind: "unavailable", reason, detail, seen } };
}

/** The verdict that contracts.md §3 gives each way a run can end without predictions. */
export function findingOf({ kind, detail, hint }: Pick<RunFailure, "kind" | "detail" | "hint">): Finding {
  switch (kind) {
    case "unknown-operator":
    case "load-failed":
    case "run-failed":
    case "zipmap-output":
    case "non-finite-output":
    case "unexpected-output":
      return { code: kind, verdict: "fail", detail, hint };
    case "provider-unavailable":
    case "crash":
    case "time-limit":
    case "memory-limit":
      return { code: kind, verdict: "inconclusive", detail, hint };
  }
}
