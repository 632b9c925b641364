import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { approvalsOfRun, readApprovals, type ApprovalPlace } from "../../../shared/adapters/github/approvals.ts";
import { publishCheckRun, type CheckRunReport } from "../../../shared/adapters/github/check-run.ts";
import type { ApprovalsRead, ApprovalsSeen } from "../../../shared/core/approval/approval.ts";
import { mergePull } from "../../fakes/github/state/merge.ts";
import { openBench, here, type Bench } from "./bench.ts";
import { clientOf } from "./comment-bench.ts";

type Read = Extract<ApprovalsRead, { readonly kind: "read" }>;

describe("approvals as GitHub keeps them", () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench();
    bench.repository.addRun({ id: 7, actor: "ana", triggeringActor: "ben", headSha: head() });
  });
  afterEach(async () => {
    bench.github.assertConforming();
    await bench.github.close();
  });

  function head(): string {
    return bench.repository.headOf(bench.pull);
  }

  function id(login: string): number {
    return bench.github.state.user(login).id;
  }

  async function read(more: Partial<ApprovalPlace> = {}): Promise<ApprovalsSeen & { readonly read: Read }> {
    const place = { ...here, runId: 7, pullNumber: bench.pull.number, headSha: head(), now: "2026-01-05T13:00:00Z" };
    const seen = await readApprovals(await clientOf(bench), { ...place, ...more });
    if (seen.read.kind !== "read") throw new Error(JSON.stringify(seen.read));
    return { ...seen, read: seen.read };
  }

  it("reads reviews past the first page, and the authors of all commits", async () => {
    bench.repository.collaborators.set("cleo", "write");
    for (let count = 0; count < 120; count += 1)
      bench.repository.addReview(bench.pull, "eve", "COMMENTED", { body: "hm" });
    bench.repository.addReview(bench.pull, "cleo", "APPROVED");
    bench.repository.commitFiles({ branch: bench.pull.head.branch, files: { "notes.txt": "1" }, author: "dan" });
    const { read: seen, logins } = await read();
    expect(seen.given.map(({ person, state }) => [person.id, state])).toEqual([[id("cleo"), "approved"]]);
    expect(seen.authors).toEqual(expect.arrayContaining([bench.pull.author.id, id("dan")]));
    expect(seen.triggers).toEqual([id("ana"), id("ben")]);
    expect(logins.get(id("cleo"))).toBe("cleo");
  });

  it.each([
    { role: "admin" as const, may: true },
    { role: "maintain" as const, may: true },
    { role: "write" as const, may: true },
    { role: "triage" as const, may: false },
    { role: "read" as const, may: false },
  ])("takes the word of a reviewer of role $role: $may", async ({ role, may }) => {
    bench.repository.collaborators.set("cleo", role);
    bench.repository.addReview(bench.pull, "cleo", "APPROVED");
    expect((await read()).read.given.map(({ mayDecide }) => mayDecide)).toEqual([may]);
  });

  it("asks once for each reviewer what they may do", async () => {
    bench.repository.collaborators.set("cleo", "write");
    for (let count = 0; count < 5; count += 1) bench.repository.addReview(bench.pull, "cleo", "APPROVED");
    await read();
    expect(
      bench.github.journal.filter(({ operation }) => operation === "repos/get-collaborator-permission-level"),
    ).toHaveLength(1);
  });

  it("asks for the commit's authors where there is no pull request, and for no reviews", async () => {
    const { read: seen } = await read({ pullNumber: null });
    expect([seen.given, seen.authors.length > 0]).toEqual([[], true]);
    expect(bench.github.journal.some(({ path }) => path.includes("/reviews"))).toBe(false);
  });

  it("knows who wrote a merged change, although the merge names somebody else", async () => {
    bench.repository.commitFiles({ branch: bench.pull.head.branch, files: { "notes.txt": "1" }, author: "dan" });
    const merge = mergePull(bench.repository, bench.pull, bench.github.state.user("ben"));
    const { read: seen } = await read({ pullNumber: null, headSha: merge });
    expect(seen.authors).toEqual(expect.arrayContaining([bench.pull.author.id, id("dan")]));
  });

  it("is unreadable where the pull requests of a merged commit may not be read", async () => {
    const merge = mergePull(bench.repository, bench.pull);
    bench.github.fail("repos/list-pull-requests-associated-with-commit", { kind: "forbidden" });
    const place = { ...here, runId: 7, pullNumber: null, headSha: merge, now: "2026-01-05T13:00:00Z" };
    const { read: seen } = await readApprovals(await clientOf(bench), place);
    expect(seen).toMatchObject({ kind: "unreadable", permission: "pull-requests: read" });
  });

  it("says of an environment that it asks for reviewers, or that none does", async () => {
    bench.repository.environments.clear();
    expect((await read()).environments).toContain("has no environments");
    bench.repository.addEnvironment("staging");
    expect((await read()).environments).toContain("(staging)");
    bench.repository.addEnvironment("release", { reviewers: ["cleo"] });
    expect((await read()).environments).toContain("Environments that ask for reviewers: release");
    bench.repository.addApproval(bench.repository.runs.get(7)!, "cleo", ["release"]);
    expect((await read()).environments).toBeNull();
  });

  it.each([
    { target: "actions/get-workflow-run" as const, permission: "actions: read" },
    { target: "actions/get-reviews-for-run" as const, permission: "actions: read" },
    { target: "pulls/get" as const, permission: "pull-requests: read" },
    { target: "pulls/list-commits" as const, permission: "pull-requests: read" },
    { target: "pulls/list-reviews" as const, permission: "pull-requests: read" },
    { target: "repos/get-collaborator-permission-level" as const, permission: "metadata: read" },
  ])("is unreadable as a whole when $target is refused, and names $permission", async ({ target, permission }) => {
    bench.repository.addReview(bench.pull, "cleo", "APPROVED");
    bench.github.fail(target, { kind: "forbidden" });
    const place = { ...here, runId: 7, pullNumber: bench.pull.number, headSha: head(), now: "2026-01-05T13:00:00Z" };
    const { read: seen } = await readApprovals(await clientOf(bench), place);
    expect(seen).toMatchObject({ kind: "unreadable", permission });
  });

  it("knows that a command line has no run to ask about", async () => {
    expect((await approvalsOfRun(null, "2026-01-05T13:00:00Z", "modelgate-test")).read.kind).toBe("unreadable");
  });
});

