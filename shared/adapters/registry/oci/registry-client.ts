import { setTimeout as wait } from "node:timers/promises";
import {
  discard,
  type HttpBody,
  type HttpRequest,
  type HttpResponse,
  send as sendOverNetwork,
  type Send,
} from "../../http/http-client.ts";
import { retrying } from "../../http/retry.ts";
import { type Access, authorization } from "./authorization.ts";
import type { Credentials } from "./docker-config.ts";
import { external, refusedBy, unreachable } from "./registry-error.ts";

export interface ClientRequest {
  readonly host: string;
  readonly repository: string;
  readonly isPlain: boolean;
  readonly credentials: () => Promise<Credentials>;
  readonly userAgent: string;
  readonly sleep?: (ms: number) => Promise<void>;
}

export interface Asking {
  readonly method: HttpRequest["method"];
  /** Absolute, or a path of the registry. */
  readonly target: string | URL;
  readonly access: Access;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: HttpBody;
  /** What is being done, for messages: "reading the tags of oci://…". */
  readonly doing: string;
  /** Answers that are no error; every other status is thrown. */
  readonly accept: readonly number[];
  /** An upload's session is spoilt by a failed attempt, so it is never sent twice. */
  readonly once?: boolean;
}

/** Requests to one repository of a registry: login, redirects, patience, and errors in words. */
export interface RegistryClient {
  readonly base: URL;
  ask(asking: Asking): Promise<HttpResponse>;
}

const MOST_REDIRECTS = 5;
const REDIRECTS = [301, 302, 303, 307, 308];

export function registryClient(request: ClientRequest): RegistryClient {
  const { host, isPlain, userAgent } = request;
  // The Hub's name is not the host that serves it.
  const served = host === "docker.io" || host === "index.docker.io" ? "registry-1.docker.io" : host;
  const base = new URL(`${isPlain ? "http" : "https"}://${served}/`);
  const patient = retrying(sendOverNetwork, { sleep: request.sleep ?? ((ms) => wait(ms)) });
  const login = authorization({ ...request, send: patient });
  const signed = (asking: Asking, url: URL): HttpRequest => {
    // Only the registry itself is told who asks: a redirect leads to a store that has its own signature in the address.
    const header = url.origin === base.origin ? login.header(asking.access) : null;
    return {
      method: asking.method,
      url,
      headers: { "user-agent": userAgent, ...asking.headers, ...(header === null ? {} : { authorization: header }) },
      ...(asking.body === undefined ? {} : { body: asking.body }),
    };
  };
  return {
    base,
    async ask(asking) {
      const transport = asking.once === true ? sendOverNetwork : patient;
      const url = new URL(asking.target, base);
      try {
        let response = await follow(asking, url, transport, signed);
        if (response.status === 401 && (await login.answer(response, asking.access))) {
          await discard(response);
          response = await follow(asking, url, transport, signed);
        }
        if (asking.accept.includes(response.status)) return response;
        throw await refusedBy(response, asking.doing);
      } catch (error) {
        throw unreachable(asking.doing, error);
      }
    },
  };
}

/** Follows redirects of reading requests; those of an upload come as a Location that is asked for anew. */
async function follow(
  asking: Asking,
  first: URL,
  transport: Send,
  signed: (asking: Asking, url: URL) => HttpRequest,
): Promise<HttpResponse> {
  let url = first;
  for (let redirects = 0; ; redirects += 1) {
    const response = await transport(signed(asking, url));
    const location = response.headers["location"];
    const isReading = asking.method === "GET" || asking.method === "HEAD";
    if (!REDIRECTS.includes(response.status) || location === undefined || !isReading) return response;
    await discard(response);
    const next = URL.canParse(location, url.href) ? new URL(location, url) : null;
    if (next === null || redirects >= MOST_REDIRECTS || !isSafe(url, next))
      throw external(
        "registry-redirect-refused",
        `${asking.doing}: the registry sends its clients elsewhere, in a way that is not followed`,
        "A redirect must lead to an http(s) address, from https never to http, at most five times.",
      );
    url = next;
  }
}

function isSafe(from: URL, to: URL): boolean {
  return to.protocol === "https:" || (to.protocol === "http:" && from.protocol === "http:");
}
