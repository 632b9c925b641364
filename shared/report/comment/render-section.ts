import type { Verdict } from "../../core/gate/verdict.ts";
import type { Block, Cell, ReportDocument, Section } from "../document.ts";
import { CELL_LIMIT, escapeMarkdown, markdownCode, shorten } from "../escape.ts";
import { blockMarkdown } from "../markdown/render.ts";
import { cellMarkdown } from "../markdown/table.ts";
import { VERDICT_WORD } from "../words.ts";
import { fitSections } from "./fit.ts";
import {
  commentSection,
  sectionId,
  type CommentPiece,
  type CommentSection,
  type SectionRun,
  type Sha256,
} from "./section.ts";

/** Where a reader finds the rest, and which run this is about. Null where there is none. */
export interface CommentSource {
  readonly action: string;
  /** The leg of a matrix, as its author named it. */
  readonly leg: string | null;
  /** Keeps this run from replacing what a later one wrote; without it the last writer wins. */
  readonly run?: SectionRun | null;
  /** Commit that was checked, 40 hexadecimal digits. */
  readonly commit: string | null;
  /** Address of the record: the SHA-256 of its bytes. */
  readonly recordDigest: string | null;
  readonly runUrl: string | null;
  /** Address and name of the artifact with the full report. */
  readonly artifact: { readonly name: string; readonly url: string | null } | null;
}

export interface CommentSectionOptions {
  readonly source: CommentSource;
  readonly sha256: Sha256;
  /** Most UTF-16 units of the section by itself. Default: 60 000, which leaves room for the others' verdicts. */
  readonly budget?: number;
}

/** Colour for the eye that skims; the word beside it says the same to everyone else. */
export const COMMENT_MARK: Readonly<Record<Verdict, string>> = {
  pass: "✅",
  warn: "⚠️",
  fail: "❌",
  inconclusive: "❔",
};

/** Sections a reviewer reads before deciding. The rest is evidence and stays folded. */
const OPEN_SECTIONS: readonly string[] = ["gates", "suggested-gates", "not-judged-here"];
/** What an auditor asks for: under one fold, so that it costs a reviewer one line. */
const AUDIT_SECTIONS: readonly string[] = ["data", "model", "methods", "definitions", "verify"];
/** Of these the list alone is said, in a line. */
const ONE_LINE_SECTIONS: readonly string[] = ["not-judged-here"];
const KEEP_ESSENTIAL = 95;
const KEEP_ACTIONS = 96;
const KEEP_FACTS = 92;
const LONGEST_HEADLINE = 400;
const LONGEST_ITEM = 400;
const NO_BREAK_SPACE = "\u00a0";
const FOLD_END = "</details>";
const AUDIT_START = "<details><summary>Data, run, methods, digests, how to verify</summary>";
const OPEN_ROWS = 15;
const FOLDED_ROWS = 40;

/**
 * A report as its section of the comment, for a reviewer with two minutes: verdict, why, worst number and what to do above the fold,
 * then the gates; the evidence folded; digests and the record's address last, and never shed.
 */
export function renderCommentSection(
  document: ReportDocument,
  { source, sha256, budget = 60_000 }: CommentSectionOptions,
): CommentSection {
  const digests = document.sections.find(({ id }) => id === "digests");
  const rest = document.sections.filter((section) => section !== digests);
  // Without a gate the numbers themselves are what there is to read.
  const open = rest.some(({ id }) => id === "gates") ? OPEN_SECTIONS : [...OPEN_SECTIONS, "metrics"];
  const isOpen = ({ id }: Section): boolean => open.includes(id);
  const pieces: readonly CommentPiece[] = [
    { keep: "always", text: verdictLines(document, source) },
    { keep: KEEP_ACTIONS, text: actionLines(document) },
    ...rest.filter(isOpen).map(openPiece),
    { keep: KEEP_FACTS, text: factLines(document) },
    ...rest.filter((section) => !isOpen(section) && !isAudit(section)).map(foldedPiece),
    { keep: "always", text: AUDIT_START },
    ...rest.filter(isAudit).map(titledPiece),
    { keep: "always", text: digestLines(digests, source) },
    { keep: "always", text: FOLD_END },
    { keep: "always", text: sourceLine(source) },
  ];
  const section = commentSection(sectionId(source.action, source.leg, sha256), pieces, sha256, source.run ?? null);
  const [fitted] =
    fitSections([section], budget, (kept) =>
      kept.flatMap((one) => one.pieces).reduce((sum, { text }) => sum + text.length + 60, 0),
    ) ?? [];
  return fitted ?? { ...section, pieces: section.pieces.filter(({ keep }) => keep === "always") };
}

export function clipped(text: string): string {
  return escapeMarkdown(shorten(text, LONGEST_ITEM));
}

function isAudit({ id }: Section): boolean {
  return AUDIT_SECTIONS.includes(id);
}

