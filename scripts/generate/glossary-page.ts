import { knownReasons, knownUndefinedReasons } from "../../shared/report/words.ts";
import { table } from "./markdown-table.ts";
import { replaceRegion } from "./readme.ts";

/** docs/glossary.md: prose by hand, the codes from the words that reports use, so that both say the same. */
export function glossaryPage(page: string): string {
  const reasons = knownReasons().map(({ code, sentence, step }) => [`\`${code}\``, sentence, step ?? ""]);
  const undefinedReasons = knownUndefinedReasons().map(({ reason, sentence }) => [`\`${reason}\``, sentence]);
  return replaceRegion(
    replaceRegion(page, "reason codes", table(["Code", "Meaning", "What to do"], reasons)),
    "undefined reasons",
    table(["Reason", "Why there is no value"], undefinedReasons),
  );
}
