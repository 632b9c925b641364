import { describe, expect, it } from "vitest";
import { disparity, disparityChange } from "../../../../../shared/core/fairness/disparity.ts";
import { crossed, groupingOf, groupSizes, tally } from "../../../../../shared/core/fairness/group-table.ts";
import { judgeableGroups } from "../../../../../shared/core/fairness/judgeable-groups.ts";
import { pairwise, pairwiseChange } from "../../../../../shared/core/fairness/pairwise.ts";
import { rateEstimate, shareOf } from "../../../../../shared/core/fairness/rates.ts";
import { rateChange } from "../../../../../shared/core/fairness/rate-change.ts";
import { zOf } from "../../../../../shared/core/stats/normal.ts";
import { ANY_SIZE, eligibleIn, rowsOf, tableFrom } from "./fairness-tables.ts";

const setting = { level: 0.95, z: zOf(0.95), replicates: 2000, seed: 3 };
const many = { tp: 60, fp: 30, fn: 40, tn: 70 };

describe("published numbers", () => {
  it("of fairlearn's user guide: 18 rows, groups a, b, c", () => {
    // TPR .5/.6/.4, FPR 1/0/.666667, selection .75/.5/.5 (metrics reference §9.4).
    const table = tableFrom([
      ["a", { tp: 1, fn: 1, fp: 2, tn: 0 }],
      ["b", { tp: 3, fn: 2, fp: 0, tn: 1 }],
      ["c", { tp: 2, fn: 3, fp: 2, tn: 1 }],
    ]);
    const value = (rate: Parameters<typeof shareOf>[2], group: number): number =>
      shareOf(table, group, rate, "candidate").value;
    expect([0, 1, 2].map((group) => value("true_positive_rate", group))).toEqual([0.5, 0.6, 0.4]);
    expect([0, 1, 2].map((group) => value("false_positive_rate", group))).toEqual([1, 0, 2 / 3]);
    expect([0, 1, 2].map((group) => value("selection_rate", group))).toEqual([0.75, 0.5, 0.5]);
    const gap = (id: Parameters<typeof disparity>[0]): number => {
      const { estimate } = disparity(id, table, "candidate", eligibleIn(table), setting);
      return estimate.kind === "defined" ? estimate.value : Number.NaN;
    };
    expect(gap("equal_opportunity_difference")).toBeCloseTo(0.2, 12);
    expect(gap("equalized_odds_difference")).toBe(1);
    expect(gap("demographic_parity_difference")).toBe(0.25);
    expect(gap("demographic_parity_ratio")).toBeCloseTo(2 / 3, 12);
  });

  it("of AIF360's R pair: 20 rows, sex 1 privileged", () => {
    const table = tableFrom([
      ["0", { tp: 0, fp: 4, fn: 2, tn: 3 }],
      ["1", { tp: 1, fp: 2, fn: 1, tn: 7 }],
    ]);
    const pair = (id: Parameters<typeof pairwise>[0]): number => {
      const estimate = pairwise(id, table, { group: 0, reference: 1 }, "candidate", setting);
      return estimate.kind === "defined" ? estimate.value : Number.NaN;
    };
    expect(pair("disparate_impact")).toBeCloseTo(1.62963, 5);
    expect(pair("statistical_parity_difference")).toBeCloseTo(0.171717, 6);
    expect(pair("average_odds_difference_signed")).toBeCloseTo(-0.0754, 4);
    expect(pair("true_positive_rate_difference")).toBe(-0.5);
    const { estimate } = disparity("average_odds_difference", table, "candidate", eligibleIn(table), setting);
    expect(estimate).toMatchObject({ kind: "defined" });
    expect(estimate.kind === "defined" && estimate.value).toBeCloseTo(0.4246, 4);
  });

  it("of the four rows whose signed average odds cancel: 0 signed, 1 absolute", () => {
    const table = tableFrom([
      ["a", { tp: 0, fn: 1, fp: 1, tn: 0 }],
      ["b", { tp: 1, fn: 0, fp: 0, tn: 1 }],
    ]);
    expect(
      pairwise("average_odds_difference_signed", table, { group: 0, reference: 1 }, "candidate", setting),
    ).toMatchObject({ value: 0 });
    expect(disparity("average_odds_difference", table, "candidate", eligibleIn(table), setting).estimate).toMatchObject(
      { value: 1 },
    );
    expect(
      disparity("equalized_odds_difference", table, "candidate", eligibleIn(table), setting).estimate,
    ).toMatchObject({ value: 1 });
  });

  it("of COMPAS: false positive rate .448468 against .234543", () => {
    const table = tableFrom([
      ["African-American", { tp: 1369, fp: 805, fn: 532, tn: 990 }],
      ["Caucasian", { tp: 505, fp: 349, fn: 461, tn: 1139 }],
    ]);
    const estimate = pairwise("false_positive_rate_ratio", table, { group: 0, reference: 1 }, "candidate", setting);
    expect(estimate.kind === "defined" && estimate.value).toBeCloseTo(1.9120926, 6);
    expect(estimate.kind === "defined" && estimate.interval?.low).toBeCloseTo(1.722541131, 8);
  });
});

