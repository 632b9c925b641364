import type { JsonObject } from "../json.ts";
import type { Deployment, DeploymentStatus, Environment } from "../state/deployment.ts";
import type { RepositoryState } from "../state/repository.ts";
import { nodeId, type Links } from "./links.ts";
import { renderEnvironmentName } from "./run.ts";
import { renderUser } from "./user.ts";

/** Schema deployment. */
export function renderDeployment(repository: RepositoryState, deployment: Deployment, links: Links): JsonObject {
  const repositoryUrl = links.api(`/repos/${repository.fullName}`);
  const url = `${repositoryUrl}/deployments/${deployment.id}`;
  return {
    url,
    id: deployment.id,
    node_id: nodeId("Deployment", deployment.id),
    sha: deployment.sha,
    ref: deployment.ref,
    task: deployment.task,
    payload: deployment.payload,
    original_environment: deployment.environment,
    environment: deployment.environment,
    description: deployment.description,
    creator: renderUser(deployment.creator, links),
    created_at: deployment.createdAt,
    updated_at: deployment.updatedAt,
    statuses_url: `${url}/statuses`,
    repository_url: repositoryUrl,
    transient_environment: deployment.transient,
    production_environment: deployment.production,
  };
}

/** Schema deployment-status. */
export function renderDeploymentStatus(
  repository: RepositoryState,
  deployment: Deployment,
  status: DeploymentStatus,
  links: Links,
): JsonObject {
  const repositoryUrl = links.api(`/repos/${repository.fullName}`);
  const deploymentUrl = `${repositoryUrl}/deployments/${deployment.id}`;
  // The schema asks for addresses, yet GitHub sends "" for those not given; leaving out what it lets us leave out obeys both.
  const address = (key: string, value: string): JsonObject => (value === "" ? {} : { [key]: value });
  return {
    url: `${deploymentUrl}/statuses/${status.id}`,
    id: status.id,
    node_id: nodeId("DeploymentStatus", status.id),
    state: status.state,
    creator: renderUser(status.creator, links),
    description: status.description,
    environment: status.environment,
    target_url: status.logUrl === "" ? links.html(`/${repository.fullName}/deployments`) : status.logUrl,
    ...address("environment_url", status.environmentUrl),
    ...address("log_url", status.logUrl),
    created_at: status.createdAt,
    updated_at: status.createdAt,
    deployment_url: deploymentUrl,
    repository_url: repositoryUrl,
  };
}

/** Schema environment. */
export function renderEnvironment(repository: RepositoryState, environment: Environment, links: Links): JsonObject {
  const rule = (type: string): JsonObject => ({
    id: environment.id,
    node_id: nodeId("Gate", `${environment.id}/${type}`),
    type,
  });
  const reviewers = environment.reviewers.map((user) => ({ type: "User", reviewer: renderUser(user, links) }));
  return {
    ...renderEnvironmentName(repository, environment, links),
    created_at: environment.createdAt,
    updated_at: environment.createdAt,
    protection_rules: [
      ...(environment.waitTimerMinutes > 0
        ? [{ ...rule("wait_timer"), wait_timer: environment.waitTimerMinutes }]
        : []),
      ...(reviewers.length > 0
        ? [{ ...rule("required_reviewers"), prevent_self_review: environment.preventSelfReview, reviewers }]
        : []),
    ],
    deployment_branch_policy: null,
  };
}
