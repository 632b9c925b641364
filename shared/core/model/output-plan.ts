import type { Problem } from "../errors.ts";
import type { Task } from "../metrics/rows.ts";
import { quote } from "../text/quote.ts";
import type { ValueInfo } from "./identity.ts";
import type { OutputPlan } from "./plan.ts";
import { meantHint, quotedList } from "./plan-wording.ts";
import type { OutputMapping } from "./policy.ts";
import { canBe, choose, type Output, outputOf, type Role, wrongShape } from "./output-shape.ts";

/** What is known when the model's outputs get their parts. */
export interface OutputPlanRequest {
  readonly outputs: readonly ValueInfo[];
  readonly mapping: OutputMapping;
  /** Null where the task is not known yet: then outputs are read as what their shapes say. */
  readonly task: Task | null;
}

/** A verdict before the run: the one output that is needed is a ZipMap. Fits `RunFailure`. */
export interface ZipMapRefusal {
  readonly kind: "zipmap-output";
  readonly detail: string;
  readonly hint: string;
}

export type OutputPlanning =
  | { readonly kind: "planned"; readonly plan: OutputPlan; readonly assumptions: readonly string[] }
  | { readonly kind: "refused"; readonly failure: ZipMapRefusal }
  | { readonly kind: "problems"; readonly problems: readonly Problem[] };

const mapAdvice =
  'Export it again with a plain tensor: `to_onnx(model, X[:1], options={id(model): {"zipmap": False}})` in skl2onnx, `zipmap=False` in onnxmltools.';

/**
 * Gives the outputs their parts: declared ones first, then by type and shape. [rows, 2 or more] floats are class
 * scores, a single float a row is the score (the value in a regression), integers, text and booleans are the label.
 * Names only choose among outputs of the same shape; when they cannot, the outputs are listed and nothing is guessed.
 */
export function planOutputs(request: OutputPlanRequest): OutputPlanning {
  const outputs = request.outputs.map(outputOf);
  if (Object.values(request.mapping).some((name) => name !== null)) return declaredPlan(request, outputs);

  const scores = choose(outputs, "scores");
  const regression = request.task === "regression";
  const singles = choose(outputs, "single");
  const single = regression && singles.length === 0 ? scores.filter(({ open }) => open) : singles;
  const label = choose(outputs, "label");
  const maps = outputs.filter(({ shape }) => shape === "map");

  const wanted = regression ? [single] : scores.length > 0 ? [scores, label] : [single, label];
  if (wanted.some((candidates) => candidates.length > 1)) return ambiguous(outputs);
  const [scoresOutput] = regression ? [] : scores;
  const [singleOutput] = scoresOutput === undefined && (regression || request.task !== "multiclass") ? single : [];
  const [labelOutput] = regression ? [] : label;
  if (maps.length > 0 && scoresOutput === undefined && singleOutput === undefined) return zipMap(maps);
  if (scoresOutput === undefined && singleOutput === undefined && labelOutput === undefined)
    return nothingUsable(request, outputs);

  const plan: OutputPlan = {
    score: regression ? null : (singleOutput?.name ?? null),
    scores: scoresOutput?.name ?? null,
    scoresAreProbabilities: true,
    label: labelOutput?.name ?? null,
    value: regression ? (singleOutput?.name ?? null) : null,
  };
  return { kind: "planned", plan, assumptions: assumptionsOf(request, plan, outputs, maps) };
}

