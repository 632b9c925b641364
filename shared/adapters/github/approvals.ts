import type { ApprovalGiven, ApprovalsRead, ApprovalsSeen } from "../../core/approval/approval.ts";
import type { GithubClient } from "./client.ts";
import { githubFailure, translateGithubError } from "./errors.ts";

/** The run whose approvals are read, and the pull request it belongs to, if any. */
export interface ApprovalPlace {
  readonly owner: string;
  readonly repo: string;
  readonly runId: number;
  readonly pullNumber: number | null;
  /** Commit that the run is about. */
  readonly headSha: string;
  /** RFC 3339: when this is read. GitHub keeps no time of an environment's review. */
  readonly now: string;
}

const PAGE_SIZE = 100;
/** GitHub lists at most 250 commits of a pull request; reviews have no such end, and nobody writes 3000. */
const MOST_PAGES = 30;

/**
 * Reads who approved, from the environment reviews of the run and from the reviews of its pull request, with what is needed to tell whether each
 * counts: authors of the change, who set the run off, and who may write. Read anew at each use. Failures are outcomes, not exceptions.
 */
export async function readApprovals(client: GithubClient, place: ApprovalPlace): Promise<ApprovalsSeen> {
  const logins = new Map<number, string>();
  try {
    const reader = new ApprovalReader(client, place, logins);
    const triggers = await reader.triggers();
    const fromEnvironments = await reader.environmentReviews();
    const authors = await reader.authors();
    const fromReviews = await reader.pullReviews();
    const read: ApprovalsRead = {
      kind: "read",
      given: [...fromReviews, ...fromEnvironments],
      authors,
      triggers,
      observedAt: place.now,
    };
    const environments = fromEnvironments.length === 0 ? await environmentsInWords(client, place) : null;
    return { read, logins, environments };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { what, permission, detail } = error;
    return { read: { kind: "unreadable", what, permission, detail }, logins, environments: null };
  }
}

/** A run of a workflow, as far as its approvals are asked for. */
export interface ApprovalRun {
  readonly environment: {
    readonly repository: { readonly owner: string; readonly name: string };
    readonly apiUrl: string;
    readonly sha: string;
    readonly run: { readonly id: number };
  };
  readonly event:
    | { readonly kind: "pull-request"; readonly number: number; readonly head: { readonly sha: string } }
    | { readonly kind: "merge-group" | "own-commit" | "on-behalf" };
  readonly token: string | null;
}

/**
 * Reads the approvals of a run with its own token; null is a command line, where there is no run to ask about.
 *
 * @param now RFC 3339
 */
export async function approvalsOfRun(
  workflow: ApprovalRun | null,
  now: string,
  userAgent: string,
): Promise<ApprovalsSeen> {
  if (workflow === null) {
    const detail = "a command line has no run whose approvals could be read";
    const read = { kind: "unreadable", what: "approvals", permission: "actions: read", detail } as const;
    return { read, logins: new Map(), environments: null };
  }
  const { environment, event, token } = workflow;
  const { owner, name: repo } = environment.repository;
  const { githubClient } = await import("./client.ts");
  const client = await githubClient({ token: token ?? "", apiUrl: environment.apiUrl, userAgent });
  const isPull = event.kind === "pull-request";
  return readApprovals(client, {
    owner,
    repo,
    runId: environment.run.id,
    pullNumber: isPull ? event.number : null,
    headSha: isPull ? event.head.sha : environment.sha,
    now,
  });
}

class Unreadable extends Error {
  override readonly name = "Unreadable";
  readonly what: string;
  readonly permission: string;
  readonly detail: string;

  constructor(what: string, permission: string, detail: string) {
    super(detail);
    this.what = what;
    this.permission = permission;
    this.detail = detail;
  }
}

interface Account {
  readonly id: number;
  readonly login: string;
  readonly type: string;
}

class ApprovalReader {
  readonly #client: GithubClient;
  readonly #place: ApprovalPlace;
  readonly #logins: Map<number, string>;

