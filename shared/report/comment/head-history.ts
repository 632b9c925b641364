import { type HeadEntry, headEntries, headEntryLine, isLater } from "./head-entry.ts";
import { commentSection, HEAD_SECTION, HISTORY_SECTION, type CommentSection, type Sha256 } from "./section.ts";

/** A pull request of more heads than this has a history that nobody reads to its end. */
const MOST_ENTRIES = 60;
const KEEP_HISTORY = 15;

/** What the heads among these sections came to, and the lists of earlier ones. */
export function entriesOf(sections: readonly CommentSection[]): readonly HeadEntry[] {
  return sections
    .filter(({ id }) => id === HEAD_SECTION || id === HISTORY_SECTION)
    .flatMap(({ pieces }) => pieces.flatMap(({ text }) => headEntries(text)));
}

/** The later run first. */
export function byEntry(a: HeadEntry | null, b: HeadEntry | null): number {
  if (a === null || b === null) return 0;
  return isLater(a, b) ? -1 : 1;
}

/**
 * Earlier heads, newest first, one a commit: of a commit that was judged several times its last verdict. No section where there is none.
 *
 * @param shown commit that the head is about, which is no earlier one; null for a head without a verdict
 */
export function historySection(
  listed: readonly HeadEntry[],
  shown: string | null,
  sha256: Sha256,
): readonly CommentSection[] {
  const byCommit = new Map<string, HeadEntry>();
  for (const entry of listed) {
    const known = byCommit.get(entry.commit);
    if (entry.commit !== shown && (known === undefined || isLater(entry, known))) byCommit.set(entry.commit, entry);
  }
  const entries = [...byCommit.values()].sort((a, b) => byEntry(a, b)).slice(0, MOST_ENTRIES);
  if (entries.length === 0) return [];
  const lines = entries.map(headEntryLine).join("\n");
  const title = `Earlier heads (${String(entries.length)})`;
  const text = [`<details><summary>${title}</summary>`, lines, "</details>"].join("\n\n");
  return [commentSection(HISTORY_SECTION, [{ keep: KEEP_HISTORY, text }], sha256)];
}
