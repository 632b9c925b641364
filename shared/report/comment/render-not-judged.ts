import { escapeMarkdown } from "../escape.ts";
import { clipped, type CommentSectionOptions, sectionName, sourceLine } from "./render-section.ts";
import { commentSection, HEAD_SECTION, sectionId, type CommentSection } from "./section.ts";

/** Why an action judged nothing: what was wrong, and the next step where there is one. */
export interface NotJudged {
  readonly message: string;
  readonly hint: string | null;
}

/** GitHub shows ten errors of a step; more than that is read in the log. */
const MOST_REASONS = 10;

/**
 * The section of a run that ended before there was a verdict. It takes the place of an earlier run's, which would read as if it held for
 * this one.
 */
export function renderNotJudged(
  reasons: readonly NotJudged[],
  { source, sha256 }: Pick<CommentSectionOptions, "source" | "sha256">,
): CommentSection {
  const { action, leg, run = null } = source;
  const shown = reasons.slice(0, MOST_REASONS).map((reason) => `- ${reasonText(reason, clipped)}`);
  const rest = reasons.length - shown.length;
  const text = [
    `### ⛔ Not judged: ${escapeMarkdown(sectionName(action, leg))}`,
    "**This run ended before there was a verdict. The report that stood here was an earlier run's and no longer holds.**",
    [...shown, ...(rest > 0 ? [`- and ${String(rest)} more, in the run's log`] : [])].join("\n"),
    sourceLine(source),
  ].join("\n\n");
  // What gate says stands at the head, which is its own.
  const id = action === "gate" ? HEAD_SECTION : sectionId(action, leg, sha256);
  return commentSection(id, [{ keep: "always", text }], sha256, run);
}

/** A reason and the next step as two sentences of Markdown; a message is one without its full stop. */
export function reasonText({ message, hint }: NotJudged, escape: (text: string) => string): string {
  const shown = escape(message);
  return hint === null ? shown : `${shown}${/[.!?…]$/u.test(shown) ? "" : "."} ${escape(hint)}`;
}