  constructor(client: GithubClient, place: ApprovalPlace, logins: Map<number, string>) {
    this.#client = client;
    this.#place = place;
    this.#logins = logins;
  }

  /**
   * Who set the run off, first and again. A run that a review set off is no push of its reviewer's: only who re-ran it counts there, or no review
   * could ever be counted by the run that it causes.
   */
  async triggers(): Promise<readonly number[]> {
    const { owner, repo, runId } = this.#place;
    return this.#try(`run ${String(runId)}`, "actions: read", async () => {
      const { data } = await this.#client.rest.actions.getWorkflowRun({ owner, repo, run_id: runId });
      const actor = this.#know(data.actor);
      const again = this.#know(data.triggering_actor);
      const first = data.event === "pull_request_review" ? [] : [actor];
      return [...first, ...(again === actor ? [] : [again])].filter((id) => id !== null);
    });
  }

  async environmentReviews(): Promise<readonly ApprovalGiven[]> {
    const { owner, repo, runId } = this.#place;
    const what = `the environment reviews of run ${String(runId)}`;
    return this.#try(what, "actions: read", async () => {
      const { data } = await this.#client.rest.actions.getReviewsForRun({ owner, repo, run_id: runId });
      return data.flatMap(({ state, user, environments }): readonly ApprovalGiven[] => {
        if (this.#know(user) === null || (state !== "approved" && state !== "rejected")) return [];
        return [
          {
            person: personOf(user),
            source: "environment",
            environments: environments.map(({ name }) => name ?? "").filter((name) => name !== ""),
            state: state === "approved" ? "approved" : "refused",
            commit: null,
            givenAt: null,
            mayDecide: true,
          },
        ];
      });
    });
  }

  /**
   * Authors and committers: who rebased a commit has had it in hand as well. Accounts that GitHub does not know are nobody's. A merged commit tells
   * its merger at most, so the pull requests that GitHub knows it by are asked as well, or an author could let their own change into service.
   */
  async authors(): Promise<readonly number[]> {
    const { owner, repo, pullNumber, headSha } = this.#place;
    if (pullNumber !== null) return this.#pullAuthors(pullNumber);
    const own = await this.#try(`commit ${headSha.slice(0, 12)}`, "contents: read", async () => {
      const { data } = await this.#client.rest.repos.getCommit({ owner, repo, ref: headSha });
      return this.#knowAll([data.author, data.committer]);
    });
    const pulls = await this.#try(
      `the pull requests of commit ${headSha.slice(0, 12)}`,
      "pull-requests: read",
      async () => {
        const of = { owner, repo, commit_sha: headSha, per_page: PAGE_SIZE };
        const { data } = await this.#client.rest.repos.listPullRequestsAssociatedWithCommit(of);
        return data.map(({ number }) => number);
      },
    );
    const others = await Promise.all(pulls.map((number) => this.#pullAuthors(number)));
    return [...new Set([...own, ...others.flat()])];
  }

  async #pullAuthors(number: number): Promise<readonly number[]> {
    const { owner, repo } = this.#place;
    const pull = { owner, repo, pull_number: number };
    return this.#try(`pull request ${String(number)} and its commits`, "pull-requests: read", async () => {
      const { data } = await this.#client.rest.pulls.get(pull);
      const commits = await pages(
        async (page) => (await this.#client.rest.pulls.listCommits({ ...pull, per_page: PAGE_SIZE, page })).data,
      );
      return this.#knowAll([data.user, ...commits.flatMap(({ author, committer }) => [author, committer])]);
    });
  }

  async pullReviews(): Promise<readonly ApprovalGiven[]> {
    const { owner, repo, pullNumber } = this.#place;
    if (pullNumber === null) return [];
    const what = `the reviews of pull request ${String(pullNumber)}`;
    const reviews = await this.#try(what, "pull-requests: read", () =>
      pages(
        async (page) =>
          (
            await this.#client.rest.pulls.listReviews({
              owner,
              repo,
              pull_number: pullNumber,
              per_page: PAGE_SIZE,
              page,
            })
          ).data,
      ),
    );
    const given: ApprovalGiven[] = [];
    for (const { user, state, commit_id: commit, submitted_at: givenAt } of reviews) {
      const answer = REVIEW_STATES[state];
      // A comment takes no approval back, on GitHub as here; the reviews of deleted accounts are nobody's.
      if (answer === undefined || user === null || this.#know(user) === null) continue;
      const mayDecide = answer === "approved" ? await this.#mayWrite(user) : true;
      given.push({
        person: personOf(user),
        source: "review",
        environments: [],
        state: answer,
        commit,
        givenAt: givenAt ?? null,
        mayDecide,
      });
    }
    return given;
  }

  readonly #writers = new Map<number, boolean>();

  /** Anyone may review a public repository. */
  async #mayWrite({ id, login, type }: Account): Promise<boolean> {
    const known = this.#writers.get(id);
    if (known !== undefined) return known;
    if (type !== "User") return false;
    const { owner, repo } = this.#place;
    const may = await this.#try("what a reviewer may do in the repository", "metadata: read", async () => {
      try {
        const { data } = await this.#client.rest.repos.getCollaboratorPermissionLevel({ owner, repo, username: login });
        return data.permission === "admin" || data.permission === "write";
      } catch (error) {
        if (githubFailure(error)?.kind === "missing") return false;
        throw error;
      }
    });
    this.#writers.set(id, may);
    return may;
  }

  async #try<T>(what: string, permission: string, read: () => Promise<T>): Promise<T> {
    try {
      return await read();
    } catch (error) {
      const [{ message }] = translateGithubError(error, { operation: `read ${what}`, permission }).problems;
      throw new Unreadable(what, permission, message);
    }
  }

  #knowAll(accounts: readonly unknown[]): readonly number[] {
    return [...new Set(accounts.map((account) => this.#know(account)).filter((id) => id !== null))];
  }

  /** The account's id; null for one that is gone, or whose e-mail belongs to nobody. */
  #know(account: unknown): number | null {
    if (!isAccount(account)) return null;
    this.#logins.set(account.id, account.login);
    return account.id;
  }
}

