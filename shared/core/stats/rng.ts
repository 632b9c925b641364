/** A stream of reproducible random numbers. The same seed gives the same stream on every machine. */
export interface Rng {
  /** Uniform whole number in [0, 2³²). */
  readonly uint32: () => number;
  /** Uniform in [0, 1) with 53 random bits. */
  readonly unit: () => number;
  /**
   * Uniform whole number in [0, n), without modulo bias; 1 ≤ n ≤ 2³² and whole.
   *
   * @source Lemire (2019), ACM Trans. Model. Comput. Simul. 29:3
   */
  readonly below: (n: number) => number;
}

const TWO_32 = 4294967296;
/** Up to here n · uint32 is exact in a double, which the fast form of `below` needs. */
const EXACT_PRODUCT = 1 << 21;

/** Words that a generator of single numbers makes ahead. */
const WORDS_AHEAD = 256;

/** Random numbers of one stream, made of the words of `randomWords`. */
export function createRng(seed: number): Rng {
  const refill = randomWords(seed);
  const words = new Uint32Array(WORDS_AHEAD);
  let used = WORDS_AHEAD;

  function uint32(): number {
    if (used === WORDS_AHEAD) {
      refill(words);
      used = 0;
    }
    return words[used++] as number;
  }

  function below(n: number): number {
    if (n > EXACT_PRODUCT) return belowLarge(n, uint32);
    for (;;) {
      const product = uint32() * n;
      const index = Math.floor(product / TWO_32);
      const rest = product - index * TWO_32;
      // Each index owns as many products as the others, but for the first 2³² mod n of the remainders.
      if (rest >= n || rest >= TWO_32 % n) return index;
    }
  }

  return { uint32, unit: () => ((uint32() >>> 5) * 67108864 + (uint32() >>> 6)) / 9007199254740992, below };
}

/**
 * xoshiro128**, its state filled by splitmix32 from the 53 bits of the seed. The function it returns fills arrays with the
 * successive 32-bit words of the stream: in one loop the state stays in registers, many times as fast as word by word.
 *
 * @param seed whole number in [0, 2⁵³)
 * @source Blackman, Vigna (2021), ACM Trans. Math. Softw. 47:36
 */
export function randomWords(seed: number): (words: Uint32Array) => void {
  const next = splitmix32((seed >>> 0) ^ Math.imul(Math.floor(seed / TWO_32), 0x9e3779b1));
  // One word odd: a state of four zeros would never leave them.
  const state = Int32Array.of(next(), next(), next(), next() | 1);
  return (words) => {
    let [s0 = 0, s1 = 0, s2 = 0, s3 = 0] = state;
    for (let index = 0; index < words.length; index++) {
      words[index] = Math.imul(rotateLeft(Math.imul(s1, 5), 7), 9);
      const shifted = s1 << 9;
      s2 ^= s0;
      s3 ^= s1;
      s1 ^= s2;
      s0 ^= s3;
      s2 ^= shifted;
      s3 = rotateLeft(s3, 11);
    }
    state.set([s0, s1, s2, s3]);
  };
}

function belowLarge(n: number, uint32: () => number): number {
  const limit = TWO_32 - (TWO_32 % n);
  for (;;) {
    const value = uint32();
    if (value < limit) return value % n;
  }
}

/**
 * The seed of one purpose's own stream: a metric that is added, removed or computed in another order does not move the
 * numbers of the others. Labels are compared by their UTF-16 units.
 *
 * @returns whole number in [0, 2⁵³)
 */
export function deriveSeed(seed: number, label: string): number {
  let low = splitmix32(seed >>> 0)();
  let high = splitmix32(Math.floor(seed / TWO_32) ^ 0x5bd1e995)();
  for (let index = 0; index < label.length; index++) {
    const unit = label.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x9e3779b1);
    high = Math.imul(high ^ unit, 0x85ebca77);
    low ^= low >>> 15;
    high ^= high >>> 13;
  }
  const mixedLow = splitmix32(low ^ high)();
  const mixedHigh = splitmix32(high + Math.imul(low, 31))();
  return (mixedHigh >>> 11) * TWO_32 + mixedLow;
}

/** A full-period generator of 32-bit words with a strong mix: what seeds the other. */
function splitmix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
}

function rotateLeft(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
