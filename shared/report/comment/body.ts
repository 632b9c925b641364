import { escapeMarkdown, shorten } from "../escape.ts";
import { fitSections } from "./fit.ts";
import { HEAD_SECTION, HISTORY_SECTION, type CommentPiece, type CommentSection, type Sha256 } from "./section.ts";

/** Version of the format below: 2 names the run of each section, 1 did not (docs/adr/0012). A comment of a later one is left alone. */
const VERSION = 2;
const MARKER = /^<!-- modelgate:comment version=(\d{1,6}) model=([0-9a-f]{32}) -->(?:\r?\n|$)/u;
const SECTION =
  /^<!-- modelgate:section id=(\S+) digest=([0-9a-f]{64}) left-out=(\d{1,6})(?: run=(\d{1,15})\.(\d{1,9}))? -->$/u;
const SECTION_END = "<!-- /modelgate:section -->";
const PIECE = /^<!-- modelgate:piece keep=(\d{1,6}) -->$/u;
const PIECE_END = "<!-- /modelgate:piece -->";
/** What stands here is made anew whenever the comment is written, and is nobody's. */
const GENERATED = "<!-- modelgate:generated -->";
const GENERATED_END = "<!-- /modelgate:generated -->";
const TITLE = /^## modelgate: \S.*$/u;

/** Whose comment it is: a hash, so that no name can forge or break the marker. */
export function modelKey(model: string, sha256: Sha256): string {
  return sha256(model).slice(0, 32);
}

export interface ParsedComment {
  readonly version: number;
  readonly modelKey: string;
  /** The line that names the model, where no section of ours is the head. */
  readonly title: string | null;
  /** In the order they stand. Of two with one name the first counts. */
  readonly sections: readonly CommentSection[];
}

/** Reads a comment of ours; null for any other text. What stands outside all sections is nobody's and is not kept. */
export function parseComment(body: string): ParsedComment | null {
  const marker = MARKER.exec(body);
  if (marker === null) return null;
  const sections = new Map<string, CommentSection>();
  let section: Omit<CommentSection, "pieces"> | null = null;
  let title: string | null = null;
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
      section = sectionOf(start);
    } else if (line === SECTION_END) endSection();
    else if (line === GENERATED || line === GENERATED_END) isGenerated = line === GENERATED;
    else if (line === PIECE_END) endPiece();
    else if (piece !== null) {
      endPiece();
      keep = Number(piece[1]);
    } else if (section !== null && !isGenerated) lines.push(line);
    else if (section === null && isGenerated && TITLE.test(line)) title = line;
  }
  endSection();
  return { version: Number(marker[1]), modelKey: marker[2] ?? "", title, sections: [...sections.values()] };
}

function sectionOf([, id = "", digest = "", leftOut, run, attempt]: readonly string[]): Omit<CommentSection, "pieces"> {
  const by = run === undefined ? null : { id: Number(run), attempt: Number(attempt) };
  return { id, digest, run: by, leftOut: Number(leftOut) };
}

/** Whether this release can read and write a comment of that version. */
export function isReadable({ version }: ParsedComment): boolean {
  return version <= VERSION;
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
  return composeFor(commentSubject(model, sha256), sections, limit);
}

/** The model that a comment is about, as the comment itself says it. */
export interface CommentSubject {
  readonly modelKey: string;
  readonly title: string;
}

export function commentSubject(model: string, sha256: Sha256): CommentSubject {
  return { modelKey: modelKey(model, sha256), title: `## modelgate: ${escapeMarkdown(shorten(model, 100))}` };
}

/** As `composeComment`, for a comment whose model's name nobody knows any more. */
export function composeFor(
  { modelKey: key, title }: CommentSubject,
  sections: readonly CommentSection[],
  limit: number,
): string | null {
  const marker = `<!-- modelgate:comment version=${String(VERSION)} model=${key} -->`;
  const ordered = [...sections].sort(bySectionOrder);
  const head = ordered.some(({ id }) => id === HEAD_SECTION) ? [] : [neutralHead(title)];
  const join = (parts: readonly string[]): string => [marker, ...head, ...parts].join("\n\n");
  const fitted = fitSections(ordered, limit, (kept) => join(kept.map(sectionText)).length);
  return fitted === null ? null : join(fitted.map(sectionText));
}

/** Until `gate` has judged the whole, the head says only what this is about. */
function neutralHead(title: string): string {
  return [
    GENERATED,
    title,
    "Overall verdict: not known yet. It is known when the gate action has run.",
    GENERATED_END,
  ].join("\n\n");
}

function sectionText({ id, digest, run, leftOut, pieces }: CommentSection): string {
  const by = run === null ? "" : ` run=${String(run.id)}.${String(run.attempt)}`;
  const start = `<!-- modelgate:section id=${id} digest=${digest} left-out=${String(leftOut)}${by} -->`;
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
