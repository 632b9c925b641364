import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { servedOperations } from "../../fakes/github/operations.ts";
import type { Pull } from "../../fakes/github/state/pull.ts";
import type { RepositoryState } from "../../fakes/github/state/repository.ts";
import { here, openBench, type Bench } from "./bench.ts";

async function useComments({ app }: Bench, pull: Pull): Promise<void> {
  const { data: made } = await app.rest.issues.createComment({ ...here, issue_number: pull.number, body: "first" });
  await app.rest.issues.getComment({ ...here, comment_id: made.id });
  await app.rest.issues.updateComment({ ...here, comment_id: made.id, body: "second" });
  const { data: listed } = await app.rest.issues.listComments({ ...here, issue_number: pull.number });
  expect(listed.map(({ body }) => body)).toEqual(["second"]);
  await app.rest.issues.deleteComment({ ...here, comment_id: made.id });
}

async function useChecks({ app, repository }: Bench, pull: Pull): Promise<void> {
  const headSha = repository.headOf(pull);
  const { data: run } = await app.rest.checks.create({
    ...here,
    name: "modelgate",
    head_sha: headSha,
    status: "in_progress",
  });
  const annotation = {
    path: "modelgate.yml",
    start_line: 1,
    end_line: 1,
    annotation_level: "warning",
    message: "Look",
  } as const;
  const output = { title: "t", summary: "s", annotations: [annotation] };
  await app.rest.checks.update({ ...here, check_run_id: run.id, status: "completed", conclusion: "success", output });
  const { data: after } = await app.rest.checks.get({ ...here, check_run_id: run.id });
  expect(after.conclusion).toBe("success");
  expect(after.pull_requests.map(({ number }) => number)).toEqual([pull.number]);
  await app.rest.checks.listAnnotations({ ...here, check_run_id: run.id });
  const { data: listed } = await app.rest.checks.listForRef({ ...here, ref: "better" });
  expect(listed.total_count).toBe(1);
}

async function useGit({ app, repository }: Bench): Promise<void> {
  const { data: blob } = await app.rest.git.createBlob({ ...here, content: "aGk=", encoding: "base64" });
  await app.rest.git.getBlob({ ...here, file_sha: blob.sha });
  const base = repository.resolve("main") ?? "";
  const entry = { path: "notes/hi.txt", mode: "100644", type: "blob", sha: blob.sha } as const;
  const { data: tree } = await app.rest.git.createTree({ ...here, base_tree: base, tree: [entry] });
  const { data: commit } = await app.rest.git.createCommit({ ...here, message: "m", tree: tree.sha, parents: [base] });
  await app.rest.git.getCommit({ ...here, commit_sha: commit.sha });
  await app.rest.git.createRef({ ...here, ref: "refs/heads/notes", sha: base });
  await app.rest.git.updateRef({ ...here, ref: "heads/notes", sha: commit.sha });
  const { data: ref } = await app.rest.git.getRef({ ...here, ref: "heads/notes" });
  expect(ref.object.sha).toBe(commit.sha);
  const { data: matching } = await app.rest.git.listMatchingRefs({ ...here, ref: "heads/" });
  expect(matching.map((found) => found.ref)).toEqual(["refs/heads/better", "refs/heads/main", "refs/heads/notes"]);
  const { data: listed } = await app.rest.git.getTree({ ...here, tree_sha: "notes", recursive: "1" });
  expect(listed.tree.map(({ path }) => path)).toContain("notes/hi.txt");
  await app.rest.git.deleteRef({ ...here, ref: "heads/notes" });
}

async function useHistory({ app, repository, client }: Bench, pull: Pull): Promise<void> {
  await app.rest.pulls.get({ ...here, pull_number: pull.number });
  await app.rest.pulls.list({ ...here });
  const ben = client({ kind: "pat", login: "ben" });
  await ben.rest.pulls.createReview({ ...here, pull_number: pull.number, event: "APPROVE" });
  const { data: reviews } = await app.rest.pulls.listReviews({ ...here, pull_number: pull.number });
  expect(reviews.map(({ state, user }) => [state, user?.login])).toEqual([["APPROVED", "ben"]]);
  const { data: files } = await app.rest.pulls.listFiles({ ...here, pull_number: pull.number });
  expect(files.map(({ filename, status }) => [filename, status])).toEqual([["models/income.onnx", "modified"]]);
  await app.rest.pulls.listCommits({ ...here, pull_number: pull.number });
  await app.rest.repos.getCommit({ ...here, ref: "better" });
  const { data: compared } = await app.rest.repos.compareCommitsWithBasehead({ ...here, basehead: "main...better" });
  expect([compared.status, compared.ahead_by]).toEqual(["ahead", 1]);
  const sha = repository.headOf(pull);
  const { data: pulls } = await app.rest.repos.listPullRequestsAssociatedWithCommit({ ...here, commit_sha: sha });
  expect(pulls.map(({ number }) => number)).toEqual([pull.number]);
  await app.rest.repos.getContent({ ...here, path: "modelgate.yml", ref: "main" });
  const { data: better } = await app.rest.git.getRef({ ...here, ref: "heads/better" });
  await app.rest.git.createRef({ ...here, ref: "refs/heads/again", sha: better.object.sha });
  const { data: opened } = await app.rest.pulls.create({ ...here, head: "again", base: "main", title: "Again" });
  expect([opened.state, opened.user.login]).toEqual(["open", "github-actions[bot]"]);
}

