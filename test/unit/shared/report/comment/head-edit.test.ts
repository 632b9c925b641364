import { describe, expect, it } from "vitest";
import { parseComment } from "../../../../../shared/report/comment/body.ts";
import { sectionEdit, type SectionEdit } from "../../../../../shared/report/comment/edit.ts";
import { headEdit } from "../../../../../shared/report/comment/head-edit.ts";
import {
  headEntries,
  headEntryLine,
  isLater,
  type HeadEntry,
} from "../../../../../shared/report/comment/head-entry.ts";
import { commentSection } from "../../../../../shared/report/comment/section.ts";
import { sha256 } from "../../records/record-request.ts";

function entry(runId: number, fill: string, more: Partial<HeadEntry> = {}): HeadEntry {
  return {
    commit: fill.repeat(40),
    verdict: "pass",
    at: "2026-11-23T21:10:00Z",
    runId,
    attempt: 1,
    runUrl: `https://github.com/acme/models/actions/runs/${String(runId)}/attempts/1`,
    ...more,
  };
}

function edit(of: HeadEntry): SectionEdit {
  const text = `## head of run ${String(of.runId)}, attempt ${String(of.attempt)}\n\n${headEntryLine(of)}`;
  const head = commentSection("head", [{ keep: "always", text }], sha256);
  return headEdit({ model: "income", head, entry: of, sha256 });
}

function written(edits: readonly SectionEdit[], start = ""): string {
  return edits.reduce((body, next) => {
    const applied = next.apply(body === "" ? [] : [body], 65_000);
    if (applied.kind !== "body") throw new Error(applied.detail);
    return applied.body;
  }, start);
}

function history(body: string): readonly string[] {
  const section = parseComment(body)?.sections.find(({ id }) => id === "history");
  return (section?.pieces ?? [])
    .flatMap(({ text }) => headEntries(text))
    .map(({ commit, verdict }) => `${commit.slice(0, 1)} ${verdict}`);
}

function shown(body: string): string {
  return /## head of (run \d+, attempt \d+)/u.exec(body)?.[1] ?? "";
}

describe("headEdit", () => {
  const first = entry(1, "a", { verdict: "fail" });
  const second = entry(2, "b", { verdict: "inconclusive" });
  const third = entry(3, "c");

  it("has no history for a first head", () => {
    const body = written([edit(first)]);
    expect([shown(body), history(body)]).toEqual(["run 1, attempt 1", []]);
  });
  it("moves earlier heads into the list, newest first, with their verdicts", () => {
    const body = written([edit(first), edit(second), edit(third)]);
    expect([shown(body), history(body)]).toEqual(["run 3, attempt 1", ["b inconclusive", "a fail"]]);
  });
  it("gives the same text in whatever order runs finish", () => {
    const orders = [
      [first, second, third],
      [third, first, second],
      [second, third, first],
      [third, second, first],
    ];
    const bodies = orders.map((order) => written(order.map(edit)));
    expect(new Set(bodies).size).toBe(1);
  });
  it("replaces the head of an earlier attempt on the same commit and does not list it", () => {
    const again = entry(1, "a", { attempt: 2, verdict: "pass" });
    const body = written([edit(first), edit(again)]);
    expect([shown(body), history(body)]).toEqual(["run 1, attempt 2", []]);
    expect(written([edit(again), edit(first)])).toBe(body);
  });
  it("lists a commit that was judged several times by its last verdict", () => {
    const again = entry(1, "a", { attempt: 2, verdict: "pass" });
    expect(history(written([edit(first), edit(again), edit(second)]))).toEqual(["a pass"]);
    expect(history(written([edit(again), edit(second), edit(first)]))).toEqual(["a pass"]);
  });
  it("holds once it is written, and no longer when somebody has put an older text back", () => {
    const before = written([edit(first)]);
    const after = written([edit(second)], before);
    expect(edit(second).holds(after, [before])).toBe(true);
    expect(edit(second).holds(before, [after])).toBe(false);
    expect(edit(second).apply([after], 65_000)).toEqual({ kind: "body", body: after });
  });
  it("leaves the sections of others as they are", () => {
    const section = commentSection("validate-model", [{ keep: "always", text: "mine" }], sha256);
    const others = written([sectionEdit({ model: "income", sections: [section], sha256 })]);
    const body = written([edit(first), edit(second)], others);
    expect(parseComment(body)?.sections.map(({ id }) => id)).toEqual(["head", "validate-model", "history"]);
  });
  it("keeps at most sixty earlier heads", () => {
    const many = Array.from({ length: 70 }, (_, index) =>
      entry(index + 1, "f", { commit: (index + 1).toString(16).padStart(40, "0") }),
    );
    const body = written(many.map(edit));
    expect(history(body)).toHaveLength(60);
    expect(body.length).toBeLessThan(20_000);
  });
});

describe("head entries", () => {
  it("are read back as they were written", () => {
    expect(headEntries(`words\n${headEntryLine(entry(7, "d"))}\nmore`)).toEqual([entry(7, "d")]);
  });
  it("are not read from anything else", () => {
    const line = headEntryLine(entry(7, "d"));
    for (const text of [` ${line}`, `${line} x`, line.replace("pass", "passed"), line.replace("https", "javascript")])
      expect(headEntries(text)).toEqual([]);
  });
  it("are ordered by run, then by attempt", () => {
    expect(isLater(entry(10, "a"), entry(9, "a", { attempt: 5 }))).toBe(true);
    expect(isLater(entry(9, "a", { attempt: 2 }), entry(9, "a"))).toBe(true);
    expect(isLater(entry(9, "a"), entry(9, "a"))).toBe(false);
  });
});
