import { isAlias, isMap, isScalar, isSeq, type Document, type LineCounter, type Node, type Scalar } from "yaml";
import type { Place } from "../core/errors.ts";
import { quote } from "../core/text/quote.ts";

/** Keys and indexes from the root of a document to one of its values. */
export type ConfigPath = readonly (string | number)[];

/** Finds places in a parsed YAML document, so that every message can say file, line and column. */
export interface Locator {
  /** The value at the path; where it does not exist, the nearest thing above it that does. */
  value(path: ConfigPath): Place;
  /** The key at the path. */
  key(path: ConfigPath): Place;
  /** UTF-16 unit `index` of the text at the path: into the line of a gate, past quotes and escapes. */
  within(path: ConfigPath, index: number): Place;
  /** What stands there, in words; null where the key itself is not there. */
  found(path: ConfigPath): string | null;
}

interface Step {
  readonly key: Node | null;
  readonly value: Node | null;
}

export function locator(document: Document, lineCounter: LineCounter, text: string, file: string): Locator {
  const placeOf = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line, column: col };
  };
  const placeOfNode = (node: Node | null): Place => placeOf(node?.range?.[0] ?? 0);
  const lastOf = (path: ConfigPath): Step => walk(document, path).at(-1) ?? { key: null, value: null };
  return {
    value: (path) => {
      const { key, value } = lastOf(path);
      return placeOfNode(value ?? key);
    },
    key: (path) => {
      const { key, value } = lastOf(path);
      return placeOfNode(key ?? value);
    },
    within: (path, index) => {
      const node = lastOf(path).value;
      return isScalar(node) ? placeOf(scalarOffset(node, text, index)) : placeOfNode(node);
    },
    found: (path) => {
      const steps = walk(document, path);
      return steps.length <= path.length ? null : foundNode(steps.at(-1)?.value ?? null, text);
    },
  };
}

/** The steps from the root along the path, as far as it exists; the root is the first. */
function walk(document: Document, path: ConfigPath): readonly Step[] {
  const steps: Step[] = [{ key: null, value: document.contents }];
  let node: unknown = document.contents;
  for (const part of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part));
      if (pair === undefined) break;
      steps.push({ key: asNode(pair.key), value: asNode(pair.value) });
      node = pair.value;
    } else if (isSeq(node) && typeof part === "number" && part < node.items.length) {
      node = node.items[part];
      steps.push({ key: null, value: asNode(node) });
    } else break;
  }
  return steps;
}

/** A parsed document holds nodes where the types allow any value, because documents can also be built by hand. */
function asNode(value: unknown): Node | null {
  return isMap(value) || isSeq(value) || isScalar(value) || isAlias(value) ? value : null;
}

function foundNode(node: Node | null, text: string): string {
  if (isMap(node)) return "a mapping";
  if (isSeq(node)) return "a list";
  if (isAlias(node)) return "an alias";
  if (!isScalar(node) || node.value === null) return "no value";
  if (typeof node.value === "string") return quote(node.value);
  const [start = 0, end = 0] = node.range ?? [];
  return text.slice(start, end);
}

/**
 * Offset in the file of unit `index` of a scalar's value. Folded and block scalars span lines with indentation of their own; there the
 * scalar's beginning has to do.
 */
function scalarOffset(node: Scalar, text: string, index: number): number {
  const [start = 0, end = 0] = node.range ?? [];
  const source = text.slice(start, end);
  if (source.includes("\n")) return start;
  if (node.type === "PLAIN") return start + index;
  if (node.type === "QUOTE_SINGLE")
    return start + unitsBefore(source, index, (rest) => (rest.startsWith("''") ? 2 : 1));
  if (node.type === "QUOTE_DOUBLE") return start + unitsBefore(source, index, doubleQuotedUnit);
  return start;
}

const ESCAPE_LENGTH: ReadonlyMap<string, number> = new Map([
  ["x", 4],
  ["u", 6],
  ["U", 10],
]);

function doubleQuotedUnit(rest: string): number {
  return rest.startsWith("\\") ? (ESCAPE_LENGTH.get(rest.charAt(1)) ?? 2) : 1;
}

function unitsBefore(source: string, index: number, unitLength: (rest: string) => number): number {
  let at = 1;
  for (let unit = 0; unit < index && at < source.length - 1; unit += 1) at += unitLength(source.slice(at, at + 2));
  return at;
}
