/**
 * The one text of a number asked for as text: 1, 1.0 and 1n are all "1", -0 is "0", and whole numbers are written out
 * in full, never as 1e+21. Other numbers are the shortest decimal that reads back to the same double.
 */
export function canonicalNumberText(value: number): string {
  if (Number.isSafeInteger(value)) return String(value === 0 ? 0 : value);
  return Number.isInteger(value) ? BigInt(value).toString() : String(value);
}
