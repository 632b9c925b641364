import { conflict, invalid, notFound, refused } from "../api-error.ts";
import { author, created, idParam, noContent, ok, type Call, type Handler } from "../call.ts";
import { booleanField, isJsonObject, textField, textsField } from "../json.ts";
import { countedReply, listReply } from "../pagination.ts";
import { renderDeployment, renderDeploymentStatus, renderEnvironment } from "../render/deployment.ts";
import { ancestors } from "../state/git-history.ts";
import type { Deployment, DeploymentState, DeploymentStatus } from "../state/deployment.ts";

function findDeployment(call: Call): Deployment {
  const id = idParam(call, "deployment_id");
  const found = call.repository().deployments.find((deployment) => deployment.id === id);
  if (found === undefined) throw notFound();
  return found;
}

/** Checks named in `required_contexts`, or all there are, must have succeeded on the commit; otherwise 409. */
function requireContexts(call: Call, sha: string): void {
  const required = textsField(call.body, "required_contexts");
  const runs = call.repository().checkRuns.filter((run) => run.headSha === sha);
  const succeeded = (name: string): boolean => runs.findLast((run) => run.name === name)?.conclusion === "success";
  const names = required ?? runs.map(({ name }) => name);
  const failing = names.filter((name) => !succeeded(name));
  if (failing.length > 0) throw conflict("Conflict: Commit status checks failed for " + failing.join(", "));
}

/**
 * 201 with the deployment; 202 with only a message when `auto_merge`, on by default, brought the default branch into a
 * branch that lacked it; 409 for failed checks.
 */
export const createDeployment: Handler = (call) => {
  const repository = call.repository();
  const ref = textField(call.body, "ref") ?? "";
  const sha = repository.resolve(ref);
  if (sha === undefined) throw invalid("Deployment", "ref", "invalid", `No ref found for: ${ref}`);
  const trunk = repository.refs.get(`heads/${repository.defaultBranch}`);
  const isBranch = repository.refs.has(`heads/${ref}`);
  if (
    booleanField(call.body, "auto_merge") !== false &&
    isBranch &&
    trunk !== undefined &&
    !ancestors(call.world.git, sha).has(trunk)
  ) {
    return { status: 202, body: { message: `Auto-merged ${repository.defaultBranch} into ${ref} on deployment.` } };
  }
  requireContexts(call, sha);
  const payload = call.body["payload"];
  const environment = textField(call.body, "environment") ?? "production";
  const now = call.world.clock.now();
  const deployment: Deployment = {
    id: call.world.nextId(),
    sha,
    ref,
    task: textField(call.body, "task") ?? "deploy",
    payload: isJsonObject(payload) || typeof payload === "string" ? payload : {},
    environment,
    description: textField(call.body, "description") ?? null,
    transient: booleanField(call.body, "transient_environment") ?? false,
    production: booleanField(call.body, "production_environment") ?? environment === "production",
    creator: author(call),
    createdAt: now,
    updatedAt: now,
    statuses: [],
  };
  repository.deployments.push(deployment);
  return created(renderDeployment(repository, deployment, call.links));
};

/** Newest first. */
export const listDeployments: Handler = (call) => {
  const repository = call.repository();
  const { sha, ref, task, environment } = call.query;
  const matches = (wanted: string | undefined, value: string): boolean =>
    wanted === undefined || wanted === "none" || wanted === value;
  const found = repository.deployments.filter(
    (one) =>
      matches(sha, one.sha) &&
      matches(ref, one.ref) &&
      matches(task, one.task) &&
      matches(environment, one.environment),
  );
  return listReply(call, found.reverse(), (deployment) => renderDeployment(repository, deployment, call.links));
};

export const getDeployment: Handler = (call) =>
  ok(renderDeployment(call.repository(), findDeployment(call), call.links));

/** An active deployment can be deleted only when it is the sole one. */
export const deleteDeployment: Handler = (call) => {
  const { deployments } = call.repository();
  const deployment = findDeployment(call);
  const isInactive = deployment.statuses.at(-1)?.state === "inactive";
  if (!isInactive && deployments.length > 1)
    throw refused("We cannot delete an active deployment unless it is the only deployment in a given environment.");
  deployments.splice(deployments.indexOf(deployment), 1);
  return noContent;
};

/** A success makes earlier deployments of the environment inactive, but spares transient and production ones. */
function retireOthers(call: Call, deployment: Deployment): void {
  for (const other of call.repository().deployments) {
    const isActive = other.statuses.at(-1)?.state === "success";
    if (other === deployment || other.environment !== deployment.environment || !isActive) continue;
    if (other.transient || other.production) continue;
    other.statuses.push(newStatus(call, other, "inactive"));
  }
}

function newStatus(call: Call, deployment: Deployment, state: DeploymentState): DeploymentStatus {
  return {
    id: call.world.nextId(),
    state,
    description: "",
    environment: deployment.environment,
    environmentUrl: "",
    logUrl: "",
    creator: author(call),
    createdAt: call.world.clock.now(),
  };
}

export const createDeploymentStatus: Handler = (call) => {
  const deployment = findDeployment(call);
  const state = (textField(call.body, "state") ?? "pending") as DeploymentState;
  const description = textField(call.body, "description") ?? "";
  if (description.length > 140)
    throw invalid("DeploymentStatus", "description", "custom", "description is too long (maximum is 140 characters)");
  const status: DeploymentStatus = {
    ...newStatus(call, deployment, state),
    description,
    environment: textField(call.body, "environment") ?? deployment.environment,
    environmentUrl: textField(call.body, "environment_url") ?? "",
    logUrl: textField(call.body, "log_url") ?? textField(call.body, "target_url") ?? "",
  };
  deployment.statuses.push(status);
  deployment.updatedAt = status.createdAt;
  if (state === "success" && booleanField(call.body, "auto_inactive") !== false) retireOthers(call, deployment);
  return created(renderDeploymentStatus(call.repository(), deployment, status, call.links));
};

/** Newest first. */
export const listDeploymentStatuses: Handler = (call) => {
  const deployment = findDeployment(call);
  const ordered = [...deployment.statuses].reverse();
  return listReply(call, ordered, (status) =>
    renderDeploymentStatus(call.repository(), deployment, status, call.links),
  );
};

export const getDeploymentStatus: Handler = (call) => {
  const deployment = findDeployment(call);
  const status = deployment.statuses.find(({ id }) => id === idParam(call, "status_id"));
  if (status === undefined) throw notFound();
  return ok(renderDeploymentStatus(call.repository(), deployment, status, call.links));
};

export const listEnvironments: Handler = (call) =>
  countedReply(call, "environments", [...call.repository().environments.values()], (environment) =>
    renderEnvironment(call.repository(), environment, call.links),
  );

export const getEnvironment: Handler = (call) => {
  const found = call.repository().environments.get((call.params["environment_name"] ?? "").toLowerCase());
  if (found === undefined) throw notFound();
  return ok(renderEnvironment(call.repository(), found, call.links));
};
