import { describe, expect, it } from "vitest";
import { validationReport } from "../../../../actions/validate-model/report.ts";
import type { ValidationOutcome } from "../../../../actions/validate-model/outcome.ts";
import type { ReportDocument, Section } from "../../../../shared/report/document.ts";
import {
  failing,
  gate,
  metric,
  multiclass,
  outcome,
  passing,
  refused,
  result,
  samples,
  undecided,
  ungated,
} from "../../../fixtures/reports/sample-outcomes.ts";

const report = (found: ValidationOutcome): ReportDocument => validationReport(found, []);
const section = (found: ValidationOutcome, id: string): Section | undefined =>
  report(found).sections.find((one) => one.id === id);

describe("validationReport: the headline", () => {
  it("names the worst number and its limit", () => {
    const gates = [gate("roc_auc >= 0.90", "fail", "bound-misses-limit", { limit: 0.9, value: 0.8712, bound: 0.8613 })];
    const found = outcome(result({ verdict: "fail", gates, metrics: [metric("roc_auc", 0.8712, [0.8613, 0.8807])] }));
    expect(report(found).headline).toBe("Fails: roc_auc is 0.871 [0.861, 0.881], must be at least 0.90.");
  });
  it("counts when several gates fail, and puts the farthest from its limit first", () => {
    const gates = [
      gate("accuracy >= 0.90", "fail", "bound-misses-limit", { limit: 0.9, value: 0.88, bound: 0.87 }),
      gate("log_loss < 0.30", "fail", "bound-misses-limit", { limit: 0.3, value: 0.5, bound: 0.51 }),
    ];
    const metrics = [metric("accuracy", 0.88, [0.87, 0.89]), metric("log_loss", 0.5, [0.49, 0.51])];
    expect(report(outcome(result({ verdict: "fail", gates, metrics }))).headline).toBe(
      "Fails on 2 of 2 required gates. Worst: log_loss is 0.500 [0.490, 0.510], must be below 0.30.",
    );
  });
  it("says of a comparison by how much the candidate differs", () => {
    const gates = [
      gate("roc_auc no-worse-than champion by 0.005", "fail", "bound-misses-limit", {
        limit: -0.005,
        value: -0.0121,
        bound: -0.0172,
      }),
    ];
    const metrics = [metric("roc_auc", -0.0121, [-0.0172, -0.007], { of: "difference" })];
    expect(report(outcome(result({ verdict: "fail", gates, metrics }))).headline).toBe(
      "Fails: roc_auc differs from the champion's by -0.012 [-0.017, -0.007], must be no worse by 0.005 or more.",
    );
  });
  it.each([
    [
      passing,
      'Passes all 3 required gates. Closest: recall on "age < 25" is 0.62 [0.55, 0.68], must be at least 0.50.',
    ],
    [
      undecided,
      "Inconclusive: accuracy is 0.867 [0.830, 0.896], must be at least 0.85: the interval lies on both sides of the limit, so these rows cannot decide.",
    ],
    [ungated, "Nothing was judged: no gate is declared. The numbers below are observations, not a verdict on them."],
    [refused, 'Fails: The model refers to data outside its own folder: "../../secrets/weights.bin".'],
  ])("is a sentence for every verdict: %#", (found, sentence) => {
    expect(report(found).headline).toBe(sentence);
  });
  it("says why a gate has no value", () => {
    const gates = [gate("recall >= 0.60", "inconclusive", "metric-undefined", { limit: 0.6 })];
    const found = outcome(result({ verdict: "inconclusive", gates, metrics: [metric("recall", null, null)] }));
    expect(report(found).headline).toBe(
      "Inconclusive: recall must be at least 0.60, but the metric has no value on these rows: no row is of the positive class.",
    );
  });
  it("does not take a comparison sign inside a slice for the gate's own", () => {
    const text = 'recall on "age >= 65 and note = \\"x > 1\\"" <= 0.60';
    const gates = [
      gate(text, "fail", "bound-misses-limit", {
        limit: 0.6,
        value: 0.7,
        bound: 0.75,
        on: 'age >= 65 and note = "x > 1"',
      }),
    ];
    expect(report(outcome(result({ verdict: "fail", gates }))).headline).toContain("must be at most 0.60");
  });
});

