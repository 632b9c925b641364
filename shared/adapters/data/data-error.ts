import { relative, sep } from "node:path";
import { ModelgateError } from "../../core/errors.ts";

const QUOTED_LIMIT = 40;

/** Where in a text file; 1-based, the column in UTF-16 units. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

export interface DataFault {
  /** Stable code of the problem. */
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  readonly cause?: unknown;
}

/** One error of kind "data" at a place in a file. */
export function dataError(path: string, fault: DataFault, position?: TextPosition): ModelgateError {
  const { code, message, hint, cause } = fault;
  const place = { file: shownPath(path), ...position };
  return new ModelgateError("data", [{ code, message, place, ...(hint === undefined ? {} : { hint }) }], { cause });
}

/** The path as people know it: relative to the working folder when it lies inside, with `/`. */
export function shownPath(path: string): string {
  const shown = relative(process.cwd(), path);
  return shown === "" || shown.startsWith("..") ? path : shown.split(sep).join("/");
}

/** A value of the user's in double quotes, escaped so that it stays on its line, cut at 40 characters. */
export function quoted(text: string): string {
  const characters = Array.from(text.slice(0, 2 * QUOTED_LIMIT + 2));
  const cut = characters.length > QUOTED_LIMIT;
  const kept = JSON.stringify(characters.slice(0, QUOTED_LIMIT).join("")).slice(1, -1);
  const escaped = kept.replace(/[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu, escapeUnit);
  return `"${escaped}${cut ? "…" : ""}"`;
}

/** Lists names for a message: at most eight, each quoted. */
export function quotedList(names: readonly string[]): string {
  const shown = names.slice(0, 8).map(quoted).join(", ");
  return names.length > 8 ? `${shown} and ${String(names.length - 8)} more` : shown;
}

function escapeUnit(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
