import { describe, expect, it } from "vitest";
import { largestContrast, largestOf } from "../../../shared/core/fairness/contrast.ts";
import { changeOfGap, widestChange } from "../../../shared/core/fairness/gap-change.ts";
import { pairedChange } from "../../../shared/core/fairness/paired-change.ts";
import { smallestRatio } from "../../../shared/core/fairness/parity-ratio.ts";
import type { Share } from "../../../shared/core/fairness/rates.ts";
import { binomialSample } from "../../../shared/core/stats/binomial-sample.ts";
import { percentileInterval } from "../../../shared/core/stats/bootstrap.ts";
import { miettinenNurminenRatio } from "../../../shared/core/stats/miettinen-nurminen.ts";
import { createRng } from "../../../shared/core/stats/rng.ts";
import { zOf } from "../../../shared/core/stats/normal.ts";
import { simulateCoverage } from "../stats/coverage.ts";
import {
  allPairs,
  confidence,
  drawPaired,
  drawShares,
  type PairedGroup,
  type TrueGroup,
  trueGap,
  trueRatio,
} from "./simulated-groups.ts";

/**
 * How often the intervals of disparities hold the truth, over simulated evaluations with fixed seeds. `above` is a gate
 * "at most" that fails a model whose true gap is exactly the limit, `below` one that passes it. A band is what theory says,
 * plus 1 point for the lattice of counts and three standard errors of the simulation.
 */
const TIMES = 1000;
const SIDE = 0.025 + 0.01 + 3 * Math.sqrt((0.025 * 0.975) / TIMES);
const COVERED = 0.95 - 0.01 - 3 * Math.sqrt((0.05 * 0.95) / TIMES);

const EQUAL_FIVE: readonly TrueGroup[] = [60, 100, 200, 300, 900].map((n) => ({ n, rate: 0.3 }));

const SCENES: readonly { readonly name: string; readonly groups: readonly TrueGroup[] }[] = [
  {
    name: "two groups, a gap of .1",
    groups: [
      { n: 200, rate: 0.3 },
      { n: 300, rate: 0.4 },
    ],
  },
  { name: "five groups, one .1 below", groups: [{ n: 100, rate: 0.2 }, ...EQUAL_FIVE.slice(1)] },
  {
    name: "five groups, two at either end",
    groups: EQUAL_FIVE.map(({ n }, at) => ({ n, rate: at % 2 === 0 ? 0.3 : 0.4 })),
  },
  {
    name: "five groups, two of them tiny",
    groups: [{ n: 15, rate: 0.2 }, { n: 20, rate: 0.5 }, ...EQUAL_FIVE.slice(2)],
  },
  {
    name: "three rare rates",
    groups: [
      { n: 200, rate: 0.02 },
      { n: 300, rate: 0.05 },
      { n: 400, rate: 0.03 },
    ],
  },
];

describe("the widest gap", () => {
  it.each(SCENES)("$name: holds the truth, and errs on neither side", ({ groups }) => {
    const contrasts = allPairs(groups);
    const { covered, above, below } = simulateCoverage(
      TIMES,
      1,
      trueGap(groups),
      (rng, time) => largestContrast(drawShares(groups, rng), contrasts, confidence(time)).interval,
    );
    expect(covered).toBeGreaterThan(COVERED);
    expect(above).toBeLessThan(SIDE);
    expect(below).toBeLessThan(SIDE);
  });

  it("of five groups that are treated alike claims a difference in at most 5 %, where a percentile bootstrap always does", () => {
    const contrasts = allPairs(EQUAL_FIVE);
    const ours = simulateCoverage(
      TIMES,
      2,
      0,
      (rng, time) => largestContrast(drawShares(EQUAL_FIVE, rng), contrasts, confidence(time)).interval,
    );
    expect(ours.above).toBeLessThan(0.05 + 0.01 + 3 * ours.coveredError);
    const gap = largestOf(contrasts);
    const naive = simulateCoverage(200, 2, 0, (rng, time) => percentileOf(drawShares(EQUAL_FIVE, rng), gap, time));
    expect(naive.above).toBeGreaterThan(0.95);
  });

  it("of average odds holds the truth with two and with four groups", () => {
    for (const count of [2, 4]) {
      const rates = Array.from({ length: count }, (_, at) => ({ n: 150 + 100 * at, rate: at === 0 ? 0.6 : 0.7 }));
      const wrong = Array.from({ length: count }, (_, at) => ({ n: 300 + 100 * at, rate: at === 0 ? 0.2 : 0.14 }));
      const odds = averageOddsContrasts(count);
      const { covered, above, below } = simulateCoverage(
        TIMES,
        3,
        (0.1 + 0.06) / 2,
        (rng, time) =>
          largestContrast([...drawShares(rates, rng), ...drawShares(wrong, rng)], odds, confidence(time)).interval,
      );
      expect(covered).toBeGreaterThan(COVERED);
      expect(above).toBeLessThan(SIDE);
      expect(below).toBeLessThan(SIDE);
    }
  });
});

function percentileOf(
  shares: readonly Share[],
  statistic: (values: Float64Array) => number,
  seed: number,
): { readonly low: number; readonly high: number } {
  const rng = createRng(seed);
  const outcome = percentileInterval({ replicates: 400, level: 0.95, seed }, () =>
    statistic(Float64Array.from(shares, ({ trials, value }) => binomialSample(trials, value, rng) / trials)),
  );
  return outcome.kind === "interval" ? outcome.interval : { low: 0, high: 1 };
}

