import { composeComment, isReadable, modelKey, parseComment, replaceSection } from "./body.ts";
import type { CommentSection, Sha256 } from "./section.ts";

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
   * The text to write: this edit's sections, and every other section of `bodies`; of two versions of one section that of the earlier body.
   * @param limit most UTF-16 units
   */
  readonly apply: (
    bodies: readonly string[],
    limit: number,
  ) => { readonly kind: "body"; readonly body: string } | { readonly kind: "refused"; readonly detail: string };
  /** Whether the text holds this edit's sections as they are, and every section that one of `earlier` held. */
  readonly holds: (body: string, earlier: readonly string[]) => boolean;
}

/** An edit of one model's comment that touches only the sections given. */
export function sectionEdit({ model, sections: own, sha256 }: SectionEditRequest): SectionEdit {
  const key = modelKey(model, sha256);
  const sectionsOf = (body: string): readonly CommentSection[] => {
    const parsed = parseComment(body);
    return parsed === null || !isReadable(parsed) ? [] : parsed.sections;
  };
  return {
    isOurs: (body) => parseComment(body)?.modelKey === key,
    apply(bodies, limit) {
      if (bodies.map(parseComment).some((parsed) => parsed !== null && !isReadable(parsed))) {
        return { kind: "refused", detail: "the comment was written by a newer modelgate; use that version here too" };
      }
      const merged = new Map<string, CommentSection>();
      for (const section of bodies.flatMap(sectionsOf)) {
        if (!merged.has(section.id)) merged.set(section.id, section);
      }
      const all = own.reduce<readonly CommentSection[]>(replaceSection, [...merged.values()]);
      const body = composeComment(all, { model, sha256, limit });
      if (body !== null) return { kind: "body", body };
      const detail = `verdicts and digests of ${String(all.length)} sections alone are longer than GitHub's limit; report fewer matrix legs in one comment`;
      return { kind: "refused", detail };
    },
    holds(body, earlier) {
      const found = new Map(sectionsOf(body).map((section) => [section.id, section]));
      return (
        own.every(({ id, digest }) => found.get(id)?.digest === digest) &&
        earlier.flatMap(sectionsOf).every(({ id }) => found.has(id))
      );
    },
  };
}
