import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Estimate } from "../../../../../shared/core/estimate.ts";
import { judge, nonInferiorityRequirement, type Requirement } from "../../../../../shared/core/gate/judge.ts";
import { adjustForManyGates } from "../../../../../shared/core/gate/multiplicity.ts";
import { exitCode, type Verdict, worst } from "../../../../../shared/core/gate/verdict.ts";

const support = { n: 100, nPositive: 50, nNegative: 50, effectiveN: 100 };

function estimate(value: number, low: number, high: number, level = 0.95): Estimate {
  const interval = { low, high, level, method: "bootstrap-percentile" as const };
  return { kind: "defined", value, interval, intervalReason: null, ...support };
}

function bare(value: number, intervalReason: "exact-fact" | "degenerate"): Estimate {
  return { kind: "defined", value, interval: null, intervalReason, ...support };
}

const atLeast = (limit: number): Requirement => ({ side: "at-least", inclusive: true, limit });
const above = (limit: number): Requirement => ({ side: "at-least", inclusive: false, limit });

/** Grids, so that ends and limits often coincide; the value need not lie within its interval. */
const grid = fc.integer({ min: 0, max: 20 }).map((step) => step / 20);
const anyEstimate = fc
  .tuple(grid, grid, grid, fc.constantFrom(0.9, 0.95, 0.99))
  .map(([value, a, b, level]) => estimate(value, Math.min(a, b), Math.max(a, b), level));
const anyRequirement = fc.record({
  side: fc.constantFrom("at-least" as const, "at-most" as const),
  inclusive: fc.boolean(),
  limit: grid,
});

describe("judge", () => {
  it.each([
    ["wholly above", estimate(0.9, 0.85, 0.95), atLeast(0.8), "pass", 0.85],
    ["on the limit, which counts", estimate(0.9, 0.8, 0.95), atLeast(0.8), "pass", 0.8],
    ["on the limit, which does not count", estimate(0.9, 0.8, 0.95), above(0.8), "inconclusive", 0.8],
    ["astride", estimate(0.9, 0.75, 0.95), atLeast(0.8), "inconclusive", 0.75],
    ["wholly below", estimate(0.7, 0.65, 0.75), atLeast(0.8), "fail", 0.65],
    ["ending on an excluded limit", estimate(1, 0.9, 1), above(1), "fail", 0.9],
  ] as const)("judges an interval %s", (_, seen, requirement, verdict, bound) => {
    expect(judge(seen, requirement)).toMatchObject({ verdict, bound });
  });

  it("passes and fails exact facts, and never fails an estimate on a point alone", () => {
    expect(judge(bare(3, "exact-fact"), atLeast(3))).toMatchObject({ verdict: "pass", bound: 3 });
    expect(judge(bare(2, "exact-fact"), atLeast(3))).toMatchObject({ verdict: "fail", reason: "exact-misses-limit" });
    expect(judge(bare(3, "degenerate"), atLeast(3))).toMatchObject({ verdict: "warn", bound: null });
    expect(judge(bare(2, "degenerate"), atLeast(3))).toMatchObject({ verdict: "inconclusive", reason: "no-interval" });
  });

  it("has not seen that all is well when the metric is undefined", () => {
    const undefinedMetric: Estimate = { kind: "undefined", reason: "no-positives", detail: null, ...support };
    expect(judge(undefinedMetric, atLeast(0))).toMatchObject({ verdict: "inconclusive", reason: "metric-undefined" });
  });

  it("says what the place of the interval says, and its p-value agrees", () => {
    fc.assert(
      fc.property(anyEstimate, anyRequirement, (seen, requirement) => {
        if (seen.kind !== "defined" || seen.interval === null) throw new TypeError("an interval was made");
        const { low, high, level } = seen.interval;
        const { side, inclusive, limit } = requirement;
        const ok = (end: number): boolean =>
          inclusive && end === limit ? true : side === "at-least" ? end > limit : end < limit;
        const { verdict, p } = judge(seen, requirement);
        expect(verdict).toBe(ok(low) && ok(high) ? "pass" : !ok(low) && !ok(high) ? "fail" : "inconclusive");
        if (p === null) throw new TypeError("an interval gives a p-value");
        expect(p < (1 - level) / 2).toBe(verdict === "fail");
      }),
      { numRuns: 2000 },
    );
  });
});

