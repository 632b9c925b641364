import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { publishSection } from "../../../shared/adapters/github/comment.ts";
import type { Fault } from "../../fakes/github/faults.ts";
import { openBench, type Bench } from "./bench.ts";
import { clientOf, quickly, sectionsOf, writes, writing } from "./comment-bench.ts";
import { section } from "./comment-section.ts";

describe("writing the comment while GitHub fails", () => {
  let bench: Bench;
  let waits: number[];
  beforeEach(async () => {
    bench = await openBench();
    waits = [];
  });
  afterEach(async () => {
    bench.github.assertConforming();
    await bench.github.close();
  });

  /** Waits of the protocol pass at once; what GitHub asked to wait is noted. */
  const pace = {
    ...quickly,
    now: (): number => 0,
    sleep: (ms: number): Promise<void> => {
      waits.push(ms);
      return Promise.resolve();
    },
  };

  it.each<[string, Fault]>([
    ["answered 403", { kind: "forbidden" }],
    ["answered 404", { kind: "not-found" }],
  ])("names the missing permission when GitHub %s", async (answered, fault) => {
    bench.github.fail("issues/create-comment", fault);
    const outcome = await publishSection(await clientOf(bench), writing(bench, section("a"), { pace }));
    expect(outcome).toMatchObject({ kind: "not-permitted", permission: "pull-requests: write" });
    expect(JSON.stringify(outcome)).toContain(answered);
    expect(writes(bench)).toEqual(["POST"]);
  });

  it.each([
    ["a fork's token", { kind: "fork", permissions: { pull_requests: "write" } }],
    ["a token without the permission", { kind: "app", permissions: { contents: "read" } }],
    [
      "a token of another repository",
      { kind: "app", permissions: { pull_requests: "write" }, repositories: ["octo/x"] },
    ],
  ] as const)("is not permitted with %s, and writes nothing", async (_, token) => {
    const outcome = await publishSection(await clientOf(bench, token), writing(bench, section("a"), { pace }));
    expect(outcome).toMatchObject({ kind: "not-permitted", permission: "pull-requests: write" });
    expect(bench.repository.comments).toEqual([]);
  });

  it("is not permitted on a pull request that does not exist, and says that it may be hidden", async () => {
    const missing = writing(bench, section("a"), { pullNumber: 999, pace });
    const outcome = await publishSection(await clientOf(bench), missing);
    expect(outcome).toMatchObject({ kind: "not-permitted" });
    expect(outcome).toMatchObject({ detail: expect.stringContaining("or it is private") as string });
  });

  it.each<Fault>([
    { kind: "server-error", status: 502 },
    { kind: "server-error", status: 500, applied: true },
    { kind: "cut-socket" },
    { kind: "cut-socket", applied: true },
    { kind: "slow", delayMs: 30 },
  ])("writes one comment in spite of %j", async (fault) => {
    bench.github.fail("issues/create-comment", fault);
    const outcome = await publishSection(await clientOf(bench), writing(bench, section("a"), { pace }));
    expect(outcome).toMatchObject({ kind: "written" });
    expect(sectionsOf(bench)).toEqual([["validate-model/a"]]);
  });

  it.each<[Fault, number]>([
    [{ kind: "too-many-requests", retryAfterSeconds: 7 }, 7000],
    [{ kind: "secondary-rate-limit", retryAfterSeconds: 30 }, 30_000],
    [{ kind: "secondary-rate-limit" }, 60_000],
  ])("waits as long as GitHub asks: %j", async (fault, askedMs) => {
    bench.github.fail("issues/create-comment", fault);
    const outcome = await publishSection(await clientOf(bench), writing(bench, section("a"), { pace }));
    expect(outcome).toMatchObject({ kind: "written" });
    expect(waits).toContain(askedMs);
  });

  it("gives up when GitHub asks to wait for more than a minute", async () => {
    bench.github.fail("issues/create-comment", { kind: "too-many-requests", retryAfterSeconds: 61 });
    const outcome = await publishSection(await clientOf(bench), writing(bench, section("a"), { pace }));
    expect(outcome).toMatchObject({ kind: "failed", detail: expect.stringContaining("rate limit") as string });
    expect(Math.max(...waits)).toBeLessThan(1000);
  });

  it("gives up after four failures of the same write", async () => {
    bench.github.fail("issues/create-comment", { kind: "server-error", status: 503 }, 4);
    const outcome = await publishSection(await clientOf(bench), writing(bench, section("a"), { pace }));
    expect(outcome).toMatchObject({ kind: "failed" });
    expect(writes(bench)).toEqual(["POST", "POST", "POST", "POST"]);
  });

  it("reads again before it writes again, so that nobody's section is undone", async () => {
    const client = await clientOf(bench);
    await publishSection(client, writing(bench, section("a"), { pace }));
    bench.github.fail("issues/update-comment", { kind: "server-error", status: 502 });
    bench.github.meanwhile("issues/update-comment", (world) => {
      const [comment] = world.repository("octo/models").comments;
      comment!.body = comment!.body.replaceAll("validate-model/a", "validate-model/b");
    });
    await publishSection(client, writing(bench, section("c"), { pace }));
    expect(sectionsOf(bench)).toEqual([["validate-model/a", "validate-model/b", "validate-model/c"]]);
  });

  it("writes a shorter text when GitHub finds it too long", async () => {
    bench.github.fail("issues/create-comment", { kind: "too-long" });
    const outcome = await publishSection(await clientOf(bench), writing(bench, section("a"), { pace }));
    expect(outcome).toMatchObject({ kind: "written" });
  });

  it("empties a younger comment that it may not delete, and still has written", async () => {
    const client = await clientOf(bench);
    await publishSection(client, writing(bench, section("a"), { pace }));
    const [oldest] = bench.repository.comments;
    bench.repository.addComment(bench.pull.number, oldest!.user, oldest!.body);
    bench.github.fail("issues/delete-comment", { kind: "forbidden" });
    const outcome = await publishSection(client, writing(bench, section("b"), { pace }));
    expect(outcome).toMatchObject({ kind: "written", id: oldest!.id });
    expect(sectionsOf(bench)).toEqual([["validate-model/a", "validate-model/b"], []]);
  });

  it("says so when others overwrite it every time", async () => {
    const client = await clientOf(bench);
    await publishSection(client, writing(bench, section("a"), { pace }));
    const before = bench.repository.comments[0]!.body;
    bench.github.meanwhile(
      "issues/update-comment",
      (world) => {
        world.repository("octo/models").comments[0]!.body = before;
      },
      16,
    );
    const outcome = await publishSection(client, writing(bench, section("b"), { pace }));
    expect(outcome).toMatchObject({ kind: "failed", detail: expect.stringContaining("overwrote") as string });
  });
});
