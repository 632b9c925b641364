import { z } from "zod";
import { escapeText, quote } from "../../../core/text/quote.ts";
import { isLoopback } from "../../../core/registry/location.ts";
import { type HttpResponse, readBody, type Send, textBody } from "../../http/http-client.ts";
import { Readable } from "node:stream";
import { type Challenge, parseChallenge } from "./challenge.ts";
import type { Credentials } from "./docker-config.ts";
import { external, refusedBy } from "./registry-error.ts";

export type Access = "pull" | "push";

/** Answers a registry's question who asks, and remembers the answer while it lasts. */
export interface Authorization {
  /** The header for a request; null while the registry has not asked. */
  header(access: Access): string | null;
  /** Answers a 401. False when there is nothing better to say than what was said already. */
  answer(response: HttpResponse, access: Access): Promise<boolean>;
}

export interface AuthorizationRequest {
  readonly send: Send;
  readonly host: string;
  readonly repository: string;
  readonly isPlain: boolean;
  /** Looked up when the registry asks, and not before. */
  readonly credentials: () => Promise<Credentials>;
  readonly userAgent: string;
}

const LARGEST_ANSWER = 1024 * 1024;
const tokenSchema = z.object({ token: z.string().min(1).optional(), access_token: z.string().min(1).optional() });

const ACTIONS: Readonly<Record<Access, string>> = { pull: "pull", push: "pull,push" };

/** @source distribution docs, "Token Authentication Specification" and "OAuth2 Token Authentication" */
export function authorization(request: AuthorizationRequest): Authorization {
  const headers = new Map<Access, string>();
  let asked: Promise<Credentials> | null = null;
  const credentials = (): Promise<Credentials> => (asked ??= request.credentials());
  return {
    header: (access) => headers.get(access) ?? null,
    async answer(response, access) {
      const challenge = parseChallenge(response.headers["www-authenticate"]);
      if (challenge === null) return false;
      const before = headers.get(access) ?? null;
      const next = await headerFor(challenge, access, await credentials(), request);
      if (next === null || next === before) return false;
      headers.set(access, next);
      return true;
    },
  };
}

async function headerFor(
  challenge: Challenge,
  access: Access,
  credentials: Credentials,
  request: AuthorizationRequest,
): Promise<string | null> {
  if (credentials.kind === "helper") throw needsHelper(credentials, request.host);
  if (challenge.kind === "basic") return credentials.kind === "basic" ? basic(credentials) : null;
  const scope = challenge.scope ?? `repository:${request.repository}:${ACTIONS[access]}`;
  const token = await fetchToken(challenge, scope, credentials, request);
  return `Bearer ${token}`;
}

function basic({ username, password }: Extract<Credentials, { kind: "basic" }>): string {
  return `Basic ${Buffer.from(`${username}:${password}`, "utf8").toString("base64")}`;
}

type Bearer = Extract<Challenge, { kind: "bearer" }>;

async function fetchToken(
  challenge: Bearer,
  scope: string,
  credentials: Exclude<Credentials, { kind: "helper" }>,
  request: AuthorizationRequest,
): Promise<string> {
  const realm = realmOf(challenge, request);
  const doing = `asking ${realm.host} for a token for ${request.host}`;
  const response =
    credentials.kind === "identity-token"
      ? await refresh(realm, challenge, scope, credentials.token, request)
      : await ask(realm, challenge, scope, credentials, request);
  if (response.status !== 200) throw await refusedBy(response, doing);
  const answer = tokenSchema.safeParse(json((await readBody(response, LARGEST_ANSWER)) ?? ""));
  const token = answer.success ? (answer.data.token ?? answer.data.access_token) : undefined;
  if (token === undefined || /[^\u0021-\u007e]/u.test(token))
    throw external(
      "registry-token-invalid",
      `${doing}: the answer holds no token`,
      "Check what stands in front of the registry.",
    );
  return token;
}

/** A password goes to the realm, so the realm must be as well protected as the registry itself. */
function realmOf({ realm }: Bearer, { host, isPlain }: AuthorizationRequest): URL {
  const url = URL.canParse(realm) ? new URL(realm) : null;
  if (url !== null && url.username === "" && url.password === "") {
    if (url.protocol === "https:") return url;
    if (url.protocol === "http:" && (isLoopback(url.host) || (isPlain && sameName(url.host, host)))) return url;
  }
  throw external(
    "registry-realm-refused",
    `the registry ${host} sends its clients for a token to ${quote(realm, 80)}, which is not an https address`,
    "Nothing was sent there. Ask the registry's operator.",
  );
}

function sameName(left: string, right: string): boolean {
  return left.replace(/:\d+$/u, "") === right.replace(/:\d+$/u, "");
}

async function ask(
  realm: URL,
  { service }: Bearer,
  scope: string,
  credentials: Extract<Credentials, { kind: "basic" | "anonymous" }>,
  { send, userAgent }: AuthorizationRequest,
): Promise<HttpResponse> {
  const url = new URL(realm);
  if (service !== null) url.searchParams.set("service", service);
  for (const part of scope.split(" ")) url.searchParams.append("scope", part);
  const login = credentials.kind === "basic" ? { authorization: basic(credentials) } : {};
  return send({ method: "GET", url, headers: { "user-agent": userAgent, accept: "application/json", ...login } });
}

async function refresh(
  realm: URL,
  { service }: Bearer,
  scope: string,
  token: string,
  { send, userAgent }: AuthorizationRequest,
): Promise<HttpResponse> {
  const form = new URLSearchParams({
    grant_type: "refresh_token",
    refresh_token: token,
    client_id: "modelgate",
    scope,
  });
  if (service !== null) form.set("service", service);
  const headers = { "user-agent": userAgent, "content-type": "application/x-www-form-urlencoded" };
  return send({
    method: "POST",
    url: realm,
    headers,
    body: textBody(form.toString(), (bytes) => Readable.from([bytes])),
  });
}

function needsHelper({ helper, file }: Extract<Credentials, { kind: "helper" }>, host: string): Error {
  return external(
    "registry-credential-helper",
    `the login for ${host} is kept by the credential helper ${quote(helper)}, which modelgate does not run`,
    `Set registry-username and registry-password, or put the login into the auths of another folder's config.json and name it with DOCKER_CONFIG (now ${escapeText(file, 120)}).`,
  );
}

function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
