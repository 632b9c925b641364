import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { parseComment } from "../../../../../shared/report/comment/body.ts";
import { sectionEdit, type SectionEdit } from "../../../../../shared/report/comment/edit.ts";
import { commentSection, type CommentSection, type SectionRun } from "../../../../../shared/report/comment/section.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const LIMIT = 65_000;

function section(id: string, text: string, run: SectionRun | null = null): CommentSection {
  return commentSection(id, [{ keep: "always", text }], sha256, run);
}

function edit(id: string, text: string, model = "income", run: SectionRun | null = null): SectionEdit {
  return sectionEdit({ model, sections: [section(id, text, run)], sha256 });
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
    const newer = applied(edit("a", "x")).replace("version=2", "version=3");
    expect(edit("b", "y").apply([newer], LIMIT).kind).toBe("refused");
  });

  it("refuses when what must stay is too long, and says what to do", () => {
    const result = edit("a", "x".repeat(1000)).apply([], 900);
    expect(result).toMatchObject({ kind: "refused", detail: expect.stringContaining("fewer matrix legs") as string });
  });
});

describe("sections of several runs", () => {
  const by = (id: number, attempt = 1): SectionRun => ({ id, attempt });
  const late = applied(edit("a", "of run 20", "income", by(20)));

  it.each([
    { what: "an earlier run", run: by(19, 5), text: "of run 20", superseded: true },
    { what: "the same run", run: by(20), text: "mine", superseded: false },
    { what: "a re-run", run: by(20, 2), text: "mine", superseded: false },
    { what: "a later run", run: by(21), text: "mine", superseded: false },
    { what: "a writer that names no run", run: null, text: "mine", superseded: false },
  ])("$what: the comment then says $text", ({ run, text, superseded }) => {
    const own = edit("a", "mine", "income", run);
    const body = applied(own, late);
    expect(texts(body)).toEqual([text]);
    expect(own.isSuperseded(body)).toBe(superseded);
    expect(own.holds(body, [late])).toBe(true);
  });

  it("takes the later of two versions that overlapping writers left, and misses it where it is not", () => {
    const early = applied(edit("a", "of run 19", "income", by(19)));
    const other = edit("b", "b", "income", by(20));
    expect(texts(applied(other, early, late))).toEqual(["of run 20", "b"]);
    expect(other.holds(applied(other, early), [late])).toBe(false);
  });

  it("reads a comment of format 1, which named no run, and any run may replace its sections", () => {
    const first = applied(edit("a", "old")).replace("version=2", "version=1");
    expect(first).not.toContain(" run=");
    expect(texts(applied(edit("b", "b", "income", by(1)), first))).toEqual(["old", "b"]);
    expect(texts(applied(edit("a", "new", "income", by(1)), first))).toEqual(["new"]);
  });
});
