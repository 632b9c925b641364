import { describe, expect, it } from "vitest";
import { parseComment } from "../../../../../shared/report/comment/body.ts";
import { sectionEdit, type SectionEdit } from "../../../../../shared/report/comment/edit.ts";
import { headEdit } from "../../../../../shared/report/comment/head-edit.ts";
import { headEntries, headEntryLine, type HeadEntry } from "../../../../../shared/report/comment/head-entry.ts";
import { commentSection, type CommentSection, type SectionRun } from "../../../../../shared/report/comment/section.ts";
import { withdrawal } from "../../../../../shared/report/comment/withdrawal.ts";
import { sha256 } from "../../records/record-request.ts";

const LIMIT = 65_000;

function section(id: string, text: string, run: SectionRun): CommentSection {
  return commentSection(id, [{ keep: "always", text }], sha256, run);
}

function applied(edit: SectionEdit, ...bodies: readonly string[]): string {
  const result = edit.apply(bodies, LIMIT);
  if (result.kind === "refused") throw new Error(result.detail);
  return result.body;
}

function texts(body: string): readonly (string | undefined)[] {
  return parseComment(body)?.sections.map(({ pieces }) => pieces[0]?.text) ?? [];
}

function editOf(bodies: readonly string[], request: Parameters<typeof withdrawal>[1]): SectionEdit {
  const found = withdrawal(bodies, request);
  if (found.kind !== "edit") throw new Error(`it is ${found.kind}`);
  return found.edit;
}

describe("a withdrawal", () => {
  const own = section("a", "not judged", { id: 9, attempt: 1 });
  const body = (model: string, id = "a"): string =>
    applied(sectionEdit({ model, sections: [section(id, "pass", { id: 8, attempt: 1 })], sha256 }));
  const request = { section: own, sha256 };

  it("replaces the earlier section of the named model and keeps the comment's title", () => {
    const bodies = [body("credit"), body("income")];
    const edit = editOf(bodies, { ...request, model: "income" });
    expect(bodies.map((one) => edit.isOurs(one))).toEqual([false, true]);
    const written = applied(edit, bodies[1] ?? "");
    expect(texts(written)).toEqual(["not judged"]);
    expect(written).toContain("\n## modelgate: income\n");
  });

  it("finds the one comment that has the section when the model is not known, title and all", () => {
    const edit = editOf([body("a & b"), body("other", "b")], { ...request, model: null });
    expect(applied(edit, body("a & b"))).toContain("\n## modelgate: a &amp; b\n");
  });

  it("is none where nothing stood and where another model's stands", () => {
    expect(withdrawal([], { ...request, model: "income" }).kind).toBe("none");
    expect(withdrawal([], { ...request, model: null }).kind).toBe("none");
    expect(withdrawal([body("income", "b"), "talk"], { ...request, model: "income" }).kind).toBe("none");
    expect(withdrawal([body("credit")], { ...request, model: "income" }).kind).toBe("none");
  });

  it("is ambiguous where it could be either of two", () => {
    expect(withdrawal([body("credit"), body("income")], { ...request, model: null }).kind).toBe("ambiguous");
  });
});

describe("a withdrawal of the head", () => {
  const entry = (id: number, fill: string, verdict: HeadEntry["verdict"]): HeadEntry => ({
    commit: fill.repeat(40),
    verdict,
    at: "2026-11-23T21:10:00Z",
    runId: id,
    attempt: 1,
    runUrl: `https://github.com/acme/models/actions/runs/${String(id)}/attempts/1`,
  });
  const judged = (of: HeadEntry): SectionEdit => {
    const head = section("head", `## head\n\n${headEntryLine(of)}`, { id: of.runId, attempt: of.attempt });
    return headEdit({ model: "income", head, entry: of, sha256 });
  };
  const withdrawn = (run: number, ...bodies: readonly string[]): SectionEdit =>
    editOf(bodies, { model: "income", section: section("head", "not judged", { id: run, attempt: 1 }), sha256 });
  const history = (body: string): readonly string[] =>
    (parseComment(body)?.sections.find(({ id }) => id === "history")?.pieces ?? [])
      .flatMap(({ text }) => headEntries(text))
      .map(({ commit, verdict }) => `${commit.slice(0, 1)} ${verdict}`);

  const [first, second, third] = [entry(1, "a", "fail"), entry(2, "b", "pass"), entry(4, "c", "warn")];
  const two = applied(judged(second), applied(judged(first)));

  it("keeps what the head came to in the list of earlier heads, and the next head finds it there", () => {
    const body = applied(withdrawn(3, two), two);
    expect([texts(body)[0], history(body)]).toEqual(["not judged", ["b pass", "a fail"]]);
    const next = applied(judged(third), body);
    expect(history(next)).toEqual(["b pass", "a fail"]);
  });

  it("sees that it is written, and that its list was lost", () => {
    const edit = withdrawn(3, two);
    const body = applied(edit, two);
    expect(edit.holds(body, [two])).toBe(true);
    expect(edit.holds(body.replace(/<!-- modelgate:section id=history[^]*$/u, ""), [two])).toBe(false);
  });

  it("comes to the same text again", () => {
    const body = applied(withdrawn(3, two), two);
    expect(applied(withdrawn(3, body), body)).toBe(body);
  });

  it("leaves a later head and its list alone", () => {
    const later = applied(judged(third), two);
    const edit = withdrawn(3, later);
    expect(edit.isSuperseded(later)).toBe(true);
    expect(applied(edit, later)).toBe(later);
  });
});