function averageOddsContrasts(count: number): ReturnType<typeof allPairs> {
  return allPairs(Array.from({ length: count })).flatMap(({ terms }) =>
    [1, -1].map((sign) => ({
      terms: [
        ...terms.map(({ share, coefficient }) => ({ share, coefficient: coefficient / 2 })),
        ...terms.map(({ share, coefficient }) => ({ share: share + count, coefficient: (sign * coefficient) / 2 })),
      ],
    })),
  );
}

describe("ratios", () => {
  it.each(SCENES)("$name: the smallest ratio holds the truth, and errs on neither side", ({ groups }) => {
    const { covered, above, below } = simulateCoverage(
      TIMES,
      4,
      trueRatio(groups),
      (rng, time) => smallestRatio(drawShares(groups, rng), confidence(time))?.interval ?? { low: 0, high: 1 },
    );
    expect(covered).toBeGreaterThan(COVERED);
    expect(above).toBeLessThan(SIDE);
    expect(below).toBeLessThan(SIDE);
  });

  it("of one group to the reference hold the truth at four fifths", () => {
    for (const [group, reference] of [
      [
        { n: 120, rate: 0.24 },
        { n: 400, rate: 0.3 },
      ],
      [
        { n: 40, rate: 0.08 },
        { n: 90, rate: 0.1 },
      ],
    ] as const) {
      const { covered, above, below } = simulateCoverage(3 * TIMES, 5, 0.8, (rng) => {
        const [own, other] = drawShares([group, reference], rng);
        if (own === undefined || other === undefined || other.successes === 0)
          return { low: 0, high: Number.POSITIVE_INFINITY };
        return miettinenNurminenRatio(own, other, zOf(0.95), 0.95);
      });
      expect(covered).toBeGreaterThan(COVERED);
      expect(above).toBeLessThan(SIDE);
      expect(below).toBeLessThan(SIDE);
    }
  });
});

describe("the change of a disparity against the champion", () => {
  const five = (own: (at: number) => Partial<PairedGroup>): readonly PairedGroup[] =>
    [60, 100, 200, 300, 900].map((n, at) => ({ n, both: 0.3, onlyCandidate: 0.05, onlyChampion: 0.05, ...own(at) }));
  const gapOf = (groups: readonly PairedGroup[], side: "onlyCandidate" | "onlyChampion"): number =>
    trueGap(groups.map((group) => ({ n: group.n, rate: group.both + group[side] })));

  it.each([
    {
      name: "two groups, the same gap",
      groups: [
        { n: 300, both: 0.3, onlyCandidate: 0.05, onlyChampion: 0.05 },
        { n: 300, both: 0.45, onlyCandidate: 0.05, onlyChampion: 0.05 },
      ],
    },
    {
      name: "two groups, a gap wider by .05",
      groups: [
        { n: 300, both: 0.25, onlyCandidate: 0.05, onlyChampion: 0.1 },
        { n: 300, both: 0.45, onlyCandidate: 0.05, onlyChampion: 0.05 },
      ],
    },
    {
      name: "two groups, a gap of .1 where the champion has none",
      groups: [
        { n: 300, both: 0.33, onlyCandidate: 0.02, onlyChampion: 0.12 },
        { n: 300, both: 0.41, onlyCandidate: 0.04, onlyChampion: 0.04 },
      ],
    },
    {
      name: "five groups, two tiny, one of them .15 worse",
      groups: [15, 149, 180, 14, 3475].map((n, at) => ({
        n,
        both: at === 3 ? 0.37 : 0.55,
        onlyCandidate: at === 3 ? 0.03 : 0.05,
        onlyChampion: at === 3 ? 0.18 : 0.05,
      })),
    },
    { name: "five groups without a gap in either model", groups: five(() => ({})) },
    {
      name: "five groups, one .05 worse than before",
      groups: five((at) => (at === 1 ? { both: 0.25, onlyChampion: 0.1 } : {})),
    },
  ])("$name: holds the truth, and errs on neither side", ({ groups }) => {
    const contrasts = allPairs(groups);
    const truth = gapOf(groups, "onlyCandidate") - gapOf(groups, "onlyChampion");
    const { covered, above, below } = simulateCoverage(TIMES, 6, truth, (rng, time) => {
      const shares = drawPaired(groups, rng);
      const side = (
        of: "onlyCandidate" | "onlyChampion",
      ): { readonly value: number; readonly low: number; readonly high: number } => {
        const own = shares.map((share) => ({
          successes: share.both + share[of],
          trials: share.n,
          value: (share.both + share[of]) / share.n,
          n: share.n,
        }));
        const { value, interval } = largestContrast(own, contrasts, confidence(time));
        return { value, low: interval.low, high: interval.high };
      };
      const { correlation } = pairedChange(shares, largestOf(contrasts), confidence(time));
      const sides = { own: side("onlyCandidate"), other: side("onlyChampion") };
      return changeOfGap(sides, correlation, widestChange(contrasts, shares, confidence(time)));
    });
    expect(covered).toBeGreaterThan(COVERED);
    expect(above).toBeLessThan(SIDE);
    expect(below).toBeLessThan(SIDE);
  });
});

describe("power", () => {
  it("of a gate at .1 against a true gap of .25, with 100 and 200 positives in the groups, is above 70 %", () => {
    const groups = [
      { n: 100, rate: 0.5 },
      { n: 200, rate: 0.75 },
    ];
    const rng = createRng(8);
    let failed = 0;
    for (let time = 0; time < TIMES; time++) {
      if (largestContrast(drawShares(groups, rng), allPairs(groups), confidence(time)).interval.low > 0.1) failed++;
    }
    expect(failed / TIMES).toBeGreaterThan(0.7);
  });
});
