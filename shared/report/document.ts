import type { Verdict } from "../core/gate/verdict.ts";

/**
 * What a report says, without a word on how it looks. Three renderers draw it: terminal text, Markdown and HTML.
 * All text is plain: renderers escape it for where it lands, so a model named `<b>` stays `<b>`.
 */
export interface ReportDocument {
  readonly title: string;
  readonly verdict: Verdict;
  /** One or two sentences a reviewer reads first: what was found and why. */
  readonly headline: string;
  /** What to do next, in the order in which to do it. Empty when there is nothing. */
  readonly actions: readonly string[];
  /** What this is about, at a glance: model, rows, champion. Shown with the verdict, never dropped; a handful at most. */
  readonly facts: readonly Fact[];
  readonly sections: readonly Section[];
}

export interface Fact {
  readonly label: string;
  readonly value: Cell;
}

export interface Section {
  /** Stable kebab-case id: anchor in HTML, handle in tests. */
  readonly id: string;
  readonly title: string;
  /** Lower is dropped first when space runs out; `essential` is never dropped. */
  readonly keep: "essential" | number;
  /** Shown folded where the medium can fold. */
  readonly folded: boolean;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "note"; readonly tone: "info" | "warning"; readonly text: string }
  | { readonly kind: "facts"; readonly facts: readonly Fact[] }
  | {
      readonly kind: "table";
      readonly caption: string;
      readonly columns: readonly TableColumn[];
      readonly rows: readonly (readonly Cell[])[];
    }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "chart"; readonly chart: Chart };

export interface TableColumn {
  readonly title: string;
  readonly align: "left" | "right";
}

/** A table cell: text, monospaced text (digests, gates), a number with its interval, or a verdict (drawn with word and mark). */
export type Cell =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "code"; readonly text: string }
  /** A number as `printEstimate` prints it; media with more than one tone show the interval in the quieter one. */
  | { readonly kind: "estimate"; readonly value: string; readonly interval: string | null }
  | { readonly kind: "verdict"; readonly verdict: Verdict; readonly advisory: boolean };

/** Charts as data. Every chart has a caption and an `alternative`: the same finding in words. */
export type Chart = { readonly caption: string; readonly alternative: string } & (
  | {
      /** Curves in the unit square: ROC and the like. */
      readonly kind: "curve";
      readonly xLabel: string;
      readonly yLabel: string;
      readonly series: readonly { readonly name: string; readonly points: readonly (readonly [number, number])[] }[];
      /** Draw the chance diagonal. */
      readonly diagonal: boolean;
    }
  | {
      /** Counts or shares, rows are truth, columns are prediction. A null cell is suppressed. */
      readonly kind: "confusion";
      readonly classes: readonly string[];
      readonly counts: readonly (readonly (number | null)[])[];
    }
  | {
      /** One row an estimate: value, interval, limit. `better` is the side of the limit that passes. */
      readonly kind: "intervals";
      readonly unit: string;
      readonly rows: readonly {
        readonly label: string;
        readonly value: number | null;
        readonly low: number | null;
        readonly high: number | null;
        readonly limit: number | null;
        readonly better: "above" | "below" | null;
        readonly verdict: Verdict | null;
      }[];
    }
);
