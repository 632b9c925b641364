/** How long a section is kept when the comment is too long: `always`, or lower numbers are shed first. */
export type Keep = "always" | number;

/** A stretch of Markdown that is shed as a whole. */
export interface CommentPiece {
  readonly keep: Keep;
  readonly text: string;
}

/**
 * The run that rendered a section. GitHub gives later runs of a repository higher ids, and a re-run keeps its id and counts its attempts, so
 * a re-run of an old commit stays older than the run of a newer one.
 */
export interface SectionRun {
  readonly id: number;
  readonly attempt: number;
}

/** What one action, or one leg of its matrix, says in the comment. Only its owner replaces it. */
export interface CommentSection {
  /** See `sectionId`. */
  readonly id: string;
  /** SHA-256 of the section as its owner rendered it, before anything was shed: tells that a section is there and current. */
  readonly digest: string;
  /** Null where its owner named none; then whoever writes last counts. */
  readonly run: SectionRun | null;
  /** Pieces shed so far to fit the comment. */
  readonly leftOut: number;
  readonly pieces: readonly CommentPiece[];
}

export type Sha256 = (text: string) => string;

/** Sections with a fixed place: the first is the head that `gate` owns, the last its list of earlier heads. */
export const HEAD_SECTION = "head";
export const HISTORY_SECTION = "history";

const LONGEST_WORD = 120;
const DIGEST = /^[0-9a-f]{64}$/u;

/**
 * The name of a section: `validate-model`, or `validate-model/LEG` for a leg of a matrix. Whatever the leg is called, the name holds
 * no blank and no `>`, so it cannot end the HTML comment that carries it; different legs have different names.
 */
export function sectionId(action: string, leg: string | null, sha256: Sha256): string {
  return [action, ...(leg === null ? [] : [leg])].map((word) => idWord(word, sha256)).join("/");
}

/** Whether `a` was rendered by an earlier run than `b`; false where either does not say. */
export function isOlder({ run: a }: CommentSection, { run: b }: CommentSection): boolean {
  if (a === null || b === null) return false;
  return a.id < b.id || (a.id === b.id && a.attempt < b.attempt);
}

/** Makes a section of what its owner rendered. A text that looks like one of our own markers is broken, visibly. */
export function commentSection(
  id: string,
  pieces: readonly CommentPiece[],
  sha256: Sha256,
  run: SectionRun | null = null,
): CommentSection {
  const clean: CommentPiece[] = [];
  for (const { keep, text } of pieces.map((piece) => ({ ...piece, text: neutral(piece.text) }))) {
    const last = clean.at(-1);
    if (text === "") continue;
    // Two neighbours that always stay are one piece: nothing in the comment tells where the one ends.
    if (keep === "always" && last?.keep === "always") clean.splice(-1, 1, { keep, text: `${last.text}\n\n${text}` });
    else clean.push({ keep: keep === "always" ? keep : Math.max(0, Math.round(keep)), text });
  }
  const digest = sha256(JSON.stringify(clean));
  if (!DIGEST.test(digest)) throw new TypeError("a section's digest is a SHA-256 in hexadecimal");
  return { id, digest, run, leftOut: 0, pieces: clean };
}

/**
 * Text that cannot begin or end anything of ours: every marker begins with `<!--`, and no text keeps those four characters together.
 * Line ends and what GitHub would not store are made plain, so that what is read back equals what was written.
 */
function neutral(text: string): string {
  return text
    .replaceAll(/\r\n?/gu, "\n")
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]|[\ud800-\udfff]/gu, "\ufffd")
    .replaceAll("<!--", "<! --")
    .replaceAll(/^\s*\n|\s+$/gu, "");
}

function idWord(word: string, sha256: Sha256): string {
  const encoded = encodeURIComponent(word.replaceAll(/[\ud800-\udfff]/gu, "\ufffd")).replaceAll(
    /[!'()*~]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  // The tilde is never left by the encoding, so no short name equals a shortened one.
  return encoded.length <= LONGEST_WORD ? encoded : `${encoded.slice(0, 40)}~${sha256(word).slice(0, 32)}`;
}
