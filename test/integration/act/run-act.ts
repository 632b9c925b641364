import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { runProgram } from "../../../scripts/lanes/run-program.ts";
import type { RunnerEvent } from "../../fakes/github/events.ts";
import type { ResultsService } from "../../fakes/results-service/server.ts";

/** One line of `act --json`, as far as it is read here. */
interface ActRecord {
  readonly msg?: string;
  readonly stepID?: readonly string[];
  readonly stage?: string;
  readonly command?: string;
  readonly name?: string;
  readonly arg?: string;
  readonly content?: string;
  readonly stepResult?: string;
  readonly jobResult?: string;
  readonly jobID?: string;
  readonly raw_output?: boolean;
}

export interface ActRequest {
  /** Binary of act. */
  readonly act: string;
  readonly node: string;
  /** Folder with the work tree, which is a git repository with at least one commit. */
  readonly project: string;
  /** Workflow file within the project. */
  readonly workflow: string;
  readonly event: RunnerEvent;
  readonly runId: number;
  readonly token: string;
  readonly githubUrl: string;
  readonly results: ResultsService;
  /** `OWNER/REPO@REF` → folder that stands for it. */
  readonly localRepositories: ReadonlyMap<string, string>;
  /** Further hosts that may be connected to, `HOST:PORT`, or `HOST:*` for those whose ports come and go. */
  readonly hosts: readonly string[];
  /** Further flags, such as `--matrix runner:ubuntu-24.04`. */
  readonly flags: readonly string[];
  readonly scratch: string;
}

export interface ActRun {
  readonly status: number | null;
  /** `step id → success | failure`, of the main stage; act says nothing of a step that `if` skipped. */
  readonly steps: ReadonlyMap<string, string>;
  readonly outputs: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** What all steps together wrote. */
  readonly summary: string;
  readonly jobResults: readonly string[];
  /** `job id → success | failure`; act says nothing of a job that `if` skipped. */
  readonly jobs: ReadonlyMap<string, string>;
  /** Versions of Node that scripts of actions ran on. */
  readonly nodeVersions: readonly string[];
  readonly refusedConnections: readonly string[];
  /** Everything printed, JSON as it came. */
  readonly log: string;
  /** What a person would read of it. */
  readonly messages: readonly string[];
}

/** Runs one workflow in act's host mode, without any network but the fakes. Why each flag and variable is there: README.md beside this file. */
export async function runAct(request: ActRequest): Promise<ActRun> {
  const { act, project, workflow, event, scratch, localRepositories } = request;
  mkdirSync(join(scratch, "home"), { recursive: true });
  const write = (name: string, text: string): string => {
    writeFileSync(join(scratch, name), text);
    return join(scratch, name);
  };
  const args = [
    event.name,
    ...["-W", workflow, "--eventpath", write("event.json", JSON.stringify(event.payload))],
    ...["ubuntu-latest", "ubuntu-24.04", "self-hosted"].flatMap((label) => ["-P", `${label}=-self-hosted`]),
    ...["--json", "--no-cache-server", "--concurrent-jobs", "1", "--action-cache-path", join(scratch, "cache")],
    ...["--env-file", write("env", lines(workflowVariables(request)))],
    ...["--secret-file", write("secrets", lines({ GITHUB_TOKEN: request.token }))],
    ...["--actor", event.actor.login],
    ...[...localRepositories].flatMap(([name, folder]) => ["--local-repository", `${name}=${folder}`]),
    ...request.flags,
  ];
  const env = processVariables(request);
  const { status, stdout, stderr } = await runProgram(act, args, { cwd: project, env, timeoutMs: 240_000 });
  return { ...readRecords(stdout), status, ...readLogs(scratch), log: `${stdout}${stderr}` };
}

function lines(variables: Readonly<Record<string, string>>): string {
  return Object.entries(variables)
    .map(([name, value]) => `${name}=${value}\n`)
    .join("");
}

