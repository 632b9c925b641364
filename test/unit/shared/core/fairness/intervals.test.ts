import { describe, expect, it } from "vitest";
import {
  contrastInterval,
  expectedByChance,
  largestContrast,
  simultaneousZ,
} from "../../../../../shared/core/fairness/contrast.ts";
import { difference, pairsOf, smallestRatio } from "../../../../../shared/core/fairness/parity-ratio.ts";
import type { Share } from "../../../../../shared/core/fairness/rates.ts";
import { miettinenNurminenRatio } from "../../../../../shared/core/stats/miettinen-nurminen.ts";
import { newcombe } from "../../../../../shared/core/stats/newcombe.ts";
import { zOf } from "../../../../../shared/core/stats/normal.ts";
import { intervalCases } from "./fairness-tables.ts";

function share(successes: number, trials: number): Share {
  return { successes, trials, value: successes / trials, n: trials };
}

const sure = (level = 0.95, seed = 11): { level: number; z: number; replicates: number; seed: number } => ({
  level,
  z: zOf(level),
  replicates: 2000,
  seed,
});

describe("miettinenNurminenRatio", () => {
  it("solves the score equation as a root search with a searched-for likelihood does", () => {
    // The oracle's maximum of the likelihood is found to about 1e-8, and its roots with it.
    const off = intervalCases.miettinenNurminenRatio.filter(([x1, n1, x2, n2, level, low, high]) => {
      const ours = miettinenNurminenRatio(
        { successes: x1, trials: n1 },
        { successes: x2, trials: n2 },
        zOf(level),
        level,
      );
      return Math.abs(ours.low - low) > 1e-7 * Math.max(low, 1e-3) || Math.abs(ours.high - high) > 1e-7 * high;
    });
    expect(off).toEqual([]);
    expect(intervalCases.miettinenNurminenRatio.length).toBeGreaterThan(190);
  });

  it("gives the published limits of the false positive rates of COMPAS", () => {
    const { low, high } = miettinenNurminenRatio(share(805, 1795), share(349, 1488), zOf(0.95), 0.95);
    expect(low).toBeCloseTo(1.722541131, 8);
    expect(high).toBeCloseTo(2.125584733, 8);
  });

  it("has a lower end of 0 and a finite upper one where nobody of the group is selected", () => {
    const { low, high } = miettinenNurminenRatio(share(0, 40), share(10, 40), zOf(0.95), 0.95);
    expect(low).toBe(0);
    expect(high).toBeGreaterThan(0.1);
    expect(high).toBeLessThan(0.6);
  });

  it("holds 1 where both groups are selected whole, and mirrors when the groups change places", () => {
    const whole = miettinenNurminenRatio(share(10, 10), share(12, 12), zOf(0.95), 0.95);
    expect(whole.low).toBeLessThan(1);
    expect(whole.high).toBeGreaterThan(1);
    const one = miettinenNurminenRatio(share(30, 100), share(50, 90), zOf(0.95), 0.95);
    const other = miettinenNurminenRatio(share(50, 90), share(30, 100), zOf(0.95), 0.95);
    expect(one.low).toBeCloseTo(1 / other.high, 10);
    expect(one.high).toBeCloseTo(1 / other.low, 10);
  });
});

describe("contrastInterval", () => {
  it("is Newcombe's for a difference", () => {
    const shares = [share(805, 1795), share(349, 1488)];
    const { value, interval } = contrastInterval(difference([0, 1]), shares, sure());
    const known = newcombe(share(805, 1795), share(349, 1488), zOf(0.95), 0.95);
    expect(value).toBe(805 / 1795 - 349 / 1488);
    expect(interval.low).toBeCloseTo(known.low, 12);
    expect(interval.high).toBeCloseTo(known.high, 12);
    expect(interval.low).toBeCloseTo(0.182053182, 8);
    expect(interval.high).toBeCloseTo(0.24502334, 8);
  });

  it("adds up the distances of four shares for average odds, as the oracle does", () => {
    const off = intervalCases.averageOdds.filter((row) => {
      const shares = [0, 2, 4, 6].map((at) => share(row[at] ?? 0, row[at + 1] ?? 1));
      const [level = 0, value, low, high] = row.slice(8);
      const terms = [0.5, -0.5, 0.5, -0.5].map((coefficient, at) => ({ share: at, coefficient }));
      const ours = contrastInterval({ terms }, shares, { level, z: zOf(level) });
      const found = [ours.value, ours.interval.low, ours.interval.high];
      return [value, low, high].some((theirs, at) => Math.abs((found[at] ?? 0) - (theirs ?? 0)) > 1e-12);
    });
    expect(off).toEqual([]);
  });
});

