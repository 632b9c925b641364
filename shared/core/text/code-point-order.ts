/**
 * Compares by Unicode code point, the order of OMS resource lists and of Python's `sorted`. JavaScript's own order is by UTF-16 unit, which
 * puts names beyond the basic plane before U+E000.
 */
export function compareCodePoints(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index++) {
    const a = left.charCodeAt(index);
    const b = right.charCodeAt(index);
    if (a !== b) return surrogatesLast(a) - surrogatesLast(b);
  }
  return left.length - right.length;
}

/** A surrogate begins a code point above every other unit. */
function surrogatesLast(unit: number): number {
  return unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit;
}
