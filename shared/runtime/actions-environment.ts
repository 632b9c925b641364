import { type Problem, throwProblems } from "../core/errors.ts";
import { quote } from "../core/text/quote.ts";

/** What the runner tells a job about itself, read once. */
export interface ActionsEnvironment {
  readonly eventName: string;
  readonly eventPath: string;
  readonly repository: { readonly owner: string; readonly name: string };
  /** Commit the run is about: of a pull request, the head merged into the base. */
  readonly sha: string;
  readonly ref: string;
  readonly run: { readonly id: number; readonly attempt: number; readonly url: string };
  /** Null where the runner names none, as emulators of it do. */
  readonly actorId: number | null;
  readonly job: string | null;
  readonly workflowRef: string | null;
  readonly apiUrl: string;
  readonly serverUrl: string;
  readonly workspace: string;
  readonly tempDir: string;
  /** Null where the runner takes no summary. */
  readonly summaryPath: string | null;
  /** Whether this runner takes artifacts. */
  readonly hasArtifacts: boolean;
}

type Variables = Readonly<Record<string, string | undefined>>;

const SHA = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u;
const WHOLE = /^[1-9]\d{0,15}$/u;
const HTTP = /^https?:\/\/[^\s]+$/u;
const REPOSITORY = /^[A-Za-z0-9._-]+\/[A-Za-z0-9._-]+$/u;
const SOMETHING = /./su;

/**
 * Reads the documented variables of a job. What is missing or malformed is reported together.
 *
 * @source docs.github.com, "Default environment variables"
 * @throws ModelgateError kind "external": the surroundings are at fault, not an input
 */
export function readActionsEnvironment(variables: Variables): ActionsEnvironment {
  const { required, optional, problems } = reader(variables);
  const [owner = "", name = ""] = required("GITHUB_REPOSITORY", REPOSITORY, "OWNER/NAME").split("/");
  const serverUrl = required("GITHUB_SERVER_URL", HTTP, "an http address").replace(/\/+$/u, "");
  const id = required("GITHUB_RUN_ID", WHOLE, "a whole number");
  const attempt = optional("GITHUB_RUN_ATTEMPT", WHOLE, "a whole number") ?? "1";
  const actor = optional("GITHUB_ACTOR_ID", WHOLE, "a whole number");
  const environment: ActionsEnvironment = {
    eventName: required("GITHUB_EVENT_NAME", /^[a-z_]{1,60}$/u, "the name of an event"),
    eventPath: required("GITHUB_EVENT_PATH", SOMETHING, "a path"),
    repository: { owner, name },
    sha: required("GITHUB_SHA", SHA, "a commit"),
    ref: required("GITHUB_REF", SOMETHING, "a ref"),
    run: {
      id: Number(id),
      attempt: Number(attempt),
      url: `${serverUrl}/${owner}/${name}/actions/runs/${id}/attempts/${attempt}`,
    },
    actorId: actor === null ? null : Number(actor),
    job: optional("GITHUB_JOB", SOMETHING, "a name"),
    workflowRef: optional("GITHUB_WORKFLOW_REF", SOMETHING, "a ref"),
    apiUrl: required("GITHUB_API_URL", HTTP, "an http address").replace(/\/+$/u, ""),
    serverUrl,
    workspace: required("GITHUB_WORKSPACE", SOMETHING, "a path"),
    tempDir: required("RUNNER_TEMP", SOMETHING, "a path"),
    summaryPath: optional("GITHUB_STEP_SUMMARY", SOMETHING, "a path"),
    hasArtifacts: (variables["ACTIONS_RUNTIME_TOKEN"] ?? "") !== "" && (variables["ACTIONS_RESULTS_URL"] ?? "") !== "",
  };
  throwProblems("external", problems);
  return environment;
}

function reader(variables: Variables): {
  readonly problems: readonly Problem[];
  readonly required: (name: string, pattern: RegExp, accepted: string) => string;
  readonly optional: (name: string, pattern: RegExp, accepted: string) => string | null;
} {
  const problems: Problem[] = [];
  const refuse = (name: string, message: string): void => {
    problems.push({ code: "bad-runner-variable", input: name, message, hint: HINT });
  };
  const optional = (name: string, pattern: RegExp, accepted: string): string | null => {
    const given = variables[name] ?? "";
    if (given === "") return null;
    if (!pattern.test(given)) refuse(name, `found ${quote(given)}; accepted: ${accepted}`);
    return given;
  };
  const required = (name: string, pattern: RegExp, accepted: string): string => {
    const given = optional(name, pattern, accepted);
    if (given === null) refuse(name, "is not set");
    return given ?? "";
  };
  return { problems, required, optional };
}

const HINT = "GitHub's runner sets it; outside a workflow use the command line instead.";
