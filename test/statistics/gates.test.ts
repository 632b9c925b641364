import { describe, expect, it } from "vitest";
import type { Estimate } from "../../shared/core/estimate.ts";
import { judge, type Judgement, type Requirement } from "../../shared/core/gate/judge.ts";
import { adjustForManyGates } from "../../shared/core/gate/multiplicity.ts";
import { binomialSample } from "../../shared/core/stats/binomial-sample.ts";
import { newcombePaired } from "../../shared/core/stats/newcombe-paired.ts";
import { zOf } from "../../shared/core/stats/normal.ts";
import { createRng, type Rng } from "../../shared/core/stats/rng.ts";
import { wilson } from "../../shared/core/stats/wilson.ts";
import { multinomial } from "./stats/draws.ts";

/**
 * How often whole gates err, over simulated evaluations with fixed seeds. A band is what theory says, plus 1 point for the
 * lattice of counts and three standard errors of the simulation.
 */
const RUNS = 4000;
const ROWS = 1000;
const LEVEL = 0.95;
const z = zOf(LEVEL);

function share(draw: (rng: Rng) => boolean, seed: number): number {
  const rng = createRng(seed);
  let hits = 0;
  for (let run = 0; run < RUNS; run += 1) if (draw(rng)) hits += 1;
  return hits / RUNS;
}

function band(rate: number): number {
  return rate + 0.01 + 3 * Math.sqrt((rate * (1 - rate)) / RUNS);
}

function defined(value: number, { low, high }: { readonly low: number; readonly high: number }): Estimate {
  const support = { n: ROWS, nPositive: null, nNegative: null, effectiveN: ROWS };
  return {
    kind: "defined",
    value,
    interval: { low, high, level: LEVEL, method: "wilson" },
    intervalReason: null,
    ...support,
  };
}

/** Accuracy of a model that is right with this probability. */
function accuracyGate(probability: number, requirement: Requirement, rng: Rng): Judgement {
  const right = binomialSample(ROWS, probability, rng);
  return judge(defined(right / ROWS, wilson(right, ROWS, z, LEVEL)), requirement);
}

const atLeast = (limit: number): Requirement => ({ side: "at-least", inclusive: true, limit });

describe("a required gate", () => {
  it("passes a model that is just not good enough in at most 2.5 %, and fails one just good enough as rarely", () => {
    expect(share((rng) => accuracyGate(0.9, atLeast(0.9), rng).verdict === "pass", 1)).toBeLessThan(band(0.025));
    expect(share((rng) => accuracyGate(0.9, atLeast(0.9), rng).verdict === "fail", 2)).toBeLessThan(band(0.025));
  });

  it("fails a model four points under its limit in most evaluations of 1000 rows", () => {
    // z = 0.04 / √(0.86 · 0.14 / 1000) = 3.65, less 1.96: power 95 %.
    expect(share((rng) => accuracyGate(0.86, atLeast(0.9), rng).verdict === "fail", 3)).toBeGreaterThan(0.9);
  });
});

describe("no-worse-than champion", () => {
  it("passes a candidate that is worse by the margin itself in at most 2.5 %", () => {
    const requirement: Requirement = { side: "at-least", inclusive: false, limit: -0.03 };
    const rate = share((rng) => pairedGate(requirement, rng).verdict === "pass", 4);
    expect(rate).toBeLessThan(band(0.025));
    expect(rate).toBeGreaterThan(0.01);
  });

  /** Both right 85 %, only the candidate 4 %, only the champion 7 %, neither 4 %: a true difference of −3 points. */
  function pairedGate(requirement: Requirement, rng: Rng): Judgement {
    const [both = 0, onlyA = 0, onlyB = 0, neither = 0] = multinomial(ROWS, [0.85, 0.04, 0.07, 0.04], rng);
    const interval = newcombePaired({ both, onlyA, onlyB, neither }, z, LEVEL);
    return judge(defined((onlyA - onlyB) / ROWS, interval), requirement);
  }
});

describe("ten required gates, each exactly at its limit", () => {
  const gates = (rng: Rng): readonly Judgement[] =>
    Array.from({ length: 10 }, () => accuracyGate(0.9, atLeast(0.9), rng));
  const required = Array.from({ length: 10 }, () => true);

  it("call some miss a failure in at most 2.5 %, where unadjusted ends would in about 20 %", () => {
    const anyFails = (judged: readonly Judgement[]): boolean => judged.some(({ verdict }) => verdict === "fail");
    const adjusted = share((rng) => anyFails(adjustForManyGates(gates(rng), required, LEVEL)), 5);
    const unadjusted = share((rng) => anyFails(gates(rng)), 5);
    expect(adjusted).toBeLessThan(band(0.025));
    expect(unadjusted).toBeGreaterThan(0.12);
  });

  it("still fail where one of them is planted six points too low", () => {
    const planted = share((rng) => {
      const [, ...others] = gates(rng);
      const all = [accuracyGate(0.84, atLeast(0.9), rng), ...others];
      return adjustForManyGates(all, required, LEVEL)[0]?.verdict === "fail";
    }, 6);
    // z = 0.06 / √(0.84 · 0.16 / 1000) = 5.2, less 2.8 for the tenth of 2.5 %: power 99 %.
    expect(planted).toBeGreaterThan(0.95);
  });
});
