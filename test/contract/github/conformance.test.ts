import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { failureOf, here, openBench, type Bench } from "./bench.ts";

describe("conformance of the fake GitHub", () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench();
  });
  afterEach(() => bench.github.close());

  function expectViolation(side: "request" | "response", text: string): void {
    expect(() => bench.github.assertConforming()).toThrow(text);
    expect(bench.github.takeViolations().map((violation) => violation.side)).toEqual([side]);
    expect(() => bench.github.assertConforming()).not.toThrow();
  }

  it("fails the test that sends a body key which is not declared", async () => {
    const typo = { ...here, issue_number: bench.pull.number, body: "x", boddy: "y" };
    expect((await failureOf(bench.app.rest.issues.createComment(typo))).status).toBe(422);
    expectViolation("request", "must NOT have additional properties");
  });

  it("fails the test that misspells a key inside a nested object", async () => {
    const output = { title: "t", summary: "s", sumary: "typo" };
    const request = { ...here, name: "n", head_sha: bench.repository.headOf(bench.pull), output };
    expect((await failureOf(bench.app.rest.checks.create(request))).status).toBe(422);
    expectViolation("request", "it/output must NOT have additional properties");
  });

  it("fails the test that leaves out a required key or sends a wrong type", async () => {
    await failureOf(
      bench.app.request("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", {
        ...here,
        issue_number: 1,
      } as never),
    );
    expectViolation("request", "body: missing");
    await failureOf(bench.app.request("GET /repos/{owner}/{repo}/pulls", { ...here, per_page: "many" } as never));
    expectViolation("request", "it/per_page must be integer");
  });

  it("fails the test that asks with an undeclared query", async () => {
    await failureOf(
      bench.app.request("GET /repos/{owner}/{repo}/pulls/{pull_number}", {
        ...here,
        pull_number: 1,
        depth: 2,
      } as never),
    );
    expectViolation("request", "query: it must NOT have additional properties");
  });

  it("fails the test that asks for an operation the fake does not serve", async () => {
    await failureOf(bench.app.rest.issues.listForRepo({ ...here }));
    expectViolation("request", "the fake serves no such operation");
  });

  it("fails the test in which the fake itself answers against the schema", async () => {
    const run = bench.repository.addRun({});
    run.jobs.push({ id: 1, name: "gate", attempt: 1, status: "asleep" as never, conclusion: null });
    await bench.app.rest.actions.listJobsForWorkflowRun({ ...here, run_id: run.id });
    expectViolation("response", "it/jobs/0/status must be equal to one of the allowed values");
  });

  it("writes every request into the journal with operation, query, parsed body and token", async () => {
    const token = bench.github.token({ kind: "pat", login: "ana" });
    const headers = { authorization: `Bearer ${token}`, "user-agent": "test" };
    const path = `/repos/octo/models/issues/${bench.pull.number}/comments`;
    await fetch(`${bench.github.url}${path}?page=2`, { headers });
    await fetch(`${bench.github.url}${path}`, { method: "POST", headers, body: JSON.stringify({ body: "x" }) });
    const common = { path, token, userAgent: "test", fault: undefined };
    expect(bench.github.journal).toEqual([
      {
        ...common,
        method: "GET",
        query: { page: "2" },
        body: undefined,
        operation: "issues/list-comments",
        status: 200,
      },
      { ...common, method: "POST", query: {}, body: { body: "x" }, operation: "issues/create-comment", status: 201 },
    ]);
  });
});
