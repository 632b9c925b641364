import type { TensorPlan } from "../../core/model/plan.ts";
import type { Column } from "../../core/table/column.ts";
import type { FeatureBatch } from "../../ports/model-runner.ts";
import { emptyElements, fill, type FilledElements } from "./fill-tensor.ts";

/** A plan of any type but text. */
export type NumberTensor = TensorPlan & { readonly elementType: Exclude<TensorPlan["elementType"], "string"> };

interface Packed {
  readonly elementType: NumberTensor["elementType"];
  readonly columns: readonly Column[];
  readonly rows: number;
  readonly elements: FilledElements;
}

/** By their first column, for as long as it lives: a model and its champion mostly take the same columns of a batch. */
const packedBefore = new WeakMap<Column, Packed>();

/**
 * Columns as one row-major tensor of `rows` rows, the last one repeated where the batch has fewer. Columns that were packed before are not
 * packed again, so nobody may write to what is returned.
 *
 * @throws ModelgateError kind "data" for a cell that the element type cannot hold
 */
export function packNumbers(
  tensor: NumberTensor,
  columns: readonly Column[],
  batch: FeatureBatch,
  rows: number,
): FilledElements {
  const { elementType } = tensor;
  const [first] = columns;
  const known = first === undefined ? undefined : packedBefore.get(first);
  if (known?.elementType === elementType && known.rows === rows && isSame(known.columns, columns))
    return known.elements;
  const width = columns.length;
  const elements = emptyElements(elementType, rows * width);
  for (const [at, column] of columns.entries()) {
    fill({ name: tensor.columns[at] ?? "", tensor, firstRow: batch.firstRow, out: elements, width, at }, column);
  }
  for (let row = batch.rows; row < rows; row += 1)
    elements.copyWithin(row * width, (batch.rows - 1) * width, batch.rows * width);
  if (first !== undefined) packedBefore.set(first, { elementType, columns, rows, elements });
  return elements;
}

function isSame(some: readonly Column[], others: readonly Column[]): boolean {
  return some.length === others.length && some.every((column, at) => column === others[at]);
}
