import type { ElementType } from "../../../../core/model/identity.ts";
import { quote } from "../../../../core/text/quote.ts";
import { float16Value } from "../../../inference/float16.ts";
import { datatypeOf } from "./datatype.ts";
import type { TensorElements } from "./tensor-elements.ts";

export interface AnsweredTensor {
  readonly name: string;
  readonly elementType: ElementType;
  readonly dims: readonly number[];
  readonly elements: TensorElements;
}

/** A model's answer that JSON has no words for: the model is at fault, and nobody's score is silently null. */
export class NotFinite extends Error {
  override readonly name = "NotFinite";
}

/**
 * Writes the JSON of an inference response. Numbers keep every digit: INT64 is written as the integer it is, FP32 as the
 * double that equals it.
 *
 * @source Open Inference Protocol, REST, "Inference Response JSON Object"
 * @throws NotFinite where an output is NaN or infinite
 */
export function writeInferenceResponse(
  model: { readonly name: string; readonly version: string },
  id: string | null,
  outputs: readonly AnsweredTensor[],
): string {
  const head = [
    `"model_name":${JSON.stringify(model.name)}`,
    `"model_version":${JSON.stringify(model.version)}`,
    ...(id === null ? [] : [`"id":${JSON.stringify(id)}`]),
  ];
  return `{${head.join(",")},"outputs":[${outputs.map(writeTensor).join(",")}]}`;
}

function writeTensor({ name, elementType, dims, elements }: AnsweredTensor): string {
  const datatype = datatypeOf(elementType);
  const data = writeElements(name, elementType, elements);
  return `{"name":${JSON.stringify(name)},"datatype":"${datatype}","shape":[${dims.join(",")}],"data":[${data}]}`;
}

function writeElements(name: string, type: ElementType, elements: TensorElements): string {
  if (Array.isArray(elements)) return elements.map((text) => JSON.stringify(text)).join(",");
  if (type === "bool") return Array.from(elements as Uint8Array, (value) => (value === 0 ? "false" : "true")).join(",");
  if (elements instanceof BigInt64Array || elements instanceof BigUint64Array) return elements.join(",");
  const numbers = type === "float16" ? Float64Array.from(elements, float16Value) : elements;
  for (const value of numbers) {
    if (!Number.isFinite(value)) throw new NotFinite(`the model output ${quote(name)} is NaN or infinite`);
  }
  // JavaScript writes negative zero as 0; JSON has -0.
  return Array.from(numbers, (value) => (Object.is(value, -0) ? "-0" : String(value))).join(",");
}
