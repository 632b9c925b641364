/** What a registry asks for in a 401. */
export type Challenge =
  | { readonly kind: "basic" }
  | { readonly kind: "bearer"; readonly realm: string; readonly service: string | null; readonly scope: string | null };

/**
 * Reads WWW-Authenticate. Of several challenges Bearer is taken before Basic; null for none that we know.
 * @source RFC 9110 §11.6.1; distribution docs, "Token Authentication Specification"
 */
export function parseChallenge(header: string | undefined): Challenge | null {
  if (header === undefined || header.length > 8192) return null;
  const bearer = /(?:^|[\s,])bearer\s+(?<parameters>.+)$/isu.exec(header)?.groups?.["parameters"];
  if (bearer !== undefined) {
    const parameters = parametersOf(bearer);
    const realm = parameters.get("realm");
    if (realm !== undefined)
      return {
        kind: "bearer",
        realm,
        service: parameters.get("service") ?? null,
        scope: parameters.get("scope") ?? null,
      };
  }
  return /(?:^|[\s,])basic(?:\s|$)/iu.test(header) ? { kind: "basic" } : null;
}

function parametersOf(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const match of text.matchAll(/([a-z_]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/giu)) {
    const [, name = "", quoted, bare] = match;
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, quoted?.replace(/\\(.)/gu, "$1") ?? bare ?? "");
  }
  return found;
}
