import { markdownTable } from "markdown-table";
import type { Block, Cell } from "../document.ts";
import { CELL_LIMIT, escapeMarkdown, markdownCode, shorten } from "../escape.ts";
import { cellText } from "../cell.ts";
import { counted } from "../number.ts";

type TableBlock = Extract<Block, { readonly kind: "table" }>;

/**
 * A GitHub table. Rows past `maxRows` are left out and counted: rows come worst first, so what is left out matters least.
 * Columns are not padded: in a comment of limited size spaces cost what numbers could use.
 */
export function tableMarkdown({ caption, columns, rows }: TableBlock, maxRows: number): string {
  const kept = rows.slice(0, maxRows);
  const table = markdownTable(
    [columns.map(({ title }) => escapeMarkdown(title)), ...kept.map((row) => row.map(cellMarkdown))],
    {
      align: columns.map(({ align }) => align),
      alignDelimiters: false,
      padding: true,
    },
  );
  const rest = rows.length - kept.length;
  const more = rest === 0 ? "" : `\n\nand ${counted(rest, "more row")} in the full report.`;
  return `${escapeMarkdown(caption)}\n\n${table}${more}`;
}

/** A cell that cannot end its column, its row or the table. */
export function cellMarkdown(cell: Cell): string {
  switch (cell.kind) {
    case "code":
      return markdownCode(shorten(cell.text, CELL_LIMIT));
    case "verdict":
      return `**${cellText(cell)}**`.replace(" (advisory)**", "** (advisory)");
    case "text":
    case "estimate":
      return escapeMarkdown(shorten(cellText(cell), CELL_LIMIT));
  }
}
