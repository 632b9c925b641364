import { ApiError, notAccessible, notFound, refused } from "../api-error.ts";
import { author, idParam, isApp, ok, type Call, type Handler } from "../call.ts";
import { textField, type JsonObject } from "../json.ts";
import { countedReply } from "../pagination.ts";
import { renderDeployment } from "../render/deployment.ts";
import { renderArtifact, renderEnvironmentName, renderJob, renderRun } from "../render/run.ts";
import { renderUser } from "../render/user.ts";
import type { Deployment, Environment } from "../state/deployment.ts";
import type { Artifact, PendingDeployment, Run } from "../state/run.ts";

function findRun(call: Call): Run {
  const found = call.repository().runs.get(idParam(call, "run_id"));
  if (found === undefined) throw notFound();
  return found;
}

function environmentOf(call: Call, name: string): Environment {
  const found = call.repository().environments.get(name.toLowerCase());
  if (found === undefined) throw new Error(`The fake GitHub has no environment ${name}`);
  return found;
}

export const getRun: Handler = (call) => ok(renderRun(call.repository(), findRun(call), call.links));

/** One row a review, no pages and no time of the review: the times are the environment's own. */
export const listApprovals: Handler = (call) =>
  ok(
    findRun(call).approvals.map((approval) => ({
      environments: approval.environments.map((name) => {
        const environment = environmentOf(call, name);
        const named = renderEnvironmentName(call.repository(), environment, call.links);
        return { ...named, created_at: environment.createdAt, updated_at: environment.createdAt };
      }),
      state: approval.state,
      user: renderUser(approval.user, call.links),
      comment: approval.comment,
    })),
  );

function mayApprove(call: Call, run: Run, environment: Environment): boolean {
  const { user } = call.actor;
  if (isApp(call) || user === undefined) return false;
  if (environment.preventSelfReview && user.id === run.triggeringActor.id) return false;
  return environment.reviewers.some(({ id }) => id === user.id);
}

function renderPending(call: Call, run: Run, pending: PendingDeployment): JsonObject {
  const environment = environmentOf(call, pending.environment);
  return {
    environment: renderEnvironmentName(call.repository(), environment, call.links),
    wait_timer: pending.waitTimerMinutes,
    wait_timer_started_at: pending.waitTimerMinutes === 0 ? null : run.createdAt,
    current_user_can_approve: mayApprove(call, run, environment),
    reviewers: environment.reviewers.map((user) => ({ type: "User", reviewer: renderUser(user, call.links) })),
  };
}

export const listPending: Handler = (call) => {
  const run = findRun(call);
  return ok(run.pending.map((pending) => renderPending(call, run, pending)));
};

/** Not enabled for Apps, so a workflow's token can never approve; a person must be a required reviewer. */
export const reviewPending: Handler = (call) => {
  if (isApp(call)) throw notAccessible("integration", "deployments=write");
  const run = findRun(call);
  const repository = call.repository();
  const ids = Array.isArray(call.body["environment_ids"]) ? (call.body["environment_ids"] as unknown[]) : [];
  const chosen = run.pending.filter((pending) => ids.includes(environmentOf(call, pending.environment).id));
  if (chosen.length !== ids.length || chosen.length === 0) throw refused("The run does not wait for that environment");
  if (!chosen.every((pending) => mayApprove(call, run, environmentOf(call, pending.environment)))) {
    throw new ApiError(403, "You are not a required reviewer of this environment");
  }
  const names = chosen.map(({ environment }) => environment);
  const state = textField(call.body, "state") === "approved" ? "approved" : "rejected";
  repository.addApproval(run, author(call).login, names, state, textField(call.body, "comment") ?? "");
  run.pending.splice(0, run.pending.length, ...run.pending.filter((pending) => !chosen.includes(pending)));
  const deployments: readonly Deployment[] = names.map((environment) => ({
    id: call.world.nextId(),
    sha: run.headSha,
    ref: run.headBranch,
    task: "deploy",
    payload: {},
    environment,
    description: null,
    transient: false,
    production: false,
    creator: run.actor,
    createdAt: call.world.clock.now(),
    updatedAt: call.world.clock.now(),
    statuses: [],
  }));
  repository.deployments.push(...deployments);
  return ok(deployments.map((deployment) => renderDeployment(repository, deployment, call.links)));
};

/** `filter=latest`, the default, keeps the jobs of the newest attempt. */
export const listJobs: Handler = (call) => {
  const run = findRun(call);
  const found = run.jobs.filter((job) => call.query["filter"] === "all" || job.attempt === run.attempt);
  return countedReply(call, "jobs", found, (job) => renderJob(call.repository(), run, job, call.links));
};

function artifactsReply(call: Call, all: readonly Artifact[]): ReturnType<Handler> {
  const { name } = call.query;
  const found = all.filter((artifact) => name === undefined || artifact.name === name);
  const ordered = call.query["direction"] === "asc" ? found : [...found].reverse();
  return countedReply(call, "artifacts", ordered, (artifact) =>
    renderArtifact(call.repository(), artifact, call.links, call.world.clock.now()),
  );
}

export const listRunArtifacts: Handler = (call) => {
  const run = findRun(call);
  return artifactsReply(
    call,
    call.repository().artifacts.filter((artifact) => artifact.runId === run.id),
  );
};

export const listArtifacts: Handler = (call) => artifactsReply(call, call.repository().artifacts);

function findArtifact(call: Call): Artifact {
  const id = idParam(call, "artifact_id");
  const found = call.repository().artifacts.find((artifact) => artifact.id === id);
  if (found === undefined) throw notFound();
  return found;
}

export const getArtifact: Handler = (call) =>
  ok(renderArtifact(call.repository(), findArtifact(call), call.links, call.world.clock.now()));

/** 302 to the bytes, 410 once expired. */
export const downloadArtifact: Handler = (call) => {
  const artifact = findArtifact(call);
  if (artifact.expiresAt <= call.world.clock.now()) throw new ApiError(410, "Artifact has expired");
  if (artifact.downloadUrl === null) throw notFound();
  return { status: 302, headers: { location: artifact.downloadUrl } };
};
