import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { pushEvent } from "../../fakes/github/events.ts";
import { workspace } from "../cli/command-line.ts";
import { messages } from "./action-bench.ts";
import { GATE, gatePermissions, leaveFiles, openGateBench, readGate, row, tiered } from "./gate-bench.ts";

const plain = tiered("{ checks: [validate-model] }");
const both = tiered("{ checks: [validate-model, fairness-check] }");
const approved = tiered("{ approvals: { minimum: 1 } }");

function codes(run: { readonly outputs: Readonly<Record<string, string>> }): unknown {
  return JSON.parse(run.outputs["reason-codes"] ?? "null");
}

describe("gate as an action", () => {
  it("passes on the records that the checks of its run left, and names them", async () => {
    const bench = await openGateBench({ policy: both });
    const validated = await bench.validate();
    const fairness = await bench.leave(bench.recordOf("fairness-check"));
    const run = await bench.gate({ inputs: {} });
    expect([run.exitCode, run.outputs["verdict"], codes(run)]).toEqual([0, "pass", ["check-passed"]]);
    const { record, result } = readGate(run);
    const digests = [validated.outputs["record-digest"] ?? "", fairness].sort();
    expect(record.predicate.modelgate.builtOn.map(({ sha256 }) => sha256)).toEqual(digests);
    expect(record.predicate.modelgate.run?.headSha).toBe(bench.repository.headOf(bench.pull));
    expect(result.details).toMatchObject({
      kind: "gate",
      tier: { name: "high", checks: ["validate-model", "fairness-check"], minimumApprovals: 0, maxAgeDays: null },
      requirements: [
        { kind: "check", name: "validate-model", verdict: "pass" },
        { kind: "check", name: "fairness-check", verdict: "pass" },
        { kind: "approvals", verdict: "pass", reasonCode: "approvals-not-required" },
      ],
    });
    expect([messages(run, "warning"), messages(run, "error"), run.problems]).toEqual([[], [], []]);
    expect(run.refusedConnections).toEqual([]);
    bench.github.assertConforming();
  });

  it("starts no process that could run a model, and needs no data", async () => {
    const policy = tiered("{ checks: [fairness-check] }").replace("path: data.csv", "path: not-here.csv");
    const bench = await openGateBench({ policy });
    await bench.leave(bench.recordOf("validate-model"));
    await bench.leave(bench.recordOf("fairness-check"));
    const refuse = "cp.spawn = cp.fork = () => { throw new Error('a process was started'); };";
    const guard = `import cp from 'node:child_process'; import { syncBuiltinESMExports } from 'node:module'; ${refuse} syncBuiltinESMExports();`;
    const run = await bench.gate({
      env: { NODE_OPTIONS: `--import "data:text/javascript,${encodeURIComponent(guard)}"` },
    });
    expect([run.exitCode, codes(run)]).toEqual([0, ["check-passed"]]);
    const control = await bench.validate({
      env: { NODE_OPTIONS: `--import "data:text/javascript,${encodeURIComponent(guard)}"` },
    });
    expect(control.exitCode).not.toBe(0);
  });

  it("fails on a check without a record, and says so by what became of its job", async () => {
    const bench = await openGateBench({ policy: both });
    await bench.validate();
    const absent = await bench.gate();
    expect([absent.exitCode, codes(absent)]).toEqual([1, ["check-absent"]]);
    const needs = JSON.stringify({ validate: { result: "success", outputs: {} }, fairness: { result: "cancelled" } });
    const cancelled = await bench.gate({ inputs: { needs } });
    expect([cancelled.exitCode, codes(cancelled)]).toEqual([1, ["check-cancelled"]]);
    expect(cancelled.summary).toContain("not run (cancelled)");
    const wrong = await bench.gate({ inputs: { needs: "success" } });
    expect(wrong.exitCode).toBe(64);
    expect(messages(wrong, "error").join("\n")).toContain("toJSON(needs)");
  });

  it("fails on a forged second artifact that passes where the check failed, and on any other name it is given", async () => {
    const bench = await openGateBench({ policy: plain });
    await bench.leave(bench.recordOf("validate-model", { verdict: "fail", gates: [row(GATE, { verdict: "fail" })] }));
    await bench.leave(bench.recordOf("validate-model"), "modelgate-zzz");
    const run = await bench.gate();
    expect([run.exitCode, codes(run)]).toEqual([1, ["conflicting-records"]]);
  });

  it("refuses a record that was changed by hand, or is no record at all", async () => {
    const bench = await openGateBench({ policy: plain });
    await bench.validate();
    await leaveFiles(bench.results, "modelgate-forged", { "record.json": '{"verdict":"pass"}' });
    await leaveFiles(bench.results, "modelgate-notes", { "notes.txt": "no record here" });
    const run = await bench.gate();
    expect([run.exitCode, codes(run)]).toEqual([1, ["record-unreadable"]]);
    expect(run.summary).toContain("modelgate-forged");
    expect(run.summary).not.toContain("modelgate-notes");
  });

  it.each([
    {
      code: "record-of-another-digest",
      about: {},
      more: {
        subject: { name: "triple", sha256: "0".repeat(64), files: [{ path: "model.onnx", sha256: "0".repeat(64) }] },
      },
    },
    {
      code: "record-of-another-policy",
      about: {},
      more: { policy: { source: "modelgate.yml", sha256: "0".repeat(64) } },
    },
    { code: "record-of-another-commit", about: { commit: "0".repeat(40) }, more: {} },
    { code: "record-of-another-run", about: { run: null }, more: {} },
    { code: "record-stale", about: { createdAt: "2025-01-05T12:00:00Z" }, more: {} },
  ])("fails with $code", async ({ code, about, more }) => {
    const bench = await openGateBench({ policy: tiered("{ max-age-days: 30 }") });
    await bench.leave(bench.recordOf("validate-model", more, about));
    const run = await bench.gate();
    expect([run.exitCode, codes(run)]).toEqual([1, [code]]);
  });

  it("is inconclusive where artifacts cannot be listed, and says what to do", async () => {
    const bench = await openGateBench({ policy: plain });
    await bench.validate();
    bench.results.fail("ListArtifacts", 403);
    const run = await bench.gate();
    expect([run.exitCode, codes(run)]).toEqual([2, ["record-unavailable"]]);
    expect(readGate(run).result.findings.map(({ hint }) => hint)).toContain(
      "Run the job again; where there is no artifact service, name folders by the input records.",
    );
  });

  it("judges the records of named folders, and overwrites none of them", async () => {
    const bench = await openGateBench({ policy: plain });
    const validated = await bench.validate({ inputs: { comment: "false", out: "records/validate" } });
    const run = await bench.gate({ inputs: { records: "records", out: "records/gate" } });
    expect([run.exitCode, codes(run)]).toEqual([0, ["check-passed"]]);
    expect(readGate(run).record.predicate.modelgate.builtOn).toEqual([{ sha256: validated.outputs["record-digest"] }]);
    const over = await bench.gate({ inputs: { records: "records", out: "records/validate" } });
    expect(over.exitCode).toBe(64);
    expect(messages(over, "error").join("\n")).toContain("would be overwritten");
    const outside = await bench.gate({ inputs: { records: "/etc" } });
    expect(outside.exitCode).toBe(64);
  });

  it("judges by the base's tier when the pull request takes it away", async () => {
    const bench = await openGateBench({ policy: both, change: { "modelgate.yml": tiered("{ checks: [] }") } });
    await bench.validate();
    const run = await bench.gate();
    expect([run.exitCode, codes(run)]).toEqual([1, ["check-absent"]]);
    expect(run.summary).toContain("This change alters its policy");
  });

  it("counts the newest attempt of a check, and keeps the others' records in a re-run", async () => {
    const bench = await openGateBench({ policy: both });
    await bench.validate();
    await bench.leave(bench.recordOf("fairness-check", { verdict: "fail", gates: [row(GATE, { verdict: "fail" })] }));
    const first = await bench.gate();
    expect([first.exitCode, codes(first)]).toEqual([1, ["check-failed"]]);
    const again = { id: 1, attempt: 2, url: "https://github.com/octo/models/actions/runs/1/attempts/2" };
    const headSha = bench.repository.headOf(bench.pull);
    await bench.leave(bench.recordOf("fairness-check", {}, { run: { ...again, headSha } }));
    const second = await bench.gate({ runAttempt: 2 });
    expect([second.exitCode, codes(second)]).toEqual([0, ["check-passed"]]);
    expect(readGate(second).result.details).toMatchObject({
      records: [
        { action: "validate-model", attempt: 1, superseded: false },
        { action: "fairness-check", attempt: 2, verdict: "pass", superseded: false },
        { action: "fairness-check", attempt: 1, verdict: "fail", superseded: true },
      ],
    });
  });

  it("ends with an error that names the way out where there is no modelgate.yml", async () => {
    const bench = await openGateBench({ policy: plain, change: {} });
    bench.repository.commitFiles({ branch: "main", files: { "modelgate.yml": null } });
    const event = pushEvent(bench.github, bench.repository, "main");
    const empty = workspace({ "model.onnx": "x" });
    const run = await bench.gate({ event, workspace: empty });
    expect(run.exitCode).toBe(64);
    expect(messages(run, "error").join("\n")).toContain("there is no modelgate.yml");
  });
});

