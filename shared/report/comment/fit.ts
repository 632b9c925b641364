import type { CommentSection } from "./section.ts";

/**
 * Sheds pieces over all sections until the comment is short enough: lowest `keep` first, of equals the one that stands later.
 * Pieces kept `always` (verdict, digests, approvers) stay; null when they alone are too long.
 *
 * @param length length of the comment with these sections
 */
export function fitSections(
  sections: readonly CommentSection[],
  limit: number,
  length: (sections: readonly CommentSection[]) => number,
): readonly CommentSection[] | null {
  const order = sections
    .flatMap(({ pieces }, section) => pieces.map(({ keep }, piece) => ({ keep, section, piece })))
    .filter(({ keep }) => keep !== "always")
    .sort((a, b) => Number(a.keep) - Number(b.keep) || b.section - a.section || b.piece - a.piece);
  const dropped = new Set<string>();
  let kept = sections;
  for (const { section, piece } of order) {
    if (length(kept) <= limit) return kept;
    dropped.add(`${String(section)}.${String(piece)}`);
    kept = sections.map((whole, at) => withoutPieces(whole, (index) => dropped.has(`${String(at)}.${String(index)}`)));
  }
  return length(kept) <= limit ? kept : null;
}

function withoutPieces(section: CommentSection, isDropped: (piece: number) => boolean): CommentSection {
  const pieces = section.pieces.filter((_, index) => !isDropped(index));
  return { ...section, pieces, leftOut: section.leftOut + section.pieces.length - pieces.length };
}
