import { compareCodePoints } from "../core/text/code-point-order.ts";

/** Deeper than anything we write; a hostile document must not exhaust the stack. */
const DEEPEST = 64;

/**
 * The one text of a JSON value: keys sorted by code point, two spaces, LF, a final newline, numbers as JavaScript's shortest
 * text that reads back as the same double (−0 is written 0). Equal values give equal bytes, whoever made them and in what order.
 * Indented rather than packed, since people read records and diff them.
 *
 * @throws TypeError on what JSON cannot say: NaN, infinity, undefined, functions, nesting beyond 64 levels
 */
export function canonicalJson(value: unknown): string {
  return `${written(value, 0)}\n`;
}

function written(value: unknown, depth: number): string {
  if (depth > DEEPEST) throw new TypeError(`JSON nested deeper than ${String(DEEPEST)} levels`);
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number") return numberText(value);
  if (Array.isArray(value))
    return block(
      "[",
      "]",
      value.map((item: unknown) => written(item, depth + 1)),
      depth,
    );
  if (typeof value === "object") return block("{", "}", members(value, depth), depth);
  throw new TypeError(`a ${typeof value} has no place in a record`);
}

function members(value: object, depth: number): readonly string[] {
  return Object.entries(value)
    .sort(([a], [b]) => compareCodePoints(a, b))
    .map(([key, item]) => `${JSON.stringify(key)}: ${written(item, depth + 1)}`);
}

function block(open: string, close: string, items: readonly string[], depth: number): string {
  if (items.length === 0) return open + close;
  const indent = "  ".repeat(depth + 1);
  return `${open}\n${items.map((item) => indent + item).join(",\n")}\n${"  ".repeat(depth)}${close}`;
}

function numberText(value: number): string {
  if (!Number.isFinite(value))
    throw new TypeError(`${String(value)} has no place in a record: undefined is null with a reason`);
  return JSON.stringify(value);
}
