import type { Verdict } from "../../core/gate/verdict.ts";

/** How to stress text; the plain ink returns it as it is. */
export interface Ink {
  strong(text: string): string;
  quiet(text: string): string;
  verdict(verdict: Verdict, text: string): string;
}

/** The sixteen basic colours only: a terminal's owner has chosen what they look like. Blue and yellow, not red and green, part pass from fail. */
const VERDICT_COLOUR: Readonly<Record<Verdict, string>> = { pass: "36", warn: "33", fail: "31", inconclusive: "35" };

export function inkFor(color: boolean): Ink {
  const paint = (codes: string, text: string): string =>
    color && text !== "" ? `\u001b[${codes}m${text}\u001b[0m` : text;
  return {
    strong: (text) => paint("1", text),
    quiet: (text) => paint("2", text),
    verdict: (verdict, text) => paint(`1;${VERDICT_COLOUR[verdict]}`, text),
  };
}
