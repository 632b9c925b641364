import { describe, expect, it } from "vitest";
import { ModelgateError } from "../../../../shared/core/errors.ts";
import { readActionsEnvironment } from "../../../../shared/runtime/actions-environment.ts";

const variables = {
  GITHUB_ACTOR_ID: "5001",
  GITHUB_API_URL: "https://api.github.com/",
  GITHUB_EVENT_NAME: "push",
  GITHUB_EVENT_PATH: "/temp/event.json",
  GITHUB_JOB: "judge",
  GITHUB_REF: "refs/heads/main",
  GITHUB_REPOSITORY: "octo/models",
  GITHUB_RUN_ATTEMPT: "2",
  GITHUB_RUN_ID: "77",
  GITHUB_SERVER_URL: "https://github.com",
  GITHUB_SHA: "a".repeat(40),
  GITHUB_STEP_SUMMARY: "/temp/summary",
  GITHUB_WORKFLOW_REF: "octo/models/.github/workflows/m.yml@refs/heads/main",
  GITHUB_WORKSPACE: "/work",
  RUNNER_TEMP: "/temp",
  ACTIONS_RUNTIME_TOKEN: "t",
  ACTIONS_RESULTS_URL: "https://results",
};

function codesOf(given: Readonly<Record<string, string | undefined>>): readonly string[] {
  try {
    readActionsEnvironment(given);
  } catch (error) {
    if (error instanceof ModelgateError) return error.problems.map(({ input }) => input ?? "");
  }
  return [];
}

describe("readActionsEnvironment", () => {
  it("reads what the runner documents", () => {
    expect(readActionsEnvironment(variables)).toEqual({
      eventName: "push",
      eventPath: "/temp/event.json",
      repository: { owner: "octo", name: "models" },
      sha: "a".repeat(40),
      ref: "refs/heads/main",
      run: { id: 77, attempt: 2, url: "https://github.com/octo/models/actions/runs/77/attempts/2" },
      actorId: 5001,
      job: "judge",
      workflowRef: "octo/models/.github/workflows/m.yml@refs/heads/main",
      apiUrl: "https://api.github.com",
      serverUrl: "https://github.com",
      workspace: "/work",
      tempDir: "/temp",
      summaryPath: "/temp/summary",
      hasArtifacts: true,
    });
  });

  it("does without what emulators of the runner leave out", () => {
    const bare = {
      ...variables,
      GITHUB_ACTOR_ID: undefined,
      GITHUB_RUN_ATTEMPT: undefined,
      GITHUB_WORKFLOW_REF: "",
      ACTIONS_RESULTS_URL: "",
    };
    const read = readActionsEnvironment(bare);
    expect([read.actorId, read.run.attempt, read.workflowRef, read.hasArtifacts]).toEqual([null, 1, null, false]);
  });

  it("names everything that is missing or malformed together", () => {
    expect(codesOf({ ...variables, GITHUB_SHA: "main", GITHUB_RUN_ID: "1e3", RUNNER_TEMP: undefined })).toEqual([
      "GITHUB_RUN_ID",
      "GITHUB_SHA",
      "RUNNER_TEMP",
    ]);
    expect(codesOf({ ...variables, GITHUB_REPOSITORY: "octo/../models" })).toEqual(["GITHUB_REPOSITORY"]);
  });
});