describe("groups that cannot be judged", () => {
  it("are named with the reason, and the value is that of the others", () => {
    const table = tableFrom([
      ["few", { tp: 5, fp: 5, fn: 0, tn: 0 }],
      ["lacks", { tp: 3, fp: 40, fn: 2, tn: 55 }],
      ["a", many],
      ["b", { tp: 30, fp: 10, fn: 70, tn: 90 }],
      [null, { tp: 90, fp: 90, fn: 0, tn: 0 }],
    ]);
    const rules = {
      minimumGroup: { rows: 30, denominator: 10 },
      declared: ["a", "b", "few", "gone", "lacks"],
      exempt: ["lacks"],
    };
    const groups = judgeableGroups(table, rules);
    expect(groups.absent).toEqual(["gone"]);
    expect(groups.undeclared).toEqual([]);
    expect(groups.excluded(["true_positive_rate", "false_positive_rate"])).toEqual([
      { group: ["gone"], reason: "absent", rate: null, isExempt: false },
      { group: ["few"], reason: "too-few-rows", rate: null, isExempt: false },
      { group: ["lacks"], reason: "too-few-in-denominator", rate: "true_positive_rate", isExempt: true },
    ]);
    const found = disparity("equal_opportunity_difference", table, "candidate", groups.eligible, setting);
    expect(found.estimate).toMatchObject({ kind: "defined" });
    expect(found.estimate.kind === "defined" && found.estimate.value).toBeCloseTo(0.3, 12);
    // The missing value selects everybody and would make any gap 1; it is in no comparison.
    expect(
      disparity("demographic_parity_difference", table, "candidate", groups.eligible, setting).pair?.groups,
    ).not.toContain(4);
  });

  it("leave a disparity undefined when fewer than two remain, in either of its rates", () => {
    const table = tableFrom([
      ["a", many],
      ["b", { tp: 0, fp: 30, fn: 0, tn: 70 }],
    ]);
    const eligible = eligibleIn(table, { ...ANY_SIZE, minimumGroup: { rows: 30, denominator: 10 } });
    for (const id of [
      "equal_opportunity_difference",
      "equalized_odds_difference",
      "average_odds_difference",
    ] as const) {
      expect(disparity(id, table, "candidate", eligible, setting).estimate).toMatchObject({
        kind: "undefined",
        reason: "single-group",
      });
    }
    expect(disparity("demographic_parity_difference", table, "candidate", eligible, setting).estimate.kind).toBe(
      "defined",
    );
  });

  it("say which are not declared", () => {
    const table = tableFrom([
      ["a", many],
      ["b", many],
      ["typo", many],
    ]);
    const groups = judgeableGroups(table, { ...ANY_SIZE, declared: ["a", "b"] });
    expect(groups.undeclared.map((at) => table.grouping.groups[at])).toEqual([["typo"]]);
    expect(groups.eligible("selection_rate")).toHaveLength(3);
  });

  it("have rates that are undefined and never 0", () => {
    const table = tableFrom([["a", { tp: 0, fp: 4, fn: 0, tn: 6 }]]);
    expect(rateEstimate(table, 0, "true_positive_rate", "candidate", setting)).toMatchObject({
      kind: "undefined",
      reason: "no-positives",
      n: 0,
    });
    const other = tableFrom([
      ["a", { tp: 0, fp: 0, fn: 4, tn: 6 }],
      ["b", { tp: 2, fp: 0, fn: 4, tn: 6 }],
    ]);
    expect(rateEstimate(other, 0, "precision", "candidate", setting)).toMatchObject({
      reason: "no-predicted-positives",
    });
    expect(pairwise("disparate_impact", other, { group: 1, reference: 0 }, "candidate", setting)).toMatchObject({
      reason: "zero-reference",
    });
    expect(pairwise("disparate_impact", other, { group: 0, reference: 1 }, "candidate", setting)).toMatchObject({
      value: 0,
      interval: { low: 0 },
    });
  });
});

