import type { JsonObject } from "./json.ts";
import type { Links } from "./render/links.ts";
import type { RepositoryState } from "./state/repository.ts";
import type { UserState, World } from "./state/world.ts";
import type { Actor } from "./token.ts";

/** One authorised request, as a handler sees it. The body was checked against the specification. */
export interface Call {
  readonly world: World;
  readonly actor: Actor;
  readonly links: Links;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: JsonObject;
  readonly accept: string;
  /** The address of this request without its query; pages link to it. */
  readonly address: string;
  /** The repository of the path. Asking for it where there is none is a defect of the handler. */
  readonly repository: () => RepositoryState;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Names the declared form of the body where an operation has several; all are sent as application/json. */
  readonly schemaMediaType?: string;
  /** Sent as they are, under `content-type` of `headers`; not checked against the specification. */
  readonly bytes?: Buffer;
}

export type Handler = (call: Call) => Reply;

/** Whether the request asks for that custom media type, with or without the old `v3` in it. */
export function wants(call: Call, format: "raw" | "object" | "sha"): boolean {
  return new RegExp(`application/vnd\\.github\\.(?:v3\\.)?${format}`, "u").test(call.accept);
}

export function ok(body: unknown, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status: 200, body, headers };
}

export function created(body: unknown): Reply {
  return { status: 201, body };
}

export const noContent: Reply = { status: 204 };

/** The integer a path parameter stands for. */
export function idParam(call: Call, name: string): number {
  return Number(call.params[name]);
}

/** The user behind the token; a write always has one. */
export function author(call: Call): UserState {
  if (call.actor.user === undefined) throw new Error("A write without a user");
  return call.actor.user;
}

export function isApp(call: Call): boolean {
  return call.actor.kind === "app" || call.actor.kind === "fork";
}
