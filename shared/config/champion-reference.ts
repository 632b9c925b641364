import type { Problem } from "../core/errors.ts";
import { didYouMean } from "../core/text/nearest.ts";
import { quote } from "../core/text/quote.ts";

/** A champion as written; the path is not resolved yet. */
export type WrittenChampion =
  | { readonly kind: "base" }
  | { readonly kind: "path"; readonly path: string }
  | { readonly kind: "git"; readonly ref: string }
  | { readonly kind: "registry"; readonly alias: string };

const SCHEMES = ["git", "registry"];
/** No leading `-`: a reference becomes an argument of git. The rest is what git check-ref-format and revisions allow, less the exotic. */
const GIT_REF = /^(?!.*\.\.)[A-Za-z0-9][A-Za-z0-9._/@{}^~-]{0,199}$/u;
const ALIAS = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/u;

/** Parses `base`, `git:REF`, `registry:ALIAS`; anything else is a path. A file called base is written `./base`. */
export function parseChampion(text: string): WrittenChampion | { readonly kind: "problem"; readonly problem: Problem } {
  if (text === "base") return { kind: "base" };
  // One letter before the colon is a Windows drive, not a scheme.
  const [, scheme, rest = ""] = /^([A-Za-z][A-Za-z+-]+):(.*)$/su.exec(text) ?? [];
  if (scheme === undefined) return { kind: "path", path: text };
  if (scheme === "git")
    return GIT_REF.test(rest) ? { kind: "git", ref: rest } : refuse(text, "git:REF with a branch, tag or commit");
  if (scheme === "registry") {
    return ALIAS.test(rest)
      ? { kind: "registry", alias: rest }
      : refuse(text, "registry:ALIAS with letters, digits and . _ -");
  }
  return refuse(
    text,
    "base, a path, git:REF or registry:ALIAS",
    didYouMean(scheme, SCHEMES, "Write a path that holds a colon as ./PATH."),
  );
}

function refuse(
  text: string,
  accepted: string,
  hint?: string,
): { readonly kind: "problem"; readonly problem: Problem } {
  const problem = { code: "bad-champion", message: `found ${quote(text)}; accepted: ${accepted}` };
  return { kind: "problem", problem: hint === undefined ? problem : { ...problem, hint } };
}
