import type { GithubClient } from "./client.ts";
import { githubFailure } from "./errors.ts";

/** Where comments are written. */
export interface CommentPlace {
  readonly owner: string;
  readonly repo: string;
  readonly pullNumber: number;
}

export interface Comment {
  readonly id: number;
  readonly url: string;
  readonly body: string;
  readonly author: string;
}

/** The author of everything that GITHUB_TOKEN writes; nobody can register a login with brackets. */
const ACTIONS_BOT = "github-actions[bot]";
/** GitHub lists at most 100 a page; a conversation beyond 3000 comments is not read to its end. */
const PAGE_SIZE = 100;
const MOST_PAGES = 30;

/** The comments of one pull request, as one token sees and writes them. */
export interface CommentThread {
  /** Who this token writes as, until a comment of its own says otherwise. */
  readonly whoAmI: () => Promise<string>;
  /** All comments, oldest first. */
  readonly list: () => Promise<readonly Comment[]>;
  readonly create: (body: string) => Promise<Comment>;
  /** False when the comment is gone. */
  readonly update: (id: number, body: string) => Promise<boolean>;
  /** A comment that is already gone is as good as deleted. */
  readonly remove: (id: number) => Promise<void>;
}

export function commentThread(client: GithubClient, { owner, repo, pullNumber }: CommentPlace): CommentThread {
  const here = { owner, repo };
  const issues = client.rest.issues;
  return {
    async whoAmI() {
      try {
        return (await client.rest.users.getAuthenticated()).data.login;
      } catch (error) {
        // An installation's token stands for no user, and says so with 403.
        const kind = githubFailure(error)?.kind;
        if (kind === "refused" || kind === "unauthenticated" || kind === "missing") return ACTIONS_BOT;
        throw error;
      }
    },
    async list() {
      const found: Comment[] = [];
      for (let page = 1; page <= MOST_PAGES; page += 1) {
        const { data } = await issues.listComments({ ...here, issue_number: pullNumber, per_page: PAGE_SIZE, page });
        found.push(...data.map(commentOf));
        if (data.length < PAGE_SIZE) break;
      }
      return found.sort((a, b) => a.id - b.id);
    },
    async create(body) {
      return commentOf((await issues.createComment({ ...here, issue_number: pullNumber, body })).data);
    },
    async update(id, body) {
      return present(issues.updateComment({ ...here, comment_id: id, body }));
    },
    async remove(id) {
      await present(issues.deleteComment({ ...here, comment_id: id }));
    },
  };
}

async function present(request: Promise<unknown>): Promise<boolean> {
  try {
    await request;
    return true;
  } catch (error) {
    if (githubFailure(error)?.kind === "missing") return false;
    throw error;
  }
}

interface AnsweredComment {
  readonly id: number;
  readonly html_url: string;
  readonly body?: string;
  readonly user: { readonly login: string } | null;
}

function commentOf({ id, html_url, body, user }: AnsweredComment): Comment {
  // A deleted account leaves no user; that comment is nobody's.
  return { id, url: html_url, body: body ?? "", author: user?.login ?? "" };
}
