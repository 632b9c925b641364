import type { Problem } from "../core/errors.ts";
import { didYouMean } from "../core/text/nearest.ts";
import { quote } from "../core/text/quote.ts";
import type { Inputs } from "../spec/define-action.ts";
import type { RawInputs } from "../spec/parse-inputs.ts";

const PREFIX = "INPUT_";

/** The variable in which the runner passes an input: spaces become `_`, hyphens stay. */
export function inputVariable(name: string): string {
  return PREFIX + name.replaceAll(" ", "_").toUpperCase();
}

/**
 * Reads the declared inputs from the runner's variables. An input nobody declared is a problem: the runner only warns of it, and a gate
 * given as `gate` instead of `gates` would judge nothing.
 */
export function actionInputs(
  variables: Readonly<Record<string, string | undefined>>,
  inputs: Inputs,
): { readonly raw: RawInputs; readonly problems: readonly Problem[] } {
  const names = Object.keys(inputs);
  const declared = new Map(names.map((name) => [inputVariable(name), name]));
  const raw: Record<string, string> = {};
  const problems: Problem[] = [];
  for (const [variable, given] of Object.entries(variables)) {
    if (!variable.startsWith(PREFIX) || given === undefined) continue;
    const name = declared.get(variable);
    if (name !== undefined) raw[name] = given;
    else problems.push(unknownInput(variable.slice(PREFIX.length).toLowerCase(), names));
  }
  return { raw, problems };
}

function unknownInput(name: string, names: readonly string[]): Problem {
  const hint = didYouMean(name, names, "The action's README lists its inputs.");
  return { code: "unknown-input", message: `unknown input ${quote(name)}`, hint };
}
