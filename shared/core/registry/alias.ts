import type { Problem } from "../errors.ts";
import { quote } from "../text/quote.ts";
import { parseVersion } from "./version.ts";

/** Tags of the journal begin so; no alias may. */
export const RESERVED_PREFIX = "modelgate-";
export const ALIAS_ACCEPTED =
  "letters, digits and . _ -, at most 60; no version, and not beginning with modelgate- or sha256-";
const ALIAS = /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/u;

/** An alias is a tag among versions and journal entries, so it must not read like one of them. */
export function isAlias(text: string): boolean {
  return (
    ALIAS.test(text) && parseVersion(text) === null && !text.startsWith(RESERVED_PREFIX) && !text.startsWith("sha256-")
  );
}

export function aliasProblem(text: string): Problem | null {
  if (isAlias(text)) return null;
  return { code: "bad-alias", input: "alias", message: `found ${quote(text)}; accepted: ${ALIAS_ACCEPTED}` };
}
