import type { Problem } from "../errors.ts";
import type { Dimension, ElementType, ValueInfo } from "./identity.ts";
import { quote } from "../text/quote.ts";

/** A graph input that columns can fill. */
export interface FeedableInput {
  readonly name: string;
  readonly elementType: ElementType;
  /** `vector` is [rows], `matrix` is [rows, width]. */
  readonly layout: "matrix" | "vector";
  /** Columns the input takes; "dynamic" where the graph leaves it open. A vector takes 1. */
  readonly width: number | "dynamic";
  /** Rows a call, where the graph fixes them. */
  readonly batch: number | null;
  /** Type and shape for messages: `float32 [N, 14]`. */
  readonly shown: string;
}

/** Reads a graph input as something columns can fill, or says why they cannot. */
export function feedableInput(info: ValueInfo): FeedableInput | { readonly problem: Problem } {
  const { name } = info;
  if (info.kind !== "tensor") {
    return refused("unsupported-input", name, `is a ${info.kind.replaceAll("-", " ")}; inputs must be dense tensors`);
  }
  const { elementType, shape } = info;
  if (elementType === "unsupported") {
    return refused(
      "unsupported-input",
      name,
      "has an element type that cannot be fed; float16, float32, float64, the integers of 8 to 64 bits, bool and string can",
    );
  }
  const shown = shownType(elementType, shape);
  // A graph that does not give the rank is read as the usual [rows, features].
  if (shape === null) return { name, elementType, layout: "matrix", width: "dynamic", batch: null, shown };
  const [rows, columns] = shape;
  const batch = typeof rows === "number" ? rows : null;
  if (rows === undefined || shape.length > 2 || batch === 0 || columns === 0) {
    return refused("input-shape", name, `has shape ${shown}; columns of a table fill [rows] and [rows, features]`);
  }
  if (columns === undefined) return { name, elementType, layout: "vector", width: 1, batch, shown };
  return {
    name,
    elementType,
    layout: "matrix",
    width: typeof columns === "number" ? columns : "dynamic",
    batch,
    shown,
  };
}

/** Whether one column can fill the input: [rows], [rows, 1], or a width the graph leaves open. */
export function fitsOneColumn(input: FeedableInput): boolean {
  return input.width === 1 || input.width === "dynamic";
}

/** `float32 [N, 14]`; `?` is a dimension that the graph leaves open. */
export function shownType(elementType: string, shape: readonly Dimension[] | null): string {
  if (shape === null) return `${elementType} of unknown rank`;
  const dimensions = shape.map((dimension) => (typeof dimension === "number" ? String(dimension) : "?"));
  return `${elementType} [${dimensions.join(", ")}]`;
}

function refused(code: string, name: string, what: string): { readonly problem: Problem } {
  return {
    problem: {
      code,
      message: `model input ${quote(name)} ${what}`,
      hint: "Re-export the model with [rows, features] or one [rows, 1] input a column.",
    },
  };
}