const REVIEW_STATES: Readonly<Record<string, ApprovalGiven["state"]>> = {
  APPROVED: "approved",
  CHANGES_REQUESTED: "refused",
  DISMISSED: "dismissed",
};

function isAccount(value: unknown): value is Account {
  return (
    typeof value === "object" &&
    value !== null &&
    "id" in value &&
    typeof value.id === "number" &&
    "login" in value &&
    typeof value.login === "string"
  );
}

function personOf({ id, type }: Account): ApprovalGiven["person"] {
  return { id, isBot: type !== "User" };
}

async function pages<T>(read: (page: number) => Promise<readonly T[]>): Promise<readonly T[]> {
  const found: T[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const next = await read(page);
    found.push(...next);
    if (next.length < PAGE_SIZE) break;
  }
  return found;
}

/** An environment without required reviewers lets every job through: nothing of it is an approval, and people wonder why. */
async function environmentsInWords(client: GithubClient, { owner, repo }: ApprovalPlace): Promise<string | null> {
  try {
    const { data } = await client.rest.repos.getAllEnvironments({ owner, repo, per_page: PAGE_SIZE });
    const all = data.environments ?? [];
    const asking = all.filter(
      ({ protection_rules: rules }) => rules?.some(({ type }) => type === "required_reviewers") === true,
    );
    const names = (some: typeof all): string =>
      some
        .slice(0, 5)
        .map(({ name }) => name)
        .join(", ");
    if (all.length === 0) return "The repository has no environments, so no environment can have approved.";
    if (asking.length === 0)
      return `No environment of the repository asks for reviewers (${names(all)}), so none of them can have approved.`;
    return `No deployment of this run has been approved. Environments that ask for reviewers: ${names(asking)}.`;
  } catch (error) {
    if (githubFailure(error) === null) throw error;
    return null;
  }
}
