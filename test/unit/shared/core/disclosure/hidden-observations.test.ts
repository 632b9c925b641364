import { describe, expect, it } from "vitest";
import { hiddenObservations } from "../../../../../shared/core/disclosure/hidden-observations.ts";
import type { Estimate } from "../../../../../shared/core/estimate.ts";
import type { Observation, Subset } from "../../../../../shared/core/gate/observation.ts";
import { metricRows } from "../../../../../shared/evaluation/result-rows.ts";

const whole: Subset = {
  on: null,
  by: null,
  group: null,
  size: 1000,
  hidden: false,
};

function seen(
  metric: string,
  value: number,
  more: Partial<Observation> & { readonly n?: number; readonly positives?: number } = {},
): Observation {
  const { n = 1000, positives = 500, ...rest } = more;
  const support = { n, nPositive: positives, nNegative: 1000 - positives, effectiveN: n };
  const estimate: Estimate = { kind: "defined", value, interval: null, intervalReason: null, ...support };
  return { subset: whole, of: "candidate", metric, class: null, reference: null, estimate, ...rest };
}

describe("hiddenObservations", () => {
  it("hides a rate over five people, and the one over everybody else", () => {
    const recall = seen("recall", 0.6, { n: 5, positives: 5 });
    const specificity = seen("specificity", 0.9, { n: 995, positives: 5 });
    const accuracy = seen("accuracy", 0.9, { positives: 5 });
    const hidden = hiddenObservations([recall, specificity, accuracy], 10);
    expect([...hidden]).toEqual([recall, specificity]);
    // The counts by class would tell the five all the same.
    expect(metricRows([accuracy], hidden, 10)[0]).toMatchObject({
      value: 0.9,
      n: 1000,
      nPositive: null,
      nNegative: null,
    });
  });
  it("hides a difference whose one side is hidden, for the other would give it away", () => {
    const candidate = seen("precision", 0.8, { n: 100 });
    const champion = seen("precision", 0.5, { n: 4, of: "champion" });
    const difference = seen("precision", 0.3, { of: "difference" });
    expect(hiddenObservations([candidate, champion, difference], 10)).toEqual(new Set([champion, difference]));
  });
  it("hides a whole confusion table for one small cell, and its differences, but no other table", () => {
    const names = ["true_positives", "false_positives", "true_negatives", "false_negatives"];
    const champion = names.map((name) => seen(name, 200, { of: "champion" }));
    const candidate = names.map((name, at) => seen(name, at === 3 ? 2 : 300));
    const differences = names.map((name) => seen(name, 100, { of: "difference" }));
    const hidden = hiddenObservations([...champion, ...candidate, ...differences], 10);
    expect(hidden).toEqual(new Set([...candidate, ...differences]));
  });
  it("hides everything of a hidden subset, and nothing under a limit of 0", () => {
    const secret = seen("accuracy", 0.9, { subset: { ...whole, hidden: true } });
    expect(hiddenObservations([secret, seen("recall", 1, { n: 1 })], 0)).toEqual(new Set([secret]));
  });
});
