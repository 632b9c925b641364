import { BAGS } from "./bootstrap.ts";
import { createRng, randomWords } from "./rng.ts";

/** Which bags were drawn in every replicate. */
export interface BagDraws {
  readonly bags: number;
  readonly replicates: number;
  /**
   * Row-major, replicates × ⌈bags / 2⌉. A word holds two bags: the first in its highest twelve bits, the second in the
   * twelve below them. The last word of an odd number of bags holds one.
   */
  readonly words: Uint32Array;
}

/** 4096 is 2¹². */
const BAG_BITS = 12;
const FIRST_SHIFT = 32 - BAG_BITS;
const SECOND_SHIFT = 32 - 2 * BAG_BITS;

/**
 * Draws as many bags as there are, with replacement, once a replicate.
 *
 * @param bags at most 4096; of as many, a random word is two draws as it stands
 */
export function drawBags(bags: number, replicates: number, seed: number): BagDraws {
  const length = Math.ceil(bags / 2);
  const words = new Uint32Array(replicates * length);
  if (bags === BAGS) {
    const refill = randomWords(seed);
    // A replicate at a time: what is entered often is soon compiled, and in one long loop it would stay as it began.
    for (let start = 0; start < words.length; start += length) refill(words.subarray(start, start + length));
    return { bags, replicates, words };
  }
  const rng = createRng(seed);
  for (let at = 0; at < words.length; at++) {
    const isHalf = bags % 2 === 1 && at % length === length - 1;
    const first = rng.below(bags) << FIRST_SHIFT;
    words[at] = isHalf ? first : first | (rng.below(bags) << SECOND_SHIFT);
  }
  return { bags, replicates, words };
}

/**
 * What the drawn bags hold, in every replicate.
 *
 * @param columns one array of bag sums a column
 * @returns parallel to the columns: one array of as many totals as replicates. A column's totals are the same to the last
 *   bit whatever the others are
 */
export function drawnTotals(draws: BagDraws, columns: readonly Float64Array[]): readonly Float64Array[] {
  const totals = columns.map(() => new Float64Array(draws.replicates));
  for (let at = 0; at < columns.length; at += 2) {
    const [column, totalsOf] = [columns[at], totals[at]];
    if (column === undefined || totalsOf === undefined) continue;
    // The last of an odd number is its own partner: two columns at once cost less than two after one another.
    const [partner, totalsOfPartner] = [columns[at + 1] ?? column, totals[at + 1] ?? totalsOf];
    for (let replicate = 0; replicate < draws.replicates; replicate++)
      addReplicate(draws, replicate, column, partner, totalsOf, totalsOfPartner);
  }
  return totals;
}

/** Four sums side by side: in one, every addition waits for the one before it. */
function addReplicate(
  { bags, words }: BagDraws,
  replicate: number,
  a: Float64Array,
  b: Float64Array,
  totalsOfA: Float64Array,
  totalsOfB: Float64Array,
): void {
  const start = replicate * Math.ceil(bags / 2);
  const end = start + Math.floor(bags / 2);
  let firstsOfA = 0;
  let secondsOfA = 0;
  let firstsOfB = 0;
  let secondsOfB = 0;
  for (let at = start; at < end; at++) {
    const word = words[at] as number;
    const first = word >>> FIRST_SHIFT;
    const second = (word >>> SECOND_SHIFT) & (BAGS - 1);
    firstsOfA += a[first] as number;
    secondsOfA += a[second] as number;
    firstsOfB += b[first] as number;
    secondsOfB += b[second] as number;
  }
  if (bags % 2 === 1) {
    const last = (words[end] as number) >>> FIRST_SHIFT;
    firstsOfA += a[last] as number;
    firstsOfB += b[last] as number;
  }
  totalsOfA[replicate] = firstsOfA + secondsOfA;
  totalsOfB[replicate] = firstsOfB + secondsOfB;
}
