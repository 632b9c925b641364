import { expect, it } from "vitest";
import { scan } from "../../../../../shared/core/text/scan.ts";

it("splits words, numbers, symbols and quoted texts, with their places", () => {
  const scanned = scan(`a-b.c >=-1e3 'it''s' "x" %`);
  expect(scanned).toMatchObject({
    kind: "tokens",
    tokens: [
      { kind: "word", text: "a-b.c", offset: 0, length: 5 },
      { kind: "symbol", text: ">=", offset: 6 },
      { kind: "number", text: "-1e3", offset: 8 },
      { kind: "quoted", text: "it's", mark: "'", offset: 13, length: 7, offsets: [14, 15, 16, 18, 19] },
      { kind: "quoted", text: "x", mark: '"' },
      { kind: "symbol", text: "%" },
    ],
  });
});

it("refuses an open quote and control characters, saying where", () => {
  expect(scan("a 'b")).toEqual({ kind: "unclosed-quote", text: "'", offset: 2, length: 2 });
  expect(scan("a\tb\u0007")).toEqual({ kind: "control-character", text: "\u0007", offset: 3, length: 1 });
});
