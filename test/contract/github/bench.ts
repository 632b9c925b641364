import { Octokit } from "@octokit/rest";
import { startFakeGitHub, type FakeGitHub } from "../../fakes/github/server.ts";
import type { SpecName } from "../../fakes/github/contract.ts";
import type { Pull } from "../../fakes/github/state/pull.ts";
import type { RepositoryState } from "../../fakes/github/state/repository.ts";
import type { Permissions, TokenRequest } from "../../fakes/github/token.ts";

/** All a job of ours could ask for. */
export const everyPermission: Permissions = {
  actions: "write",
  checks: "write",
  contents: "write",
  deployments: "write",
  issues: "write",
  pull_requests: "write",
};

export const here = { owner: "octo", repo: "models" } as const;

export interface Bench {
  readonly github: FakeGitHub;
  readonly repository: RepositoryState;
  readonly pull: Pull;
  readonly client: (request: TokenRequest) => Octokit;
  /** GITHUB_TOKEN with every permission. */
  readonly app: Octokit;
}

/** A real Octokit that does not retry and prints nothing. */
export function octokit(github: FakeGitHub, token: string): Octokit {
  const quiet = (): void => undefined;
  return new Octokit({
    baseUrl: github.url,
    ...(token === "" ? {} : { auth: token }),
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
  });
}

/** A private repository with a pull request by ana, two collaborators and one protected environment. */
export async function openBench(spec: SpecName = "api.github.com"): Promise<Bench> {
  const collaborators = { ana: "write", ben: "maintain", cleo: "triage" } as const;
  const github = await startFakeGitHub({
    spec,
    repositories: [{ fullName: "octo/models", private: true, collaborators }],
  });
  const repository = github.state.repository("octo/models");
  repository.commitFiles({
    branch: "main",
    files: { "modelgate.yml": "version: 1\n", "models/income.onnx": "old", "data/evaluation.csv": "a,b\n1,2\n" },
    message: "Start",
  });
  repository.commitFiles({
    branch: "better",
    files: { "models/income.onnx": "new" },
    message: "Train again",
    author: "ana",
  });
  const pull = repository.openPull({ branch: "better", author: "ana", title: "A better model" });
  repository.addEnvironment("production", { reviewers: ["ben"], preventSelfReview: true });
  const client = (request: TokenRequest): Octokit => octokit(github, github.token(request));
  return { github, repository, pull, client, app: client({ kind: "app", permissions: everyPermission }) };
}

export interface Failure {
  readonly status: number;
  readonly message: string;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
  readonly errors: readonly unknown[];
}

function property(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}

/** What a request that must fail was answered; a success is an error of the test. */
export async function failureOf(request: Promise<unknown>): Promise<Failure> {
  try {
    await request;
  } catch (error) {
    const response = property(error, "response");
    const errors = property(property(response, "data"), "errors");
    return {
      status: Number(property(error, "status")),
      message: String(property(property(response, "data"), "message") ?? property(error, "message")),
      headers: (property(response, "headers") ?? {}) as Failure["headers"],
      errors: Array.isArray(errors) ? (errors as unknown[]) : [],
    };
  }
  throw new Error("The request succeeded");
}
