import { describe, expect, it } from "vitest";
import { DISPARITIES, disparity, type DisparityId } from "../../../../../shared/core/fairness/disparity.ts";
import { PAIRWISE, pairwise } from "../../../../../shared/core/fairness/pairwise.ts";
import { rateEstimate, RATES } from "../../../../../shared/core/fairness/rates.ts";
import { judgeableGroups } from "../../../../../shared/core/fairness/judgeable-groups.ts";
import type { Estimate } from "../../../../../shared/core/estimate.ts";
import { zOf } from "../../../../../shared/core/stats/normal.ts";
import { ANY_SIZE, eligibleIn, type FairnessCase, fairnessCases, tableOf } from "./fairness-tables.ts";

/** Sums of up to 450 rounded weights, in another order than the oracle's. */
const TOLERANCE = 1e-12;
const setting = { level: 0.95, z: zOf(0.95), replicates: 100, seed: 7 };

function valueOf(estimate: Estimate): number | null {
  return estimate.kind === "defined" ? estimate.value : null;
}

function differs(ours: number | null, theirs: number | null): boolean {
  if (ours === null || theirs === null) return ours !== theirs;
  return Math.abs(ours - theirs) > TOLERANCE * Math.max(1, Math.abs(theirs));
}

/** Where ours is another number than the oracle's, or one of the two has none. */
function disagreements(one: FairnessCase, at: number): readonly string[] {
  const table = tableOf(one);
  const eligible = eligibleIn(table);
  const index = (name: string): number => table.grouping.groups.findIndex(([group]) => group === name);
  const off = (what: string, ours: number | null, theirs: number | null | undefined): readonly string[] =>
    differs(ours, theirs ?? null) ? [`table ${String(at)} ${what}: ${String(ours)}, oracle ${String(theirs)}`] : [];
  return [
    ...one.groups.flatMap((name) =>
      RATES.flatMap((rate) =>
        off(
          `${rate} of ${name}`,
          valueOf(rateEstimate(table, index(name), rate, "candidate", setting)),
          one.rates[name]?.[rate],
        ),
      ),
    ),
    ...DISPARITIES.flatMap((id) =>
      off(id, valueOf(disparity(id, table, "candidate", eligible, setting).estimate), one.expected[id]),
    ),
    ...Object.entries(one.pairs).flatMap(([name, pair]) =>
      PAIRWISE.filter((id) => id in pair).flatMap((id) =>
        off(
          `${id} of ${name}`,
          valueOf(pairwise(id, table, { group: index(name), reference: index(one.reference) }, "candidate", setting)),
          pair[id],
        ),
      ),
    ),
  ];
}

describe("fairness numbers", () => {
  it("equal fairlearn's and AIF360's on 340 tables, weighted and not, wherever those have a value", () => {
    expect(fairnessCases).toHaveLength(340);
    expect(fairnessCases.flatMap(disagreements)).toEqual([]);
  });

  it("are undefined where fairlearn fills a rate in, which moves its disparity", () => {
    const filled = fairnessCases.filter(({ lacking }) => lacking.length > 0);
    expect(filled.length).toBeGreaterThan(50);
    const reasons = new Set<string>();
    for (const one of filled) {
      const table = tableOf(one);
      for (const name of one.lacking) {
        const group = table.grouping.groups.findIndex(([known]) => known === name);
        for (const rate of ["true_positive_rate", "false_positive_rate"] as const) {
          const estimate = rateEstimate(table, group, rate, "candidate", setting);
          if (estimate.kind === "undefined") reasons.add(estimate.reason);
        }
      }
      // The group that lacks a rate is named, so that no gate that compares it can pass.
      const excluded = judgeableGroups(table, ANY_SIZE).excluded(["true_positive_rate", "false_positive_rate"]);
      expect(excluded.map(({ group }) => group[0])).toEqual(one.lacking);
    }
    expect([...reasons].sort()).toEqual(["no-negatives", "no-positives"]);
    const moved = filled.filter(({ filled: theirs, expected }) =>
      (["equal_opportunity_difference", "equalized_odds_difference"] satisfies readonly DisparityId[]).some((id) =>
        differs(theirs?.[id] ?? null, expected[id] ?? null),
      ),
    );
    expect(moved.length).toBeGreaterThan(20);
  });
});
