import type { Problem } from "../errors.ts";
import { quote } from "../text/quote.ts";
import { type FeedableInput, fitsOneColumn } from "./feedable-input.ts";
import type { InputPlanRequest } from "./input-plan.ts";
import { meantHint, quotedList } from "./plan-wording.ts";

/** State of one planning: what each input is fed so far, and what is wrong. */
export interface Draft {
  readonly request: InputPlanRequest;
  readonly inputs: ReadonlyMap<string, FeedableInput>;
  readonly fed: Map<string, readonly string[]>;
  readonly problems: Problem[];
  readonly assumptions: string[];
  /** `features` has had its problems already, so what follows from it is not reported again. */
  readonly featuresAreWrong: boolean;
}

/** Feeds the tensors that `input.tensors` names. */
export function feedDeclaredTensors(draft: Draft): void {
  for (const [tensor, column] of draft.request.mapping.tensors ?? []) {
    const input = declaredInput(draft, tensor, "input.tensors");
    if (input === null) continue;
    if (!fitsOneColumn(input)) {
      draft.problems.push({
        code: "input-shape",
        input: "input.tensors",
        message: `model input ${quote(tensor)} has shape ${input.shown}; a single column feeds [rows] or [rows, 1]`,
        hint: "Feed it with `input: { tensor: NAME, columns: [...] }`.",
      });
      continue;
    }
    if (hasColumns(draft, [column], "input.tensors")) draft.fed.set(tensor, [column]);
    else draft.fed.set(tensor, []);
  }
}

/**
 * Feeds the matrix that `input` names.
 *
 * @returns whether a matrix was declared, so that no other tensor takes the features
 */
export function feedDeclaredMatrix(draft: Draft): boolean {
  const { matrix } = draft.request.mapping;
  if (matrix === null) return false;
  if (matrix.tensor === null) {
    // Only columns are declared: they are the features of whichever tensor takes features.
    if (matrix.columns === null) return false;
    feedByName(draft);
    feedFeatures(draft, matrix.columns);
    return true;
  }
  const input = declaredInput(draft, matrix.tensor, "input.tensor");
  if (input === null) return true;
  if (matrix.columns === null) feedByName(draft, matrix.tensor);
  feedMatrix(draft, input, matrix.columns, "input.columns");
  return true;
}

function declaredInput(draft: Draft, tensor: string, key: string): FeedableInput | null {
  const names = draft.request.inputs.map(({ name }) => name);
  const input = draft.inputs.get(tensor);
  if (input !== undefined) return input;
  // An input that exists but cannot be fed has had its problem already.
  if (names.includes(tensor)) return null;
  draft.problems.push({
    code: "unknown-model-input",
    input: key,
    message: `the model has no input ${quote(tensor)}; it has ${quotedList(names)}`,
    ...meantHint(tensor, names),
  });
  return null;
}

/** Feeds every input that one column can fill and that is named like one. */
export function feedByName(draft: Draft, except: string | null = null): void {
  const columns = new Set(draft.request.available.map(({ name }) => name));
  for (const [name, input] of draft.inputs) {
    if (name === except || draft.fed.has(name) || !columns.has(name)) continue;
    // An input of unknown width named like a column is far more often the one matrix of the model; [rows, 1] says what it is.
    if (input.width === "dynamic" && draft.inputs.size === 1) continue;
    if (!fitsOneColumn(input)) continue;
    draft.fed.set(name, [name]);
  }
}

/** Feeds the features to the one matrix that is left, or to the lone other input when `features` says by what. */
export function feedFeatures(draft: Draft, columns: readonly string[] | null = null): void {
  const open = [...draft.inputs.values()].filter(({ name }) => !draft.fed.has(name));
  const matrices = open.filter(({ layout, width }) => layout === "matrix" && width !== 1);
  const [taker] = matrices.length > 0 ? matrices : open;
  if (taker === undefined || (matrices.length === 0 && open.length > 1)) return;
  if (matrices.length > 1) {
    for (const { name } of matrices) draft.fed.set(name, []);
    draft.problems.push({
      code: "several-matrix-inputs",
      message: `the model has ${String(matrices.length)} inputs of shape [rows, features] (${quotedList(matrices.map(({ name }) => name))}); one can be fed`,
      hint: "Re-export the model with one [rows, features] input, or with one [rows, 1] input a column.",
    });
    return;
  }
  // A lone [rows] or [rows, 1] input is fed by position only when the user said which column: "every column" is no answer.
  if (matrices.length === 0 && columns === null && draft.request.features === null) return;
  feedMatrix(draft, taker, columns, columns === null ? "features" : "input.columns");
}

