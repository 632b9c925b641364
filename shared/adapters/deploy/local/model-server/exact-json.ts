/** Begins the text that stands for an integer of 16 digits or more; no other text of a tensor of numbers is accepted. */
const MARK = "\u0000integer:";

const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/gsu;

/**
 * Parses JSON without rounding long integers: a double holds 15 digits of every integer and INT64 has up to 19. An
 * integer literal of 16 digits or more arrives as a marked text that `longInteger` reads.
 */
export function parseExactJson(text: string): unknown {
  if (!/\d{16}/u.test(text)) return JSON.parse(text);
  const marked = text.replaceAll(TOKEN, (token) =>
    /^-?\d{16,}$/u.test(token) ? JSON.stringify(`${MARK}${token}`) : token,
  );
  return JSON.parse(marked);
}

/** The digits of a marked integer; null for everything else. */
export function longInteger(value: unknown): string | null {
  if (typeof value !== "string" || !value.startsWith(MARK)) return null;
  const digits = value.slice(MARK.length);
  return /^-?\d+$/u.test(digits) ? digits : null;
}