describe("validationReport: what to do", () => {
  it("advises the rows that would decide an undecided gate", () => {
    // (0.8665 - 0.8303) / (0.8665 - 0.85) = 2.194; 412 * 2.194^2 = 1983, rounded up to two digits.
    expect(report(undecided).actions).toEqual([
      "accuracy: Evaluate on more rows: about 2000 instead of 412 would decide, if the value stays what it is.",
    ]);
  });
  it("gives one step to all gates that need it", () => {
    expect(report(failing).actions[0]).toBe(
      "roc_auc, roc_auc against the champion: Improve the model, or change the limit in a reviewed change of the policy.",
    );
  });
  it("has nothing to say to a pass", () => {
    expect(report(passing).actions).toEqual([]);
  });
});

describe("validationReport: sections", () => {
  it("keeps what binds the report to its files, whatever the space", () => {
    for (const found of samples.values()) {
      const digests = section(found, "digests");
      expect(digests?.keep).toBe("essential");
      expect(JSON.stringify(digests)).toContain(found.result.subject.sha256);
      expect(JSON.stringify(digests)).toContain(found.result.policy.sha256);
    }
  });
  it("reports a suppressed or undefined group instead of leaving it out", () => {
    const text = JSON.stringify(section(failing, "groups"));
    expect(text).toContain("sex = ‹missing›");
    expect(text).toContain("suppressed");
    expect(JSON.stringify(section(undecided, "metrics"))).toContain("the model gives labels only");
  });
  it("names the gates that another check judges and the rows left out", () => {
    expect(JSON.stringify(section(passing, "not-judged-here"))).toContain("latency_p95_ms <= 20: performance-test");
    expect(JSON.stringify(section(passing, "data"))).toContain("label missing");
  });
  it("shows candidate, champion and signed difference side by side", () => {
    const [table] = section(failing, "metrics")?.blocks ?? [];
    expect(table).toMatchObject({
      rows: expect.arrayContaining([
        expect.arrayContaining([{ kind: "estimate", value: "+0.0018", interval: "[-0.0021, +0.0057]" }]),
      ]) as unknown,
    });
  });
  it("marks supplied predictions", () => {
    const supplied = outcome({ ...passing.result, predictions: "supplied" }, { assumptions: [] });
    expect(JSON.stringify(section(supplied, "assumptions"))).toContain("were supplied, not computed here");
  });
  it("explains the metrics that occur, and no other", () => {
    const entry = {
      id: "recall",
      title: "Recall",
      definition: "TP / (TP + FN).",
      direction: "higher-is-better",
      tasks: ["binary"],
      perClass: true,
      perClassIn: [],
      judgedBy: "validate-model",
      defaultMargin: null,
      source: "x",
    } as const;
    const explained = validationReport(failing, [entry, { ...entry, id: "fbeta" }]).sections.find(
      ({ id }) => id === "definitions",
    );
    expect(explained?.blocks).toEqual([
      { kind: "facts", facts: [{ label: "recall", value: { kind: "text", text: "TP / (TP + FN)." } }] },
    ]);
  });
  it("draws only what the task has", () => {
    expect(report(multiclass).sections.map(({ id }) => id)).not.toContain("roc");
    expect(report(refused).sections.map(({ id }) => id)).toEqual(
      ["findings", "gates", "data", "methods", "digests", "verify"].flatMap((id) =>
        id === "methods" ? ["model", id] : [id],
      ),
    );
  });
  it("gives every section its own id", () => {
    for (const found of samples.values()) {
      const ids = report(found).sections.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

describe("validationReport: the chart of intervals in words", () => {
  const inWords = (
    verdict: "pass" | "warn" | "fail",
    reason: string,
    bounds: readonly [number, number] | null,
  ): string | undefined => {
    const gates = [
      gate("accuracy >= 0.90", verdict, reason, { limit: 0.9, value: 0.88, advisory: verdict === "warn" }),
    ];
    const found = outcome(result({ verdict, gates, metrics: [metric("accuracy", 0.88, bounds)] }));
    const blocks = section(found, "gates")?.blocks ?? [];
    return blocks.flatMap((block) => (block.kind === "chart" ? [block.chart.alternative] : []))[0];
  };
  it("says of an advisory gate that only warns that its interval lies past the limit", () => {
    expect(inWords("warn", "bound-misses-limit", [0.87, 0.89])).toBe("Wholly past the limit: accuracy.");
    expect(inWords("fail", "bound-misses-limit", [0.87, 0.89])).toBe("Wholly past the limit: accuracy.");
  });
  it("says nothing of intervals that are not there", () => {
    expect(inWords("pass", "bound-meets-limit", [0.91, 0.93])).toContain("Every interval lies on the passing side");
    expect(inWords("warn", "no-interval", null)).toBe("None has an interval.");
  });
});
