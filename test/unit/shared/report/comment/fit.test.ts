import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { composeComment, parseComment } from "../../../../../shared/report/comment/body.ts";
import { commentSection, type CommentSection } from "../../../../../shared/report/comment/section.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Two sections, each with what is never shed and three pieces of 1000 characters. */
const sections: readonly CommentSection[] = ["fairness-check", "validate-model"].map((id) =>
  commentSection(
    id,
    [
      { keep: "always", text: `verdict of ${id}` },
      ...[70, 20, 40].map((keep) => ({ keep, text: `${id} ${String(keep)} `.padEnd(1000, ".") })),
    ],
    sha256,
  ),
);

/** What is left of both when the comment may be that long: `validate-model 20`, in the order it stands. */
function kept(limit: number): readonly string[] {
  const body = composeComment(sections, { model: "income", sha256, limit });
  expect(body?.length ?? 0).toBeLessThanOrEqual(limit);
  const pieces = parseComment(body ?? "")?.sections.flatMap(({ id, pieces: own }) =>
    own.filter(({ keep }) => keep !== "always").map(({ keep }) => `${id} ${String(keep)}`),
  );
  return pieces ?? [];
}

describe("a comment that is too long", () => {
  it("is shed over all sections, lowest first, and of equals the later one", () => {
    const order = [
      "fairness-check 20",
      "validate-model 20",
      "fairness-check 40",
      "validate-model 40",
      "fairness-check 70",
      "validate-model 70",
    ];
    const whole = kept(65_000);
    expect([...whole].sort()).toEqual([...order].sort());
    const length = composeComment(sections, { model: "income", sha256, limit: 65_000 })?.length ?? 0;
    // Each step frees a little over a thousand characters; the note that something was left out costs less than four hundred.
    order.forEach((_, shed) => {
      const left = kept(length - 1000 * (shed + 1) + 450 * Math.min(2, shed + 1));
      expect(left).toEqual(whole.filter((piece) => !order.slice(0, shed + 1).includes(piece)));
    });
  });

  it("keeps verdicts and says what is missing", () => {
    const body = composeComment(sections, { model: "income", sha256, limit: 1500 }) ?? "";
    expect(body).toContain("verdict of validate-model");
    expect(body).toContain("verdict of fairness-check");
    expect(body.match(/Left out to fit GitHub's limit: 3 parts of this section/gu)).toHaveLength(2);
  });

  it("counts on when it is shed again, and keeps the digest of the whole section", () => {
    const once = parseComment(composeComment(sections, { model: "income", sha256, limit: 5500 }) ?? "")?.sections ?? [];
    const twice = parseComment(composeComment(once, { model: "income", sha256, limit: 1500 }) ?? "")?.sections ?? [];
    expect(twice.map(({ leftOut }) => leftOut)).toEqual([3, 3]);
    expect(twice.map(({ digest }) => digest).sort()).toEqual(sections.map(({ digest }) => digest).sort());
  });

  it("is refused rather than stripped of what must stay", () => {
    expect(composeComment(sections, { model: "income", sha256, limit: 300 })).toBeNull();
  });
});
