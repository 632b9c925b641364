import { type Problem, throwProblems } from "../../shared/core/errors.ts";
import { aliasProblem } from "../../shared/core/registry/alias.ts";
import { parseVersion, VERSION_ACCEPTED } from "../../shared/core/registry/version.ts";
import { quote } from "../../shared/core/text/quote.ts";
import type { RegistrationRequest } from "./outcome.ts";

interface Given {
  readonly modelVersion: string | undefined;
  readonly alias: string | undefined;
  readonly reason: string | undefined;
  readonly predecessors: readonly string[] | undefined;
}

type Asked = Pick<RegistrationRequest, "version" | "alias" | "predecessors">;

/**
 * What is asked for, every mistake at once.
 *
 * @param event what set the run off; null on a command line
 * @throws ModelgateError kind "input"
 */
export function requestFrom(
  { modelVersion: version, alias, reason, predecessors = [] }: Given,
  event: { readonly kind: string } | null,
  showInput: (name: string) => string,
): Asked {
  const problems: Problem[] = [];
  if (event?.kind === "pull-request" || event?.kind === "merge-group") {
    problems.push({
      code: "register-before-merge",
      input: "GITHUB_EVENT_NAME",
      message: "a model is registered from the merged commit, and this run is about a change that is not merged",
      hint: "Run register on push to the default branch, after the checks have run again there.",
    });
  }
  if (version !== undefined && parseVersion(version) === null) {
    const bare = version.replace(/^v/u, "").replace(/\+.*$/u, "");
    const hint =
      parseVersion(bare) === null
        ? "Three numbers, and after a - what comes before the release."
        : `Did you mean ${bare}?`;
    const message = `found ${quote(version)}; accepted: ${VERSION_ACCEPTED}`;
    problems.push({ code: "bad-input", input: showInput("model-version"), message, hint });
  }
  const aliased = alias === undefined ? null : aliasProblem(alias);
  if (aliased !== null) problems.push({ ...aliased, input: showInput("alias") });
  if (reason !== undefined && alias === undefined) {
    const message = "is the reason for moving an alias, and none is given";
    problems.push({ code: "bad-input", input: showInput("reason"), message });
  }
  const wrong = predecessors.filter((digest) => !/^[0-9a-f]{64}$/u.test(digest));
  if (wrong.length > 0) {
    const message = `found ${quote(wrong[0] ?? "")}; accepted: SHA-256 digests of records, 64 digits and letters a to f`;
    problems.push({ code: "bad-input", input: showInput("predecessors"), message });
  }
  throwProblems("input", problems);
  return { version: version ?? null, alias: alias ?? null, predecessors };
}
