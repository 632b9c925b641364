import { delimiter, dirname } from "node:path";
import type { RunnerEvent } from "../fakes/github/events.ts";

export interface RunnerFacts {
  readonly event: RunnerEvent;
  readonly eventPath: string;
  readonly apiUrl: string;
  readonly token: string;
  readonly workspace: string;
  readonly temp: string;
  readonly toolCache: string;
  readonly node: string;
  readonly runId: number;
  readonly runAttempt: number;
  readonly isDebug: boolean;
}

/** The `github` context, as far as expressions in defaults may ask for it; also the source of the GITHUB_* variables. */
export function githubContext(facts: RunnerFacts): ReadonlyMap<string, string> {
  const { event } = facts;
  const [owner = "", name = ""] = event.repository.fullName.split("/");
  const workflowPath = `${owner}/${name}/.github/workflows/modelgate.yml@${event.ref}`;
  return new Map([
    ["action", "__modelgate"],
    ["action_ref", "v1"],
    ["action_repository", "octo/modelgate"],
    ["actor", event.actor.login],
    ["actor_id", String(event.actor.id)],
    ["api_url", facts.apiUrl],
    ["base_ref", event.baseRef],
    ["event_name", event.name],
    ["event_path", facts.eventPath],
    ["graphql_url", `${facts.apiUrl}/graphql`],
    ["head_ref", event.headRef],
    ["job", "modelgate"],
    ["ref", event.ref],
    ["ref_name", event.ref.replace(/^refs\/(?:heads|tags|pull)\//u, "")],
    ["ref_protected", "false"],
    ["ref_type", event.ref.startsWith("refs/tags/") ? "tag" : "branch"],
    ["repository", event.repository.fullName],
    ["repository_id", String(event.repository.id)],
    ["repository_owner", owner],
    ["repository_owner_id", String(event.repository.ownerId)],
    ["retention_days", "90"],
    ["run_attempt", String(facts.runAttempt)],
    ["run_id", String(facts.runId)],
    ["run_number", "1"],
    // Not the fake's address: @actions/artifact works only against a server named github.com.
    ["server_url", "https://github.com"],
    ["sha", event.sha],
    ["token", facts.token],
    ["triggering_actor", event.actor.login],
    ["workflow", "modelgate"],
    ["workflow_ref", workflowPath],
    ["workflow_sha", event.sha],
    ["workspace", facts.workspace],
  ]);
}

/** In the context but, by the runner's allow list, not in the environment. */
const contextOnly = new Set(["token"]);

/**
 * All a step finds in its environment before its own inputs, state and file commands.
 * @source actions/runner 2.336.0, GitHubContext.cs (allow list), RunnerContext.cs, docs "Default environment variables"
 */
export function runnerEnvironment(facts: RunnerFacts): Readonly<Record<string, string>> {
  const github = [...githubContext(facts)]
    .filter(([name]) => !contextOnly.has(name))
    .map(([name, value]) => [`GITHUB_${name.toUpperCase()}`, value] as const);
  return {
    PATH: [dirname(facts.node), "/usr/local/bin", "/usr/bin", "/bin"].join(delimiter),
    HOME: facts.temp,
    LANG: "C.UTF-8",
    CI: "true",
    GITHUB_ACTIONS: "true",
    ...Object.fromEntries(github),
    RUNNER_OS: "Linux",
    RUNNER_ARCH: "X64",
    RUNNER_NAME: "GitHub Actions 1",
    RUNNER_ENVIRONMENT: "github-hosted",
    RUNNER_TEMP: facts.temp,
    RUNNER_TOOL_CACHE: facts.toolCache,
    RUNNER_WORKSPACE: dirname(facts.workspace),
    ...(facts.isDebug ? { RUNNER_DEBUG: "1" } : {}),
  };
}

/** `INPUT_` and the name in upper case, blanks as underscores; hyphens stay. */
export function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;
}
