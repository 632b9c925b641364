import { problemsError } from "../../shared/core/errors.ts";
import type { NeededJob } from "../../shared/core/gate/judge-check.ts";
import { quote } from "../../shared/core/text/quote.ts";

const RESULTS: readonly NeededJob["result"][] = ["success", "failure", "cancelled", "skipped"];

/** Reads `toJSON(needs)`: an object with a `result` for each job. @throws ModelgateError kind "input" for anything else */
export function parseNeeds(text: string | undefined, shown: string): readonly NeededJob[] {
  if (text === undefined) return [];
  const json = parsed(text);
  if (typeof json !== "object" || json === null || Array.isArray(json)) throw refused(text, shown);
  return Object.entries(json).map(([id, job]: readonly [string, unknown]): NeededJob => {
    const stated: unknown = typeof job === "object" && job !== null && "result" in job ? job.result : undefined;
    const result = RESULTS.find((one) => one === stated);
    if (result === undefined) throw refused(text, shown);
    return { id, result };
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function refused(text: string, input: string): Error {
  const message = `found ${quote(text)}; accepted: the needs of the job as JSON`;
  return problemsError("input", [{ code: "bad-input", input, message, hint: "Write needs: ${{ toJSON(needs) }}." }]);
}
