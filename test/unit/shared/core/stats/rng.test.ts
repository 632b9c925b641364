import { describe, expect, it } from "vitest";
import { createRng, deriveSeed, randomWords } from "../../../../../shared/core/stats/rng.ts";

/** Pearson's χ² of counts against equal expectations. */
function chiSquare(counts: readonly number[]): number {
  const expected = counts.reduce((total, count) => total + count, 0) / counts.length;
  return counts.reduce((total, count) => total + (count - expected) ** 2 / expected, 0);
}

function histogram(bins: number, draws: number, draw: () => number): number[] {
  const counts = new Array<number>(bins).fill(0);
  for (let index = 0; index < draws; index++) {
    const bin = draw();
    counts[bin] = (counts[bin] ?? Number.NaN) + 1;
  }
  return counts;
}

describe("createRng", () => {
  it("gives the same stream for the same seed, pinned so that no release moves an interval", () => {
    const { uint32 } = createRng(42);
    const first = [uint32(), uint32(), uint32()];
    const again = createRng(42);
    expect([again.uint32(), again.uint32(), again.uint32()]).toEqual(first);
    expect(first).toEqual([660444221, 3652823732, 77678286]);
  });
  it("makes its numbers of the words of the seed, however they are asked for", () => {
    const words = new Uint32Array(1000);
    randomWords(42)(words);
    const rng = createRng(42);
    expect([...words]).toEqual(Array.from(words, () => rng.uint32()));
    const refill = randomWords(42);
    const parts = [new Uint32Array(1), new Uint32Array(7), new Uint32Array(992)];
    parts.forEach(refill);
    expect(parts.flatMap((part) => [...part])).toEqual([...words]);
  });
  it("uses all 53 bits of the seed", () => {
    const firsts = [0, 1, 2 ** 32, 2 ** 32 + 1, 2 ** 52].map((seed) => createRng(seed).uint32());
    expect(new Set(firsts).size).toBe(firsts.length);
  });
  it("draws uniformly from [0, 1)", () => {
    const rng = createRng(7);
    const counts = histogram(100, 200_000, () => Math.floor(rng.unit() * 100));
    // 99 degrees of freedom: 149 is the 99.9 % point.
    expect(chiSquare(counts)).toBeLessThan(149);
  });
  it.each([1, 2, 7, 10, 4096])("draws uniformly below %d", (n) => {
    const rng = createRng(n);
    const counts = histogram(n, 50 * n + 1000, () => rng.below(n));
    expect(counts).toHaveLength(n);
    expect(chiSquare(counts)).toBeLessThan(n - 1 + 4 * Math.sqrt(2 * n));
  });
  it("has no modulo bias where it would be gross: below 3·2³⁰", () => {
    const rng = createRng(11);
    const counts = histogram(3, 60_000, () => Math.floor(rng.below(3 * 2 ** 30) / 2 ** 30));
    // With a plain remainder the first third would hold half of the draws. 13.8 is the 99.9 % point of χ²(2).
    expect(chiSquare(counts)).toBeLessThan(13.8);
  });
  it("reaches the whole range of 2³²", () => {
    const rng = createRng(5);
    const draws = Array.from({ length: 1000 }, () => rng.below(2 ** 32));
    expect(Math.max(...draws)).toBeGreaterThan(0.98 * 2 ** 32);
    expect(draws.every((draw) => Number.isInteger(draw) && draw >= 0 && draw < 2 ** 32)).toBe(true);
  });
});

describe("deriveSeed", () => {
  it("gives each label and each seed its own stream", () => {
    const labels = ["", "a", "b", "ab", "ba", "f1", "f1 by sex", "recall", "recall\u0000", "é"];
    const seeds = [0, 1, 2 ** 32, 2 ** 53 - 1].flatMap((seed) => labels.map((label) => deriveSeed(seed, label)));
    expect(new Set(seeds).size).toBe(seeds.length);
    expect(seeds.every((seed) => Number.isSafeInteger(seed) && seed >= 0)).toBe(true);
  });
  it("does not collide over 100 000 labels", () => {
    const seeds = new Set(Array.from({ length: 100_000 }, (_, index) => deriveSeed(1, `metric ${String(index)}`)));
    expect(seeds.size).toBe(100_000);
  });
  it("is the same every time", () => {
    expect(deriveSeed(42, "roc_auc")).toBe(deriveSeed(42, "roc_auc"));
  });
});