describe("a check run", () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench();
  });
  afterEach(async () => {
    bench.github.assertConforming();
    await bench.github.close();
  });

  function report(annotations: number, more: Partial<CheckRunReport> = {}): CheckRunReport {
    return {
      name: "modelgate / income",
      externalId: "modelgate:gate:1",
      headSha: bench.repository.headOf(bench.pull),
      conclusion: "failure",
      title: "Blocked",
      summary: "words",
      detailsUrl: "https://github.com/octo/models/actions/runs/1",
      annotations: Array.from({ length: annotations }, (_, index) => ({
        path: "modelgate.yml",
        line: index + 1,
        level: "failure",
        title: "fail",
        message: `gate ${String(index)}`,
      })),
      ...more,
    };
  }

  it("carries more annotations than one request takes, each once, however often it is written", async () => {
    const client = await clientOf(bench);
    for (let times = 0; times < 3; times += 1)
      expect(await publishCheckRun(client, here, report(120))).toMatchObject({ kind: "written" });
    expect(bench.repository.checkRuns.map(({ annotations }) => annotations.length)).toEqual([120]);
  });

  it("is not made twice when the answer to its making is lost", async () => {
    const client = await clientOf(bench);
    bench.github.fail("checks/create", { kind: "server-error", status: 502, applied: true });
    expect(await publishCheckRun(client, here, report(1))).toMatchObject({ kind: "failed" });
    await publishCheckRun(client, here, report(1));
    expect(bench.repository.checkRuns).toHaveLength(1);
  });

  it.each([
    { kind: "forbidden" as const, outcome: "not-permitted" },
    { kind: "not-found" as const, outcome: "not-permitted" },
  ])("is an outcome and no exception when GitHub answers $kind", async ({ kind, outcome }) => {
    bench.github.fail("checks/create", { kind });
    expect(await publishCheckRun(await clientOf(bench), here, report(0))).toMatchObject({ kind: outcome });
  });
});
