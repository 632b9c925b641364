import { describe, expect, it } from "vitest";
import { validationReport } from "../../../../../actions/validate-model/report.ts";
import { renderTerminal } from "../../../../../shared/report/terminal/render.ts";
import { textWidth, wrap } from "../../../../../shared/report/terminal/text-width.ts";
import { failing, samples } from "../../../../fixtures/reports/sample-outcomes.ts";

const reports = [...samples].map(([name, outcome]) => ({ name, report: validationReport(outcome, []) }));

describe("renderTerminal", () => {
  it("equals the golden text", async () => {
    const text = renderTerminal(validationReport(failing, []), { color: false, width: 100 });
    await expect(text).toMatchFileSnapshot("../../../../fixtures/reports/fail.txt");
  });
  it.each(reports.flatMap(({ name, report }) => [40, 80, 120].map((width) => ({ name, report, width }))))(
    "keeps the $name report within $width columns",
    ({ report, width }) => {
      const lines = renderTerminal(report, { color: false, width }).split("\n");
      // Code is never wrapped: it is there to be copied.
      const long = lines.filter((line) => !line.startsWith("    ") && textWidth(line) > width);
      expect(long).toEqual([]);
    },
  );
  it.each(reports)("gives the runner no command in the $name report", ({ report }) => {
    const text = renderTerminal(report, { color: false, width: 72 });
    expect(text).not.toMatch(/::|##\[/u);
    expect(text.replaceAll("\n", "")).not.toMatch(/[\u0000-\u001f\u202e]/u);
  });
  it("says the verdict in the first line, as mark and word", () => {
    expect(renderTerminal(validationReport(failing, []), { color: false, width: 80 })).toMatch(
      /^✗ FAIL {2}validate-model: income\n/u,
    );
  });
  it("colours only when asked, and only by escape sequences that end", () => {
    const coloured = renderTerminal(validationReport(failing, []), { color: true, width: 80 });
    const stripped = coloured.replace(/\u001b\[[\d;]+m([^\u001b\n]*)\u001b\[0m/gu, "$1");
    expect(stripped).toBe(renderTerminal(validationReport(failing, []), { color: false, width: 80 }));
  });
});

describe("wrap", () => {
  it("breaks at spaces, and inside a word only when the word is longer than a line", () => {
    expect(wrap("aa bb ccccccc", 5)).toEqual(["aa bb", "ccccc", "cc"]);
    expect(wrap("", 5)).toEqual([""]);
  });
  it("counts wide characters twice and marks not at all", () => {
    expect(textWidth("年齢")).toBe(4);
    expect(textWidth("e\u0301")).toBe(1);
  });
});