function feedMatrix(draft: Draft, input: FeedableInput, declared: readonly string[] | null, key: string): void {
  const { features } = draft.request;
  const named = declared ?? features;
  const columns = declared ?? (features === null ? defaultFeatures(draft) : withoutFed(draft, features));
  draft.fed.set(input.name, columns);
  if (declared !== null && !hasColumns(draft, declared, key)) return;
  if (named !== null && named === features && draft.featuresAreWrong) return;
  const width = input.layout === "vector" ? 1 : input.width;
  if (width !== "dynamic" && width !== columns.length) {
    draft.problems.push(countProblem(input.name, width, columns, named !== null, declared === null ? "features" : key));
    return;
  }
  if (columns.length === 0) {
    draft.problems.push({
      code: "no-features",
      input: "features",
      message: `no column is left to feed the model input ${quote(input.name)}`,
      hint: "Name the feature columns in `features`.",
    });
    return;
  }
  if (named === null) {
    draft.assumptions.push(
      `The model input ${quote(input.name)} takes every column not named otherwise, in file order: ${quotedList(columns, 20)}.`,
    );
  }
}

function countProblem(
  tensor: string,
  width: number,
  columns: readonly string[],
  declared: boolean,
  input: string,
): Problem {
  const origin = declared ? `\`${input}\` names` : "the data has";
  const otherwise = declared ? "" : " not named otherwise";
  const over = columns.length - width;
  const difference =
    over > 0
      ? `beyond ${String(width)}: ${quotedList(columns.slice(width))}`
      : `${String(-over)} too few: ${quotedList(columns)}`;
  return {
    code: "feature-count",
    input,
    message: `model input ${quote(tensor)} takes ${counted(width)}, ${origin} ${counted(columns.length)}${otherwise} (${difference})`,
    hint: `Name exactly the ${counted(width)} in \`${input}\`, in the order in which the model was trained.`,
  };
}

function counted(columns: number): string {
  return columns === 1 ? "1 column" : `${String(columns)} columns`;
}

function defaultFeatures(draft: Draft): readonly string[] {
  const excluded = new Set(draft.request.excluded);
  if (draft.request.label !== undefined) excluded.add(draft.request.label);
  const names = draft.request.available.map(({ name }) => name).filter((name) => !excluded.has(name));
  return withoutFed(draft, names);
}

/** A column that feeds an input of its own is no part of the matrix as well. */
function withoutFed(draft: Draft, columns: readonly string[]): readonly string[] {
  const fed = new Set([...draft.fed.values()].flat());
  return columns.filter((column) => !fed.has(column));
}

/** Whether the data has each of the columns, and each is named once; a problem for every one that fails. */
export function hasColumns(
  draft: Pick<Draft, "request" | "problems">,
  columns: readonly string[],
  input: string,
): boolean {
  const names = draft.request.available.map(({ name }) => name);
  const known = new Set(names);
  const missing = columns.filter((column) => !known.has(column));
  for (const column of missing) {
    draft.problems.push({
      code: "missing-column",
      input,
      message: `the data has no column ${quote(column)}; it has ${quotedList(names)}`,
      ...meantHint(column, names),
    });
  }
  const twice = columns.filter((column, index) => columns.indexOf(column) !== index);
  for (const column of new Set(twice)) {
    draft.problems.push({ code: "repeated-column", input, message: `column ${quote(column)} is named twice` });
  }
  return missing.length === 0 && twice.length === 0;
}
