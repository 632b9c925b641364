import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Fault } from "../../fakes/github/faults.ts";
import { actionsBot } from "../../fakes/github/state/world.ts";
import { failureOf, here, openBench, type Bench } from "./bench.ts";

describe("faults of the fake GitHub", () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench();
  });
  afterEach(async () => {
    bench.github.assertConforming();
    await bench.github.close();
  });

  function comment(body = "hello"): Promise<unknown> {
    return bench.app.rest.issues.createComment({ ...here, issue_number: bench.pull.number, body });
  }

  const slow = "You have exceeded a secondary rate limit.";

  it.each<[Fault, number, string, Readonly<Record<string, string>>]>([
    [
      { kind: "forbidden" },
      403,
      "Resource not accessible by integration",
      { "x-accepted-github-permissions": "pull_requests=write" },
    ],
    [{ kind: "not-found" }, 404, "Not Found", {}],
    [{ kind: "too-long" }, 422, "Validation Failed", {}],
    [{ kind: "too-many-requests", retryAfterSeconds: 7 }, 429, "Too Many Requests", { "retry-after": "7" }],
    [
      { kind: "primary-rate-limit", resetAfterSeconds: 60 },
      403,
      "API rate limit exceeded",
      { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1767614460" },
    ],
    [{ kind: "secondary-rate-limit", retryAfterSeconds: 30 }, 403, slow, { "retry-after": "30" }],
    [{ kind: "secondary-rate-limit", status: 429 }, 429, slow, {}],
    [{ kind: "server-error", status: 502 }, 502, "Server Error", {}],
  ])("answers as told once, then as usual: %j", async (fault, status, message, headers) => {
    bench.github.fail("issues/create-comment", fault);
    const failure = await failureOf(comment());
    expect(failure.status).toBe(status);
    expect(failure.message).toContain(message);
    expect(failure.headers).toMatchObject(headers);
    expect(bench.repository.comments).toEqual([]);
    await comment();
    expect(bench.github.journal.map((entry) => [entry.status, entry.fault])).toEqual([
      [status, fault.kind],
      [201, undefined],
    ]);
  });

  it("answers a conflict where the operation knows one", async () => {
    bench.github.fail("git/update-ref", { kind: "conflict" });
    const request = { ...here, ref: "heads/main", sha: bench.repository.resolve("better") ?? "" };
    expect((await failureOf(bench.app.rest.git.updateRef(request))).status).toBe(409);
  });

  it("leaves out Retry-After when a secondary limit names none", async () => {
    bench.github.fail("issues/create-comment", { kind: "secondary-rate-limit" });
    expect((await failureOf(comment())).headers["retry-after"]).toBeUndefined();
  });

  it("strikes as often as told, by operation or by pattern", async () => {
    bench.github.fail(/^POST .*\/comments$/u, { kind: "server-error", status: 503 }, 2);
    expect((await failureOf(comment())).status).toBe(503);
    expect((await failureOf(comment())).status).toBe(503);
    await comment();
    expect(bench.repository.comments).toHaveLength(1);
  });

  it.each<[Fault, number]>([
    [{ kind: "cut-socket" }, 0],
    [{ kind: "cut-socket", applied: true }, 1],
    [{ kind: "server-error", status: 500, applied: true }, 1],
  ])("loses an answer before or after the write took effect: %j", async (fault, written) => {
    bench.github.fail("issues/create-comment", fault);
    expect((await failureOf(comment())).status).toBe(500);
    expect(bench.repository.comments).toHaveLength(written);
  });

  it("answers late when told, within bounds", async () => {
    bench.github.fail("issues/create-comment", { kind: "slow", delayMs: 20 });
    await comment();
    expect(() => bench.github.fail("meta/get", { kind: "slow", delayMs: 60_000 })).toThrow("at most 5000 ms");
  });

  it("squeezes a foreign write in between a read and the write that follows", async () => {
    bench.repository.addComment(bench.pull.number, actionsBot, "mine");
    bench.github.meanwhile("issues/list-comments", (world) => {
      world.repository("octo/models").comments[0]!.body = "theirs";
    });
    const list = { ...here, issue_number: bench.pull.number };
    const before = await bench.app.rest.issues.listComments(list);
    const after = await bench.app.rest.issues.listComments(list);
    expect([before.data[0]?.body, after.data[0]?.body]).toEqual(["mine", "theirs"]);
  });

  it("reports a planned fault that never came", () => {
    bench.github.fail("meta/get", { kind: "not-found" });
    expect(() => bench.github.assertConforming()).toThrow("never came: meta/get");
    return bench.app.rest.meta.get().catch(() => undefined);
  });
});