function verdictLines({ verdict, headline }: ReportDocument, { action, leg }: CommentSource): string {
  return [
    `### ${COMMENT_MARK[verdict]} ${VERDICT_WORD[verdict]}: ${escapeMarkdown(sectionName(action, leg))}`,
    `**${escapeMarkdown(shorten(headline, LONGEST_HEADLINE))}**`,
  ].join("\n\n");
}

/** An action and its leg, as headings name them. */
export function sectionName(action: string, leg: string | null): string {
  return leg === null ? action : `${action} (${shorten(leg, 60)})`;
}

function actionLines({ actions }: ReportDocument): string {
  const [only] = actions;
  if (only === undefined) return "";
  const lines = actions.map(clipped);
  if (lines.length === 1) return `What to do: ${lines[0] ?? ""}`;
  return ["What to do:", "", ...lines.map((line, index) => `${String(index + 1)}. ${line}`)].join("\n");
}

function factLines({ facts }: ReportDocument): string {
  return facts.map(({ label, value }) => `${escapeMarkdown(label)}: ${cellMarkdown(value)}`).join(" · ");
}

function openPiece(section: Section): CommentPiece {
  const { id, title, blocks } = section;
  if (ONE_LINE_SECTIONS.includes(id)) {
    const items = blocks.flatMap((block) => (block.kind === "list" ? block.items : [])).map(clipped);
    return { keep: keepOf(section), text: `${escapeMarkdown(title)}: ${items.join("; ")}.` };
  }
  // The gates need no heading: they are what a reader expects after the verdict. The chart beside them says it twice.
  const shown = id === "gates" ? blocks.filter(({ kind }) => kind !== "chart") : blocks;
  const heading = id === "gates" ? [] : [`**${escapeMarkdown(title)}**`];
  return { keep: keepOf(section), text: [...heading, ...markdown(shown, OPEN_ROWS)].join("\n\n") };
}

function foldedPiece(section: Section): CommentPiece {
  const body = markdown(section.blocks, FOLDED_ROWS);
  return { keep: keepOf(section), text: [foldStart(section.title), ...body, FOLD_END].join("\n\n") };
}

function titledPiece(section: Section): CommentPiece {
  const title = `**${escapeMarkdown(section.title)}**`;
  return { keep: keepOf(section), text: [title, ...markdown(section.blocks, FOLDED_ROWS)].join("\n\n") };
}

function keepOf({ keep }: Section): number {
  return keep === "essential" ? KEEP_ESSENTIAL : keep;
}

function digestLines(digests: Section | undefined, { recordDigest }: CommentSource): string {
  const record = recordDigest === null ? [] : [digestLine(recordDigest)];
  const listed = markdown(digests?.blocks ?? [], FOLDED_ROWS);
  return ["**Digests**", [...record, ...listed.slice(0, 1)].join("\n"), ...listed.slice(1)].join("\n\n");
}

/** The record's address, and how anyone finds it again. */
export function digestLine(recordDigest: string): string {
  return `- Record: ${markdownCode(recordDigest)}, which is what ${markdownCode("sha256sum record.json")} prints`;
}

/** Commit, run and artifact, in a line. */
export function sourceLine({ commit, runUrl, artifact }: CommentSource): string {
  const parts = [
    ...(commit === null ? [] : [`Commit ${markdownCode(commit.slice(0, 12))}`]),
    ...(runUrl === null ? [] : [link("run", runUrl)]),
    ...(artifact === null ? [] : [`full report: ${link(artifact.name, artifact.url)}`]),
  ];
  return parts.join(" · ");
}

function link(label: string, url: string | null): string {
  const text = escapeMarkdown(shorten(label, CELL_LIMIT));
  // An address that could end the link or run a script is shown as text.
  return url !== null && /^https?:\/\/[\w.:-]+\/[\w./%?=&#-]*$/u.test(url) ? `[${text}](${url})` : text;
}

/** The blank line after it is what makes GitHub read the rest as Markdown again. */
function foldStart(title: string): string {
  return `<details><summary>${escapeMarkdown(title)}</summary>`;
}

function markdown(blocks: readonly Block[], cap: number): readonly string[] {
  return blocks.map((block) => blockMarkdown(block.kind === "table" ? unbroken(block) : block, cap));
}

type Table = Extract<Block, { readonly kind: "table" }>;

/** A comment is narrow, and a number broken off its interval doubles the height of its row. */
function unbroken(table: Table): Table {
  const joined = (text: string): string => text.replaceAll(" ", NO_BREAK_SPACE);
  const cell = (one: Cell): Cell =>
    one.kind === "estimate" && one.interval !== null
      ? { kind: "text", text: joined(`${one.value} ${one.interval}`) }
      : one;
  return { ...table, rows: table.rows.map((row) => row.map(cell)) };
}
