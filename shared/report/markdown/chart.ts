import type { Chart } from "../document.ts";
import { CELL_LIMIT, clip, escapeMarkdown, escapeMermaid, markdownFence, PARAGRAPH_LIMIT, shorten } from "../escape.ts";
import { countText } from "../number.ts";
import { tableMarkdown } from "./table.ts";

/** Points a curve is sampled at: a Mermaid line takes evenly spaced values. */
const SAMPLES = 21;
/** Most classes whose confusion matrix is readable as a table in a comment. */
const MOST_CLASSES = 12;
const COLOURS = ["#0072B2", "#D55E00", "#8A6FB0"] as const;
const COLOUR_NAMES = ["blue", "orange", "purple"] as const;
const CHANCE = "#888888";

/** A chart for GitHub: Mermaid where a picture says more, a table where numbers do, and always the finding in words. */
export function chartMarkdown(chart: Chart, maxRows: number): string {
  switch (chart.kind) {
    case "curve":
      return `${words(chart)}\n\n${curve(chart)}`;
    case "confusion":
      return chart.classes.length > MOST_CLASSES ? words(chart) : confusion(chart, maxRows);
    case "intervals":
      // The table beside it holds the same numbers, and GitHub has no drawing that shows an interval honestly.
      return words(chart);
  }
}

function words({ caption, alternative }: Chart): string {
  return escapeMarkdown(shorten(`${caption} ${alternative}`, PARAGRAPH_LIMIT));
}

function curve(chart: Extract<Chart, { readonly kind: "curve" }>): string {
  const series = chart.series.slice(0, COLOURS.length);
  const lines = series.map(({ points }) => `    line [${sample(points).join(", ")}]`);
  if (chart.diagonal)
    lines.push(
      `    line [${sample([
        [0, 0],
        [1, 1],
      ]).join(", ")}]`,
    );
  const palette = [...COLOURS.slice(0, series.length), ...(chart.diagonal ? [CHANCE] : [])].join(", ");
  const legend = series.map(({ name }, index) => `${COLOUR_NAMES[index] ?? ""}: ${clip(name, 30)}`);
  if (chart.diagonal) legend.push("grey: chance");
  const source = [
    `%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "${palette}"}}}}%%`,
    "xychart-beta",
    `    x-axis "${escapeMermaid(chart.xLabel)}" 0 --> 1`,
    `    y-axis "${escapeMermaid(chart.yLabel)}" 0 --> 1`,
    ...lines,
  ].join("\n");
  return `${markdownFence(source, "mermaid")}\n\n${escapeMarkdown(`Lines, in this order: ${legend.join("; ")}.`)}`;
}

/** Height of the curve at evenly spaced x; where the curve rises vertically, the top. */
export function sample(points: readonly (readonly [number, number])[]): readonly number[] {
  return Array.from({ length: SAMPLES }, (_, index) => {
    const x = index / (SAMPLES - 1);
    const left = points.filter(([at]) => at <= x).at(-1);
    const right = points.find(([at]) => at > x);
    if (left === undefined) return rounded(right?.[1] ?? 0);
    if (right === undefined) return rounded(left[1]);
    return rounded(left[1] + ((right[1] - left[1]) * (x - left[0])) / (right[0] - left[0]));
  });
}

function rounded(y: number): number {
  return Math.round(y * 1000) / 1000;
}

function confusion(
  { caption, alternative, classes, counts }: Extract<Chart, { readonly kind: "confusion" }>,
  maxRows: number,
): string {
  const table = tableMarkdown(
    {
      kind: "table",
      caption: shorten(`${caption} ${alternative}`, PARAGRAPH_LIMIT),
      columns: [
        { title: "true \\ predicted", align: "left" },
        ...classes.map((name) => ({ title: clip(name, 40), align: "right" as const })),
      ],
      rows: counts.map((row, index) => [
        { kind: "text", text: clip(classes[index] ?? "", CELL_LIMIT) },
        ...row.map((count) => ({ kind: "text" as const, text: count === null ? "suppressed" : countText(count) })),
      ]),
    },
    maxRows,
  );
  return table;
}
