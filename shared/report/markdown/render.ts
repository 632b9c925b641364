import type { Block, ReportDocument, Section } from "../document.ts";
import { CELL_LIMIT, escapeMarkdown, markdownFence, PARAGRAPH_LIMIT, shorten } from "../escape.ts";
import { VERDICT_MARK, VERDICT_WORD } from "../words.ts";
import { chartMarkdown } from "./chart.ts";
import { cellMarkdown, tableMarkdown } from "./table.ts";

export interface MarkdownOptions {
  /** Most bytes of UTF-8. GitHub counts characters in a comment (65 536) and bytes in a summary (1 MiB); bytes are never fewer. */
  readonly budget: number;
  /** Level of the report's own heading; sections are one deeper. Default 2. */
  readonly heading?: 2 | 3 | 4;
}

/** Rows a table may keep when even the essential sections are too long, tried in turn. */
const ROW_CAPS = [Number.POSITIVE_INFINITY, 200, 100, 50, 25, 12, 6, 3, 1, 0] as const;

/**
 * The report as GitHub Markdown, at most `budget` bytes. Sections are shed whole, lowest `keep` first and the later of two equals first;
 * essential sections stay, and only if they alone are too long are their tables cut, worst rows kept. The last line names what was left out.
 */
export function renderMarkdown(document: ReportDocument, { budget, heading = 2 }: MarkdownOptions): string {
  const level = "#".repeat(heading);
  for (const cap of ROW_CAPS) {
    const fitted = shed(document, { budget, level, cap });
    if (fitted !== null) return fitted;
  }
  return lastResort(document, level, budget);
}

interface Attempt {
  readonly budget: number;
  readonly level: string;
  readonly cap: number;
}

function shed(document: ReportDocument, { budget, level, cap }: Attempt): string | null {
  const head = headMarkdown(document, level);
  const parts = document.sections.map((section) => ({ section, text: sectionMarkdown(section, `${level}#`, cap) }));
  const order = parts
    .map(({ section }, index) => ({ section, index }))
    .filter(({ section }) => section.keep !== "essential")
    .sort((a, b) => Number(a.section.keep) - Number(b.section.keep) || b.index - a.index);
  const dropped = new Set<Section>();
  for (;;) {
    const kept = parts.filter(({ section }) => !dropped.has(section)).map(({ text }) => text);
    const missing = parts.filter(({ section }) => dropped.has(section)).map(({ section }) => section.title);
    const whole = `${[head, ...kept, ...leftOut(missing)].join("\n\n")}\n`;
    if (byteLength(whole) <= budget) return whole;
    const next = order[dropped.size];
    if (next === undefined) return null;
    dropped.add(next.section);
  }
}

function leftOut(titles: readonly string[]): readonly string[] {
  if (titles.length === 0) return [];
  return [
    `Left out to fit: ${titles.map((title) => escapeMarkdown(shorten(title, 60))).join(", ")}. The full report is among the run's artifacts.`,
  ];
}

/** Verdict and headline alone, cut by code points until they fit; for budgets below what any real destination has. */
function lastResort(document: ReportDocument, level: string, budget: number): string {
  for (let length = PARAGRAPH_LIMIT; length >= 0; length = Math.floor(length / 2) - (length === 0 ? 1 : 0)) {
    const brief = {
      ...document,
      headline: shorten(document.headline, length),
      title: shorten(document.title, Math.min(length, CELL_LIMIT)),
    };
    const text = `${headMarkdown({ ...brief, actions: [], facts: [] }, level)}\n\nLeft out to fit: everything else. The full report is among the run's artifacts.\n`;
    if (byteLength(text) <= budget || length === 0) return text;
  }
  return "";
}

function headMarkdown({ title, verdict, headline, actions, facts }: ReportDocument, level: string): string {
  const lines = [
    `${level} ${VERDICT_MARK[verdict]} ${VERDICT_WORD[verdict]}: ${escapeMarkdown(shorten(title, CELL_LIMIT))}`,
    `**${escapeMarkdown(shorten(headline, PARAGRAPH_LIMIT))}**`,
  ];
  if (actions.length > 0)
    lines.push(actions.map((action, index) => `${String(index + 1)}. ${prose(action)}`).join("\n"));
  if (facts.length > 0)
    lines.push(facts.map(({ label, value }) => `${escapeMarkdown(label)}: ${cellMarkdown(value)}`).join(" · "));
  return lines.join("\n\n");
}

function sectionMarkdown({ title, folded, blocks }: Section, level: string, cap: number): string {
  const body = blocks.map((block) => blockMarkdown(block, cap)).join("\n\n");
  if (!folded) return `${level} ${escapeMarkdown(title)}\n\n${body}`;
  // The blank line after <summary> is what makes GitHub read the rest as Markdown again.
  return `<details><summary>${escapeMarkdown(title)}</summary>\n\n${body}\n\n</details>`;
}

/** One block as GitHub Markdown; tables and lists keep `cap` rows. */
export function blockMarkdown(block: Block, cap: number): string {
  switch (block.kind) {
    case "paragraph":
      return prose(block.text);
    case "list":
      return list(block.items, cap);
    case "note":
      return `> ${block.tone === "warning" ? "**Mind:**" : "**Note:**"} ${prose(block.text)}`;
    case "facts":
      return block.facts.map(({ label, value }) => `- ${escapeMarkdown(label)}: ${cellMarkdown(value)}`).join("\n");
    case "table":
      return tableMarkdown(block, cap);
    case "code":
      return markdownFence(block.text);
    case "chart":
      return chartMarkdown(block.chart, cap);
  }
}

function list(items: readonly string[], cap: number): string {
  const kept = items.slice(0, Math.max(1, cap)).map((item) => `- ${prose(item)}`);
  const rest = items.length - kept.length;
  return [...kept, ...(rest > 0 ? [`- and ${String(rest)} more in the full report`] : [])].join("\n");
}

function prose(text: string): string {
  return escapeMarkdown(shorten(text, PARAGRAPH_LIMIT));
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
