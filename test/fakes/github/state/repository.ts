import type { Deployment, Environment } from "./deployment.ts";
import type { GitFile } from "./git-objects.ts";
import type { Comment, Pull, Review, ReviewState } from "./pull.ts";
import type { Artifact, CheckRun, Run, RunApproval } from "./run.ts";
import type { CommitRequest, PullRequest, RepositoryOptions, Role } from "./repository-requests.ts";
import type { UserState, World } from "./world.ts";

/** One repository and all that hangs on it. Tests arrange it with the verbs; handlers read and write the same fields. */
export class RepositoryState {
  readonly id: number;
  readonly owner: UserState;
  readonly name: string;
  readonly fullName: string;
  readonly isPrivate: boolean;
  readonly defaultBranch: string;
  readonly forkOf: RepositoryState | undefined;
  readonly createdAt: string;
  readonly collaborators = new Map<string, Role>();
  /** Without the leading `refs/`: `heads/main` → commit. */
  readonly refs = new Map<string, string>();
  readonly pulls = new Map<number, Pull>();
  readonly issues = new Set<number>();
  readonly comments: Comment[] = [];
  readonly checkRuns: CheckRun[] = [];
  readonly runs = new Map<number, Run>();
  readonly artifacts: Artifact[] = [];
  readonly deployments: Deployment[] = [];
  readonly environments = new Map<string, Environment>();
  readonly world: World;
  #lastIssue = 0;

  constructor(world: World, options: RepositoryOptions) {
    const [owner = "", name = ""] = options.fullName.split("/");
    this.world = world;
    this.id = world.nextId();
    this.owner = world.user(owner);
    this.name = name;
    this.fullName = options.fullName;
    this.isPrivate = options.private ?? false;
    this.defaultBranch = options.defaultBranch ?? "main";
    this.forkOf = options.forkOf === undefined ? undefined : world.repository(options.forkOf);
    this.createdAt = world.clock.now();
    if (this.forkOf !== undefined) for (const [ref, sha] of this.forkOf.refs) this.refs.set(ref, sha);
    this.collaborators.set(owner.toLowerCase(), "admin");
    for (const [login, role] of Object.entries(options.collaborators ?? {}))
      this.collaborators.set(login.toLowerCase(), role);
  }

  roleOf(login: string): Role | undefined {
    return this.collaborators.get(login.toLowerCase());
  }

