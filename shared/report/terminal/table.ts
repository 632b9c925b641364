import { cellText } from "../cell.ts";
import type { Block, Cell } from "../document.ts";
import { CELL_LIMIT, escapeTerminal, shorten } from "../escape.ts";
import type { Ink } from "./ink.ts";
import { textWidth, wrap } from "./text-width.ts";

type TableBlock = Extract<Block, { readonly kind: "table" }>;

const GAP = "  ";
/** A column is not squeezed below this; when even so the table is too wide, rows are written as lists. */
const NARROWEST = 8;

/** Aligned columns within `width`; cells wrap inside their column. */
export function tableLines({ columns, rows }: TableBlock, width: number, ink: Ink): readonly string[] {
  const titles = columns.map(({ title }) => escapeTerminal(title));
  const texts = rows.map((row) => row.map(cellTerminal));
  const natural = titles.map((title, index) =>
    Math.max(textWidth(title), ...texts.map((row) => textWidth(row[index] ?? ""))),
  );
  const widths = squeeze(natural, width - GAP.length * (columns.length - 1));
  if (widths === null) return stacked(titles, texts, width);
  const draw = (cells: readonly string[], paint: (text: string, column: number) => string): readonly string[] =>
    drawRow(
      cells,
      widths,
      columns.map(({ align }) => align),
      paint,
    );
  return [
    ...draw(titles, (text) => ink.quiet(text)),
    ink.quiet(widths.map((columnWidth) => "─".repeat(columnWidth)).join(GAP)),
    ...texts.flatMap((row, index) => draw(row, (text, column) => painted(rows[index]?.[column], text, ink))),
  ];
}

/** A cell as one escaped line. */
export function cellTerminal(cell: Cell): string {
  return escapeTerminal(shorten(cellText(cell), CELL_LIMIT));
}

function painted(cell: Cell | undefined, text: string, ink: Ink): string {
  return cell?.kind === "verdict" ? ink.verdict(cell.verdict, text) : text;
}

function drawRow(
  cells: readonly string[],
  widths: readonly number[],
  aligns: readonly ("left" | "right")[],
  paint: (text: string, column: number) => string,
): readonly string[] {
  const wrapped = widths.map((width, column) => wrap(cells[column] ?? "", width));
  const height = Math.max(1, ...wrapped.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) =>
    wrapped
      .map((lines, column) => {
        const shown = lines[line] ?? "";
        // Painted before it is padded: spaces inside a colour could not be trimmed from the end of the line.
        const space = " ".repeat(Math.max(0, (widths[column] ?? 0) - textWidth(shown)));
        return aligns[column] === "right" ? space + paint(shown, column) : paint(shown, column) + space;
      })
      .join(GAP)
      .trimEnd(),
  );
}

/** Takes room from the widest column until the row fits; null when that would leave a column unreadable. */
function squeeze(natural: readonly number[], room: number): readonly number[] | null {
  const widths = [...natural];
  let excess = widths.reduce((sum, width) => sum + width, 0) - room;
  while (excess > 0) {
    const widest = Math.max(...widths);
    if (widest <= NARROWEST) return null;
    widths[widths.indexOf(widest)] = widest - 1;
    excess -= 1;
  }
  return widths;
}

function stacked(titles: readonly string[], rows: readonly (readonly string[])[], width: number): readonly string[] {
  return rows.flatMap((row) => [
    ...row.flatMap((cell, column) =>
      wrap(`${titles[column] ?? ""}: ${cell}`, Math.max(1, width - 2)).map((line, index) =>
        column === 0 && index === 0 ? `- ${line}` : `  ${line}`,
      ),
    ),
  ]);
}
