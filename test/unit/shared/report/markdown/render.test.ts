import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { validationReport } from "../../../../../actions/validate-model/report.ts";
import type { ReportDocument } from "../../../../../shared/report/document.ts";
import { sample } from "../../../../../shared/report/markdown/chart.ts";
import { renderMarkdown } from "../../../../../shared/report/markdown/render.ts";
import { failing, gate, outcome, result, samples, undecided } from "../../../../fixtures/reports/sample-outcomes.ts";

const bytes = (text: string): number => Buffer.byteLength(text, "utf8");
const failReport = validationReport(failing, []);

describe("renderMarkdown", () => {
  it.each([
    ["fail", failing],
    ["inconclusive", undecided],
  ])("equals the golden text of %s", async (name, found) => {
    await expect(renderMarkdown(validationReport(found, []), { budget: 60_000 })).toMatchFileSnapshot(
      `../../../../fixtures/reports/${name}.md`,
    );
  });
  it.each([...samples].map(([name, found]) => ({ name, found })))(
    "lets no hostile text of the $name report act",
    ({ found }) => {
      const markdown = renderMarkdown(validationReport(found, []), { budget: 60_000 });
      const outsideCode = markdown.replace(/^(`{3,})[^\n]*\n[\s\S]*?\n\1$/gmu, "").replace(/<code>[^<]*<\/code>/gu, "");
      expect(outsideCode.replace(/<\/?(?:details|summary)>/gu, "")).not.toMatch(/[<]/u);
      expect(outsideCode).not.toMatch(/@team|(?<!&)#12|:\/\/|(?<!\\)\]\(/u);
      expect(markdown).not.toMatch(/^::/mu);
    },
  );
  it("gives every row of a table the same number of cells", () => {
    for (const found of samples.values()) {
      const tables = renderMarkdown(validationReport(found, []), { budget: 60_000 }).match(/(?:^\|.*\|$\n?)+/gmu) ?? [];
      for (const table of tables) {
        const widths = new Set(
          table
            .trim()
            .split("\n")
            .map((line) => line.split("|").length),
        );
        expect(widths.size).toBe(1);
      }
    }
  });
  it("sheds sections by their rank and says which", () => {
    const whole = bytes(renderMarkdown(failReport, { budget: 60_000 }));
    const cut = renderMarkdown(failReport, { budget: whole - 1 });
    expect(cut).toContain("Left out to fit: Methods. The full report is among the run's artifacts.");
    expect(cut).not.toContain("Smallest cell shown");
    const tight = renderMarkdown(failReport, { budget: 3500 });
    expect(tight).toContain("### Gates");
    expect(tight).toContain(failing.result.subject.sha256);
    expect(tight).toContain("Left out to fit: Slices and groups, Confusion matrix");
  });
  it("keeps within any budget, with verdict and headline first", () => {
    fc.assert(
      fc.property(fc.integer({ min: 600, max: 20_000 }), fc.constantFrom(...samples.values()), (budget, found) => {
        const text = renderMarkdown(validationReport(found, []), { budget });
        expect(bytes(text)).toBeLessThanOrEqual(budget);
        expect(text).toMatch(/^## [✓!✗?] (?:Pass|Warn|Fail|Inconclusive): /u);
      }),
      { numRuns: 40 },
    );
  });
  it("keeps the worst gates of a thousand and counts the rest", () => {
    const gates = Array.from({ length: 1000 }, (_, index) =>
      gate(
        `recall on "group = ${String(index)}" >= 0.60`,
        index === 777 ? "fail" : "pass",
        index === 777 ? "bound-misses-limit" : "bound-meets-limit",
      ),
    );
    const text = renderMarkdown(validationReport(outcome(result({ verdict: "fail", gates })), []), { budget: 16_000 });
    expect(bytes(text)).toBeLessThanOrEqual(16_000);
    expect(text).toContain("group = 777");
    expect(text).toMatch(/and \d+ more rows in the full report/u);
    expect(text).toContain(failing.result.subject.sha256);
  });
  it("puts the report under another heading when asked", () => {
    expect(renderMarkdown(failReport, { budget: 60_000, heading: 3 })).toMatch(/^### ✗ Fail/u);
  });
  it("draws a confusion matrix of many classes in words only", () => {
    const classes = Array.from({ length: 20 }, (_, index) => `class ${String(index)}`);
    const document: ReportDocument = {
      ...failReport,
      sections: [
        {
          id: "c",
          title: "C",
          keep: 1,
          folded: false,
          blocks: [
            {
              kind: "chart",
              chart: {
                kind: "confusion",
                caption: "Big.",
                alternative: "Mostly right.",
                classes,
                counts: classes.map(() => classes.map(() => 1)),
              },
            },
          ],
        },
      ],
    };
    expect(renderMarkdown(document, { budget: 60_000 })).not.toContain("class 19");
  });
});

describe("sample", () => {
  it("takes the top of a vertical rise and interpolates between points", () => {
    const heights = sample([
      [0, 0],
      [0, 0.5],
      [1, 1],
    ]);
    expect(heights).toHaveLength(21);
    expect([heights[0], heights[10], heights[20]]).toEqual([0.5, 0.75, 1]);
  });
});
