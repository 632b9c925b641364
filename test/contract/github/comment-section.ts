import { createHash } from "node:crypto";
import { commentSection, sectionId, type CommentSection } from "../../../shared/report/comment/section.ts";

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

export function section(leg: string | null, text = "all is well"): CommentSection {
  return commentSection(sectionId("validate-model", leg, sha256), [{ keep: "always", text }], sha256);
}
