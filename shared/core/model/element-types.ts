import type { ElementType } from "./identity.ts";

/** Integer types whose every value a double holds exactly, with their ranges. */
export const SMALL_INTEGERS = {
  int8: [-128, 127],
  int16: [-32768, 32767],
  int32: [-2147483648, 2147483647],
  uint8: [0, 255],
  uint16: [0, 65535],
  uint32: [0, 4294967295],
} as const;

export type SmallInteger = keyof typeof SMALL_INTEGERS;

export function isSmallInteger(type: ElementType): type is SmallInteger {
  return type in SMALL_INTEGERS;
}

/** How one TensorProto.DataType is stored. */
export interface ElementStorage {
  /** Our name, or null for types that we neither feed nor read. */
  readonly name: ElementType | null;
  /** Bits of one element in raw data; 0 for strings, which have none. */
  readonly bits: number;
  /** The typed field that may hold it instead of raw data. */
  readonly field: "float" | "double" | "int32" | "int64" | "uint64" | "string";
  /** Entries of that field that one element takes: 2 for complex numbers, a fraction where several elements share an entry. */
  readonly entries: number;
}

/** @source onnx/onnx-ml.proto, TensorProto.DataType and the comments of its data fields (IR version 14) */
const STORAGE: ReadonlyMap<number, ElementStorage> = new Map([
  [1, { name: "float32", bits: 32, field: "float", entries: 1 }],
  [2, { name: "uint8", bits: 8, field: "int32", entries: 1 }],
  [3, { name: "int8", bits: 8, field: "int32", entries: 1 }],
  [4, { name: "uint16", bits: 16, field: "int32", entries: 1 }],
  [5, { name: "int16", bits: 16, field: "int32", entries: 1 }],
  [6, { name: "int32", bits: 32, field: "int32", entries: 1 }],
  [7, { name: "int64", bits: 64, field: "int64", entries: 1 }],
  [8, { name: "string", bits: 0, field: "string", entries: 1 }],
  [9, { name: "bool", bits: 8, field: "int32", entries: 1 }],
  [10, { name: "float16", bits: 16, field: "int32", entries: 1 }],
  [11, { name: "float64", bits: 64, field: "double", entries: 1 }],
  [12, { name: "uint32", bits: 32, field: "uint64", entries: 1 }],
  [13, { name: "uint64", bits: 64, field: "uint64", entries: 1 }],
  [14, { name: null, bits: 64, field: "float", entries: 2 }], // complex64
  [15, { name: null, bits: 128, field: "double", entries: 2 }], // complex128
  [16, { name: null, bits: 16, field: "int32", entries: 1 }], // bfloat16
  [17, { name: null, bits: 8, field: "int32", entries: 1 }], // four kinds of float8
  [18, { name: null, bits: 8, field: "int32", entries: 1 }],
  [19, { name: null, bits: 8, field: "int32", entries: 1 }],
  [20, { name: null, bits: 8, field: "int32", entries: 1 }],
  [21, { name: null, bits: 4, field: "int32", entries: 0.5 }], // uint4, int4, float4: two to an entry
  [22, { name: null, bits: 4, field: "int32", entries: 0.5 }],
  [23, { name: null, bits: 4, field: "int32", entries: 0.5 }],
  [24, { name: null, bits: 8, field: "int32", entries: 1 }], // float8e8m0
  [25, { name: null, bits: 2, field: "int32", entries: 0.25 }], // uint2, int2: four to an entry
  [26, { name: null, bits: 2, field: "int32", entries: 0.25 }],
  [27, { name: null, bits: 6, field: "int32", entries: 1 }], // two kinds of float6
  [28, { name: null, bits: 6, field: "int32", entries: 1 }],
]);

/** Undefined for 0 (UNDEFINED) and numbers the format does not know. */
export function elementStorage(dataType: number): ElementStorage | undefined {
  return STORAGE.get(dataType);
}

/** The name of a declared element type, in numpy's words. */
export function elementTypeOf(dataType: number): ElementType | "unsupported" {
  return STORAGE.get(dataType)?.name ?? "unsupported";
}
