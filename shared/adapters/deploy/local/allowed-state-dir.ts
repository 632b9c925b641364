import { statSync } from "node:fs";
import { isAbsolute } from "node:path";
import { ModelgateError } from "../../../core/errors.ts";
import { quote } from "../../../core/text/quote.ts";
import { confinedTo } from "../../files/confine.ts";
import { stateDirAt } from "./state-dir.ts";
import { targetError } from "./target-error.ts";

/**
 * In a workflow a path must lie in the workspace or in RUNNER_TEMP (contracts.md §8), and a target that is to outlive its
 * job cannot. So the machine's administrator says where one may be: by a folder, prepared outside of any job, with a
 * settings.json in it that only its owner may change (docs/adr/0011). On the command line any folder will do.
 *
 * @throws ModelgateError `target-state-dir`
 */
export async function assertStateDirAllowed(
  root: string,
  shown: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  if (environment["GITHUB_ACTIONS"] !== "true") return;
  const folders = [environment["GITHUB_WORKSPACE"], environment["RUNNER_TEMP"]].filter(
    (folder) => folder !== undefined,
  );
  try {
    await confinedTo(folders.filter((folder) => folder !== "")).check(root, shown);
    return;
  } catch (error) {
    if (!(error instanceof ModelgateError)) throw error;
  }
  if (isAbsolute(shown) && isPrepared(root)) return;
  throw targetError({
    code: "target-state-dir",
    message: `${quote(shown)} lies outside the workspace and RUNNER_TEMP, and is not prepared for a target`,
    place: { file: shown },
    hint: "On the machine, as the runner's user: make the folder with mode 0700 and write `{}` into its settings.json; docs/local-target.md says more.",
  });
}

function isPrepared(root: string): boolean {
  const user = process.getuid?.();
  return [root, stateDirAt(root).settings].every((path) => {
    const entry = statSync(path, { throwIfNoEntry: false });
    // Root may prepare it for the runner's user; anybody else's folder may be a trap.
    return entry !== undefined && (entry.uid === user || entry.uid === 0) && (entry.mode & 0o022) === 0;
  });
}
