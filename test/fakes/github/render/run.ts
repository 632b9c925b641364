import type { JsonObject } from "../json.ts";
import type { Environment } from "../state/deployment.ts";
import type { RepositoryState } from "../state/repository.ts";
import type { Artifact, Job, Run } from "../state/run.ts";
import { nodeId, type Links } from "./links.ts";
import { renderMinimalPull } from "./pull.ts";
import { renderMinimalRepository } from "./repository.ts";
import { renderUser } from "./user.ts";

/** Schema workflow-run. A run for a fork's commits lists no pull requests. */
export function renderRun(repository: RepositoryState, run: Run, links: Links): JsonObject {
  const api = links.api(`/repos/${repository.fullName}/actions/runs/${run.id}`);
  const head = repository.world.repository(run.headRepository);
  const commit = repository.world.git.commit(run.headSha);
  const person = commit === undefined ? null : { name: commit.author.name, email: commit.author.email };
  const pulls = [...repository.pulls.values()].filter(
    (pull) =>
      pull.state === "open" && pull.head.repository === repository.fullName && repository.headOf(pull) === run.headSha,
  );
  return {
    id: run.id,
    node_id: nodeId("WorkflowRun", run.id),
    name: "modelgate",
    display_title: commit?.message ?? "modelgate",
    path: run.workflowPath,
    run_number: 1,
    run_attempt: run.attempt,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: 1,
    head_branch: run.headBranch,
    head_sha: run.headSha,
    url: api,
    html_url: links.html(`/${repository.fullName}/actions/runs/${run.id}`),
    jobs_url: `${api}/jobs`,
    logs_url: `${api}/logs`,
    artifacts_url: `${api}/artifacts`,
    cancel_url: `${api}/cancel`,
    rerun_url: `${api}/rerun`,
    check_suite_url: links.api(`/repos/${repository.fullName}/check-suites/1`),
    workflow_url: links.api(`/repos/${repository.fullName}/actions/workflows/1`),
    previous_attempt_url: null,
    pull_requests: pulls.map((pull) => renderMinimalPull(repository, pull, links)),
    created_at: run.createdAt,
    updated_at: run.createdAt,
    run_started_at: run.createdAt,
    actor: renderUser(run.actor, links),
    triggering_actor: renderUser(run.triggeringActor, links),
    head_commit:
      commit === undefined
        ? null
        : {
            id: run.headSha,
            tree_id: commit.tree,
            message: commit.message,
            timestamp: commit.author.date,
            author: person,
            committer: person,
          },
    repository: renderMinimalRepository(repository, links),
    head_repository: renderMinimalRepository(head, links),
  };
}

/** Schema job. */
export function renderJob(repository: RepositoryState, run: Run, job: Job, links: Links): JsonObject {
  const api = links.api(`/repos/${repository.fullName}/actions`);
  return {
    id: job.id,
    run_id: run.id,
    run_attempt: job.attempt,
    run_url: `${api}/runs/${run.id}`,
    node_id: nodeId("CheckRun", job.id),
    name: job.name,
    workflow_name: "modelgate",
    head_branch: run.headBranch,
    head_sha: run.headSha,
    url: `${api}/jobs/${job.id}`,
    html_url: links.html(`/${repository.fullName}/actions/runs/${run.id}/job/${job.id}`),
    status: job.status,
    conclusion: job.conclusion,
    created_at: run.createdAt,
    started_at: run.createdAt,
    completed_at: job.status === "completed" ? run.createdAt : null,
    steps: [],
    check_run_url: links.api(`/repos/${repository.fullName}/check-runs/${job.id}`),
    labels: ["ubuntu-latest"],
    runner_id: 1,
    runner_name: "GitHub Actions 1",
    runner_group_id: 0,
    runner_group_name: "GitHub Actions",
  };
}

/** The part of an environment shown in approvals and pending deployments. */
export function renderEnvironmentName(repository: RepositoryState, environment: Environment, links: Links): JsonObject {
  return {
    id: environment.id,
    node_id: nodeId("Environment", environment.id),
    name: environment.name,
    url: links.api(`/repos/${repository.fullName}/environments/${encodeURIComponent(environment.name)}`),
    html_url: links.html(
      `/${repository.fullName}/deployments/activity_log?environments_filter=${encodeURIComponent(environment.name)}`,
    ),
  };
}

/** Schema artifact. An expired one stays listed. */
export function renderArtifact(repository: RepositoryState, artifact: Artifact, links: Links, now: string): JsonObject {
  const api = links.api(`/repos/${repository.fullName}/actions/artifacts/${artifact.id}`);
  const run = repository.runs.get(artifact.runId);
  return {
    id: artifact.id,
    node_id: nodeId("Artifact", artifact.id),
    name: artifact.name,
    size_in_bytes: artifact.sizeBytes,
    url: api,
    archive_download_url: `${api}/zip`,
    expired: artifact.expiresAt <= now,
    created_at: artifact.createdAt,
    updated_at: artifact.createdAt,
    expires_at: artifact.expiresAt,
    digest: artifact.digest,
    workflow_run:
      run === undefined
        ? null
        : {
            id: run.id,
            repository_id: repository.id,
            head_repository_id: repository.world.repository(run.headRepository).id,
            head_branch: run.headBranch,
            head_sha: run.headSha,
          },
  };
}
