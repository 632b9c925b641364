import type { Dimension } from "../../../../core/model/identity.ts";
import { quote, quoteAll } from "../../../../core/text/quote.ts";
import { datatypeOf, type ServableTensor } from "./datatype.ts";
import { parseExactJson } from "./exact-json.ts";
import { elementsFrom, type TensorElements } from "./tensor-elements.ts";

/** One input, ready to be fed. */
export interface FedTensor {
  readonly tensor: ServableTensor;
  readonly dims: readonly number[];
  readonly elements: TensorElements;
}

export type InferenceRequest =
  | {
      readonly kind: "request";
      readonly id: string | null;
      readonly inputs: readonly FedTensor[];
      readonly outputs: readonly ServableTensor[];
    }
  /** A sentence with everything that is wrong, for the client. */
  | { readonly kind: "bad-request"; readonly error: string };

interface Signature {
  readonly inputs: readonly ServableTensor[];
  readonly outputs: readonly ServableTensor[];
}

/**
 * Reads the JSON of an inference request against what the model takes: every input once, with the model's datatype, a
 * shape that the graph allows and as many values; `data` flat or nested in row-major order. All faults are named.
 *
 * @source Open Inference Protocol, REST, "Inference Request JSON Object"
 */
export function readInferenceRequest(text: string, signature: Signature): InferenceRequest {
  let body: unknown;
  try {
    body = parseExactJson(text);
  } catch {
    return bad(["the body is not JSON"]);
  }
  if (!isObject(body) || !Array.isArray(body["inputs"])) return bad(["the body is an object with a list `inputs`"]);
  const faults: string[] = [];
  const { id = null, outputs: requested } = body;
  if (id !== null && typeof id !== "string") faults.push("`id` is a string");
  const inputs = readInputs(body["inputs"], signature.inputs, faults);
  const outputs = readOutputs(requested, signature.outputs, faults);
  if (faults.length > 0) return bad(faults);
  return { kind: "request", id: typeof id === "string" ? id : null, inputs, outputs };
}

function readInputs(
  given: readonly unknown[],
  wanted: readonly ServableTensor[],
  faults: string[],
): readonly FedTensor[] {
  const byName = new Map(wanted.map((tensor) => [tensor.name, tensor]));
  const seen = new Set<string>();
  const fed: FedTensor[] = [];
  for (const input of given) {
    const name = isObject(input) ? input["name"] : undefined;
    if (!isObject(input) || typeof name !== "string") {
      faults.push("every input is an object with a `name`");
      continue;
    }
    const tensor = byName.get(name);
    if (tensor === undefined)
      faults.push(`the model has no input ${quote(name)}; it has ${quoteAll([...byName.keys()])}`);
    else if (seen.has(name)) faults.push(`the input ${quote(name)} is given twice`);
    else {
      const read = readTensor(input, tensor);
      if (typeof read === "string") faults.push(`input ${quote(name)}: ${read}`);
      else fed.push(read);
    }
    seen.add(name);
  }
  const missing = wanted.filter(({ name }) => !seen.has(name)).map(({ name }) => name);
  if (missing.length > 0) faults.push(`not given: ${quoteAll(missing)}`);
  return fed;
}

function readTensor(input: Readonly<Record<string, unknown>>, tensor: ServableTensor): FedTensor | string {
  const { shape, datatype, data } = input;
  const wanted = datatypeOf(tensor.elementType);
  if (datatype !== wanted) return `the datatype is ${wanted}, not ${quote(String(datatype))}`;
  if (!Array.isArray(shape) || !shape.every((size) => Number.isSafeInteger(size) && Number(size) >= 1)) {
    return "`shape` is a list of whole numbers from 1 on";
  }
  const dims = shape as number[];
  if (!isAllowed(dims, tensor.shape)) return `the shape is ${shownShape(tensor.shape)}, not [${dims.join(", ")}]`;
  if (!Array.isArray(data)) return "`data` is a list (binary tensor data is not supported)";
  const count = dims.reduce((product, size) => product * size, 1);
  const values: unknown[] = [];
  if (!flatten(data, dims.length, values) || values.length !== count) {
    return `shape [${dims.join(", ")}] has ${String(count)} values, \`data\` has ${String(values.length)}`;
  }
  const elements = elementsFrom(tensor.elementType, values);
  if ("bad" in elements) return `value ${String(elements.bad + 1)} of \`data\` is no ${wanted}`;
  return { tensor, dims, elements };
}

/** Lists may be nested, as deep as the shape is long; the order is row-major either way. False when they are deeper. */
function flatten(data: readonly unknown[], depth: number, into: unknown[]): boolean {
  for (const value of data) {
    if (!Array.isArray(value)) into.push(value);
    else if (depth <= 1 || !flatten(value, depth - 1, into)) return false;
  }
  return true;
}

function isAllowed(dims: readonly number[], declared: readonly Dimension[] | null): boolean {
  if (declared === null) return true;
  if (declared.length !== dims.length) return false;
  return declared.every((dimension, index) => typeof dimension !== "number" || dimension === dims[index]);
}

function shownShape(declared: readonly Dimension[] | null): string {
  return `[${(declared ?? []).map((dimension) => (typeof dimension === "number" ? dimension : -1)).join(", ")}]`;
}

function readOutputs(
  requested: unknown,
  offered: readonly ServableTensor[],
  faults: string[],
): readonly ServableTensor[] {
  if (requested === undefined || requested === null) return offered;
  if (!Array.isArray(requested)) {
    faults.push("`outputs` is a list");
    return [];
  }
  if (requested.length === 0) return offered;
  return requested.flatMap((output: unknown) => {
    const name = isObject(output) ? output["name"] : undefined;
    const found = offered.find((tensor) => tensor.name === name);
    if (found === undefined) {
      const names = quoteAll(offered.map((tensor) => tensor.name));
      faults.push(`the model has no output ${quote(String(name))}; it has ${names}`);
    }
    return found ?? [];
  });
}

function bad(faults: readonly string[]): InferenceRequest {
  const shown = faults.slice(0, 10);
  const more = faults.length - shown.length;
  return { kind: "bad-request", error: `${shown.join("; ")}${more > 0 ? `; and ${String(more)} more faults` : ""}` };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