describe("gate on a pull request of a fork", () => {
  const policy = tiered("{ checks: [validate-model, performance-test] }");
  const excusing = tiered("{ checks: [validate-model, performance-test], forks: { performance-test: not-required } }");
  const needs = JSON.stringify({ validate: { result: "success" }, performance: { result: "skipped" } });

  it.each([
    { name: "blocks by default", yml: policy, exitCode: 1, code: "check-not-run-on-fork" },
    {
      name: "warns where the tier does not require it there",
      yml: excusing,
      exitCode: 0,
      code: "check-not-required-on-fork",
    },
  ])(
    "$name on a check that did not run, and comments nothing with a token that reads",
    async ({ yml, exitCode, code }) => {
      const bench = await openGateBench({ policy: yml });
      bench.github.state.addRepository({ fullName: "eve/models", forkOf: "octo/models" });
      const forked = bench.github.state.repository("eve/models");
      forked.commitFiles({
        branch: "theirs",
        files: { "model.onnx": readFileSync(join(bench.workspace, "model.onnx")) },
        author: "eve",
      });
      const pull = bench.repository.openPull({ branch: "theirs", fork: "eve/models", author: "eve" });
      const headSha = bench.repository.headOf(pull);
      const { pullRequestEvent } = await import("../../fakes/github/events.ts");
      const event = pullRequestEvent(bench.github, bench.repository, pull);
      const run_ = { id: 1, attempt: 1, url: "https://github.com/octo/models/actions/runs/1/attempts/1", headSha };
      await bench.leave(bench.recordOf("validate-model", {}, { run: run_ }));
      const token = bench.github.token({ kind: "fork", permissions: gatePermissions, repositories: ["octo/models"] });
      const run = await bench.gate({ event, token, inputs: { needs, comment: "true", "check-run": "true" } });
      expect([run.exitCode, codes(run)]).toEqual([exitCode, [code]]);
      expect(run.summary).toContain("not run (fork)");
      expect(
        messages(run, "warning")
          .filter((message) => message.startsWith("no "))
          .map((message) => message.split("\n")[0]),
      ).toEqual([
        "no comment: the token lacks the permission pull-requests: write. The report is in the step summary.",
        "no check run: the token lacks the permission checks: write. The verdict is the job's own, and in the step summary.",
      ]);
      expect([bench.repository.comments, bench.repository.checkRuns]).toEqual([[], []]);
      bench.github.assertConforming();
    },
  );
});