describe("largestContrast", () => {
  const groups = [share(30, 100), share(45, 120), share(50, 90), share(20, 60)];
  const contrasts = pairsOf(4).map(difference);

  it("takes its upper end from the widest pair's own interval and its lower end from a wider one", () => {
    const { value, at, interval, ends } = largestContrast(groups, contrasts, sure());
    expect(contrasts[at]?.terms.map((term) => term.share)).toEqual([0, 2]);
    expect(value).toBeCloseTo(50 / 90 - 0.3, 12);
    const alone = contrastInterval(difference([2, 0]), groups, sure()).interval;
    expect(interval.high).toBeCloseTo(alone.high, 12);
    expect(interval.low).toBeLessThan(alone.low);
    expect(interval.low).toBeGreaterThan(0);
    expect(ends).toEqual([at, at]);
    expect(interval.method).toBe("newcombe-max-t");
  });

  it("is Newcombe's interval folded at 0 for two groups, and the same for any seed", () => {
    const two = [share(50, 100), share(47, 100)];
    const { interval } = largestContrast(two, [difference([0, 1])], sure());
    const alone = contrastInterval(difference([0, 1]), two, sure()).interval;
    expect(interval.low).toBe(0);
    expect(interval.high).toBe(Math.max(alone.high, -alone.low));
    expect(largestContrast(two, [difference([0, 1])], sure(0.95, 99)).interval).toEqual(interval);
  });

  it("gives the same bytes for the same seed, and others within the noise of the resampling", () => {
    const one = largestContrast(groups, contrasts, sure());
    expect(largestContrast(groups, contrasts, sure())).toEqual(one);
    const other = largestContrast(groups, contrasts, sure(0.95, 12));
    expect(other.interval.low).not.toBe(one.interval.low);
    expect(Math.abs(other.interval.low - one.interval.low)).toBeLessThan(0.01);
    expect(other.interval.high).toBe(one.interval.high);
  });

  it("uses about Tukey's studentised range for many equal groups", () => {
    // q(0.95; 4 groups, ∞)/√2 = 3.633160/√2: scipy.stats.studentized_range.ppf(0.95, 4, inf) / sqrt(2).
    const equal = Array.from({ length: 4 }, () => share(400, 1000));
    const z = simultaneousZ(equal, contrasts, { ...sure(), replicates: 20_000 });
    expect(Math.abs(z - 3.63316 / Math.SQRT2)).toBeLessThan(0.04);
  });
});

describe("smallestRatio", () => {
  it("is the smallest share over the largest, with Miettinen and Nurminen's interval for two groups", () => {
    const found = smallestRatio([share(45, 120), share(30, 100)], sure());
    const alone = miettinenNurminenRatio(share(30, 100), share(45, 120), zOf(0.95), 0.95);
    expect(found?.value).toBeCloseTo(0.3 / 0.375, 12);
    // The interval reaches beyond 1, where the other group would be the smaller: folded there.
    expect(alone.high).toBeGreaterThan(1);
    expect(found?.interval.high).toBe(1);
    expect(found?.interval.low).toBeCloseTo(alone.low, 12);
  });

  it("is 0 where one group is never selected, and nothing at all where none is", () => {
    expect(smallestRatio([share(0, 50), share(25, 50)], sure())?.value).toBe(0);
    expect(smallestRatio([share(0, 50), share(0, 50)], sure())).toBeNull();
  });

  it("has a lower end that every pair stands above, also the one of a group that few rows tell of", () => {
    const shares = [share(50, 100), share(500, 1000), share(6, 14)];
    const found = smallestRatio(shares, sure());
    const ends = pairsOf(3).map(
      ([a, b]) =>
        smallestRatio(
          [shares[a], shares[b]].filter((one) => one !== undefined),
          sure(),
        )?.interval.low ?? 1,
    );
    expect(found?.interval.low).toBe(Math.min(...ends));
  });
});

describe("expectedByChance", () => {
  it("is what the largest of several differences comes to without any true one", () => {
    const two = [share(50, 100), share(60, 100)];
    // |difference| of two binomials of 100 at .55: sqrt(2/π)·sqrt(2·.55·.45/100) = 0.05614 as a normal.
    const found = expectedByChance(two, [0, 0], [difference([0, 1])], { replicates: 20_000, seed: 5 });
    expect(Math.abs(found - 0.05614)).toBeLessThan(0.001);
    const more = Array.from({ length: 6 }, () => share(55, 100));
    const pools = more.map(() => 0);
    expect(expectedByChance(more, pools, pairsOf(6).map(difference), { replicates: 4000, seed: 5 })).toBeGreaterThan(
      2 * found,
    );
  });
});
