import { describe, expect, it } from "vitest";
import { ModelgateError } from "../../../../shared/core/errors.ts";
import { readTriggerEvent, trustedCommit } from "../../../../shared/runtime/trigger-event.ts";

const base = "b".repeat(40);
const head = "c".repeat(40);
const commit = "d".repeat(40);

function environment(eventName: string): Parameters<typeof readTriggerEvent>[0] {
  return { eventName, repository: { owner: "Octo", name: "models" }, sha: commit };
}

function pullRequest(repo: unknown, more: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({
    pull_request: { number: 12, base: { sha: base, ref: "main" }, head: { sha: head, repo }, ...more },
  });
}

function codeOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof ModelgateError) return error.problems[0].code;
  }
  return "none";
}

describe("readTriggerEvent", () => {
  it.each([
    { what: "a branch of this repository", repo: { full_name: "octo/models", fork: true }, isFromFork: false },
    { what: "a fork", repo: { full_name: "ana/models", fork: true }, isFromFork: true },
    { what: "a fork that was deleted", repo: null, isFromFork: true },
  ])("reads a pull request from $what", ({ repo, isFromFork }) => {
    const event = readTriggerEvent(environment("pull_request"), pullRequest(repo));
    expect(event).toEqual({
      kind: "pull-request",
      number: 12,
      base: { sha: base, ref: "main" },
      head: { sha: head },
      isFromFork,
    });
    expect(trustedCommit(event)).toBe(base);
  });

  it("trusts the base of a merge queue", () => {
    const payload = JSON.stringify({ merge_group: { base_sha: base, head_sha: head } });
    expect(trustedCommit(readTriggerEvent(environment("merge_group"), payload))).toBe(base);
  });

  it.each(["push", "schedule", "workflow_dispatch", "release"])("trusts what is checked out on %s", (name) => {
    expect(trustedCommit(readTriggerEvent(environment(name), "{}"))).toBeNull();
  });

  it.each(["issue_comment", "workflow_run"])("trusts the default branch on %s, whatever is checked out", (name) => {
    expect(trustedCommit(readTriggerEvent(environment(name), "{}"))).toBe(commit);
  });

  it("refuses pull_request_target, whose jobs hold secrets beside a stranger's model", () => {
    const payload = pullRequest({ full_name: "octo/models" });
    expect(codeOf(() => readTriggerEvent(environment("pull_request_target"), payload))).toBe("unsafe-event");
  });

  it.each([
    { what: "no JSON", text: "{" },
    { what: "an empty payload", text: "{}" },
    { what: "a base that is no commit", text: pullRequest(null, { base: { sha: "main", ref: "main" } }) },
    { what: "a number that is a text", text: pullRequest(null, { number: "12" }) },
  ])("refuses $what", ({ text }) => {
    expect(codeOf(() => readTriggerEvent(environment("pull_request"), text))).toBe("bad-event-payload");
  });
});
