import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { encodeRecord } from "../../../shared/records/codec.ts";
import type { RecordRequest } from "../../../shared/records/statement.ts";
import { parseComment } from "../../../shared/report/comment/body.ts";
import { pullRequestEvent, pushEvent } from "../../fakes/github/events.ts";
import { messages } from "./action-bench.ts";
import { GATE, openGateBench, row, sha256, tiered, type GateBench } from "./gate-bench.ts";

const policy = tiered("{ checks: [validate-model] }");
const loud = { comment: "true", "check-run": "true" };
const missed = {
  verdict: "fail" as const,
  gates: [row(GATE, { verdict: "fail", reasonCode: "bound-misses-limit", value: 0.7, bound: 0.75 })],
};

function sections(bench: GateBench): readonly string[] {
  return parseComment(bench.repository.comments[0]?.body ?? "")?.sections.map(({ id }) => id) ?? [];
}

describe("the head of the comment", () => {
  it("stands above the checks' sections and replaces what stood there until now", async () => {
    const bench = await openGateBench({ policy });
    await bench.validate({ inputs: { comment: "true" } });
    expect(bench.repository.comments[0]?.body).toContain("Overall verdict: not known yet");
    await bench.gate({ inputs: { ...loud, "check-run": "false" } });
    expect(bench.repository.comments).toHaveLength(1);
    const body = bench.repository.comments[0]?.body ?? "";
    expect(sections(bench)).toEqual(["head", "validate-model"]);
    expect(body).not.toContain("not known yet");
    expect(body).toContain("## ✅ triple may go on");
    expect(body.indexOf("## ✅ triple")).toBeLessThan(body.indexOf("### ✅ Pass: validate-model"));
    bench.github.assertConforming();
  });

  it("keeps the verdicts of earlier heads, and a run that finishes late does not take the newer one's place", async () => {
    const bench = await openGateBench({ policy });
    const first = bench.repository.headOf(bench.pull);
    await bench.leave(bench.recordOf("validate-model", missed));
    const event = pullRequestEvent(bench.github, bench.repository, bench.pull);
    await bench.gate({ event, inputs: { comment: "true" } });
    expect(bench.repository.comments[0]?.body).toContain("## ❌ triple is blocked");

    bench.repository.commitFiles({ branch: "change", files: { "notes.txt": "second" }, author: "ana" });
    const second = bench.repository.headOf(bench.pull);
    const run = { id: 2, attempt: 1, url: "https://github.com/octo/models/actions/runs/2/attempts/1", headSha: second };
    place(bench, "second", run);
    await bench.gate({
      event: pullRequestEvent(bench.github, bench.repository, bench.pull),
      runId: 2,
      inputs: { comment: "true", records: "second" },
    });
    const body = bench.repository.comments[0]?.body ?? "";
    expect(body).toContain("## ✅ triple may go on");
    const line = new RegExp(`<code>${first}</code> fail, .*runs/1/attempts/1`, "u");
    expect(body.slice(body.indexOf("Earlier heads (1)"))).toMatch(line);

    await bench.gate({ event, inputs: { comment: "true" } });
    const late = bench.repository.comments[0]?.body ?? "";
    expect(late).toContain("## ✅ triple may go on");
    expect(late.slice(late.indexOf("Earlier heads (1)"))).toMatch(line);
    bench.github.assertConforming();
  });

  it("is not written outside a pull request, without a word of warning", async () => {
    const bench = await openGateBench({ policy });
    bench.repository.commitFiles({ branch: "main", files: { "model.onnx": new Uint8Array(1) } });
    const event = pushEvent(bench.github, bench.repository, "main");
    const run = {
      id: 1,
      attempt: 1,
      url: "https://github.com/octo/models/actions/runs/1/attempts/1",
      headSha: event.sha,
    };
    await bench.leave(bench.recordOf("validate-model", {}, { run }));
    const result = await bench.gate({ event, inputs: loud });
    expect([result.exitCode, messages(result, "warning")]).toEqual([0, []]);
    expect(bench.repository.comments).toEqual([]);
    expect(bench.repository.checkRuns.map(({ headSha }) => headSha)).toEqual([event.sha]);
  });
});

/** A record of another run as a file of the workspace: the fake's artifacts belong to run 1. */
function place(bench: GateBench, folder: string, run: RecordRequest["run"]): void {
  mkdirSync(join(bench.workspace, folder), { recursive: true });
  const { bytes } = encodeRecord(bench.recordOf("validate-model", {}, { run }), sha256);
  writeFileSync(join(bench.workspace, folder, "record.json"), bytes);
}

