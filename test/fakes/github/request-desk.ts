import type { IncomingHttpHeaders } from "node:http";
import { ApiError, notFound } from "./api-error.ts";
import type { Call, Reply } from "./call.ts";
import type { Contract } from "./contract.ts";
import { faultError, type Fault, type FaultPlan } from "./faults.ts";
import { handlers } from "./handlers/table.ts";
import type { JournalEntry, Violation } from "./journal.ts";
import { isJsonObject } from "./json.ts";
import { authorize } from "./permissions.ts";
import { linksOf } from "./render/links.ts";
import { matchRoute, type RouteMatch } from "./routes.ts";
import type { World } from "./state/world.ts";
import { anonymous, type Actor, type TokenBook } from "./token.ts";

export interface Incoming {
  readonly method: string;
  readonly path: string;
  readonly apiRoot: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export type Answer =
  | { readonly kind: "cut" }
  | {
      readonly kind: "send";
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly payload: Buffer | string | undefined;
      readonly delayMs: number;
    };

export interface DeskParts {
  readonly world: World;
  readonly tokens: TokenBook;
  readonly faults: FaultPlan;
  readonly contract: Contract;
}

interface Handled {
  readonly incoming: Incoming;
  readonly match: RouteMatch | undefined;
  readonly reply: Reply;
  readonly fault: Fault | undefined;
}

/** Versions that x-github-api-version may name; another is 400. */
const apiVersions = new Set(["2022-11-28", "2026-03-10"]);

function tokenOf(headers: IncomingHttpHeaders): string {
  return (headers.authorization ?? "").replace(/^(?:bearer|token)\s+/iu, "");
}

function parse(body: string): unknown {
  if (body === "") return undefined;
  try {
    return JSON.parse(body) as unknown;
  } catch {
    throw new ApiError(400, "Problems parsing JSON");
  }
}

/** Takes requests one at a time: finds the operation, the actor and the fault, asks the handler, checks both sides, keeps the journal. */
export class RequestDesk {
  readonly journal: JournalEntry[] = [];
  readonly violations: Violation[] = [];
  readonly #parts: DeskParts;

  constructor(parts: DeskParts) {
    this.#parts = parts;
  }

  report(violation: Violation): void {
    this.violations.push(violation);
  }

  answer(incoming: Incoming): Answer {
    const { world, faults, contract } = this.#parts;
    const line = `${incoming.method} ${incoming.path}`;
    const match = matchRoute(contract.routes, incoming.method, incoming.path);
    const operation = match?.route.operation;
    if (match === undefined)
      this.report({ side: "request", operation, line, message: "the fake serves no such operation" });
    const fault = faults.takeFault(operation, line);
    const reply = this.#reply(incoming, match, fault);
    if (incoming.method !== "GET") world.clock.advance(1000);
    const answer = this.#answerOf({ incoming, match, reply, fault }, line);
    faults.takeForeignWrite(operation, line)?.(world);
    return answer;
  }

  #answerOf({ incoming, match, reply, fault }: Handled, line: string): Answer {
    if (fault?.kind === "cut-socket") {
      this.#record(incoming, match, 0, fault);
      return { kind: "cut" };
    }
    this.#checkReply(match, reply, line);
    this.#record(incoming, match, reply.status, fault);
    return this.#send(reply, fault);
  }

  /** Faults that lose the answer of a write that took effect run the handler first. */
  #reply(incoming: Incoming, match: RouteMatch | undefined, fault: Fault | undefined): Reply {
    try {
      const isHandled = fault === undefined || fault.kind === "slow" || ("applied" in fault && fault.applied);
      const reply = isHandled ? this.#handle(incoming, match) : undefined;
      if (fault !== undefined && fault.kind !== "slow" && fault.kind !== "cut-socket") {
        throw faultError(fault, this.#parts.world.clock.milliseconds());
      }
      return reply ?? { status: 500, body: { message: "cut" } };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return { status: error.status, body: error.body, headers: error.headers };
    }
  }

