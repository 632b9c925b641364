import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { ModelgateError, type Problem, problemLine, problemsError, throwProblems } from "../core/errors.ts";
import { exitCode } from "../core/gate/verdict.ts";
import type { Result } from "../records/result.ts";
import { escapeMarkdown } from "../report/escape.ts";
import { withRemarks } from "../report/remarks.ts";
import { doorInputs } from "../spec/common-inputs.ts";
import type { InputValues } from "../spec/define-action.ts";
import { parseInputs, type RawInputs } from "../spec/parse-inputs.ts";
import { actionInputs } from "./action-inputs.ts";
import type { ActionMain, Conclusion, Runtime, WorkflowRun } from "./action-main.ts";
import { type ActionsEnvironment, readActionsEnvironment } from "./actions-environment.ts";
import type { ActionsLog } from "./actions-log.ts";
import { actionsProgress } from "./actions-progress.ts";
import { announce, type Destinations } from "./announce.ts";
import { problemAnnotation } from "./problem-annotation.ts";
import { publish } from "./publish.ts";
import { systemClock } from "./system-clock.ts";
import { readTriggerEvent, type TriggerEvent } from "./trigger-event.ts";

const USER_ERROR = 64;
const INTERNAL_ERROR = 70;
/** GitHub's own limit for a payload is 25 MB. */
const LARGEST_PAYLOAD = 32 * 1024 * 1024;

/** What the adapters make of a run, once it is known which run it is. */
export interface ActionsServices extends Destinations {
  /** Result, record and reports are all there. */
  readonly published: () => void;
  readonly runtime: Omit<Runtime, "progress" | "showInput" | "warn" | "remark">;
}

/** One step of a workflow and what surrounds it. */
export interface ActionsSurroundings {
  readonly action: ActionMain;
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly log: ActionsLog;
  readonly nowMs: () => number;
  readonly workingDir: string;
  readonly open: (run: WorkflowRun) => Promise<ActionsServices>;
}

type DoorValues = InputValues<typeof doorInputs>;

/** Runs one action in a workflow and returns the exit code of its step (contracts.md §3). Nothing escapes it. */
export async function runAction(surroundings: ActionsSurroundings): Promise<number> {
  try {
    return await perform(surroundings);
  } catch (error) {
    surroundings.log.endGroup();
    if (error instanceof ModelgateError) return userError(error, surroundings);
    return internalError(error, surroundings.log);
  }
}

async function perform(surroundings: ActionsSurroundings): Promise<number> {
  const { action, variables, log, nowMs } = surroundings;
  const { raw, problems } = actionInputs(variables, action.spec.inputs);
  const token = maskSecrets(action, raw, log);
  const door = checkInputs(action, raw, problems);
  log.group("Reading event and policy");
  const environment = readActionsEnvironment(variables);
  const event = readTriggerEvent(environment, await readPayload(environment.eventPath));
  const services = await surroundings.open({ environment, event, token });
  const remarks: string[] = [];
  const warn = (message: string): void => log.warning({ title: "modelgate", message });
  const conclusion = await action.run(raw, {
    ...services.runtime,
    progress: actionsProgress(log, nowMs),
    showInput: (name) => name,
    warn,
    remark(message) {
      remarks.push(message);
      warn(message);
    },
  });
  log.group("Writing the results");
  await publishAll({ ...conclusion, document: withRemarks(conclusion.document, remarks) }, surroundings, {
    door,
    environment,
    event,
    services,
  });
  return exitCode(conclusion.result.verdict);
}

/** Secrets are masked before anything is logged. An expression that nobody evaluated, as in a test bench, is no token. */
function maskSecrets({ spec }: ActionMain, raw: RawInputs, log: ActionsLog): string | null {
  for (const [name, { secret }] of Object.entries(spec.inputs)) {
    const given = (raw[name] ?? "").trim();
    if (secret && given !== "") log.mask(given);
  }
  const token = (raw["github-token"] ?? "").trim();
  return token === "" ? null : token;
}

/** All inputs of the action, its own and the door's, so that nobody mends a workflow one run at a time. */
function checkInputs({ spec }: ActionMain, raw: RawInputs, unknown: readonly Problem[]): DoorValues {
  const parsed = parseInputs(spec.inputs, raw, (name) => name);
  throwProblems("input", [...unknown, ...(parsed.kind === "problems" ? parsed.problems : [])]);
  const door = parseInputs(doorInputs, raw, (name) => name);
  if (door.kind === "inputs") return door.values;
  throw problemsError("input", door.problems);
}

