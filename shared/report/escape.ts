/**
 * Text from models, data, users and services, made safe for where it lands (contracts §8). Every destination has its own
 * function, and renderers build output only through them: `html` and `markdown` take text and escape it, so forgetting is hard.
 */

/** Longest text of a table cell and of a paragraph, in code points: a name of 70 000 characters is a nuisance, not information. */
export const CELL_LIMIT = 160;
export const PARAGRAPH_LIMIT = 2000;

const ZERO_WIDTH_SPACE = "&#8203;";

/**
 * Characters that act on a reader's screen instead of standing on it: C1 controls, line and paragraph separators, soft hyphen,
 * zero-width and bidirectional controls, tags, byte order mark and interlinear marks. Shown as `<U+202E>`.
 */
const INVISIBLE =
  /[\u0080-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
const CONTROL = /[\u0000-\u001f\u007f]/gu;

/** With the u flag a surrogate matches only where it has no partner. */
const LONE_SURROGATE = /[\ud800-\udfff]/gu;

/** Makes every character one that can be seen: controls become their Unicode pictures (newline `␊`, escape `␛`), lone surrogates `�`. */
export function visible(text: string): string {
  return text
    .replace(LONE_SURROGATE, "\ufffd")
    .replace(CONTROL, (character) =>
      character === "\u007f" ? "␡" : String.fromCodePoint(0x2400 + (character.codePointAt(0) ?? 0)),
    )
    .replace(
      INVISIBLE,
      (character) => `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}>`,
    );
}

/** Cuts text to `limit` code points and says how long it was: `aaaa… (70000 characters)`. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  // 2 units a code point at most: a bounded prefix is enough, whatever the length of a hostile text.
  const characters = Array.from(text.slice(0, 2 * limit + 2));
  if (characters.length <= limit) return text;
  return `${characters.slice(0, limit).join("")}… (${String(text.length)} characters)`;
}

/** Cuts text to `limit` code points, the last being an ellipsis: for labels of drawings, whose whole text stands elsewhere. */
export function clip(text: string, limit: number): string {
  const characters = Array.from(text.slice(0, 2 * limit + 2));
  return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join("")}…`;
}

/** For HTML text and double-quoted attributes. */
export function escapeHtml(text: string): string {
  return visible(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** For text and attributes of inline SVG: XML's five, numerically, so that the drawing survives being cut out into a file of its own. */
export function escapeSvg(text: string): string {
  return visible(text).replace(/[&<>"']/gu, (character) => `&#${String(character.codePointAt(0))};`);
}

/**
 * For running text of a GitHub comment or summary. No markup, table cell, HTML, math, mention, issue reference, link,
 * emoji code or comment can come out of it. A zero-width space stands where GitHub would otherwise link: it links after parsing,
 * so a backslash does not stop it.
 */
export function escapeMarkdown(text: string): string {
  return (
    visible(text)
      .replace(/[&<>|$\\`*~]/gu, entity)
      // Between letters an underscore is only an underscore, and `roc_auc` stays readable in a notification mail.
      .replace(/(?<![\p{L}\p{N}_])_|_(?![\p{L}\p{N}_])|_(?=_)|(?<=_)_/gu, "&#95;")
      .replace(/[[\]]/gu, "\\$&")
      .replace(/@/gu, `@${ZERO_WIDTH_SPACE}`)
      .replace(/(?<!&)#(?=\d)/gu, `&#35;${ZERO_WIDTH_SPACE}`)
      .replace(/(GH)-(?=\d)/giu, `$1-${ZERO_WIDTH_SPACE}`)
      .replace(/:(?=\/\/)/gu, `:${ZERO_WIDTH_SPACE}`)
      .replace(/(www)\./giu, `$1${ZERO_WIDTH_SPACE}.`)
      .replace(/:(?=[a-z0-9+-]+:)/giu, `:${ZERO_WIDTH_SPACE}`)
      // At the start of a line: headings, lists, rules, and the dashes that turn the line above into a heading.
      .replace(/^(\s*)([#+=-])/u, (_, space: string, character: string) => `${space}${entity(character)}`)
      .replace(
        /^(\s*\d{1,9})([.)])(?=\s|$)/u,
        (_, number: string, character: string) => `${number}${entity(character)}`,
      )
      .trim()
  );
}

/**
 * Monospaced text in Markdown, tables included. `<code>` with entities, not backticks: a pipe inside backticks still ends a table
 * cell, and a run of backticks in the text would end the span. GitHub links nothing inside code.
 */
export function markdownCode(text: string): string {
  return `<code>${visible(text).replace(/[&<>|$\\`*_[\]~!#@:"']/gu, entity)}</code>`;
}

/** A fenced block whose fence is longer than any run of backticks inside. Line feeds stay; everything else is made visible. */
export function markdownFence(text: string, language = ""): string {
  const body = text.split("\n").map(visible).join("\n");
  const longest = Math.max(2, ...Array.from(body.matchAll(/`+/gu), ([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${body}\n${fence}`;
}

/** For a quoted Mermaid label. Mermaid has no dependable escape, so what is not plain becomes an underscore. */
export function escapeMermaid(text: string): string {
  return shorten(visible(text), 60).replace(/[^\p{L}\p{N} .,+()…-]/gu, "_");
}

/**
 * For a terminal and for the log of a workflow run. Besides control characters it breaks `::` and `##[`, with which a log line
 * would give the runner a command; breaking them everywhere holds wherever a line is wrapped.
 */
export function escapeTerminal(text: string): string {
  return visible(text)
    .replace(/:(?=:)/gu, ":\\")
    .replace(/##\[/gu, "##\\[");
}

function entity(character: string): string {
  switch (character) {
    case "&":
      return "&amp;";
    case "<":
      return "&lt;";
    case ">":
      return "&gt;";
    default:
      return `&#${String(character.codePointAt(0))};`;
  }
}
