import { deepEqual, ok } from "node:assert/strict";
import { check, type Check } from "../../../scripts/lanes/lane.ts";
import type { FakeGitHub } from "../../fakes/github/server.ts";
import type { RepositoryState } from "../../fakes/github/state/repository.ts";
import type { ActRun } from "./run-act.ts";

/** One run of a workflow, and where it ran. */
export interface Ran {
  readonly run: ActRun;
  readonly github: FakeGitHub;
  readonly repository: RepositoryState;
  readonly token: string;
}

/** What holds of every run, by the sentence that says so. */
export function holdsOfEveryRun(judges: boolean): Readonly<Record<string, (ran: Ran) => void>> {
  return {
    "every request follows GitHub's description of its interface": ({ github }) => github.assertConforming(),
    "nothing but the fakes is connected to": ({ run }) => deepEqual(run.refusedConnections, []),
    "the token is nowhere to be read": ({ run, repository, token }) => {
      const log = run.log.split("\n").filter((line) => !line.includes('"command":"add-mask"'));
      for (const text of [...log, run.summary, ...repository.comments.map(({ body }) => body)])
        ok(!text.includes(token), text.slice(0, 500));
    },
    ...(judges
      ? {
          "the action ran on Node 24": ({ run }: Ran) => {
            deepEqual(
              run.nodeVersions.map((version) => version.replace(/\..*$/u, "")),
              ["v24"],
            );
          },
        }
      : {}),
  };
}

/** A broken expectation shows the end of act's messages, where the reason is. */
export function expectation(name: string, holds: () => void | Promise<void>, run: ActRun): Promise<Check> {
  return check(name, async () => {
    try {
      await holds();
      return null;
    } catch (error) {
      const messages = run.messages.slice(-40).map((line) => line.slice(0, 300));
      return `${error instanceof Error ? error.message : String(error)}\n${messages.join("\n")}`;
    }
  });
}
