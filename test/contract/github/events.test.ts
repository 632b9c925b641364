import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openContract } from "../../fakes/github/contract.ts";
import * as events from "../../fakes/github/events.ts";
import { openBench, type Bench } from "./bench.ts";

describe("event payloads", () => {
  let bench: Bench;
  const contract = openContract("api.github.com");
  beforeEach(async () => {
    bench = await openBench();
  });
  afterEach(() => bench.github.close());

  it("hold a repository and a sender that follow GitHub's schemas", () => {
    const { github, repository, pull } = bench;
    const all = [
      events.pullRequestEvent(github, repository, pull),
      events.mergeGroupEvent(github, repository, pull),
      events.pushEvent(github, repository, "main", "ana"),
      events.workflowDispatchEvent(github, repository, { model: "income" }, "ana"),
      events.scheduleEvent(github, repository),
    ];
    expect(all.map(({ name }) => name)).toEqual([
      "pull_request",
      "merge_group",
      "push",
      "workflow_dispatch",
      "schedule",
    ]);
    for (const { payload, sha } of all) {
      expect(contract.checkSchema("full-repository", payload["repository"])).toEqual([]);
      expect(github.state.git.commit(sha)).toBeDefined();
    }
    for (const { payload } of all.slice(0, -1))
      expect(contract.checkSchema("simple-user", payload["sender"])).toEqual([]);
  });

  it("of a pull request point at the merge commit, whose parents are base and head", () => {
    const { github, repository, pull } = bench;
    const event = events.pullRequestEvent(github, repository, pull);
    expect(contract.checkSchema("pull-request", event.payload["pull_request"])).toEqual([]);
    expect(github.state.git.commit(event.sha)?.parents).toEqual([repository.baseOf(pull), repository.headOf(pull)]);
    expect([event.ref, event.headRef, event.baseRef]).toEqual(["refs/pull/1/merge", "better", "main"]);
  });

  it("of a pull request from a fork say so by the head repository", () => {
    const fork = bench.github.state.addRepository({ fullName: "eve/models", forkOf: "octo/models" });
    fork.commitFiles({ branch: "patch", files: { "a.txt": "1" } });
    const pull = bench.repository.openPull({ branch: "patch", fork: "eve/models", author: "eve" });
    const { payload } = events.pullRequestEvent(bench.github, bench.repository, pull);
    expect(payload).toMatchObject({
      pull_request: {
        head: { repo: { full_name: "eve/models", fork: true } },
        base: { repo: { full_name: "octo/models" } },
      },
    });
  });

  it("of a merge group stand on a branch of the queue", () => {
    const { github, repository, pull } = bench;
    const event = events.mergeGroupEvent(github, repository, pull);
    expect(event.ref).toMatch(/^refs\/heads\/gh-readonly-queue\/main\/pr-1-[0-9a-f]{40}$/u);
    expect(repository.resolve(event.ref)).toBe(event.sha);
  });
});
