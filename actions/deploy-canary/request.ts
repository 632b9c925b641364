import { ModelgateError, type Problem, throwProblems } from "../../shared/core/errors.ts";
import type { RolloutCommand } from "./outcome.ts";

interface Given {
  readonly command: RolloutCommand;
  readonly reason: string | undefined;
  readonly modelVersion: string | undefined;
}

const NEEDS_REASON: readonly RolloutCommand[] = ["start", "promote", "abort"];
const LONGEST_REASON = 1000;

/** What a command needs beyond its inputs' own rules, every mistake at once. @throws ModelgateError kind "input" */
export function checkRequest(
  { command, reason, modelVersion }: Given,
  event: { readonly kind: string } | null,
  showInput: (name: string) => string,
): void {
  const problems: Problem[] = [];
  if (reason === undefined && NEEDS_REASON.includes(command)) {
    const message = `is required by ${command} and was not given`;
    const hint = "Say why in a sentence: it is kept in the journal and the record.";
    problems.push({ code: "missing-input", input: showInput("reason"), message, hint });
  }
  if (reason !== undefined && reason.length > LONGEST_REASON) {
    const message = `is ${String(reason.length)} characters long; accepted: at most ${String(LONGEST_REASON)}`;
    problems.push({ code: "bad-input", input: showInput("reason"), message });
  }
  if (command === "start" && modelVersion === undefined) {
    const hint = "See the registry with `modelgate registry list`.";
    problems.push({ code: "missing-input", input: showInput("model-version"), message: "is required by start", hint });
  }
  if (command !== "status" && (event?.kind === "pull-request" || event?.kind === "merge-group")) {
    problems.push({
      code: "deploy-before-merge",
      input: "GITHUB_EVENT_NAME",
      message: "traffic is moved from the merged commit, and this run is about a change that is not merged",
      hint: "Run it on push to the default branch, by workflow_dispatch or on a schedule.",
    });
  }
  throwProblems("input", problems);
}

/** @throws ModelgateError for a version that the registry does not have */
export function unknownVersion(named: string, location: string, input: string): ModelgateError {
  return new ModelgateError("input", [
    {
      code: "not-registered",
      input,
      message: `${location} has no version, digest or alias ${named.slice(0, 100)}`,
      hint: "See what is there with `modelgate registry list`; register the model first.",
    },
  ]);
}
