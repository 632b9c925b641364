import { deepEqual, equal, match } from "node:assert/strict";
import type { Scenario } from "./scenario.ts";

export type Expectations = Scenario["expects"];

export const doesNotComment: Expectations = {
  "nobody comments": ({ project }) => equal(project.repository.comments.length, 0),
};

export const basePolicyJudges: Expectations = {
  "the policy is the base's": ({ run, project: { repository } }) => {
    match(
      run.summary,
      new RegExp(`modelgate\\.yml@(?:&#8203;)?${repository.resolve("main")?.slice(0, 12) ?? "-"}`, "u"),
    );
  },
};

/** Every job that ran, and how it ended; a job that `if` skipped is not there. */
export function jobsEnd(jobs: Readonly<Record<string, "success" | "failure">>): Expectations {
  const failed = Object.values(jobs).includes("failure");
  return {
    [`jobs: ${Object.entries(jobs)
      .map(([job, result]) => `${job} ${result}`)
      .join(", ")}`]: ({ run }) => {
      deepEqual([Object.fromEntries(run.jobs), run.status], [jobs, failed ? 1 : 0]);
    },
  };
}
