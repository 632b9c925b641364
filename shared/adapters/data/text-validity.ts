import { isUtf8 } from "node:buffer";

/** Offset of the first byte that text may not hold (NUL, or no UTF-8), or -1. The region ends at a character's end. */
export function firstForbiddenByte(region: Buffer): number {
  const nul = region.indexOf(0);
  const invalid = isUtf8(region) ? -1 : firstInvalidByte(region);
  if (nul < 0) return invalid;
  return invalid < 0 ? nul : Math.min(nul, invalid);
}

/** The longest valid prefix by halving: prefixes are valid up to the bad byte, give or take a cut character. */
function firstInvalidByte(region: Buffer): number {
  let good = 0;
  let bad = region.length;
  while (bad - good > 8) {
    const middle = characterStart(region, (good + bad) >> 1, good);
    if (middle === good) break;
    if (isUtf8(region.subarray(good, middle))) good = middle;
    else bad = middle;
  }
  while (good < bad) {
    const length = [1, 2, 3, 4].find(
      (size) => good + size <= region.length && isUtf8(region.subarray(good, good + size)),
    );
    if (length === undefined) return good;
    good += length;
  }
  return good;
}

/** Steps back over at most three continuation bytes, so that a valid character is never cut. */
function characterStart(region: Buffer, at: number, lowest: number): number {
  let start = at;
  while (start > lowest && at - start < 3 && ((region[start] ?? 0) & 0xc0) === 0x80) start--;
  return start;
}
