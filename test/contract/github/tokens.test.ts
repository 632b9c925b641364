import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { TokenRequest } from "../../fakes/github/token.ts";
import { everyPermission, failureOf, here, octokit, openBench, type Bench } from "./bench.ts";

/** Rules from docs.github.com, "Troubleshooting the REST API" and "Automatic token authentication". */
describe("tokens of the fake GitHub", () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench();
  });
  afterEach(async () => {
    bench.github.assertConforming();
    await bench.github.close();
  });

  function comment(request: TokenRequest): Promise<unknown> {
    const { client, pull } = bench;
    return client(request).rest.issues.createComment({ ...here, issue_number: pull.number, body: "hello" });
  }

  it("shows a comment of GITHUB_TOKEN as the actions bot's, by its numeric id and through its app", async () => {
    await comment({ kind: "app", permissions: { pull_requests: "write" } });
    const { data } = await bench.app.rest.issues.listComments({ ...here, issue_number: bench.pull.number });
    expect(data.map(({ user }) => [user?.login, user?.id, user?.type])).toEqual([
      ["github-actions[bot]", 41_898_282, "Bot"],
    ]);
    expect(data[0]?.performed_via_github_app?.slug).toBe("github-actions");
  });

  it("shows a comment of a person's token as that person's", async () => {
    await comment({ kind: "pat", login: "cleo" });
    const { data } = await bench.app.rest.issues.listComments({ ...here, issue_number: bench.pull.number });
    expect(data.map(({ user, performed_via_github_app: app }) => [user?.login, app])).toEqual([["cleo", null]]);
  });

  it.each<[string, TokenRequest]>([
    ["a missing permission", { kind: "app", permissions: { contents: "write" } }],
    ["a permission to read only", { kind: "app", permissions: { pull_requests: "read", issues: "read" } }],
    ["a pull request from a fork, whatever the workflow asks", { kind: "fork", permissions: everyPermission }],
  ])("answers 403 to %s and names what would do", async (_, request) => {
    const failure = await failureOf(comment(request));
    expect([failure.status, failure.message]).toEqual([403, "Resource not accessible by integration"]);
    expect(failure.headers["x-accepted-github-permissions"]).toBe("issues=write; pull_requests=write");
  });

  it("lets the token of a fork read what the workflow asks to read", async () => {
    const fork = bench.client({ kind: "fork", permissions: { pull_requests: "write" } });
    expect((await fork.rest.issues.listComments({ ...here, issue_number: bench.pull.number })).status).toBe(200);
  });

  it("answers 404, not 403, to those who cannot see a private repository", async () => {
    for (const request of [{ kind: "none" }, { kind: "pat", login: "stranger" }] as const) {
      expect((await failureOf(bench.client(request).rest.repos.get({ ...here }))).status).toBe(404);
    }
    const elsewhere = bench.client({ kind: "app", permissions: everyPermission, repositories: ["octo/other"] });
    expect((await failureOf(elsewhere.rest.repos.get({ ...here }))).status).toBe(404);
  });

  it("answers 401 to a token it never gave", async () => {
    const failure = await failureOf(octokit(bench.github, "ghs_unknown").rest.meta.get());
    expect([failure.status, failure.message]).toEqual([401, "Bad credentials"]);
  });

  it("lets anyone read a public repository and nobody write to it without a token", async () => {
    bench.github.state.addRepository({ fullName: "octo/open" }).openIssue();
    const anonymous = bench.client({ kind: "none" });
    const open = { owner: "octo", repo: "open" };
    expect((await anonymous.rest.issues.listComments({ ...open, issue_number: 1 })).status).toBe(200);
    const failure = await failureOf(anonymous.rest.issues.createComment({ ...open, issue_number: 1, body: "x" }));
    expect([failure.status, failure.message]).toEqual([401, "Requires authentication"]);
  });

  it("takes check runs from apps alone", async () => {
    const ana = bench.client({ kind: "pat", login: "ana" });
    const request = { ...here, name: "gate", head_sha: bench.repository.headOf(bench.pull) };
    const failure = await failureOf(ana.rest.checks.create(request));
    expect([failure.status, failure.message]).toEqual([403, "You must authenticate via a GitHub App."]);
  });

  it("keeps a person to their role", async () => {
    const cleo = bench.client({ kind: "pat", login: "cleo" });
    const failure = await failureOf(cleo.rest.git.createBlob({ ...here, content: "x" }));
    expect([failure.status, failure.message]).toEqual([403, "Resource not accessible by personal access token"]);
  });

  it("has no user behind GITHUB_TOKEN", async () => {
    expect((await failureOf(bench.app.rest.users.getAuthenticated())).status).toBe(403);
  });

  it("never lets a workflow's token approve an environment, and no one approve a run of their own", async () => {
    const run = bench.repository.addRun({
      pending: [{ environment: "production", waitTimerMinutes: 0 }],
      actor: "ben",
    });
    const [environment] = bench.repository.environments.values();
    const review = {
      ...here,
      run_id: run.id,
      environment_ids: [environment!.id],
      state: "approved" as const,
      comment: "",
    };
    expect((await failureOf(bench.app.rest.actions.reviewPendingDeploymentsForRun(review))).status).toBe(403);
    const ben = bench.client({ kind: "pat", login: "ben" });
    expect((await failureOf(ben.rest.actions.reviewPendingDeploymentsForRun(review))).status).toBe(403);
    expect(run.approvals).toEqual([]);
  });

  it("refuses requests without a user agent, of an unknown version, and with a trailing slash", async () => {
    const { github } = bench;
    const token = github.token({ kind: "app", permissions: everyPermission });
    const ask = async (path: string, headers: Record<string, string>): Promise<number> =>
      (await fetch(`${github.url}${path}`, { headers: { authorization: `Bearer ${token}`, ...headers } })).status;
    expect(await ask("/meta", { "user-agent": "" })).toBe(403);
    expect(await ask("/meta", { "user-agent": "x", "x-github-api-version": "1999-01-01" })).toBe(400);
    expect(await ask("/repos/octo/models/", { "user-agent": "x" })).toBe(404);
    expect(github.takeViolations().map(({ message }) => message)).toEqual(["the fake serves no such operation"]);
  });
});