async function readPayload(path: string): Promise<string> {
  try {
    const { size } = await stat(path);
    if (size <= LARGEST_PAYLOAD) return await readFile(path, "utf8");
  } catch (cause) {
    throw new ModelgateError("external", [unreadablePayload("cannot be read")], { cause });
  }
  throw new ModelgateError("external", [unreadablePayload("is larger than GitHub sends")]);
}

function unreadablePayload(what: string): Problem {
  return { code: "bad-event-payload", input: "GITHUB_EVENT_PATH", message: `the event's payload ${what}` };
}

interface Destined {
  readonly door: DoorValues;
  readonly environment: ActionsEnvironment;
  readonly event: TriggerEvent;
  readonly services: ActionsServices;
}

async function publishAll(
  conclusion: Conclusion,
  { log, workingDir }: ActionsSurroundings,
  { door, environment, event, services }: Destined,
): Promise<void> {
  const identity = { actor: environment.actorId === null ? null : { id: environment.actorId }, run: environment.run };
  const files = await publish(conclusion, identity, systemClock, services.runtime.files.sha256);
  services.published();
  const paths = {
    resultPath: resolve(workingDir, files.resultPath),
    recordPath: resolve(workingDir, files.recordPath),
    reportPath: resolve(workingDir, files.reportPath),
  };
  await announce({
    conclusion,
    files: { ...files, ...paths },
    log,
    summaryPath: environment.summaryPath,
    pullNumber: event.kind === "pull-request" && door.comment ? event.number : null,
    headSha: event.kind === "pull-request" ? event.head.sha : environment.sha,
    runUrl: environment.run.url,
    sha256: services.runtime.files.sha256,
    wantsArtifact: door.artifact,
    hasArtifacts: environment.hasArtifacts,
    destinations: services,
  });
  log.endGroup();
  sayDecisions(conclusion.result, conclusion.document.headline, log);
}

/** One line a decision, last of all, where people look; and why the step fails, where it does. */
function sayDecisions(result: Result, headline: string, log: ActionsLog): void {
  for (const { gate, verdict, value, bound, reasonCode, advisory } of result.gates) {
    const numbers = value === null ? "" : ` (${String(value)}${bound === null ? "" : `, judged at ${String(bound)}`})`;
    log.line(`${verdict}${advisory ? ", advisory" : ""}: ${gate}${numbers}: ${reasonCode}`);
  }
  const said = { title: `modelgate ${result.action}: ${result.verdict}`, message: headline };
  switch (result.verdict) {
    case "pass":
      log.line(`${said.title}: ${headline}`);
      return;
    case "warn":
      log.warning(said);
      return;
    case "fail":
    case "inconclusive":
      log.error(said);
  }
}

async function userError(error: ModelgateError, { action, log, workingDir }: ActionsSurroundings): Promise<number> {
  for (const problem of error.problems) log.error(problemAnnotation(problem, workingDir));
  const items = error.problems.map(
    (problem) =>
      `- ${escapeMarkdown(problemLine(problem))}${problem.hint === undefined ? "" : ` ${escapeMarkdown(problem.hint)}`}`,
  );
  const heading = `## Not judged: ${escapeMarkdown(action.spec.name)}`;
  await tell(log, `${heading}\n\n${items.slice(0, 200).join("\n")}\n`);
  return USER_ERROR;
}

async function internalError(error: unknown, log: ActionsLog): Promise<number> {
  const message = error instanceof Error ? error.message : String(error);
  log.debug(error instanceof Error ? (error.stack ?? message) : message);
  log.error({
    title: "modelgate: internal error",
    message: `internal error: ${message}\nThis is a defect of modelgate, not of the model. Run again with debug logging and report the stack.`,
  });
  await tell(log, `## Not judged: internal error\n\n${escapeMarkdown(message)}\n`);
  return INTERNAL_ERROR;
}

/** A summary of an error is a courtesy: that it cannot be written must not hide the error. */
async function tell(log: ActionsLog, markdown: string): Promise<void> {
  try {
    await log.summary(markdown);
  } catch {
    log.debug("the step summary could not be written");
  }
}
