import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chooseTarget, type ServingChange, servingHistory } from "../../../../../shared/core/rollback/choose-target.ts";

function change(kind: ServingChange["kind"], name: string): ServingChange {
  return { kind, model: { version: name, sha256: name }, commit: null, runUrl: null };
}

function history(...steps: readonly string[]): {
  readonly current: string | null;
  readonly predecessors: readonly string[];
} {
  const { current, predecessors } = servingHistory(
    steps.map((step) => change(step.startsWith("<") ? "restored" : "promoted", step.replace("<", ""))),
  );
  return { current: current?.model.version ?? null, predecessors: predecessors.map(({ model }) => model.version) };
}

describe("what served", () => {
  it.each([
    [[], { current: null, predecessors: [] }],
    [["a"], { current: "a", predecessors: [] }],
    [["a", "b", "c"], { current: "c", predecessors: ["b", "a"] }],
    [["a", "b", "c", "d", "e"], { current: "e", predecessors: ["d", "c", "b"] }],
    [["a", "b", "<a"], { current: "a", predecessors: [] }],
    [["a", "b", "c", "<b", "d"], { current: "d", predecessors: ["b", "a"] }],
    [["a", "b", "a"], { current: "a", predecessors: ["b"] }],
    [["a", "<x"], { current: "x", predecessors: [] }],
  ])("after %j", (steps, expected) => {
    expect(history(...steps)).toEqual(expected);
  });

  it("never offers what serves, nor what was rolled back from since", () => {
    const step = fc.constantFrom("a", "b", "c", "d", "<a", "<b", "<c");
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const { current, predecessors } = history(...steps);
        expect(predecessors).not.toContain(current);
        expect(new Set(predecessors).size).toBe(predecessors.length);
        const last = steps.at(-1);
        expect(current).toBe(last === undefined ? null : last.replace("<", ""));
      }),
    );
  });
});

describe("where to return to", () => {
  const served = servingHistory(["a", "b", "c"].map((name) => change("promoted", name)));

  it("is the last predecessor by default, and the one asked for among them", () => {
    expect(chooseTarget(served, null)).toMatchObject({ kind: "target", change: { model: { version: "b" } } });
    expect(chooseTarget(served, { version: "a", sha256: "a" })).toMatchObject({ kind: "target" });
  });

  it("is unproven for anything else, and for the champion itself", () => {
    expect(chooseTarget(served, { version: "z", sha256: "z" }).kind).toBe("unproven");
    expect(chooseTarget(served, { version: "c", sha256: "c" }).kind).toBe("unproven");
    expect(chooseTarget(servingHistory([]), null).kind).toBe("none");
  });
});
