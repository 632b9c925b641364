import { readFile, stat } from "node:fs/promises";
import { ModelgateError, type Problem } from "../core/errors.ts";
import type { RawInputs } from "../spec/parse-inputs.ts";
import type { ActionMain, Runtime, WorkflowRun } from "./action-main.ts";
import { type ActionsEnvironment, readActionsEnvironment } from "./actions-environment.ts";
import type { ActionsLog } from "./actions-log.ts";
import type { Destinations } from "./announce.ts";
import { readTriggerEvent, type TriggerEvent } from "./trigger-event.ts";

/** What the adapters make of a run, once it is known which run it is. */
export interface ActionsServices extends Destinations {
  /** Result, record and reports are all there. */
  readonly published: () => void;
  readonly runtime: Omit<Runtime, "progress" | "showInput" | "warn" | "remark" | "judging">;
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

/** A run of which it is known what set it off. */
export interface OpenedRun {
  readonly environment: ActionsEnvironment;
  readonly event: TriggerEvent;
  readonly services: ActionsServices;
}

/** GitHub's own limit for a payload is 25 MB. */
const LARGEST_PAYLOAD = 32 * 1024 * 1024;

/** @throws ModelgateError for a runner's environment, an event or a payload that cannot be trusted */
export async function openRun(
  { variables, open }: Pick<ActionsSurroundings, "variables" | "open">,
  raw: RawInputs,
): Promise<OpenedRun> {
  const environment = readActionsEnvironment(variables);
  const event = readTriggerEvent(environment, await readPayload(environment.eventPath));
  const token = (raw["github-token"] ?? "").trim();
  return { environment, event, services: await open({ environment, event, token: token === "" ? null : token }) };
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
