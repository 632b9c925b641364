import { resolve } from "node:path";
import { ModelgateError, type Problem, problemLine, problemsError, throwProblems } from "../core/errors.ts";
import { exitCode } from "../core/gate/verdict.ts";
import type { Result } from "../records/result.ts";
import { type NotJudged, reasonText } from "../report/comment/render-not-judged.ts";
import { escapeMarkdown } from "../report/escape.ts";
import { withRemarks } from "../report/remarks.ts";
import { doorInputs } from "../spec/common-inputs.ts";
import type { InputValues } from "../spec/define-action.ts";
import { parseInputs, type RawInputs } from "../spec/parse-inputs.ts";
import { actionInputs } from "./action-inputs.ts";
import type { ActionMain, Conclusion } from "./action-main.ts";
import type { ActionsLog } from "./actions-log.ts";
import { actionsProgress } from "./actions-progress.ts";
import { announce } from "./announce.ts";
import { legName } from "./matrix-leg.ts";
import { type ActionsSurroundings, openRun, type OpenedRun } from "./open-run.ts";
import { problemAnnotation } from "./problem-annotation.ts";
import { publish } from "./publish.ts";
import { systemClock } from "./system-clock.ts";
import { judgedHead } from "./trigger-event.ts";
import { type KnownOfRun, withdraw } from "./withdraw.ts";

const USER_ERROR = 64;
const INTERNAL_ERROR = 70;

type DoorValues = InputValues<typeof doorInputs>;

/** Runs one action in a workflow and returns the exit code of its step (contracts.md §3). Nothing escapes it. */
export async function runAction(surroundings: ActionsSurroundings): Promise<number> {
  const known: KnownOfRun = { raw: {}, opened: null, model: null };
  try {
    return await perform(surroundings, known);
  } catch (error) {
    surroundings.log.endGroup();
    const { code, reasons } =
      error instanceof ModelgateError
        ? await userError(error, surroundings)
        : await internalError(error, surroundings.log);
    await withdraw(reasons, surroundings, known);
    return code;
  }
}

async function perform(surroundings: ActionsSurroundings, known: KnownOfRun): Promise<number> {
  const { action, variables, log, nowMs } = surroundings;
  const { raw, problems } = actionInputs(variables, action.spec.inputs);
  known.raw = raw;
  maskSecrets(action, raw, log);
  const door = checkInputs(action, raw, problems);
  log.group("Reading event and policy");
  const opened = await openRun(surroundings, raw);
  known.opened = opened;
  const { services } = opened;
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
    judging(model) {
      known.model = model;
    },
  });
  log.group("Writing the results");
  const document = withRemarks(conclusion.document, remarks);
  await publishAll({ ...conclusion, document }, surroundings, { door, ...opened });
  return exitCode(conclusion.result.verdict);
}

/** Secrets are masked before anything is logged. An expression that nobody evaluated, as in a test bench, is no token. */
function maskSecrets({ spec }: ActionMain, raw: RawInputs, log: ActionsLog): void {
  for (const [name, { secret }] of Object.entries(spec.inputs)) {
    const given = (raw[name] ?? "").trim();
    if (secret && given !== "") log.mask(given);
  }
}

/** All inputs of the action, its own and the door's, so that nobody mends a workflow one run at a time. */
function checkInputs({ spec }: ActionMain, raw: RawInputs, unknown: readonly Problem[]): DoorValues {
  const parsed = parseInputs(spec.inputs, raw, (name) => name);
  throwProblems("input", [...unknown, ...(parsed.kind === "problems" ? parsed.problems : [])]);
  const door = parseInputs(doorInputs, raw, (name) => name);
  if (door.kind === "inputs") return door.values;
  throw problemsError("input", door.problems);
}

interface Destined extends OpenedRun {
  readonly door: DoorValues;
}

async function publishAll(
  conclusion: Conclusion,
  { log, workingDir }: ActionsSurroundings,
  { door, environment, event, services }: Destined,
): Promise<void> {
  const headSha = judgedHead(event, environment.sha);
  const identity = {
    actor: environment.actorId === null ? null : { id: environment.actorId },
    run: { ...environment.run, headSha },
  };
  const { out } = conclusion;
  if (out === null) throw new TypeError("a step of a workflow leaves its files behind");
  const files = await publish({ ...conclusion, out }, identity, systemClock, services.runtime.files.sha256);
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
    leg: legName(door.leg, conclusion.result.model),
    headSha,
    run: environment.run,
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
  for (const { code, detail } of result.findings) log.line(`${code}: ${detail}`);
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

/** How a run ended that has no verdict. */
interface Ended {
  readonly code: number;
  readonly reasons: readonly NotJudged[];
}

async function userError(error: ModelgateError, { action, log, workingDir }: ActionsSurroundings): Promise<Ended> {
  for (const problem of error.problems) log.error(problemAnnotation(problem, workingDir));
  const reasons = error.problems.map((problem) => ({ message: problemLine(problem), hint: problem.hint ?? null }));
  const items = reasons.map((reason) => `- ${reasonText(reason, escapeMarkdown)}`);
  const heading = `## Not judged: ${escapeMarkdown(action.spec.name)}`;
  await tell(log, `${heading}\n\n${items.slice(0, 200).join("\n")}\n`);
  return { code: USER_ERROR, reasons };
}

async function internalError(error: unknown, log: ActionsLog): Promise<Ended> {
  const message = error instanceof Error ? error.message : String(error);
  log.debug(error instanceof Error ? (error.stack ?? message) : message);
  log.error({
    title: "modelgate: internal error",
    message: `internal error: ${message}\nThis is a defect of modelgate, not of the model. Run again with debug logging and report the stack.`,
  });
  await tell(log, `## Not judged: internal error\n\n${escapeMarkdown(message)}\n`);
  return { code: INTERNAL_ERROR, reasons: [{ message: `internal error: ${message}`, hint: null }] };
}

/** A summary of an error is a courtesy: that it cannot be written must not hide the error. */
async function tell(log: ActionsLog, markdown: string): Promise<void> {
  try {
    await log.summary(markdown);
  } catch {
    log.debug("the step summary could not be written");
  }
}
