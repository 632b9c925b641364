import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  clip,
  escapeHtml,
  escapeMarkdown,
  escapeMermaid,
  escapeSvg,
  escapeTerminal,
  markdownCode,
  markdownFence,
  shorten,
  visible,
} from "../../../../shared/report/escape.ts";

const nasty = fc
  .array(
    fc.constantFrom(
      "<",
      ">",
      "&",
      '"',
      "'",
      "`",
      "```",
      "*",
      "_",
      "[",
      "](",
      "|",
      "\n",
      "\r",
      "\u001b[31m",
      "\u202e",
      "\u200b",
      "::",
      ":",
      "##[",
      "@",
      "#1",
      "-->",
      "<!--",
      "</svg>",
      "http://",
      "www.",
      "$",
      "~",
      "\\",
      "a",
      " ",
      "1. ",
      "\ud800",
      ":tada:",
      "GH-1",
    ),
  )
  .map((parts) => parts.join(""));

const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u;

describe("visible", () => {
  it("turns what acts into what stands", () => {
    expect(visible("a\nb\u001b[31m\u202e\u007f\ud800")).toBe("a␊b␛[31m<U+202E>␡\ufffd");
  });
  it("leaves ordinary text of any script alone", () => {
    expect(visible("Größe 年齢 עברית é 🙂")).toBe("Größe 年齢 עברית é 🙂");
  });
});

describe("shorten", () => {
  it("says how long a cut text was", () => {
    expect(shorten("a".repeat(70_000), 5)).toBe("aaaaa… (70000 characters)");
    expect(shorten("abc", 3)).toBe("abc");
    expect(shorten("🙂🙂🙂", 3)).toBe("🙂🙂🙂");
    expect(clip("abcdef", 4)).toBe("abc…");
    expect(clip("abcd", 4)).toBe("abcd");
  });
});

describe("escapeHtml and escapeSvg", () => {
  it("leave no markup and no unseen character", () => {
    fc.assert(
      fc.property(nasty, (text) => {
        for (const escaped of [escapeHtml(text), escapeSvg(text)]) {
          expect(escaped).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#\d+);)/u);
          expect(escaped).not.toMatch(UNSEEN);
        }
      }),
    );
  });
});

describe("escapeMarkdown", () => {
  it("leaves nothing that GitHub would act on", () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const escaped = escapeMarkdown(text);
        expect(escaped).not.toMatch(UNSEEN);
        expect(escaped).not.toMatch(/[<>|`*~$]|&(?!(?:amp|lt|gt|#\d+);)/u);
        expect(escaped).not.toMatch(/(?<!\\)[[\]]/u);
        expect(escaped).not.toMatch(/@(?!&#8203;)|:\/\/|\bwww\.|(?<!&)#\d|GH-\d/iu);
        expect(escaped).not.toMatch(/^\s*(?:[#+=-]|\d+[.)]\s)/u);
      }),
    );
  });
  it("keeps metric names and intervals readable", () => {
    expect(escapeMarkdown("roc_auc is 0.871 [0.861, 0.881]")).toBe("roc_auc is 0.871 \\[0.861, 0.881\\]");
    expect(escapeMarkdown("_a_ __b__")).toBe("&#95;a&#95; &#95;&#95;b&#95;&#95;");
  });
});

describe("markdown code", () => {
  it("holds pipes and backticks inside its own element", () => {
    expect(markdownCode("a|`b</code>")).toBe("<code>a&#124;&#96;b&lt;/code&gt;</code>");
  });
  it("fences text with more backticks than it contains", () => {
    expect(markdownFence("````\nx\u001b", "text")).toBe("`````text\n````\nx␛\n`````");
  });
  it("leaves only plain characters in a Mermaid label", () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(escapeMermaid(text)).toMatch(/^[\p{L}\p{N} .,+()…_-]*$/u);
      }),
    );
  });
});

describe("escapeTerminal", () => {
  it("can start no workflow command and break no line, wherever it is cut", () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const escaped = escapeTerminal(text);
        expect(escaped).not.toMatch(UNSEEN);
        expect(escaped).not.toMatch(/::|##\[/u);
      }),
    );
  });
});
