import { ModelgateError } from "../core/errors.ts";
import { perObject } from "../core/metrics/per-object.ts";
import type { BinaryRows, MulticlassRows, RegressionRows, Rows } from "../core/metrics/rows.ts";
import type { TextColumn } from "../core/table/column.ts";
import type { TaskDecision } from "./classes.ts";
import { quote, quoteAll } from "../core/text/quote.ts";
import type { RawPredictions } from "./raw-predictions.ts";

/** Labels, weights and which rows count, once for candidate and champion alike. */
export interface Truth {
  /** Class codes into the decision's classes, or the number itself for regression. */
  readonly codes: Int32Array | null;
  readonly values: Float64Array | null;
  readonly weight: Float64Array | null;
  /** Rows that count, ascending; null when all do. */
  readonly kept: Uint32Array | null;
}

/** The model's output does not fit the task: a verdict about the model, not a wrong input. */
export interface OutputMismatch {
  readonly kind: "mismatch";
  readonly detail: string;
  readonly hint: string | null;
}

/** Joins what is true with what the model said into the columns that every metric reads. */
export function buildRows(
  raw: RawPredictions,
  truth: Truth,
  decision: TaskDecision,
  threshold: number,
): Rows | OutputMismatch {
  switch (decision.task) {
    case "binary":
      return binaryRows(raw, truth, decision, threshold);
    case "multiclass":
      return multiclassRows(raw, truth, decision);
    case "regression":
      return regressionRows(raw, truth);
  }
}

function binaryRows(
  raw: RawPredictions,
  truth: Truth,
  decision: TaskDecision,
  threshold: number,
): BinaryRows | OutputMismatch {
  const { classes } = decision;
  const [first = "", second = ""] = classes;
  const positive = positiveClassOf(decision);
  const positiveIndex = positiveIndexOf(decision);
  const allScores = positiveScore(raw, positiveIndex);
  if (allScores === null && raw.label === null) {
    return mismatch("the model gives neither a score nor a label for a binary task");
  }
  const score = allScores === null ? null : keep(allScores, truth.kept);
  const decided =
    score === null ? labelDecisions(raw.label, positive, classes, truth.kept) : atThreshold(score, threshold);
  if ("kind" in decided) return decided;
  return {
    task: "binary",
    negativeClass: positiveIndex === 0 ? second : first,
    positiveClass: positive,
    truth: positivesOf(truth)(decision),
    decision: decided,
    score,
    scoreIsProbability: score !== null && raw.scoresAreProbabilities && withinUnit(score),
    scoreEpsilon: raw.scoreEpsilon,
    weight: truth.weight,
  };
}

/** One array for a model and its champion: what follows from the truth alone is then computed once. */
const positivesOf = perObject(({ codes }: Truth) =>
  perObject((decision: TaskDecision) => indicatorOf(codes ?? new Int32Array(0), positiveIndexOf(decision))),
);

function positiveClassOf({ classes, positiveClass }: TaskDecision): string {
  return positiveClass ?? classes[1] ?? "";
}

function positiveIndexOf(decision: TaskDecision): number {
  return decision.classes.indexOf(positiveClassOf(decision));
}

function positiveScore(raw: RawPredictions, positiveIndex: number): Float64Array | null {
  if (raw.scores === null) return raw.score ?? raw.value;
  const { values, classCount } = raw.scores;
  if (classCount === 1) return values;
  const column = new Float64Array(values.length / classCount);
  for (let row = 0; row < column.length; row += 1) column[row] = values[row * classCount + positiveIndex] ?? Number.NaN;
  return column;
}

function atThreshold(score: Float64Array, threshold: number): Uint8Array {
  const decision = new Uint8Array(score.length);
  for (let row = 0; row < score.length; row += 1) decision[row] = (score[row] ?? Number.NaN) >= threshold ? 1 : 0;
  return decision;
}

function labelDecisions(
  label: TextColumn | null,
  positive: string,
  classes: readonly string[],
  kept: Uint32Array | null,
): Uint8Array | OutputMismatch {
  const codes = labelCodes(label, classes, kept);
  if ("kind" in codes) return codes;
  return indicatorOf(codes, classes.indexOf(positive));
}

/** 1 where the code is `wanted`, else 0. */
function indicatorOf(codes: Int32Array, wanted: number): Uint8Array {
  const indicator = new Uint8Array(codes.length);
  for (let row = 0; row < codes.length; row += 1) indicator[row] = codes[row] === wanted ? 1 : 0;
  return indicator;
}

