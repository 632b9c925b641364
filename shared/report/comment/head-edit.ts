import { parseComment } from "./body.ts";
import { sectionEdit, type SectionEdit } from "./edit.ts";
import { type HeadEntry, headEntries, isLater } from "./head-entry.ts";
import { byEntry, entriesOf, historySection } from "./head-history.ts";
import { HEAD_SECTION, type CommentSection, type Sha256 } from "./section.ts";

export interface HeadEditRequest {
  readonly model: string;
  readonly head: CommentSection;
  readonly entry: HeadEntry;
  readonly sha256: Sha256;
}

/**
 * The edit that puts a head in its place and moves the one before it into the list of earlier heads. Both follow from what is there, so that
 * writers that overlap come to the same text. A head of an earlier run that finishes late does not take the place of a later one: it joins the list.
 */
export function headEdit({ model, head, entry, sha256 }: HeadEditRequest): SectionEdit {
  const editOf = (bodies: readonly string[]): SectionEdit => {
    const known = bodies.flatMap((body) => parseComment(body)?.sections ?? []);
    const heads = known.filter(({ id }) => id === HEAD_SECTION);
    const later = heads.filter((section) => entryOf(section, entry) !== null);
    const [newest = null] = later.sort((a, b) => byEntry(entryOf(a, entry), entryOf(b, entry)));
    const shown = newest === null ? entry : (entryOf(newest, entry) ?? entry);
    const listed = [entry, ...entriesOf(known)];
    const sections = [newest ?? head, ...historySection(listed, shown.commit, sha256)];
    return sectionEdit({ model, sections, sha256 });
  };
  return {
    isOurs: (body) => sectionEdit({ model, sections: [head], sha256 }).isOurs(body),
    apply: (bodies, limit) => editOf(bodies).apply(bodies, limit),
    holds: (body, earlier) => editOf([body, ...earlier]).holds(body, earlier),
    isSuperseded: (body) =>
      (parseComment(body)?.sections ?? []).some(
        (section) => section.id === HEAD_SECTION && entryOf(section, entry) !== null,
      ),
  };
}

/** The entry of a head that is later than ours and not of our commit's own earlier attempt; null for any other. */
function entryOf({ pieces }: CommentSection, ours: HeadEntry): HeadEntry | null {
  const found = pieces.flatMap(({ text }) => headEntries(text)).at(-1);
  return found !== undefined && isLater(found, ours) ? found : null;
}
