import type { ElementType } from "../../core/model/identity.ts";

/** Element types whose values travel as raw bytes. */
export type NumericType = Exclude<ElementType, "string">;

/** What holds the elements of a tensor; float16 as bits, bool as 0 and 1. */
export type TensorArray =
  | Float32Array<ArrayBuffer>
  | Float64Array<ArrayBuffer>
  | Int8Array<ArrayBuffer>
  | Int16Array<ArrayBuffer>
  | Int32Array<ArrayBuffer>
  | BigInt64Array<ArrayBuffer>
  | Uint8Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | BigUint64Array<ArrayBuffer>;

/** Bytes an element takes. */
export function elementBytes(type: NumericType): number {
  switch (type) {
    case "int8":
    case "uint8":
    case "bool":
      return 1;
    case "float16":
    case "int16":
    case "uint16":
      return 2;
    case "float32":
    case "int32":
    case "uint32":
      return 4;
    case "float64":
    case "int64":
    case "uint64":
      return 8;
  }
}

/** A view of `length` elements in a buffer, without a copy; `offset` must be a multiple of 8. */
export function tensorView(type: NumericType, buffer: ArrayBuffer, offset: number, length: number): TensorArray {
  switch (type) {
    case "float32":
      return new Float32Array(buffer, offset, length);
    case "float64":
      return new Float64Array(buffer, offset, length);
    case "int8":
      return new Int8Array(buffer, offset, length);
    case "int16":
      return new Int16Array(buffer, offset, length);
    case "int32":
      return new Int32Array(buffer, offset, length);
    case "int64":
      return new BigInt64Array(buffer, offset, length);
    case "uint8":
    case "bool":
      return new Uint8Array(buffer, offset, length);
    case "float16":
    case "uint16":
      return new Uint16Array(buffer, offset, length);
    case "uint32":
      return new Uint32Array(buffer, offset, length);
    case "uint64":
      return new BigUint64Array(buffer, offset, length);
  }
}