  #handle(incoming: Incoming, match: RouteMatch | undefined): Reply {
    const { world } = this.#parts;
    const { headers } = incoming;
    const agent = headers["user-agent"] ?? "";
    if (agent === "")
      throw new ApiError(
        403,
        "Request forbidden by administrative rules. Please make sure your request has a User-Agent header",
      );
    const version = headers["x-github-api-version"];
    if (typeof version === "string" && !apiVersions.has(version))
      throw new ApiError(400, `${version} is not a supported version`);
    const actor = this.#actor(headers);
    if (match === undefined) throw notFound();
    const { route, params } = match;
    const body = parse(incoming.body);
    const { owner, repo } = params;
    const repository = owner === undefined ? undefined : world.findRepository(`${owner}/${repo ?? ""}`);
    authorize(actor, route.operation, repository);
    this.#checkRequest(incoming, match, body);
    const call: Call = {
      world,
      actor,
      params,
      query: incoming.query,
      links: linksOf(incoming.apiRoot),
      body: isJsonObject(body) ? body : {},
      accept: headers.accept ?? "",
      address: `${incoming.apiRoot}${incoming.path}`,
      repository: () => {
        if (repository === undefined) throw new Error(`${route.operation} has no repository`);
        return repository;
      },
    };
    return handlers[route.operation](call);
  }

  #actor(headers: IncomingHttpHeaders): Actor {
    const token = tokenOf(headers);
    if (token === "") return anonymous;
    const actor = this.#parts.tokens.find(token);
    if (actor === undefined) throw new ApiError(401, "Bad credentials");
    return actor;
  }

  /** A request against the specification is refused with 422 and fails the test as well. */
  #checkRequest(incoming: Incoming, { route, params }: RouteMatch, body: unknown): void {
    const messages = this.#parts.contract.checkRequest(route, incoming.query, params, body);
    if (messages.length === 0) return;
    const line = `${incoming.method} ${incoming.path}`;
    for (const message of messages) this.report({ side: "request", operation: route.operation, line, message });
    throw new ApiError(422, `Invalid request.\n\n${messages.join("\n")}`);
  }

  #checkReply(match: RouteMatch | undefined, reply: Reply, line: string): void {
    // Raw bytes have no schema.
    if (match === undefined || reply.bytes !== undefined) return;
    const mediaType = reply.schemaMediaType ?? "application/json";
    const messages = this.#parts.contract.checkResponse(match.route, reply.status, reply.body, mediaType);
    for (const message of messages) this.report({ side: "response", operation: match.route.operation, line, message });
  }

  #record(incoming: Incoming, match: RouteMatch | undefined, status: number, fault: Fault | undefined): void {
    let body: unknown;
    try {
      body = parse(incoming.body);
    } catch {
      body = undefined;
    }
    this.journal.push({
      method: incoming.method,
      path: incoming.path,
      query: incoming.query,
      body,
      operation: match?.route.operation,
      token: tokenOf(incoming.headers),
      userAgent: incoming.headers["user-agent"] ?? "",
      status,
      fault: fault?.kind,
    });
  }

  #send(reply: Reply, fault: Fault | undefined): Answer {
    const used = this.journal.length;
    const reset = Math.floor(this.#parts.world.clock.milliseconds() / 1000) + 3600;
    return {
      kind: "send",
      status: reply.status,
      headers: {
        ...(reply.body === undefined ? {} : { "content-type": "application/json; charset=utf-8" }),
        "x-github-media-type": "github.v3; format=json",
        "x-github-request-id": `FAKE:${String(used).padStart(6, "0")}`,
        "x-ratelimit-limit": "5000",
        "x-ratelimit-remaining": String(Math.max(0, 5000 - used)),
        "x-ratelimit-used": String(used),
        "x-ratelimit-reset": String(reset),
        "x-ratelimit-resource": "core",
        ...reply.headers,
      },
      payload: reply.bytes ?? (reply.body === undefined ? undefined : JSON.stringify(reply.body)),
      delayMs: fault?.kind === "slow" ? fault.delayMs : 0,
    };
  }
}
