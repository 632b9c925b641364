import type { GithubClient } from "./client.ts";
import { MOST_WAIT_MS, retryDelayMs } from "./client-retry.ts";
import { commentThread, type Comment, type CommentPlace, type CommentThread } from "./comment-thread.ts";
import { githubFailure, isPermission, translateGithubError } from "./errors.ts";

/** What this writer must know of the comment's text; `sectionEdit` of the report gives it. */
export interface CommentEdit {
  readonly isOurs: (body: string) => boolean;
  readonly apply: (
    bodies: readonly string[],
    limit: number,
  ) => { readonly kind: "body"; readonly body: string } | { readonly kind: "refused"; readonly detail: string };
  readonly holds: (body: string, earlier: readonly string[]) => boolean;
  readonly isSuperseded: (body: string) => boolean;
}

export interface PublishRequest extends CommentPlace {
  readonly edit: CommentEdit;
  /** Login the token writes as, where the caller knows: `my-app[bot]`. Default: asked for. */
  readonly author?: string;
  readonly pace?: Partial<Pace>;
}

/** Times of the protocol, and where time and chance come from. */
export interface Pace {
  readonly sleep: (ms: number) => Promise<void>;
  readonly now: () => number;
  /** In [0, 1). */
  readonly random: () => number;
  /** How long after a write it is checked, at least; longer than others take from their reading to their writing. */
  readonly settleMs: number;
  /** Longest wait before creating a comment, so that jobs that start together do not create one each. */
  readonly createWaitMs: number;
  /** Longest wait after the first lost write; doubles with each. */
  readonly backoffMs: number;
}

export type PublishOutcome =
  | { readonly kind: "written"; readonly url: string; readonly id: number; readonly changed: boolean }
  /** Later runs have written every section of the edit already. */
  | { readonly kind: "superseded"; readonly url: string; readonly id: number }
  | { readonly kind: "not-permitted"; readonly permission: string; readonly detail: string; readonly hint: string }
  | { readonly kind: "failed"; readonly detail: string; readonly hint: string };

export const COMMENT_PERMISSION = "pull-requests: write";

/** GitHub takes 65 536 characters; the margin is for what it may count differently. */
const COMMENT_LIMIT = 65_000;
const MOST_ROUNDS = 16;
const MOST_FAILURES = 4;
const LONGEST_BACKOFF_MS = 16_000;

/**
 * Writes sections into the one comment on a pull request. GitHub offers no conditional write, so writers that overlap overwrite each
 * other: each one reads, merges, writes, waits until whoever read before its write has written too, and reads back. A writer whose
 * section is gone, or that finds one gone which it saw before, merges and writes again. Of several comments the oldest wins.
 * Comments by other authors are never touched, whatever they hold. GitHub's failures are outcomes, not exceptions.
 */
export async function publishSection(client: GithubClient, request: PublishRequest): Promise<PublishOutcome> {
  const writer = new CommentWriter(commentThread(client, request), request);
  return answering(request.pullNumber, () => writer.converge());
}

export interface WithdrawRequest extends CommentPlace {
  /** Makes the edit from all comments of ours; null when there is nothing to withdraw. */
  readonly edit: (bodies: readonly string[]) => CommentEdit | null;
  readonly pace?: Partial<Pace>;
}

/**
 * Replaces a section that no longer holds, where there is one; it makes no comment. An App other than GitHub's own cannot ask for its name
 * without writing, so its comments are not found here.
 */
export async function withdrawSection(
  client: GithubClient,
  { edit: editFrom, pace, ...place }: WithdrawRequest,
): Promise<PublishOutcome | { readonly kind: "nothing" }> {
  return answering(place.pullNumber, async () => {
    const thread = commentThread(client, place);
    const author = await thread.whoAmI();
    const own = (await thread.list()).filter((comment) => comment.author === author);
    const edit = editFrom(own.map(({ body }) => body));
    if (edit === null) return { kind: "nothing" };
    return publishSection(client, { ...place, edit, author, ...(pace === undefined ? {} : { pace }) });
  });
}

/** GitHub's failure as an outcome; a defect is thrown on. */
async function answering<Outcome>(
  pullNumber: number,
  attempt: () => Promise<Outcome>,
): Promise<Outcome | PublishOutcome> {
  try {
    return await attempt();
  } catch (error) {
    const kind = githubFailure(error)?.kind;
    const translated = translateGithubError(error, {
      operation: `write the comment on pull request ${String(pullNumber)}`,
      permission: COMMENT_PERMISSION,
    });
    const [{ message: detail, hint = "" }] = translated.problems;
    return kind !== undefined && isPermission(kind)
      ? { kind: "not-permitted", permission: COMMENT_PERMISSION, detail, hint }
      : { kind: "failed", detail, hint };
  }
}

type Round =
  | { readonly kind: "done"; readonly outcome: PublishOutcome }
  /** Somebody else wrote in between. */
  | { readonly kind: "lost" };

class CommentWriter {
  readonly #thread: CommentThread;
  readonly #edit: CommentEdit;
  readonly #pace: Pace;
  #author: string | undefined;
  #limit = COMMENT_LIMIT;
  #changed = false;
  /** Texts read so far: a section that vanished from the comment is put back from here. */
  #seen: readonly string[] = [];

