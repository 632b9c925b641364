import type { Problem } from "../core/errors.ts";
import { didYouMean } from "../core/text/nearest.ts";
import { alternatives, quote } from "../core/text/quote.ts";

export type ModelChoice =
  { readonly kind: "model"; readonly name: string } | { readonly kind: "problem"; readonly problem: Problem };

/** Names listed in a message; a file may declare hundreds. */
const MOST_LISTED = 10;

/** The model that is judged: the one asked for, else the only one. */
export function chooseModel(asked: string | undefined, declared: readonly string[], input: string): ModelChoice {
  const [only, ...others] = declared;
  const listed =
    declared.length > MOST_LISTED ? `${declared.slice(0, MOST_LISTED).join(", ")}, ...` : alternatives(declared);
  if (asked === undefined) {
    if (only !== undefined && others.length === 0) return { kind: "model", name: only };
    const message = `the configuration declares ${String(declared.length)} models and none was chosen; accepted: ${listed}`;
    return { kind: "problem", problem: { code: "missing-input", input, message } };
  }
  if (declared.includes(asked)) return { kind: "model", name: asked };
  const message = `unknown model ${quote(asked)}; declared: ${listed}`;
  return {
    kind: "problem",
    problem: { code: "unknown-model", input, message, hint: didYouMean(asked, declared, "Declare it under models.") },
  };
}

/** A model's name from its file: the name without folders and ending, with what a name may not hold replaced. */
export function nameFromPath(path: string): string {
  const file = path.split(/[\\/]/u).at(-1) ?? "";
  const stem = file.replace(/(?<=.)\.[^.]*$/u, "").replace(/\.csv$/u, "");
  const name = stem
    .replace(/[^A-Za-z0-9._-]+/gu, "-")
    .replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/gu, "")
    .slice(0, 100);
  return name === "" ? "model" : name;
}
