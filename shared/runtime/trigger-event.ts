import { z } from "zod";
import { ModelgateError, type Problem } from "../core/errors.ts";
import type { ActionsEnvironment } from "./actions-environment.ts";

/** What set the run off, as far as trust depends on it. */
export type TriggerEvent =
  | {
      readonly kind: "pull-request";
      readonly number: number;
      readonly base: { readonly sha: string; readonly ref: string };
      readonly head: { readonly sha: string };
      /** The branch is in another repository, so the token reads and does not write. */
      readonly isFromFork: boolean;
    }
  | { readonly kind: "merge-group"; readonly baseSha: string; readonly headSha: string }
  /** push, schedule, workflow_dispatch and the like: what is checked out is what the repository holds already. */
  | { readonly kind: "own-commit"; readonly name: string }
  /** Set off by others, run on the default branch: whatever is checked out, that branch's commit is the trusted one. */
  | { readonly kind: "on-behalf"; readonly name: string; readonly sha: string };

/** The commit whose policy judges; null where what is checked out is trusted (contracts.md §6). */
export function trustedCommit(event: TriggerEvent): string | null {
  switch (event.kind) {
    case "pull-request":
      return event.base.sha;
    case "merge-group":
      return event.baseSha;
    case "on-behalf":
      return event.sha;
    case "own-commit":
      return null;
  }
}

/** Commit that the run is about: of a pull request its head, while the runner checks out the merge of it. */
export function judgedHead(event: TriggerEvent, commit: string): string {
  return event.kind === "pull-request" ? event.head.sha : commit;
}

const sha = z.string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u);

const pullRequestPayload = z.object({
  pull_request: z.object({
    number: z.int().positive(),
    base: z.object({ sha, ref: z.string().min(1) }),
    // The repository of a deleted fork is null.
    head: z.object({ sha, repo: z.object({ full_name: z.string() }).nullable() }),
  }),
});
const mergeGroupPayload = z.object({ merge_group: z.object({ base_sha: sha, head_sha: sha }) });

/**
 * Reads the event's payload.
 *
 * @param text the file at GITHUB_EVENT_PATH
 * @throws ModelgateError kind "input" for an event whose trust cannot be settled, "external" for a payload that GitHub would not send
 */
export function readTriggerEvent(
  { eventName, repository, sha: commit }: Pick<ActionsEnvironment, "eventName" | "repository" | "sha">,
  text: string,
): TriggerEvent {
  switch (eventName) {
    case "pull_request_target":
      throw new ModelgateError("input", [PULL_REQUEST_TARGET]);
    case "pull_request":
    case "pull_request_review":
    case "pull_request_review_comment": {
      const { number, base, head } = parse(pullRequestPayload, text, eventName).pull_request;
      const here = `${repository.owner}/${repository.name}`.toLowerCase();
      const isFromFork = head.repo?.full_name.toLowerCase() !== here;
      return { kind: "pull-request", number, base, head: { sha: head.sha }, isFromFork };
    }
    case "merge_group": {
      const { base_sha: baseSha, head_sha: headSha } = parse(mergeGroupPayload, text, eventName).merge_group;
      return { kind: "merge-group", baseSha, headSha };
    }
    case "issue_comment":
    case "workflow_run":
      return { kind: "on-behalf", name: eventName, sha: commit };
    default:
      return { kind: "own-commit", name: eventName };
  }
}

const PULL_REQUEST_TARGET: Problem = {
  code: "unsafe-event",
  input: "GITHUB_EVENT_NAME",
  message: "pull_request_target would run a stranger's model in a job that holds this repository's secrets",
  hint: "Run this action on pull_request: the policy comes from the base commit there too.",
};

function parse<T>(schema: z.ZodType<T>, text: string, eventName: string): T {
  const parsed = schema.safeParse(fromJson(text));
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map(({ path }) => (path.length === 0 ? "the payload" : path.join(".")));
  throw new ModelgateError("external", [
    {
      code: "bad-event-payload",
      input: "GITHUB_EVENT_PATH",
      message: `the payload of ${eventName} is not as GitHub sends it, at ${[...new Set(places)].slice(0, 5).join(", ")}`,
      hint: "The runner writes this file; check what else in the job does.",
    },
  ]);
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
