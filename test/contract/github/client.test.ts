import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { githubClient, type GithubClient } from "../../../shared/adapters/github/client.ts";
import { translateGithubError } from "../../../shared/adapters/github/errors.ts";
import type { ModelgateError } from "../../../shared/core/errors.ts";
import type { Fault } from "../../fakes/github/faults.ts";
import { everyPermission, here, openBench, type Bench } from "./bench.ts";

describe("the GitHub client", () => {
  let bench: Bench;
  let waits: number[];
  let client: GithubClient;
  beforeEach(async () => {
    bench = await openBench();
    waits = [];
    client = await open();
  });
  afterEach(async () => {
    bench.github.assertConforming();
    await bench.github.close();
  });

  function open(more: { readonly token?: string; readonly timeoutMs?: number } = {}): Promise<GithubClient> {
    return githubClient({
      token: bench.github.token({ kind: "app", permissions: everyPermission }),
      apiUrl: `${bench.github.url}/`,
      userAgent: "modelgate/1.2.3",
      now: () => bench.github.state.clock.milliseconds(),
      sleep: (ms) => {
        waits.push(ms);
        return Promise.resolve();
      },
      ...more,
    });
  }

  const read = (): Promise<{ readonly status: number }> =>
    client.rest.pulls.get({ ...here, pull_number: bench.pull.number });
  const write = (body = "hello"): Promise<{ readonly status: number }> =>
    client.rest.issues.createComment({ ...here, issue_number: bench.pull.number, body });

  async function failed(request: Promise<unknown>): Promise<ModelgateError> {
    const error: unknown = await request.then(
      () => new Error("the request succeeded"),
      (reason: unknown) => reason,
    );
    return translateGithubError(error, { operation: "read pull request 1", permission: "pull-requests: read" });
  }

  it("says who asks", async () => {
    await read();
    expect(bench.github.journal[0]?.userAgent).toMatch(/^modelgate\/1\.2\.3 /u);
  });

  it.each<[Fault, readonly number[]]>([
    [{ kind: "server-error", status: 500 }, [500]],
    [{ kind: "server-error", status: 503 }, [500]],
    [{ kind: "cut-socket" }, [500]],
    [{ kind: "too-many-requests", retryAfterSeconds: 7 }, [7000]],
    [{ kind: "secondary-rate-limit", retryAfterSeconds: 30 }, [30_000]],
    [{ kind: "secondary-rate-limit" }, [60_000]],
    [{ kind: "primary-rate-limit", resetAfterSeconds: 20 }, [21_000]],
  ])("reads again after %j, when told to", async (fault, expected) => {
    bench.github.fail("pulls/get", fault);
    expect((await read()).status).toBe(200);
    expect(waits).toEqual(expected);
  });

  it("waits longer each time and gives up after four attempts", async () => {
    bench.github.fail("pulls/get", { kind: "server-error", status: 502 }, 4);
    await expect(read()).rejects.toThrow("Server Error");
    expect(waits).toEqual([500, 1000, 2000]);
  });

  it.each<Fault>([
    { kind: "too-many-requests", retryAfterSeconds: 61 },
    { kind: "primary-rate-limit", resetAfterSeconds: 3600 },
  ])("does not begin a wait of more than a minute: %j", async (fault) => {
    bench.github.fail("pulls/get", fault);
    const { kind, problems } = await failed(read());
    expect([kind, problems[0].code, waits]).toEqual(["external", "github-rate-limit", []]);
  });

  it.each<Fault>([
    { kind: "server-error", status: 502, applied: true },
    { kind: "cut-socket", applied: true },
    { kind: "too-many-requests", retryAfterSeconds: 1 },
  ])("never sends a write twice: %j", async (fault) => {
    bench.github.fail("issues/create-comment", fault);
    expect((await failed(write())).kind).toBe("external");
    expect(bench.github.journal).toHaveLength(1);
  });

  it("gives up on an answer that does not come", async () => {
    client = await open({ timeoutMs: 50 });
    bench.github.fail("issues/create-comment", { kind: "slow", delayMs: 2000 });
    const { problems } = await failed(write());
    expect(problems[0].message).toBe("could not read pull request 1: GitHub did not answer in time");
  });

  it("names the permission that is missing, what GitHub answered, and what to do", async () => {
    bench.github.fail("pulls/get", { kind: "forbidden" });
    const { kind, problems } = await failed(read());
    expect(kind).toBe("permission");
    expect(problems[0]).toMatchObject({
      code: "github-permission",
      message:
        'could not read pull request 1: GitHub answered 403 "Resource not accessible by integration"; the token lacks the permission "pull-requests: read"',
      hint: expect.stringContaining('Add "pull-requests: read" under the job\'s permissions.') as string,
    });
  });

  it("says that what is not found may be private", async () => {
    client = await open({ token: bench.github.token({ kind: "pat", login: "eve" }) });
    const { kind, problems } = await failed(read());
    expect([kind, problems[0].code]).toEqual(["permission", "github-not-found"]);
    expect(problems[0].message).toContain("or it is private and the token has no access to it");
  });

  it("keeps the token out of every error", async () => {
    const token = bench.github.token({ kind: "app", permissions: {} });
    client = await open({ token });
    bench.github.fail("issues/create-comment", { kind: "cut-socket" });
    for (const attempt of [write(), write()]) {
      const error = await failed(attempt);
      expect(JSON.stringify([error.message, error.problems, error.stack, error.cause ?? null])).not.toContain(token);
    }
  });

  it.each(["ghs_abc\n", "ghs abc", "ghs_ä"])(
    "refuses a token that no header can carry, without quoting it",
    async (token) => {
      const error: unknown = await open({ token }).catch((reason: unknown) => reason);
      expect(String(error)).toContain("its value is not shown");
      expect(String(error)).not.toContain(token.trim());
    },
  );

  it.each(["", "api.github.com", "file:///etc/passwd"])("refuses %j as the address of the API", async (apiUrl) => {
    await expect(githubClient({ token: "", apiUrl, userAgent: "modelgate" })).rejects.toMatchObject({
      problems: [{ code: "github-api-url-malformed" }],
    });
  });

  it("lets a defect of ours through as what it is", () => {
    const defect = new TypeError("not a function");
    const operation = { operation: "read", permission: "contents: read" };
    expect(() => translateGithubError(defect, operation)).toThrow(defect);
  });
});
