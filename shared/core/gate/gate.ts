/** A condition on a column, the `on "SLICE"` of a gate: terms joined by `and`. */
export interface Slice {
  /** Canonical text, as reports show it. */
  readonly text: string;
  readonly terms: readonly SliceTerm[];
}

export type SliceTerm =
  | { readonly column: string; readonly operator: "<" | "<=" | ">" | ">="; readonly value: number }
  | { readonly column: string; readonly operator: "=" | "!="; readonly value: number | string }
  | { readonly column: string; readonly operator: "is-missing" | "is-not-missing" };

export interface Margin {
  readonly kind: "absolute" | "relative";
  /** In the metric's unit, or a fraction of the champion's absolute value. >= 0. */
  readonly value: number;
}

export type Comparison =
  | { readonly kind: "at-least"; readonly limit: number }
  | { readonly kind: "at-most"; readonly limit: number }
  | { readonly kind: "above"; readonly limit: number }
  | { readonly kind: "below"; readonly limit: number }
  | { readonly kind: "no-worse-than-champion"; readonly margin: Margin };

/** `METRIC [by ATTRIBUTE] [on "SLICE"] COMPARISON`, parsed. `text` is canonical: parsing it again gives the same gate. */
export interface Gate {
  readonly text: string;
  readonly metric: string;
  readonly by: string | null;
  readonly on: Slice | null;
  readonly comparison: Comparison;
  readonly advisory: boolean;
}
