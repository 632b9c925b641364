import { GitObjects } from "./git-objects.ts";
import type { RepositoryOptions } from "./repository-requests.ts";
import { RepositoryState } from "./repository.ts";

export interface UserState {
  readonly id: number;
  readonly login: string;
  readonly type: "User" | "Bot" | "Organization";
}

/** The author of everything GITHUB_TOKEN does; login and id are the ones of github.com. */
export const actionsBot: UserState = { id: 41_898_282, login: "github-actions[bot]", type: "Bot" };

/** Time that moves only when told to, plus one second a write, so that `updated_at` differs from `created_at`. */
export class ManualClock {
  #now: number;

  constructor(start: string) {
    this.#now = Date.parse(start);
  }

  /** ISO 8601 without milliseconds, as GitHub writes times. */
  now(): string {
    return new Date(this.#now).toISOString().replace(/\.\d+Z$/u, "Z");
  }

  milliseconds(): number {
    return this.#now;
  }

  advance(milliseconds: number): void {
    this.#now += milliseconds;
  }
}

/** Everything the fake knows: users, git objects, repositories, the clock and the one counter of ids. */
export class World {
  readonly clock: ManualClock;
  readonly git = new GitObjects();
  readonly #users = new Map<string, UserState>([[actionsBot.login, actionsBot]]);
  readonly #repositories = new Map<string, RepositoryState>();
  #lastId = 1000;

  constructor(clock: ManualClock) {
    this.clock = clock;
  }

  /** Ids rise over all kinds of things together, so a mix-up of two kinds cannot go unseen. */
  nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  /** The user of that login, made on first use. Logins are compared without case, as GitHub does. */
  user(login: string, type: UserState["type"] = "User"): UserState {
    const key = login.toLowerCase();
    const known = this.#users.get(key);
    if (known !== undefined) return known;
    const made = { id: this.nextId(), login, type };
    this.#users.set(key, made);
    return made;
  }

  addRepository(options: RepositoryOptions): RepositoryState {
    const repository = new RepositoryState(this, options);
    this.#repositories.set(options.fullName.toLowerCase(), repository);
    return repository;
  }

  findRepository(fullName: string): RepositoryState | undefined {
    return this.#repositories.get(fullName.toLowerCase());
  }

  /** The repository of that full name; a test that names one it never made is mistaken. */
  repository(fullName: string): RepositoryState {
    const found = this.findRepository(fullName);
    if (found === undefined) throw new Error(`The fake GitHub has no repository ${fullName}`);
    return found;
  }
}
