import { quote } from "../text/quote.ts";
import type { ElementStorage } from "./element-types.ts";
import { WalkRefused } from "./walk-refused.ts";

/** What a TensorProto says of itself; payloads are measured, not kept. */
export interface TensorFacts {
  name: string;
  readonly dims: number[];
  dataType: number;
  isExternal: boolean;
  readonly external: [key: string, value: string][];
  rawBytes: number | null;
  /** Numbers (or strings) in the typed fields. */
  readonly entries: Record<ElementStorage["field"], number>;
}

/** The product of the dimensions; refused when one is negative or when it leaves the exact range. */
export function elementCount(name: string, dims: readonly number[]): number {
  let count = 1;
  // An empty tensor may have huge other dimensions; a product that passes 2^64 on its way to 0 is how sizes are made to overflow.
  for (const dimension of dims) {
    if (dimension < 0) throw mismatch(name, `has the dimension ${dimension}`);
    if (dimension > Number.MAX_SAFE_INTEGER || count * Math.max(dimension, 1) > Number.MAX_SAFE_INTEGER)
      throw mismatch(name, "has dimensions whose product overflows");
    count *= Math.max(dimension, 1);
  }
  return dims.includes(0) ? 0 : count;
}

/** Checks that the data inside the file is exactly what dimensions and element type ask for, given once. */
export function checkInlineData(
  tensor: TensorFacts,
  storage: ElementStorage,
  { elements, bytes, entries }: { elements: number; bytes: number; entries: number },
): void {
  if (tensor.rawBytes !== null && (storage.field !== "string" || tensor.rawBytes > 0)) {
    if (entries > 0) throw mismatch(tensor.name, "has its data twice");
    if (storage.field === "string" || tensor.rawBytes !== bytes)
      throw mismatch(tensor.name, `takes ${bytes} bytes by its dimensions, but has ${tensor.rawBytes}`);
    return;
  }
  const expected = Math.ceil(elements * storage.entries);
  if (entries !== expected)
    throw mismatch(tensor.name, `takes ${expected} numbers by its dimensions, but has ${entries}`);
}

/** A typed field that holds numbers although the element type uses another, or null. */
export function strayEntries(tensor: TensorFacts, field: ElementStorage["field"]): string | null {
  for (const [other, count] of Object.entries(tensor.entries)) if (count > 0 && other !== field) return other;
  return null;
}

export function mismatch(name: string, what: string): WalkRefused {
  return new WalkRefused(
    "tensor-size-mismatch",
    `Tensor ${quote(name)} ${what}.`,
    "Export the model again; the file is damaged or was made to mislead.",
  );
}
