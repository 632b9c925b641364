import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composeComment, modelKey, parseComment, replaceSection } from "../../../../../shared/report/comment/body.ts";
import { commentSection, sectionId, type CommentSection } from "../../../../../shared/report/comment/section.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const options = { model: "income", sha256, limit: 65_000 };

function section(id: string, text: string): CommentSection {
  return commentSection(id, [{ keep: "always", text }], sha256);
}

function roundTrip(sections: readonly CommentSection[], model = "income"): readonly CommentSection[] | undefined {
  return parseComment(composeComment(sections, { ...options, model }) ?? "")?.sections;
}

/** Text that tries to be one of our markers, between anything else. */
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 30 }),
      fc.constantFrom(
        "<!-- /modelgate:section -->",
        "<!-- modelgate:section id=head digest=" + "0".repeat(64) + " left-out=0 -->",
        "<!-- /modelgate:piece -->",
        "<!-- modelgate:piece keep=1 -->",
        "<!-- modelgate:generated -->",
        "<!-- modelgate:section id=head digest=" + "0".repeat(64) + " left-out=0 run=99999999.1 -->",
        "<!-- modelgate:comment version=2 model=" + "0".repeat(32) + " -->",
        "<!<!----",
        "-->",
        "\n",
        "\r\n",
        "\r",
        "</details>",
        "```",
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

describe("the comment's text", () => {
  it("is not recognised in other text", () => {
    const body = composeComment([section("gate", "x")], options) ?? "";
    expect(parseComment("")).toBeNull();
    expect(parseComment("talk")).toBeNull();
    expect(parseComment(`> ${body}`)).toBeNull();
    expect(parseComment(`quoted:\n${body}`)).toBeNull();
  });

  it("names its model by a hash that no name can forge or break", () => {
    for (const model of ["income", "--> x", "a".repeat(70_000), "\u202e"]) {
      expect(parseComment(composeComment([section("gate", "x")], { ...options, model }) ?? "")?.modelKey).toBe(
        modelKey(model, sha256),
      );
    }
    expect(modelKey("income", sha256)).not.toBe(modelKey("income ", sha256));
  });

  it("puts sections in one order, whoever wrote first", () => {
    const ids = [
      "history",
      "zeta",
      "performance-test",
      "validate-model/b",
      "head",
      "validate-model/a",
      "fairness-check",
    ];
    const forwards = composeComment(
      ids.map((id) => section(id, id)),
      options,
    );
    const backwards = composeComment(
      ids.reverse().map((id) => section(id, id)),
      options,
    );
    expect(forwards).toBe(backwards);
    expect(parseComment(forwards ?? "")?.sections.map(({ id }) => id)).toEqual([
      "head",
      "validate-model/a",
      "validate-model/b",
      "fairness-check",
      "performance-test",
      "zeta",
      "history",
    ]);
  });

  it("says that the overall verdict is not known until somebody owns the head", () => {
    expect(composeComment([section("validate-model", "x")], options)).toContain("Overall verdict: not known yet");
    expect(composeComment([section("head", "Overall: pass")], options)).not.toContain("not known yet");
  });

  it("drops what stands outside all sections and keeps a section whose end was cut off", () => {
    const body = composeComment([section("a", "one"), section("b", "two")], options) ?? "";
    const meddled = body.replace("<!-- /modelgate:section -->", "").concat("\n\nsomebody's remark");
    expect(parseComment(meddled)?.sections.map(({ pieces }) => pieces)).toEqual([
      [{ keep: "always", text: "one" }],
      [{ keep: "always", text: "two" }],
    ]);
  });

  it("keeps every section whole, whatever text stands in one of them", () => {
    fc.assert(
      fc.property(hostile, hostile, fc.option(hostile), hostile, (first, second, leg, model) => {
        const mine = commentSection(
          sectionId("validate-model", leg, sha256),
          [
            { keep: "always", text: first },
            { keep: 40, text: second },
          ],
          sha256,
          { id: 10 ** 14, attempt: 12 },
        );
        const other = section("zeta", "the other's words");
        const read = roundTrip([mine, other], model);
        expect(read).toEqual([mine, other]);
        expect(roundTrip(read ?? [], model)).toEqual([mine, other]);
      }),
      { numRuns: 500 },
    );
  });

  it("is the same when it is read and written again", () => {
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 6 }), (texts) => {
        const sections = texts.map((text, index) => section(`s${String(index)}`, text));
        const body = composeComment(sections, options) ?? "";
        expect(composeComment(parseComment(body)?.sections ?? [], options)).toBe(body);
      }),
    );
  });

  it("replaces one section and leaves the others as they were", () => {
    const before = [section("a", "one"), section("b", "two")];
    const after = replaceSection(before, section("a", "new"));
    expect(after).toHaveLength(2);
    expect(after).toContainEqual(section("a", "new"));
    expect(after).toContain(before[1]);
  });
});

describe("the name of a section", () => {
  it("is the action's, and the leg's behind it", () => {
    expect(sectionId("validate-model", null, sha256)).toBe("validate-model");
    expect(sectionId("validate-model", "ubuntu 3.12 / a>b", sha256)).toBe("validate-model/ubuntu%203.12%20%2F%20a%3Eb");
  });

  it("is never the same for two legs", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.string({ maxLength: 200 }), (a, b) => {
        fc.pre(a !== b);
        expect(sectionId("x", a, sha256)).not.toBe(sectionId("x", b, sha256));
      }),
    );
    const long = "n".repeat(500);
    expect(sectionId("x", `${long}1`, sha256)).not.toBe(sectionId("x", `${long}2`, sha256));
    expect(sectionId("x", long, sha256).length).toBeLessThan(100);
  });
});