/** Variables of act itself that are overridden, and those of the runner that it does not set. */
function workflowVariables({ githubUrl, event, workflow, runId }: ActRequest): Readonly<Record<string, string>> {
  const { fullName, id, ownerId } = event.repository;
  return {
    GITHUB_API_URL: githubUrl,
    GITHUB_GRAPHQL_URL: `${githubUrl}/graphql`,
    GITHUB_REPOSITORY: fullName,
    GITHUB_REPOSITORY_ID: String(id),
    GITHUB_REPOSITORY_OWNER_ID: String(ownerId),
    GITHUB_RUN_ID: String(runId),
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_ACTOR_ID: String(event.actor.id),
    GITHUB_TRIGGERING_ACTOR: event.actor.login,
    GITHUB_WORKFLOW_REF: `${fullName}/${workflow}@${event.ref}`,
    GITHUB_REF: event.ref,
    // act's name for what overrides GITHUB_SHA. It is the work tree's commit, and act would not take it for a pull request's.
    SHA_REF: event.sha,
  };
}

/** The whole environment of act. In host mode a job inherits it, so nothing else may be in it. */
function processVariables({
  node,
  scratch,
  githubUrl,
  results,
  runId,
  hosts,
}: ActRequest): Readonly<Record<string, string>> {
  const file = (name: string): URL => pathToFileURL(join(import.meta.dirname, name));
  const recorder = file("record-node.mjs");
  recorder.searchParams.set("log", join(scratch, "node-versions"));
  const guard = file("../../harness/network-guard.mjs");
  for (const url of [githubUrl, results.url]) guard.searchParams.append("allow", new URL(url).host);
  for (const host of hosts) guard.searchParams.append("allow", host);
  guard.searchParams.set("log", join(scratch, "refused-connections"));
  return {
    HOME: join(scratch, "home"),
    PATH: [dirname(node), "/usr/local/bin", "/usr/bin", "/bin"].join(":"),
    LANG: "C.UTF-8",
    NO_COLOR: "1",
    ACT_DISABLE_VERSION_CHECK: "1",
    RUNNER_NAME: "GitHub Actions 1",
    RUNNER_ENVIRONMENT: "github-hosted",
    NODE_OPTIONS: `--import ${recorder.href} --import ${guard.href}`,
    ACTIONS_RUNTIME_URL: `${results.url}/`,
    ACTIONS_RESULTS_URL: `${results.url}/`,
    ACTIONS_RUNTIME_TOKEN: results.runtimeToken(String(runId), "judge"),
  };
}

function readRecords(
  stdout: string,
): Pick<ActRun, "steps" | "outputs" | "summary" | "jobResults" | "jobs" | "messages"> {
  const records = stdout.split("\n").flatMap((line) => parseRecord(line));
  const outputs = new Map<string, Record<string, string>>();
  for (const { command, stepID, name, arg } of records) {
    if (command !== "set-output" || name === undefined) continue;
    const id = stepID?.[0] ?? "";
    outputs.set(id, { ...outputs.get(id), [name]: arg ?? "" });
  }
  return {
    outputs,
    steps: new Map(
      records.flatMap(({ stage, stepID, stepResult }) =>
        stage === "Main" && stepResult !== undefined ? [[stepID?.[0] ?? "", stepResult] as const] : [],
      ),
    ),
    summary: records.map(({ command, content }) => (command === "summary" ? (content ?? "") : "")).join(""),
    messages: records.flatMap(({ msg }) => (msg === undefined ? [] : [msg.trimEnd()])),
    jobs: new Map(
      records.flatMap(({ jobID, jobResult }) =>
        jobID === undefined || jobResult === undefined ? [] : [[jobID, jobResult] as const],
      ),
    ),
    jobResults: records.flatMap(({ jobResult }) => (jobResult === undefined ? [] : [jobResult])),
  };
}

/** Lenient: an error of act's own schema is printed as plain text. */
function parseRecord(line: string): readonly ActRecord[] {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null ? [value] : [];
  } catch {
    return [];
  }
}

function readLogs(scratch: string): Pick<ActRun, "nodeVersions" | "refusedConnections"> {
  const read = (name: string): readonly string[] => {
    const file = join(scratch, name);
    return existsSync(file)
      ? readFileSync(file, "utf8")
          .split("\n")
          .filter((line) => line !== "")
      : [];
  };
  const scripts = read("node-versions").filter((line) => line.includes("/dist/"));
  return {
    nodeVersions: [...new Set(scripts.map((line) => line.split(" ")[0] ?? ""))],
    refusedConnections: read("refused-connections"),
  };
}
