import type { Block, ReportDocument, Section } from "../document.ts";
import { CELL_LIMIT, escapeTerminal, PARAGRAPH_LIMIT, shorten } from "../escape.ts";
import { VERDICT_MARK, VERDICT_WORD } from "../words.ts";
import { chartLines } from "./chart.ts";
import { inkFor } from "./ink.ts";
import type { Ink } from "./ink.ts";
import { cellTerminal, tableLines } from "./table.ts";
import { pad, textWidth, wrap } from "./text-width.ts";

export interface TerminalOptions {
  readonly color: boolean;
  /** Columns; text is kept between 40 and 120 of them, for very long lines are hard to read. */
  readonly width: number;
}

/** The report as plain text, headline first. Folded sections are named, not shown: the files beside it hold them. */
export function renderTerminal(document: ReportDocument, options: TerminalOptions): string {
  const width = Math.min(120, Math.max(40, Math.floor(options.width)));
  const ink = inkFor(options.color);
  const open = document.sections.filter(({ folded }) => !folded);
  const folded = document.sections.filter((section) => section.folded);
  const lines = [
    ...headLines(document, width, ink),
    ...open.flatMap((section) => ["", ...sectionLines(section, width, ink)]),
    ...(folded.length === 0
      ? []
      : ["", ...wrap(`Also in the report: ${folded.map(({ title }) => escapeTerminal(title)).join(", ")}.`, width)]),
  ];
  return `${lines.join("\n")}\n`;
}

function headLines(
  { title, verdict, headline, actions, facts }: ReportDocument,
  width: number,
  ink: Ink,
): readonly string[] {
  const word = `${VERDICT_MARK[verdict]} ${VERDICT_WORD[verdict].toUpperCase()}`;
  const titleLines = wrap(escapeTerminal(shorten(title, CELL_LIMIT)), Math.max(12, width - textWidth(word) - 2));
  return [
    ...titleLines.map((line, index) =>
      index === 0 ? `${ink.verdict(verdict, word)}  ${ink.strong(line)}` : `${" ".repeat(textWidth(word) + 2)}${line}`,
    ),
    ...prose(headline, width),
    ...(actions.length === 0
      ? []
      : ["", ...actions.flatMap((action, index) => hanging(action, `${String(index + 1)}. `, width))]),
    ...(facts.length === 0 ? [] : ["", ...factLines(facts, width, ink)]),
  ];
}

function sectionLines({ title, blocks }: Section, width: number, ink: Ink): readonly string[] {
  return [
    ink.strong(escapeTerminal(title)),
    ...blocks.flatMap((block, index) => [...(index === 0 ? [] : [""]), ...blockLines(block, width, ink)]),
  ];
}

function blockLines(block: Block, width: number, ink: Ink): readonly string[] {
  switch (block.kind) {
    case "paragraph":
      return prose(block.text, width);
    case "list":
      return block.items.flatMap((item) => hanging(item, "- ", width));
    case "note":
      return hanging(block.text, block.tone === "warning" ? "Mind: " : "Note: ", width);
    case "facts":
      return factLines(block.facts, width, ink);
    case "table":
      return [...prose(block.caption, width), ...tableLines(block, width, ink)];
    case "code":
      return block.text.split("\n").map((line) => `    ${escapeTerminal(line)}`);
    case "chart":
      return [
        ...prose(`${block.chart.caption} ${block.chart.alternative}`, width),
        ...chartLines(block.chart, width, ink),
      ];
  }
}

function factLines(facts: ReportDocument["facts"], width: number, ink: Ink): readonly string[] {
  const labels = facts.map(({ label }) => escapeTerminal(label));
  const widest = Math.max(0, ...labels.map(textWidth));
  return facts.flatMap(({ value }, index) =>
    wrap(cellTerminal(value), Math.max(12, width - widest - 2)).map((line, lineIndex) => {
      const label = pad(lineIndex === 0 ? (labels[index] ?? "") : "", widest, "left");
      return `${ink.quiet(label)}  ${value.kind === "verdict" ? ink.verdict(value.verdict, line) : line}`;
    }),
  );
}

function prose(text: string, width: number): readonly string[] {
  return wrap(escapeTerminal(shorten(text, PARAGRAPH_LIMIT)), width);
}

function hanging(text: string, lead: string, width: number): readonly string[] {
  return prose(text, width - lead.length).map((line, index) => (index === 0 ? lead : " ".repeat(lead.length)) + line);
}
