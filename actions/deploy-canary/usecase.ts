import { ModelgateError } from "../../shared/core/errors.ts";
import type { Vouched } from "../../shared/evaluation/vouch-for-version.ts";
import type { RegisteredVersion } from "../../shared/ports/model-registry.ts";
import { clearanceOf } from "./clearance.ts";
import { abortRollout, advanceRollout, type CommandRequest, promoteRollout, rolloutStatus } from "./commands.ts";
import type { RolloutCommand, RolloutOutcome } from "./outcome.ts";
import { unknownVersion } from "./request.ts";
import type { RolloutPorts } from "./rollout-ports.ts";
import { startRollout, type StartRequest } from "./start.ts";

export interface RolloutRequest extends CommandRequest {
  readonly command: RolloutCommand;
  /** Version, digest or alias that `start` rolls out; null for the other commands. */
  readonly named: string | null;
  readonly showInput: (name: string) => string;
  readonly plan: Pick<StartRequest, "schedule" | "rules" | "commit" | "policy">;
}

export interface RolloutParts extends RolloutPorts {
  readonly findModel: (named: string) => Promise<RegisteredVersion | null>;
  /** Reads the version's records, and the approvals anew. */
  readonly vouch: (version: RegisteredVersion) => Promise<Vouched>;
  /** The registry, as messages name it. */
  readonly location: string;
}

/** What a command came to, with what it was about. */
export interface RolloutRun {
  readonly request: RolloutRequest;
  readonly outcome: RolloutOutcome;
  readonly candidate: { readonly version: string; readonly sha256: string } | null;
}

/** Runs one command of deploy-canary. */
export async function runRollout(request: RolloutRequest, parts: RolloutParts): Promise<RolloutRun> {
  const { command } = request;
  switch (command) {
    case "start":
      return start(request, parts);
    case "advance":
      return { request, candidate: null, outcome: await advanceRollout(request, parts) };
    case "status":
      return { request, candidate: null, outcome: await rolloutStatus(request, parts) };
    case "promote":
      return { request, candidate: null, outcome: await promoteRollout(request, parts) };
    case "abort":
      return { request, candidate: null, outcome: await abortRollout(request, parts) };
  }
}

/** Before the first byte of traffic: the version exists, and its records and approvals hold for exactly its bytes. */
async function start(request: RolloutRequest, parts: RolloutParts): Promise<RolloutRun> {
  const { named, showInput } = request;
  const version = named === null ? null : await parts.findModel(named);
  if (version === null) throw unknownVersion(named ?? "", parts.location, showInput("model-version"));
  const candidate = { version: version.version, sha256: version.modelSha256 };
  const clearance = clearanceOf(await parts.vouch(version), version.version);
  if (clearance.kind === "refused") {
    return { request, candidate, outcome: { kind: "refused", refusal: clearance.refusal, rollout: null } };
  }
  const { records } = clearance;
  return { request, candidate, outcome: await begun({ ...request, ...request.plan, candidate, records }, parts) };
}

/** A target that does not answer has been asked for nothing yet, or is asked again by `advance`. */
async function begun(request: StartRequest, parts: RolloutParts): Promise<RolloutOutcome> {
  try {
    return await startRollout(request, parts);
  } catch (error) {
    if (!(error instanceof ModelgateError) || error.kind !== "external") throw error;
    const [{ code, message, hint = null }] = error.problems;
    return { kind: "refused", refusal: { verdict: "inconclusive", code, detail: message, hint }, rollout: null };
  }
}
