/** V8 cannot hold more than 2^24 entries in one Map; stop a little before, with words instead of a crash. */
const LIMIT = 16_000_000;

/** Thrown inside the readers, which know the place and turn it into a data error. */
export class TooManyTexts extends Error {}

/** Gives every distinct text a code, in order of first sight. One per text column and read. */
export interface TextDictionary {
  /** Grows while reading; the same array is in every batch. */
  readonly texts: readonly string[];
  codeOf(text: string): number;
}

export function textDictionary(): TextDictionary {
  const codes = new Map<string, number>();
  const texts: string[] = [];
  return {
    texts,
    codeOf(text) {
      const known = codes.get(text);
      if (known !== undefined) return known;
      if (texts.length >= LIMIT) throw new TooManyTexts(`more than ${String(LIMIT)} distinct texts in one column`);
      codes.set(text, texts.length);
      return texts.push(text) - 1;
    },
  };
}
