import { isSmallInteger } from "../../core/model/element-types.ts";
import type { ElementType } from "../../core/model/identity.ts";
import type { OutputPlan } from "../../core/model/plan.ts";
import type { Column } from "../../core/table/column.ts";
import { quote } from "../../core/text/quote.ts";
import type { PredictionBatch, RunFailure } from "../../ports/model-runner.ts";
import { float16Value } from "./float16.ts";
import type { WireTensor } from "./protocol.ts";
import { elementBytes, tensorView, type TensorArray } from "./tensor-array.ts";

/** An answer of the child and the batch that it answers. */
export interface Answer {
  readonly tensors: readonly WireTensor[];
  readonly body: ArrayBuffer;
  readonly firstRow: number;
  /** Rows asked for, and rows sent: more where a fixed batch was filled up. */
  readonly rows: number;
  readonly sentRows: number;
}

/** An output as it arrived, the filling cut off: `values` has rows × width entries. */
interface Output {
  readonly name: string;
  readonly elementType: ElementType;
  readonly width: number;
  readonly rank: number;
  readonly values: TensorArray | Int32Array<ArrayBuffer>;
}

/** Makes predictions of the child's answers. Text dictionaries and the number of classes are those of the session. */
export class OutputReader {
  readonly #plan: OutputPlan;
  readonly #dictionaries = new Map<string, string[]>();
  #classCount: number | null = null;

  constructor(plan: OutputPlan) {
    this.#plan = plan;
  }

  /** Names of the outputs that the plan reads, each once. */
  static names({ score, scores, label, value }: OutputPlan): readonly string[] {
    return [...new Set([score, scores, label, value].flatMap((name) => name ?? []))];
  }

  read(answer: Answer): PredictionBatch | RunFailure {
    const outputs = new Map<string, Output>();
    for (const tensor of answer.tensors) {
      const output = this.#output(tensor, answer);
      if ("kind" in output) return output;
      outputs.set(output.name, output);
    }
    const score = readNumbers(outputs, this.#plan.score, answer);
    const value = readNumbers(outputs, this.#plan.value, answer);
    const scores = this.#readScores(outputs, answer);
    const label = this.#readLabel(outputs);
    for (const part of [score, value, scores, label]) if (isFailure(part)) return part;
    return { rows: answer.rows, score, scores, label, value } as PredictionBatch;
  }

  #output({ name, elementType, dims, span, strings }: WireTensor, answer: Answer): Output | RunFailure {
    const [rows, width = 1] = dims;
    const shown = `[${dims.join(", ")}]`;
    if (rows !== answer.sentRows || dims.length > 2) {
      return unexpected(
        name,
        `has shape ${shown} for ${String(answer.sentRows)} rows`,
        "Each row of the input must give one row of the output.",
      );
    }
    const count = answer.rows * width;
    if (elementType === "string") {
      const dictionary = this.#dictionaries.get(name) ?? [];
      for (const text of strings?.dictionaries[0]?.added ?? []) dictionary.push(text);
      this.#dictionaries.set(name, dictionary);
      return { name, elementType, width, rank: dims.length, values: new Int32Array(answer.body, span.offset, count) };
    }
    if (span.bytes !== rows * width * elementBytes(elementType)) {
      return unexpected(name, `is of type ${quote(elementType)}, which cannot be read`, null);
    }
    return {
      name,
      elementType,
      width,
      rank: dims.length,
      values: tensorView(elementType, answer.body, span.offset, count),
    };
  }

  #readScores(outputs: ReadonlyMap<string, Output>, answer: Answer): PredictionBatch["scores"] | RunFailure {
    const output = outputs.get(this.#plan.scores ?? "");
    if (output === undefined) return null;
    if (output.width < 2) {
      return unexpected(
        output.name,
        "has one column a row, and class scores have two or more",
        `Declare it as \`output: { score: ${quote(output.name)} }\`.`,
      );
    }
    this.#classCount ??= output.width;
    if (this.#classCount !== output.width)
      return unexpected(output.name, "changes its number of classes between batches", null);
    const values = finiteNumbers(output, answer);
    return isFailure(values) ? values : { values, classCount: output.width };
  }

  #readLabel(outputs: ReadonlyMap<string, Output>): Column | null | RunFailure {
    const output = outputs.get(this.#plan.label ?? "");
    if (output === undefined) return null;
    const { name, elementType, values, width } = output;
    if (width !== 1) return unexpected(name, `has ${String(width)} columns a row, and a label has one`, null);
    if (isSmallInteger(elementType)) {
      return { kind: "integer", values: BigInt64Array.from(values as Int32Array, BigInt), missing: null };
    }
    switch (elementType) {
      case "string":
        return { kind: "text", codes: values as Int32Array, dictionary: this.#dictionaries.get(name) ?? [] };
      case "bool":
        return { kind: "boolean", values: values as Uint8Array, missing: null };
      case "int64":
        return { kind: "integer", values: values as BigInt64Array, missing: null };
      case "uint64": {
        const signed = BigInt64Array.from(values as BigUint64Array);
        if (signed.some((value) => value < 0n)) return unexpected(name, "gives a label beyond the largest int64", null);
        return { kind: "integer", values: signed, missing: null };
      }
      case "float16":
      case "float32":
      case "float64":
        return { kind: "number", values: doubles(output), missing: null };
    }
  }
}

function readNumbers(
  outputs: ReadonlyMap<string, Output>,
  name: string | null,
  answer: Answer,
): Float64Array | null | RunFailure {
  const output = outputs.get(name ?? "");
  if (output === undefined) return null;
  if (output.width === 1) return finiteNumbers(output, answer);
  return unexpected(
    output.name,
    `has ${String(output.width)} columns a row where one was expected`,
    `Declare class scores as \`output: { scores: ${quote(output.name)} }\`.`,
  );
}

/** The numbers, or the failure that names the first row whose number is none. */
function finiteNumbers(output: Output, answer: Answer): Float64Array | RunFailure {
  if (output.elementType === "string" || output.elementType === "bool") {
    return unexpected(output.name, `is ${output.elementType} where a number was expected`, null);
  }
  const values = doubles(output);
  const { width } = output;
  const first = firstNotFinite(values);
  if (first === -1) return values;
  const row = Math.floor(first / width);
  const bad = new Set<number>();
  for (const [index, value] of values.entries()) if (!Number.isFinite(value)) bad.add(Math.floor(index / width));
  return {
    kind: "non-finite-output",
    detail: `The model output ${quote(output.name)} is NaN or infinite, first in data row ${String(answer.firstRow + row + 1)} (${String(bad.size)} of ${String(answer.rows)} rows of that batch).`,
    hint: "Look for missing or extreme feature values in that row, and at what the model does with them.",
    row: answer.firstRow + row,
  };
}

function firstNotFinite(values: Float64Array): number {
  for (let index = 0; index < values.length; index += 1) if (!Number.isFinite(values[index])) return index;
  return -1;
}

function doubles({ elementType, values }: Output): Float64Array {
  if (values instanceof Float64Array) return values;
  if (elementType === "float16") return Float64Array.from(values as Uint16Array, float16Value);
  if (values instanceof BigInt64Array || values instanceof BigUint64Array) {
    return Float64Array.from(values as BigInt64Array as unknown as ArrayLike<bigint>, Number);
  }
  return new Float64Array(values);
}

function unexpected(name: string, what: string, hint: string | null): RunFailure {
  return { kind: "unexpected-output", detail: `The model output ${quote(name)} ${what}.`, hint };
}

function isFailure(part: unknown): part is RunFailure {
  return typeof part === "object" && part !== null && "detail" in part;
}