async function useDeployments({ app }: Bench): Promise<void> {
  const request = { ...here, ref: "better", auto_merge: false, required_contexts: [], environment: "staging" };
  const { data: made } = await app.rest.repos.createDeployment(request);
  const id = "id" in made ? made.id : 0;
  const { data: status } = await app.rest.repos.createDeploymentStatus({
    ...here,
    deployment_id: id,
    state: "in_progress",
  });
  await app.rest.repos.getDeploymentStatus({ ...here, deployment_id: id, status_id: status.id });
  await app.rest.repos.listDeploymentStatuses({ ...here, deployment_id: id });
  await app.rest.repos.getDeployment({ ...here, deployment_id: id });
  const { data: listed } = await app.rest.repos.listDeployments({ ...here, environment: "staging" });
  expect(listed.map((deployment) => deployment.id)).toEqual([id]);
  await app.rest.repos.deleteDeployment({ ...here, deployment_id: id });
  await app.rest.repos.getAllEnvironments({ ...here });
  await app.rest.repos.getEnvironment({ ...here, environment_name: "production" });
}

async function useRuns({ app, client }: Bench, repository: RepositoryState): Promise<void> {
  const run = repository.addRun({ pending: [{ environment: "production", waitTimerMinutes: 0 }], actor: "ana" });
  run.jobs.push({ id: 7, name: "gate", attempt: 1, status: "in_progress", conclusion: null });
  const artifact = repository.addArtifact(run.id, "record", { downloadUrl: "http://127.0.0.1:9/blob" });
  const ben = client({ kind: "pat", login: "ben" });
  await app.rest.actions.getWorkflowRun({ ...here, run_id: run.id });
  const { data: pending } = await ben.rest.actions.getPendingDeploymentsForRun({ ...here, run_id: run.id });
  expect(pending[0]?.current_user_can_approve).toBe(true);
  const ids = pending.map(({ environment }) => environment.id ?? 0);
  await ben.rest.actions.reviewPendingDeploymentsForRun({
    ...here,
    run_id: run.id,
    environment_ids: ids,
    state: "approved",
    comment: "ok",
  });
  const { data: approvals } = await app.rest.actions.getReviewsForRun({ ...here, run_id: run.id });
  expect(approvals.map(({ state, user }) => [state, user.login])).toEqual([["approved", "ben"]]);
  await app.rest.actions.listJobsForWorkflowRun({ ...here, run_id: run.id });
  await app.rest.actions.listWorkflowRunArtifacts({ ...here, run_id: run.id });
  await app.rest.actions.listArtifactsForRepo({ ...here });
  await app.rest.actions.getArtifact({ ...here, artifact_id: artifact.id });
  const request = { redirect: "manual" as const };
  const found = await app.rest.actions.downloadArtifact({
    ...here,
    artifact_id: artifact.id,
    archive_format: "zip",
    request,
  });
  expect(found.headers.location).toBe("http://127.0.0.1:9/blob");
}

async function useAccount({ app, client }: Bench): Promise<void> {
  await app.rest.meta.get();
  await app.rest.rateLimit.get();
  await app.rest.repos.get({ ...here });
  const { data: permission } = await app.rest.repos.getCollaboratorPermissionLevel({ ...here, username: "ben" });
  expect([permission.permission, permission.role_name]).toEqual(["write", "maintain"]);
  const { data: user } = await client({ kind: "pat", login: "ana" }).rest.users.getAuthenticated();
  expect(user.login).toBe("ana");
}

describe.each(["api.github.com", "ghes-3.17"] as const)("the fake GitHub by %s", (spec) => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench(spec);
  });
  afterEach(() => bench.github.close());

  it("answers a real Octokit on every operation it serves, and both sides follow the specification", async () => {
    const { pull, repository } = bench;
    await useComments(bench, pull);
    await useChecks(bench, pull);
    await useGit(bench);
    await useHistory(bench, pull);
    await useDeployments(bench);
    await useRuns(bench, repository);
    await useAccount(bench);
    const used = new Set(bench.github.journal.map(({ operation }) => operation));
    expect(servedOperations.filter((operation) => !used.has(operation))).toEqual([]);
    bench.github.assertConforming();
  });
});
