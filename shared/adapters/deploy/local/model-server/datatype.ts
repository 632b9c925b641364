import type { Dimension, ElementType, ValueInfo } from "../../../../core/model/identity.ts";

/** Element types in the words of the Open Inference Protocol. @source github.com/kserve/open-inference-protocol, tensor data types */
const DATATYPES: Readonly<Record<ElementType, string>> = {
  bool: "BOOL",
  uint8: "UINT8",
  uint16: "UINT16",
  uint32: "UINT32",
  uint64: "UINT64",
  int8: "INT8",
  int16: "INT16",
  int32: "INT32",
  int64: "INT64",
  float16: "FP16",
  float32: "FP32",
  float64: "FP64",
  string: "BYTES",
};

/** An input or output as the protocol describes it; -1 is a dimension that varies. */
export interface TensorMetadata {
  readonly name: string;
  readonly datatype: string;
  readonly shape: readonly number[];
}

/** A graph input or output that can be served: a dense tensor of a type that travels. */
export interface ServableTensor {
  readonly name: string;
  readonly elementType: ElementType;
  /** Null where the graph leaves even the rank open. */
  readonly shape: readonly Dimension[] | null;
}

export function servableTensor(info: ValueInfo): ServableTensor | null {
  if (info.kind !== "tensor" || info.elementType === "unsupported") return null;
  const { name, elementType, shape } = info;
  return { name, elementType, shape };
}

export function datatypeOf(elementType: ElementType): string {
  return DATATYPES[elementType];
}

/** Where the rank is open too, [-1, -1] is said: the usual rows and columns. */
export function metadataOf({ name, elementType, shape }: ServableTensor): TensorMetadata {
  const sizes = shape?.map((dimension) => (typeof dimension === "number" ? dimension : -1)) ?? [-1, -1];
  return { name, datatype: datatypeOf(elementType), shape: sizes };
}
