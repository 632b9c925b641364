import { describe, expect, it } from "vitest";
import { type BagDraws, drawBags, drawnTotals } from "../../../../../shared/core/stats/bag-draws.ts";
import { createRng } from "../../../../../shared/core/stats/rng.ts";

function at(values: ArrayLike<number>, index: number): number {
  return values[index] ?? Number.NaN;
}

/** The bags of one replicate, read as the description of `words` says. */
function bagsOf({ bags, words }: BagDraws, replicate: number): readonly number[] {
  const length = Math.ceil(bags / 2);
  return Array.from({ length: bags }, (_, draw) => {
    const word = at(words, replicate * length + Math.floor(draw / 2));
    return Math.floor(word / (draw % 2 === 0 ? 2 ** 20 : 2 ** 8)) % 4096;
  });
}

function column(bags: number, seed: number): Float64Array {
  const { unit } = createRng(seed);
  return Float64Array.from({ length: bags }, () => unit() - 0.3);
}

describe("drawBags", () => {
  // 4096 bags take two draws from each random word, fewer bags one draw from each number.
  it.each([2, 23, 1000, 4095, 4096])("draws as many bags as there are: %d", (bags) => {
    const draws = drawBags(bags, 20, 5);
    expect(draws).toMatchObject({ bags, replicates: 20 });
    expect(draws.words).toHaveLength(20 * Math.ceil(bags / 2));
    for (let replicate = 0; replicate < 20; replicate++)
      expect(bagsOf(draws, replicate).every((bag) => bag < bags)).toBe(true);
    expect(drawBags(bags, 20, 5)).toEqual(draws);
    expect(drawBags(bags, 20, 6)).not.toEqual(draws);
  });
  it("draws each of 4096 bags as often as the others, and as multinomial counts vary", () => {
    const bags = 4096;
    const replicates = 2000;
    const draws = drawBags(bags, replicates, 11);
    const totals = new Float64Array(bags);
    let squares = 0;
    for (let replicate = 0; replicate < replicates; replicate++) {
      const times = new Float64Array(bags);
      for (const bag of bagsOf(draws, replicate)) times[bag] = at(times, bag) + 1;
      times.forEach((count, bag) => {
        totals[bag] = at(totals, bag) + count;
        squares += (count - 1) ** 2;
      });
    }
    const chiSquare = totals.reduce((sum, total) => sum + (total - replicates) ** 2 / replicates, 0);
    expect(Math.abs(chiSquare - (bags - 1))).toBeLessThan(4 * Math.sqrt(2 * bags));
    // One count's variance is 1 − 1/K, and over 8 million of them it is known to 5e-4.
    expect(Math.abs(squares / (bags * replicates) - (1 - 1 / bags))).toBeLessThan(0.002);
  });
  it.each([1001, 4096])("draws both of %d bags of a word independently", (bags) => {
    const replicates = 3000;
    const draws = drawBags(bags, replicates, 3);
    let products = 0;
    let pairs = 0;
    for (let replicate = 0; replicate < replicates; replicate++) {
      const drawn = bagsOf(draws, replicate);
      for (let slot = 0; slot + 1 < bags; slot += 2) {
        products += (at(drawn, slot) - (bags - 1) / 2) * (at(drawn, slot + 1) - (bags - 1) / 2);
        pairs++;
      }
    }
    // A uniform bag's variance is (K² − 1)/12, so the correlation of n independent pairs is within 4/√n.
    const correlation = products / pairs / ((bags * bags - 1) / 12);
    expect(Math.abs(correlation)).toBeLessThan(4 / Math.sqrt(pairs));
  });
});

describe("drawnTotals", () => {
  it.each([2, 3, 23, 1000, 4095, 4096])("adds up what was drawn of %d bags", (bags) => {
    const draws = drawBags(bags, 30, 7);
    const columns = [column(bags, 1), column(bags, 2), column(bags, 3)];
    const totals = drawnTotals(draws, columns);
    expect(totals).toHaveLength(3);
    columns.forEach((values, index) => {
      expect(totals[index]).toHaveLength(30);
      totals[index]?.forEach((total, replicate) => {
        const plain = bagsOf(draws, replicate).reduce((sum, bag) => sum + at(values, bag), 0);
        expect(Math.abs(total - plain)).toBeLessThan(1e-12 * bags);
      });
    });
  });
  it("gives a column the same totals to the last bit alone, first, second and last", () => {
    const draws = drawBags(501, 40, 9);
    const [one, two, three] = [column(501, 4), column(501, 5), column(501, 6)];
    const [alone] = drawnTotals(draws, [one]);
    expect(drawnTotals(draws, [one, two])[0]).toEqual(alone);
    expect(drawnTotals(draws, [two, one])[1]).toEqual(alone);
    expect(drawnTotals(draws, [two, three, one])[2]).toEqual(alone);
    expect(drawnTotals(draws, [])).toEqual([]);
  });
});
