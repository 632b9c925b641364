import { ModelgateError } from "../../core/errors.ts";
import { isSmallInteger, SMALL_INTEGERS } from "../../core/model/element-types.ts";
import type { TensorPlan } from "../../core/model/plan.ts";
import type { Column, NumberColumn } from "../../core/table/column.ts";
import { quote } from "../../core/text/quote.ts";
import { float16Bits } from "./float16.ts";

/** One column on its way into a tensor; `width` is the stride, `at` its place in a row. */
export interface Filling<Values> {
  readonly name: string;
  readonly tensor: TensorPlan;
  readonly firstRow: number;
  readonly out: Values;
  readonly width: number;
  readonly at: number;
}

/** Elements of every type but text. */
export type FilledElements =
  | Float32Array
  | Float64Array
  | Int8Array
  | Int16Array
  | Int32Array
  | Uint8Array
  | Uint16Array
  | Uint32Array
  | BigInt64Array
  | BigUint64Array;

/** Zeros of an element type. */
export function emptyElements(
  elementType: Exclude<TensorPlan["elementType"], "string">,
  length: number,
): FilledElements {
  switch (elementType) {
    case "float32":
      return new Float32Array(length);
    case "float64":
      return new Float64Array(length);
    case "float16":
    case "uint16":
      return new Uint16Array(length);
    case "int8":
      return new Int8Array(length);
    case "int16":
      return new Int16Array(length);
    case "int32":
      return new Int32Array(length);
    case "uint8":
    case "bool":
      return new Uint8Array(length);
    case "uint32":
      return new Uint32Array(length);
    case "int64":
      return new BigInt64Array(length);
    case "uint64":
      return new BigUint64Array(length);
  }
}

/**
 * Puts a column into its place of a row-major tensor.
 *
 * @throws ModelgateError kind "data" for a cell that the element type cannot hold
 */
export function fill(filling: Filling<FilledElements>, column: Column): void {
  const { out, tensor } = filling;
  if (out instanceof BigInt64Array || out instanceof BigUint64Array) {
    if (column.kind !== "integer") throw wrongKind(tensor, column);
    fillBig({ ...filling, out }, column.values, column.missing);
  } else if (tensor.elementType === "bool") {
    if (column.kind !== "boolean") throw wrongKind(tensor, column);
    refuseMissing(filling, column.missing);
    scatter({ ...filling, out }, column.values);
  } else {
    if (column.kind !== "number") throw wrongKind(tensor, column);
    fillNumbers({ ...filling, out }, column);
  }
}

type SmallElements = Exclude<FilledElements, BigInt64Array | BigUint64Array>;

function fillNumbers(filling: Filling<SmallElements>, { values, missing }: NumberColumn): void {
  const { elementType } = filling.tensor;
  if (isSmallInteger(elementType)) {
    refuseMissing(filling, missing);
    refuseOutside(filling, values, SMALL_INTEGERS[elementType]);
    scatter(filling, values);
    return;
  }
  switch (elementType) {
    case "float16":
      scatterHalf(filling, values);
      markMissing(filling, missing, 0x7e00);
      return;
    case "float32":
    case "float64":
      scatter(filling, values);
      markMissing(filling, missing, NaN);
      return;
    case "int64":
    case "uint64":
    case "bool":
    case "string":
      throw new Error(`a ${elementType} tensor is not filled from numbers`);
  }
}

function scatter({ out, width, at }: Filling<SmallElements>, values: Float64Array | Uint8Array): void {
  let index = at;
  for (let row = 0; row < values.length; row += 1) {
    out[index] = values[row] ?? 0;
    index += width;
  }
}

function scatterHalf({ out, width, at }: Filling<SmallElements>, values: Float64Array): void {
  let index = at;
  for (const value of values) {
    out[index] = float16Bits(value);
    index += width;
  }
}

function markMissing({ out, width, at }: Filling<SmallElements>, missing: Uint8Array | null, mark: number): void {
  if (missing === null) return;
  for (const [row, gone] of missing.entries()) if (gone === 1) out[row * width + at] = mark;
}

function fillBig(
  filling: Filling<BigInt64Array | BigUint64Array>,
  values: BigInt64Array,
  missing: Uint8Array | null,
): void {
  refuseMissing(filling, missing);
  const { out, width, at } = filling;
  if (out instanceof BigUint64Array) {
    const negative = values.findIndex((value) => value < 0n);
    if (negative !== -1) throw cellError(filling, negative, `${String(values[negative])} is below 0`);
  }
  let index = at;
  for (const value of values) {
    out[index] = value;
    index += width;
  }
}

function refuseMissing(filling: Filling<unknown>, missing: Uint8Array | null): void {
  const row = missing?.indexOf(1) ?? -1;
  if (row !== -1) throw cellError(filling, row, "the cell is empty, and the type has no missing value");
}

function refuseOutside(filling: Filling<unknown>, values: Float64Array, [low, high]: readonly [number, number]): void {
  const row = values.findIndex((value) => !(value >= low && value <= high && Number.isInteger(value)));
  if (row === -1) return;
  throw cellError(filling, row, `${String(values[row])} is no whole number from ${String(low)} to ${String(high)}`);
}

/** A cell that the tensor cannot hold, named by column and by row counted from 1. */
export function cellError(
  { name, tensor, firstRow }: Pick<Filling<unknown>, "name" | "tensor" | "firstRow">,
  row: number,
  what: string,
): ModelgateError {
  return new ModelgateError("data", [
    {
      code: "cell-does-not-fit-input",
      input: "data",
      message: `column ${quote(name)}, data row ${String(firstRow + row + 1)}: ${what}; the model input ${quote(tensor.tensor)} is ${tensor.elementType}`,
      hint: "Mend the cell, or export the model with an input type that holds it.",
    },
  ]);
}

/** Our own mistake: the plan asks for other columns than came. */
export function wrongKind(tensor: TensorPlan, column: Column): Error {
  return new Error(`a ${column.kind} column was handed to the ${tensor.elementType} tensor ${quote(tensor.tensor)}`);
}
