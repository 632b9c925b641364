import { commentSubject, type CommentSubject, isReadable, parseComment } from "./body.ts";
import { type SectionEdit, subjectEdit } from "./edit.ts";
import { entriesOf, historySection } from "./head-history.ts";
import { type CommentSection, HEAD_SECTION, isOlder, type Sha256 } from "./section.ts";

export interface WithdrawalRequest {
  /** Null when the run ended before it was known. */
  readonly model: string | null;
  /** What is put in the earlier section's place. */
  readonly section: CommentSection;
  readonly sha256: Sha256;
}

/**
 * What a run that judged nothing does to the section that an earlier run of its action left: an edit that replaces it; `none` where nothing
 * stands; `ambiguous` where several comments have one and nobody knows which model this run was about, since a section that is wrongly withdrawn
 * says something false too.
 *
 * @param bodies comments of ours on one pull request
 */
export function withdrawal(
  bodies: readonly string[],
  { model, section, sha256 }: WithdrawalRequest,
): { readonly kind: "edit"; readonly edit: SectionEdit } | { readonly kind: "none" | "ambiguous" } {
  const found = new Map<string, CommentSubject>();
  for (const parsed of bodies.map(parseComment)) {
    if (parsed === null || !isReadable(parsed) || !parsed.sections.some(({ id }) => id === section.id)) continue;
    found.set(parsed.modelKey, { modelKey: parsed.modelKey, title: parsed.title ?? "## modelgate" });
  }
  const editOf = (subject: CommentSubject): { readonly kind: "edit"; readonly edit: SectionEdit } => ({
    kind: "edit",
    edit: section.id === HEAD_SECTION ? headWithdrawal(subject, section, sha256) : subjectEdit(subject, [section]),
  });
  if (model !== null) {
    const named = commentSubject(model, sha256);
    return found.has(named.modelKey) ? editOf(named) : { kind: "none" };
  }
  const [only, ...others] = found.values();
  if (only === undefined) return { kind: "none" };
  return others.length > 0 ? { kind: "ambiguous" } : editOf(only);
}

/** A head that no longer holds joins the list of earlier ones: what it came to stays to be read. */
function headWithdrawal(subject: CommentSubject, head: CommentSection, sha256: Sha256): SectionEdit {
  const alone = subjectEdit(subject, [head]);
  const editOf = (bodies: readonly string[]): SectionEdit => {
    const known = bodies.flatMap((body) => parseComment(body)?.sections ?? []);
    const isLater = (section: CommentSection): boolean => section.id === HEAD_SECTION && isOlder(head, section);
    if (known.some(isLater)) return alone;
    return subjectEdit(subject, [head, ...historySection(entriesOf(known), null, sha256)]);
  };
  return {
    ...alone,
    apply: (bodies, limit) => editOf(bodies).apply(bodies, limit),
    holds: (body, earlier) => editOf([body, ...earlier]).holds(body, earlier),
  };
}
