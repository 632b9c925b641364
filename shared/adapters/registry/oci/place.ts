import { createHash } from "node:crypto";
import { type HttpResponse, readBody } from "../../http/http-client.ts";
import type { RegistryClient } from "./registry-client.ts";
import { external, unreachable } from "./registry-error.ts";

/** One repository of one registry. */
export interface Place {
  readonly client: RegistryClient;
  readonly repository: string;
  readonly shown: string;
}

/** The next page of a list. @source distribution-spec v1.1.1, "Listing Tags"; RFC 8288 */
export function nextPage(response: HttpResponse, current: URL, base: URL): URL | null {
  const target = /<([^>]*)>\s*;[^,]*\brel="?next"?/iu.exec(response.headers["link"] ?? "")?.[1];
  if (target === undefined || !URL.canParse(target, current.href)) return null;
  const next = new URL(target, current);
  // A list goes on where it began; anything else is a way to lead the login astray.
  return next.origin === base.origin && next.href !== current.href ? next : null;
}

export async function bodyOf(response: HttpResponse, limit: number, doing: string): Promise<string> {
  let text: string | null;
  try {
    text = await readBody(response, limit);
  } catch (error) {
    throw unreachable(doing, error);
  }
  if (text !== null) return text;
  throw external("registry-answer-too-large", `${doing}: the answer is longer than ${String(limit)} bytes`, TAMPERED);
}

export function digestOf(text: string): string {
  return `sha256:${createHash("sha256").update(text, "utf8").digest("hex")}`;
}

export const TAMPERED = "Do not trust what this registry serves until its operator has explained it.";
