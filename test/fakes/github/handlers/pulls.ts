import { invalid, notFound, refused } from "../api-error.ts";
import { author, created, idParam, ok, type Call, type Handler } from "../call.ts";
import { textField } from "../json.ts";
import { listReply } from "../pagination.ts";
import { renderChange, renderCommit } from "../render/commit.ts";
import { renderPull, renderPullInList, renderReview } from "../render/pull.ts";
import { changedFiles, commitsBetween, mergeBase } from "../state/git-history.ts";
import type { Pull, ReviewState } from "../state/pull.ts";

const maximumFiles = 3000;
const maximumCommits = 250;

function findPull(call: Call): Pull {
  const found = call.repository().pulls.get(idParam(call, "pull_number"));
  if (found === undefined) throw notFound();
  return found;
}

export const getPull: Handler = (call) => ok(renderPull(call.repository(), findPull(call), call.links));

/** 422 for a branch that is not there, for nothing to merge, and for a second open pull request of the same two branches. */
export const createPull: Handler = (call) => {
  const repository = call.repository();
  const { git } = call.world;
  const given = textField(call.body, "head") ?? "";
  const branch = given.includes(":") ? given.slice(given.indexOf(":") + 1) : given;
  const base = textField(call.body, "base") ?? "";
  const head = repository.refs.get(`heads/${branch}`);
  const into = repository.refs.get(`heads/${base}`);
  if (head === undefined) throw invalid("PullRequest", "head", "invalid", "head is invalid");
  if (into === undefined) throw invalid("PullRequest", "base", "invalid", "base is invalid");
  const isOpen = [...repository.pulls.values()].some(
    (pull) => pull.state === "open" && pull.head.branch === branch && pull.base.branch === base,
  );
  if (isOpen) throw invalid("PullRequest", "head", "custom", `A pull request already exists for ${given}.`);
  if (commitsBetween(git, into, head).length === 0)
    throw invalid("PullRequest", "head", "custom", `No commits between ${base} and ${branch}`);
  const pull = repository.openPull({
    branch,
    into: base,
    author: author(call).login,
    title: textField(call.body, "title") ?? "",
    body: textField(call.body, "body") ?? "",
  });
  return created(renderPull(repository, pull, call.links));
};

/** Newest first unless `direction=asc`; `head` is `owner:branch`. */
export const listPulls: Handler = (call) => {
  const repository = call.repository();
  const { state = "open", head, base, direction = "desc" } = call.query;
  const found = [...repository.pulls.values()].filter((pull) => {
    const [owner = ""] = pull.head.repository.split("/");
    if (state !== "all" && pull.state !== state) return false;
    if (base !== undefined && pull.base.branch !== base) return false;
    return head === undefined || head === `${owner}:${pull.head.branch}`;
  });
  const ordered = direction === "asc" ? found : found.reverse();
  return listReply(call, ordered, (pull) => renderPullInList(repository, pull, call.links));
};

export const listPullsOfCommit: Handler = (call) => {
  const repository = call.repository();
  const sha = repository.resolve(call.params["commit_sha"] ?? "");
  if (sha === undefined) throw notFound();
  const holds = (pull: Pull): boolean =>
    pull.mergeCommitSha === sha ||
    commitsBetween(repository.world.git, repository.baseOf(pull), repository.headOf(pull)).includes(sha);
  const found = [...repository.pulls.values()].filter(holds);
  return listReply(call, found, (pull) => renderPullInList(repository, pull, call.links));
};

export const listFiles: Handler = (call) => {
  const repository = call.repository();
  const { git } = call.world;
  const pull = findPull(call);
  const head = repository.headOf(pull);
  const base = repository.baseOf(pull);
  const changes = changedFiles(git, mergeBase(git, base, head) ?? base, head).slice(0, maximumFiles);
  return listReply(call, changes, (change) => renderChange(repository, head, change, call.links));
};

export const listPullCommits: Handler = (call) => {
  const repository = call.repository();
  const pull = findPull(call);
  const commits = commitsBetween(call.world.git, repository.baseOf(pull), repository.headOf(pull)).slice(
    0,
    maximumCommits,
  );
  return listReply(call, commits, (sha) => renderCommit(repository, sha, call.links));
};

/** In the order they were made; the latest of each person is for the reader to find. */
export const listReviews: Handler = (call) => {
  const pull = findPull(call);
  return listReply(call, pull.reviews, (review) => renderReview(call.repository(), pull, review, call.links));
};

const eventStates: Readonly<Record<string, ReviewState>> = {
  APPROVE: "APPROVED",
  REQUEST_CHANGES: "CHANGES_REQUESTED",
  COMMENT: "COMMENTED",
};

export const createReview: Handler = (call) => {
  const pull = findPull(call);
  const user = author(call);
  const state = eventStates[textField(call.body, "event") ?? ""] ?? "PENDING";
  const body = textField(call.body, "body") ?? "";
  if (state === "APPROVED" && user.id === pull.author.id) throw refused("Can not approve your own pull request");
  if (state === "CHANGES_REQUESTED" && user.id === pull.author.id)
    throw refused("Can not request changes on your own pull request");
  if ((state === "CHANGES_REQUESTED" || state === "COMMENTED") && body === "") throw refused("Body can not be blank");
  const commit = textField(call.body, "commit_id") ?? call.repository().headOf(pull);
  const review = call.repository().addReview(pull, user.login, state, { commit, body });
  return ok(renderReview(call.repository(), pull, review, call.links));
};