describe("nonInferiorityRequirement", () => {
  const comparison = (kind: "absolute" | "relative", value: number) =>
    ({ kind: "no-worse-than-champion", margin: { kind, value } }) as const;

  it.each([
    [comparison("absolute", 0.01), "higher-is-better", 0.9, { side: "at-least", inclusive: false, limit: -0.01 }],
    [comparison("absolute", 0.01), "lower-is-better", 0.9, { side: "at-most", inclusive: false, limit: 0.01 }],
    [comparison("relative", 0.5), "lower-is-better", 0.25, { side: "at-most", inclusive: false, limit: 0.125 }],
    // r2 may be negative: the share is of its size.
    [comparison("relative", 0.5), "higher-is-better", -0.5, { side: "at-least", inclusive: false, limit: -0.25 }],
    [comparison("relative", 0), "higher-is-better", 0, { side: "at-least", inclusive: false, limit: 0 }],
    [comparison("relative", 0.5), "lower-is-better", 0, null],
    [comparison("relative", 0.5), "lower-is-better", null, null],
  ] as const)("%o, %s, champion %s", (compared, direction, champion, requirement) => {
    expect(nonInferiorityRequirement(compared, direction, champion)).toEqual(requirement);
  });
});

describe("adjustForManyGates", () => {
  const miss = (high: number): ReturnType<typeof judge> => judge(estimate(0.7, 0.6, high), atLeast(0.8));

  it("keeps the verdict of a gate alone", () => {
    expect(adjustForManyGates([miss(0.799_999)], [true], 0.95)[0]).toMatchObject({ verdict: "fail" });
  });
  it("calls a narrow miss among ten gates unconfirmed, and a clear one a failure", () => {
    const others = Array.from({ length: 9 }, () => judge(estimate(0.9, 0.85, 0.95), atLeast(0.8)));
    const flags = Array.from({ length: 10 }, () => true);
    expect(adjustForManyGates([miss(0.79), ...others], flags, 0.95)[0]).toMatchObject({ reason: "miss-not-confirmed" });
    expect(adjustForManyGates([miss(0.72), ...others], flags, 0.95)[0]).toMatchObject({ verdict: "fail" });
  });
  it("leaves advisory gates out of the family", () => {
    const flags = [true, ...Array.from({ length: 9 }, () => false)];
    const all = Array.from({ length: 10 }, () => miss(0.79));
    const adjusted = adjustForManyGates(all, flags, 0.95);
    expect(adjusted[0]).toMatchObject({ verdict: "fail", adjustedP: all[0]?.p });
    expect(adjusted[1]).toMatchObject({ verdict: "fail", adjustedP: null });
  });

  it("never turns a verdict into a better one than inconclusive, and touches only misses", () => {
    const gates = fc.array(fc.tuple(anyEstimate, anyRequirement, fc.boolean()), { maxLength: 12 });
    fc.assert(
      fc.property(gates, (drawn) => {
        const judged = drawn.map(([seen, requirement]) => judge(seen, requirement));
        const required = drawn.map(([, , flag]) => flag);
        adjustForManyGates(judged, required, 0.95).forEach((after, at) => {
          const before = judged[at];
          const changed = after.verdict !== before?.verdict;
          const change = [before?.verdict, after.verdict, required[at]];
          expect(changed ? change : ["fail", "inconclusive", true]).toEqual(["fail", "inconclusive", true]);
          expect(after.adjustedP ?? 1).toBeGreaterThanOrEqual(required[at] === true ? (before?.p ?? 0) : 0);
        });
      }),
    );
  });
});

describe("verdicts", () => {
  it("are ordered fail, inconclusive, warn, pass, with their exit codes", () => {
    const order: readonly Verdict[] = ["fail", "inconclusive", "warn", "pass"];
    order.forEach((verdict, at) => expect(worst(order.slice(at).toReversed())).toBe(verdict));
    expect(order.map(exitCode)).toEqual([1, 2, 0, 0]);
  });
});
