import { ApiError, notAccessible, notFound } from "../api-error.ts";
import { ok, type Handler } from "../call.ts";
import { renderFullRepository } from "../render/repository.ts";
import { renderAccount, renderUser } from "../render/user.ts";
import type { Role } from "../state/repository-requests.ts";

export const getRepository: Handler = (call) => ok(renderFullRepository(call.repository(), call.links));

/** GITHUB_TOKEN stands for no user. */
export const getAuthenticated: Handler = (call) => {
  if (call.actor.kind === "none" || call.actor.user === undefined) throw new ApiError(401, "Requires authentication");
  if (call.actor.kind !== "pat") throw notAccessible("integration", "");
  return ok(renderAccount(call.actor.user, call.links, "2020-01-01T00:00:00Z"));
};

/** The old word folds maintain into write and triage into read; `role_name` has the truth. */
const oldWords: Readonly<Record<Role, string>> = {
  admin: "admin",
  maintain: "write",
  write: "write",
  triage: "read",
  read: "read",
};

/** Anyone reads a public repository, so there a stranger's permission is `read`, not 404. */
export const getPermission: Handler = (call) => {
  const repository = call.repository();
  const login = call.params["username"] ?? "";
  const role = repository.roleOf(login) ?? (repository.isPrivate ? undefined : "read");
  if (role === undefined) throw notFound();
  const atLeast = (...roles: readonly Role[]): boolean => roles.includes(role);
  const permissions = {
    admin: atLeast("admin"),
    maintain: atLeast("admin", "maintain"),
    push: atLeast("admin", "maintain", "write"),
    triage: atLeast("admin", "maintain", "write", "triage"),
    pull: true,
  };
  const user = { ...renderUser(call.world.user(login), call.links), permissions, role_name: role };
  return ok({ permission: oldWords[role], role_name: role, user });
};

/** Asking costs nothing of the limit. */
export const getRateLimit: Handler = (call) => {
  const reset = Math.floor(call.world.clock.milliseconds() / 1000) + 3600;
  const rate = { limit: 5000, remaining: 5000, reset, used: 0 };
  return ok({ resources: { core: rate, search: { limit: 30, remaining: 30, reset, used: 0 } }, rate });
};

export const getMeta: Handler = () => ok({ verifiable_password_authentication: false });
