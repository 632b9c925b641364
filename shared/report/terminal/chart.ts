import type { Chart } from "../document.ts";
import { escapeTerminal, clip } from "../escape.ts";
import { placeRows } from "../interval-scale.ts";
import type { PlacedRow } from "../interval-scale.ts";
import { countText } from "../number.ts";
import type { Ink } from "./ink.ts";
import { tableLines } from "./table.ts";
import { pad, textWidth } from "./text-width.ts";

const TRACK = 41;
const LABEL = 44;

/** Charts as lines of text; no lines where the alternative text says it better. */
export function chartLines(chart: Chart, width: number, ink: Ink): readonly string[] {
  switch (chart.kind) {
    case "curve":
      return [];
    case "confusion":
      return confusion(chart, width, ink);
    case "intervals":
      return intervals(chart, width);
  }
}

function confusion(
  { classes, counts, caption }: Extract<Chart, { readonly kind: "confusion" }>,
  width: number,
  ink: Ink,
): readonly string[] {
  const columns = [
    { title: "true \\ predicted", align: "left" as const },
    ...classes.map((name) => ({ title: clip(name, 16), align: "right" as const })),
  ];
  const rows = counts.map((row, index) => [
    { kind: "text" as const, text: clip(classes[index] ?? "", 24) },
    ...row.map((count) => ({ kind: "text" as const, text: count === null ? "–" : countText(count) })),
  ]);
  return tableLines({ kind: "table", caption, columns, rows }, width, ink);
}

/** `label   ├──●──┤  ┊`: whiskers, value and limit; left out where the terminal is too narrow to show them. */
function intervals({ rows }: Extract<Chart, { readonly kind: "intervals" }>, width: number): readonly string[] {
  const room = Math.min(LABEL, width - TRACK - 2);
  if (room < 12) return [];
  const labels = rows.map(({ label }) => clip(escapeTerminal(label), room));
  const widest = Math.max(0, ...labels.map(textWidth));
  return placeRows(rows).map((row, index) => `${pad(labels[index] ?? "", widest, "left")}  ${track(row)}`.trimEnd());
}

function track({ value, low, high, limit, passes }: PlacedRow): string {
  const cells = Array.from({ length: TRACK }, (_, index): string =>
    passes !== null && inside(index, passes) ? "·" : " ",
  );
  const put = (at: number | null, mark: string): void => {
    if (at !== null) cells[column(at)] = mark;
  };
  if (low !== null && high !== null) {
    for (let at = column(low); at <= column(high); at += 1) cells[at] = "─";
  }
  put(limit, "┃");
  put(low, "├");
  put(high, "┤");
  put(value, "●");
  return cells.join("");
}

function inside(index: number, [from, to]: readonly [number, number]): boolean {
  return index >= column(from) && index <= column(to);
}

function column(share: number): number {
  return Math.round(share * (TRACK - 1));
}