  constructor(thread: CommentThread, { edit, author, pace }: PublishRequest) {
    this.#thread = thread;
    this.#edit = edit;
    this.#author = author;
    this.#pace = { ...DEFAULT_PACE, ...pace };
  }

  async converge(): Promise<PublishOutcome> {
    const { sleep, now, random, backoffMs } = this.#pace;
    let waitedMs = 0;
    let failures = 0;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      try {
        const result = await this.#round();
        if (result.kind === "done") return result.outcome;
        await sleep(random() * Math.min(LONGEST_BACKOFF_MS, backoffMs * 2 ** round));
      } catch (error) {
        // A failed reading was repeated already, by the client.
        if (githubFailure(error)?.method === "GET") throw error;
        failures += 1;
        // A write is not repeated as it was but made anew from what is there then.
        const delayMs = this.#shrink(error) ? 0 : retryDelayMs(error, failures, now());
        if (delayMs === null || failures >= MOST_FAILURES || waitedMs + delayMs > MOST_WAIT_MS) throw error;
        waitedMs += delayMs;
        await sleep(delayMs);
      }
    }
    const detail = `could not write the comment: in ${String(MOST_ROUNDS)} attempts other writers overwrote it each time`;
    return {
      kind: "failed",
      detail,
      hint: "Start fewer jobs at once, or let the gate action write the comment alone.",
    };
  }

  async #round(): Promise<Round> {
    const read = await this.#read();
    const wanted = this.#edit.apply([...read.comments.map(({ body }) => body), ...this.#seen], this.#limit);
    if (wanted.kind === "refused") {
      const failed: PublishOutcome = { kind: "failed", detail: wanted.detail, hint: "" };
      return { kind: "done", outcome: failed };
    }
    const [oldest] = read.comments;
    if (oldest === undefined) await this.#create(wanted.body);
    else if (plain(oldest.body) !== plain(wanted.body)) {
      // What was read is stale by now: others count on a short time between reading and writing.
      if (this.#pace.now() - read.at > this.#pace.settleMs / 3) return { kind: "lost" };
      if (!(await this.#thread.update(oldest.id, wanted.body))) return { kind: "lost" };
      this.#changed = true;
    } else if (read.comments.length === 1) return this.#done(oldest);
    return this.#check();
  }

  /** Our comments, oldest first. */
  async #read(): Promise<{ readonly comments: readonly Comment[]; readonly at: number }> {
    this.#author ??= await this.#thread.whoAmI();
    const at = this.#pace.now();
    const all = await this.#thread.list();
    const comments = all.filter(({ author, body }) => author === this.#author && this.#edit.isOurs(body));
    this.#seen = [...new Set([...comments.map(({ body }) => body), ...this.#seen])].slice(0, 12);
    return { comments, at };
  }

  async #create(body: string): Promise<void> {
    await this.#pace.sleep(this.#pace.random() * this.#pace.createWaitMs);
    if ((await this.#read()).comments.length > 0) return;
    const created = await this.#thread.create(body);
    this.#changed = true;
    // An App's token cannot ask for its name; the first comment it writes tells.
    if (created.author !== this.#author) this.#seen = [];
    this.#author = created.author;
  }

  /** Waits until overlapping writers have written, reads back, and clears away younger comments whose sections are safe in the oldest. */
  async #check(): Promise<Round> {
    const { sleep, random, settleMs } = this.#pace;
    await sleep(settleMs * (1 + random()));
    const { comments } = await this.#read();
    const [oldest, ...younger] = comments;
    if (oldest === undefined || !this.#edit.holds(oldest.body, this.#seen)) return { kind: "lost" };
    for (const { id } of younger) await this.#clear(id, oldest.url);
    return this.#done(oldest);
  }

  /** Removes a younger comment, or leaves only a pointer in it. The sections are safe already, so that neither succeeds is no failure. */
  async #clear(id: number, oldestUrl: string): Promise<void> {
    const attempts = [
      () => this.#thread.remove(id),
      () => this.#thread.update(id, `This report continues in [an older comment](${oldestUrl}).`),
    ];
    for (const attempt of attempts) {
      try {
        await attempt();
        return;
      } catch (error) {
        if (githubFailure(error) === null) throw error;
      }
    }
  }

  #done({ id, url, body }: Comment): Round {
    if (this.#edit.isSuperseded(body)) return { kind: "done", outcome: { kind: "superseded", url, id } };
    return { kind: "done", outcome: { kind: "written", url, id, changed: this.#changed } };
  }

  /** Whether GitHub found the text too long and a shorter one may do. */
  #shrink(error: unknown): boolean {
    if (githubFailure(error)?.kind !== "too-long") return false;
    this.#limit = Math.floor(this.#limit * 0.8);
    return true;
  }
}

const DEFAULT_PACE: Pace = {
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  now: Date.now,
  random: Math.random,
  settleMs: 1500,
  createWaitMs: 2000,
  backoffMs: 1000,
};

/** GitHub may store line ends its own way. */
function plain(body: string): string {
  return body.replaceAll("\r\n", "\n").trim();
}
