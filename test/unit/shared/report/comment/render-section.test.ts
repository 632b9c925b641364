import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { validationReport } from "../../../../../actions/validate-model/report.ts";
import { composeComment, parseComment } from "../../../../../shared/report/comment/body.ts";
import { renderCommentSection } from "../../../../../shared/report/comment/render-section.ts";
import type { CommentSection } from "../../../../../shared/report/comment/section.ts";
import { samples } from "../../../../fixtures/reports/sample-outcomes.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const source = {
  action: "validate-model",
  leg: null,
  commit: "5d1c2e7f90ab12cd34ef5d1c2e7f90ab12cd34ef",
  recordDigest: "ab".repeat(32),
  runUrl: "https://github.com/octo/models/actions/runs/123",
  artifact: { name: "modelgate-income", url: "https://github.com/octo/models/actions/runs/123/artifacts/9" },
} as const;

function sectionOf(
  name: string,
  more: { readonly budget?: number; readonly leg?: string | null } = {},
): CommentSection {
  const outcome = samples.get(name);
  if (outcome === undefined) throw new Error(`no sample ${name}`);
  const { leg = null, ...budget } = more;
  return renderCommentSection(validationReport(outcome, []), { source: { ...source, leg }, sha256, ...budget });
}

function bodyOf(name: string): string {
  const model = samples.get(name)?.result.model ?? "";
  return composeComment([sectionOf(name)], { model, sha256, limit: 65_000 }) ?? "";
}

describe("a section of the comment", () => {
  it.each([...samples.keys()])("reads as it did for %s", async (name) => {
    await expect(bodyOf(name)).toMatchFileSnapshot(`golden/${name}.md`);
  });

  it.each([...samples.keys()])("survives being read back for %s", (name) => {
    expect(parseComment(bodyOf(name))?.sections).toEqual([sectionOf(name)]);
  });

  it("says verdict, why and worst number before anything else", () => {
    const [first] = sectionOf("fail").pieces;
    expect(first?.text).toMatch(
      /^### ❌ Fail: validate-model\n\n\*\*Fails on 2 of .* Worst: roc_auc is 0\.871 \\\[0\.861, 0\.881\\\]/u,
    );
  });

  it("names its leg", () => {
    const section = sectionOf("pass", { leg: "seed 7 | <b>" });
    expect(section.id).toBe("validate-model/seed%207%20%7C%20%3Cb%3E");
    expect(section.pieces[0]?.text).toContain("validate-model (seed 7 &#124; &lt;b&gt;)");
  });

  it("never sheds verdict and digests, however small its budget", () => {
    const outcome = samples.get("fail");
    const text = sectionOf("fail", { budget: 10 })
      .pieces.map((piece) => piece.text)
      .join("\n");
    expect(text).toContain("❌ Fail");
    for (const digest of [
      outcome?.result.subject,
      outcome?.result.champion,
      outcome?.result.data,
      outcome?.result.policy,
    ])
      expect(text).toContain(digest?.sha256);
    expect(text).toContain(source.recordDigest);
  });

  it("opens and closes every fold, even when pieces are shed", () => {
    for (const budget of [10, 3000, 5000, 60_000]) {
      const text = sectionOf("fail", { budget })
        .pieces.map((piece) => piece.text)
        .join("\n");
      expect(text.match(/<details>/gu)?.length).toBe(text.match(/<\/details>/gu)?.length);
    }
  });

  it("says how many parts its budget cost", () => {
    const whole = sectionOf("fail");
    const small = sectionOf("fail", { budget: 3000 });
    expect(whole.leftOut).toBe(0);
    expect(small.leftOut).toBe(whole.pieces.length - small.pieces.length);
    expect(small.digest).toBe(whole.digest);
  });

  it("links nothing that is no plain web address", () => {
    const artifact = { name: "x](javascript:alert(1))", url: "javascript:alert(1)" };
    const document = validationReport(samples.get("pass")!, []);
    const section = renderCommentSection(document, { source: { ...source, runUrl: null, artifact }, sha256 });
    expect(section.pieces.at(-1)?.text).toMatch(
      /Commit <code>5d1c2e7f90ab<\/code> · full report: x\\\]\(javascript:alert\(1\)\)$/u,
    );
  });

  it("lets no name become markup", () => {
    // Inside a fence GitHub reads nothing as markup.
    const body = bodyOf("hostile").replaceAll(/^```[^]*?^```$/gmu, "");
    expect(body).not.toMatch(/<script|<\/svg|@team|\]\(https:\/\/evil/u);
  });
});
