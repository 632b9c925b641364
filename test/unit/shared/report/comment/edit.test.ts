import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { parseComment } from "../../../../../shared/report/comment/body.ts";
import { sectionEdit, type SectionEdit } from "../../../../../shared/report/comment/edit.ts";
import { commentSection } from "../../../../../shared/report/comment/section.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const LIMIT = 65_000;

function edit(id: string, text: string, model = "income"): SectionEdit {
  return sectionEdit({ model, sections: [commentSection(id, [{ keep: "always", text }], sha256)], sha256 });
}

function applied(own: SectionEdit, ...bodies: readonly string[]): string {
  const result = own.apply(bodies, LIMIT);
  if (result.kind === "refused") throw new Error(result.detail);
  return result.body;
}

function texts(body: string): readonly (string | undefined)[] {
  return parseComment(body)?.sections.map(({ pieces }) => pieces[0]?.text) ?? [];
}

describe("an edit of the comment", () => {
  it("knows the comment on its own model alone", () => {
    const body = applied(edit("a", "x"));
    expect(edit("b", "y").isOurs(body)).toBe(true);
    expect(edit("b", "y", "loans").isOurs(body)).toBe(false);
    expect(edit("b", "y").isOurs("talk")).toBe(false);
  });

  it("merges several comments; of two versions of a section the earlier body's counts, its own over all", () => {
    const oldest = applied(edit("b", "b old"), applied(edit("a", "a old")));
    const younger = applied(edit("c", "c young"), applied(edit("b", "b young")));
    expect(texts(applied(edit("a", "a new"), oldest, younger))).toEqual(["a new", "b old", "c young"]);
  });

  it("sees that its own section was replaced, or another's is gone", () => {
    const a = edit("a", "x");
    const both = applied(edit("b", "y"), applied(a));
    expect(a.holds(both, [both])).toBe(true);
    expect(a.holds(applied(edit("a", "z"), both), [])).toBe(false);
    expect(a.holds(applied(a), [both])).toBe(false);
    expect(a.holds("talk", [])).toBe(false);
  });

  it("makes the same text whichever writer comes last", () => {
    const [a, b] = [edit("a", "x"), edit("b", "y")];
    expect(applied(a, applied(b))).toBe(applied(b, applied(a)));
  });

  it("refuses to write over a newer format", () => {
    const newer = applied(edit("a", "x")).replace("version=1", "version=2");
    expect(edit("b", "y").apply([newer], LIMIT).kind).toBe("refused");
  });

  it("refuses when what must stay is too long, and says what to do", () => {
    const result = edit("a", "x".repeat(1000)).apply([], 900);
    expect(result).toMatchObject({ kind: "refused", detail: expect.stringContaining("fewer matrix legs") as string });
  });
});
