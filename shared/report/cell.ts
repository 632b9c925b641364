import type { Cell } from "./document.ts";
import { VERDICT_MARK, VERDICT_WORD } from "./words.ts";

/** A text cell. */
export function text(value: string): Cell {
  return { kind: "text", text: value };
}

/** A monospaced cell. */
export function code(value: string): Cell {
  return { kind: "code", text: value };
}

/** What a cell says, as one line of plain text, not yet escaped. */
export function cellText(cell: Cell): string {
  switch (cell.kind) {
    case "text":
    case "code":
      return cell.text;
    case "estimate":
      return cell.interval === null ? cell.value : `${cell.value} ${cell.interval}`;
    case "verdict":
      return `${VERDICT_MARK[cell.verdict]} ${VERDICT_WORD[cell.verdict]}${cell.advisory ? " (advisory)" : ""}`;
  }
}
