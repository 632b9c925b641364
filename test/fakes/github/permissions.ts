import { ApiError, notAccessible, notFound } from "./api-error.ts";
import type { OperationId } from "./operations.ts";
import type { Role } from "./state/repository-requests.ts";
import type { RepositoryState } from "./state/repository.ts";
import type { Access, Actor, Permission } from "./token.ts";

interface Need {
  readonly permission: Permission;
  readonly access: Access;
}

type Needs = readonly [Need, ...Need[]];

const read = (permission: Permission): Needs => [{ permission, access: "read" }];
const write = (permission: Permission): Needs => [{ permission, access: "write" }];
/** A comment on a pull request is an issue comment; either permission suffices. */
const comments = (access: Access): Needs => [
  { permission: "issues", access },
  { permission: "pull_requests", access },
];

/**
 * What each operation of a repository asks of a token; any one of the list suffices.
 * @source docs.github.com, "Permissions required for GitHub Apps"
 */
export const neededPermissions: Readonly<Record<OperationId, Needs | "account">> = {
  "actions/download-artifact": read("actions"),
  "actions/get-artifact": read("actions"),
  "actions/get-pending-deployments-for-run": read("actions"),
  "actions/get-reviews-for-run": read("actions"),
  "actions/get-workflow-run": read("actions"),
  "actions/list-artifacts-for-repo": read("actions"),
  "actions/list-jobs-for-workflow-run": read("actions"),
  "actions/list-workflow-run-artifacts": read("actions"),
  "actions/review-pending-deployments-for-run": write("deployments"),
  "checks/create": write("checks"),
  "checks/get": read("checks"),
  "checks/list-annotations": read("checks"),
  "checks/list-for-ref": read("checks"),
  "checks/update": write("checks"),
  "git/create-blob": write("contents"),
  "git/create-commit": write("contents"),
  "git/create-ref": write("contents"),
  "git/create-tree": write("contents"),
  "git/delete-ref": write("contents"),
  "git/get-blob": read("contents"),
  "git/get-commit": read("contents"),
  "git/get-ref": read("contents"),
  "git/get-tree": read("contents"),
  "git/list-matching-refs": read("contents"),
  "git/update-ref": write("contents"),
  "issues/create-comment": comments("write"),
  "issues/delete-comment": comments("write"),
  "issues/get-comment": comments("read"),
  "issues/list-comments": comments("read"),
  "issues/update-comment": comments("write"),
  "meta/get": "account",
  "pulls/create": write("pull_requests"),
  "pulls/create-review": write("pull_requests"),
  "pulls/get": read("pull_requests"),
  "pulls/list": read("pull_requests"),
  "pulls/list-commits": read("pull_requests"),
  "pulls/list-files": read("pull_requests"),
  "pulls/list-reviews": read("pull_requests"),
  "rate-limit/get": "account",
  "repos/compare-commits-with-basehead": read("contents"),
  "repos/create-deployment": write("deployments"),
  "repos/create-deployment-status": write("deployments"),
  "repos/delete-deployment": write("deployments"),
  "repos/get": read("metadata"),
  "repos/get-all-environments": read("actions"),
  "repos/get-collaborator-permission-level": read("metadata"),
  "repos/get-commit": read("contents"),
  "repos/get-content": read("contents"),
  "repos/get-deployment": read("deployments"),
  "repos/get-deployment-status": read("deployments"),
  "repos/get-environment": read("actions"),
  "repos/list-deployment-statuses": read("deployments"),
  "repos/list-deployments": read("deployments"),
  "repos/list-pull-requests-associated-with-commit": read("pull_requests"),
  "users/get-authenticated": "account",
};

const writers: ReadonlySet<Role> = new Set(["admin", "maintain", "write"]);

/** Whether the repository exists for this actor. A private one without access is 404, never 403. */
function canSee(actor: Actor, repository: RepositoryState): boolean {
  if (actor.repositories !== undefined && actor.repositories.includes(repository.fullName.toLowerCase())) return true;
  if (!repository.isPrivate) return true;
  if (actor.kind === "none" || actor.user === undefined) return false;
  if (actor.kind === "pat") return repository.roleOf(actor.user.login) !== undefined;
  return actor.repositories === undefined;
}

function isGranted(actor: Actor, need: Need): boolean {
  if (actor.permissions === undefined) return true;
  const granted = actor.permissions[need.permission];
  return granted === "write" || granted === need.access;
}

/** What the person's role allows: reading needs none, comments need sight only, other writes need a writer. */
function roleAllows(actor: Actor, repository: RepositoryState, needs: Needs): boolean {
  if (actor.kind !== "pat" || actor.user === undefined) return true;
  if (needs.every(({ access }) => access === "read")) return true;
  if (needs.some(({ permission }) => permission === "issues" || permission === "pull_requests")) return true;
  const role = repository.roleOf(actor.user.login);
  return role !== undefined && writers.has(role);
}

/** Throws the answer GitHub gives to an actor that may not do this. */
export function authorize(actor: Actor, operation: OperationId, repository: RepositoryState | undefined): void {
  const needs = neededPermissions[operation];
  if (needs === "account") return;
  if (repository === undefined || !canSee(actor, repository)) throw notFound();
  const isRead = needs.every(({ access }) => access === "read");
  if (actor.kind === "none") {
    if (isRead && operation !== "repos/get-collaborator-permission-level") return;
    throw new ApiError(401, "Requires authentication");
  }
  // Everyone reads a public repository; permissions decide over private ones and over writes.
  if (isRead && !repository.isPrivate) return;
  const accepted = needs.map(({ permission, access }) => `${permission}=${access}`).join("; ");
  const covers = actor.repositories === undefined || actor.repositories.includes(repository.fullName.toLowerCase());
  const allowed = covers && needs.some((need) => isGranted(actor, need)) && roleAllows(actor, repository, needs);
  if (!allowed) throw notAccessible(actor.kind === "pat" ? "personal access token" : "integration", accepted);
}
