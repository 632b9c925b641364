import {
  commentSubject,
  type CommentSubject,
  composeFor,
  isReadable,
  parseComment,
  type ParsedComment,
  replaceSection,
} from "./body.ts";
import { type CommentSection, isOlder, type Sha256 } from "./section.ts";

export interface SectionEditRequest {
  readonly model: string;
  /** The sections this writer owns; `gate` writes the head beside its own. */
  readonly sections: readonly CommentSection[];
  readonly sha256: Sha256;
}

/** What the writer of a comment must know of its text, and no more. */
export interface SectionEdit {
  /** Whether the text is a comment on this model. Who wrote it is for the writer to ask. */
  readonly isOurs: (body: string) => boolean;
  /**
   * The text to write: this edit's sections, and every other section of `bodies`. Of several versions of one section that of the latest run
   * counts, this edit's own not excepted; of versions of one run the edit's own, then that of the earlier body.
   * @param limit most UTF-16 units
   */
  readonly apply: (
    bodies: readonly string[],
    limit: number,
  ) => { readonly kind: "body"; readonly body: string } | { readonly kind: "refused"; readonly detail: string };
  /** Whether the text holds this edit's sections, or those of later runs in their place, and all that `earlier` held, none of it older. */
  readonly holds: (body: string, earlier: readonly string[]) => boolean;
  /** Whether later runs have written every section of this edit: it has nothing to add. */
  readonly isSuperseded: (body: string) => boolean;
}

/** An edit of one model's comment that touches only the sections given. */
export function sectionEdit({ model, sections, sha256 }: SectionEditRequest): SectionEdit {
  return subjectEdit(commentSubject(model, sha256), sections);
}

/** An edit of the comment on a model that is known by its key alone. */
export function subjectEdit(subject: CommentSubject, own: readonly CommentSection[]): SectionEdit {
  const inPlace = (body: string): ReadonlyMap<string, CommentSection> =>
    new Map(sectionsOf(body).map((section) => [section.id, section]));
  const isLater = (found: CommentSection | undefined, section: CommentSection): boolean =>
    found !== undefined && isOlder(section, found);
  return {
    isOurs: (body) => parseComment(body)?.modelKey === subject.modelKey,
    apply(bodies, limit) {
      if (bodies.map(parseComment).some((parsed) => parsed !== null && !isReadable(parsed))) {
        return { kind: "refused", detail: "the comment was written by a newer modelgate; use that version here too" };
      }
      const merged = latest(bodies.flatMap(sectionsOf));
      const current = own.filter((section) => !isLater(merged.get(section.id), section));
      const all = current.reduce<readonly CommentSection[]>(replaceSection, [...merged.values()]);
      const body = composeFor(subject, all, limit);
      if (body !== null) return { kind: "body", body };
      const detail = `verdicts and digests of ${String(all.length)} sections alone are longer than GitHub's limit; report fewer matrix legs in one comment`;
      return { kind: "refused", detail };
    },
    holds(body, earlier) {
      const found = inPlace(body);
      const isThere = ({ id, digest }: CommentSection): boolean => found.get(id)?.digest === digest;
      return (
        own.every((section) => isThere(section) || isLater(found.get(section.id), section)) &&
        earlier.flatMap(sectionsOf).every((section) => {
          const now = found.get(section.id);
          return now !== undefined && !isOlder(now, section);
        })
      );
    },
    isSuperseded(body) {
      const found = inPlace(body);
      return own.every((section) => isLater(found.get(section.id), section));
    },
  };
}

/** Each section once: of the latest run, of one run the first. */
function latest(sections: readonly CommentSection[]): ReadonlyMap<string, CommentSection> {
  const merged = new Map<string, CommentSection>();
  for (const section of sections) {
    const known = merged.get(section.id);
    if (known === undefined || isOlder(known, section)) merged.set(section.id, section);
  }
  return merged;
}

function sectionsOf(body: string): readonly CommentSection[] {
  const parsed: ParsedComment | null = parseComment(body);
  return parsed === null || !isReadable(parsed) ? [] : parsed.sections;
}
