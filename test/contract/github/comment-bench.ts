import { githubClient, type GithubClient } from "../../../shared/adapters/github/client.ts";
import type { Pace, PublishRequest } from "../../../shared/adapters/github/comment.ts";
import { parseComment } from "../../../shared/report/comment/body.ts";
import { sectionEdit } from "../../../shared/report/comment/edit.ts";
import type { CommentSection } from "../../../shared/report/comment/section.ts";
import type { TokenRequest } from "../../fakes/github/token.ts";
import { everyPermission, here, type Bench } from "./bench.ts";
import { sha256 } from "./comment-section.ts";

/** The protocol's waits, a fiftieth as long. */
export const quickly: Partial<Pace> = { settleMs: 60, createWaitMs: 40, backoffMs: 40 };

export function clientOf(bench: Bench, request?: TokenRequest): Promise<GithubClient> {
  const token = bench.github.token(request ?? { kind: "app", permissions: everyPermission });
  const sleep = (): Promise<void> => Promise.resolve();
  return githubClient({ token, apiUrl: bench.github.url, userAgent: "modelgate-test", sleep });
}

export function writing(bench: Bench, own: CommentSection, more: Partial<PublishRequest> = {}): PublishRequest {
  const edit = sectionEdit({ model: "income", sections: [own], sha256 });
  return { ...here, pullNumber: bench.pull.number, edit, pace: quickly, ...more };
}

/** Names of the sections in each comment of the pull request. */
export function sectionsOf(bench: Bench): readonly (readonly string[])[] {
  return bench.repository.comments.map(({ body }) => parseComment(body)?.sections.map(({ id }) => id) ?? []);
}

/** How often each kind of write was asked for. */
export function writes(bench: Bench): readonly string[] {
  return bench.github.journal.filter(({ method }) => method !== "GET").map(({ method }) => method);
}
