/** One entry of a list input. `divided` is set where an unquoted `=` splits it in two. */
export interface Entry {
  readonly text: string;
  readonly divided: { readonly left: string; readonly right: string } | null;
}

export type SplitEntries =
  { readonly kind: "entries"; readonly entries: readonly Entry[] } | { readonly kind: "unclosed-quote" };

interface Unit {
  readonly character: string;
  /** Inside double quotes nothing separates and nothing is trimmed. */
  readonly isQuoted: boolean;
}

/**
 * Splits at commas and new lines outside double quotes; a quote inside quotes is written twice, as in CSV. Spaces around an entry go,
 * empty entries too: a list may end with a comma.
 */
export function splitEntries(text: string): SplitEntries {
  const entries: Unit[][] = [[]];
  let isQuoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character === '"') {
      if (isQuoted && text.charAt(index + 1) === '"') {
        entries.at(-1)?.push({ character, isQuoted });
        index += 1;
      } else isQuoted = !isQuoted;
    } else if (!isQuoted && (character === "," || character === "\n")) entries.push([]);
    else entries.at(-1)?.push({ character, isQuoted });
  }
  if (isQuoted) return { kind: "unclosed-quote" };
  return {
    kind: "entries",
    entries: entries
      .map(trimmed)
      .filter((units) => units.length > 0)
      .map(entry),
  };
}

function trimmed(units: readonly Unit[]): readonly Unit[] {
  const isKept = ({ character, isQuoted }: Unit): boolean => isQuoted || character.trim() !== "";
  const first = units.findIndex(isKept);
  return first === -1 ? [] : units.slice(first, units.findLastIndex(isKept) + 1);
}

function entry(units: readonly Unit[]): Entry {
  const at = units.findLastIndex(({ character, isQuoted }) => character === "=" && !isQuoted);
  const divided =
    at === -1 ? null : { left: textOf(trimmed(units.slice(0, at))), right: textOf(trimmed(units.slice(at + 1))) };
  return { text: textOf(units), divided };
}

function textOf(units: readonly Unit[]): string {
  return units.map(({ character }) => character).join("");
}
