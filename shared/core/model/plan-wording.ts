import { nearest } from "../text/nearest.ts";
import { quote } from "../text/quote.ts";

/** Quoted names with commas: the first `most` of them, and how many more there are. */
export function quotedList(names: readonly string[], most = 8): string {
  const shown = names
    .slice(0, most)
    .map((name) => quote(name))
    .join(", ");
  return names.length > most ? `${shown} and ${String(names.length - most)} more` : shown;
}

/** The hint member of a problem about an unknown name; empty when no candidate is near. */
export function meantHint(name: string, candidates: readonly string[]): { readonly hint?: string } {
  const near = nearest(name, candidates);
  return near === undefined ? {} : { hint: `Did you mean ${quote(near)}?` };
}