describe("approvals of a gate", () => {
  it("counts a review of the head by somebody else, and says who in the comment alone", async () => {
    const bench = await openGateBench({ policy: approved });
    bench.repository.collaborators.set("cleo", "write");
    bench.repository.addReview(bench.pull, "cleo", "APPROVED");
    await bench.validate();
    const run = await bench.gate({ inputs: { comment: "true" } });
    expect([run.exitCode, codes(run)]).toEqual([0, ["check-passed", "approvals-met"]]);
    const [comment] = bench.repository.comments;
    expect(comment?.body).toContain("cleo approved in a review of");
    const { id } = bench.github.state.user("cleo");
    const kept = ["record-path", "report-path", "result-path"].map((path) =>
      readFileSync(run.outputs[path] ?? "", "utf8"),
    );
    expect(kept.join("").includes("cleo") || run.summary.includes("cleo")).toBe(false);
    expect(kept.every((text) => text.includes(String(id)))).toBe(true);
    expect(readGate(run).result.details).toMatchObject({
      approvals: { counted: 1, minimum: 1, seen: [{ personId: id, source: "review", reasonCode: "approval-counts" }] },
    });
    bench.github.assertConforming();
  });

  it.each<{ name: string; arrange: (bench: Awaited<ReturnType<typeof openGateBench>>) => void; reason: string }>([
    {
      name: "by the author of the pull request",
      reason: "approver-is-author",
      arrange: (b) => b.repository.addReview(b.pull, "ana", "APPROVED"),
    },
    {
      name: "by a stranger who may not write",
      reason: "approver-may-not-decide",
      arrange: (b) => b.repository.addReview(b.pull, "eve", "APPROVED"),
    },
    {
      name: "by a bot",
      reason: "approver-is-bot",
      arrange: (b) => b.repository.addReview(b.pull, "github-actions[bot]", "APPROVED"),
    },
    {
      name: "that was dismissed",
      reason: "approval-dismissed",
      arrange: (b) => void (b.repository.addReview(b.pull, "cleo", "APPROVED").state = "DISMISSED"),
    },
    {
      name: "of a commit before the head",
      reason: "approval-of-another-commit",
      arrange: (b) => b.repository.addReview(b.pull, "cleo", "APPROVED", { commit: b.repository.baseOf(b.pull) }),
    },
    {
      name: "that was taken back",
      reason: "approval-superseded",
      arrange: (b) => {
        b.repository.addReview(b.pull, "cleo", "APPROVED");
        b.repository.addReview(b.pull, "cleo", "CHANGES_REQUESTED", { body: "no" });
      },
    },
    {
      name: "by who set the run off",
      reason: "approver-is-trigger",
      arrange: (b) => {
        b.repository.addRun({ id: 1, actor: "cleo", headSha: b.repository.headOf(b.pull) });
        b.repository.addReview(b.pull, "cleo", "APPROVED");
      },
    },
    {
      name: "by who set it off again",
      reason: "approver-is-trigger",
      arrange: (b) => {
        b.repository.addRun({ id: 1, actor: "ana", triggeringActor: "cleo", attempt: 2 });
        b.repository.addEnvironment("release", { reviewers: ["cleo"] });
        b.repository.addApproval(b.repository.runs.get(1)!, "cleo", ["release"]);
      },
    },
    {
      name: "of the environment, refused",
      reason: "approval-refused",
      arrange: (b) => {
        b.repository.addEnvironment("release", { reviewers: ["cleo"] });
        b.repository.addApproval(b.run_, "cleo", ["release"], "rejected");
      },
    },
  ])("does not count one $name", async ({ arrange, reason }) => {
    const bench = await openGateBench({ policy: approved });
    bench.repository.collaborators.set("cleo", "write");
    arrange(bench);
    await bench.leave(bench.recordOf("validate-model"));
    const run = await bench.gate();
    expect([run.exitCode, codes(run)]).toEqual([1, ["approvals-missing"]]);
    expect(JSON.stringify(readGate(run).result.details)).toContain(reason);
    bench.github.assertConforming();
  });

  it("counts a comment after an approval as no answer, and the reviewer of a run that the review set off", async () => {
    const bench = await openGateBench({ policy: approved });
    bench.repository.collaborators.set("cleo", "write");
    bench.repository.addRun({
      id: 1,
      actor: "cleo",
      event: "pull_request_review",
      headSha: bench.repository.headOf(bench.pull),
    });
    bench.repository.addReview(bench.pull, "cleo", "APPROVED");
    bench.repository.addReview(bench.pull, "cleo", "COMMENTED", { body: "nice" });
    await bench.leave(bench.recordOf("validate-model"));
    expect((await bench.gate()).exitCode).toBe(0);
  });

  it("counts an environment's approval, and shows when it was observed", async () => {
    const bench = await openGateBench({ policy: approved });
    bench.repository.addEnvironment("release", { reviewers: ["cleo"] });
    bench.repository.addApproval(bench.run_, "cleo", ["release"]);
    await bench.leave(bench.recordOf("validate-model"));
    const run = await bench.gate();
    expect([run.exitCode, codes(run)]).toEqual([0, ["check-passed", "approvals-met"]]);
    expect(run.summary).toMatch(/approved the environment release \(observed \d{4}-/u);
  });

  it.each([
    { name: "no environment", arrange: [], words: "has no environments" },
    {
      name: "an unprotected environment",
      arrange: [],
      environment: {},
      words: "No environment of the repository asks for reviewers (release)",
    },
    {
      name: "an environment nobody approved",
      environment: { reviewers: ["cleo"] },
      words: "Environments that ask for reviewers: release",
    },
  ])("explains $name", async ({ environment, words }) => {
    const bench = await openGateBench({ policy: approved });
    if (environment !== undefined) bench.repository.addEnvironment("release", environment);
    await bench.leave(bench.recordOf("validate-model"));
    const run = await bench.gate();
    expect([run.exitCode, codes(run)]).toEqual([1, ["approvals-missing"]]);
    expect(run.summary).toContain(words);
  });

  it.each([
    { permission: "actions: read", granted: { ...gatePermissions, actions: undefined } },
    { permission: "pull-requests: read", granted: { contents: "read", actions: "read", checks: "write" } },
  ])("is blocked, and names $permission, where approvals cannot be read", async ({ permission, granted }) => {
    const bench = await openGateBench({ policy: approved });
    await bench.leave(bench.recordOf("validate-model"));
    const permissions = Object.fromEntries(Object.entries(granted).filter(([, access]) => access !== undefined));
    const token = bench.github.token({ kind: "app", permissions, repositories: ["octo/models"] });
    const run = await bench.gate({ token });
    expect([run.exitCode, codes(run)]).toEqual([2, ["approvals-unreadable"]]);
    expect(run.summary).toContain(permission);
  });

  it("is blocked where GitHub does not answer", async () => {
    const bench = await openGateBench({ policy: approved });
    await bench.leave(bench.recordOf("validate-model"));
    bench.github.fail("pulls/list-reviews", { kind: "server-error", status: 502 }, 4);
    const run = await bench.gate();
    expect([run.exitCode, codes(run)]).toEqual([2, ["approvals-unreadable"]]);
  });

  it("asks nothing of GitHub where the tier asks for no approval", async () => {
    const bench = await openGateBench({ policy: plain });
    await bench.leave(bench.recordOf("validate-model"));
    await bench.gate();
    expect(bench.github.journal.filter(({ path }) => /reviews|approvals|collaborators/u.test(path))).toEqual([]);
  });
});
