import type * as OnnxRuntime from "onnxruntime-node";
import type { Frame } from "./frame.ts";
import { layOut } from "./frame.ts";
import type { OrtModule } from "./onnxruntime.ts";
import type { WireStrings, WireTensor } from "./protocol.ts";
import { elementBytes, type NumericType, tensorView } from "./tensor-array.ts";

/** The elements of a tensor, all rows of a batch. */
export type Elements = Exclude<OnnxRuntime.Tensor["data"], Float16Array>;

export interface NamedElements {
  readonly name: string;
  readonly elementType: OnnxRuntime.Tensor.Type;
  readonly dims: readonly number[];
  readonly elements: Elements;
}

/** Turns arrived tensors into elements; keeps the dictionaries of text columns between batches. */
export class ArrivedTensors {
  readonly #dictionaries = new Map<string, string[][]>();

  elementsOf(tensors: readonly WireTensor[], body: Frame["body"]): readonly NamedElements[] {
    return tensors.map((tensor) => ({
      name: tensor.name,
      elementType: tensor.elementType,
      dims: tensor.dims,
      elements:
        tensor.elementType === "string" ? this.#strings(tensor, body) : numbers(tensor.elementType, tensor, body),
    }));
  }

  #strings({ name, span, strings }: WireTensor, body: ArrayBuffer): string[] {
    const dictionaries = this.#grown(name, strings);
    const width = dictionaries.length;
    const codes = new Int32Array(body, span.offset, span.bytes / 4);
    const elements = new Array<string>(codes.length);
    // A missing cell (-1) is the empty string: text tensors have no other way to say so.
    for (let index = 0; index < codes.length; index += 1) {
      elements[index] = dictionaries[index % width]?.[codes[index] ?? -1] ?? "";
    }
    return elements;
  }

  #grown(name: string, strings: WireStrings | null): string[][] {
    const known = this.#dictionaries.get(name) ?? [];
    const grown = (strings?.dictionaries ?? []).map(({ restart, added }, column) => {
      const dictionary = restart ? [] : (known[column] ?? []);
      for (const text of added) dictionary.push(text);
      return dictionary;
    });
    this.#dictionaries.set(name, grown);
    return grown;
  }
}

function numbers(elementType: NumericType, { span }: WireTensor, body: ArrayBuffer): Elements {
  return tensorView(elementType, body, span.offset, span.bytes / elementBytes(elementType));
}

/** Rows `from` to `to` of every tensor, as feeds of a session. No copy: the elements are row-major. */
export function feedsOf(
  ort: OrtModule,
  tensors: readonly NamedElements[],
  from: number,
  to: number,
): Record<string, OnnxRuntime.Tensor> {
  const feeds: Record<string, OnnxRuntime.Tensor> = {};
  for (const { name, elementType, dims, elements } of tensors) {
    const [rows = 0, ...rest] = dims;
    const width = rest.reduce((product, size) => product * size, 1);
    const whole = from === 0 && to === rows;
    const part = whole
      ? elements
      : Array.isArray(elements)
        ? elements.slice(from * width, to * width)
        : elements.subarray(from * width, to * width);
    feeds[name] = new ort.Tensor(elementType, part, [to - from, ...rest]);
  }
  return feeds;
}

/** Puts the outputs of consecutive calls behind each other; null when their shapes do not fit together. */
export function joined(
  parts: readonly OnnxRuntime.Tensor[],
): { readonly dims: readonly number[]; readonly elements: Elements } | null {
  const [first] = parts;
  if (first === undefined) return null;
  if (parts.length === 1) return { dims: first.dims, elements: elementsIn(first) };
  const rest = first.dims.slice(1).join();
  if (first.dims.length === 0 || parts.some(({ dims }) => dims.slice(1).join() !== rest)) return null;
  const rows = parts.reduce((sum, { dims }) => sum + (dims[0] ?? 0), 0);
  const dims = [rows, ...first.dims.slice(1)];
  const datas = parts.map(elementsIn);
  if (datas.every((data) => Array.isArray(data))) return { dims, elements: datas.flat() };
  const bytes = new Uint8Array(datas.reduce((sum, data) => sum + (Array.isArray(data) ? 0 : data.byteLength), 0));
  let offset = 0;
  for (const data of datas) {
    if (Array.isArray(data)) continue;
    bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), offset);
    offset += data.byteLength;
  }
  return {
    dims,
    elements: tensorView(
      first.type as NumericType,
      bytes.buffer,
      0,
      dims.reduce((product, size) => product * size, 1),
    ),
  };
}

/** With Float16Array gone (see onnxruntime.ts) float16 is always a Uint16Array. */
function elementsIn(tensor: OnnxRuntime.Tensor): Elements {
  return tensor.data;
}

/** Encodes text outputs as codes into a dictionary that lives as long as the session. */
export class DepartingTensors {
  readonly #codes = new Map<string, Map<string, number>>();

  encode(outputs: readonly NamedElements[]): {
    readonly tensors: readonly WireTensor[];
    readonly arrays: readonly ArrayBufferView[];
  } {
    const encoded = outputs.map(({ name, elements }) =>
      Array.isArray(elements) ? this.#codesOf(name, elements) : { array: elements, strings: null },
    );
    const arrays = encoded.map(({ array }) => array);
    const spans = layOut(arrays);
    const tensors = outputs.map(({ name, elementType, dims }, index) => ({
      name,
      // The parent refuses what is no element type of ours; the child only passes it on.
      elementType: elementType as WireTensor["elementType"],
      dims,
      span: spans[index] ?? { offset: 0, bytes: 0 },
      strings: encoded[index]?.strings ?? null,
    }));
    return { tensors, arrays };
  }

  #codesOf(name: string, texts: readonly string[]): { readonly array: Int32Array; readonly strings: WireStrings } {
    const codes = this.#codes.get(name) ?? new Map<string, number>();
    this.#codes.set(name, codes);
    const added: string[] = [];
    const array = Int32Array.from(texts, (text) => {
      const known = codes.get(text);
      if (known !== undefined) return known;
      codes.set(text, codes.size);
      added.push(text);
      return codes.size - 1;
    });
    return { array, strings: { dictionaries: [{ restart: false, added }] } };
  }
}
