import type { JsonObject } from "../json.ts";
import { changedFiles, commitsBetween, mergeBase } from "../state/git-history.ts";
import type { Comment, Pull, Review } from "../state/pull.ts";
import type { RepositoryState } from "../state/repository.ts";
import { nodeId, type Links } from "./links.ts";
import { renderRepository } from "./repository.ts";
import { renderActionsApp, renderUser } from "./user.ts";

/** How the user stands to the repository, as far as the fake knows. */
export function association(repository: RepositoryState, login: string): string {
  if (login === repository.owner.login) return "OWNER";
  return repository.roleOf(login) === undefined ? "NONE" : "COLLABORATOR";
}

function side(repository: RepositoryState, branch: string, sha: string, links: Links): JsonObject {
  return {
    label: `${repository.owner.login}:${branch}`,
    ref: branch,
    sha,
    user: renderUser(repository.owner, links),
    repo: renderRepository(repository, links),
  };
}

/** Schema pull-request-simple, of lists. */
export function renderPullInList(repository: RepositoryState, pull: Pull, links: Links): JsonObject {
  const api = links.api(`/repos/${repository.fullName}/pulls/${pull.number}`);
  const issue = links.api(`/repos/${repository.fullName}/issues/${pull.number}`);
  const html = links.html(`/${repository.fullName}/pull/${pull.number}`);
  const headSha = repository.headOf(pull);
  const statuses = links.api(`/repos/${repository.fullName}/statuses/${headSha}`);
  const reviewComment = links.api(`/repos/${repository.fullName}/pulls/comments{/number}`);
  const headRepository = repository.world.repository(pull.head.repository);
  const href = (address: string): JsonObject => ({ href: address });
  return {
    url: api,
    id: pull.id,
    node_id: nodeId("PullRequest", pull.id),
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    issue_url: issue,
    commits_url: `${api}/commits`,
    review_comments_url: `${api}/comments`,
    review_comment_url: reviewComment,
    comments_url: `${issue}/comments`,
    statuses_url: statuses,
    number: pull.number,
    state: pull.state,
    locked: false,
    active_lock_reason: null,
    draft: pull.draft,
    title: pull.title,
    user: renderUser(pull.author, links),
    body: pull.body,
    labels: [],
    milestone: null,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    created_at: pull.createdAt,
    updated_at: pull.updatedAt,
    closed_at: pull.mergedAt,
    merged_at: pull.mergedAt,
    merge_commit_sha: pull.mergeCommitSha,
    head: side(headRepository, pull.head.branch, headSha, links),
    base: side(repository, pull.base.branch, repository.baseOf(pull), links),
    _links: {
      self: href(api),
      html: href(html),
      issue: href(issue),
      comments: href(`${issue}/comments`),
      review_comments: href(`${api}/comments`),
      review_comment: href(reviewComment),
      commits: href(`${api}/commits`),
      statuses: href(statuses),
    },
    author_association: association(repository, pull.author.login),
    auto_merge: null,
  };
}

/** Schema pull-request, of one. */
export function renderPull(repository: RepositoryState, pull: Pull, links: Links): JsonObject {
  const { git } = repository.world;
  const head = repository.headOf(pull);
  const base = repository.baseOf(pull);
  const changes = changedFiles(git, mergeBase(git, base, head) ?? base, head);
  const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
  return {
    ...renderPullInList(repository, pull, links),
    merged: pull.mergedAt !== null,
    mergeable: pull.state === "open" ? true : null,
    mergeable_state: pull.state === "open" ? "clean" : "unknown",
    merged_by: pull.mergedBy === null ? null : renderUser(pull.mergedBy, links),
    comments: repository.comments.filter(({ issue }) => issue === pull.number).length,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: commitsBetween(git, base, head).length,
    additions: total(changes.map(({ additions }) => additions)),
    deletions: total(changes.map(({ deletions }) => deletions)),
    changed_files: changes.length,
  };
}

/** Schema pull-request-minimal, inside check runs and workflow runs. */
export function renderMinimalPull(repository: RepositoryState, pull: Pull, links: Links): JsonObject {
  const repo = (of: RepositoryState): JsonObject => ({
    id: of.id,
    url: links.api(`/repos/${of.fullName}`),
    name: of.name,
  });
  const headRepository = repository.world.repository(pull.head.repository);
  return {
    id: pull.id,
    number: pull.number,
    url: links.api(`/repos/${repository.fullName}/pulls/${pull.number}`),
    head: { ref: pull.head.branch, sha: repository.headOf(pull), repo: repo(headRepository) },
    base: { ref: pull.base.branch, sha: repository.baseOf(pull), repo: repo(repository) },
  };
}

/** Schema pull-request-review. */
export function renderReview(repository: RepositoryState, pull: Pull, review: Review, links: Links): JsonObject {
  const html = `${links.html(`/${repository.fullName}/pull/${pull.number}`)}#pullrequestreview-${review.id}`;
  const api = links.api(`/repos/${repository.fullName}/pulls/${pull.number}`);
  return {
    id: review.id,
    node_id: nodeId("PullRequestReview", review.id),
    user: renderUser(review.user, links),
    body: review.body,
    state: review.state,
    html_url: html,
    pull_request_url: api,
    author_association: association(repository, review.user.login),
    _links: { html: { href: html }, pull_request: { href: api } },
    // A review that was not sent yet has no time.
    ...(review.state === "PENDING" ? {} : { submitted_at: review.submittedAt }),
    commit_id: review.commitId,
  };
}

/** Schema issue-comment. */
export function renderComment(repository: RepositoryState, comment: Comment, links: Links): JsonObject {
  const api = links.api(`/repos/${repository.fullName}/issues`);
  const kind = repository.pulls.has(comment.issue) ? "pull" : "issues";
  return {
    id: comment.id,
    node_id: nodeId("IssueComment", comment.id),
    url: `${api}/comments/${comment.id}`,
    html_url: `${links.html(`/${repository.fullName}/${kind}/${comment.issue}`)}#issuecomment-${comment.id}`,
    issue_url: `${api}/${comment.issue}`,
    body: comment.body,
    user: renderUser(comment.user, links),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    author_association: association(repository, comment.user.login),
    performed_via_github_app: comment.viaApp ? renderActionsApp(links) : null,
  };
}
