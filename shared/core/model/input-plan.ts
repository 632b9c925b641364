import type { Problem } from "../errors.ts";
import type { ColumnKind } from "../table/column.ts";
import { isSmallInteger } from "./element-types.ts";
import type { ElementType, ValueInfo } from "./identity.ts";
import {
  type Draft,
  feedByName,
  feedDeclaredMatrix,
  feedDeclaredTensors,
  feedFeatures,
  hasColumns,
} from "./feed-inputs.ts";
import { type FeedableInput, feedableInput } from "./feedable-input.ts";
import { nearest } from "../text/nearest.ts";
import { quote } from "../text/quote.ts";
import type { InputPlan, TensorPlan } from "./plan.ts";
import { quotedList } from "./plan-wording.ts";
import type { InputMapping } from "./policy.ts";

/** What is known when the model's inputs are matched with the columns of the data. */
export interface InputPlanRequest {
  /** Graph inputs that are not initializers, in the model's order. */
  readonly inputs: readonly ValueInfo[];
  readonly mapping: InputMapping;
  /** Columns of the data in file order. */
  readonly available: readonly { readonly name: string; readonly declared: string }[];
  /**
   * Columns with another part to play: label, row id, weight, sensitive attributes. They are no default features.
   * A model input of the same name still takes one, and so does `features` that names one: some models are fed the
   * sensitive attribute, and a fairness check of such a model must see what the model sees.
   */
  readonly excluded: readonly string[];
  /** Feature columns as declared; null means every column not named otherwise. */
  readonly features: readonly string[] | null;
  /** The label column. Feeding it to the model is an error, for a model that sees the answer proves nothing. */
  readonly label?: string;
}

export type InputPlanning =
  | {
      readonly kind: "planned";
      readonly plan: InputPlan;
      /** One column a plan entry, flattened in tensor order; a column that feeds two tensors stands twice. */
      readonly featureRequests: readonly { readonly name: string; readonly kind: ColumnKind }[];
      /** What was worked out and not declared, as sentences for the report. */
      readonly assumptions: readonly string[];
    }
  | { readonly kind: "problems"; readonly problems: readonly Problem[] };

/**
 * Matches the model's inputs with data columns. The explicit mapping wins; then an input named like a column takes it;
 * then the one [rows, features] tensor that is left takes the features, in declared order, else in file order.
 * All problems are found together.
 */
export function planInputs(request: InputPlanRequest): InputPlanning {
  const problems: Problem[] = [];
  const inputs = new Map<string, FeedableInput>();
  for (const info of request.inputs) {
    const input = feedableInput(info);
    if ("problem" in input) problems.push(input.problem);
    else inputs.set(info.name, input);
  }
  const featuresAreWrong = !hasColumns({ request, problems }, request.features ?? [], "features");
  const draft: Draft = { request, inputs, fed: new Map(), problems, assumptions: [], featuresAreWrong };
  if (request.inputs.length === 0) problems.push({ code: "no-model-inputs", message: "the model has no inputs" });

  feedDeclaredTensors(draft);
  const declaredMatrix = feedDeclaredMatrix(draft);
  feedByName(draft);
  if (!declaredMatrix) feedFeatures(draft);
  reportUnfed(draft);
  reportLabel(draft);
  const fixedBatch = fixedBatchOf(draft);
  return problems.length > 0 ? { kind: "problems", problems } : planned(draft, fixedBatch);
}

/** The column kind that holds every value of an element type: 64-bit integers need exact columns, smaller ones do not. */
export function columnKindFor(elementType: ElementType): ColumnKind {
  if (isSmallInteger(elementType)) return "number";
  switch (elementType) {
    case "float16":
    case "float32":
    case "float64":
      return "number";
    case "int64":
    case "uint64":
      return "integer";
    case "bool":
      return "boolean";
    case "string":
      return "text";
  }
}

function reportUnfed(draft: Draft): void {
  const names = draft.request.available.map(({ name }) => name);
  for (const [name, { shown }] of draft.inputs) {
    if (draft.fed.has(name)) continue;
    const near = nearest(name, names);
    const meant = near === undefined ? "" : `The nearest column is ${quote(near)}. `;
    draft.problems.push({
      code: "input-without-column",
      input: "input",
      message: `model input ${quote(name)} ${shown} has no column of that name in the data; the columns are ${quotedList(names)}`,
      hint: `${meant}Map it with \`input: { tensors: { INPUT: COLUMN } }\`.`,
    });
  }
}

function reportLabel(draft: Draft): void {
  const { label } = draft.request;
  for (const [tensor, columns] of draft.fed) {
    if (label === undefined || !columns.includes(label)) continue;
    draft.problems.push({
      code: "label-as-feature",
      message: `the label column ${quote(label)} would be fed to the model input ${quote(tensor)}: the model would see the answer`,
      hint: "Leave the label out of `features` and of `input`, and export the model without it.",
    });
  }
}

function fixedBatchOf(draft: Draft): number | null {
  const sizes = new Map<number, string>();
  for (const { name, batch } of draft.inputs.values()) if (batch !== null) sizes.set(batch, name);
  if (sizes.size > 1) {
    const shown = [...sizes].map(([size, name]) => `${quote(name)} takes ${String(size)}`).join(", ");
    draft.problems.push({
      code: "input-shape",
      message: `the model's inputs fix different numbers of rows: ${shown}`,
      hint: "Re-export the model with a dynamic first dimension.",
    });
  }
  return sizes.keys().next().value ?? null;
}

function planned(draft: Draft, fixedBatch: number | null): InputPlanning {
  const tensors: TensorPlan[] = [];
  for (const { name, elementType, layout } of draft.inputs.values()) {
    tensors.push({ tensor: name, elementType, layout, columns: draft.fed.get(name) ?? [] });
  }
  const featureRequests = tensors.flatMap(({ columns, elementType }) =>
    columns.map((name) => ({ name, kind: columnKindFor(elementType) })),
  );
  const used = new Set(featureRequests.map(({ name }) => name));
  const unused = (draft.request.features ?? []).filter((name) => !used.has(name));
  const assumptions = [...draft.assumptions];
  if (unused.length > 0)
    assumptions.push(`\`features\` names columns that no model input takes: ${quotedList(unused)}.`);
  return { kind: "planned", plan: { tensors, fixedBatch }, featureRequests, assumptions };
}