function multiclassRows(raw: RawPredictions, truth: Truth, { classes }: TaskDecision): MulticlassRows | OutputMismatch {
  const width = classes.length;
  if (raw.scores !== null && raw.scores.classCount !== width) {
    return mismatch(`the model gives ${raw.scores.classCount} class scores for ${width} classes`);
  }
  const scores = raw.scores === null ? null : keepMatrix(raw.scores.values, width, truth.kept);
  const decision = scores === null ? labelCodes(raw.label, classes, truth.kept) : largestScore(scores, width);
  if ("kind" in decision) return decision;
  return {
    task: "multiclass",
    classes,
    truth: truth.codes ?? new Int32Array(0),
    decision,
    scores,
    scoreIsProbability:
      scores !== null && raw.scoresAreProbabilities && withinUnit(scores) && rowsSumToOne(scores, width),
    scoreEpsilon: raw.scoreEpsilon,
    weight: truth.weight,
  };
}

function labelCodes(
  label: TextColumn | null,
  classes: readonly string[],
  kept: Uint32Array | null,
): Int32Array | OutputMismatch {
  if (label === null) return mismatch("the model gives neither class scores nor a label");
  const codeOf = label.dictionary.map((text) => classes.indexOf(text));
  const codes = new Int32Array(kept?.length ?? label.codes.length);
  for (let at = 0; at < codes.length; at += 1) {
    const code = codeOf[label.codes[kept === null ? at : (kept[at] ?? 0)] ?? -1] ?? -1;
    if (code === -1) {
      return mismatch(
        `the model predicts a label that is none of the ${classes.length} classes`,
        "Declare every class with `classes`, written as the model writes them.",
      );
    }
    codes[at] = code;
  }
  return codes;
}

/** The class with the largest score; ties go to the lowest index. */
function largestScore(scores: Float64Array, width: number): Int32Array {
  const decision = new Int32Array(scores.length / width);
  for (let row = 0; row < decision.length; row += 1) {
    let best = 0;
    for (let column = 1; column < width; column += 1) {
      if ((scores[row * width + column] ?? 0) > (scores[row * width + best] ?? 0)) best = column;
    }
    decision[row] = best;
  }
  return decision;
}

function regressionRows(raw: RawPredictions, truth: Truth): RegressionRows | OutputMismatch {
  const prediction =
    raw.value ?? raw.score ?? (raw.scores?.classCount === 1 ? raw.scores.values : numbersOf(raw.label));
  if (prediction === null) return mismatch("the model gives no single number a row for a regression task");
  return {
    task: "regression",
    truth: truth.values ?? new Float64Array(0),
    prediction: keep(prediction, truth.kept),
    weight: truth.weight,
  };
}

/** A value that came as text, because nobody had said that the task is a regression. */
function numbersOf(label: TextColumn | null): Float64Array | null {
  if (label === null) return null;
  const numbers = label.dictionary.map(Number);
  const values = Float64Array.from(label.codes, (code) => numbers[code] ?? Number.NaN);
  return values.every(Number.isFinite) ? values : null;
}

function mismatch(detail: string, hint: string | null = null): OutputMismatch {
  return { kind: "mismatch", detail, hint };
}

/** The kept rows of a column; the column itself when all are kept. */
export function keep(values: Float64Array, kept: Uint32Array | null): Float64Array {
  if (kept === null) return values;
  const out = new Float64Array(kept.length);
  for (let at = 0; at < kept.length; at += 1) out[at] = values[kept[at] ?? 0] ?? Number.NaN;
  return out;
}

function keepMatrix(values: Float64Array, width: number, kept: Uint32Array | null): Float64Array {
  if (kept === null) return values;
  const out = new Float64Array(kept.length * width);
  for (let at = 0; at < kept.length; at += 1) {
    const from = (kept[at] ?? 0) * width;
    out.set(values.subarray(from, from + width), at * width);
  }
  return out;
}

function withinUnit(values: Float64Array): boolean {
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? Number.NaN;
    if (!(value >= 0 && value <= 1)) return false;
  }
  return true;
}

function rowsSumToOne(scores: Float64Array, width: number): boolean {
  for (let row = 0; row < scores.length; row += width) {
    let total = 0;
    for (let column = 0; column < width; column += 1) total += scores[row + column] ?? 0;
    if (Math.abs(total - 1) > 1e-3) return false;
  }
  return true;
}

/** Class codes of the labels; a label outside the classes is an error that names its place. */
export function classCodes(
  label: TextColumn,
  kept: Uint32Array | null,
  classes: readonly string[],
  place: (row: number) => string,
): Int32Array {
  const codeOf = label.dictionary.map((text) => classes.indexOf(text));
  const codes = new Int32Array(kept?.length ?? label.codes.length);
  for (let at = 0; at < codes.length; at += 1) {
    const row = kept === null ? at : (kept[at] ?? 0);
    const text = label.codes[row] ?? -1;
    const code = codeOf[text] ?? -1;
    if (code === -1) {
      throw new ModelgateError("data", [
        {
          code: "label-outside-classes",
          message: `${place(row)}: the label ${quote(label.dictionary[text] ?? "")} is none of the classes ${quoteAll(classes)}`,
          input: "label",
          hint: "Correct the label, or declare every class with `classes`.",
        },
      ]);
    }
    codes[at] = code;
  }
  return codes;
}
