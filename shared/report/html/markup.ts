import { escapeHtml, escapeSvg } from "../escape.ts";

/** Finished markup. Only `html` and `svg` make it, so every string that reaches the page has been escaped on its way. */
export interface Markup {
  readonly kind: "markup";
  readonly source: string;
}

type Part = string | number | Markup | readonly Markup[];

/** Template for HTML: strings are escaped, markup is kept, lists of markup are joined. Attributes must stand in double quotes. */
export function html(literals: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { kind: "markup", source: assemble(literals, parts, escapeHtml) };
}

/** The same for inline SVG. */
export function svg(literals: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { kind: "markup", source: assemble(literals, parts, escapeSvg) };
}

export const NOTHING: Markup = { kind: "markup", source: "" };

function assemble(literals: TemplateStringsArray, parts: readonly Part[], escape: (text: string) => string): string {
  return literals.map((literal, index) => literal + partSource(parts[index] ?? "", escape)).join("");
}

function partSource(part: Part, escape: (text: string) => string): string {
  if (typeof part === "string") return escape(part);
  if (typeof part === "number") return String(Math.round(part * 100) / 100);
  if (isMarkup(part)) return part.source;
  return part.map(({ source }) => source).join("");
}

function isMarkup(part: Markup | readonly Markup[]): part is Markup {
  return "kind" in part;
}