describe("groups", () => {
  const column = (...names: readonly (string | null)[]): Parameters<typeof groupingOf>[1] => {
    const dictionary = [...new Set(names.filter((name) => name !== null))];
    return {
      kind: "text",
      codes: Int32Array.from(names, (name) => (name === null ? -1 : dictionary.indexOf(name))),
      dictionary,
    };
  };

  it("keep names that look like something else apart from what they look like", () => {
    const { groups, codes } = groupingOf("g", column("__proto__", null, "(missing)", "constructor", null), []);
    expect(groups).toEqual([["(missing)"], ["__proto__"], ["constructor"], [null]]);
    expect([...codes]).toEqual([1, 3, 0, 2, 3]);
  });

  it("come in declared order, numbers by size, the missing value last", () => {
    expect(groupingOf("g", column("10", "9", null, "1"), []).groups).toEqual([["1"], ["9"], ["10"], [null]]);
    expect(groupingOf("g", column("b", "a", "c"), ["c", "absent", "b"]).groups).toEqual([["c"], ["b"], ["a"]]);
  });

  it("cross only where there are rows, combinations with a missing value last", () => {
    const both = crossed(
      groupingOf("g", column("x", "y", null, "x"), []),
      groupingOf("h", column("1", "2", "1", "1"), []),
    );
    expect(both).toMatchObject({
      by: ["g", "h"],
      groups: [
        ["x", "1"],
        ["y", "2"],
        [null, "1"],
      ],
    });
    expect([...both.codes]).toEqual([0, 1, 2, 0]);
  });

  it("weigh rows by effective number", () => {
    const grouping = groupingOf("g", column("a", "a", "a", "a"), []);
    const table = tally(grouping, rowsOf(Uint8Array.of(1, 1, 0, 0), Uint8Array.of(1, 0, 1, 0), [1, 3, 1, 1]), null);
    const share = shareOf(table, 0, "true_positive_rate", "candidate");
    expect(share).toMatchObject({ value: 0.25, n: 2, trials: 16 / 10 });
    expect(groupSizes(table)).toEqual([4]);
  });
});

function changeOf(id: Parameters<typeof disparity>[0], table: ReturnType<typeof tally>): ReturnType<typeof disparity> {
  const [candidate, champion] = (["candidate", "champion"] as const).map((side) =>
    disparity(id, table, side, eligibleIn(table), setting),
  );
  if (candidate === undefined || champion === undefined) throw new TypeError("two sides give two disparities");
  return disparityChange(id, table, eligibleIn(table), { candidate, champion }, setting);
}

describe("changes against the champion", () => {
  const grouping = groupingOf(
    "g",
    { kind: "text", codes: Int32Array.from({ length: 400 }, (_, row) => row % 2), dictionary: ["a", "b"] },
    [],
  );
  const truth = Uint8Array.from({ length: 400 }, (_, row) => (row % 4 < 2 ? 1 : 0));
  const champion = rowsOf(
    truth,
    Uint8Array.from({ length: 400 }, (_, row) => (row % 8 < 4 ? 1 : 0)),
  );

  it("are candidate minus champion, with a paired interval", () => {
    const candidate = rowsOf(
      truth,
      Uint8Array.from({ length: 400 }, (_, row) => (row % 8 < 4 || (row % 2 === 0 && row % 3 === 0) ? 1 : 0)),
    );
    const table = tally(grouping, candidate, champion);
    const value = (side: "candidate" | "champion"): number => {
      const { estimate } = disparity("demographic_parity_difference", table, side, eligibleIn(table), setting);
      return estimate.kind === "defined" ? estimate.value : Number.NaN;
    };
    const { estimate } = changeOf("demographic_parity_difference", table);
    expect(estimate.kind === "defined" && estimate.value).toBeCloseTo(value("candidate") - value("champion"), 12);
    expect(estimate.kind === "defined" && estimate.interval?.method).toBe("recovered-paired");
    expect(pairwiseChange("disparate_impact", table, { group: 0, reference: 1 }, setting)).toMatchObject({
      kind: "defined",
    });
    const rate = rateChange(table, 0, "selection_rate", setting);
    expect(rate.kind === "defined" && rate.interval?.method).toBe("newcombe-paired");
  });

  it("have no interval where the two models never differ", () => {
    const table = tally(grouping, champion, champion);
    const { estimate } = changeOf("equalized_odds_difference", table);
    expect(estimate).toMatchObject({ kind: "defined", value: 0, interval: null, intervalReason: "degenerate" });
  });
});
