import { describe, expect, it } from "vitest";
import { validationReport } from "../../../../../actions/validate-model/report.ts";
import { html, svg } from "../../../../../shared/report/html/markup.ts";
import { renderHtml } from "../../../../../shared/report/html/render.ts";
import { failing, samples } from "../../../../fixtures/reports/sample-outcomes.ts";

const pages = [...samples].map(([name, outcome]) => ({ name, page: renderHtml(validationReport(outcome, [])) }));
const VOID = new Set(["meta", "!doctype"]);
const ALLOWED = new Set(
  "!doctype html head meta title style body div nav a header main section footer p h1 h2 ol ul li dl dt dd span strong code pre details summary table caption thead tbody tr th td figure figcaption svg desc g text tspan rect line path circle polyline".split(
    " ",
  ),
);

interface Tag {
  readonly name: string;
  readonly attributes: string;
}

/** A small strict reader: tags must be known, nested and closed, attributes quoted. Returns every tag. */
function tagsOf(page: string): readonly Tag[] {
  const open: string[] = [];
  const tags: Tag[] = [];
  const body = page.replace(/<style>[\s\S]*?<\/style>/u, "<style></style>");
  for (const [, slash = "", name = "", attributes = "", selfClosing = ""] of body.matchAll(
    /<(\/?)([!a-z][a-z0-9]*)((?:\s+[a-zA-Z0-9:-]+(?:="[^"<>]*")?)*)\s*(\/?)>/gu,
  )) {
    expect(ALLOWED).toContain(name);
    if (slash === "/") expect(open.pop()).toBe(name);
    else if (selfClosing === "" && !VOID.has(name)) open.push(name);
    if (slash === "") tags.push({ name, attributes });
  }
  expect(open).toEqual([]);
  const rest = body.replace(/<(\/?)([!a-z][a-z0-9]*)((?:\s+[a-zA-Z0-9:-]+(?:="[^"<>]*")?)*)\s*(\/?)>/gu, "");
  expect(rest).not.toMatch(/[<>]/u);
  return tags;
}

describe("renderHtml", () => {
  it("equals the golden page", async () => {
    // The style is the same on every page and would drown what changes.
    const page = renderHtml(validationReport(failing, [])).replace(/<style>[\s\S]*<\/style>/u, "<style></style>");
    await expect(page).toMatchFileSnapshot("../../../../fixtures/reports/fail.html");
  });
  it.each(pages)("writes a well-formed $name page that runs nothing and fetches nothing", ({ page }) => {
    const tags = tagsOf(page);
    for (const { attributes } of tags) {
      expect(attributes).not.toMatch(/\son[a-z]+=|javascript:|\ssrc=/u);
      expect(attributes).not.toMatch(/href="(?!#)/u);
    }
    expect(page).not.toMatch(/url\(|@import/u);
  });
  it.each(pages)("links every entry of the contents of $name to one place", ({ page }) => {
    const ids = [...page.matchAll(/\sid="([^"]+)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/href="#([^"]+)"/gu)) expect(ids).toContain(target);
  });
  it("gives every drawing a role, a title, a description and a caption", () => {
    for (const { page } of pages) {
      const figures = page.match(/<figure[\s\S]*?<\/figure>/gu) ?? [];
      for (const drawn of figures) {
        expect(drawn).toMatch(
          /<svg role="img" aria-labelledby="([^ "]+) ([^ "]+)"[^>]*><title id="\1">[^<]+<\/title><desc id="\2">[^<]+<\/desc>/u,
        );
        expect(drawn).toContain("<figcaption>");
      }
    }
    expect(pages.some(({ page }) => page.includes("<figure"))).toBe(true);
  });
  it("never says a verdict by colour alone", () => {
    for (const { page } of pages) {
      for (const [, shown] of page.matchAll(/<span class="verdict [a-z]+">([\s\S]*?)<\/span>(?=<)/gu))
        expect(shown).toMatch(/[✓!✗?]/u);
      expect(page).toMatch(/<span class="mark" aria-hidden="true">[✓!✗?]<\/span>(?:Pass|Warn|Fail|Inconclusive)/u);
    }
  });
});

describe("markup templates", () => {
  it("escape every string and keep markup", () => {
    expect(html`<p>${"<b>"}${html`<i>${'"'}</i>`}${[html`1`, html`2`]}${1.2345}</p>`.source).toBe(
      "<p>&lt;b&gt;<i>&quot;</i>121.23</p>",
    );
    expect(svg`<text>${"a<b"}</text>`.source).toBe("<text>a&#60;b</text>");
  });
});
