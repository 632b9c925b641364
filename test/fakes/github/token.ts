import { actionsBot, type UserState, type World } from "./state/world.ts";

export type Access = "read" | "write";

/** Permissions as the keys of a workflow's `permissions:`, with `_` for `-`, the way the API spells them. */
export type Permission =
  | "actions"
  | "administration"
  | "attestations"
  | "checks"
  | "contents"
  | "deployments"
  | "issues"
  | "metadata"
  | "pull_requests"
  | "statuses";

export type Permissions = Readonly<Partial<Record<Permission, Access>>>;

/**
 * Whose token it is.
 * - `app`: GITHUB_TOKEN of a job with those permissions (`metadata: read` is always there).
 * - `fork`: GITHUB_TOKEN of a pull request from a fork: every write is turned into read, whatever the workflow asks.
 *   Without `repositories` both may touch every repository of the fake; GitHub limits them to the one they run in.
 * - `pat`: a person's token; without `permissions` it may do what the person's role allows.
 * - `none`: no token; public repositories can be read.
 */
export type TokenRequest =
  | { readonly kind: "app"; readonly permissions: Permissions; readonly repositories?: readonly string[] }
  | { readonly kind: "fork"; readonly permissions: Permissions; readonly repositories?: readonly string[] }
  | { readonly kind: "pat"; readonly login: string; readonly permissions?: Permissions }
  | { readonly kind: "none" };

/** Who asks, as far as one request is concerned. */
export interface Actor {
  readonly kind: TokenRequest["kind"];
  readonly user: UserState | undefined;
  /** Undefined: not limited by permissions, only by the role of the user. */
  readonly permissions: Permissions | undefined;
  /** Full names in lower case; undefined: all the user can see. */
  readonly repositories: readonly string[] | undefined;
}

export const anonymous: Actor = { kind: "none", user: undefined, permissions: {}, repositories: [] };

function readOnly(permissions: Permissions): Permissions {
  return Object.fromEntries(Object.keys(permissions).map((name) => [name, "read"]));
}

/** The tokens that were handed out. Their prefixes are GitHub's, so that secret scanners and masks treat them alike. */
export class TokenBook {
  readonly #actors = new Map<string, Actor>();
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** A new token; the empty string for `none`. */
  issue(request: TokenRequest): string {
    if (request.kind === "none") return "";
    const token = `${request.kind === "pat" ? "ghp" : "ghs"}_${"fake".repeat(7)}${String(this.#actors.size).padStart(8, "0")}`;
    this.#actors.set(token, this.#actorOf(request));
    return token;
  }

  #actorOf(request: Exclude<TokenRequest, { readonly kind: "none" }>): Actor {
    if (request.kind === "pat") {
      const user = this.#world.user(request.login);
      return { kind: "pat", user, permissions: request.permissions, repositories: undefined };
    }
    const granted = request.kind === "fork" ? readOnly(request.permissions) : request.permissions;
    return {
      kind: request.kind,
      user: actionsBot,
      permissions: { metadata: "read", ...granted },
      repositories: request.repositories?.map((name) => name.toLowerCase()),
    };
  }

  find(token: string): Actor | undefined {
    return this.#actors.get(token);
  }
}
