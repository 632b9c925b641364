/** Characters of a user's value that a message may quote (contracts.md §8). */
export const QUOTED_LENGTH = 40;

const MOST_QUOTED = 20;

// Controls end lines and colour terminals; format characters reorder or hide text; lone surrogates cannot be encoded.
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}"\\]/u;

const SHORT_ESCAPES: ReadonlyMap<string, string> = new Map([
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
  ['"', '\\"'],
  ["\\", "\\\\"],
]);

function escapeCharacter(character: string): string {
  if (!UNSAFE.test(character)) return character;
  return SHORT_ESCAPES.get(character) ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/** The value on one line, at most `max` escaped characters and then `…`; no escape or surrogate pair is cut in two. */
export function escapeText(value: string, max: number = QUOTED_LENGTH): string {
  let escaped = "";
  // A value of megabytes must not be walked to its end to show its beginning.
  for (const character of value.slice(0, max + 2)) {
    const next = escapeCharacter(character);
    if (escaped.length + next.length > max) return `${escaped}…`;
    escaped += next;
  }
  return value.length > max + 2 ? `${escaped}…` : escaped;
}

/** A user's value for a message: in double quotes, control characters escaped, shortened. The empty value is `""`. */
export function quote(value: string, max: number = QUOTED_LENGTH): string {
  return `"${escapeText(value, max)}"`;
}

/** `a`, `a or b`, `a, b or c`: what a message says is accepted. */
export function alternatives(names: readonly string[], conjunction: "or" | "and" = "or"): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} ${conjunction} ${last}`;
}

/** Users' values for a message, quoted: the first twenty, and how many more there are. */
export function quoteAll(values: readonly string[]): string {
  const first = values.slice(0, MOST_QUOTED).map((value) => quote(value));
  const more = values.length - first.length;
  return `${first.join(", ")}${more > 0 ? ` and ${String(more)} more` : ""}`;
}