  /** The commit a ref, branch, tag, `HEAD`, or (short) commit name stands for. */
  resolve(ref: string): string | undefined {
    const plain = ref.replace(/^refs\//u, "");
    if (plain === "HEAD" || plain === "") return this.refs.get(`heads/${this.defaultBranch}`);
    for (const name of [plain, `heads/${plain}`, `tags/${plain}`]) {
      const found = this.refs.get(name);
      if (found !== undefined) return found;
    }
    return this.world.git.commitByPrefix(plain);
  }

  /** Commits to a branch, making it when new. Returns the commit's name. */
  commitFiles(request: CommitRequest): string {
    const { git, clock } = this.world;
    const parent = this.refs.get(`heads/${request.branch}`) ?? this.resolve(request.from ?? "HEAD");
    const files = new Map<string, GitFile>(parent === undefined ? [] : git.files(git.commit(parent)?.tree ?? ""));
    for (const [path, content] of Object.entries(request.files)) {
      if (content === null) files.delete(path);
      else files.set(path, { mode: "100644", sha: git.addBlob(content) });
    }
    const login = request.author ?? this.owner.login;
    const person = { name: login, email: `${login}@example.com`, date: clock.now() };
    const sha = git.addCommit({
      tree: git.addFiles(files),
      parents: parent === undefined ? [] : [parent],
      message: request.message ?? `Change ${Object.keys(request.files).join(", ")}`,
      author: person,
      committer: person,
    });
    this.refs.set(`heads/${request.branch}`, sha);
    return sha;
  }

  /** Issues and pull requests share one sequence of numbers. */
  openIssue(): number {
    this.#lastIssue += 1;
    this.issues.add(this.#lastIssue);
    return this.#lastIssue;
  }

  openPull(request: PullRequest): Pull {
    const now = this.world.clock.now();
    const pull: Pull = {
      id: this.world.nextId(),
      number: this.openIssue(),
      author: this.world.user(request.author ?? this.owner.login),
      title: request.title ?? `Change from ${request.branch}`,
      body: request.body ?? null,
      createdAt: now,
      updatedAt: now,
      head: { repository: request.fork ?? this.fullName, branch: request.branch },
      base: { branch: request.into ?? this.defaultBranch },
      reviews: [],
      state: "open",
      draft: request.draft ?? false,
      mergedAt: null,
      mergeCommitSha: null,
      mergedBy: null,
      mergedBase: null,
    };
    this.pulls.set(pull.number, pull);
    this.headOf(pull);
    return pull;
  }

  /** The newest commit of the pull request, kept as refs/pull/N/head while it is open. */
  headOf(pull: Pull): string {
    const kept = `pull/${pull.number}/head`;
    const live = this.world.repository(pull.head.repository).refs.get(`heads/${pull.head.branch}`);
    if (pull.state === "open" && live !== undefined) this.refs.set(kept, live);
    const sha = this.refs.get(kept);
    if (sha === undefined) throw new Error(`Pull request ${pull.number}: no branch ${pull.head.branch}`);
    return sha;
  }

  baseOf(pull: Pull): string {
    const sha = pull.mergedBase ?? this.refs.get(`heads/${pull.base.branch}`);
    if (sha === undefined) throw new Error(`Pull request ${pull.number}: no branch ${pull.base.branch}`);
    return sha;
  }

  addReview(
    pull: Pull,
    login: string,
    state: ReviewState,
    at: { readonly commit?: string; readonly body?: string } = {},
  ): Review {
    const review: Review = {
      id: this.world.nextId(),
      user: this.world.user(login),
      body: at.body ?? "",
      commitId: at.commit ?? this.headOf(pull),
      submittedAt: this.world.clock.now(),
      state,
    };
    pull.reviews.push(review);
    return review;
  }

  addComment(issue: number, user: UserState, body: string, viaApp = false): Comment {
    const now = this.world.clock.now();
    const comment: Comment = { id: this.world.nextId(), issue, user, viaApp, body, createdAt: now, updatedAt: now };
    this.comments.push(comment);
    return comment;
  }

  addEnvironment(
    name: string,
    rules: Partial<Pick<Environment, "preventSelfReview" | "waitTimerMinutes">> & {
      readonly reviewers?: readonly string[];
    } = {},
  ): Environment {
    const environment: Environment = {
      id: this.world.nextId(),
      name,
      reviewers: (rules.reviewers ?? []).map((login) => this.world.user(login)),
      preventSelfReview: rules.preventSelfReview ?? false,
      waitTimerMinutes: rules.waitTimerMinutes ?? 0,
      createdAt: this.world.clock.now(),
    };
    this.environments.set(name.toLowerCase(), environment);
    return environment;
  }

  addRun(
    run: Partial<Omit<Run, "actor" | "triggeringActor">> & {
      readonly actor?: string;
      readonly triggeringActor?: string;
    },
  ): Run {
    const headBranch = run.headBranch ?? this.defaultBranch;
    const actor = this.world.user(run.actor ?? this.owner.login);
    const made: Run = {
      id: this.world.nextId(),
      attempt: 1,
      workflowPath: ".github/workflows/modelgate.yml",
      event: "pull_request",
      headBranch,
      headSha: this.resolve(headBranch) ?? "0".repeat(40),
      headRepository: this.fullName,
      createdAt: this.world.clock.now(),
      approvals: [],
      pending: [],
      jobs: [],
      status: "in_progress",
      conclusion: null,
      ...run,
      actor,
      triggeringActor: run.triggeringActor === undefined ? actor : this.world.user(run.triggeringActor),
    };
    this.runs.set(made.id, made);
    return made;
  }

  addApproval(
    run: Run,
    login: string,
    environments: readonly string[],
    state: RunApproval["state"] = "approved",
    comment = "",
  ): void {
    run.approvals.push({ environments, state, user: this.world.user(login), comment });
  }

  addArtifact(runId: number, name: string, more: Partial<Artifact> = {}): Artifact {
    const now = this.world.clock.milliseconds();
    const expiresAt = new Date(now + 90 * 86_400_000).toISOString().replace(/\.\d+Z$/u, "Z");
    const id = this.world.nextId();
    const createdAt = this.world.clock.now();
    const artifact = { id, runId, name, sizeBytes: 0, digest: null, createdAt, expiresAt, downloadUrl: null, ...more };
    this.artifacts.push(artifact);
    return artifact;
  }
}
