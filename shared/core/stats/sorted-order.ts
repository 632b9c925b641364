/** A 32-bit word is three digits: 11, 11 and 10 bits. */
const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;
const DIGIT_MASK = DIGITS - 1;
const SHIFTS = [0, DIGIT_BITS, 2 * DIGIT_BITS];

const HIGH_WORD = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;

/**
 * Row numbers in ascending order of their values, stable: equal values (−0 equals 0) keep their row order and stand
 * together. NaN of either sign stands at the end that its sign names; callers have refused it before.
 *
 * A radix sort on the bits: a comparison sort of an index array calls back 5 million times for 300 000 rows and takes
 * ten times as long. Digits that are the same in all rows cost no pass.
 */
export function sortedOrder(values: Float64Array): Uint32Array {
  let order: Uint32Array = new Uint32Array(values.length);
  for (let row = 0; row < order.length; row++) order[row] = row;
  let spare: Uint32Array = new Uint32Array(values.length);
  for (const word of float32Keys(values) ?? float64Keys(values)) {
    for (const shift of SHIFTS) {
      const counts = digitCounts(word, shift);
      if (counts.includes(values.length)) continue;
      toStarts(counts);
      distribute(word, shift, counts, order, spare);
      [order, spare] = [spare, order];
    }
  }
  return order;
}

/** Sort keys as unsigned words a value, the lowest first: their unsigned order is the order of the values. */
type Keys = readonly Uint32Array[];

/** Scores of most models are float32, and those have one word; null where a value is none. */
function float32Keys(values: Float64Array): Keys | null {
  const plain = new Float32Array(values.length);
  for (let row = 0; row < plain.length; row++) {
    const value = (values[row] as number) + 0;
    plain[row] = value;
    if (plain[row] !== value) return null;
  }
  const words = new Uint32Array(plain.buffer);
  for (let row = 0; row < words.length; row++) {
    const word = words[row] as number;
    words[row] = word >>> 31 === 1 ? ~word : word | 0x80000000;
  }
  return [words];
}

/** IEEE 754 bits order like sign and magnitude: flip all bits of negatives, the sign of the others. */
function float64Keys(values: Float64Array): Keys {
  const plain = new Float64Array(values.length);
  // Adding 0 turns −0 into 0, so that the two are one value here as in every comparison.
  for (let row = 0; row < plain.length; row++) plain[row] = (values[row] as number) + 0;
  const words = new Uint32Array(plain.buffer);
  const high = new Uint32Array(values.length);
  const low = new Uint32Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const top = words[2 * row + HIGH_WORD] as number;
    const bottom = words[2 * row + 1 - HIGH_WORD] as number;
    const negative = top >>> 31 === 1;
    high[row] = negative ? ~top : top | 0x80000000;
    low[row] = negative ? ~bottom : bottom;
  }
  return [low, high];
}

function digitCounts(word: Uint32Array, shift: number): Uint32Array {
  const counts = new Uint32Array(DIGITS);
  for (let row = 0; row < word.length; row++) {
    const digit = ((word[row] as number) >>> shift) & DIGIT_MASK;
    counts[digit] = (counts[digit] as number) + 1;
  }
  return counts;
}

/** Counts of each digit become, in place, the position of its first row. */
function toStarts(counts: Uint32Array): void {
  let next = 0;
  for (let digit = 0; digit < DIGITS; digit++) {
    const count = counts[digit] as number;
    counts[digit] = next;
    next += count;
  }
}

function distribute(word: Uint32Array, shift: number, starts: Uint32Array, from: Uint32Array, to: Uint32Array): void {
  for (let position = 0; position < from.length; position++) {
    const row = from[position] as number;
    const digit = ((word[row] as number) >>> shift) & DIGIT_MASK;
    const target = starts[digit] as number;
    to[target] = row;
    starts[digit] = target + 1;
  }
}
