import type { Verdict } from "../../core/gate/verdict.ts";
import { escapeMarkdown, markdownCode, shorten } from "../escape.ts";
import { VERDICT_WORD } from "../words.ts";
import { type HeadEntry, headEntryLine } from "./head-entry.ts";
import { COMMENT_MARK, digestLine, sourceLine, type CommentSource } from "./render-section.ts";
import { commentSection, HEAD_SECTION, type CommentSection, type Sha256 } from "./section.ts";

/** What the head of the comment says: the whole verdict, for somebody with half a minute. */
export interface HeadView {
  readonly model: string;
  readonly verdict: Verdict;
  readonly headline: string;
  readonly actions: readonly string[];
  /** One line a check. */
  readonly checks: readonly {
    readonly name: string;
    readonly verdict: Verdict;
    readonly required: boolean;
    /** Its worst number, or how it stands where there is none. */
    readonly worst: string;
  }[];
  readonly approvals: {
    readonly verdict: Verdict;
    readonly counted: number;
    readonly minimum: number;
    readonly people: readonly { readonly counts: boolean; readonly text: string }[];
    /** What else must be known of them; null for nothing. */
    readonly note: string | null;
  };
  readonly facts: readonly { readonly label: string; readonly code: string }[];
  /** What a later head keeps of this one. */
  readonly entry: HeadEntry;
}

const STANDING: Readonly<Record<Verdict, string>> = {
  pass: "may go on",
  warn: "may go on, with a warning",
  fail: "is blocked",
  inconclusive: "is undecided, and blocked until it is decided",
};

const KEEP_ACTIONS = 98;
const LONGEST = 400;
const LONGEST_WORST = 240;
const LONGEST_NAME = 120;
const MOST_ROWS = 30;
const NO_BREAK_SPACE = "\u00a0";

/** The head: verdict, digests, checks' verdicts and approvers are never shed; what to do is shed last of all. */
export function headSection(view: HeadView, source: CommentSource, sha256: Sha256): CommentSection {
  const pieces = [
    { keep: "always", text: title(view) },
    { keep: KEEP_ACTIONS, text: actionLines(view.actions) },
    { keep: "always", text: checkTable(view) },
    { keep: "always", text: approvalLines(view) },
    { keep: "always", text: factLines(view, source) },
  ] as const;
  return commentSection(HEAD_SECTION, pieces, sha256, source.run ?? null);
}

function clipped(text: string, limit = LONGEST): string {
  return escapeMarkdown(shorten(text, limit));
}

function title({ model, verdict, headline }: HeadView): string {
  return [
    `## ${COMMENT_MARK[verdict]} ${escapeMarkdown(shorten(model, 100))} ${STANDING[verdict]}`,
    `**${clipped(headline)}**`,
  ].join("\n\n");
}

function actionLines(actions: readonly string[]): string {
  const [only] = actions;
  if (only === undefined) return "";
  if (actions.length === 1) return `What to do: ${clipped(only)}`;
  return ["What to do:", "", ...actions.map((action, index) => `${String(index + 1)}. ${clipped(action)}`)].join("\n");
}

/** One line a requirement: its verdict, and the worst number or why there is none. */
function checkTable({ checks, approvals }: HeadView): string {
  const rows = checks
    .slice(0, MOST_ROWS)
    .map(({ name, verdict, required, worst }) =>
      tableRow(verdict, VERDICT_WORD[verdict], `${name}${required ? "" : " (not required)"}`, worst),
    );
  const more = checks.length - MOST_ROWS;
  const { verdict: agreed, minimum, counted } = approvals;
  const needed =
    agreed === "inconclusive" ? `not known, of ${String(minimum)}` : `${String(counted)} of ${String(minimum)}`;
  const word = agreed === "fail" ? "Missing" : VERDICT_WORD[agreed];
  const approval = minimum === 0 ? [] : [tableRow(agreed, word, "approvals", needed)];
  return [
    "| Verdict | Requirement | Worst number, or why |",
    "| --- | --- | --- |",
    ...rows,
    ...(more > 0 ? [`| | and ${String(more)} more | in the full report |`] : []),
    ...approval,
  ].join("\n");
}

function tableRow(mark: Verdict, word: string, name: string, worst: string): string {
  return `| ${COMMENT_MARK[mark]}${NO_BREAK_SPACE}${word} | ${clipped(name, LONGEST_NAME)} | ${clipped(worst, LONGEST_WORST)} |`;
}

function approvalLines({ approvals: { people, note, minimum } }: HeadView): string {
  if (minimum === 0 && people.length === 0) return "";
  const lines = people.map(({ counts, text }) => `- ${counts ? "✅" : "✖️"} ${clipped(text)}`);
  return [
    ...(lines.length === 0 ? [] : ["**Approvals**", lines.join("\n")]),
    ...(note === null ? [] : [clipped(note)]),
  ].join("\n\n");
}

function factLines({ facts, entry }: HeadView, source: CommentSource): string {
  const lines = [
    ...(source.recordDigest === null ? [] : [digestLine(source.recordDigest)]),
    ...facts.map(({ label, code }) => `- ${escapeMarkdown(label)}: ${markdownCode(code)}`),
    headEntryLine(entry),
  ];
  return [
    "<details><summary>Digests, run, this head</summary>",
    lines.join("\n"),
    "</details>",
    sourceLine(source),
  ].join("\n\n");
}
