import { invalid, notFound } from "../api-error.ts";
import { author, created, idParam, isApp, noContent, ok, type Call, type Handler } from "../call.ts";
import { textField } from "../json.ts";
import { listReply } from "../pagination.ts";
import { renderComment } from "../render/pull.ts";
import type { Comment } from "../state/pull.ts";

/** GitHub counts characters, not bytes; the limit is told only by the error itself. */
const maximumCharacters = 65_536;

function bodyOf(call: Call): string {
  const body = textField(call.body, "body") ?? "";
  if (body.trim() === "") throw invalid("IssueComment", "body", "missing_field", "body can't be blank");
  if (Array.from(body).length > maximumCharacters) {
    throw invalid(
      "IssueComment",
      "body",
      "unprocessable",
      `body is too long (maximum is ${maximumCharacters} characters)`,
    );
  }
  return body;
}

function findComment(call: Call): Comment {
  const id = idParam(call, "comment_id");
  const found = call.repository().comments.find((comment) => comment.id === id);
  if (found === undefined) throw notFound();
  return found;
}

function issueNumber(call: Call): number {
  const number = idParam(call, "issue_number");
  if (!call.repository().issues.has(number)) throw notFound();
  return number;
}

/** Ascending by id, the only order GitHub offers here. */
export const listComments: Handler = (call) => {
  const issue = issueNumber(call);
  const since = call.query["since"];
  const found = call
    .repository()
    .comments.filter((comment) => comment.issue === issue && (since === undefined || comment.updatedAt >= since));
  return listReply(call, found, (comment) => renderComment(call.repository(), comment, call.links));
};

export const createComment: Handler = (call) => {
  const comment = call.repository().addComment(issueNumber(call), author(call), bodyOf(call), isApp(call));
  return created(renderComment(call.repository(), comment, call.links));
};

export const getComment: Handler = (call) => ok(renderComment(call.repository(), findComment(call), call.links));

export const updateComment: Handler = (call) => {
  const comment = findComment(call);
  comment.body = bodyOf(call);
  comment.updatedAt = call.world.clock.now();
  return ok(renderComment(call.repository(), comment, call.links));
};

export const deleteComment: Handler = (call) => {
  const { comments } = call.repository();
  comments.splice(comments.indexOf(findComment(call)), 1);
  return noContent;
};