function declaredPlan({ mapping, task }: OutputPlanRequest, outputs: readonly Output[]): OutputPlanning {
  const problems: Problem[] = [];
  const maps: Output[] = [];
  const roles: Record<Role, string | null> = { score: null, scores: null, label: null, value: null };
  for (const key of ["probabilities", "score", "scores", "label", "value"] as const) {
    const name = mapping[key];
    if (name === null) continue;
    const output = outputs.find((candidate) => candidate.name === name);
    if (output === undefined) {
      problems.push(unknownOutput(key, name, outputs));
      continue;
    }
    if (output.shape === "map") maps.push(output);
    // `probabilities` is what the exporter calls them: one column of them is the score of the positive class.
    const role = key !== "probabilities" ? key : output.shape === "single" && !output.open ? "score" : "scores";
    if (output.shape !== "map" && !canBe(role, output)) problems.push(wrongShape(key, role, output));
    if (roles[role] === null) roles[role] = name;
    else
      problems.push({
        code: "output-declared-twice",
        input: `output.${key}`,
        message: `\`output\` declares the ${role} twice`,
      });
  }
  if (problems.length === 0 && task === "regression" && roles.value === null) {
    problems.push({
      code: "output-without-value",
      input: "output",
      message: `a regression needs \`output: { value: NAME }\`; the outputs are ${listed(outputs)}`,
    });
  }
  if (problems.length > 0) return { kind: "problems", problems };
  if (maps.length > 0) return zipMap(maps);
  const scoresAreProbabilities = mapping.probabilities !== null || (mapping.score === null && mapping.scores === null);
  return { kind: "planned", plan: { ...roles, scoresAreProbabilities }, assumptions: [] };
}

function unknownOutput(key: string, name: string, outputs: readonly Output[]): Problem {
  const names = outputs.map((output) => output.name);
  return {
    code: "unknown-model-output",
    input: `output.${key}`,
    message: `the model has no output ${quote(name)}; it has ${quotedList(names)}`,
    ...meantHint(name, names),
  };
}

function zipMap(maps: readonly Output[]): OutputPlanning {
  const [map] = maps;
  const detail = `The model output ${quote(map?.name ?? "")} is a ZipMap: a list of dictionaries instead of a tensor, which cannot be read as scores.`;
  return { kind: "refused", failure: { kind: "zipmap-output", detail, hint: mapAdvice } };
}

function ambiguous(outputs: readonly Output[]): OutputPlanning {
  return {
    kind: "problems",
    problems: [
      {
        code: "ambiguous-outputs",
        input: "output",
        message: `several model outputs could be the prediction: ${listed(outputs)}`,
        hint: "Say which is which: `output: { probabilities: NAME }`, or the keys `score`, `scores`, `label`, `value`.",
      },
    ],
  };
}

function nothingUsable({ task }: OutputPlanRequest, outputs: readonly Output[]): OutputPlanning {
  return {
    kind: "problems",
    problems: [
      {
        code: "no-usable-output",
        input: "output",
        message: `no model output can be read as a ${task ?? "model"} prediction: ${listed(outputs)}`,
        hint: "Read are float [rows, classes] scores, a float [rows] or [rows, 1] score or value, and a [rows] label; name one in `output`.",
      },
    ],
  };
}

function listed(outputs: readonly Output[]): string {
  const shown = outputs.slice(0, 8).map(({ name, shown }) => `${quote(name)} (${shown})`);
  return outputs.length > 8 ? `${shown.join(", ")} and ${String(outputs.length - 8)} more` : shown.join(", ");
}

function assumptionsOf(
  { task }: OutputPlanRequest,
  plan: OutputPlan,
  outputs: readonly Output[],
  maps: readonly Output[],
): readonly string[] {
  const assumptions: string[] = [];
  if (plan.scores !== null) assumptions.push(`The model output ${quote(plan.scores)} is read as class probabilities.`);
  if (plan.score !== null) {
    const otherwise = task === null ? ", or as the value should this be a regression" : "";
    assumptions.push(
      `The model output ${quote(plan.score)} is read as the probability of the positive class${otherwise}.`,
    );
  }
  if (plan.value !== null) assumptions.push(`The model output ${quote(plan.value)} is read as the predicted value.`);
  if (plan.label !== null) assumptions.push(`The model output ${quote(plan.label)} is read as the predicted label.`);
  for (const { name } of maps)
    assumptions.push(`The ZipMap output ${quote(name)} is not read; another output suffices.`);
  const used = new Set<string | null>([plan.score, plan.scores, plan.label, plan.value]);
  const rest = outputs.filter(({ name, shape }) => shape !== "map" && !used.has(name)).map(({ name }) => name);
  if (rest.length > 0) assumptions.push(`Model outputs that are not read: ${quotedList(rest)}.`);
  return assumptions;
}
