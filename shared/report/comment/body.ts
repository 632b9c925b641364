import { escapeMarkdown, shorten } from "../escape.ts";
import { fitSections } from "./fit.ts";
import { HEAD_SECTION, HISTORY_SECTION, type CommentPiece, type CommentSection, type Sha256 } from "./section.ts";

/** Version of the format below. A comment of a later one is left alone. */
const VERSION = 1;
const MARKER = /^<!-- modelgate:comment version=(\d{1,6}) model=([0-9a-f]{32}) -->(?:\r?\n|$)/u;
const SECTION = /^<!-- modelgate:section id=(\S+) digest=([0-9a-f]{64}) left-out=(\d{1,6}) -->$/u;
const SECTION_END = "<!-- /modelgate:section -->";
const PIECE = /^<!-- modelgate:piece keep=(\d{1,6}) -->$/u;
const PIECE_END = "<!-- /modelgate:piece -->";
/** What stands here is made anew whenever the comment is written, and is nobody's. */
const GENERATED = "<!-- modelgate:generated -->";
const GENERATED_END = "<!-- /modelgate:generated -->";

/** Whose comment it is: a hash, so that no name can forge or break the marker. */
export function modelKey(model: string, sha256: Sha256): string {
  return sha256(model).slice(0, 32);
}

export interface ParsedComment {
  readonly version: number;
  readonly modelKey: string;
  /** In the order they stand. Of two with one name the first counts. */
  readonly sections: readonly CommentSection[];
}

/** Reads a comment of ours; null for any other text. What stands outside all sections is nobody's and is not kept. */
export function parseComment(body: string): ParsedComment | null {
  const marker = MARKER.exec(body);
  if (marker === null) return null;
  const sections = new Map<string, CommentSection>();
  let section: { readonly id: string; readonly digest: string; readonly leftOut: number } | null = null;
  let pieces: CommentPiece[] = [];
  let keep: CommentPiece["keep"] = "always";
  let lines: string[] = [];
  let isGenerated = false;
  const endPiece = (): void => {
    const text = lines.join("\n").replaceAll(/^\s*\n|\s+$/gu, "");
    if (text !== "") pieces.push({ keep, text });
    lines = [];
    keep = "always";
  };
  const endSection = (): void => {
    endPiece();
    if (section !== null && !sections.has(section.id)) sections.set(section.id, { ...section, pieces });
    section = null;
    pieces = [];
    isGenerated = false;
  };
  for (const line of body.split(/\r?\n/u)) {
    const start = SECTION.exec(line);
    const piece = PIECE.exec(line);
    if (start !== null) {
      endSection();
      section = { id: start[1] ?? "", digest: start[2] ?? "", leftOut: Number(start[3]) };
    } else if (line === SECTION_END) endSection();
    else if (line === GENERATED || line === GENERATED_END) isGenerated = line === GENERATED;
    else if (line === PIECE_END) endPiece();
    else if (piece !== null) {
      endPiece();
      keep = Number(piece[1]);
    } else if (section !== null && !isGenerated) lines.push(line);
  }
  endSection();
  return { version: Number(marker[1]), modelKey: marker[2] ?? "", sections: [...sections.values()] };
}

/** Whether this release can read and write a comment of that version. */
export function isReadable({ version }: ParsedComment): boolean {
  return version === VERSION;
}

/** The sections with one replaced, or added; the others as they were. */
export function replaceSection(
  sections: readonly CommentSection[],
  section: CommentSection,
): readonly CommentSection[] {
  return [...sections.filter(({ id }) => id !== section.id), section];
}

export interface ComposeOptions {
  readonly model: string;
  readonly sha256: Sha256;
  /** Most UTF-16 units; GitHub counts code points, which are never more. */
  readonly limit: number;
}

/**
 * The whole comment: marker, head, sections in their fixed order. The same sections give the same text, whoever writes it.
 * Null when what may never be shed is longer than the limit.
 */
export function composeComment(
  sections: readonly CommentSection[],
  { model, sha256, limit }: ComposeOptions,
): string | null {
  const marker = `<!-- modelgate:comment version=${String(VERSION)} model=${modelKey(model, sha256)} -->`;
  const ordered = [...sections].sort(bySectionOrder);
  const head = ordered.some(({ id }) => id === HEAD_SECTION) ? [] : [neutralHead(model)];
  const join = (parts: readonly string[]): string => [marker, ...head, ...parts].join("\n\n");
  const fitted = fitSections(ordered, limit, (kept) => join(kept.map(sectionText)).length);
  return fitted === null ? null : join(fitted.map(sectionText));
}

/** Until `gate` has judged the whole, the head says only what this is about. */
function neutralHead(model: string): string {
  return [
    GENERATED,
    `## modelgate: ${escapeMarkdown(shorten(model, 100))}`,
    "Overall verdict: not known yet. It is known when the gate action has run.",
    GENERATED_END,
  ].join("\n\n");
}

function sectionText({ id, digest, leftOut, pieces }: CommentSection): string {
  const start = `<!-- modelgate:section id=${id} digest=${digest} left-out=${String(leftOut)} -->`;
  const texts = pieces.map(({ keep, text }) =>
    keep === "always" ? text : [`<!-- modelgate:piece keep=${String(keep)} -->`, text, PIECE_END].join("\n\n"),
  );
  const note =
    leftOut === 0
      ? []
      : [
          GENERATED,
          `Left out to fit GitHub's limit: ${leftOut === 1 ? "1 part" : `${String(leftOut)} parts`} of this section. The full report is among the run's artifacts.`,
          GENERATED_END,
        ];
  return [start, ...texts, ...note, SECTION_END].join("\n\n");
}

const FIXED_ORDER: readonly string[] = [HEAD_SECTION, "validate-model", "fairness-check", "performance-test"];

function bySectionOrder(a: CommentSection, b: CommentSection): number {
  return rank(a.id) - rank(b.id) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function rank(id: string): number {
  if (id === HISTORY_SECTION) return FIXED_ORDER.length + 1;
  const place = FIXED_ORDER.indexOf(id.split("/")[0] ?? "");
  return place === -1 ? FIXED_ORDER.length : place;
}
