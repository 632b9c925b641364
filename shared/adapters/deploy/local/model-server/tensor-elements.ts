import type { ElementType } from "../../../../core/model/identity.ts";
import { float16Bits } from "../../../inference/float16.ts";
import { longInteger } from "./exact-json.ts";

/** What a session is fed: float16 as bits, bool as 0 and 1. */
export type TensorElements =
  | string[]
  | Float32Array
  | Float64Array
  | Int8Array
  | Int16Array
  | Int32Array
  | BigInt64Array
  | Uint8Array
  | Uint16Array
  | Uint32Array
  | BigUint64Array;

const WHOLE: Readonly<Partial<Record<ElementType, { readonly low: number; readonly high: number }>>> = {
  int8: { low: -128, high: 127 },
  int16: { low: -32_768, high: 32_767 },
  int32: { low: -(2 ** 31), high: 2 ** 31 - 1 },
  uint8: { low: 0, high: 255 },
  uint16: { low: 0, high: 65_535 },
  uint32: { low: 0, high: 2 ** 32 - 1 },
};

/**
 * The elements of a tensor from JSON values, or the index of the first value that the type cannot hold. Nothing is
 * rounded into range: 300 is no UINT8, 1.5 no integer, 1e39 no FP32; a fraction is rounded to the type's precision.
 */
export function elementsFrom(type: ElementType, values: readonly unknown[]): TensorElements | { readonly bad: number } {
  const bad = values.findIndex((value) => !fits(type, value));
  if (bad !== -1) return { bad };
  switch (type) {
    case "string":
      return values as string[];
    case "bool":
      return Uint8Array.from(values, (value) => (value === true ? 1 : 0));
    case "float16":
      return Uint16Array.from(values, (value) => float16Bits(numberOf(value)));
    case "float32":
      return Float32Array.from(values, numberOf);
    case "float64":
      return Float64Array.from(values, numberOf);
    case "int8":
      return Int8Array.from(values, numberOf);
    case "int16":
      return Int16Array.from(values, numberOf);
    case "int32":
      return Int32Array.from(values, numberOf);
    case "uint8":
      return Uint8Array.from(values, numberOf);
    case "uint16":
      return Uint16Array.from(values, numberOf);
    case "uint32":
      return Uint32Array.from(values, numberOf);
    case "int64":
      return BigInt64Array.from(values.map(bigintOf));
    case "uint64":
      return BigUint64Array.from(values.map(bigintOf));
  }
}

function fits(type: ElementType, value: unknown): boolean {
  switch (type) {
    case "string":
      return typeof value === "string";
    case "bool":
      return typeof value === "boolean";
    case "float64":
      return Number.isFinite(numberOf(value));
    case "float32":
      return Number.isFinite(Math.fround(numberOf(value)));
    case "float16":
      return Math.abs(numberOf(value)) < 65_520;
    case "int64":
    case "uint64": {
      if (!Number.isInteger(value) && longInteger(value) === null) return false;
      const whole = bigintOf(value);
      return type === "int64" ? BigInt.asIntN(64, whole) === whole : BigInt.asUintN(64, whole) === whole;
    }
    case "int8":
    case "int16":
    case "int32":
    case "uint8":
    case "uint16":
    case "uint32": {
      const range = WHOLE[type];
      return (
        Number.isInteger(value) && range !== undefined && Number(value) >= range.low && Number(value) <= range.high
      );
    }
  }
}

/** NaN for what is no number. */
function numberOf(value: unknown): number {
  if (typeof value === "number") return value;
  const digits = longInteger(value);
  return digits === null ? Number.NaN : Number(digits);
}

function bigintOf(value: unknown): bigint {
  const digits = longInteger(value);
  return digits === null ? BigInt(value as number) : BigInt(digits);
}