describe("the check run", () => {
  it("stands on the head with the missed gate at its line of modelgate.yml", async () => {
    const bench = await openGateBench({ policy });
    await bench.leave(bench.recordOf("validate-model", missed));
    await bench.gate({ inputs: { "check-run": "true" } });
    const [run] = bench.repository.checkRuns;
    expect(run).toMatchObject({
      name: "modelgate / triple",
      headSha: bench.repository.headOf(bench.pull),
      status: "completed",
      conclusion: "failure",
    });
    const line = policy.split("\n").findIndex((text) => text.includes(GATE)) + 1;
    expect(run?.annotations).toMatchObject([
      { path: "modelgate.yml", startLine: line, level: "failure", title: "fail (attempt 1)" },
    ]);
    expect(run?.output.summary).toContain("validate-model");
    bench.github.assertConforming();
  });

  it("points at no line of a modelgate.yml that is not the one that judges", async () => {
    const changed = `# a line above\n${policy}`;
    const bench = await openGateBench({ policy, change: { "modelgate.yml": changed } });
    await bench.leave(bench.recordOf("validate-model", missed));
    await bench.gate({ inputs: { "check-run": "true" } });
    expect(bench.repository.checkRuns[0]?.annotations).toEqual([]);
  });

  it("is updated by a re-run and not made twice, and gets no annotation twice", async () => {
    const bench = await openGateBench({ policy });
    await bench.leave(bench.recordOf("validate-model", missed));
    await bench.gate({ inputs: { "check-run": "true" } });
    await bench.gate({ inputs: { "check-run": "true" } });
    expect(bench.repository.checkRuns.map(({ conclusion, annotations }) => [conclusion, annotations.length])).toEqual([
      ["failure", 1],
    ]);
    const headSha = bench.repository.headOf(bench.pull);
    const again = { id: 1, attempt: 2, url: "https://github.com/octo/models/actions/runs/1/attempts/2", headSha };
    await bench.leave(bench.recordOf("validate-model", {}, { run: again }));
    await bench.gate({ runAttempt: 2, inputs: { "check-run": "true" } });
    expect(bench.repository.checkRuns.map(({ conclusion }) => conclusion)).toEqual(["success"]);
    bench.github.assertConforming();
  });

  it.each([
    { verdict: "warn" as const, conclusion: "neutral" },
    { verdict: "inconclusive" as const, conclusion: "action_required" },
  ])("says $conclusion for $verdict", async ({ verdict, conclusion }) => {
    const bench = await openGateBench({ policy });
    await bench.leave(bench.recordOf("validate-model", { verdict, gates: [row(GATE, { verdict })] }));
    await bench.gate({ inputs: { "check-run": "true" } });
    expect(bench.repository.checkRuns[0]?.conclusion).toBe(conclusion);
  });

  it("is one a model, and leaves one of the same name by others alone", async () => {
    const bench = await openGateBench({ policy });
    const headSha = bench.repository.headOf(bench.pull);
    bench.repository.checkRuns.push({
      id: 5,
      headSha,
      suiteId: 6,
      annotations: [],
      name: "modelgate / triple",
      status: "completed",
      conclusion: "success",
      externalId: "somebody-elses",
      detailsUrl: null,
      startedAt: null,
      completedAt: "2026-01-05T12:00:00Z",
      output: { title: null, summary: null, text: null },
    });
    await bench.leave(bench.recordOf("validate-model", missed));
    await bench.gate({ inputs: { "check-run": "true" } });
    expect(bench.repository.checkRuns.map(({ conclusion }) => conclusion)).toEqual(["success", "failure"]);
  });

  it("warns with the permission that it lacks, and keeps the verdict", async () => {
    const bench = await openGateBench({ policy });
    await bench.leave(bench.recordOf("validate-model"));
    const token = bench.github.token({ kind: "app", permissions: { contents: "read" }, repositories: ["octo/models"] });
    const run = await bench.gate({ token, inputs: { "check-run": "true" } });
    expect([run.exitCode, messages(run, "warning").map((message) => message.split("\n")[0])]).toEqual([
      0,
      [
        "no check run: the token lacks the permission checks: write. The verdict is the job's own, and in the step summary.",
      ],
    ]);
  });
});
